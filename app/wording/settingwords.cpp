// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording.h"

#include <QCoreApplication>

namespace segue::wording {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(wording)
};

} // namespace

QString connectionKindText()
{
    return QStringLiteral("Dynamics 365 Sales"); // a name, the same in every language
}

QString audienceText(const domain::Audience &audience)
{
    switch (audience.kind) {
    case domain::Audience::Kind::Administrators:
        return Text::tr("administrators only");
    case domain::Audience::Kind::Contributors:
        return Text::tr("contributors");
    case domain::Audience::Kind::Named:
        return listed(audience.users);
    }
    Q_UNREACHABLE();
}

QString accessText(const domain::Connection &connection)
{
    return connection.received ? Text::tr("view only, from an administrator") : Text::tr("can be changed");
}

QString modeText(domain::Mode mode)
{
    switch (mode) {
    case domain::Mode::KeepInStep:
        return Text::tr("keep in step");
    case domain::Mode::AddOnly:
        return Text::tr("add only");
    case domain::Mode::ExactCopy:
        return Text::tr("exact copy");
    }
    Q_UNREACHABLE();
}

QString modeExplanation(domain::Mode mode)
{
    switch (mode) {
    case domain::Mode::KeepInStep:
        return Text::tr("Only members that Segue added are removed from the list.");
    case domain::Mode::AddOnly:
        return Text::tr("Nobody is removed from the list.");
    case domain::Mode::ExactCopy:
        return Text::tr("Members added by hand are removed from the list too.");
    }
    Q_UNREACHABLE();
}

QString guardText(const domain::GuardPolicy &guard)
{
    return guard.sharePercent ? Text::tr("stops above %1 % and 50 people").arg(*guard.sharePercent) : Text::tr("share is off");
}

QString removedByOthersText(domain::RemovedByOthers policy)
{
    return policy == domain::RemovedByOthers::Respect ? Text::tr("left alone") : Text::tr("added again");
}

QString severalContactsText(domain::SeveralContacts policy)
{
    switch (policy) {
    case domain::SeveralContacts::One:
        return Text::tr("one of them");
    case domain::SeveralContacts::All:
        return Text::tr("all of them");
    case domain::SeveralContacts::Reject:
        return Text::tr("customer rejected");
    }
    Q_UNREACHABLE();
}

QString mergedText(domain::MergedContacts policy)
{
    return policy == domain::MergedContacts::Follow ? Text::tr("followed to the contact that remains") : Text::tr("rejected");
}

QString whenDeletedText(domain::WhenDeleted policy)
{
    switch (policy) {
    case domain::WhenDeleted::Stop:
        return Text::tr("stop");
    case domain::WhenDeleted::Create:
        return Text::tr("create a new one");
    case domain::WhenDeleted::Detach:
        return Text::tr("detach the segment");
    }
    Q_UNREACHABLE();
}

QString whenLockedText(domain::WhenLocked policy)
{
    return policy == domain::WhenLocked::Stop ? Text::tr("stop") : Text::tr("skip it");
}

QString listText(const domain::Binding &binding)
{
    if (binding.detached)
        return Text::tr("%1 (deleted in Sales, detached)").arg(binding.listName);
    if (!binding.listConfirmed)
        return Text::tr("%1 (new)").arg(binding.listName);
    return binding.createdByUs ? binding.listName : Text::tr("%1 (given)").arg(binding.listName);
}

QString listText(const domain::ListPlan &list)
{
    return list.createsList ? Text::tr("%1 (new)").arg(list.listName) : list.listName;
}

} // namespace segue::wording
