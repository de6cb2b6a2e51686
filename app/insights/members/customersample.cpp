// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "customersample.h"

#include "membershiprows.h"
#include "profilerows.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace segue::insights {

namespace {
using namespace Qt::StringLiterals;
using Customers = QList<engine::CustomerSample>;

CustomerIds firstOf(const CustomerIds &ids, int customers)
{
    CustomerIds first;
    for (std::size_t i = 0; i < ids.size() && i < static_cast<std::size_t>(customers); ++i)
        first.add(ids.at(i));
    return first;
}

Customers withoutDetails(const CustomerIds &ids)
{
    Customers found;
    for (std::size_t i = 0; i < ids.size(); ++i)
        found.append({QString::fromUtf8(ids.at(i).data(), static_cast<qsizetype>(ids.at(i).size())), {}, {}});
    return found;
}

/// Adds one column's values to the customers they belong to.
void addColumn(Flow<Customers> *self, const std::shared_ptr<Core> &core, const ContactRoute &route, const CustomerIds &ids,
               const std::function<void(Result<QJsonObject>)> &then)
{
    const auto request = core->service().get(profilesOf(route, ids, 0, ids.size()), "GET " + route.name, odata::largestPage);
    self->awaitResult(core->service().object(self, request), then);
}

void fill(Customers &customers, const QJsonObject &answer, const ContactRoute &route, QString engine::CustomerSample::*place)
{
    const QJsonArray rows = answer.value("value"_L1).toArray();
    for (const auto &value : rows) {
        const QJsonObject row = value.toObject();
        const QString id = row.value(QLatin1String(route.customer)).toString();
        for (engine::CustomerSample &customer : customers) {
            if (customer.customerId != id)
                continue;
            QString &text = customer.*place;
            const QString more = row.value(QLatin1String(route.contact)).toString();
            text = text.isEmpty() || more.isEmpty() ? text + more : text + u", "_s + more; // several contacts
        }
    }
}

Operation<CustomerIds> *someMembers(QObject *parent, const std::shared_ptr<Core> &core, const engine::SegmentInfo &segment,
                                    bool backslashQuotes, int wanted)
{
    return flow<CustomerIds>(parent, u"some members"_s, [core, segment, backslashQuotes, wanted](Flow<CustomerIds> *self) {
        // contains() may put others first, so a few more rows are looked at.
        const auto request = core->service().get(membershipsOf(segment.id, backslashQuotes), "GET segmentmemberships",
                                                 std::min(odata::largestPage, wanted * 2));
        self->awaitResult(core->service().client().send(self, request), [=](const Result<net::HttpReply> &reply) {
            if (!reply.has_value()) {
                self->fail(reply.error());
                return;
            }
            if (reply->status != 200) {
                self->fail(tableError(odata::toError(odata::readServerError(*reply), reply->correlationId), membershipTable));
                return;
            }
            const auto page = readMembershipPage(reply->body, {segment.id.toUtf8(), true, {}}, core->hash());
            if (page.has_value())
                self->succeed(firstOf(page->content.ids, wanted));
            else
                self->fail(page.error());
        });
    });
}

void addNames(Flow<Customers> *self, const std::shared_ptr<Core> &core, const CustomerIds &ids, const Customers &customers)
{
    const ContactRoute names = *contactRoute(u"msdynci_fullname"_s);
    addColumn(self, core, names, ids, [self, names, customers](const Result<QJsonObject> &answer) {
        Customers named = customers;
        // Not every profile has such a column; the IDs are worth showing without it.
        if (answer.has_value())
            fill(named, *answer, names, &engine::CustomerSample::name);
        self->succeed(std::move(named));
    });
}

void sampleBy(Flow<Customers> *self, const std::shared_ptr<Core> &core, const engine::SegmentInfo &segment, const QString &contactIdField,
              const std::optional<ContactRoute> &route, int wanted)
{
    const auto withIds = [=](const CustomerIds &ids) {
        const Customers found = withoutDetails(ids);
        if (!route) {
            addNames(self, core, ids, found);
            return;
        }
        addColumn(self, core, *route, ids, [=](const Result<QJsonObject> &answer) {
            if (!answer.has_value()) {
                self->await(explainProfiles(self, core, answer.error(), contactIdField, *route), [] {});
                return;
            }
            Customers filled = found;
            fill(filled, *answer, *route, &engine::CustomerSample::contactId);
            addNames(self, core, ids, filled);
        });
    };
    const bool usual = core->known().backslashQuotes;
    self->await(someMembers(self, core, segment, usual, wanted), [=](const CustomerIds &ids) {
        if (ids.size() > 0) {
            withIds(ids);
            return;
        }
        // None, or the quotes are written the other way.
        self->await(someMembers(self, core, segment, !usual, wanted), [=](const CustomerIds &others) {
            if (others.size() > 0)
                withIds(others);
            else
                self->succeed();
        });
    });
}
} // namespace

Operation<Customers> *sampleCustomers(QObject *parent, const std::shared_ptr<Core> &core, const engine::SegmentInfo &segment,
                                      const QString &contactIdField, int customers)
{
    constexpr int most = 200; // in one address
    const int wanted = std::clamp(customers, 1, most);
    return flow<Customers>(parent, u"sample of a segment"_s, [core, segment, contactIdField, wanted](Flow<Customers> *self) {
        if (contactIdField.isEmpty())
            sampleBy(self, core, segment, contactIdField, std::nullopt, wanted);
        else
            self->await(findRoute(self, core, contactIdField),
                        [=](const ContactRoute &route) { sampleBy(self, core, segment, contactIdField, route, wanted); });
    });
}

} // namespace segue::insights
