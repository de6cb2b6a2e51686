// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/compute.h"
#include "page.h"
#include "service.h"

#include <functional>
#include <optional>

namespace segue::odata {

/// What the pool makes of one page.
template<class T>
struct ParsedPage
{
    T content{};
    PageEnd end;
};

/// Reads a collection page after page to its end. While a page is parsed in the pool the next one is on its way, never more
/// than one ahead. Ends with the number of rows. Everything short of the last page is an error: the first answer other than
/// 200 by toError(), a body that is no whole page or a link that leads away or in a circle as UnexpectedAnswer.
template<class T>
class PageReader final : public Operation<qint64>
{
public:
    using Parse = std::function<Result<ParsedPage<T>>(const QByteArray &)>; ///< pure, runs in the pool
    using Take = std::function<void(T, qsizetype rows)>;                    ///< on the engine thread, in order

    PageReader(QObject *parent, const Service &service, const QByteArray &target, const QByteArray &label, int pageSize, Parse parse,
               Take take)
        : Operation(QString::fromUtf8(label), parent), m_service(service), m_target(target), m_label(label), m_pageSize(pageSize),
          m_parse(std::move(parse)), m_take(std::move(take))
    {
    }

    /// Holds back further requests, and lets them go on. What is under way arrives all the same.
    void hold(bool held)
    {
        m_held = held;
        if (!held && m_waiting && state() == State::Running) {
            m_waiting = false;
            goOn();
        }
    }
    /// Replaces what the pool does with the pages that arrive from now on.
    void setParse(Parse parse) { m_parse = std::move(parse); }

private:
    void begin() override { fetch(m_service.get(m_target, m_label, m_pageSize)); }

    void fetch(const net::HttpRequest &request)
    {
        ++m_fetches;
        auto *sending = m_service.client().send(this, request);
        m_ahead = sending;
        awaitResult(sending, [this, number = m_fetches](Result<net::HttpReply> reply) {
            if (number != m_fetches)
                return;
            m_ahead = nullptr;
            m_arrived.emplace(std::move(reply));
            if (!m_parsing)
                look();
        });
    }

    /// Takes up the page that has arrived.
    void look()
    {
        const Result<net::HttpReply> reply = std::move(*m_arrived);
        m_arrived.reset();
        if (!reply.has_value()) {
            fail(reply.error());
            return;
        }
        if (reply.value().status != 200) {
            fail(toError(readServerError(reply.value()), reply.value().correlationId));
            return;
        }
        m_guess.clear();
        if (const QByteArray guess = peekNextLink(reply.value().body); !guess.isEmpty() && !m_held && guess != m_link) {
            if (const auto next = m_service.follow(guess, m_label, m_pageSize)) {
                m_guess = guess;
                fetch(*next);
            }
        }
        m_parsing = true;
        await(compute(this, QStringLiteral("parse page"), [parse = m_parse, body = reply.value().body] { return parse(body); }),
              [this, reply](Result<ParsedPage<T>> page) { take(reply.value(), std::move(page)); });
    }

    void take(const net::HttpReply &reply, Result<ParsedPage<T>> page)
    {
        m_parsing = false;
        if (!page.has_value()) {
            fail(unreadable(reply, page.error().parameter(QStringLiteral("what")).toString()));
            return;
        }
        ParsedPage<T> &parsed = page.value();
        m_rows += parsed.end.rows;
        m_take(std::move(parsed.content), parsed.end.rows);
        if (!canSettle())
            return;
        if (parsed.end.nextLink.isEmpty()) {
            dropGuess();
            succeed(m_rows);
            return;
        }
        if (parsed.end.nextLink == m_link) {
            fail(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("nextLink")));
            return;
        }
        m_link = parsed.end.nextLink;
        if (m_guess == m_link) {
            if (m_arrived)
                look();
            return;
        }
        dropGuess();
        if (m_held)
            m_waiting = true;
        else
            goOn();
    }

    void goOn()
    {
        const auto next = m_service.follow(m_link, m_label, m_pageSize);
        if (!next) {
            fail(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("nextLink")));
            return;
        }
        fetch(*next);
    }

    void dropGuess()
    {
        ++m_fetches;
        if (m_ahead)
            m_ahead->cancel();
        m_ahead = nullptr;
        m_arrived.reset();
        m_guess.clear();
    }

    Service m_service;
    QByteArray m_target;
    QByteArray m_label;
    int m_pageSize;
    Parse m_parse;
    Take m_take;
    QPointer<OperationBase> m_ahead;
    std::optional<Result<net::HttpReply>> m_arrived; ///< the page after the one that is parsed now
    QByteArray m_guess;                              ///< the link that was followed before its page was parsed
    QByteArray m_link;                               ///< of the page that is read now
    int m_fetches = 0;
    qint64 m_rows = 0;
    bool m_parsing = false;
    bool m_held = false;
    bool m_waiting = false;
};

} // namespace segue::odata
