// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QVariantMap>

namespace segue::ui {

void notify(const QString &title, const QString &text)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
                                       QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    constexpr int untilRead = -1; // as long as the desktop shows such things
    message << QStringLiteral("Segue") << 0U << QStringLiteral("segue") << title << text << QStringList() << QVariantMap() << untilRead;
    QDBusConnection::sessionBus().asyncCall(message);
}

} // namespace segue::ui
