// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit.h"
#include "waiting.h"
#include "workspacefixture.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace segue::testing {

/// An administrator's desk: a workspace, a sandbox, and a browser that signs in as whom it is told, instead of the system's.
class AdminDesk : public QObject
{
    Q_OBJECT

public:
    AdminDesk();
    ~AdminDesk() override;

    [[nodiscard]] WorkspaceFixture &fixture() { return m_fixture; }
    [[nodiscard]] workspace::Workspace &workspace() { return m_fixture.workspace(); }
    /// Whose name is chosen on the sign-in page; empty: nobody comes to the browser.
    void setPerson(const QString &account) { m_person = account; }
    [[nodiscard]] int visits() const { return m_visits; }
    [[nodiscard]] workspace::SignInRequest inPerson();

private Q_SLOTS:
    void browse(const QUrl &address);

private:
    void signIn(const QUrl &address);

    QTemporaryDir m_home;
    WorkspaceFixture m_fixture;
    QString m_person = QStringLiteral("admin");
    int m_visits = 0;
    std::vector<std::unique_ptr<Visit>> m_returns;
};

/// The widget of that name below \p root; waits until it is there and shown.
template<class T>
[[nodiscard]] T *shown(QWidget &root, const QString &name)
{
    T *found = nullptr;
    (void)waitUntil(
        [&] {
            const auto all = root.findChildren<T *>(name);
            const auto visible = std::find_if(all.begin(), all.end(), [](const T *one) { return one->isVisible(); });
            found = visible == all.end() ? nullptr : *visible;
            return found != nullptr;
        },
        20'000);
    return found;
}

/// Clicks the shown button with that text, without its access key, as soon as it is on.
[[nodiscard]] bool click(QWidget &root, const QString &text, int milliseconds = 20'000);

} // namespace segue::testing
