// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvfolder.h"

#include "base/compute.h"
#include "folder/filestamp.h"
#include "read/columns.h"
#include "read/filesample.h"
#include "read/segmentfileread.h"

#include <algorithm>

namespace segue::files {

namespace {
using Segments = QList<engine::SegmentInfo>;
using Fields = QList<engine::FieldInfo>;
using Ids = QList<domain::ContactId>;
using Customers = QList<engine::CustomerSample>;

constexpr int rowsInASample = 200;
/// Of so many files the columns are looked at.
constexpr qsizetype filesInASample = 50;

engine::SegmentInfo infoOf(const SegmentFiles &files)
{
    engine::SegmentInfo info;
    info.id = files.id;
    info.name = files.name;
    info.teller = engine::SegmentTeller::File;
    const auto stamp = files.problem ? std::nullopt : stampOf(files.parts);
    if (!stamp) {
        info.state = QStringLiteral("unreadable");
        return info;
    }
    info.marker = stamp->marker;
    info.refreshedAt = stamp->changedAt;
    const auto sample = sampleOf(files, 1);
    if (!sample.has_value()) {
        info.state = QStringLiteral("unreadable");
        return info;
    }
    info.encoding = sample->encoding;
    info.members = countOf(files, stamp->bytes);
    return info;
}

/// By id, else by id without regard to case; in a folder the name is the id.
Result<SegmentFiles> chosen(const QString &folder, const QString &wanted)
{
    auto all = segmentFilesIn(folder);
    if (!all.has_value())
        return failure(all.error());
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        QList<SegmentFiles> found;
        std::copy_if(all->cbegin(), all->cend(), std::back_inserter(found),
                     [&](const SegmentFiles &one) { return one.id.compare(wanted, sensitivity) == 0; });
        if (found.size() == 1)
            return found.first();
        if (found.size() > 1) {
            QStringList names;
            for (const SegmentFiles &one : std::as_const(found))
                names.append(one.id);
            return failure(Error(ErrorCode::UsageAmbiguous).with(QStringLiteral("name"), wanted).with(QStringLiteral("choices"), names));
        }
    }
    return failure(Error(ErrorCode::SegmentNotFound).with(QStringLiteral("segment"), wanted));
}

Result<QList<FileSample>> samplesIn(const QString &folder)
{
    const auto all = segmentFilesIn(folder);
    if (!all.has_value())
        return failure(all.error());
    QList<FileSample> samples;
    for (const SegmentFiles &files : all->mid(0, filesInASample)) {
        // One file that cannot be read says nothing about the others' columns.
        if (const auto sample = sampleOf(files, rowsInASample); sample.has_value())
            samples.append(*sample);
    }
    return samples;
}

template<class T, class F>
Operation<T> *inPool(QObject *parent, const QString &name, F work)
{
    return flow<T>(parent, name, [name, work](Flow<T> *self) {
        self->await(compute(self, name, work), [self](Result<T> result) { self->settle(std::move(result)); });
    });
}
} // namespace

CsvFolder::CsvFolder(QString folder, const KeyedHash &hash) : m_folder(std::move(folder)), m_hash(hash) {}

CsvFolder::~CsvFolder() = default;

Operation<Segments> *CsvFolder::segments(QObject *parent)
{
    return inPool<Segments>(parent, QStringLiteral("files of a folder"), [folder = m_folder]() -> Result<Segments> {
        const auto all = segmentFilesIn(folder);
        if (!all.has_value())
            return failure(all.error());
        Segments segments;
        for (const SegmentFiles &files : *all)
            segments.append(infoOf(files));
        return segments;
    });
}

Operation<engine::SegmentInfo> *CsvFolder::segment(QObject *parent, const QString &idOrName)
{
    return inPool<engine::SegmentInfo>(parent, QStringLiteral("file of a segment"),
                                       [folder = m_folder, wanted = idOrName.trimmed()]() -> Result<engine::SegmentInfo> {
                                           const auto files = chosen(folder, wanted);
                                           if (!files.has_value())
                                               return failure(files.error());
                                           if (files->problem)
                                               return failure(*files->problem);
                                           // What is wrong with its beginning is said before anything is made of it.
                                           if (const auto sample = sampleOf(*files, 1); !sample.has_value())
                                               return failure(sample.error());
                                           return infoOf(*files);
                                       });
}

