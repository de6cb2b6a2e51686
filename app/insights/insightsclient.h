// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/keyedhash.h"
#include "engine/ports.h"
#include "insightscapabilities.h"
#include "net/httpclient.h"

#include <functional>
#include <memory>

namespace segue::insights {

class Core;

/// Segments as they were counted in all memberships, and when.
struct SegmentCount
{
    QList<engine::SegmentInfo> segments;
    QDateTime countedAt;
};
/// Where a count is kept for the next time, since it takes as long as reading all memberships.
struct SegmentMemory
{
    std::function<Operation<std::optional<SegmentCount>> *(QObject *parent)> load;
    std::function<void(const SegmentCount &count)> keep;
};

/// What a read may keep in memory.
struct ReadLimits
{
    /// Contact IDs and customer IDs of so many members are kept, some 60 bytes each; of more, the few that are needed are read again.
    std::size_t idsToKeep = 200'000;
};

using CapabilitiesChanged = std::function<void(const Capabilities &)>;

/// Customer Insights of one organisation as segment source, through its tables in Dataverse. Lives on the engine thread; its
/// operations may outlive it, the HTTP client and the clock must outlive them.
class InsightsClient final : public engine::SampledSource
{
public:
    /// \p server: any address of the organisation. \p hash turns customer IDs into the workspace's keys. \p known: as kept from
    /// earlier; \p changed hears what is learnt.
    InsightsClient(net::HttpClient &client, const QUrl &server, Clock &clock, const KeyedHash &hash, const ReadLimits &limits = {},
                   const Capabilities &known = {}, CapabilitiesChanged changed = {});
    ~InsightsClient() override;

    [[nodiscard]] Operation<QList<engine::SegmentInfo>> *segments(QObject *parent) override;
    [[nodiscard]] Operation<engine::SegmentInfo> *segment(QObject *parent, const QString &idOrName) override;
    [[nodiscard]] Operation<QList<engine::FieldInfo>> *fields(QObject *parent) override;
    [[nodiscard]] Operation<domain::SegmentContent> *read(QObject *parent, const engine::SegmentInfo &segment,
                                                          const QString &contactIdField, std::optional<qint64> expectedMembers,
                                                          engine::Progress progress) override;
    [[nodiscard]] Operation<QList<domain::ContactId>> *contactIds(QObject *parent, const QString &field, int customers) override;
    [[nodiscard]] Operation<QList<engine::CustomerSample>> *sample(QObject *parent, const engine::SegmentInfo &segment,
                                                                   const QString &contactIdField, int customers) override;

    /// Who tells the segments where the metadata table does not: the Data API set up beside the tables.
    void askBeside(std::shared_ptr<engine::SegmentSource> dataApi);
    void remember(SegmentMemory memory);
    [[nodiscard]] Operation<std::vector<domain::ContactId>> *contactsOf(QObject *parent, const QString &customerId,
                                                                        const QString &contactIdField) override;

    /// Looks at what nobody has published of the tables, and remembers it. InsightsMissing, NotPermitted.
    [[nodiscard]] Operation<Findings> *examine(QObject *parent);

private:
    std::shared_ptr<Core> m_core;
};

} // namespace segue::insights
