// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/rowsmodel.h"
#include "workspace/views.h"

#include <QWidget>

class QLineEdit;
class QTimer;

namespace segue::ui {

class Field;
class Table;

/// Which field of the customer holds the contact ID: the candidates with samples and match rate, the proposal chosen, and any other field
/// typed, which is then rated.
class MappingForm : public QWidget
{
    Q_OBJECT

public:
    explicit MappingForm(QWidget *parent = nullptr);

    /// Takes the proposal unless a field is chosen that is among them.
    void setFields(const workspace::FieldsView &fields);
    void setValue(const QString &field);
    /// Without choosing the table alone is shown.
    void setChoosing(bool choosing);
    [[nodiscard]] QString value() const;
    /// What was found out about a typed field.
    void setRated(const QString &field, const Result<workspace::FieldMatch> &rated);
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] QAbstractItemModel *model() const { return m_model; }

Q_SIGNALS:
    void changed();
    /// Nobody has looked yet how well this field serves.
    void rateWanted(const QString &field);

private:
    [[nodiscard]] QList<Column<workspace::FieldsView::Row>> columns() const;
    [[nodiscard]] std::optional<workspace::FieldMatch> knownMatch() const;
    void look();

    RowsModel<workspace::FieldsView::Row> *m_model;
    Table *m_table;
    QLineEdit *m_edit;
    Field *m_field;
    QTimer *m_pause;
    QString m_asked;            ///< being rated
    std::optional<Error> m_bad; ///< what rating the typed field said
    QString m_proposal;
};

} // namespace segue::ui