Operation<Fields> *CsvFolder::fields(QObject *parent)
{
    return inPool<Fields>(parent, QStringLiteral("columns of a folder"), [folder = m_folder]() -> Result<Fields> {
        const auto samples = samplesIn(folder);
        if (!samples.has_value())
            return failure(samples.error());
        return fieldsIn(*samples);
    });
}

Operation<domain::SegmentContent> *CsvFolder::read(QObject *parent, const engine::SegmentInfo &segment, const QString &contactIdField,
                                                   std::optional<qint64>, engine::Progress progress)
{
    return new SegmentFileRead(parent, m_folder, m_hash, segment, contactIdField, std::move(progress));
}

Operation<std::vector<domain::ContactId>> *CsvFolder::contactsOf(QObject *parent, const QString &customerId, const QString &contactIdField)
{
    using Contacts = std::vector<domain::ContactId>;
    return inPool<Contacts>(parent, QStringLiteral("contacts of a customer"),
                            [folder = m_folder, wanted = customerId.trimmed(), field = contactIdField]() -> Result<Contacts> {
                                const auto all = segmentFilesIn(folder);
                                if (!all.has_value())
                                    return failure(all.error());
                                Contacts contacts;
                                for (const SegmentFiles &files : *all) {
                                    const auto found = contactsIn(files, wanted, field);
                                    if (!found.has_value())
                                        return failure(found.error());
                                    contacts.insert(contacts.end(), found->begin(), found->end());
                                }
                                std::sort(contacts.begin(), contacts.end());
                                contacts.erase(std::unique(contacts.begin(), contacts.end()), contacts.end());
                                return contacts;
                            });
}

Operation<Ids> *CsvFolder::contactIds(QObject *parent, const QString &field, int customers)
{
    return inPool<Ids>(parent, QStringLiteral("sample contact IDs"), [folder = m_folder, field, customers]() -> Result<Ids> {
        const auto samples = samplesIn(folder);
        if (!samples.has_value())
            return failure(samples.error());
        Ids ids;
        bool isKnown = false;
        for (const FileSample &sample : *samples) {
            const int place = placeOf(sample.columns, field);
            isKnown = isKnown || place >= 0;
            for (const QStringList &row : place < 0 ? QList<QStringList>() : sample.rows) {
                const auto id = domain::ContactId::parse(QStringView(row.at(place)));
                if (id && !id->isNull() && ids.size() < customers)
                    ids.append(*id);
            }
        }
        if (!isKnown)
            return failure(Error(ErrorCode::FieldUnknown).with(QStringLiteral("field"), field));
        return ids;
    });
}

Operation<Customers> *CsvFolder::sample(QObject *parent, const engine::SegmentInfo &segment, const QString &contactIdField, int customers)
{
    return inPool<Customers>(parent, QStringLiteral("sample of a file"),
                             [folder = m_folder, id = segment.id, field = contactIdField, customers]() -> Result<Customers> {
                                 const auto files = chosen(folder, id);
                                 if (!files.has_value())
                                     return failure(files.error());
                                 const auto sample = sampleOf(*files, customers);
                                 if (!sample.has_value())
                                     return failure(sample.error());
                                 const int customer = customerColumn(sample->columns);
                                 const int contact = placeOf(sample->columns, field);
                                 const int name = nameColumn(sample->columns);
                                 if (!field.isEmpty() && contact < 0)
                                     return failure(Error(ErrorCode::FieldUnknown).with(QStringLiteral("field"), field));
                                 Customers found;
                                 for (const QStringList &row : sample->rows)
                                     found.append({row.value(customer), row.value(contact), row.value(name)});
                                 return found;
                             });
}

} // namespace segue::files
