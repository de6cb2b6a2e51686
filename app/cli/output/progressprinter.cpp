// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "progressprinter.h"

#include "wording.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace segue::cli {

namespace {

using Step = engine::RunProgress::Step;

constexpr int barWidth = 24;
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
    QString line = place(progress);
    if (!line.isEmpty())
        line += QLatin1String("  ");
    line += stepText(progress.step);
    if (progress.total && *progress.total > 0) {
        const double share = std::clamp(static_cast<double>(progress.done) / static_cast<double>(*progress.total), 0.0, 1.0);
        const int full = static_cast<int>(share * barWidth);
        line += QStringLiteral("  [") + QString(full, u'#') + QString(barWidth - full, u'.') + QStringLiteral("] ") + counts(progress);
        const qint64 spent = m_stepBegan.msecsTo(now);
        if (spent > msBeforeForecast && share > 0.02 && share < 1)
            line += QLatin1String("  ")
                    + QCoreApplication::translate("cli", "about %1 left")
                          .arg(duration(static_cast<qint64>(static_cast<double>(spent) * (1 - share) / share)));
    } else if (const QString done = counts(progress); !done.isEmpty()) {
        line += QLatin1String("  ") + done;
    }
    if (const QString wait = waitText(progress.traffic, now); !wait.isEmpty())
        line += QStringLiteral("  (") + wait + u')';
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
    QJsonObject object{{QStringLiteral("run"), view.run.toString()},
                       {QStringLiteral("export"), view.exportName},
                       {QStringLiteral("step"), QLatin1String(stepName(progress.step))},
                       {QStringLiteral("list"), progress.list},
                       {QStringLiteral("lists"), progress.lists},
                       {QStringLiteral("done"), progress.done},
                       {QStringLiteral("total"), progress.total ? QJsonValue(*progress.total) : QJsonValue(QJsonValue::Null)},
                       {QStringLiteral("requests"), progress.traffic.requests},
                       {QStringLiteral("throttled_ms"), progress.traffic.throttledMs},
                       {QStringLiteral("in_flight"), progress.traffic.inFlight}};
    if (progress.traffic.waitingUntil)
        object.insert(QStringLiteral("waiting_until"), progress.traffic.waitingUntil->toUTC().toString(Qt::ISODate));
    m_console.note(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

} // namespace segue::cli
