// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdraft.h"

#include <algorithm>

namespace segue::ui {

namespace {

auto parts(const ChosenSegment &segment)
{
    return std::tie(segment.id, segment.list, segment.given, segment.wantsNew);
}

auto parts(const workspace::ExportSettings &settings)
{
    return std::tie(settings.contactIdField, settings.mode, settings.guard, settings.removedByOthers, settings.severalContacts,
                    settings.merged, settings.skipOptedOut, settings.rejectAlarmShare, settings.whenDeleted, settings.whenLocked,
                    settings.listNameTemplate, settings.listOwner, settings.maxPerList);
}

QList<workspace::TargetChoice> targets(const ExportDraft &draft)
{
    QList<workspace::TargetChoice> choices;
    for (const ChosenSegment &segment : draft.segments) {
        if (!segment.given.isEmpty())
            choices.append({segment.id, segment.given});
        else if (segment.wantsNew)
            choices.append({segment.id, QStringLiteral("new")});
    }
    return choices;
}

} // namespace

bool operator==(const ExportDraft &left, const ExportDraft &right)
{
    return left.name == right.name && left.connection == right.connection && parts(left.settings) == parts(right.settings)
           && std::equal(left.segments.begin(), left.segments.end(), right.segments.begin(), right.segments.end(),
                         [](const ChosenSegment &a, const ChosenSegment &b) { return parts(a) == parts(b); });
}

ExportDraft draftOf(const std::optional<workspace::ExportView> &view)
{
    const domain::ExportDefinition definition = view ? view->definition : domain::ExportDefinition{};
    ExportDraft draft;
    draft.name = definition.name;
    draft.connection = view ? view->connectionName : QString();
    for (const domain::Binding &binding : definition.bindings) {
        const bool isThere = std::any_of(draft.segments.begin(), draft.segments.end(),
                                         [&](const ChosenSegment &segment) { return segment.id == binding.segmentId; });
        if (isThere)
            continue;
        ChosenSegment segment;
        segment.id = binding.segmentId;
        segment.name = binding.segmentName;
        segment.list = binding.listName;
        segment.isBound = true;
        draft.segments.append(segment);
    }
    workspace::ExportSettings &settings = draft.settings;
    settings.contactIdField = definition.contactIdField;
    settings.mode = definition.mode;
    settings.guard = definition.guard;
    settings.removedByOthers = definition.removedByOthers;
    settings.severalContacts = definition.severalContacts;
    settings.merged = definition.merged;
    settings.skipOptedOut = definition.skipOptedOut;
    settings.rejectAlarmShare = definition.rejectAlarmShare;
    settings.whenDeleted = definition.whenDeleted;
    settings.whenLocked = definition.whenLocked;
    settings.listNameTemplate = definition.listNameTemplate;
    settings.listOwner = definition.listOwner.kind == domain::ListOwner::Kind::Me ? QStringLiteral("me") : definition.listOwner.name;
    settings.maxPerList = definition.maxPerList;
    return draft;
}

workspace::CreateExport creation(const ExportDraft &draft, bool takeOver)
{
    workspace::CreateExport request;
    request.name = draft.name.trimmed();
    request.connection = draft.connection;
    for (const ChosenSegment &segment : draft.segments)
        request.segments.append(segment.id);
    request.targets = targets(draft);
    request.takeOver = takeOver;
    request.settings = draft.settings;
    return request;
}

workspace::EditExport change(const ExportDraft &draft, const workspace::ExportView &from, bool takeOver)
{
    const ExportDraft before = draftOf(from);
    workspace::EditExport request;
    request.exportName = from.definition.name;
    if (draft.name.trimmed() != before.name)
        request.name = draft.name.trimmed();
    const auto has = [](const QList<ChosenSegment> &list, const ChosenSegment &wanted) {
        return std::any_of(list.begin(), list.end(), [&](const ChosenSegment &one) { return one.id == wanted.id; });
    };
    for (const ChosenSegment &segment : draft.segments) {
        if (!has(before.segments, segment))
            request.addSegments.append(segment.id);
    }
    for (const ChosenSegment &segment : before.segments) {
        if (!has(draft.segments, segment))
            request.removeSegments.append(segment.id);
    }
    request.targets = targets(draft);
    request.takeOver = takeOver;
    // Only what was changed: what is given again may be checked in Sales again.
    const workspace::ExportSettings &now = draft.settings;
    const workspace::ExportSettings &then = before.settings;
    const auto give = [&](auto member) {
        if (now.*member != then.*member)
            request.settings.*member = now.*member;
    };
    using S = workspace::ExportSettings;
    give(&S::contactIdField);
    give(&S::mode);
    give(&S::guard);
    give(&S::removedByOthers);
    give(&S::severalContacts);
    give(&S::merged);
    give(&S::skipOptedOut);
    give(&S::rejectAlarmShare);
    give(&S::whenDeleted);
    give(&S::whenLocked);
    give(&S::listNameTemplate);
    give(&S::listOwner);
    give(&S::maxPerList);
    return request;
}

} // namespace segue::ui
