// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"
#include "workspace/workspace.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace segue::ui {

class Field;
class NameForm;
class ServerForm;
class SignInForm;
class SignInWait;

/// Adds a source of one of three kinds, or changes one, by the same fields.
class SourcePage : public Page
{
    Q_OBJECT

public:
    /// \p from: the source to be changed; none: a new one.
    SourcePage(workspace::Workspace &workspace, std::optional<domain::Source> from, QWidget *parent = nullptr);

    [[nodiscard]] bool mayLeave() override;

Q_SIGNALS:
    void saved(const segue::domain::Source &source);

private:
    void buildKinds();
    void buildPlaces();
    void askOthers();
    [[nodiscard]] domain::SourceKind kind() const;
    [[nodiscard]] bool usesApi() const;
    [[nodiscard]] workspace::AddSource addition() const;
    [[nodiscard]] workspace::EditSource changes() const;
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] QString obstacle() const;
    void look();
    void save();
    void take(const Result<domain::Source> &answer);
    void stop();
    void chooseFolder();

    workspace::Workspace &m_workspace;
    const std::optional<domain::Source> m_from;
    QWidget *m_entry;
    QBoxLayout *m_column;
    QWidget *m_kindBox = nullptr;
    QButtonGroup *m_kinds = nullptr;
    NameForm *m_name = nullptr;
    ServerForm *m_server = nullptr;
    Field *m_folderField = nullptr;
    QLineEdit *m_folder = nullptr;
    QPushButton *m_fold = nullptr;
    QWidget *m_api = nullptr;
    QLineEdit *m_instance = nullptr;
    QLineEdit *m_key = nullptr;
    Field *m_keyField = nullptr;
    SignInForm *m_signIn = nullptr;
    SignInWait *m_wait;
    QLabel *m_why;
    QPushButton *m_save;
    std::optional<workspace::Ticket> m_ticket;
    bool m_leaving = false;
};

} // namespace segue::ui
