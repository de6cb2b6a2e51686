// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdrafting.h"

#include "base/log.h"
#include "domain/validation.h"
#include "services/identifiers.h"

#include <algorithm>

namespace segue::workspace {

namespace {

/// Each is a request; beyond that a person does not read them one by one.
constexpr qsizetype namesLookedFor = 50;

template<class T>
void setIfGiven(T &place, const std::optional<T> &value)
{
    if (value)
        place = *value;
}

/// "Name (id)" for each, so that a person can choose by ID.
template<class T, class Label>
QStringList choicesOf(const QList<T> &all, Label label)
{
    QStringList texts;
    for (const T &one : all)
        texts.append(label(one) + QStringLiteral(" (") + one.id.toString() + QLatin1Char(')'));
    return texts;
}

/// Whether a list can be kept at all.
std::optional<Error> reasonAgainst(const engine::ListState &list)
{
    std::optional<ErrorCode> code;
    if (!list.isStatic)
        code = ErrorCode::ListNotStatic;
    else if (!list.isOfContacts)
        code = ErrorCode::ListWrongType;
    else if (!list.isActive)
        code = ErrorCode::ListInactive;
    else if (list.isLocked)
        code = ErrorCode::ListLocked;
    return code ? std::optional(Error(*code).with(QStringLiteral("list"), list.name)) : std::nullopt;
}

} // namespace

ExportDrafting::ExportDrafting(QObject *parent, store::Store &store, Adapters &adapters, Random &random, ExportDraft draft)
    : Operation(QStringLiteral("draft export"), parent), m_store(store), m_adapters(adapters), m_random(random), m_draft(std::move(draft))
{
    m_result.definition = m_draft.definition;
}

void ExportDrafting::begin()
{
    applySettings();
    if (!asksServers()) {
        succeed(m_result);
        return;
    }
    findPlaces();
}

void ExportDrafting::applySettings()
{
    domain::ExportDefinition &definition = m_result.definition;
    const ExportSettings &settings = m_draft.settings;
    if (settings.contactIdField)
        definition.contactIdField = settings.contactIdField->trimmed();
    setIfGiven(definition.mode, settings.mode);
    setIfGiven(definition.guard, settings.guard);
    if (settings.removedByOthers)
        definition.removedByOthers = settings.removedByOthers;
    setIfGiven(definition.severalContacts, settings.severalContacts);
    setIfGiven(definition.merged, settings.merged);
    setIfGiven(definition.skipOptedOut, settings.skipOptedOut);
    setIfGiven(definition.rejectAlarmShare, settings.rejectAlarmShare);
    setIfGiven(definition.whenDeleted, settings.whenDeleted);
    setIfGiven(definition.whenLocked, settings.whenLocked);
    setIfGiven(definition.maxPerList, settings.maxPerList);
    if (settings.listOwner && settings.listOwner->trimmed().compare(QLatin1String("me"), Qt::CaseInsensitive) == 0)
        definition.listOwner = {};
    if (settings.listNameTemplate || definition.listNameTemplate.isEmpty()) {
        const QString wanted = settings.listNameTemplate.value_or(QString()).trimmed();
        definition.listNameTemplate = wanted.isEmpty() ? QStringLiteral("{segment}") : wanted;
    }
    // A template names lists to come; a list that is there keeps the name it has (DESIGN 5).
    for (domain::Binding &binding : definition.bindings) {
        const QString name = newListName(binding);
        if (binding.listConfirmed || binding.detached || binding.listName == name)
            continue;
        binding.listName = name;
        m_renamed.append(binding.id);
    }
}

QString ExportDrafting::newListName(const domain::Binding &binding) const
{
    return domain::listNameFrom(m_result.definition.listNameTemplate, binding.segmentName, m_result.definition.name, binding.part);
}

bool ExportDrafting::asksServers() const
{
    const ExportSettings &settings = m_draft.settings;
    const bool namesField = settings.contactIdField && !settings.contactIdField->trimmed().isEmpty();
    const bool namesOwner = settings.listOwner && m_result.definition.listOwner == m_draft.definition.listOwner
                            && settings.listOwner->trimmed().compare(QLatin1String("me"), Qt::CaseInsensitive) != 0;
    return !m_draft.addSegments.isEmpty() || !m_draft.targets.isEmpty() || namesField || namesOwner;
}

void ExportDrafting::findPlaces()
{
    const auto &connection = m_result.definition.connection;
    if (!connection) {
        fail(Error(ErrorCode::NoConnection).with(QStringLiteral("export"), m_result.definition.name));
        return;
    }
    await(m_store.connections().byId(this, *connection), [this](const domain::Connection &found) {
        m_connection = found;
        m_lists = &m_adapters.lists(this, found);
        m_target = &m_adapters.writer(this, found);
        await(m_store.sources().byId(this, found.source), [this](const domain::Source &source) {
            m_reader = &m_adapters.reader(this, source);
            await(m_store.exports().formerBindings(this, m_result.definition.id), [this](const QList<domain::Binding> &former) {
                m_former = former;
                findSegment(0);
            });
        });
    });
}

domain::Binding *ExportDrafting::bindingOf(const QString &segment)
{
    QList<domain::Binding> &bindings = m_result.definition.bindings;
    const QString wanted = segment.trimmed();
    for (const auto matches : {+[](const domain::Binding &binding, const QString &text) { return binding.segmentId == text; },
                               +[](const domain::Binding &binding, const QString &text) {
                                   return binding.segmentName.compare(text, Qt::CaseInsensitive) == 0;
                               }}) {
        const auto found =
            std::find_if(bindings.begin(), bindings.end(), [&](const domain::Binding &binding) { return matches(binding, wanted); });
        if (found != bindings.end())
            return &*found;
    }
    return nullptr;
}

void ExportDrafting::findSegment(qsizetype place)
{
    if (place == m_draft.addSegments.size()) {
        findTarget(0);
        return;
    }
    const QString wanted = m_draft.addSegments.at(place).trimmed();
    awaitResult(m_reader->segment(this, wanted), [this, place, wanted](const Result<engine::SegmentInfo> &told) {
        // Where nobody lists the segments, an empty one cannot be told from none (reference 6.1). It may be exported all the same: a run
        // finds out, and leaves the list of an empty one alone.
        const bool isUnseen = !told.has_value() && told.error().code() == ErrorCode::SegmentEmptyOrMissing;
        if (!told.has_value() && !isUnseen) {
            fail(told.error());
            return;
        }
        engine::SegmentInfo segment = told.value_or(engine::SegmentInfo());
        if (isUnseen) {
            segment.id = wanted;
            segment.name = wanted;
            m_result.unseenSegments.append(wanted);
        }
        if (const domain::Binding *twin = bindingOf(segment.id)) {
            fail(Error(ErrorCode::UsageConflict)
                     .with(QStringLiteral("option"), QStringLiteral("--segment ") + wanted)
                     .with(QStringLiteral("other"), QStringLiteral("--segment ") + twin->segmentName));
            return;
        }
        addBinding(segment);
        findSegment(place + 1);
    });
}

void ExportDrafting::addBinding(const engine::SegmentInfo &segment)
{
    // Added again: it goes on where it was, with its lists and its ledger.
    bool resumes = false;
    QList<int> parts;
    for (const domain::Binding &former : std::as_const(m_former)) {
        if (former.segmentId != segment.id || parts.contains(former.part))
            continue;
        domain::Binding binding = former;
        binding.segmentName = segment.name;
        parts.append(binding.part);
        m_result.definition.bindings.append(binding);
        resumes = true;
    }
    if (resumes)
        return;
    domain::Binding binding;
    binding.id = newId<domain::BindingId>(m_random);
    binding.segmentId = segment.id;
    binding.segmentName = segment.name;
    giveNewList(binding);
    m_result.definition.bindings.append(binding);
    m_renamed.append(binding.id);
}

void ExportDrafting::giveNewList(domain::Binding &binding)
{
    binding.list = newId<domain::ListId>(m_random);
    binding.listName = newListName(binding);
    binding.listConfirmed = false;
    binding.createdByUs = true;
    binding.detached = false;
    binding.agreedStamp.reset();
}

void ExportDrafting::findTarget(qsizetype place)
{
    if (place == m_draft.targets.size()) {
        findField();
        return;
    }
    const TargetChoice &choice = m_draft.targets.at(place);
    domain::Binding *binding = bindingOf(choice.segment);
    if (binding == nullptr) {
        fail(Error(ErrorCode::NotFound)
                 .with(QStringLiteral("kind"), QStringLiteral("@segment"))
                 .with(QStringLiteral("name"), choice.segment));
        return;
    }
    if (m_result.definition.maxPerList) {
        fail(Error(ErrorCode::UsageConflict)
                 .with(QStringLiteral("option"), QStringLiteral("--target"))
                 .with(QStringLiteral("other"), QStringLiteral("--max-per-list")));
        return;
    }
    const QString wanted = choice.list.trimmed();
    if (wanted.compare(QLatin1String("new"), Qt::CaseInsensitive) == 0) {
        binding->id = newId<domain::BindingId>(m_random);
        giveNewList(*binding);
        m_renamed.append(binding->id);
        findTarget(place + 1);
        return;
    }
    if (const auto id = domain::ListId::parse(QStringView(wanted))) {
        await(m_target->listState(this, *id), [this, place, wanted](const engine::ListState &list) {
            if (list.exists)
                giveList(place, list);
            else
                fail(Error(ErrorCode::NotFound).with(QStringLiteral("kind"), QStringLiteral("@list")).with(QStringLiteral("name"), wanted));
        });
        return;
    }
    await(m_lists->searchLists(this, wanted), [this, place, wanted](QList<engine::ListState> lists) {
        lists.removeIf([&wanted](const engine::ListState &list) { return list.name.compare(wanted, Qt::CaseInsensitive) != 0; });
        if (lists.size() == 1)
            giveList(place, lists.first());
        else if (lists.isEmpty())
            fail(Error(ErrorCode::NotFound).with(QStringLiteral("kind"), QStringLiteral("@list")).with(QStringLiteral("name"), wanted));
        else
            fail(Error(ErrorCode::UsageAmbiguous)
                     .with(QStringLiteral("name"), wanted)
                     .with(QStringLiteral("choices"), choicesOf(lists, [](const engine::ListState &list) { return list.name; })));
    });
}

void ExportDrafting::giveList(qsizetype place, const engine::ListState &list)
{
    if (auto reason = reasonAgainst(list)) {
        fail(std::move(*reason));
        return;
    }
    await(m_store.exports().formerBindings(this, list.id), [this, place, list](const QList<domain::Binding> &former) {
        domain::Binding &binding = *bindingOf(m_draft.targets.at(place).segment);
        if (binding.list == list.id) { // it has that list already
            findTarget(place + 1);
            return;
        }
        const auto known = std::find_if(former.begin(), former.end(),
                                        [&binding](const domain::Binding &other) { return other.segmentId == binding.segmentId; });
        const QString stampOfOurs = QStringLiteral("segue:") + m_store.workspaceId().toString() + QLatin1Char(':');
        const bool isFormerOfOurs = known != former.end() && list.stamp == stampOfOurs + known->id.toString();
        if (!list.stamp.isEmpty() && !isFormerOfOurs && !m_draft.takeOver) {
            fail(Error(ErrorCode::ListForeign).with(QStringLiteral("list"), list.name).with(QStringLiteral("stamp"), list.stamp));
            return;
        }
        const QString segmentId = binding.segmentId;
        const QString segmentName = binding.segmentName;
        if (isFormerOfOurs) {
            binding = *known; // and so its ledger goes on
        } else {
            binding = {};
            binding.id = newId<domain::BindingId>(m_random);
            binding.createdByUs = false;
            binding.agreedStamp = list.stamp;
        }
        binding.segmentId = segmentId;
        binding.segmentName = segmentName;
        binding.list = list.id;
        binding.listName = list.name;
        binding.listConfirmed = true;
        findTarget(place + 1);
    });
}

void ExportDrafting::findField()
{
    const QString field = m_draft.settings.contactIdField.value_or(QString()).trimmed();
    if (field.isEmpty()) {
        findOwner();
        return;
    }
    await(m_reader->fields(this), [this, field](const QList<engine::FieldInfo> &fields) {
        const auto known = std::find_if(fields.cbegin(), fields.cend(),
                                        [&](const engine::FieldInfo &info) { return info.name.compare(field, Qt::CaseInsensitive) == 0; });
        if (known == fields.cend()) {
            fail(Error(ErrorCode::FieldUnknown).with(QStringLiteral("field"), field));
            return;
        }
        m_result.definition.contactIdField = known->name;
        findOwner();
    });
}

void ExportDrafting::findOwner()
{
    const QString wanted = m_draft.settings.listOwner.value_or(QStringLiteral("me")).trimmed();
    if (wanted.compare(QLatin1String("me"), Qt::CaseInsensitive) == 0) {
        lookForEqualNames(0);
        return;
    }
    await(m_lists->findOwners(this, wanted), [this, wanted](const QList<domain::ListOwner> &owners) {
        if (owners.size() == 1) {
            m_result.definition.listOwner = owners.first();
            lookForEqualNames(0);
        } else if (owners.isEmpty()) {
            fail(Error(ErrorCode::OwnerNotFound).with(QStringLiteral("name"), wanted));
        } else {
            fail(Error(ErrorCode::UsageAmbiguous)
                     .with(QStringLiteral("name"), wanted)
                     .with(QStringLiteral("choices"), choicesOf(owners, [](const domain::ListOwner &owner) { return owner.name; })));
        }
    });
}

void ExportDrafting::lookForEqualNames(qsizetype place)
{
    QStringList names;
    for (const domain::Binding &binding : std::as_const(m_result.definition.bindings)) {
        if (!binding.listConfirmed && m_renamed.contains(binding.id))
            names.append(binding.listName);
    }
    if (place >= std::min(names.size(), namesLookedFor)) {
        succeed(m_result);
        return;
    }
    awaitResult(m_lists->searchLists(this, names.at(place)),
                [this, place, name = names.at(place)](const Result<QList<engine::ListState>> &lists) {
                    if (!lists.has_value()) {
                        // A courtesy: what the person asked for can be saved without it.
                        qCInfo(logRun) << "equal list names are not known:" << errorEntry(lists.error().code()).id;
                        succeed(m_result);
                        return;
                    }
                    const bool isTaken = std::any_of(lists->begin(), lists->end(), [&name](const engine::ListState &list) {
                        return list.name.compare(name, Qt::CaseInsensitive) == 0;
                    });
                    if (isTaken && !m_result.equalNames.contains(name))
                        m_result.equalNames.append(name);
                    lookForEqualNames(place + 1);
                });
}

} // namespace segue::workspace
