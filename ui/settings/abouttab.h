// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace segue::ui {

/// What the program is: version, licences, libraries, and where its log is.
class AboutTab : public QWidget
{
    Q_OBJECT

public:
    explicit AboutTab(const QString &logFolder, QWidget *parent = nullptr);

Q_SIGNALS:
    void logFolderWanted();
    void helpWanted();
};

} // namespace segue::ui
