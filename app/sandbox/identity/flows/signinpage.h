// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "identity/directory.h"

#include "base/language.h"

namespace segue::sandbox {

/// The language a browser asks for; English where it asks for neither.
[[nodiscard]] Language pageLanguage(const Request &request);

/// The pages of the sign-in, plain HTML forms without script. They say that they belong to the sandbox.
/// \p action is where the form is posted, \p hidden goes with it.
class SignInPage
{
public:
    SignInPage(Language language, QByteArray action) : m_language(language), m_action(std::move(action)) {}

    void addHidden(const QByteArray &name, const QString &value) { m_hidden.append({name, value}); }

    /// One button for each user (name "account") and one to cancel (name "cancel").
    [[nodiscard]] Response chooser(const Application &application, const QList<Person> &users, const QString &hint) const;
    /// Asks whether the application may act for the user: name "consent", value "accept" or "cancel".
    [[nodiscard]] Response consent(const Application &application, const Person &user) const;
    /// Asks for the code of the device flow: name "user_code".
    [[nodiscard]] Response userCode(bool wrong) const;
    /// A last word, without a form.
    [[nodiscard]] static Response done(Language language, const QString &japanese, const QString &english);
    /// An error that must not be sent to the application (reference 1.3).
    [[nodiscard]] static Response error(Language language, const QString &sentence);
    /// Posts the parameters to \p target, for response_mode=form_post.
    [[nodiscard]] static Response formPost(const QByteArray &target, const QList<std::pair<QByteArray, QByteArray>> &parameters);

private:
    [[nodiscard]] QString say(const QString &japanese, const QString &english) const;
    [[nodiscard]] QString form(const QString &content) const;

    Language m_language;
    QByteArray m_action;
    QList<std::pair<QByteArray, QString>> m_hidden;
};

} // namespace segue::sandbox
