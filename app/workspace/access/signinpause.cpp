// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinpause.h"

#include <algorithm>
#include <utility>

namespace segue::workspace {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds betweenLooks = std::chrono::seconds(2);
constexpr milliseconds firstPatience = std::chrono::seconds(10);
constexpr milliseconds longestPatience = std::chrono::minutes(5);
constexpr int longestDoubling = 5; // about a minute

QString keyOf(const SignInPlace &place)
{
    return (place.isSource ? QStringLiteral("source ") : QStringLiteral("connection ")) + place.name;
}

/// How long an answer counts that was given so often before.
milliseconds patienceAfter(int questions)
{
    return std::min(longestPatience, firstPatience * (1 << std::min(questions, longestDoubling)));
}

bool isAboutSigningIn(const Error &error)
{
    const ExitCode kind = errorEntry(error.code()).exitCode;
    return kind == ExitCode::SignInNeeded || kind == ExitCode::NotPermitted || kind == ExitCode::Configuration;
}

} // namespace

SignInPause::SignInPause(const Means &means, Look look, Tell tell, int round, QObject *parent)
    : Operation<void>(QStringLiteral("wait for sign-in"), parent), m_means(means), m_look(std::move(look)), m_tell(std::move(tell)),
      m_round(round)
{
}

void SignInPause::begin()
{
    if (m_round == 0)
        look();
    else
        lookLater(betweenLooks * (1 << std::min(m_round, longestDoubling)));
}

void SignInPause::look()
{
    await(m_look(this), [this](const QList<SignInPlace> &places) { visit(places); });
}

void SignInPause::visit(QList<SignInPlace> places)
{
    if (places.isEmpty()) {
        succeed();
        return;
    }
    const SignInPlace place = places.takeFirst();
    await(m_means.access.mark(this, place.server, place.signIn), [this, place, places](const QByteArray &mark) {
        const auto tried = m_tried.constFind(keyOf(place));
        const bool isKnown =
            tried != m_tried.constEnd() && tried->mark == mark && m_means.clock.steady() - tried->at < patienceAfter(tried->questions);
        if (isKnown)
            refused(place, tried->error);
        else
            ask(place, mark, places);
    });
}

void SignInPause::ask(const SignInPlace &place, const QByteArray &mark, const QList<SignInPlace> &rest)
{
    net::HttpClient &client = m_means.adapters.client(place.server, place.signIn);
    awaitResult(m_means.adapters.identify(this, client, place.server), [this, place, mark, rest](const Result<Identity> &identity) {
        if (identity.has_value()) {
            visit(rest);
            return;
        }
        // A network that is gone says nothing about the sign-in.
        if (!isAboutSigningIn(identity.error())) {
            lookLater(betweenLooks);
            return;
        }
        const Tried before = m_tried.value(keyOf(place));
        m_tried.insert(keyOf(place), {mark, m_means.clock.steady(), before.mark == mark ? before.questions + 1 : 0, identity.error()});
        refused(place, identity.error());
    });
}

void SignInPause::refused(const SignInPlace &place, const Error &error)
{
    if (const QString now = keyOf(place) + QLatin1String(errorEntry(error.code()).id); std::exchange(m_told, now) != now && m_tell)
        m_tell(place, error);
    lookLater(betweenLooks);
}

void SignInPause::lookLater(milliseconds wait)
{
    await(m_means.clock.sleep(this, wait), [this] { look(); });
}

} // namespace segue::workspace
