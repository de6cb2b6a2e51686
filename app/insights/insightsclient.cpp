// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insightsclient.h"

#include "catalogue/examination.h"
#include "catalogue/profilefields.h"
#include "catalogue/segmentcatalogue.h"
#include "members/customersample.h"
#include "members/profilelookup.h"
#include "members/segmentread.h"

namespace segue::insights {

InsightsClient::InsightsClient(net::HttpClient &client, const QUrl &server, Clock &clock, const KeyedHash &hash, const ReadLimits &limits,
                               const Capabilities &known, CapabilitiesChanged changed)
    : m_core(std::make_shared<Core>(client, server, clock, hash, limits, known, std::move(changed)))
{
}

InsightsClient::~InsightsClient() = default;

Operation<QList<engine::SegmentInfo>> *InsightsClient::segments(QObject *parent)
{
    return listSegments(parent, m_core);
}

Operation<engine::SegmentInfo> *InsightsClient::segment(QObject *parent, const QString &idOrName)
{
    return findSegment(parent, m_core, idOrName);
}

Operation<QList<engine::FieldInfo>> *InsightsClient::fields(QObject *parent)
{
    return readFields(parent, m_core);
}

Operation<domain::SegmentContent> *InsightsClient::read(QObject *parent, const engine::SegmentInfo &segment, const QString &contactIdField,
                                                        std::optional<qint64> expectedMembers, engine::Progress progress)
{
    using Content = domain::SegmentContent;
    return flow<Content>(parent, QStringLiteral("read segment"), [=, core = m_core](Flow<Content> *self) {
        self->await(findRoute(self, core, contactIdField), [=](const ContactRoute &route) {
            self->await(new SegmentRead(self, core, segment, contactIdField, route, expectedMembers, progress),
                        [self](Content content) { self->succeed(std::move(content)); });
        });
    });
}

Operation<std::vector<domain::ContactId>> *InsightsClient::contactsOf(QObject *parent, const QString &customerId,
                                                                      const QString &contactIdField)
{
    using Contacts = std::vector<domain::ContactId>;
    return flow<Contacts>(parent, QStringLiteral("contacts of a customer"), [=, core = m_core](Flow<Contacts> *self) {
        self->await(findRoute(self, core, contactIdField), [=](const ContactRoute &route) {
            CustomerIds ids;
            ids.add(customerId.trimmed().toStdString());
            self->awaitResult(new ProfileLookup(self, core, route, std::move(ids)), [=](const Result<ProfileRows> &found) {
                if (!found.has_value()) {
                    self->await(explainProfiles(self, core, found.error(), contactIdField, route), [] {});
                    return;
                }
                Contacts contacts;
                for (const domain::WantedRow &row : found->rows)
                    contacts.push_back(row.contact);
                self->succeed(std::move(contacts));
            });
        });
    });
}

Operation<QList<domain::ContactId>> *InsightsClient::contactIds(QObject *parent, const QString &field, int customers)
{
    return sampleContactIds(parent, m_core, field, customers);
}

Operation<QList<engine::CustomerSample>> *InsightsClient::sample(QObject *parent, const engine::SegmentInfo &segment,
                                                                 const QString &contactIdField, int customers)
{
    return sampleCustomers(parent, m_core, segment, contactIdField, customers);
}

void InsightsClient::askBeside(std::shared_ptr<engine::SegmentSource> dataApi)
{
    m_core->learnt().beside = std::move(dataApi);
}

void InsightsClient::remember(SegmentMemory memory)
{
    m_core->learnt().memory = std::move(memory);
}

Operation<Findings> *InsightsClient::examine(QObject *parent)
{
    return new Examination(parent, m_core);
}

} // namespace segue::insights
