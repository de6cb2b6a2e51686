// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency.h"

#include <cmath>

namespace segue::sandbox {

namespace {

double levelShare(Latency level)
{
    switch (level) {
    case Latency::Real:
        return 1.0;
    case Latency::Fast:
        return assumed::fastShare;
    case Latency::Off:
        return 0.0;
    }
    return 0.0;
}

} // namespace

LatencyModel::LatencyModel(Latency level, double timeScale, quint64 seed) : m_scale(levelShare(level) / timeScale), m_generator(seed) {}

double LatencyModel::draw()
{
    return std::exp(m_normal(m_generator));
}

double LatencyModel::trip(bool newConnection)
{
    return (assumed::roundTrip + (newConnection ? assumed::newConnection : 0.0)) * draw();
}

double LatencyModel::median(const Work &work)
{
    using namespace assumed;
    const auto rows = static_cast<double>(work.rows);
    switch (work.kind) {
    case WorkKind::Token:
        return token;
    case WorkKind::WhoAmI:
        return whoAmI;
    case WorkKind::TableMetadata:
        return tableMetadata;
    case WorkKind::FullMetadata:
        return fullMetadata;
    case WorkKind::QueryPage:
        return queryPage + queryRow * rows;
    case WorkKind::VirtualTablePage:
        return virtualPage + virtualRow * rows;
    case WorkKind::FetchXmlJoin:
        return fetchXmlShare * (queryPage + queryRow * rows);
    case WorkKind::CreateList:
        return createList;
    case WorkKind::AddMembers:
        return addMembers + addedMember * rows;
    case WorkKind::RemoveMembers:
        return removeMembers + removedMember * rows;
    case WorkKind::SingleChange:
        return singleChange;
    case WorkKind::DataApiPage:
        return dataApiPage;
    case WorkKind::DataApiSegments:
        return dataApiSegments;
    }
    return refusal;
}

double LatencyModel::median(const QList<Work> &works, int batchParts)
{
    double sum = 0.0;
    for (const Work &work : works)
        sum += median(work);
    if (batchParts > 0)
        return sum + assumed::batch + assumed::batchPart * batchParts;
    return works.isEmpty() ? assumed::refusal : sum;
}

QString workName(WorkKind kind)
{
    switch (kind) {
    case WorkKind::Token:
        return QStringLiteral("token");
    case WorkKind::WhoAmI:
        return QStringLiteral("who_am_i");
    case WorkKind::TableMetadata:
        return QStringLiteral("table_metadata");
    case WorkKind::FullMetadata:
        return QStringLiteral("full_metadata");
    case WorkKind::QueryPage:
        return QStringLiteral("query_page");
    case WorkKind::VirtualTablePage:
        return QStringLiteral("virtual_table_page");
    case WorkKind::FetchXmlJoin:
        return QStringLiteral("fetchxml_join");
    case WorkKind::CreateList:
        return QStringLiteral("create_list");
    case WorkKind::AddMembers:
        return QStringLiteral("add_members");
    case WorkKind::RemoveMembers:
        return QStringLiteral("remove_members");
    case WorkKind::SingleChange:
        return QStringLiteral("single_change");
    case WorkKind::DataApiPage:
        return QStringLiteral("data_api_page");
    case WorkKind::DataApiSegments:
        return QStringLiteral("data_api_segments");
    }
    return {};
}

} // namespace segue::sandbox
