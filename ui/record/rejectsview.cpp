// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rejectsview.h"

#include "widgets/input/names.h"
#include "widgets/input/savedialog.h"
#include "widgets/input/searchfield.h"
#include "widgets/look/flowlayout.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "widgets/message/states.h"
#include "widgets/table/table.h"
#include "wording/csv.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

namespace segue::ui {

RejectsView::RejectsView(workspace::Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    using C = Column<Row>;
    m_model = new RowsModel<Row>(
        {
            C(QStringLiteral("reason"), tr("Reason"),
              [](const Row &row) {
                  return wording::reasonText(row.reject.reason);
              }).marked([](const Row &row) { return domain::isExpected(row.reject.reason) ? Tone::Neutral : Tone::Notice; }),
            C(QStringLiteral("contact"), tr("Contact ID"),
              [](const Row &row) { return row.reject.contact.isNull() ? QStringLiteral("-") : row.reject.contact.toString(); }),
            C(QStringLiteral("list"), tr("Marketing list"), [](const Row &row) { return row.list; }),
            C(QStringLiteral("detail"), tr("Detail"), [](const Row &row) { return wording::rejectDetail(row.reject); }),
        },
        [](const Row &row) { return QString::number(row.number); }, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, step(this), 0, 0);
    column->setSpacing(step(this));
    m_counts = newLabel(TextSize::Body, {}, this);
    m_counts->setObjectName(QStringLiteral("rejectCounts"));
    column->addWidget(m_counts);
    auto *row = new FlowLayout;
    m_search = new SearchField(tr("Search rejects"), this);
    m_search->setMaximumWidth(step(this, 40));
    row->addWidget(m_search);
    m_reason = new QComboBox(this);
    m_reason->setObjectName(QStringLiteral("rejectReason"));
    nameBox(*m_reason, tr("Reason"));
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(m_reason);
    row->addStretch();
    m_save = new QPushButton(tr("Save as CS&V"), this);
    m_save->setObjectName(QStringLiteral("saveRejects"));
    row->addWidget(m_save);
    column->addLayout(row);
    m_message = new MessageBar(this);
    column->addWidget(m_message);
    m_cut = newQuietLabel({}, this);
    column->addWidget(m_cut);
    m_table = new Table(QStringLiteral("rejectsTable"), tr("Rejects"), this);
    m_table->setMinimumHeight(step(this, 7));
    m_table->show(m_model, 0);
    m_states = new States(m_table, this);
    column->addWidget(m_states, 1);
    connect(m_search, &SearchField::searched, this, [this](const QString &text) { m_table->found()->search(text); });
    connect(m_reason, &QComboBox::currentIndexChanged, this, &RejectsView::fill);
    connect(m_save, &QPushButton::clicked, this, &RejectsView::askForFile);
    connect(m_states, &States::retry, this, &RejectsView::load);
    show(domain::RunRecord());
}

void RejectsView::show(const domain::RunRecord &record)
{
    if (m_ticket)
        m_workspace.cancel(*m_ticket);
    m_ticket.reset();
    m_rows.reset();
    m_record = record;
    m_message->clear();
    m_model->setRows({});
    const auto counts = record.rejectsByReason();
    QStringList sentences;
    for (const bool expected : {false, true})
        sentences.append(wording::rejectsSentence(counts, expected));
    sentences.removeAll(QString());
    m_counts->setText(sentences.join(u'\n'));
    m_counts->setVisible(!sentences.isEmpty());
    m_cut->setVisible(false);
    const QSignalBlocker quiet(m_reason);
    m_reason->clear();
    m_reason->addItem(tr("Every reason"));
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > 0)
            m_reason->addItem(tr("%1 (%2)", "reason and rows").arg(wording::reasonText(it.key()), wording::rows(it.value())),
                              static_cast<int>(it.key()));
    }
    const bool any = m_reason->count() > 1;
    m_reason->setEnabled(any);
    m_search->setEnabled(any);
    m_save->setEnabled(any);
    if (!any)
        m_states->showEmpty(tr("Nobody was left out"), tr("Everybody in the segments could be exported."));
}

void RejectsView::load()
{
    if (m_rows || m_reason->count() < 2 || m_ticket)
        return;
    m_states->showLoading(tr("Reading the rejects"));
    m_ticket = m_workspace.call(workspace::RunRejects{m_record.id.toString()}, this, [this](Result<workspace::RunRejectRows> answer) {
        m_ticket.reset();
        if (answer.has_value())
            take(std::move(answer.value()));
        else
            m_states->showError(answer.error());
    });
}

void RejectsView::take(workspace::RunRejectRows rows)
{
    m_rows = std::make_shared<const workspace::RunRejectRows>(std::move(rows));
    m_states->showContent();
    fill();
}

void RejectsView::fill()
{
    if (!m_rows)
        return;
    const QVariant wanted = m_reason->currentData();
    QList<Row> shown;
    qsizetype fitting = 0;
    int number = 0;
    for (const workspace::RejectRow &row : m_rows->rows) {
        ++number;
        if (wanted.isValid() && static_cast<int>(row.reject.reason) != wanted.toInt())
            continue;
        if (++fitting <= mostShown)
            shown.append({number, m_rows->run.lists.value(row.list).listName, row.reject});
    }
    m_cut->setVisible(fitting > mostShown);
    m_cut->setText(
        tr("The first %1 of %2 are shown here. The CSV file holds them all.").arg(wording::number(mostShown), wording::rows(fitting)));
    m_model->setRows(std::move(shown));
}

void RejectsView::askForFile()
{
    askForFileToSave(this, tr("Save the rejects"), tr("rejects of %1").arg(m_record.exportName) + QStringLiteral(".csv"),
                     tr("CSV files (*.csv)"), [this](const QString &file) { save(file); });
}

void RejectsView::save(const QString &file)
{
    m_message->clear();
    const QString run = m_record.id.toString();
    const auto write = [this, file](const Rows &rows) {
        m_workspace.call(workspace::WriteFile{file, [rows] { return wording::rejectsCsv(*rows); }}, this,
                         [this](const Result<workspace::WrittenFile> &answer) {
                             if (answer.has_value())
                                 m_message->showText(Tone::Good, tr("Saved: %1").arg(answer->file),
                                                     tr("The file holds IDs only, no names. You alone can read it."));
                             else
                                 m_message->showError(answer.error());
                         });
    };
    if (m_rows) {
        write(m_rows);
        return;
    }
    m_workspace.call(workspace::RunRejects{run}, this, [this, write](Result<workspace::RunRejectRows> answer) {
        if (answer.has_value())
            write(std::make_shared<const workspace::RunRejectRows>(std::move(answer.value())));
        else
            m_message->showError(answer.error());
    });
}

} // namespace segue::ui
