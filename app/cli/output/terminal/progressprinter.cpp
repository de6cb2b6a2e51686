// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "progressprinter.h"

#include "output/wording.h"
#include "texttable.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace segue::cli {

namespace {

using Step = engine::RunProgress::Step;

constexpr int barWidth = 24;
constexpr int leastNameWidth = 8;
constexpr int mostNameWidth = 40;
constexpr qint64 msBeforeForecast = 3000;

QString counts(const engine::RunProgress &progress)
{
    if (progress.total && *progress.total > 0)
        return QStringLiteral("%1/%2").arg(number(progress.done), number(*progress.total));
    return progress.done > 0 ? number(progress.done) : QString();
}

QString place(const engine::RunProgress &progress)
{
    if (progress.lists < 2 || progress.step == Step::Preflight)
        return progress.step == Step::Preflight ? QString() : progress.listName;
    return QStringLiteral("[%1/%2] %3").arg(progress.list + 1).arg(progress.lists).arg(progress.listName);
}

const char *stepName(Step step)
{
    switch (step) {
    case Step::Waiting:
        return "waiting";
    case Step::Preflight:
        return "preflight";
    case Step::ReadingSegment:
        return "reading_segment";
    case Step::ReadingList:
        return "reading_list";
    case Step::CheckingContacts:
        return "checking_contacts";
    case Step::Planning:
        return "planning";
    case Step::AskingPerson:
        return "asking";
    case Step::CreatingList:
        return "creating_list";
    case Step::Adding:
        return "adding";
    case Step::Removing:
        return "removing";
    case Step::ReadingBack:
        return "reading_back";
    case Step::Recording:
        return "recording";
    case Step::WaitingForSignIn:
        return "waiting_for_sign_in";
    }
    Q_UNREACHABLE();
}

QJsonValue waitName(engine::TrafficSnapshot::Reason reason)
{
    using Reason = engine::TrafficSnapshot::Reason;
    switch (reason) {
    case Reason::None:
        return QJsonValue::Null;
    case Reason::ServerAsked:
        return QLatin1String("server");
    case Reason::Backoff:
        return QLatin1String("retry");
    case Reason::OwnLimit:
        return QLatin1String("own_limit");
    case Reason::NetworkGone:
        return QLatin1String("network");
    }
    Q_UNREACHABLE();
}

} // namespace

void ProgressPrinter::show(const workspace::RunView &view, const QDateTime &now)
{
    if (view.progress.step != m_lastStep || view.progress.list != m_lastList)
        m_stepBegan = now;
    switch (m_form) {
    case Form::Bar:
        showBar(view, now);
        break;
    case Form::Lines:
        showLine(view, now);
        break;
    case Form::Json:
        showJson(view);
        break;
    case Form::None:
        break;
    }
    m_lastStep = view.progress.step;
    m_lastList = view.progress.list;
}

void ProgressPrinter::showBar(const workspace::RunView &view, const QDateTime &now)
{
    const engine::RunProgress &progress = view.progress;
    if (progress.step == Step::Waiting || progress.step == Step::AskingPerson || progress.step == Step::WaitingForSignIn) {
        m_console.endLine();
        return;
    }
    // What is dropped first where the terminal is narrow stands last.
    const int room = m_console.columns() - 1;
    QString line = stepText(progress.step);
    const auto fits = [&line, room](const QString &more) { return displayWidth(line) + displayWidth(more) <= room; };
    const auto append = [&line, &fits](const QString &more) {
        if (!more.isEmpty() && fits(more))
            line += more;
    };
    const QString done = counts(progress);
    append(done.isEmpty() ? QString() : QStringLiteral("  ") + done);
    const QString wait = waitText(progress.traffic, now);
    append(wait.isEmpty() ? QString() : QStringLiteral("  (") + wait + u')');
    if (const QString where = place(progress); !where.isEmpty()) {
        const int left = room - displayWidth(line) - 2;
        if (left >= leastNameWidth)
            line = shortened(where, std::min(left, mostNameWidth)) + QStringLiteral("  ") + line;
    }
    if (progress.total && *progress.total > 0) {
        const double share = std::clamp(static_cast<double>(progress.done) / static_cast<double>(*progress.total), 0.0, 1.0);
        const int full = static_cast<int>(share * barWidth);
        append(QStringLiteral("  [") + QString(full, u'#') + QString(barWidth - full, u'.') + u']');
        const qint64 spent = m_stepBegan.msecsTo(now);
        if (spent > msBeforeForecast && share > 0.02 && share < 1)
            append(QLatin1String("  ")
                   + QCoreApplication::translate("cli", "about %1 left")
                         .arg(duration(static_cast<qint64>(static_cast<double>(spent) * (1 - share) / share))));
    }
    m_console.showLine(line);
}

void ProgressPrinter::showLine(const workspace::RunView &view, const QDateTime &now)
{
    const engine::RunProgress &progress = view.progress;
    const QString wait = waitText(progress.traffic, now);
    if (!wait.isEmpty() && m_lastWait.isEmpty())
        m_console.note(wait);
    m_lastWait = wait;
    if ((progress.step == m_lastStep && progress.list == m_lastList) || progress.step == Step::Waiting
        || progress.step == Step::AskingPerson || progress.step == Step::WaitingForSignIn)
        return;
    QString line = place(progress);
    if (!line.isEmpty())
        line += QLatin1String("  ");
    m_console.note(line + stepText(progress.step));
}

void ProgressPrinter::showJson(const workspace::RunView &view)
{
    const engine::RunProgress &progress = view.progress;
    const QJsonObject object{{QStringLiteral("run"), view.run.toString()},
                             {QStringLiteral("export"), view.exportName},
                             {QStringLiteral("step"), QLatin1String(stepName(progress.step))},
                             {QStringLiteral("list"), progress.list},
                             {QStringLiteral("lists"), progress.lists},
                             {QStringLiteral("list_name"), progress.listName},
                             {QStringLiteral("done"), progress.done},
                             {QStringLiteral("total"), progress.total ? QJsonValue(*progress.total) : QJsonValue(QJsonValue::Null)},
                             {QStringLiteral("requests"), progress.traffic.requests},
                             {QStringLiteral("throttled_ms"), progress.traffic.throttledMs},
                             {QStringLiteral("in_flight"), progress.traffic.inFlight},
                             {QStringLiteral("waiting_for"), waitName(progress.traffic.reason)},
                             {QStringLiteral("waiting_until"),
                              progress.traffic.waitingUntil ? QJsonValue(progress.traffic.waitingUntil->toUTC().toString(Qt::ISODate))
                                                            : QJsonValue(QJsonValue::Null)}};
    m_console.note(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

} // namespace segue::cli
