// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentcatalogue.h"

#include "linktrail.h"
#include "members/membershiprows.h"

#include <algorithm>

namespace segue::insights {

namespace {
using Segments = QList<engine::SegmentInfo>;
using namespace std::chrono_literals;

/// How long a scan of all memberships is good for.
constexpr std::chrono::milliseconds scanValidity = 10min;
/// Rows asked for when one is enough: contains() may put others before it.
constexpr int probeRows = 50;

Segments segmentsFrom(const SegmentCounts &counts)
{
    Segments segments;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        engine::SegmentInfo segment;
        segment.id = QString::fromUtf8(count.key());
        segment.name = segment.id;
        segment.members = count.value();
        segments.append(segment);
    }
    std::sort(segments.begin(), segments.end(),
              [](const engine::SegmentInfo &left, const engine::SegmentInfo &right) { return left.id < right.id; });
    return segments;
}

Operation<Segments> *scanMemberships(QObject *parent, const std::shared_ptr<Core> &core)
{
    return flow<Segments>(parent, QStringLiteral("scan memberships"), [core](Flow<Segments> *self) {
        Learnt &learnt = core->learnt();
        if (learnt.scannedAt && core->clock().steady() - *learnt.scannedAt < scanValidity) {
            self->succeed(learnt.scanned);
            return;
        }
        const auto counts = std::make_shared<SegmentCounts>();
        auto *reader = new odata::PageReader<SegmentCounts>(self, core->service(), allMemberships(), "GET segmentmemberships",
                                                            odata::largestPage, withoutCircles<SegmentCounts>(countMemberships),
                                                            [counts](const SegmentCounts &page, qsizetype) {
                                                                for (auto count = page.cbegin(); count != page.cend(); ++count)
                                                                    (*counts)[count.key()] += count.value();
                                                            });
        self->awaitResult(reader, [self, core, counts](const Result<qint64> &rows) {
            if (!rows.has_value()) {
                self->fail(tableError(rows.error(), membershipTable));
                return;
            }
            core->learnt().scanned = segmentsFrom(*counts);
            core->learnt().scannedAt = core->clock().steady();
            self->succeed(core->learnt().scanned);
        });
    });
}

/// Looks whether anybody is in a segment.
class SegmentProbe final : public Operation<engine::SegmentInfo>
{
public:
    SegmentProbe(QObject *parent, std::shared_ptr<Core> core, const QString &id)
        : Operation(QStringLiteral("look for segment"), parent), m_core(std::move(core)), m_id(id)
    {
    }

private:
    void begin() override { look(m_core->learnt().backslashQuotes); }

    void look(bool backslashQuotes)
    {
        auto parse = [wish = MembershipWish{m_id.toUtf8(), false, {}}, hash = m_core->hash()](const QByteArray &body) {
            return readMembershipPage(body, wish, hash);
        };
        auto *reader = new odata::PageReader<MembershipPage>(this, m_core->service(), membershipsOf(m_id, backslashQuotes),
                                                             "GET segmentmemberships", probeRows, withoutCircles<MembershipPage>(parse),
                                                             [this, backslashQuotes](const MembershipPage &page, qsizetype) {
                                                                 if (!page.members.empty())
                                                                     found(backslashQuotes);
                                                             });
        m_reader = reader;
        awaitResult(reader, [this, backslashQuotes](const Result<qint64> &rows) {
            if (!rows.has_value())
                fail(tableError(rows.error(), membershipTable));
            else if (rows.value() == 0 && backslashQuotes == m_core->learnt().backslashQuotes)
                look(!backslashQuotes);
            else
                fail(Error(ErrorCode::SegmentEmptyOrMissing).with(QStringLiteral("segment"), m_id));
        });
    }

    void found(bool backslashQuotes)
    {
        m_reader->cancel();
        m_core->learnt().backslashQuotes = backslashQuotes;
        engine::SegmentInfo segment;
        segment.id = m_id;
        segment.name = m_id;
        succeed(std::move(segment));
    }

    std::shared_ptr<Core> m_core;
    QString m_id;
    QPointer<OperationBase> m_reader;
};
} // namespace

Result<engine::SegmentInfo> chosenSegment(const Segments &segments, const QString &idOrName)
{
    const auto fitting = [&segments](auto fits) {
        Segments found;
        std::copy_if(segments.cbegin(), segments.cend(), std::back_inserter(found), fits);
        return found;
    };
    Segments found = fitting([&idOrName](const engine::SegmentInfo &segment) { return segment.id == idOrName; });
    if (found.isEmpty())
        found = fitting([&idOrName](const engine::SegmentInfo &segment) { return segment.name == idOrName; });
    if (found.isEmpty())
        found = fitting([&idOrName](const engine::SegmentInfo &segment) {
            return segment.id.compare(idOrName, Qt::CaseInsensitive) == 0 || segment.name.compare(idOrName, Qt::CaseInsensitive) == 0;
        });
    if (found.isEmpty())
        return failure(Error(ErrorCode::SegmentNotFound).with(QStringLiteral("segment"), idOrName));
    if (found.size() > 1) {
        QStringList choices;
        for (const engine::SegmentInfo &segment : std::as_const(found))
            choices.append(segment.name + QStringLiteral(" (") + segment.id + QLatin1Char(')'));
        return failure(Error(ErrorCode::UsageAmbiguous)
                           .with(QStringLiteral("name"), idOrName)
                           .with(QStringLiteral("choices"), choices.join(QStringLiteral(", "))));
    }
    return found.first();
}

Operation<Segments> *listSegments(QObject *parent, const std::shared_ptr<Core> &core)
{
    return flow<Segments>(parent, QStringLiteral("segments"), [core](Flow<Segments> *self) {
        self->await(readMetadata(self, core), [self, core](const KnownSegments &segments) {
            if (segments)
                self->succeed(*segments);
            else
                self->await(scanMemberships(self, core), [self](const Segments &scanned) { self->succeed(scanned); });
        });
    });
}

Operation<engine::SegmentInfo> *findSegment(QObject *parent, const std::shared_ptr<Core> &core, const QString &idOrName)
{
    const QString wanted = idOrName.trimmed();
    return flow<engine::SegmentInfo>(parent, QStringLiteral("segment"), [core, wanted](Flow<engine::SegmentInfo> *self) {
        self->await(readMetadata(self, core), [self, core, wanted](const KnownSegments &segments) {
            if (segments)
                self->settle(chosenSegment(*segments, wanted));
            else
                self->await(new SegmentProbe(self, core, wanted), [self](const engine::SegmentInfo &segment) { self->succeed(segment); });
        });
    });
}

} // namespace segue::insights
