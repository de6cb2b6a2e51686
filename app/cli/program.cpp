// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "base/log.h"
#include "commands/interrupts.h"
#include "commands/session.h"
#include "output/jsonform.h"
#include "usage/help.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStandardPaths>
#include <QTimer>
#include <QTranslator>

namespace segue::cli {

namespace {

Language chosenLanguage(const Arguments &global)
{
    const QString asked = global.value("--lang");
    if (asked == QLatin1String("ja"))
        return Language::Japanese;
    if (asked == QLatin1String("en"))
        return Language::English;
    return languageForLocale(QLocale::system().name());
}

QString logFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/log");
    // Where the log cannot be kept the command goes on without one; the workspace says what is wrong with the place.
    return QDir().mkpath(folder) ? folder + QStringLiteral("/seguectl.log") : QString();
}

int showUsageError(const Error &error, bool json, Language language)
{
    Console console;
    if (json)
        console.print(QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("error"), toJson(error, language)}}).toJson()));
    else
        console.note(errorBlock(error, language));
    return static_cast<int>(errorEntry(error.code()).exitCode);
}

} // namespace

int runProgram(QCoreApplication &application)
{
    Arguments global;
    const auto line = parseCommandLine(QCoreApplication::arguments().mid(1), global);
    const Language language = chosenLanguage(global);
    QTranslator translator;
    if (language == Language::Japanese && translator.load(QStringLiteral(":/i18n/segue_ja.qm")))
        QCoreApplication::installTranslator(&translator);
    if (!line.has_value())
        return showUsageError(line.error(), global.has("--json"), language);

    Console console;
    switch (line->kind) {
    case CommandLine::Kind::Help:
        console.print(helpText(*line));
        return static_cast<int>(ExitCode::Done);
    case CommandLine::Kind::Version:
        console.print(QStringLiteral("seguectl ") + QCoreApplication::applicationVersion());
        return static_cast<int>(ExitCode::Done);
    case CommandLine::Kind::Command:
        break;
    }
    startLog(logFile(), false);
    Session session(global, language);
    Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::interrupted, &session, &Session::interrupt);
    QObject::connect(&session, &Session::ended, &application, [](int code) { QCoreApplication::exit(code); });
    QTimer::singleShot(0, &session, [&session, &line] { line->command->run(session, line->arguments); });
    return QCoreApplication::exec();
}

} // namespace segue::cli
