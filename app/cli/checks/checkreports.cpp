// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkreports.h"

#include "output/files/jsonform.h"
#include "output/terminal/texttable.h"
#include "output/wording.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QString markText(workspace::CheckMark mark)
{
    switch (mark) {
    case workspace::CheckMark::Passed:
        return Text::tr("OK");
    case workspace::CheckMark::Warning:
        return Text::tr("NOTE");
    case workspace::CheckMark::Failed:
        return Text::tr("FAILED");
    case workspace::CheckMark::Skipped:
        return Text::tr("skipped");
    }
    Q_UNREACHABLE();
}

void printReport(Session &session, const workspace::CheckReport &report)
{
    TextTable table(TextTable::Style::Plain);
    for (const workspace::Check &check : report.checks) {
        const workspace::CheckText text = workspace::checkText(check, session.language());
        table.addRow({markText(check.mark), text.title, text.meaning});
        if (!text.fix.isEmpty())
            table.addRow({QString(), QString(), QStringLiteral("→ ") + text.fix});
        if (check.error && !check.error->serverText().isEmpty())
            table.addRow({QString(), QString(), serverSentence(*check.error)});
        if (check.error && !check.error->requestId().isEmpty())
            table.addRow({QString(), QString(), Text::tr("Request ID: %1").arg(check.error->requestId())});
    }
    session.print(table.toText());
}

Result<void> writeText(const QString &name, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    QSaveFile file(name);
    file.setDirectWriteFallback(true);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(
            Error(ErrorCode::FileUnwritable).with(QStringLiteral("file"), name).with(QStringLiteral("reason"), file.errorString()));
    return {};
}

} // namespace

bool reportOptionFits(Session &session, const Arguments &arguments)
{
    if (arguments.value("--report") != QLatin1String("-") || !session.json())
        return true;
    session.fail(Error(ErrorCode::UsageConflict)
                     .with(QStringLiteral("option"), QStringLiteral("--report -"))
                     .with(QStringLiteral("other"), QStringLiteral("--json")));
    return false;
}

void finishWithReport(Session &session, const workspace::CheckReport &report, const Arguments &arguments)
{
    const QString file = arguments.value("--report");
    if (file == QLatin1String("-")) {
        session.print(workspace::reportText(report, session.language()));
        session.done(report.exitCode());
        return;
    }
    if (!file.isEmpty()) {
        if (const Result<void> written = writeText(file, workspace::reportText(report, session.language())); !written.has_value()) {
            session.fail(written.error());
            return;
        }
    }
    if (session.json())
        session.printJson({{QStringLiteral("report"), toJson(report, session.language())}});
    else
        printReport(session, report);
    if (!file.isEmpty())
        session.note(Text::tr("The report was written to %1. It holds no secrets and no personal data.").arg(file));
    session.done(report.exitCode());
}

} // namespace segue::cli
