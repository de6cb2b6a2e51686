// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists/variants.h"

#include <QByteArrayList>

#include <array>

namespace segue::sandbox {

namespace {

constexpr std::array<Variant, 23> variantTable{{
    {"segment-quotes", "plain|backslash", "how msdynci_segments writes the quotes of its JSON list"},
    {"metadata-table", "full|names|none", "mscipriv_segmentmetadata with sizes and times, with names only, or not there"},
    {"virtual-order", "allow|refuse", "whether the Customer Insights tables take $orderby"},
    {"inactive-add", "refuse|skip", "adding an inactive contact refuses the whole call, or leaves that contact out"},
    {"missing-add", "refuse|skip", "the same for a contact that does not exist"},
    {"duplicate-add", "ignore|refuse", "adding a member again is no change, or refuses the whole call"},
    {"locked-remove", "refuse|allow", "whether a locked list lets members go"},
    {"remove-action", "on|off", "RemoveListMembersList"},
    {"remove-batch-delete", "on|off", "DELETE listmembers(id)"},
    {"remove-member-action", "on|off", "RemoveMemberList"},
    {"remove-member-body", "both|entity|listmember", "what RemoveMemberList takes: EntityId, ListMember, or either"},
    {"remove-ref", "on|off", "DELETE lists(id)/listcontact_association(id)/$ref"},
    {"membercount", "immediate|delayed|never", "when the stored membercount follows the members"},
    {"membercount-delay", "30|number", "seconds until a delayed membercount shows"},
    {"max-members", "10000|number", "most members one call may add or remove"},
    {"too-many-members", "400|413", "how more than max-members are refused"},
    {"listmember-get", "405|400", "how GET listmembers(id) is refused"},
    {"in-values", "0|number", "most values of one In; 0: as many as the address holds"},
    {"key-ranges", "database|text|refuse", "order of GUIDs in gt, ge, lt, le and $orderby: the database's, the text's, or no ranges"},
    {"cookie-error", "0x8004112A|0x80041129", "code for a page link that was tampered with"},
    {"changeset-error", "single|wrapped", "a failed change set is one error part, or that part inside a multipart"},
    {"batch-inner-429", "0|number", "every so many operations of a batch are answered 429 inside a batch that is 200; 0: never"},
    {"count-bom", "off|on", "whether /$count begins with a byte order mark"},
}};

} // namespace

std::span<const Variant> Variants::table()
{
    return variantTable;
}

Variants::Variants()
{
    for (const Variant &variant : variantTable)
        m_values.insert(variant.name, QByteArray(variant.values).split('|').constFirst());
}

QString Variants::set(const QString &name, const QString &value)
{
    const QByteArray key = name.toUtf8();
    const QByteArray wanted = value.toUtf8();
    for (const Variant &variant : variantTable) {
        if (key != variant.name)
            continue;
        const QByteArrayList allowed = QByteArray(variant.values).split('|');
        bool isNumber = false;
        wanted.toUInt(&isNumber);
        if (!allowed.contains(wanted) && !(isNumber && allowed.contains("number")))
            return QStringLiteral("%1 takes %2, not %3").arg(name, QString::fromLatin1(variant.values), value);
        m_values.insert(key, wanted);
        return {};
    }
    return QStringLiteral("there is no variant %1").arg(name);
}

} // namespace segue::sandbox
