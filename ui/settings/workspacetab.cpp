// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspacetab.h"

#include "widgets/input/savedialog.h"
#include "widgets/look/icons.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace segue::ui {

namespace {
constexpr int longestDays = 3650;
}

WorkspaceTab::WorkspaceTab(workspace::Workspace &workspace, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_clock(clock)
{
    build();
}

void WorkspaceTab::build()
{
    const int gap = step(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * gap, 0, gap);
    column->setSpacing(gap);
    m_message = new MessageBar(this);
    column->addWidget(m_message);
    m_facts = new QFormLayout;
    m_facts->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_facts->setHorizontalSpacing(3 * gap);
    m_facts->setVerticalSpacing(gap);
    m_file = addFact(tr("File"), QStringLiteral("workspaceFile"));
    m_size = addFact(tr("Size"), QStringLiteral("workspaceSize"));
    m_counts = addFact(tr("Set up"), QStringLiteral("workspaceCounts"));
    m_kept = addFact(tr("Kept"), QStringLiteral("workspaceKept"));
    m_ledger = addFact(tr("Added by Segue"), QStringLiteral("workspaceLedger"));
    m_sound = addFact(tr("Integrity"), QStringLiteral("workspaceIntegrity"));
    m_backup = addFact(tr("Last backup"), QStringLiteral("workspaceBackup"));
    m_open = addFact(tr("Open in"), QStringLiteral("workspaceOpen"));
    column->addLayout(m_facts);
    column->addSpacing(gap);

    column->addWidget(newLabel(TextSize::Section, tr("Backup"), this));
    column->addWidget(newQuietLabel(tr("A backup holds the definitions, plans, runs and the ledger, and no secret. Restoring is done with "
                                       "\"seguectl workspace restore\", "
                                       "while the window is closed."),
                                    this));
    m_backUp = new QPushButton(icon(QStringLiteral("folder"), palette()), tr("Back up &now"), this);
    m_backUp->setObjectName(QStringLiteral("backUpNow"));
    column->addWidget(m_backUp, 0, Qt::AlignLeft);
    column->addSpacing(gap);

    column->addWidget(newLabel(TextSize::Section, tr("How long things are kept"), this));
    auto *row = new QHBoxLayout;
    row->setSpacing(gap);
    auto *label = new QLabel(tr("&Days"), this);
    m_retention = new QSpinBox(this);
    m_retention->setObjectName(QStringLiteral("retentionDays"));
    m_retention->setAccessibleName(tr("Days that things are kept"));
    m_retention->setRange(1, longestDays);
    m_retention->setGroupSeparatorShown(true);
    label->setBuddy(m_retention);
    m_keep = new QPushButton(tr("&Save"), this);
    m_keep->setObjectName(QStringLiteral("saveRetention"));
    row->addWidget(label);
    row->addWidget(m_retention);
    row->addWidget(m_keep);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(
        newQuietLabel(tr("Plans, runs, rejects and backups are kept for so long; the ledger as long as its list is followed."), this));
    column->addStretch();
    connect(m_backUp, &QPushButton::clicked, this, &WorkspaceTab::askForBackup);
    connect(m_keep, &QPushButton::clicked, this, &WorkspaceTab::askToKeep);
    connect(m_retention, &QSpinBox::valueChanged, this, [this](int days) { m_keep->setEnabled(days != m_days); });
    m_keep->setEnabled(false);
}

QLabel *WorkspaceTab::addFact(const QString &title, const QString &name)
{
    auto *value = newLabel(TextSize::Body, QStringLiteral("-"), this);
    value->setObjectName(name);
    value->setAccessibleName(title);
    auto *label = newQuietLabel(title, this);
    label->setWordWrap(false);
    m_facts->addRow(label, value);
    return value;
}

void WorkspaceTab::refresh()
{
    m_workspace.call(workspace::WorkspaceInfo{}, this, [this](const Result<workspace::WorkspaceFacts> &answer) {
        if (answer.has_value())
            show(*answer);
        else
            m_message->showError(answer.error());
    });
}

void WorkspaceTab::show(const workspace::WorkspaceFacts &facts)
{
    const auto say = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setAccessibleDescription(text);
    };
    say(m_file, facts.file);
    say(m_size, tr("%1 KB").arg(wording::number((facts.bytes + 1023) / 1024)));
    say(m_counts, tr("sources: %1, connections: %2, exports: %3, marketing lists: %4")
                      .arg(wording::number(facts.sources), wording::number(facts.connections), wording::number(facts.exports),
                           wording::number(facts.lists)));
    say(m_kept, tr("plans: %1, runs: %2").arg(wording::number(facts.plans), wording::number(facts.runs)));
    say(m_ledger, wording::people(facts.ledgerMembers));
    say(m_sound, facts.damage.isEmpty() ? tr("the file is sound") : facts.damage);
    say(m_backup, facts.backedUpAt
                      ? QStringLiteral("%1 (%2)").arg(wording::relativeTime(*facts.backedUpAt, m_clock.now()), facts.newestBackup)
                      : tr("none"));
    QStringList open;
    for (const workspace::OpenFact &one : facts.openBy)
        open.append(one.isThis ? tr("this window") : tr("process %1 since %2").arg(one.process).arg(wording::time(one.since)));
    say(m_open, wording::listed(open));
    m_days = facts.retentionDays;
    m_retention->setValue(m_days);
    m_keep->setEnabled(false);
    if (!facts.damage.isEmpty())
        m_message->showText(
            Tone::Bad, tr("The workspace file is damaged."),
            tr("Close the window and restore the newest backup: %1").arg(facts.newestBackup.isEmpty() ? tr("none") : facts.newestBackup));
}

