// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apicatalogue.h"

#include "base/compute.h"
#include "catalogue/profilefields.h"
#include "catalogue/segmentcatalogue.h"

#include <QJsonArray>
#include <QJsonObject>

namespace segue::insights {

namespace {
using namespace Qt::StringLiterals;
using Segments = QList<engine::SegmentInfo>;
using Fields = QList<engine::FieldInfo>;

Error unexpected(const QString &what)
{
    return Error(ErrorCode::UnexpectedAnswer).with(u"what"_s, what);
}

Error noInstance(const QString &instance, const QList<Instance> &known)
{
    QStringList choices;
    for (const Instance &one : known)
        choices.append(one.name.isEmpty() ? one.id : one.name + u" ("_s + one.id + u')');
    return Error(ErrorCode::InstanceNotFound)
        .with(u"instance"_s, instance)
        .with(u"choices"_s, choices.isEmpty() ? QVariant(u"@none_yet"_s) : QVariant(choices));
}
} // namespace

std::optional<engine::SegmentInfo> segmentFromApi(const QJsonObject &object)
{
    engine::SegmentInfo segment;
    segment.teller = engine::SegmentTeller::DataApi;
    segment.id = object.value("name"_L1).toString();
    if (segment.id.isEmpty())
        return std::nullopt;
    segment.name = object.value("friendlyName"_L1).toString(segment.id);
    if (segment.name.isEmpty())
        segment.name = segment.id;
    segment.state = object.value("state"_L1).toString();
    const QJsonObject evaluation = object.value("evaluationStatus"_L1).toObject();
    if (const qint64 count = evaluation.value("entityCount"_L1).toInteger(-1); count >= 0)
        segment.members = count;
    const QString evaluated = evaluation.value("evaluationDate"_L1).toString();
    const QDateTime time = QDateTime::fromString(evaluated, Qt::ISODateWithMs);
    if (time.isValid())
        segment.refreshedAt = time.toUTC();
    const QString run = evaluation.value("lastSuccessfulRunId"_L1).toString();
    // Either changes with every refresh; a count alone would not.
    if (!run.isEmpty() || time.isValid())
        segment.marker = run + u'|' + evaluated;
    return segment;
}

Operation<QList<Instance>> *listInstances(QObject *parent, const std::shared_ptr<ApiPlace> &place)
{
    using Instances = QList<Instance>;
    return flow<Instances>(parent, u"instances"_s, [place](Flow<Instances> *self) {
        self->await(place->json(self, place->instancesAddress(), "GET instances"), [self](const QJsonDocument &answer) {
            if (!answer.isArray()) {
                self->fail(unexpected(u"instances"_s));
                return;
            }
            Instances all;
            const QJsonArray array = answer.array();
            for (const auto &value : array) {
                const QJsonObject one = value.toObject();
                if (const QString id = one.value("instanceId"_L1).toString(); !id.isEmpty())
                    all.append({id, one.value("name"_L1).toString()});
            }
            self->succeed(std::move(all));
        });
    });
}

Operation<Segments> *listApiSegments(QObject *parent, const std::shared_ptr<ApiPlace> &place)
{
    return flow<Segments>(parent, u"segments"_s, [place](Flow<Segments> *self) {
        auto *asking = place->json(self, place->address("manage/segments"), "GET segments", noInstance(place->instance(), {}));
        self->awaitResult(asking, [self, place](const Result<QJsonDocument> &answer) {
            if (!answer.has_value() && answer.error().code() == ErrorCode::InstanceNotFound) {
                // Which there are helps more than that this one is not.
                self->awaitResult(listInstances(self, place), [self, place, cause = answer.error()](const Result<QList<Instance>> &known) {
                    self->fail(known.has_value() ? odata::withCause(noInstance(place->instance(), *known), cause) : cause);
                });
                return;
            }
            if (!answer.has_value()) {
                self->fail(answer.error());
                return;
            }
            if (!answer->isArray()) {
                self->fail(unexpected(u"segments"_s));
                return;
            }
            Segments segments;
            const QJsonArray array = answer->array();
            for (const auto &value : array) {
                const auto segment = segmentFromApi(value.toObject());
                if (!segment) {
                    self->fail(unexpected(u"segments"_s));
                    return;
                }
                segments.append(*segment);
            }
            self->succeed(std::move(segments));
        });
    });
}

Operation<engine::SegmentInfo> *findApiSegment(QObject *parent, const std::shared_ptr<ApiPlace> &place, const QString &idOrName)
{
    using Info = engine::SegmentInfo;
    const QString wanted = idOrName.trimmed();
    return flow<Info>(parent, u"segment"_s, [place, wanted](Flow<Info> *self) {
        const auto searchAll = [self, place, wanted] {
            self->await(listApiSegments(self, place), [self, wanted](const Segments &all) { self->settle(chosenSegment(all, wanted)); });
        };
        if (!isColumnName(wanted)) { // not the form of an output table's name
            searchAll();
            return;
        }
        auto *asking = place->json(self, place->address("manage/segments/" + QUrl::toPercentEncoding(wanted)), "GET segment",
                                   Error(ErrorCode::SegmentNotFound).with(u"segment"_s, wanted));
        self->awaitResult(asking, [self, searchAll](const Result<QJsonDocument> &answer) {
            if (!answer.has_value()) {
                if (answer.error().code() == ErrorCode::SegmentNotFound)
                    searchAll(); // it may be a name for people
                else
                    self->fail(answer.error());
                return;
            }
            if (auto segment = segmentFromApi(answer->object()))
                self->succeed(std::move(*segment));
            else
                self->fail(unexpected(u"segment"_s));
        });
    });
}

QByteArray customersQuery(const QString &segment, const QString &field)
{
    QByteArray query;
    if (!segment.isEmpty())
        query += "$filter=" + odata::encoded(QString(u"IsMemberOfSegment("_s + odata::literal(segment) + u')')) + '&';
    return query + "$select=CustomerId" + (field.isEmpty() || field == "CustomerId"_L1 ? QByteArray() : ',' + odata::encoded(field));
}

Operation<Fields> *readApiFields(QObject *parent, const std::shared_ptr<ApiPlace> &place)
{
    return flow<Fields>(parent, u"profile fields"_s, [place](Flow<Fields> *self) {
        self->await(place->json(self, place->address("data/Customer", "$top=100"), "GET Customer", noInstance(place->instance(), {})),
                    [self](const QJsonDocument &answer) {
                        const QJsonValue rows = answer.object().value("value"_L1);
                        if (!rows.isArray()) {
                            self->fail(unexpected(u"Customer"_s));
                            return;
                        }
                        self->await(compute(self, u"count sample"_s, [rows = rows.toArray()] { return countSample({}, rows); }),
                                    [self](Fields fields) { self->succeed(std::move(fields)); });
                    });
    });
}

} // namespace segue::insights
