// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "base/log.h"
#include "commands/session.h"
#include "output/files/jsonform.h"
#include "platform/interrupts.h"
#include "usage/completion/completionanswer.h"
#include "usage/help.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStandardPaths>
#include <QTimer>
#include <QTranslator>

#include <csignal>

namespace segue::cli {

namespace {

Language chosenLanguage(const QString &asked)
{
    if (asked == QLatin1String("ja"))
        return Language::Japanese;
    if (asked == QLatin1String("en"))
        return Language::English;
    return languageForLocale(QLocale::system().name());
}

void speak(Language language, QTranslator &translator)
{
    if (language == Language::Japanese && translator.load(QStringLiteral(":/i18n/segue_ja.qm")))
        QCoreApplication::installTranslator(&translator);
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
        console.printDocument(QJsonDocument(QJsonObject{{QStringLiteral("error"), toJson(error, language)}}).toJson());
    else
        console.note(errorBlock(error, language));
    return static_cast<int>(errorEntry(error.code()).exitCode);
}

/// What a shell asks when a person presses Tab. The words are as typed so far, so the parser has no say.
int answerShell(std::unique_ptr<ShellQuestion> question)
{
    QTranslator translator;
    const Language language = chosenLanguage(completionOf(question->before(), question->current()).language);
    speak(language, translator);
    CompletionAnswer answer(std::move(question), language);
    QObject::connect(&answer, &CompletionAnswer::ended, QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    QTimer::singleShot(0, &answer, &CompletionAnswer::start);
    return QCoreApplication::exec();
}

} // namespace

int runProgram(QCoreApplication &application)
{
    // A reader that goes away (a pipe to head) is told by the write that fails; it must not end a run.
    std::signal(SIGPIPE, SIG_IGN);
    const QStringList typed = QCoreApplication::arguments().mid(1);
    if (typed.mid(0, 2) == QStringList{QStringLiteral("completion"), QStringLiteral("words")}) {
        if (auto question = ShellQuestion::from(typed.mid(2)))
            return answerShell(std::move(question));
    }
    Arguments global;
    const auto line = parseCommandLine(typed, global);
    const Language language = chosenLanguage(global.value("--lang"));
    QTranslator translator;
    speak(language, translator);
    if (!line.has_value())
        return showUsageError(line.error(), global.has("--json"), language);

    Console console;
    switch (line->kind) {
    case CommandLine::Kind::Help:
        console.print(helpText(*line, console.textColumns()));
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
    session.console().setInterruptDescriptor(interrupts.descriptor());
    QObject::connect(&interrupts, &Interrupts::comes, &session, &Session::interrupt);
    QObject::connect(&session, &Session::ended, &application, [](int code) { QCoreApplication::exit(code); });
    QTimer::singleShot(0, &session, [&session, &line] { line->command->run(session, line->arguments); });
    return QCoreApplication::exec();
}

} // namespace segue::cli
