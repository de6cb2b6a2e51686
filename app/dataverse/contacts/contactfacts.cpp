// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactfacts.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace segue::dataverse {

namespace {

using Statuses = std::vector<domain::ContactStatus>;
using Times = std::vector<domain::ContactTime>;

template<class Row>
void sortOnce(std::vector<Row> &rows)
{
    std::sort(rows.begin(), rows.end(), [](const Row &left, const Row &right) { return left.contact < right.contact; });
    rows.erase(std::unique(rows.begin(), rows.end(), [](const Row &left, const Row &right) { return left.contact == right.contact; }),
               rows.end());
}

/// A few contacts, asked for one query after the other.
class TimeRead final : public Operation<Times>
{
public:
    TimeRead(QObject *parent, std::shared_ptr<Core> core, std::vector<domain::ContactId> contacts)
        : Operation(QStringLiteral("read times of contacts"), parent), m_core(std::move(core)), m_contacts(std::move(contacts))
    {
    }

private:
    void begin() override { next(); }

    void next()
    {
        if (m_next >= m_contacts.size()) {
            sortOnce(m_found);
            succeed(std::move(m_found));
            return;
        }
        const std::size_t count = std::min(contactsInAQuery, m_contacts.size() - m_next);
        QByteArray query = "contacts?$select=contactid,modifiedon&$filter=";
        for (std::size_t i = m_next; i < m_next + count; ++i)
            query += (i == m_next ? "contactid%20eq%20" : "%20or%20contactid%20eq%20") + m_contacts[i].toUtf8();
        m_next += count;
        await(m_core->service().client().send(this, m_core->service().get(query, "GET contacts")), [this](const net::HttpReply &reply) {
            if (reply.status != 200) {
                fail(odata::toError(odata::readServerError(reply), reply.correlationId, QStringLiteral("prvReadContact")));
                return;
            }
            auto times = readTimes(reply.body);
            if (!times.has_value()) {
                fail(odata::withServer(std::move(times.error()), odata::readServerError(reply), reply.correlationId));
                return;
            }
            m_found.insert(m_found.end(), times->begin(), times->end());
            next();
        });
    }

    std::shared_ptr<Core> m_core;
    std::vector<domain::ContactId> m_contacts;
    std::size_t m_next = 0;
    Times m_found;
};

} // namespace

Result<Times> readTimes(const QByteArray &body)
{
    static constexpr std::array<std::string_view, 2> names{"contactid", "modifiedon"};
    Times times;
    bool readable = true;
    const auto end = odata::readPage(body, names, [&times, &readable](odata::Row row) {
        const auto id = row[0].isText() ? domain::ContactId::parse(row[0].text) : std::nullopt;
        const QDateTime time =
            row[1].isText() ? QDateTime::fromString(QString::fromUtf8(row[1].text.data(), static_cast<qsizetype>(row[1].text.size())),
                                                    Qt::ISODateWithMs)
                            : QDateTime();
        if (id && time.isValid())
            times.push_back({*id, time.toMSecsSinceEpoch()});
        else
            readable = false;
    });
    if (!end.has_value())
        return failure(end.error());
    if (!readable || !end.value().nextLink.isEmpty())
        return failure(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("contact")));
    return times;
}

Operation<Times> *lastModified(QObject *parent, const std::shared_ptr<Core> &core, std::vector<domain::ContactId> contacts)
{
    return new TimeRead(parent, core, std::move(contacts));
}

// Reference 5.4, query B: the documented form of a filtered collection [PA-odata].
Operation<Statuses> *inactiveMembers(QObject *parent, const std::shared_ptr<Core> &core, domain::ListId list)
{
    const QByteArray target =
        "lists(" + list.toUtf8() + ")/listcontact_association?$select=" + contactColumns + "&$filter=statecode%20eq%201&$orderby=contactid";
    return flow<Statuses>(parent, QStringLiteral("read inactive members"), [core, target](Flow<Statuses> *self) {
        auto found = std::make_shared<Statuses>();
        auto *reader = new odata::PageReader<Statuses>(
            self, core->service(), target, "GET inactive members", odata::largestPage, readContactPage,
            [found](const Statuses &page, qsizetype) { found->insert(found->end(), page.begin(), page.end()); });
        self->awaitResult(reader, [self, found](const Result<qint64> &read) {
            if (!read.has_value()) {
                const odata::Fault fault = odata::readServerError(read.error().status(), {},
                                                                  R"({"error":{"code":")" + read.error().serverCode().toUtf8() + R"("}})")
                                               .fault;
                if (read.error().status() >= 400 && (refusesTheQuestion(fault) || fault == odata::Fault::RowMissing))
                    self->succeed(Statuses());
                else
                    self->fail(read.error());
                return;
            }
            sortOnce(*found);
            self->succeed(std::move(*found));
        });
    });
}

} // namespace segue::dataverse
