// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"
#include "workspace/workspace.h"

namespace segue::ui {

class MappingForm;
class States;

/// The fields of a source's customers, with which of them are contact IDs. Looks only.
class FieldsPage : public Page
{
    Q_OBJECT

public:
    FieldsPage(workspace::Workspace &workspace, const domain::Source &source, QWidget *parent = nullptr);

    void refresh() override;

private:
    workspace::Workspace &m_workspace;
    const QString m_source;
    MappingForm *m_form;
    States *m_states;
};

} // namespace segue::ui
