// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/scheme.h"

#include <QDBusVariant>
#include <QObject>

namespace segue::ui {

/// Gives the application its colours. Where Qt itself does not follow the system (Linux before Qt 6.5), the desktop's portal is
/// asked, which answers later and again when it changes. GUI thread.
class Appearance : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(QObject *parent = nullptr);
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    /// Remembered.
    void setScheme(Scheme scheme);

Q_SIGNALS:
    /// The colours are others now.
    void changed();

private Q_SLOTS:
    void hearPortal(const QString &group, const QString &key, const QDBusVariant &value);

private:
    static void chooseFonts();
    void askPortal();
    void apply();

    Scheme m_scheme = Scheme::System;
    bool m_systemIsDark = false;
};

} // namespace segue::ui
