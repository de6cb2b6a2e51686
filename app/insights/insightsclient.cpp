// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insightsclient.h"

#include "catalogue/profilefields.h"
#include "catalogue/segmentcatalogue.h"
#include "members/segmentread.h"

namespace segue::insights {

namespace {
Error unknownField(const QString &field)
{
    return Error(ErrorCode::FieldUnknown).with(QStringLiteral("field"), field);
}
} // namespace

InsightsClient::InsightsClient(net::HttpClient &client, const QUrl &server, Clock &clock, const KeyedHash &hash, const ReadLimits &limits)
    : m_core(std::make_shared<Core>(client, server, clock, hash, limits))
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
    if (!isColumnName(contactIdField))
        return settled<domain::SegmentContent>(parent, QStringLiteral("read segment"), failure(unknownField(contactIdField)));
    return new SegmentRead(parent, m_core, segment, contactIdField, expectedMembers, std::move(progress));
}

Operation<QList<domain::ContactId>> *InsightsClient::contactIds(QObject *parent, const QString &field, int customers)
{
    if (!isColumnName(field))
        return settled<QList<domain::ContactId>>(parent, QStringLiteral("sample contact IDs"), failure(unknownField(field)));
    return sampleContactIds(parent, m_core, field, customers);
}

} // namespace segue::insights