void WorkspaceTab::askForBackup()
{
    const QString name = QStringLiteral("segue-%1.db").arg(m_clock.now().toLocalTime().toString(QStringLiteral("yyyyMMdd-HHmmss")));
    askForFileToSave(this, tr("Back up the workspace"), name, tr("Backups (*.db)"), [this](const QString &file) { backUp(file); });
}

void WorkspaceTab::backUp(const QString &file)
{
    m_backUp->setEnabled(false);
    m_message->showText(Tone::Busy, tr("Backing up"));
    m_workspace.call(workspace::BackUpWorkspace{file}, this, [this](const Result<workspace::BackupFacts> &answer) {
        m_backUp->setEnabled(true);
        if (answer.has_value())
            m_message->showText(Tone::Good, tr("Backed up to %1.").arg(answer->file), tr("The copy was checked."));
        else
            m_message->showError(answer.error());
        refresh();
    });
}

void WorkspaceTab::askToKeep()
{
    const int days = m_retention->value();
    if (days >= m_days) {
        keep(days);
        return;
    }
    QPushButton *yes = m_message->ask(Tone::Notice, tr("Keep things for %n day(s) only?", nullptr, days),
                                      tr("Plans, runs, rejects and backups that are older are removed at once. This cannot be undone."),
                                      tr("&Remove what is older"));
    connect(yes, &QPushButton::clicked, this, [this, days] { keep(days); });
}

void WorkspaceTab::keep(int days)
{
    m_message->clear();
    workspace::SetRetention request;
    request.days = days;
    m_workspace.call(request, this, [this](const Result<workspace::RetentionFacts> &answer) {
        if (!answer.has_value()) {
            m_message->showError(answer.error());
            return;
        }
        m_message->showText(Tone::Good, tr("Things are kept for %n day(s).", nullptr, answer->days),
                            tr("Removed just now: plans %1, runs %2, ledgers %3, backups %4.")
                                .arg(wording::number(answer->plans), wording::number(answer->runs), wording::number(answer->ledgers),
                                     wording::number(answer->backups)));
        refresh();
    });
}

} // namespace segue::ui
