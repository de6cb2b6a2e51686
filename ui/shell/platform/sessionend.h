// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace segue::ui {

/// The end of the person's session, or a polite end by the system (SIGTERM, SIGHUP, SIGINT), as a signal of the event loop. One at a
/// time; without it the system ends the program where it stands. A second signal of the system changes nothing.
class SessionEnd : public QObject
{
    Q_OBJECT

public:
    explicit SessionEnd(QObject *parent = nullptr);
    ~SessionEnd() override;

Q_SIGNALS:
    /// Nobody can be asked any more: end soon, and in good order.
    void comes();
};

} // namespace segue::ui
