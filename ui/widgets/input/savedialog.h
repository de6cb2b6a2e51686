// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace segue::ui {

/// Asks where to save, beginning in the folder that was used last; the dialog is the system's where there is one. \p take hears the
/// file that was chosen, and nothing where none was, or \p owner died. Never waits.
void askForFileToSave(QWidget *owner, const QString &title, const QString &name, const QString &filter,
                      std::function<void(const QString &file)> take);

} // namespace segue::ui
