// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apiread.h"

#include "apicatalogue.h"
#include "base/compute.h"

#include <algorithm>

namespace segue::insights {

namespace {
/// [CI-odata]; asked for, but never relied on.
constexpr qsizetype usualPage = 100;
constexpr char key[] = "CustomerId";
constexpr int badRequest = 400;
} // namespace

ApiRead::ApiRead(QObject *parent, std::shared_ptr<ApiPlace> place, engine::SegmentInfo segment, QString field, engine::Progress progress)
    : Operation(QStringLiteral("read segment by the Data API"), parent), m_place(std::move(place)), m_segment(std::move(segment)),
      m_field(std::move(field)), m_progress(std::move(progress))
{
}

void ApiRead::begin()
{
    fetch(m_place->address("data/Customer", customersQuery(m_segment.id, m_field)));
}

void ApiRead::fetch(const QUrl &url)
{
    const Error missing = Error(ErrorCode::SegmentNotFound).with(QStringLiteral("segment"), m_segment.id);
    awaitResult(m_place->get(this, url, "GET Customer", missing), [this, url](const Result<net::HttpReply> &reply) {
        if (!reply.has_value()) {
            explain(reply.error());
            return;
        }
        auto parse = [body = reply->body, field = m_field.toUtf8(), hash = m_place->hash()] {
            return readProfilePage(body, {key, field}, hash, {});
        };
        await(compute(this, QStringLiteral("parse customers"), std::move(parse)), [this, url](Result<Page> page) {
            if (page.has_value())
                take(url, std::move(*page));
            else
                breakOff(QStringLiteral("Customer"));
        });
    });
}

void ApiRead::take(const QUrl &from, Page page)
{
    const auto isNew = [this](domain::CustomerKey customer) { return m_seen.insert(static_cast<quint64>(customer)).second; };
    const std::size_t before = m_seen.size();
    for (const domain::WantedRow &row : page.content.rows) {
        if (isNew(row.customer))
            m_content.rows.push_back(row);
    }
    for (const domain::UnusableRow &row : page.content.unusable) {
        if (isNew(row.customer))
            m_content.unusable.push_back(row);
    }
    m_rows += page.end.rows;
    if (m_progress)
        m_progress(static_cast<qint64>(m_seen.size()), m_segment.members);
    goOn(from, page.end, m_seen.size() > before);
}

void ApiRead::goOn(const QUrl &from, const odata::PageEnd &end, bool broughtNew)
{
    if (!end.nextLink.isEmpty()) {
        m_usesLinks = true;
        const auto next = m_place->follow(from, end.nextLink);
        if (!next || !m_trail.isNew(end.nextLink))
            breakOff(QStringLiteral("nextLink"));
        else
            fetch(*next);
        return;
    }
    const bool isComplete = m_segment.members && static_cast<qint64>(m_seen.size()) >= *m_segment.members;
    if (m_usesLinks) {
        // The true end, or a link that got lost on a full page.
        if (end.rows >= usualPage && m_segment.members && !isComplete)
            breakOff(QStringLiteral("nextLink"));
        else
            conclude();
        return;
    }
    if (end.rows == 0 || (isComplete && end.rows < usualPage)) {
        conclude();
        return;
    }
    if (!broughtNew) { // $skip is not heard
        breakOff(QStringLiteral("$skip"));
        return;
    }
    fetch(m_place->address("data/Customer", customersQuery(m_segment.id, m_field) + "&$skip=" + QByteArray::number(m_rows)));
}

void ApiRead::conclude()
{
    m_content.marker = m_segment.marker;
    m_content.refreshedAt = m_segment.refreshedAt;
    succeed(std::move(m_content));
}

/// The API has no code for an unknown column; the customers themselves tell.
void ApiRead::explain(const Error &cause)
{
    if (cause.status() != badRequest || m_rows > 0) {
        fail(asBrokenRead(cause, m_segment));
        return;
    }
    awaitResult(readApiFields(this, m_place), [this, cause](const Result<QList<engine::FieldInfo>> &fields) {
        const bool isUnknown = fields.has_value() && std::none_of(fields->cbegin(), fields->cend(), [this](const engine::FieldInfo &one) {
                                   return one.name == m_field;
                               });
        fail(isUnknown ? odata::withCause(Error(ErrorCode::FieldUnknown).with(QStringLiteral("field"), m_field), cause)
                       : asBrokenRead(cause, m_segment));
    });
}

void ApiRead::breakOff(const QString &what)
{
    fail(asBrokenRead(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), what), m_segment));
}

} // namespace segue::insights
