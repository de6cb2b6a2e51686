// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineworld.h"

#include "memoryanswer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

namespace segue::testing {

namespace {

GuidBytes guidFor(unsigned char kind, int number)
{
    GuidBytes bytes{};
    bytes[0] = kind;
    for (int place = 0; place < 4; ++place)
        bytes[static_cast<std::size_t>(15 - place)] = static_cast<unsigned char>(number >> (8 * place));
    return bytes;
}

} // namespace

ContactId contact(int number)
{
    return ContactId{guidFor(0xc0, number)};
}

CustomerKey customer(int number)
{
    return CustomerKey{static_cast<quint64>(number) + 1'000'000};
}

void MemorySource::setMembers(int first, int count)
{
    rows.clear();
    for (int number = first; number < first + count; ++number)
        rows.push_back({contact(number), customer(number)});
}

Operation<QList<SegmentInfo>> *MemorySource::segments(QObject *parent)
{
    return answer<QList<SegmentInfo>>(parent, QList<SegmentInfo>{});
}

Operation<SegmentInfo> *MemorySource::segment(QObject *parent, const QString &idOrName)
{
    if (segmentError)
        return answer<SegmentInfo>(parent, failure(*segmentError));
    SegmentInfo info;
    info.id = idOrName;
    info.name = QStringLiteral("Segment");
    info.marker = marker;
    if (!nextMarkers.empty()) {
        info.marker = nextMarkers.front();
        nextMarkers.pop_front();
    }
    return answer<SegmentInfo>(parent, info);
}

Operation<QList<FieldInfo>> *MemorySource::fields(QObject *parent)
{
    return answer<QList<FieldInfo>>(parent, QList<FieldInfo>{});
}

Operation<SegmentContent> *MemorySource::read(QObject *parent, const SegmentInfo &, const QString &, std::optional<qint64>, Progress)
{
    ++reads;
    if (duringRead)
        duringRead();
    if (readError)
        return answer<SegmentContent>(parent, failure(*readError));
    SegmentContent content;
    content.rows = rows;
    content.unusable = unusable;
    return answer<SegmentContent>(parent, content);
}

Operation<std::vector<ContactId>> *MemorySource::contactsOf(QObject *parent, const QString &customerId, const QString &)
{
    std::vector<ContactId> contacts;
    for (const WantedRow &row : rows) {
        if (row.customer == customer(customerId.toInt()))
            contacts.push_back(row.contact);
    }
    return answer<std::vector<ContactId>>(parent, contacts);
}

EngineWorld::EngineWorld()
{
    definition.id = ExportId{guidFor(0xe0, 1)};
    definition.name = QStringLiteral("Export");
    definition.connection = ConnectionId{guidFor(0xce, 1)};
    Binding binding;
    binding.id = BindingId{guidFor(0xb0, 1)};
    binding.segmentId = QStringLiteral("Segment");
    binding.segmentName = QStringLiteral("Segment");
    binding.list = ListId{guidFor(0xa0, 1)};
    binding.listName = QStringLiteral("List");
    definition.bindings.append(binding);
    organisation = OrganisationId{guidFor(0x60, 1)};
    target.answer.organisation = organisation;
}

RunRequest EngineWorld::request() const
{
    RunRequest request;
    request.id = RunId{guidFor(0xd0, m_runs + 1)};
    request.definition = definition;
    request.organisation = organisation;
    request.workspaceStamp = QStringLiteral("segue:w:");
    request.accountKey = QStringLiteral("account");
    request.contactIdField = QStringLiteral("field");
    return request;
}

RunRecord EngineWorld::run(RunRequest request, std::function<void(ExportRun &)> prepare)
{
    ++m_runs;
    QObject owner;
    auto *run = new ExportRun(std::move(request), ports(), &owner);
    bool over = false;
    QObject::connect(run, &ExportRun::finished, run, [&over] { over = true; });
    if (prepare)
        prepare(*run);
    run->start();
    QElapsedTimer patience;
    patience.start();
    while (!over && patience.elapsed() < 10'000) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QTest::qWait(1);
        if (const auto wake = clock.nextWake())
            clock.advance(*wake);
    }
    Q_ASSERT(over);
    return run->record();
}

std::set<ContactId> EngineWorld::contacts(int first, int count) const
{
    std::set<ContactId> result;
    for (int number = first; number < first + count; ++number)
        result.insert(contact(number));
    return result;
}

void EngineWorld::confirm()
{
    for (Binding &binding : definition.bindings) {
        if (store.renewed.contains(binding.id))
            binding.list = store.renewed[binding.id];
        if (store.confirmed.contains(binding.id))
            binding.listConfirmed = true;
    }
}

} // namespace segue::testing
