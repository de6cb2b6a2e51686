// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planfile.h"

#include "widgets/input/savedialog.h"
#include "widgets/message/messagebar.h"
#include "wording/plans.h"
#include "wording/wording.h"

#include <QPushButton>

namespace segue::ui {

PlanFile::PlanFile(workspace::Workspace &workspace, MessageBar *bar, QWidget *owner)
    : QObject(owner), m_workspace(workspace), m_bar(bar), m_owner(owner)
{
}

PlanFile::~PlanFile()
{
    if (m_ticket)
        m_workspace.cancel(*m_ticket);
}

void PlanFile::saveIds(const PlanPointer &plan)
{
    stop();
    askForFile(plan, false);
}

void PlanFile::saveNames(const PlanPointer &plan)
{
    stop();
    auto *yes = m_bar->ask(Tone::Notice, tr("The file will hold the names and e-mail addresses of people."),
                           tr("These are personal data: keep the file only as long as you need it. Sales is asked for them, you alone can "
                              "read the file, and the workspace notes that it was saved."),
                           tr("&Save with names"));
    yes->setObjectName(QStringLiteral("saveWithNames"));
    connect(yes, &QPushButton::clicked, this, [this, plan] {
        m_bar->clear();
        askForFile(plan, true);
    });
}

void PlanFile::stop()
{
    if (m_ticket)
        m_workspace.cancel(*m_ticket);
    m_ticket.reset();
    m_bar->clear();
}

void PlanFile::askForFile(const PlanPointer &plan, bool withNames)
{
    askForFileToSave(m_owner, tr("Save the plan"), tr("plan of %1").arg(plan->exportName) + QStringLiteral(".csv"), tr("CSV files (*.csv)"),
                     [this, plan, withNames](const QString &file) {
                         if (withNames)
                             writeNames(plan, file);
                         else
                             write(plan, file);
                     });
}

void PlanFile::write(const PlanPointer &plan, const QString &file)
{
    m_bar->showText(Tone::Busy, tr("Saving"));
    m_ticket = m_workspace.call(workspace::WriteFile{file, [plan] { return wording::planCsv(*plan); }}, this,
                                [this](const Result<workspace::WrittenFile> &answer) { tell(answer, false); });
}

void PlanFile::writeNames(const PlanPointer &plan, const QString &file)
{
    const auto content = [plan](const workspace::People &people) { return wording::planCsv(*plan, &people); };
    m_ticket =
        m_workspace.call(workspace::WriteNamedFile{plan->exportId.toString(), file, [plan] { return wording::contactsOf(*plan); }, content},
                         this, [this](const Result<workspace::WrittenFile> &answer) { tell(answer, true); });
    m_bar->showText(Tone::Busy, tr("Asking Sales for names"));
    connect(m_bar->addButton(tr("Cancel")), &QPushButton::clicked, this, &PlanFile::stop);
    m_workspace.onProgress(*m_ticket, this, [this](const workspace::RunView &view) {
        m_bar->setFix(tr("%1 of %2").arg(wording::number(view.progress.done), wording::people(view.progress.total.value_or(0))));
    });
}

void PlanFile::tell(const Result<workspace::WrittenFile> &answer, bool withNames)
{
    m_ticket.reset();
    if (!answer.has_value()) {
        m_bar->showError(answer.error());
        return;
    }
    m_bar->showText(Tone::Good, tr("Saved: %1").arg(answer->file),
                    withNames ? tr("The file holds names. You alone can read it.")
                              : tr("The file holds IDs only, no names. You alone can read it."));
}

} // namespace segue::ui
