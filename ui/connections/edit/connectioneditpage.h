// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/checks/subject.h"
#include "widgets/page.h"
#include "workspace/workspace.h"

class QComboBox;
class QLabel;

namespace segue::ui {

class AudienceForm;
class MappingForm;
class NameForm;
class ServerForm;
class States;
class TermsForm;

/// Changes a connection by the forms it was made with. What a change means for the exports is said before it is saved.
class ConnectionEditPage : public Page
{
    Q_OBJECT

public:
    ConnectionEditPage(workspace::Workspace &workspace, const workspace::ConnectionView &view, QWidget *parent = nullptr);

    [[nodiscard]] bool mayLeave() override;

Q_SIGNALS:
    void saved(const segue::workspace::EditedConnection &edited);
    void signInWanted(const segue::ui::Subject &subject);

private:
    void build();
    void askSources();
    void askFields();
    void rate(const QString &field);
    [[nodiscard]] workspace::EditConnection changes() const;
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool hasOtherSource() const;
    [[nodiscard]] QString obstacle() const;
    void look();
    void lookFirst();
    void tellEffect(const workspace::EditedConnection &edited);
    void save();

    workspace::Workspace &m_workspace;
    const workspace::ConnectionView m_view;
    NameForm *m_name;
    AudienceForm *m_audience;
    ServerForm *m_server;
    QComboBox *m_source;
    MappingForm *m_mapping;
    States *m_mappingStates;
    TermsForm *m_terms;
    QLabel *m_why;
    QPushButton *m_save;
    bool m_fieldsShown = false;
    bool m_busy = false;
    bool m_leaving = false;
};

} // namespace segue::ui
