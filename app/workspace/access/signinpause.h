// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters.h"
#include "organisationaccess.h"

#include <QHash>

#include <functional>

namespace segue::workspace {

/// Somewhere that a run signs in.
struct SignInPlace
{
    bool isSource = false;
    QString name; ///< of the source or connection
    QUrl server;
    domain::SignInSettings signIn;
};

/// Waits until every place that a run needs lets its account in again, whoever signs in there: this process or another one. The
/// keychain is looked at every two seconds; a server is asked as soon as what is kept there has changed, and now and then (ten
/// seconds on, later every five minutes), since an administrator may have settled it, or the same secret was given again. Errors:
/// Cancelled, after stop(); those of \p look.
class SignInPause final : public Operation<void>
{
public:
    /// The places as the definitions say now: signing in again may change them.
    using Look = std::function<Operation<QList<SignInPlace>> *(QObject *)>;
    /// Hears which place keeps the run waiting, and why; when it begins and whenever that changes.
    using Tell = std::function<void(const SignInPlace &, const Error &)>;

    struct Means
    {
        OrganisationAccess &access;
        Adapters &adapters;
        Clock &clock;
    };

    /// \p round: how often the same run has waited before. A server that lets the account in and then refuses it again is asked
    /// less and less often.
    SignInPause(const Means &means, Look look, Tell tell, int round, QObject *parent);

    void stop() { fail(Error(ErrorCode::Cancelled)); }

private:
    struct Tried
    {
        QByteArray mark;
        std::chrono::milliseconds at{0};
        int questions = 0; ///< about this mark, before that one
        Error error{ErrorCode::SignInNeeded};
    };

    void begin() override;
    void look();
    void visit(QList<SignInPlace> places);
    void ask(const SignInPlace &place, const QByteArray &mark, const QList<SignInPlace> &rest);
    void refused(const SignInPlace &place, const Error &error);
    void lookLater(std::chrono::milliseconds wait);

    const Means m_means;
    const Look m_look;
    const Tell m_tell;
    const int m_round;
    QHash<QString, Tried> m_tried;
    QString m_told;
};

} // namespace segue::workspace
