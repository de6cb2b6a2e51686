// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/rowsmodel.h"
#include "workspace/workspace.h"

#include <QHash>
#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace segue::ui {

class EntryField;
class MessageBar;
class PrimaryButton;
class States;
class Table;

/// Why is this person on the lists, or not? Answers list by list with every decision, and leaves the person out of an export or lets
/// them in again. Nothing of the person is kept when the next one is asked for.
class PersonSearch : public QWidget
{
    Q_OBJECT

public:
    explicit PersonSearch(workspace::Workspace &workspace, QWidget *parent = nullptr);

    /// The exports that can be chosen, and whom each leaves out.
    void setExports(const QList<workspace::ExportView> &exports);
    void search(const QString &person);
    void find();
    [[nodiscard]] EntryField *field() const { return m_field; }
    [[nodiscard]] Table *lists() const { return m_lists; }
    [[nodiscard]] Table *decisions() const { return m_decisions; }
    [[nodiscard]] MessageBar *messages() const { return m_message; }

private:
    void build();
    void showStart();
    void take(const QString &person, const Result<workspace::Explanation> &answer);
    void offerChoices(const QStringList &choices);
    void showList();
    void askToExclude(bool excluded);
    void exclude(const QString &exportName, bool excluded);
    /// Also where the next run has yet to act on it.
    [[nodiscard]] bool isExcluded(const workspace::ListExplanation &list) const;

    workspace::Workspace &m_workspace;
    std::optional<workspace::Ticket> m_asking;
    QString m_person;
    workspace::Explanation m_answer;
    QHash<QString, std::vector<domain::ContactId>> m_excluded; ///< by name of the export
    RowsModel<workspace::ListExplanation> *m_listModel;
    RowsModel<workspace::DecisionView> *m_decisionModel;
    EntryField *m_field;
    QComboBox *m_export;
    PrimaryButton *m_search;
    MessageBar *m_message;
    QLabel *m_name;
    QLabel *m_ids;
    Table *m_lists;
    QLabel *m_sentence;
    QPushButton *m_exclude;
    QPushButton *m_include;
    Table *m_decisions;
    States *m_states;
};

/// A choice out of an error that names several: how it is called, and the ID that means it alone.
struct PersonChoice
{
    QString text;
    QString id;

    friend bool operator==(const PersonChoice &, const PersonChoice &) = default;
};
/// Of the parameter "choices" of UsageAmbiguous for a person. Pure.
[[nodiscard]] QList<PersonChoice> personChoices(const QStringList &choices);

} // namespace segue::ui
