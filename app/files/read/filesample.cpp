// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesample.h"

#include "columns.h"

#include <algorithm>

namespace segue::files {

namespace {
/// Files up to that size are counted when segments are listed.
constexpr qint64 bytesWorthCounting = 8 << 20;
} // namespace

Result<FileSample> sampleOf(const SegmentFiles &files, int rows)
{
    FileSample sample;
    FileReading reading(
        files,
        [&sample](const QStringList &columns) -> Result<void> {
            if (sample.columns.isEmpty())
                sample.columns = columns;
            return {};
        },
        [&sample, rows](const Record &record, const FileReading::Place &) {
            if (record.isGood && static_cast<qsizetype>(record.fields.size()) == sample.columns.size() && sample.rows.size() < rows)
                sample.rows.append(namesIn(record.fields));
        });
    for (;;) {
        const Result<bool> more = reading.step();
        if (!more.has_value())
            return failure(more.error());
        if (!*more || sample.rows.size() >= rows)
            break;
    }
    sample.encoding = reading.encodings();
    return sample;
}

std::optional<qint64> countOf(const SegmentFiles &files, qint64 bytes)
{
    if (bytes > bytesWorthCounting)
        return std::nullopt;
    qint64 count = 0;
    FileReading reading(
        files, [](const QStringList &) -> Result<void> { return {}; }, [&count](const Record &, const FileReading::Place &) { ++count; });
    for (;;) {
        const Result<bool> more = reading.step();
        if (!more.has_value())
            return std::nullopt;
        if (!*more)
            return count;
    }
}

Result<std::vector<domain::ContactId>> contactsIn(const SegmentFiles &files, const QString &customerId, const QString &field)
{
    std::vector<domain::ContactId> contacts;
    int customer = -1;
    int contact = -1;
    FileReading reading(
        files,
        [&](const QStringList &columns) -> Result<void> {
            contact = placeOf(columns, field);
            customer = customerColumn(columns) >= 0 ? customerColumn(columns) : contact;
            return {};
        },
        [&](const Record &record, const FileReading::Place &) {
            const auto fields = static_cast<int>(record.fields.size());
            if (!record.isGood || contact < 0 || contact >= fields || customer >= fields)
                return;
            if (QString::fromStdString(record.fields[static_cast<std::size_t>(customer)]).trimmed() != customerId)
                return;
            const auto id = domain::ContactId::parse(std::string_view(record.fields[static_cast<std::size_t>(contact)]));
            if (id && !id->isNull())
                contacts.push_back(*id);
        });
    for (;;) {
        const Result<bool> more = reading.step();
        if (!more.has_value())
            return failure(more.error());
        if (!*more)
            return contacts;
    }
}

QList<engine::FieldInfo> fieldsIn(const QList<FileSample> &samples)
{
    QList<engine::FieldInfo> fields;
    for (const FileSample &sample : samples) {
        for (qsizetype column = 0; column < sample.columns.size(); ++column) {
            const QString &name = sample.columns.at(column);
            if (name.isEmpty())
                continue;
            auto field = std::find_if(fields.begin(), fields.end(), [&name](const engine::FieldInfo &one) { return one.name == name; });
            if (field == fields.end()) {
                engine::FieldInfo fresh;
                fresh.name = name;
                fresh.label = name;
                fields.append(fresh);
                field = std::prev(fields.end());
            }
            field->sampled += sample.rows.size();
            for (const QStringList &row : sample.rows) {
                const QString &value = row.at(column);
                field->filled += value.isEmpty() ? 0 : 1;
                field->guidLike += domain::parseGuid(QStringView(value)) ? 1 : 0;
            }
        }
    }
    return fields;
}

} // namespace segue::files
