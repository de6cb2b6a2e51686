// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "exports/designer/exportdraft.h"
#include "widgets/page.h"
#include "workspace/workspace.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;

namespace segue::ui {

class ChoicesForm;
class ListChooser;
class SegmentPicker;

/// The designer: makes an export, or changes one. Saving does not run.
class DesignerPage : public Page
{
    Q_OBJECT

public:
    /// \p from: the export to be changed; none: a new one, with the segments of \p segments chosen already.
    DesignerPage(workspace::Workspace &workspace, const Clock &clock, std::optional<workspace::ExportView> from,
                 const QStringList &segments = {}, QWidget *parent = nullptr);

    [[nodiscard]] bool mayLeave() override;

Q_SIGNALS:
    void saved(const segue::workspace::ExportView &view);
    /// Saved, and to be looked at or run.
    void planWanted(const segue::workspace::ExportView &view);
    void runWanted(const segue::workspace::ExportView &view);
    void connectionsWanted();

private:
    enum class Then { Stay, Plan, Run };

    void buildTop();
    void buildModes();
    void buildChoices();
    void askConnections();
    void connectionChosen();
    void askSegments();
    void askFields(const QString &source);
    void setDraft(const ExportDraft &draft);
    [[nodiscard]] ExportDraft draft() const;
    void check();
    void save(Then then, bool takeOver = false);
    void answered(const Result<workspace::ExportView> &answer, Then then);
    void chooseList();

    workspace::Workspace &m_workspace;
    const Clock &m_clock;
    std::optional<workspace::ExportView> m_from;
    QStringList m_wanted; ///< segments that are chosen as soon as they are known
    ExportDraft m_begun;
    QList<workspace::ConnectionView> m_connections;
    workspace::ListSegments m_segmentsOf; ///< as it was asked last
    bool m_saving = false;
    bool m_leaving = false;
    QComboBox *m_connection = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_field = nullptr;
    SegmentPicker *m_segments = nullptr;
    ListChooser *m_list = nullptr;
    QButtonGroup *m_modes = nullptr;
    QPushButton *m_fold = nullptr;
    ChoicesForm *m_choices = nullptr;
    QLabel *m_finding = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_savePlan = nullptr;
    QPushButton *m_saveRun = nullptr;
    QBoxLayout *m_column = nullptr;
};

} // namespace segue::ui
