// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>

#include <cstdio>
#include <mutex>

namespace segue {

Q_LOGGING_CATEGORY(logOperation, "segue.operation", QtInfoMsg)
Q_LOGGING_CATEGORY(logNet, "segue.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logAuth, "segue.auth", QtInfoMsg)
Q_LOGGING_CATEGORY(logInsights, "segue.insights", QtInfoMsg)
Q_LOGGING_CATEGORY(logDataverse, "segue.dataverse", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "segue.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logRun, "segue.run", QtInfoMsg)
Q_LOGGING_CATEGORY(logSandbox, "segue.sandbox", QtInfoMsg)
Q_LOGGING_CATEGORY(logWindow, "segue.window", QtInfoMsg)

QString redacted(const QString &line)
{
    struct Rule
    {
        QRegularExpression pattern;
        QString replacement;
    };
    static const auto caseless = QRegularExpression::CaseInsensitiveOption;
    static const QList<Rule> rules{
        {QRegularExpression(QStringLiteral(R"re((bearer|basic)\s+[A-Za-z0-9._~+/=-]+)re"), caseless), QStringLiteral("\\1 ***")},
        {QRegularExpression(
             QStringLiteral(
                 R"re(("?(?:access_token|refresh_token|id_token|client_secret|client_assertion|code_verifier|device_code|password|subscription[_-]key|code)"?\s*[=:]\s*"?)[^\s"&,}]+)re"),
             caseless),
         QStringLiteral("\\1***")},
        {QRegularExpression(QStringLiteral(R"re([A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,})re")), QStringLiteral("***@***")},
        {QRegularExpression(QStringLiteral(R"re((https?://[^\s?"]+)\?[^\s"]*)re"), caseless), QStringLiteral("\\1?***")},
    };
    QString result = line;
    for (const Rule &rule : rules)
        result.replace(rule.pattern, rule.replacement);
    return result;
}

namespace {

constexpr qint64 largestFile = 5'000'000;
constexpr int filesKept = 3;

struct Sink
{
    std::mutex mutex;
    QFile file;
    bool standardError = true;
};

Sink &sink()
{
    static Sink instance;
    return instance;
}

bool openFile(QFile &file)
{
    const bool opened = file.open(QIODevice::WriteOnly | QIODevice::Append);
    if (opened)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return opened;
}

void rotate(QFile &file)
{
    const QString name = file.fileName();
    file.close();
    for (int number = filesKept - 1; number >= 1; --number) {
        const QString older = name + u'.' + QString::number(number);
        QFile::remove(older);
        QFile::rename(number == 1 ? name : name + u'.' + QString::number(number - 1), older);
    }
    openFile(file);
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static constexpr const char *names[] = {"debug", "warning", "critical", "fatal", "info"};
    const QByteArray line = (QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ' + QLatin1String(names[type]) + u' '
                             + QLatin1String(context.category) + u' ' + redacted(message) + u'\n')
                                .toUtf8();
    Sink &target = sink();
    const std::lock_guard lock(target.mutex);
    if (target.file.isOpen()) {
        if (target.file.size() > largestFile)
            rotate(target.file);
        target.file.write(line);
        target.file.flush();
    }
    const bool loud = type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg;
    if (target.standardError && (loud || !target.file.isOpen()))
        std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

} // namespace

void startLog(const QString &fileName, bool alsoStandardError)
{
    Sink &target = sink();
    {
        const std::lock_guard lock(target.mutex);
        target.standardError = alsoStandardError;
        target.file.close();
        if (!fileName.isEmpty()) {
            target.file.setFileName(fileName);
            openFile(target.file);
        }
    }
    qInstallMessageHandler(write);
}

} // namespace segue
