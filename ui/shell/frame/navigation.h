// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace segue::ui {

/// The places of the window.
enum class Place { Exports, Segments, History, Connections, Sources, Settings };

/// The list at the left: the places under the two headings that the original has.
class Navigation : public QListWidget
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);
    void show(Place place);
    /// A sign beside a place that needs somebody; none where \p text is empty.
    void setSign(Place place, const QString &text);

Q_SIGNALS:
    void wanted(segue::ui::Place place);

private:
    void addHeading(const QString &text);
    void addPlace(Place place, const QString &text, const QString &iconName);
    [[nodiscard]] QListWidgetItem *itemOf(Place place) const;
};

} // namespace segue::ui
