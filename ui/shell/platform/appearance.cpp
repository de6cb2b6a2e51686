// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance.h"

#include "roomystyle.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFontDatabase>
#include <QPalette>
#include <QSettings>
#include <QStyle>

namespace segue::ui {

namespace {

constexpr QLatin1StringView service("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView path("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView interface("org.freedesktop.portal.Settings");
constexpr QLatin1StringView group("org.freedesktop.appearance");
constexpr QLatin1StringView key("color-scheme");
constexpr uint prefersDark = 1;
constexpr QLatin1StringView motionGroup("org.gnome.desktop.interface");
constexpr QLatin1StringView motionKey("enable-animations");

QString settingName()
{
    return QStringLiteral("window/colours");
}

QPalette paletteOf(const QColor &window, const QColor &base, const QColor &text, const QColor &button, const QColor &accent,
                   const QColor &onAccent)
{
    QPalette palette(button, window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::BrightText, Qt::red);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    QColor quiet = text;
    quiet.setAlphaF(0.62F);
    palette.setColor(QPalette::PlaceholderText, quiet);
    QColor off = text;
    off.setAlphaF(0.5F);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, off);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, button);
    return palette;
}

QPalette light()
{
    return paletteOf(QColor(0xf3, 0xf4, 0xf6), Qt::white, QColor(0x1b, 0x1f, 0x24), QColor(0xf6, 0xf7, 0xf9), QColor(0x0b, 0x57, 0xb0),
                     Qt::white);
}

QPalette dark()
{
    return paletteOf(QColor(0x1c, 0x1f, 0x24), QColor(0x24, 0x28, 0x2e), QColor(0xe9, 0xec, 0xf0), QColor(0x32, 0x37, 0x3f),
                     QColor(0x5a, 0x9c, 0xf2), QColor(0x08, 0x12, 0x1f));
}

QPalette highContrast()
{
    return paletteOf(Qt::black, Qt::black, Qt::white, QColor(0x20, 0x20, 0x20), QColor(0xff, 0xd7, 0x00), Qt::black);
}

} // namespace

Appearance::Appearance(QObject *parent) : QObject(parent)
{
    m_scheme = static_cast<Scheme>(QSettings().value(settingName(), 0).toInt());
    // Fusion where the platform has no style of its own.
    const QString own = QApplication::style()->name();
    m_style = new RoomyStyle(own == QLatin1String("windows") ? QStringLiteral("fusion") : own);
    QApplication::setStyle(m_style);
    chooseFonts();
    apply();
    askPortal();
}

void Appearance::chooseFonts()
{
    // Behind the system's own font, those with Japanese shapes: where the locale is not Japanese, the system would else take
    // Chinese ones for the same characters.
    QFont font = QApplication::font();
    QStringList families = font.families();
    if (families.isEmpty())
        families.append(font.family());
    const QStringList known = QFontDatabase::families();
    for (const char *name :
         {"Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", "Meiryo", "Hiragino Sans", "IPAexGothic", "IPAGothic", "VL Gothic"}) {
        const QString family = QString::fromLatin1(name);
        if (known.contains(family) && !families.contains(family))
            families.append(family);
    }
    font.setFamilies(families);
    QApplication::setFont(font);
}

void Appearance::setScheme(Scheme scheme)
{
    QSettings().setValue(settingName(), static_cast<int>(scheme));
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    apply();
    Q_EMIT changed();
}

void Appearance::hearPortal(const QString &ofGroup, const QString &ofKey, const QDBusVariant &value)
{
    if (ofGroup == motionGroup && ofKey == motionKey) {
        m_style->setStill(!value.variant().toBool());
        return;
    }
    if (ofGroup != group || ofKey != key)
        return;
    const bool isDark = value.variant().toUInt() == prefersDark;
    if (isDark == m_systemIsDark)
        return;
    m_systemIsDark = isDark;
    if (m_scheme == Scheme::System) {
        apply();
        Q_EMIT changed();
    }
}

void Appearance::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // clang-format off: the normalised form, without spaces, is found at once.
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this, SLOT(hearPortal(QString,QString,QDBusVariant)));
    // clang-format on
    ask(group, key);
    ask(motionGroup, motionKey);
}

void Appearance::ask(const QString &ofGroup, const QString &ofKey)
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << ofGroup << ofKey;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, ofGroup, ofKey] {
        watcher->deleteLater();
        // A desktop without the portal has nothing to say, and the colours stay.
        if (const QDBusPendingReply<QDBusVariant> reply = *watcher; reply.isValid())
            hearPortal(ofGroup, ofKey, QDBusVariant(reply.value().variant().value<QDBusVariant>().variant()));
    });
}

void Appearance::apply()
{
    const bool isDark = m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_systemIsDark);
    QApplication::setPalette(m_scheme == Scheme::HighContrast ? highContrast() : isDark ? dark() : light());
}

} // namespace segue::ui
