// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping.h"

#include <QStringList>

#include <algorithm>

namespace segue::workspace {

namespace {

constexpr int sampleSize = 100;
/// More fields of GUIDs than this are not asked about one by one.
constexpr qsizetype fieldsToTry = 8;

/// The lookup in Sales, with the counts of \p match filled in.
Operation<FieldMatch> *lookUp(QObject *parent, const MappingPlaces &places, const FieldMatch &match)
{
    return flow<FieldMatch>(parent, QStringLiteral("match field"), [places, match](Flow<FieldMatch> *self) {
        self->await(places.samples.contactIds(self, match.field, sampleSize), [=](const QList<domain::ContactId> &values) {
            std::vector<domain::ContactId> contacts(values.begin(), values.end());
            std::sort(contacts.begin(), contacts.end());
            contacts.erase(std::unique(contacts.begin(), contacts.end()), contacts.end());
            if (contacts.empty()) {
                self->succeed(match);
                return;
            }
            self->await(places.target.checkContacts(self, std::move(contacts), {}),
                        [=](const std::vector<domain::ContactStatus> &statuses) {
                            FieldMatch result = match;
                            for (const domain::ContactId &value : values.mid(0, 3))
                                result.examples.append(value.toString());
                            result.asked = static_cast<qint64>(statuses.size());
                            result.found = std::count_if(statuses.begin(), statuses.end(), [](const domain::ContactStatus &status) {
                                return status.state != domain::ContactState::NotFound;
                            });
                            self->succeed(result);
                        });
        });
    });
}

FieldMatch matchFrom(const engine::FieldInfo &info)
{
    FieldMatch match;
    match.field = info.name;
    match.sampled = info.sampled;
    match.guidLike = info.guidLike;
    return match;
}

/// Looks up one field after another.
void lookUpNext(Flow<QList<FieldMatch>> *self, const MappingPlaces &places, QList<FieldMatch> waiting, const QList<FieldMatch> &done)
{
    if (waiting.isEmpty()) {
        self->succeed(done);
        return;
    }
    const FieldMatch next = waiting.takeFirst();
    self->await(lookUp(self, places, next),
                [=](const FieldMatch &match) { lookUpNext(self, places, waiting, done + QList<FieldMatch>{match}); });
}

} // namespace

Error noClearField(const QList<FieldMatch> &matches)
{
    QStringList names;
    for (const FieldMatch &match : matches)
        names.append(QStringLiteral("%1 %2 % (%3/%4)").arg(match.field).arg(match.percent()).arg(match.found).arg(match.asked));
    if (names.isEmpty())
        names.append(QStringLiteral("@no_candidate"));
    return Error(ErrorCode::MappingMissing).with(QStringLiteral("candidates"), names);
}

std::optional<FieldMatch> clearWinner(QList<FieldMatch> matches)
{
    std::sort(matches.begin(), matches.end(), [](const FieldMatch &left, const FieldMatch &right) { return left.found > right.found; });
    if (matches.isEmpty() || matches.first().found == 0 || matches.first().found * 2 < matches.first().asked)
        return std::nullopt;
    if (matches.size() > 1 && matches.at(1).found * 2 >= matches.first().found)
        return std::nullopt;
    return matches.first();
}

FieldsView fieldsView(const QList<engine::FieldInfo> &fields, const QList<FieldMatch> &matches)
{
    FieldsView view;
    for (const engine::FieldInfo &field : fields) {
        const auto match =
            std::find_if(matches.cbegin(), matches.cend(), [&field](const FieldMatch &one) { return one.field == field.name; });
        view.rows.append({field, match == matches.cend() ? std::nullopt : std::optional(*match)});
    }
    if (const std::optional<FieldMatch> winner = clearWinner(matches))
        view.proposal = winner->field;
    return view;
}

Operation<FieldMatch> *matchField(QObject *parent, const MappingPlaces &places, const QString &field)
{
    return flow<FieldMatch>(parent, QStringLiteral("test mapping"), [places, field](Flow<FieldMatch> *self) {
        self->await(places.source.fields(self), [=](const QList<engine::FieldInfo> &fields) {
            const auto known = std::find_if(fields.cbegin(), fields.cend(), [&](const engine::FieldInfo &info) {
                return info.name.compare(field, Qt::CaseInsensitive) == 0;
            });
            if (known == fields.cend()) {
                self->fail(Error(ErrorCode::FieldUnknown).with(QStringLiteral("field"), field));
                return;
            }
            self->await(lookUp(self, places, matchFrom(*known)), [self](const FieldMatch &match) { self->succeed(match); });
        });
    });
}

QList<FieldMatch> candidates(const QList<engine::FieldInfo> &fields)
{
    QList<FieldMatch> matches;
    for (const engine::FieldInfo &info : fields) {
        if (info.guidLike > 0 && info.guidLike * 2 >= info.filled)
            matches.append(matchFrom(info));
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const FieldMatch &left, const FieldMatch &right) { return left.guidLike > right.guidLike; });
    return matches.mid(0, fieldsToTry);
}

Operation<QList<FieldMatch>> *rateFields(QObject *parent, const MappingPlaces &places, const QList<engine::FieldInfo> &fields)
{
    return flow<QList<FieldMatch>>(parent, QStringLiteral("rate fields"),
                                   [places, fields](Flow<QList<FieldMatch>> *self) { lookUpNext(self, places, candidates(fields), {}); });
}

} // namespace segue::workspace
