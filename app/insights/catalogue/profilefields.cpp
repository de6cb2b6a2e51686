// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilefields.h"

#include "base/compute.h"
#include "members/profilerows.h"

#include <QJsonObject>

#include <algorithm>

namespace segue::insights {

namespace {
using Fields = QList<engine::FieldInfo>;

constexpr int customersInASample = 200;

/// What the table's description calls a field to people; its name where it says nothing.
QString labelOf(const QJsonObject &attribute, const QString &name)
{
    const QString label = attribute.value(QLatin1String("DisplayName"))
                              .toObject()
                              .value(QLatin1String("UserLocalizedLabel"))
                              .toObject()
                              .value(QLatin1String("Label"))
                              .toString();
    return label.isEmpty() ? name : label;
}

engine::FieldInfo fieldNamed(const QString &name)
{
    engine::FieldInfo field;
    field.name = name;
    field.label = name;
    return field;
}

Fields fieldsFrom(const QJsonObject &answer)
{
    Fields fields;
    const QJsonArray attributes = answer.value(QLatin1String("value")).toArray();
    for (const auto &value : attributes) {
        const QJsonObject attribute = value.toObject();
        engine::FieldInfo field = fieldNamed(attribute.value(QLatin1String("LogicalName")).toString());
        if (field.name.isEmpty())
            continue;
        field.label = labelOf(attribute, field.name);
        field.type = attribute.value(QLatin1String("AttributeType")).toString();
        fields.append(field);
    }
    return fields;
}

/// The columns that customers show, for where the description may not be read.
Fields fieldsSeen(const QJsonArray &customers)
{
    QStringList names;
    for (const auto &customer : customers) {
        const QStringList keys = customer.toObject().keys();
        for (const QString &key : keys) {
            if (!key.contains(QLatin1Char('@')) && !names.contains(key))
                names.append(key);
        }
    }
    Fields fields;
    for (const QString &name : std::as_const(names))
        fields.append(fieldNamed(name));
    return fields;
}

/// The alternate keys are fields too, by the tables they come from. They are named, not counted: a key is no value of a customer's.
void addAlternateKeys(Flow<Fields> *self, const std::shared_ptr<Core> &core, const Fields &fields)
{
    const auto request = core->service().get(core->alternateKeySetName(), "GET alternatekeys", customersInASample);
    self->awaitResult(core->service().object(self, request), [self, fields](const Result<QJsonObject> &answer) {
        // Not every organisation has the table, and the columns do without it.
        Fields all = fields;
        const QJsonArray rows = answer.has_value() ? answer->value(QLatin1String("value")).toArray() : QJsonArray();
        for (const auto &value : rows) {
            const QJsonObject row = value.toObject();
            const QString source = row.value(QLatin1String("msdynci_datasourcename")).toString();
            const QString table = row.value(QLatin1String("msdynci_tablename")).toString();
            engine::FieldInfo field = fieldNamed(alternateKeyField(source, table));
            field.label = source + QStringLiteral(" / ") + table;
            field.type = QStringLiteral("AlternateKey");
            const bool isKnown =
                std::any_of(all.cbegin(), all.cend(), [&field](const engine::FieldInfo &one) { return one.name == field.name; });
            if (!isKnown && !table.isEmpty())
                all.append(field);
        }
        self->succeed(std::move(all));
    });
}

void sample(Flow<Fields> *self, const std::shared_ptr<Core> &core, const Fields &described)
{
    // A page of that size and no further one: what virtual tables make of $top is unconfirmed.
    const auto request = core->service().get(profileSet, "GET customerprofiles", customersInASample);
    self->awaitResult(core->service().object(self, request), [self, core, described](const Result<QJsonObject> &answer) {
        if (!answer.has_value()) {
            self->fail(tableError(answer.error(), profileTable));
            return;
        }
        const QJsonValue rows = answer.value().value(QLatin1String("value"));
        if (!rows.isArray()) {
            self->fail(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QLatin1String(profileTable)));
            return;
        }
        self->await(compute(self, QStringLiteral("count sample"),
                            [described, customers = rows.toArray()] { return countSample(described, customers); }),
                    [self, core](const Fields &fields) {
                        const auto add = [self, core, fields] { addAlternateKeys(self, core, fields); };
                        if (core->known().alternateKeySet.isEmpty())
                            self->await(findAlternateKeySet(self, core), add);
                        else
                            add();
                    });
    });
}
} // namespace

bool isColumnName(const QString &field)
{
    return !field.isEmpty() && std::all_of(field.cbegin(), field.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

QList<engine::FieldInfo> countSample(Fields fields, const QJsonArray &customers)
{
    if (fields.isEmpty())
        fields = fieldsSeen(customers);
    for (engine::FieldInfo &field : fields)
        field.sampled = customers.size();
    for (const auto &customer : customers) {
        const QJsonObject row = customer.toObject();
        for (engine::FieldInfo &field : fields) {
            const QJsonValue value = row.value(field.name);
            if (value.isNull() || value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty()))
                continue;
            ++field.filled;
            if (value.isString() && domain::parseGuid(QStringView(value.toString())))
                ++field.guidLike;
        }
    }
    return fields;
}

Operation<Fields> *readFields(QObject *parent, const std::shared_ptr<Core> &core)
{
    return flow<Fields>(parent, QStringLiteral("profile fields"), [core](Flow<Fields> *self) {
        const QByteArray target =
            QByteArray("EntityDefinitions(LogicalName='") + profileTable + "')/Attributes?$select=LogicalName,AttributeType,DisplayName";
        self->awaitResult(core->service().object(self, core->service().get(target, "GET Attributes")),
                          [self, core](const Result<QJsonObject> &answer) {
                              if (answer.has_value())
                                  sample(self, core, fieldsFrom(answer.value()));
                              else if (answer.error().code() == ErrorCode::NotPermitted)
                                  sample(self, core, {}); // the customers may be readable all the same
                              else
                                  self->fail(tableError(answer.error(), profileTable));
                          });
    });
}

Operation<QList<domain::ContactId>> *sampleContactIds(QObject *parent, const std::shared_ptr<Core> &core, const QString &field,
                                                      int customers)
{
    using Ids = QList<domain::ContactId>;
    return flow<Ids>(parent, QStringLiteral("sample contact IDs"), [core, field, customers](Flow<Ids> *self) {
        self->await(findRoute(self, core, field), [self, core, field, customers](const ContactRoute &route) {
            const auto request = core->service().get(allProfiles(route), "GET " + route.name, std::clamp(customers, 1, odata::largestPage));
            self->await(core->service().client().send(self, request), [self, core, field, route](const net::HttpReply &reply) {
                if (reply.status != 200) {
                    const Error cause = odata::toError(odata::readServerError(reply), reply.correlationId);
                    self->await(explainProfiles(self, core, cause, field, route), [] {});
                    return;
                }
                const auto page = readProfilePage(reply.body, {route.customer, route.contact}, core->hash(), {});
                if (!page.has_value()) {
                    self->fail(page.error());
                    return;
                }
                Ids ids;
                for (const domain::WantedRow &row : page.value().content.rows)
                    ids.append(row.contact);
                self->succeed(std::move(ids));
            });
        });
    });
}

} // namespace segue::insights
