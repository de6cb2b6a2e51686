// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "personsearch.h"

#include <QJsonArray>
#include <QJsonObject>

namespace segue::dataverse {

namespace {

/// Full-width letters, digits and blanks as an input method leaves them.
QString normalised(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).simplified();
}

QString is(QLatin1String column, const QString &value)
{
    return column + QLatin1String(" eq ") + odata::literal(value);
}

std::optional<engine::PersonMatch> matchFrom(const QJsonObject &row)
{
    const auto contact = domain::ContactId::parse(row.value(QLatin1String("contactid")).toString());
    const QJsonValue state = row.value(QLatin1String("statecode"));
    if (!contact || !state.isDouble())
        return std::nullopt;
    engine::PersonMatch match;
    match.contact = *contact;
    match.name = row.value(QLatin1String("fullname")).toString();
    match.email = row.value(QLatin1String("emailaddress1")).toString();
    match.optedOut = row.value(QLatin1String("donotbulkemail")).toBool() || row.value(QLatin1String("donotemail")).toBool();
    if (row.value(QLatin1String("merged")).toBool()) {
        match.state = domain::ContactState::Merged;
        match.survivor = domain::ContactId::parse(row.value(QLatin1String("_masterid_value")).toString()).value_or(domain::ContactId());
    } else if (state.toInt() != 0) {
        match.state = domain::ContactState::Inactive;
    }
    return match;
}

} // namespace

Result<QList<engine::PersonMatch>> peopleIn(const QJsonObject &answer)
{
    QList<engine::PersonMatch> matches;
    for (const auto &row : answer.value(QLatin1String("value")).toArray()) {
        const auto match = matchFrom(row.toObject());
        if (!match)
            return failure(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("contact")));
        matches.append(*match);
    }
    return matches;
}

QString personFilter(const QString &text)
{
    if (const auto contact = domain::ContactId::parse(QStringView(text)))
        return QLatin1String("contactid eq ") + contact->toString();
    const QString wanted = normalised(text);
    if (wanted.contains(u'@'))
        return is(QLatin1String("emailaddress1"), wanted);
    QString filter = is(QLatin1String("fullname"), wanted);
    // How a full name is put together is the organisation's choice, so its parts are asked for as well.
    const auto blank = wanted.indexOf(u' ');
    if (blank < 0)
        return filter;
    const QString before = wanted.left(blank);
    const QString after = wanted.mid(blank + 1);
    for (const auto &[last, first] : {std::pair(before, after), std::pair(after, before)})
        filter += QLatin1String(" or (") + is(QLatin1String("lastname"), last) + QLatin1String(" and ")
                  + is(QLatin1String("firstname"), first) + u')';
    return filter;
}

Operation<QList<engine::PersonMatch>> *findPeople(QObject *parent, const std::shared_ptr<Core> &core, const QString &text, int limit)
{
    using Matches = QList<engine::PersonMatch>;
    const QByteArray target = QByteArray("contacts?$select=") + personColumns + "&$filter=" + odata::encoded(personFilter(text))
                              + "&$orderby=contactid&$top=" + QByteArray::number(limit);
    return flow<Matches>(parent, QStringLiteral("find people"), [core, target](Flow<Matches> *self) {
        self->await(core->service().object(self, core->service().get(target, "GET contacts")),
                    [self](const QJsonObject &object) { self->settle(peopleIn(object)); });
    });
}

} // namespace segue::dataverse
