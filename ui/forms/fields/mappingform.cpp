// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingform.h"

#include "field.h"

#include "widgets/input/entryfield.h"
#include "widgets/table/table.h"
#include "wording/views.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QTimer>

namespace segue::ui {

using Row = workspace::FieldsView::Row;

MappingForm::MappingForm(QWidget *parent) : QWidget(parent), m_pause(new QTimer(this))
{
    m_model = new RowsModel<Row>(columns(), [](const Row &row) { return row.info.name; }, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(step(this));
    m_table = new Table(QStringLiteral("fieldsTable"), tr("Fields of the customer"), this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->show(m_model, 1, Qt::DescendingOrder);
    m_table->setMinimumHeight(step(this, 14));
    column->addWidget(m_table, 1);
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(QStringLiteral("contactIdField"));
    m_edit->setMaximumWidth(fieldWidth(this));
    m_field = new Field(tr("Field with the contact &ID"), m_edit, this);
    column->addWidget(m_field);
    m_pause->setSingleShot(true);
    m_pause->setInterval(600);
    connect(m_table, &Table::selectionMoved, this, [this] {
        if (const int place = m_table->selectedPlace(); place >= 0)
            m_edit->setText(m_model->row(place).info.name);
    });
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_bad.reset();
        m_asked.clear();
        m_pause->stop();
        if (!value().isEmpty() && !knownMatch())
            m_pause->start();
        look();
    });
    connect(m_pause, &QTimer::timeout, this, [this] {
        m_asked = value();
        look();
        Q_EMIT rateWanted(m_asked);
    });
    look();
}

QList<Column<Row>> MappingForm::columns() const
{
    using C = Column<Row>;
    return {
        C(QStringLiteral("field"), tr("Field"), [](const Row &row) { return row.info.name; }).hinted([](const Row &row) {
            return row.info.label;
        }),
        C(QStringLiteral("match"), tr("Found in Sales"),
          [](const Row &row) { return row.match ? wording::matchText(row.match) : tr("no contact ID by its form"); })
            .sorted([](const Row &row) { return row.match ? row.match->percent() : -1; })
            .barred([](const Row &row) { return row.match ? std::optional<double>(row.match->percent() / 100.0) : std::nullopt; }),
        C(QStringLiteral("examples"), tr("Samples"),
          [](const Row &row) { return row.match ? row.match->examples.join(QStringLiteral(", ")) : QString(); }),
        C(QStringLiteral("filled"), tr("Filled in"),
          [](const Row &row) {
              return row.info.sampled == 0 ? QStringLiteral("-")
                                           : tr("%1 of %2").arg(wording::number(row.info.filled), wording::number(row.info.sampled));
          })
            .sorted([](const Row &row) { return row.info.filled; })
            .numeric(),
    };
}

void MappingForm::setFields(const workspace::FieldsView &fields)
{
    m_proposal = fields.proposal;
    m_model->setRows(fields.rows);
    if (m_model->placeOf(value()) < 0 && !m_proposal.isEmpty())
        setValue(m_proposal);
    else
        setValue(value());
    // What was asked before the fields were here is answered by them; a later answer knows less.
    if (knownMatch()) {
        m_pause->stop();
        m_asked.clear();
    }
    look();
}

void MappingForm::setValue(const QString &field)
{
    m_edit->setText(field);
    if (const int place = m_model->placeOf(field); place >= 0)
        m_table->selectPlace(place);
}

void MappingForm::setChoosing(bool choosing)
{
    m_field->setVisible(choosing);
}

QString MappingForm::value() const
{
    // Typed with an input method, letters may be full-width; a field that is called so keeps its name.
    const QString typed = m_edit->text().trimmed();
    return m_model->placeOf(typed) < 0 ? narrowed(typed) : typed;
}

std::optional<workspace::FieldMatch> MappingForm::knownMatch() const
{
    for (const Row &row : m_model->rows()) {
        if (row.info.name.compare(value(), Qt::CaseInsensitive) == 0)
            return row.match;
    }
    return std::nullopt;
}

void MappingForm::setRated(const QString &field, const Result<workspace::FieldMatch> &rated)
{
    if (field != m_asked)
        return;
    m_asked.clear();
    if (!rated.has_value()) {
        m_bad = rated.error();
        look();
        return;
    }
    if (const int place = m_model->placeOf(rated->field); place >= 0) {
        Row row = m_model->row(place);
        row.match = *rated;
        m_model->setRow(place, row);
    }
    look();
}

QString MappingForm::obstacle() const
{
    if (value().isEmpty())
        return tr("Choose the field that holds the contact ID.");
    if (m_bad)
        return errorText(*m_bad, shownLanguage()).message;
    return knownMatch() ? QString() : tr("The field is being looked at.");
}

void MappingForm::look()
{
    const auto match = knownMatch();
    if (value().isEmpty())
        m_field->setFinding(Tone::Neutral, {});
    else if (m_bad)
        m_field->setFinding(Tone::Bad, errorText(*m_bad, shownLanguage()).message);
    else if (!match)
        m_field->setFinding(Tone::Busy, tr("Looking how many of its values are contacts in Sales"));
    else if (match->found == 0)
        m_field->setFinding(Tone::Notice,
                            tr("None of the values looked at is a contact in Sales: nobody would be exported by this field."));
    else if (value() == m_proposal)
        m_field->setFinding(Tone::Good, tr("Proposed: %1 of the values looked at are contacts in Sales.").arg(wording::matchText(match)));
    else
        m_field->setFinding(match->percent() < 50 ? Tone::Notice : Tone::Good,
                            tr("%1 of the values looked at are contacts in Sales.").arg(wording::matchText(match)));
    Q_EMIT changed();
}

} // namespace segue::ui
