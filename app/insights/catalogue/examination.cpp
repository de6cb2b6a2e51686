// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examination.h"

#include "members/membershiprows.h"
#include "members/segmentnames.h"
#include "segmentmetadata.h"

#include <QJsonObject>

#include <algorithm>

namespace segue::insights {

namespace {
// A page of few rows: what virtual tables make of $top is unconfirmed.
constexpr int fewRows = 50;

QByteArray definitionOf(const char *table, const QByteArray &rest)
{
    return QByteArray("EntityDefinitions(LogicalName='") + table + "')" + rest;
}
} // namespace

QString someSegment(const QJsonArray &memberships)
{
    for (const auto &row : memberships) {
        const std::string list = row.toObject().value(QLatin1String("msdynci_segments")).toString().toStdString();
        const auto names = namesIn(list);
        if (names && !names->empty())
            return QString::fromStdString(names->front());
    }
    return {};
}

Examination::Examination(QObject *parent, std::shared_ptr<Core> core)
    : Operation(QStringLiteral("examine tables"), parent), m_core(std::move(core))
{
}

void Examination::begin()
{
    // What was found missing once is looked for again.
    m_core->learn([](Capabilities &known) { known.noMetadata.reset(); });
    readMetadataRows();
}

void Examination::readMetadataRows()
{
    await(readMetadata(this, m_core), [this](const KnownSegments &segments) {
        m_findings.hasMetadata = segments.has_value();
        m_findings.hasTimes = segments && std::any_of(segments->cbegin(), segments->cend(), [](const engine::SegmentInfo &segment) {
                                  return segment.refreshedAt.has_value();
                              });
        describeMetadata();
    });
}

void Examination::describeMetadata()
{
    const QByteArray target = definitionOf(metadataTable, "/Attributes?$select=LogicalName");
    awaitResult(m_core->service().object(this, m_core->service().get(target, "GET Attributes")), [this](const Result<QJsonObject> &answer) {
        if (answer.has_value()) {
            for (const auto &attribute : answer->value(QLatin1String("value")).toArray())
                m_findings.metadataColumns.append(attribute.toObject().value(QLatin1String("LogicalName")).toString());
        }
        findAlternateKeys();
    });
}

void Examination::findAlternateKeys()
{
    // What was learnt earlier is asked for again.
    m_core->learn([](Capabilities &known) { known.alternateKeySet.clear(); });
    await(findAlternateKeySet(this, m_core), [this] {
        m_findings.alternateKeySet = m_core->known().alternateKeySet;
        findSomeSegment();
    });
}

void Examination::findSomeSegment()
{
    const auto request = m_core->service().get(allMemberships(), "GET segmentmemberships", fewRows);
    awaitResult(m_core->service().object(this, request), [this](const Result<QJsonObject> &answer) {
        if (!answer.has_value()) {
            fail(tableError(answer.error(), membershipTable));
            return;
        }
        const QString segment = someSegment(answer->value(QLatin1String("value")).toArray());
        if (segment.isEmpty())
            conclude();
        else
            askQuotes(segment, false);
    });
}

void Examination::askQuotes(const QString &segment, bool backslashQuotes)
{
    const auto request = m_core->service().get(membershipsOf(segment, backslashQuotes), "GET segmentmemberships", 1);
    awaitResult(m_core->service().object(this, request), [this, segment, backslashQuotes](const Result<QJsonObject> &answer) {
        if (!answer.has_value()) {
            fail(tableError(answer.error(), membershipTable));
        } else if (!answer->value(QLatin1String("value")).toArray().isEmpty()) {
            m_findings.backslashQuotes = backslashQuotes;
            conclude();
        } else if (!backslashQuotes) {
            askQuotes(segment, true);
        } else {
            conclude();
        }
    });
}

void Examination::conclude()
{
    if (m_findings.backslashQuotes)
        m_core->learn([this](Capabilities &known) { known.backslashQuotes = *m_findings.backslashQuotes; });
    succeed(std::move(m_findings));
}

} // namespace segue::insights
