// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLocalServer;

namespace segue::ui {

/// One window for a workspace: a second start of the program raises the first one's and ends.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// \p file: of the workspace, which tells windows apart.
    explicit SingleInstance(const QString &file, QObject *parent = nullptr);
    /// Asks whether there is another one; then either yielded() or first() follows, soon.
    void begin();

Q_SIGNALS:
    void first();
    void yielded();
    /// Another start wants this window to be seen.
    void raised();

private:
    void listen();

    QString m_name;
    QLocalServer *m_server = nullptr;
};

} // namespace segue::ui
