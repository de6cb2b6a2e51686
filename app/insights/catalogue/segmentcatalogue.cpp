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

/// How long a count of all memberships is good for. Segments are refreshed a few times a day.
constexpr std::chrono::milliseconds countValidity = 1h;
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

/// The segments of a count, each with its time.
Segments toldBy(const SegmentCount &count)
{
    Segments segments = count.segments;
    for (engine::SegmentInfo &segment : segments) {
        segment.teller = engine::SegmentTeller::Memberships;
        segment.countedAt = count.countedAt;
    }
    return segments;
}

Operation<Segments> *countAll(QObject *parent, const std::shared_ptr<Core> &core)
{
    return flow<Segments>(parent, QStringLiteral("scan memberships"), [core](Flow<Segments> *self) {
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
            const SegmentCount count{segmentsFrom(*counts), core->clock().now()};
            core->learnt().counted = count;
            if (core->learnt().memory.keep)
                core->learnt().memory.keep(count);
            self->succeed(toldBy(count));
        });
    });
}

bool isFresh(const std::optional<SegmentCount> &count, const Clock &clock)
{
    return count && count->countedAt <= clock.now() && count->countedAt.msecsTo(clock.now()) < countValidity.count();
}

/// What was counted not long ago, by this process or another one, else counted now.
Operation<Segments> *scanMemberships(QObject *parent, const std::shared_ptr<Core> &core)
{
    return flow<Segments>(parent, QStringLiteral("segments in memberships"), [core](Flow<Segments> *self) {
        if (isFresh(core->learnt().counted, core->clock())) {
            self->succeed(toldBy(*core->learnt().counted));
            return;
        }
        const auto count = [self, core] { self->await(countAll(self, core), [self](const Segments &all) { self->succeed(all); }); };
        if (!core->learnt().memory.load) {
            count();
            return;
        }
        self->await(core->learnt().memory.load(self), [self, core, count](const std::optional<SegmentCount> &kept) {
            if (isFresh(kept, core->clock())) {
                core->learnt().counted = kept;
                self->succeed(toldBy(*kept));
            } else {
                count();
            }
        });
    });
}

/// What stops the Data API from telling is no reason to know nothing: the memberships tell too. What stops everything is.
bool isOfTheApiOnly(const Error &error)
{
    return error.code() != ErrorCode::Cancelled && error.code() != ErrorCode::SegmentNotFound && error.code() != ErrorCode::UsageAmbiguous;
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
    void begin() override { look(m_core->known().backslashQuotes); }

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
            else if (rows.value() == 0 && backslashQuotes == m_core->known().backslashQuotes)
                look(!backslashQuotes);
            else
                fail(Error(ErrorCode::SegmentEmptyOrMissing).with(QStringLiteral("segment"), m_id));
        });
    }

    void found(bool backslashQuotes)
    {
        m_reader->cancel();
        m_core->learn([quotes = backslashQuotes](Capabilities &known) { known.backslashQuotes = quotes; });
        engine::SegmentInfo segment;
        segment.id = m_id;
        segment.name = m_id;
        segment.teller = engine::SegmentTeller::Typed;
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
        return failure(Error(ErrorCode::UsageAmbiguous).with(QStringLiteral("name"), idOrName).with(QStringLiteral("choices"), choices));
    }
    return found.first();
}

Operation<Segments> *listSegments(QObject *parent, const std::shared_ptr<Core> &core)
{
    return flow<Segments>(parent, QStringLiteral("segments"), [core](Flow<Segments> *self) {
        self->await(readMetadata(self, core), [self, core](const KnownSegments &segments) {
            const auto scan = [self, core] {
                self->await(scanMemberships(self, core), [self](const Segments &scanned) { self->succeed(scanned); });
            };
            if (segments)
                self->succeed(*segments);
            else if (const auto beside = core->learnt().beside)
                self->awaitResult(beside->segments(self), [self, core, scan](const Result<Segments> &told) {
                    if (told.has_value())
                        self->succeed(*told);
                    else
                        scan();
                });
            else
                scan();
        });
    });
}

Operation<engine::SegmentInfo> *findSegment(QObject *parent, const std::shared_ptr<Core> &core, const QString &idOrName)
{
    const QString wanted = idOrName.trimmed();
    return flow<engine::SegmentInfo>(parent, QStringLiteral("segment"), [core, wanted](Flow<engine::SegmentInfo> *self) {
        self->await(readMetadata(self, core), [self, core, wanted](const KnownSegments &segments) {
            const auto probe = [self, core, wanted] {
                self->await(new SegmentProbe(self, core, wanted), [self](const engine::SegmentInfo &segment) { self->succeed(segment); });
            };
            if (segments)
                self->settle(chosenSegment(*segments, wanted));
            else if (const auto beside = core->learnt().beside)
                self->awaitResult(beside->segment(self, wanted), [self, probe](const Result<engine::SegmentInfo> &told) {
                    if (told.has_value() || !isOfTheApiOnly(told.error()))
                        self->settle(told);
                    else
                        probe();
                });
            else
                probe();
        });
    });
}

} // namespace segue::insights
