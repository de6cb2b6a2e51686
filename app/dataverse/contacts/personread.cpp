// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "personread.h"

#include "contactcheck.h"
#include "odata/page.h"
#include "personsearch.h"

#include <algorithm>

namespace segue::dataverse {

namespace {

using Matches = QList<engine::PersonMatch>;

/// Asks for a few hundred people; when it learns on the way how the organisation wants to be asked, it begins again.
class PersonRead final : public Operation<Matches>
{
public:
    PersonRead(QObject *parent, std::shared_ptr<Core> core, std::vector<domain::ContactId> contacts)
        : Operation(QStringLiteral("read people"), parent), m_core(std::move(core)), m_contacts(std::move(contacts))
    {
    }

private:
    void begin() override
    {
        std::sort(m_contacts.begin(), m_contacts.end());
        m_contacts.erase(std::unique(m_contacts.begin(), m_contacts.end()), m_contacts.end());
        if (m_contacts.empty())
            succeed();
        else
            ask();
    }

    void ask()
    {
        m_named = std::min(m_contacts.size(), namedInAQuery(*m_core));
        m_inFilter = m_core->known().inFilter;
        if (m_named == m_contacts.size())
            askOnce();
        else
            askTogether();
    }

    [[nodiscard]] QByteArray query(std::size_t first) const
    {
        return contactQuery(m_contacts.data() + first, std::min(m_named, m_contacts.size() - first), m_inFilter, personColumns);
    }

    void askOnce()
    {
        awaitResult(m_core->service().client().send(this, m_core->service().get(query(0), "GET contacts")),
                    [this](const Result<net::HttpReply> &sent) {
                        if (!sent.has_value()) {
                            // A server that goes on failing was asked again already.
                            odata::ServerError failed;
                            failed.fault = odata::Fault::Server;
                            if (sent.error().code() == ErrorCode::ServerFailed && tookFewer(*m_core, failed, m_named))
                                ask();
                            else
                                fail(sent.error());
                            return;
                        }
                        const net::HttpReply &reply = sent.value();
                        if (reply.status != 200)
                            learnOrFail(odata::readServerError(reply), reply.correlationId);
                        else if (take(reply.body))
                            conclude();
                    });
    }

    void askTogether()
    {
        QList<odata::BatchPart> parts;
        for (std::size_t first = 0; first < m_contacts.size(); first += m_named) {
            odata::BatchPart part;
            part.target = odata::Service::path(query(first));
            parts.append(part);
        }
        await(odata::sendBatch(this, m_core->service(), parts, {"$batch contacts", net::Repeat::Always, 4, 1}),
              [this](const QList<odata::BatchAnswer> &answers) {
                  m_found.clear();
                  for (const odata::BatchAnswer &answer : answers) {
                      if (!answer.isSuccess()) {
                          learnOrFail(odata::readServerError(answer), answer.correlationId);
                          return;
                      }
                      if (!take(answer.body))
                          return;
                  }
                  conclude();
              });
    }

    void learnOrFail(const odata::ServerError &server, const QByteArray &correlationId)
    {
        if (m_inFilter && refusesTheQuestion(server.fault))
            m_core->learn([](Capabilities &known) { known.inFilter = false; });
        else if (!tookFewer(*m_core, server, m_named)) {
            fail(odata::toError(server, correlationId, QStringLiteral("prvReadContact")));
            return;
        }
        ask();
    }

    /// False: the operation has failed.
    bool take(const QByteArray &body)
    {
        const auto object = odata::jsonObject(body);
        if (!object.has_value()) {
            fail(object.error());
            return false;
        }
        // A further page would mean that not all was told.
        const bool isWhole = object->contains(QLatin1String("value")) && !object->contains(QLatin1String("@odata.nextLink"));
        auto people = isWhole ? peopleIn(*object)
                              : failure(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("contact")));
        if (!people.has_value()) {
            fail(people.error());
            return false;
        }
        m_found.append(*people);
        return true;
    }

    void conclude()
    {
        std::sort(m_found.begin(), m_found.end(),
                  [](const engine::PersonMatch &left, const engine::PersonMatch &right) { return left.contact < right.contact; });
        succeed(std::move(m_found));
    }

    std::shared_ptr<Core> m_core;
    std::vector<domain::ContactId> m_contacts;
    std::size_t m_named = 0;
    bool m_inFilter = true;
    Matches m_found;
};

} // namespace

Operation<Matches> *readPeople(QObject *parent, const std::shared_ptr<Core> &core, std::vector<domain::ContactId> contacts)
{
    return new PersonRead(parent, core, std::move(contacts));
}

} // namespace segue::dataverse
