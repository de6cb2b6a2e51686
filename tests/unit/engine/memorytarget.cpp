// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineworld.h"

#include "memoryanswer.h"

#include <algorithm>

namespace segue::testing {

Operation<Preflight> *MemoryTarget::preflight(QObject *parent, const QList<ListId> &asked)
{
    Preflight result = answer;
    for (const ListId &list : asked) {
        ListState state = lists.contains(list) ? lists[list].state : ListState();
        state.id = list;
        state.exists = lists.contains(list);
        result.lists.append(state);
    }
    return testing::answer<Preflight>(parent, result);
}

Operation<ListState> *MemoryTarget::listState(QObject *parent, ListId list)
{
    ListState state = lists.contains(list) ? lists[list].state : ListState();
    state.id = list;
    state.exists = lists.contains(list);
    return testing::answer<ListState>(parent, state);
}

Operation<ListState> *MemoryTarget::createList(QObject *parent, const NewList &list)
{
    List &made = lists[list.id];
    made.state.id = list.id;
    made.state.exists = true;
    made.state.name = list.name;
    made.state.stamp = list.stamp;
    owner = list.owner;
    made.state.version = QStringLiteral("1");
    return testing::answer<ListState>(parent, made.state);
}

Operation<void> *MemoryTarget::stampList(QObject *parent, ListId list, const QString &stamp)
{
    lists[list].state.stamp = stamp;
    lists[list].state.version += QLatin1Char('s');
    return testing::answer<void>(parent, Result<void>());
}

Operation<ListContent> *MemoryTarget::readMembers(QObject *parent, ListId list, std::optional<qint64>, Progress)
{
    ++listReads;
    if (!lists.contains(list))
        return testing::answer<ListContent>(parent, failure(Error(ErrorCode::ListNotFound)));
    ListContent content;
    for (const ContactId &member : lists[list].members)
        content.push_back({member, MemberRowId{member.bytes}});
    return testing::answer<ListContent>(parent, content);
}

Operation<std::vector<ContactId>> *MemoryTarget::membersMadeBy(QObject *parent, ListId list, UserId, std::optional<int> newest)
{
    ++makerReads;
    if (makersUnreadable)
        return testing::answer<std::vector<ContactId>>(parent, failure(*makersUnreadable));
    std::vector<ContactId> made;
    for (const ContactId &member : lists[list].members) {
        if (!lists[list].byHand.contains(member) && (!newest || static_cast<int>(made.size()) < *newest))
            made.push_back(member);
    }
    return testing::answer<std::vector<ContactId>>(parent, made);
}

Operation<std::vector<ContactStatus>> *MemoryTarget::checkContacts(QObject *parent, std::vector<ContactId> contacts, Progress)
{
    ++checks;
    std::sort(contacts.begin(), contacts.end());
    std::vector<ContactStatus> result;
    for (const ContactId &id : contacts) {
        ContactStatus status;
        if (statuses.contains(id))
            status = statuses[id];
        status.contact = id;
        result.push_back(status);
    }
    return testing::answer<std::vector<ContactStatus>>(parent, result);
}

Operation<std::vector<ContactTime>> *MemoryTarget::lastModified(QObject *parent, std::vector<ContactId> contacts)
{
    std::vector<ContactTime> times;
    for (const ContactId &id : contacts) {
        if (modified.contains(id))
            times.push_back({id, modified[id]});
    }
    return testing::answer<std::vector<ContactTime>>(parent, times);
}

Operation<std::vector<ContactStatus>> *MemoryTarget::inactiveMembers(QObject *parent, ListId list)
{
    std::vector<ContactStatus> inactive;
    for (const ContactId &id : lists[list].members) {
        if (const auto status = statuses.find(id); status != statuses.end() && status->second.state != ContactState::Active)
            inactive.push_back({id, status->second.state, status->second.survivor, false});
    }
    return testing::answer<std::vector<ContactStatus>>(parent, inactive);
}

Operation<ChunkOutcome> *MemoryTarget::addMembers(QObject *parent, ListId list, std::vector<ContactId> contacts)
{
    return change(parent, list, std::move(contacts), true);
}

Operation<ChunkOutcome> *MemoryTarget::removeMembers(QObject *parent, ListId list, std::vector<Leave> members)
{
    std::vector<ContactId> contacts;
    for (const Leave &leave : members)
        contacts.push_back(leave.contact);
    return change(parent, list, std::move(contacts), false);
}

Operation<ChunkOutcome> *MemoryTarget::change(QObject *parent, ListId list, std::vector<ContactId> contacts, bool add)
{
    return flow<ChunkOutcome>(
        parent, QStringLiteral("change"), [this, list, contacts = std::move(contacts), add](Flow<ChunkOutcome> *self) {
            const int call = ++calls;
            mostRows = std::max(mostRows, static_cast<int>(contacts.size()));
            if (onCall)
                onCall(call);
            const Twist twist = twists.contains(call) ? twists[call] : Twist();
            ChunkOutcome outcome;
            const bool culprit =
                std::any_of(contacts.begin(), contacts.end(), [this](const ContactId &id) { return refused.contains(id); });
            if (culprit) {
                outcome.kind = ChunkOutcome::Kind::Refused;
                outcome.error = Error(ErrorCode::ChunkRefused).withServerText(QStringLiteral("no"));
                self->succeed(outcome);
                return;
            }
            if (twist.acts && lists.contains(list)) {
                for (const ContactId &id : contacts) {
                    if (add)
                        lists[list].members.insert(id);
                    else
                        lists[list].members.erase(id);
                }
            }
            if (twist.hangs)
                return;
            if (twist.error) {
                self->fail(*twist.error);
                return;
            }
            if (twist.unknown) {
                outcome.kind = ChunkOutcome::Kind::Unknown;
                outcome.error = twist.unknown;
            }
            self->succeed(outcome);
        });
}

} // namespace segue::testing
