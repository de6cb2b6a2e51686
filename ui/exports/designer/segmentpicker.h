// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "exports/designer/exportdraft.h"
#include "widgets/table/rowsmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace segue::ui {

class SearchField;
class States;
class Table;

/// What should be known of a segment before it is chosen: empty, large, stale, still refreshing; nothing where all is well.
struct SegmentRemark
{
    Tone tone = Tone::Neutral;
    QString text;
};
[[nodiscard]] std::optional<SegmentRemark> remarkOn(const engine::SegmentInfo &segment, const QDateTime &now);

/// The segments of a source at the left, searchable, and those that were chosen at the right with their lists.
class SegmentPicker : public QWidget
{
    Q_OBJECT

public:
    SegmentPicker(const Clock &clock, QWidget *parent = nullptr);

    void showLoading();
    void showError(const Error &error);
    /// What the source has; sizes of what was chosen are taken from it.
    void setAvailable(const QList<engine::SegmentInfo> &segments);
    void setChosen(const QList<ChosenSegment> &chosen);
    [[nodiscard]] QList<ChosenSegment> chosen() const { return m_chosenModel->rows(); }
    /// The one whose list is being chosen; empty: none, or several.
    [[nodiscard]] QString current() const;
    void setList(const QString &segment, const QString &listId, const QString &listName);
    void setNewList(const QString &segment);

Q_SIGNALS:
    void changed();
    void currentChanged();
    void retry();

private:
    [[nodiscard]] QWidget *newAvailable();
    [[nodiscard]] QWidget *newChosen();
    void choose();
    void drop();
    void offer();
    void sayRemarks();
    void alter(const QString &segment, const std::function<void(ChosenSegment &)> &how);

    const Clock &m_clock;
    RowsModel<engine::SegmentInfo> *m_availableModel;
    RowsModel<ChosenSegment> *m_chosenModel;
    SearchField *m_search = nullptr;
    Table *m_available = nullptr;
    Table *m_chosen = nullptr;
    States *m_states = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_drop = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_remarks = nullptr;
};

} // namespace segue::ui
