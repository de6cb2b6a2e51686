// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentfileread.h"

#include "base/compute.h"
#include "columns.h"
#include "filereading.h"
#include "folder/filestamp.h"

#include <algorithm>

namespace segue::files {

namespace {
/// Of more rows than that nobody looks up the line; they are counted all the same.
constexpr std::size_t mostDetails = 10'000;

bool isBlank(const std::string &text)
{
    return QString::fromStdString(text).trimmed().isEmpty();
}
} // namespace

struct SegmentFileRead::Work
{
    KeyedHash hash;
    QString field;
    domain::SegmentContent content;
    std::unique_ptr<FileReading> reading;
    std::size_t columns = 0;
    int customerPlace = -1;
    int contactPlace = -1;

    Work(KeyedHash key, QString column) : hash(std::move(key)), field(std::move(column)) {}

    [[nodiscard]] Result<void> beginPart(const QStringList &names)
    {
        contactPlace = placeOf(names, field);
        if (contactPlace < 0)
            return failure(Error(ErrorCode::FieldUnknown).with(QStringLiteral("field"), field));
        customerPlace = customerColumn(names);
        columns = static_cast<std::size_t>(names.size());
        return {};
    }

    void reject(domain::CustomerKey customer, domain::RejectReason reason, const FileReading::Place &place)
    {
        content.unusable.push_back({customer, reason});
        if (reason == domain::RejectReason::Malformed && content.details.size() < mostDetails)
            content.details.push_back({customer, place.toString()});
    }

    void take(const Record &record, const FileReading::Place &place)
    {
        const auto column = [&record](int at) -> const std::string * {
            return at >= 0 && static_cast<std::size_t>(at) < record.fields.size() ? &record.fields[static_cast<std::size_t>(at)] : nullptr;
        };
        // A line that cannot be read still stands for somebody: for its customer where that much can be read, so that nobody leaves a
        // list for a slip of the keyboard; else for somebody unknown.
        const bool isWhole = record.isGood && record.fields.size() == columns;
        const std::string *customer = record.isGood ? column(customerPlace >= 0 ? customerPlace : contactPlace) : nullptr;
        const bool isKnown = customer != nullptr && !isBlank(*customer);
        const std::string identity = isKnown ? QString::fromStdString(*customer).trimmed().toStdString() : place.toString().toStdString();
        const domain::CustomerKey key{hash(identity)};
        const std::string *value = isWhole ? column(contactPlace) : nullptr;
        if (value == nullptr || (!isKnown && customerPlace >= 0)) {
            reject(key, domain::RejectReason::Malformed, place);
            return;
        }
        const auto contact = domain::ContactId::parse(std::string_view(*value));
        if (contact && !contact->isNull())
            content.rows.push_back({*contact, key});
        else
            reject(key, isBlank(*value) ? domain::RejectReason::Missing : domain::RejectReason::Malformed, place);
    }
};

SegmentFileRead::SegmentFileRead(QObject *parent, QString folder, KeyedHash hash, engine::SegmentInfo segment, QString field,
                                 engine::Progress progress)
    : Operation(QStringLiteral("read segment file"), parent), m_folder(std::move(folder)), m_segment(std::move(segment)),
      m_progress(std::move(progress)), m_work(std::make_shared<Work>(std::move(hash), std::move(field)))
{
}

void SegmentFileRead::begin()
{
    auto look = [work = m_work, folder = m_folder, id = m_segment.id]() -> Result<void> {
        const auto segments = segmentFilesIn(folder);
        if (!segments.has_value())
            return failure(segments.error());
        const auto found = std::find_if(segments->cbegin(), segments->cend(), [&id](const SegmentFiles &one) { return one.id == id; });
        if (found == segments->cend())
            return failure(Error(ErrorCode::SegmentNotFound).with(QStringLiteral("segment"), id));
        const auto stamp = stampOf(found->parts);
        if (!found->problem && !stamp)
            return failure(Error(ErrorCode::FileChanged).with(QStringLiteral("file"), id));
        if (stamp) {
            work->content.marker = stamp->marker;
            work->content.refreshedAt = stamp->changedAt;
        }
        work->reading = std::make_unique<FileReading>(
            *found, [raw = work.get()](const QStringList &names) { return raw->beginPart(names); },
            [raw = work.get()](const Record &record, const FileReading::Place &place) { raw->take(record, place); });
        return {};
    };
    await(compute(this, QStringLiteral("look for file"), std::move(look)), [this](const Result<void> &found) {
        if (found.has_value())
            next();
        else
            fail(found.error());
    });
}

void SegmentFileRead::next()
{
    await(compute(this, QStringLiteral("read file"), [work = m_work] { return work->reading->step(); }), [this](const Result<bool> &more) {
        if (!more.has_value()) {
            fail(more.error());
            return;
        }
        if (m_progress)
            m_progress(m_work->content.members(), m_segment.members);
        if (*more)
            next();
        else
            conclude();
    });
}

void SegmentFileRead::conclude()
{
    auto tidy = [work = m_work] {
        auto &details = work->content.details;
        std::stable_sort(details.begin(), details.end(),
                         [](const domain::RowDetail &left, const domain::RowDetail &right) { return left.customer < right.customer; });
        return std::move(work->content);
    };
    await(compute(this, QStringLiteral("sort rows"), std::move(tidy)),
          [this](domain::SegmentContent content) { succeed(std::move(content)); });
}

} // namespace segue::files
