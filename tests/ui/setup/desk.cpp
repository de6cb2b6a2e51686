// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include <QApplication>
#include <QDesktopServices>
#include <QTimer>

#include <algorithm>

namespace segue::testing {

AdminDesk::AdminDesk()
{
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
    QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "browse");
}

AdminDesk::~AdminDesk()
{
    QDesktopServices::unsetUrlHandler(QStringLiteral("http"));
}

workspace::SignInRequest AdminDesk::inPerson()
{
    workspace::SignInRequest request;
    request.clientId = m_fixture.sandbox().endpoints().publicClientId;
    return request;
}

void AdminDesk::browse(const QUrl &address)
{
    ++m_visits;
    // A browser takes its time, and nobody waits for it.
    if (!m_person.isEmpty())
        QTimer::singleShot(0, this, [this, address] { signIn(address); });
}

void AdminDesk::signIn(const QUrl &address)
{
    const QByteArray choice = "account=" + m_person.toLatin1() + "%40kitakaze.example&consent=accept";
    const auto page = rawRequest(m_fixture.sandbox().port(), "POST", address.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority),
                                 "Content-Type: application/x-www-form-urlencoded\r\n", choice);
    const QUrl back(QString::fromUtf8(page.field("Location")));
    m_returns.push_back(std::make_unique<Visit>(static_cast<quint16>(back.port())));
    m_returns.back()->get(back.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
}

bool click(QWidget &root, const QString &text, int milliseconds)
{
    QAbstractButton *found = nullptr;
    const bool there = waitUntil(
        [&] {
            const auto all = root.findChildren<QAbstractButton *>();
            const auto fits = std::find_if(all.begin(), all.end(), [&text](const QAbstractButton *one) {
                return one->isVisible() && one->isEnabled() && QString(one->text()).remove(u'&') == text;
            });
            found = fits == all.end() ? nullptr : *fits;
            return found != nullptr;
        },
        milliseconds);
    if (there)
        found->click();
    return there;
}

} // namespace segue::testing
