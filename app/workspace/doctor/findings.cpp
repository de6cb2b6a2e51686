// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings.h"

#include <QStringList>

#include <cstdlib>

namespace segue::workspace {

namespace {

constexpr qint64 toleratedSkew = 5 * 60;           // seconds
constexpr qint64 littleRoom = 200LL * 1024 * 1024; // bytes
constexpr qint64 megabyte = 1024LL * 1024;

QVariant number(qint64 value)
{
    return QVariant::fromValue<qlonglong>(value);
}

QString nameOf(dataverse::RemovalWay way)
{
    switch (way) {
    case dataverse::RemovalWay::Action:
        return QStringLiteral("RemoveListMembersList");
    case dataverse::RemovalWay::MemberRow:
        return QStringLiteral("DELETE listmembers");
    case dataverse::RemovalWay::MemberAction:
    case dataverse::RemovalWay::MemberActionRow:
        return QStringLiteral("RemoveMemberList");
    case dataverse::RemovalWay::Association:
        return QStringLiteral("DELETE $ref");
    }
    return {};
}

} // namespace

Finding judgeClock(const QDateTime &server, const QDateTime &here)
{
    const qint64 ahead = server.secsTo(here);
    const qint64 apart = std::llabs(ahead);
    Finding finding;
    finding.facts = {{QStringLiteral("seconds"), number(apart)}, {QStringLiteral("minutes"), number((apart + 30) / 60)}};
    finding.isFine = apart <= toleratedSkew;
    if (!finding.isFine)
        finding.finding = ahead > 0 ? QStringLiteral("ahead") : QStringLiteral("behind");
    return finding;
}

Finding judgeUnattended(bool isApplication, SecretChest::Place place, bool desktop)
{
    if (!isApplication)
        return {false, QStringLiteral("personal"), {}};
    if (place == SecretChest::Place::Keychain && desktop)
        return {false, QStringLiteral("desktop"), {}};
    return {};
}

Finding judgeRoom(qint64 freeBytes)
{
    Finding finding;
    finding.facts = {{QStringLiteral("free"), number(freeBytes / megabyte)}};
    finding.isFine = freeBytes >= littleRoom;
    if (!finding.isFine)
        finding.finding = QStringLiteral("little_room");
    return finding;
}

Finding judgeActions(const dataverse::ListActions &actions, std::optional<dataverse::RemovalWay> known)
{
    using dataverse::RemovalWay;
    QStringList ways{QStringLiteral("AddListMembersList")};
    const bool many = actions.removeMany && (!known || *known == RemovalWay::Action);
    if (known)
        ways.append(nameOf(*known));
    else if (actions.removeMany)
        ways.append(nameOf(RemovalWay::Action));
    else
        ways.append(nameOf(RemovalWay::MemberRow));
    Finding finding;
    finding.facts = {{QStringLiteral("ways"), ways}};
    finding.isFine = many;
    if (!many)
        finding.finding = QStringLiteral("one_by_one");
    return finding;
}

Finding judgeSegmentNames(const insights::Findings &findings, bool dataApiBeside)
{
    if (!findings.hasMetadata && dataApiBeside)
        return {true, QStringLiteral("data_api"), {}};
    if (!findings.hasMetadata)
        return {false, QStringLiteral("scan"), {}};
    if (!findings.hasTimes)
        return {false, QStringLiteral("no_times"), {}};
    return {};
}

Finding judgeMatch(const FieldMatch &match)
{
    Finding finding;
    finding.facts = {{QStringLiteral("field"), match.field},
                     {QStringLiteral("asked"), number(match.asked)},
                     {QStringLiteral("found"), number(match.found)},
                     {QStringLiteral("percent"), match.percent()}};
    finding.isFine = match.found * 2 >= match.asked;
    if (!finding.isFine)
        finding.finding = QStringLiteral("low");
    return finding;
}

} // namespace segue::workspace
