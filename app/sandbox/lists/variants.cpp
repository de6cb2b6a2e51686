// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "variants.h"

#include <QByteArrayList>

#include <array>

namespace segue::sandbox {

namespace {

constexpr std::array variantTable{
    // Sign-in and the way in
    Variant{"challenge-body", "empty|error", "whether the challenge to a request without a token has a body"},
    Variant{"expired-challenge", "described|plain", "whether the challenge to an expired token says so, or is the same as without one"},
    Variant{"not-a-member", "403|401", "how somebody is refused who is no user of the organisation"},
    Variant{"refresh-suberror", "bad_token|none", "whether a dead refresh token carries a suberror"},
    Variant{"common-credentials", "400|401", "how an application is refused that signs in at /common"},
    Variant{"device-slow-down", "on|off", "whether asking too often for a device code is answered slow_down"},
    Variant{"discovery-application", "hidden|listed", "whether an application finds its organisations by global discovery"},
    Variant{"concurrency-retry-after", "on|off", "whether the 429 for too many at once carries Retry-After"},
    Variant{"affinity-cookie", "on|off", "whether answers bind the caller to one web server"},
    // Addresses, words and pages
    Variant{"unknown-segment", "404|400", "status of \"Resource not found for the segment\""},
    Variant{"long-address", "414|400", "how an address is refused that is too long"},
    Variant{"error-text", "published|other", "error messages in the published words, or in others: they come in the user's language"},
    Variant{"overtime-answer", "500|504",
            "what a message over the limit of two minutes is answered: SQL timeout expired, or a gateway's page"},
    Variant{"empty-last-page", "off|on", "whether a full last page is followed by an empty one"},
    Variant{"cookie-error", "0x8004112A|0x80041129", "code for a page link that was tampered with"},
    Variant{"in-values", "0|number", "most values of one In; 0: as many as the address holds"},
    Variant{"key-ranges", "database|text|refuse",
            "order of GUIDs in gt, ge, lt, le and $orderby: the database's, the text's, or no ranges"},
    Variant{"count-bom", "off|on", "whether /$count begins with a byte order mark"},
    Variant{"privilege-names", "given|omitted", "whether RetrieveUserPrivileges names the privileges, or gives their IDs only"},
    // Batches
    Variant{"changeset-error", "single|wrapped", "a failed change set is one error part, or that part inside a multipart"},
    Variant{"batch-inner-429", "0|number", "every so many operations of a batch are answered 429 inside a batch that is 200; 0: never"},
    Variant{"content-id-echo", "all|changeset", "whether operations outside a change set get their Content-ID back"},
    // Customer Insights
    Variant{"segment-quotes", "plain|backslash", "how msdynci_segments writes the quotes of its JSON list"},
    Variant{"metadata-table", "full|names|none", "mscipriv_segmentmetadata with sizes and times, with names only, or not there"},
    Variant{"alternate-key-set", "usual|other", "name of the set of msdynci_alternatekey: by the naming rule, or another one"},
    Variant{"data-api-paging", "skip|next-link|relative-link", "how the Data API pages: by $skip, or by a link that is whole or not"},
    Variant{"profile-lag", "0|number", "one customer in so many is in a segment before their profile is there; 0: none"},
    Variant{"virtual-order", "allow|refuse", "whether the Customer Insights tables take $orderby"},
    // Adding
    Variant{"inactive-add", "refuse|skip", "adding an inactive contact refuses the whole call, or leaves that contact out"},
    Variant{"missing-add", "refuse|skip", "the same for a contact that does not exist"},
    Variant{"duplicate-add", "ignore|refuse", "adding a member again is no change, or refuses the whole call"},
    Variant{"max-members", "10000|number", "most members one call may add or remove"},
    Variant{"too-many-members", "400|413", "how more than max-members are refused"},
    // Removing
    Variant{"remove-action", "on|off|405", "RemoveListMembersList; off: unknown as an address"},
    Variant{"remove-batch-delete", "on|off|404", "DELETE listmembers(id); off: 405"},
    Variant{"remove-member-action", "on|off|405", "RemoveMemberList; off: unknown as an address"},
    Variant{"remove-member-body", "both|entity|listmember", "what RemoveMemberList takes: EntityId, ListMember, or either"},
    Variant{"remove-ref", "on|off|405", "DELETE lists(id)/listcontact_association(id)/$ref; off: 400"},
    Variant{"remove-answer", "204|200", "what the two removing actions answer"},
    Variant{"absent-remove", "ignore|refuse", "removing somebody who is no member is no change, or refuses the whole call"},
    Variant{"locked-remove", "refuse|allow", "whether a locked list lets members go"},
    // Lists and contacts
    Variant{"membercount", "immediate|delayed|never", "when the stored membercount follows the members"},
    Variant{"membercount-delay", "30|number", "seconds until a delayed membercount shows"},
    Variant{"listmember-get", "405|400", "how GET listmembers(id) is refused"},
    Variant{"merge-members", "stay|move", "whether memberships of a contact that is merged stay with it, or move to the survivor"},
};

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
