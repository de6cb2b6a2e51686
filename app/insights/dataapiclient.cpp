// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataapiclient.h"

#include "api/apicatalogue.h"
#include "api/apiread.h"
#include "catalogue/profilefields.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace segue::insights {

namespace {
using namespace Qt::StringLiterals;
using Ids = QList<domain::ContactId>;
using Customers = QList<engine::CustomerSample>;

Error unknownField(const QString &field)
{
    return Error(ErrorCode::FieldUnknown).with(u"field"_s, field);
}

/// One page of customers with all their fields: more than is needed, but no unknown column refuses it.
Operation<QJsonArray> *someCustomers(QObject *parent, const std::shared_ptr<ApiPlace> &place, const QString &segment, int customers)
{
    return flow<QJsonArray>(parent, u"some customers"_s, [=](Flow<QJsonArray> *self) {
        QByteArray query = "$top=" + QByteArray::number(std::clamp(customers, 1, 100));
        if (!segment.isEmpty())
            query = "$filter=" + odata::encoded(QString(u"IsMemberOfSegment("_s + odata::literal(segment) + u')')) + '&' + query;
        const Error missing = Error(ErrorCode::SegmentNotFound).with(u"segment"_s, segment);
        self->await(place->json(self, place->address("data/Customer", query), "GET Customer", missing),
                    [self](const QJsonDocument &answer) {
                        const QJsonValue rows = answer.object().value("value"_L1);
                        if (rows.isArray())
                            self->succeed(rows.toArray());
                        else
                            self->fail(Error(ErrorCode::UnexpectedAnswer).with(u"what"_s, u"Customer"_s));
                    });
    });
}
} // namespace

DataApiClient::DataApiClient(net::HttpClient &client, const QUrl &base, const QString &instance, KeySource key, const KeyedHash &hash)
    : m_place(std::make_shared<ApiPlace>(client, base, instance, std::move(key), hash))
{
}

DataApiClient::~DataApiClient() = default;

Operation<QList<Instance>> *DataApiClient::instances(QObject *parent)
{
    return listInstances(parent, m_place);
}

Operation<QList<engine::SegmentInfo>> *DataApiClient::segments(QObject *parent)
{
    return listApiSegments(parent, m_place);
}

Operation<engine::SegmentInfo> *DataApiClient::segment(QObject *parent, const QString &idOrName)
{
    return findApiSegment(parent, m_place, idOrName);
}

Operation<QList<engine::FieldInfo>> *DataApiClient::fields(QObject *parent)
{
    return readApiFields(parent, m_place);
}

Operation<domain::SegmentContent> *DataApiClient::read(QObject *parent, const engine::SegmentInfo &segment, const QString &contactIdField,
                                                       std::optional<qint64>, engine::Progress progress)
{
    if (!isColumnName(contactIdField))
        return settled<domain::SegmentContent>(parent, u"read segment"_s, failure(unknownField(contactIdField)));
    return new ApiRead(parent, m_place, segment, contactIdField, std::move(progress));
}

Operation<std::vector<domain::ContactId>> *DataApiClient::contactsOf(QObject *parent, const QString &customerId,
                                                                     const QString &contactIdField)
{
    using Contacts = std::vector<domain::ContactId>;
    if (!isColumnName(contactIdField))
        return settled<Contacts>(parent, u"contacts of a customer"_s, failure(unknownField(contactIdField)));
    return flow<Contacts>(parent, u"contacts of a customer"_s, [place = m_place, customerId, contactIdField](Flow<Contacts> *self) {
        const QString filter = u"CustomerId in ("_s + odata::literal(customerId.trimmed()) + u')'; // documented [CI-odata]
        self->await(place->json(self, place->address("data/Customer", "$filter=" + odata::encoded(filter)), "GET Customer"),
                    [self, contactIdField](const QJsonDocument &answer) {
                        Contacts contacts;
                        for (const auto &row : answer.object().value("value"_L1).toArray()) {
                            const QString text = row.toObject().value(contactIdField).toString();
                            if (const auto id = domain::ContactId::parse(QStringView(text)); id && !id->isNull())
                                contacts.push_back(*id);
                        }
                        self->succeed(std::move(contacts));
                    });
    });
}

Operation<Ids> *DataApiClient::contactIds(QObject *parent, const QString &field, int customers)
{
    return flow<Ids>(parent, u"sample contact IDs"_s, [place = m_place, field, customers](Flow<Ids> *self) {
        self->await(someCustomers(self, place, {}, customers), [self, field](const QJsonArray &rows) {
            Ids ids;
            bool isKnown = false;
            for (const auto &row : rows) {
                const QJsonObject customer = row.toObject();
                isKnown = isKnown || customer.contains(field);
                const QString text = customer.value(field).toString();
                if (const auto id = domain::ContactId::parse(QStringView(text)); id && !id->isNull())
                    ids.append(*id);
            }
            if (isKnown || rows.isEmpty())
                self->succeed(std::move(ids));
            else
                self->fail(unknownField(field));
        });
    });
}

Operation<Customers> *DataApiClient::sample(QObject *parent, const engine::SegmentInfo &segment, const QString &contactIdField,
                                            int customers)
{
    return flow<Customers>(parent, u"sample of a segment"_s, [place = m_place, segment, contactIdField, customers](Flow<Customers> *self) {
        self->await(someCustomers(self, place, segment.id, customers), [self, contactIdField](const QJsonArray &rows) {
            Customers found;
            for (const auto &row : rows) {
                const QJsonObject customer = row.toObject();
                found.append({customer.value("CustomerId"_L1).toString(), customer.value(contactIdField).toString(),
                              customer.value("FullName"_L1).toString()});
            }
            self->succeed(std::move(found));
        });
    });
}

} // namespace segue::insights
