// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript.h"

#include <QFile>
#include <QRegularExpression>

#include <utility>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace segue::testing {

Transcript Transcript::read(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no transcript %s", qPrintable(name));
    static const QRegularExpression code(u"^\\[(\\d+)\\]$"_s);
    Transcript transcript;
    QString prose;
    qsizetype number = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        if (line.startsWith(u"  $ "_s)) {
            transcript.m_prose.append(std::exchange(prose, QString()));
            transcript.m_turns.append({line.mid(4), {}, 0, number});
        } else if (line.startsWith(u"  > "_s) && !transcript.m_turns.isEmpty()) {
            transcript.m_turns.last().command += u'\n' + line.mid(4);
        } else if (line.startsWith(u"  "_s) && !transcript.m_turns.isEmpty()) {
            const auto ended = code.match(line.mid(2));
            if (ended.hasMatch())
                transcript.m_turns.last().exitCode = ended.captured(1).toInt();
            else
                transcript.m_turns.last().said += line.mid(2) + u'\n';
        } else {
            prose += line + u'\n';
        }
        // An empty line between lines of an answer is one of the answer's.
        if (!prose.isEmpty() && line.startsWith(u"  "_s) && !line.startsWith(u"  $ "_s) && !transcript.m_turns.isEmpty()) {
            QString &said = transcript.m_turns.last().said;
            said = said.chopped(line.size() - 1) + std::exchange(prose, QString()) + line.mid(2) + u'\n';
        }
    }
    prose.chop(1); // behind the last line end stands nothing
    transcript.m_prose.append(prose);
    return transcript;
}

QString Transcript::withAnswers(const QList<Turn> &answers) const
{
    QString page;
    for (qsizetype place = 0; place < m_turns.size(); ++place) {
        const Turn &turn = answers.at(place);
        page += m_prose.at(place) + u"  $ "_s + QString(turn.command).replace(u"\n"_s, u"\n  > "_s) + u'\n';
        if (!turn.said.isEmpty()) {
            for (const QString &line : turn.said.chopped(1).split(u'\n'))
                page += line.isEmpty() ? u"\n"_s : u"  "_s + line + u'\n';
        }
        if (turn.exitCode != 0)
            page += u"  [%1]\n"_s.arg(turn.exitCode);
    }
    return page + m_prose.last();
}

QString settled(QString said, const QString &home)
{
    static const QList<QRegularExpression> volatileParts{
        QRegularExpression(u"\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b"_s),
        QRegularExpression(u"\\b\\d{4}([-/])\\d\\d\\1\\d\\d \\d\\d:\\d\\d\\b"_s),
        QRegularExpression(u"(?<=127\\.0\\.0\\.1:|localhost:)\\d+"_s),
        QRegularExpression(u"\\b[0-9a-f]{64}\\b"_s),
        QRegularExpression(u"(?<=replaced-)\\d+T\\d+"_s),
    };
    static const QRegularExpression hexDigit(u"[0-9a-f]"_s);
    static const QRegularExpression version(u"(?<=Segue )\\d+\\.\\d+\\.\\d+(?=(?:, schema |、スキーマ )\\d)"_s);
    static const QRegularExpression schema(u"(?<=, schema |、スキーマ )\\d+"_s);
    static const QRegularExpression process(u"(?<=process \\(|プロセス \\()\\d+"_s);
    static const QRegularExpression size(u"\\b[\\d,]+(?= KB\\b)"_s);
    static const QRegularExpression duration(u"(?<=· )(?:\\d+ (?:min|分) )?\\d+ (s|秒)(?=\\n| ·)"_s);
    for (const QRegularExpression &part : volatileParts) {
        auto matches = part.globalMatch(said);
        QString result;
        qsizetype from = 0;
        while (matches.hasNext()) {
            const auto match = matches.next();
            result += said.mid(from, match.capturedStart() - from) + match.captured().replace(hexDigit, u"0"_s);
            from = match.capturedEnd();
        }
        said = result + said.mid(from);
    }
    said.replace(duration, u"0 \\1"_s);
    said.replace(version, u"0.0.0"_s);
    for (const QRegularExpression &number : {schema, process, size})
        said.replace(number, u"0"_s);
    const passwd *person = getpwuid(geteuid());
    if (person != nullptr)
        said.replace(
            QRegularExpression(u"(?<=\\(|  )%1(?=[,)]|  )"_s.arg(QRegularExpression::escape(QString::fromLocal8Bit(person->pw_name)))),
            u"USER"_s);
    said.replace(home, u"~"_s);
    // No line ends in blanks, and the last one is no empty one.
    static const QRegularExpression blanks(u"[ \\t]+(?=\n)"_s);
    said.replace(blanks, QString());
    while (said.endsWith(u"\n\n"_s))
        said.chop(1);
    return said.isEmpty() || said.endsWith(u'\n') ? said : said + u'\n';
}

} // namespace segue::testing
