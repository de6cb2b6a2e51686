// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"

#include "sortedrows.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <tuple>

namespace segue::domain {

namespace {

/// No chain of merges is longer; whatever is, goes in a circle.
constexpr int longestChain = 32;

const ContactStatus *statusOf(const std::vector<ContactStatus> &statuses, const ContactId &contact)
{
    const auto [first, last] = rowsOf(statuses, contact);
    return first == last ? nullptr : &*first;
}

bool isActive(const std::vector<ContactStatus> &statuses, const ContactId &contact)
{
    const ContactStatus *status = statusOf(statuses, contact);
    return status != nullptr && status->state == ContactState::Active;
}

/// Where a merged contact leads to in the end; nowhere where it goes in a circle.
std::optional<ContactStatus> endOf(const std::vector<ContactStatus> &statuses, const ContactStatus &merged)
{
    ContactStatus last = merged;
    for (int step = 0; step < longestChain; ++step) {
        if (last.state != ContactState::Merged)
            return last;
        const ContactStatus *next = statusOf(statuses, last.survivor);
        last = next == nullptr ? ContactStatus{last.survivor, ContactState::NotFound, {}, false} : *next;
    }
    return std::nullopt;
}

bool byCustomer(const WantedRow &left, const WantedRow &right)
{
    return std::tie(left.customer, left.contact) < std::tie(right.customer, right.contact);
}

using Rows = std::vector<WantedRow>;
using Place = Rows::const_iterator;

/// Chooses among the contacts of one customer.
class Choice
{
public:
    Choice(const Comparison &comparison, const ListContent &list, const Ledger &ledger, const std::vector<ContactStatus> &statuses)
        : m_comparison(comparison), m_list(list), m_ledger(ledger), m_statuses(statuses)
    {
    }

    /// The better, the lower. Below `byTime` the contact's own time of change does not matter.
    static constexpr int byTime = 6;
    [[nodiscard]] int rank(const WantedRow &row) const
    {
        const bool isOurs = isOn(m_ledger.ours, row.contact);
        const bool isPreferred = std::binary_search(m_comparison.preferred.begin(), m_comparison.preferred.end(), row, byCustomer);
        const bool active = isActive(m_statuses, row.contact);
        if (isOn(m_list, row.contact)) {
            const LedgerEntry entry{row.contact, row.customer};
            if (std::binary_search(m_ledger.ours.begin(), m_ledger.ours.end(), entry))
                return 0;
            return isOurs ? 1 : isPreferred ? 2 : 3;
        }
        if (active && (isOurs || isOn(m_ledger.takenOff, row.contact)))
            return 4;
        if (isPreferred)
            return 5;
        return active ? byTime : byTime + 1;
    }

    [[nodiscard]] Place best(Place first, Place last, const std::vector<ContactTime> &times) const
    {
        const auto worth = [&](const WantedRow &row) {
            const int place = rank(row);
            const auto [time, end] = rowsOf(times, row.contact);
            return std::tuple(place, place == byTime && time != end ? -time->modified : 0, row.contact);
        };
        return std::min_element(first, last, [&](const WantedRow &left, const WantedRow &right) { return worth(left) < worth(right); });
    }

private:
    const Comparison &m_comparison;
    const ListContent &m_list;
    const Ledger &m_ledger;
    const std::vector<ContactStatus> &m_statuses;
};

template<class F>
void eachCustomer(const Rows &rows, F onCustomer)
{
    for (auto first = rows.begin(); first != rows.end();) {
        const auto last = std::find_if(first, rows.end(), [first](const WantedRow &row) { return row.customer != first->customer; });
        onCustomer(first, last);
        first = last;
    }
}

/// Brings rows among those that are wanted already. `wanted` never grows beyond what was read, so it has the room.
void addWanted(Comparison &comparison, Rows rows)
{
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    const auto known = static_cast<std::ptrdiff_t>(comparison.wanted.size());
    const auto knownAlso = static_cast<std::ptrdiff_t>(comparison.wantedAlso.size());
    auto place = comparison.wanted.begin();
    Rows added;
    for (WantedRow row : rows) {
        if (!added.empty() && added.back().contact == row.contact) {
            comparison.wantedAlso.push_back(row);
            continue;
        }
        if (!advanceTo(place, comparison.wanted.end(), row.contact)) {
            added.push_back(row);
            continue;
        }
        if (row.customer < place->customer)
            std::swap(row.customer, place->customer);
        comparison.wantedAlso.push_back(row);
    }
    comparison.wanted.insert(comparison.wanted.end(), added.begin(), added.end());
    std::inplace_merge(comparison.wanted.begin(), comparison.wanted.begin() + known, comparison.wanted.end());
    auto &also = comparison.wantedAlso;
    std::sort(also.begin() + knownAlso, also.end());
    std::inplace_merge(also.begin(), also.begin() + knownAlso, also.end());
}

/// The contact that will stand for a chosen one where merged ones are followed.
ContactId followed(ContactId chosen, const std::vector<ContactStatus> &statuses)
{
    const ContactStatus *status = statusOf(statuses, chosen);
    if (status == nullptr || status->state != ContactState::Merged)
        return chosen;
    const auto end = endOf(statuses, *status);
    return end && end->state == ContactState::Active ? end->contact : chosen;
}

void choose(Comparison &comparison, const PeoplePolicy &policy, const ListContent &list, const Ledger &ledger, const Answers &answers)
{
    const Choice choice(comparison, list, ledger, answers.statuses);
    Rows chosen;
    eachCustomer(comparison.undecided, [&](Place first, Place last) {
        const Place best = choice.best(first, last, answers.times);
        const bool follows = policy.merged == MergedContacts::Follow && !isOn(list, best->contact);
        const ContactId standing = follows ? followed(best->contact, answers.statuses) : best->contact;
        chosen.push_back(*best);
        for (Place row = first; row != last; ++row) {
            // Merged into another one of the same customer: that one is used after all, and the chosen one is what is left over.
            if (row != best)
                comparison.rejects.push_back(
                    {row->customer, row->contact == standing ? best->contact : row->contact, RejectReason::SeveralContacts, {}, {}});
        }
    });
    comparison.undecided.clear();
    addWanted(comparison, std::move(chosen));
}

/// Takes rows of \p contacts (sorted) out of what is wanted.
Rows takenOut(Comparison &comparison, const std::vector<ContactId> &contacts)
{
    Rows taken;
    for (Rows *rows : {&comparison.wanted, &comparison.wantedAlso}) {
        auto place = contacts.begin();
        std::erase_if(*rows, [&](const WantedRow &row) {
            if (!advanceTo(place, contacts.end(), row.contact))
                return false;
            taken.push_back(row);
            return true;
        });
    }
    return taken;
}

/// What the excluded contacts that were merged have become: the same people.
std::vector<ContactId> survivorsOf(const std::vector<ContactId> &named, const std::vector<ContactStatus> &statuses)
{
    std::vector<ContactId> survivors;
    for (const ContactId &contact : named) {
        const ContactStatus *status = statusOf(statuses, contact);
        if (status == nullptr || status->state != ContactState::Merged)
            continue;
        if (const auto end = endOf(statuses, *status))
            survivors.push_back(end->contact);
    }
    std::sort(survivors.begin(), survivors.end());
    return survivors;
}

void excludeSurvivors(Comparison &comparison, const std::vector<ContactId> &named, const std::vector<ContactStatus> &statuses)
{
    const std::vector<ContactId> survivors = survivorsOf(named, statuses);
    if (survivors.empty())
        return;
    const auto isSurvivor = [&](const WantedRow &row) { return std::binary_search(survivors.begin(), survivors.end(), row.contact); };
    std::vector<CustomerKey> customers;
    std::vector<ContactId> contacts = survivors;
    for (const Rows *rows : {&comparison.wanted, &comparison.wantedAlso, &comparison.undecided}) {
        for (const WantedRow &row : *rows) {
            if (isSurvivor(row))
                customers.push_back(row.customer);
        }
    }
    std::sort(customers.begin(), customers.end());
    const auto isCustomer = [&](const WantedRow &row) { return std::binary_search(customers.begin(), customers.end(), row.customer); };
    if (!customers.empty()) {
        for (const Rows *rows : {&comparison.wanted, &comparison.wantedAlso, &comparison.undecided}) {
            for (const WantedRow &row : *rows) {
                if (isCustomer(row))
                    contacts.push_back(row.contact);
            }
        }
        std::sort(contacts.begin(), contacts.end());
        Rows others;
        const auto reject = [&](const WantedRow &row) {
            comparison.rejects.push_back({row.customer, row.contact, RejectReason::Excluded, {}, {}});
        };
        for (const WantedRow &row : takenOut(comparison, contacts)) {
            if (isCustomer(row))
                reject(row);
            else
                others.push_back(row);
        }
        addWanted(comparison, std::move(others));
        std::erase_if(comparison.undecided, [&](const WantedRow &row) {
            if (!isCustomer(row))
                return false;
            reject(row);
            return true;
        });
    }
    auto &excluded = comparison.excluded;
    excluded.insert(excluded.end(), contacts.begin(), contacts.end());
    std::sort(excluded.begin(), excluded.end());
    excluded.erase(std::unique(excluded.begin(), excluded.end()), excluded.end());
}

/// Puts the survivor of each pair in the merged contact's place. A customer may lead to the same survivor twice: by the survivor
/// itself, or by two merged contacts.
void putSurvivors(Comparison &comparison, std::vector<Followed> pairs)
{
    std::sort(pairs.begin(), pairs.end(), [](const Followed &left, const Followed &right) {
        return std::tie(left.survivor, left.customer, left.contact) < std::tie(right.survivor, right.customer, right.contact);
    });
    Rows rows;
    for (const Followed &pair : pairs) {
        const WantedRow row{pair.survivor, pair.customer};
        const auto stands = [&row](const Rows &in) { return std::binary_search(in.begin(), in.end(), row); };
        if (std::binary_search(comparison.excluded.begin(), comparison.excluded.end(), pair.survivor))
            comparison.rejects.push_back({pair.customer, pair.contact, RejectReason::Excluded, pair.survivor, {}});
        else if ((!rows.empty() && rows.back() == row) || stands(comparison.wanted) || stands(comparison.wantedAlso))
            comparison.rejects.push_back({pair.customer, pair.contact, RejectReason::Duplicate, pair.survivor, {}});
        else
            rows.push_back(row);
    }
    addWanted(comparison, std::move(rows));
    comparison.followed = std::move(pairs);
    std::sort(comparison.followed.begin(), comparison.followed.end());
}

void follow(Comparison &comparison, const ListContent &list, std::vector<ContactStatus> &statuses)
{
    std::vector<ContactId> leadSomewhere;
    std::vector<ContactStatus> leadNowhere;
    auto member = list.begin();
    for (const ContactStatus &status : statuses) {
        // Whoever is on the list stays, merged or not.
        if (status.state != ContactState::Merged || advanceTo(member, list.end(), status.contact))
            continue;
        const auto end = endOf(statuses, status);
        if (end && (end->state == ContactState::Active || isOn(list, end->contact)))
            leadSomewhere.push_back(status.contact);
        else
            leadNowhere.push_back({status.contact, end ? end->state : ContactState::NotFound, end ? end->contact : status.survivor, false});
    }
    std::vector<Followed> pairs;
    for (const WantedRow &row : takenOut(comparison, leadSomewhere))
        pairs.push_back({row.contact, endOf(statuses, *statusOf(statuses, row.contact))->contact, row.customer});
    if (!pairs.empty())
        putSurvivors(comparison, std::move(pairs));
    auto place = statuses.begin();
    for (const ContactStatus &status : leadNowhere) {
        if (advanceTo(place, statuses.end(), status.contact))
            *place = status;
    }
}

} // namespace

std::vector<ContactId> survivorsToAsk(const std::vector<ContactStatus> &statuses, const PeoplePolicy &policy)
{
    std::vector<ContactId> ask;
    const auto askAbout = [&](const ContactStatus &status) {
        if (status.state == ContactState::Merged && !status.survivor.isNull() && statusOf(statuses, status.survivor) == nullptr)
            ask.push_back(status.survivor);
    };
    if (policy.merged == MergedContacts::Follow) {
        std::for_each(statuses.begin(), statuses.end(), askAbout);
    } else {
        for (const ContactId &contact : policy.excluded) {
            const ContactStatus *status = statusOf(statuses, contact);
            for (int step = 0; step < longestChain && status != nullptr; ++step) {
                askAbout(*status);
                status = status->state == ContactState::Merged ? statusOf(statuses, status->survivor) : nullptr;
            }
        }
    }
    std::sort(ask.begin(), ask.end());
    ask.erase(std::unique(ask.begin(), ask.end()), ask.end());
    return ask;
}

std::vector<ContactId> timesToAsk(const Comparison &comparison, const ListContent &list, const Ledger &ledger,
                                  const std::vector<ContactStatus> &statuses)
{
    const Choice choice(comparison, list, ledger, statuses);
    std::vector<ContactId> ask;
    eachCustomer(comparison.undecided, [&](Place first, Place last) {
        std::vector<ContactId> equal;
        for (Place row = first; row != last; ++row) {
            const int rank = choice.rank(*row);
            if (rank < Choice::byTime)
                return;
            if (rank == Choice::byTime)
                equal.push_back(row->contact);
        }
        if (equal.size() > 1)
            ask.insert(ask.end(), equal.begin(), equal.end());
    });
    std::sort(ask.begin(), ask.end());
    ask.erase(std::unique(ask.begin(), ask.end()), ask.end());
    return ask;
}

void settlePeople(Comparison &comparison, const PeoplePolicy &policy, const ListContent &list, const Ledger &ledger, Answers &answers)
{
    if (!policy.excluded.empty())
        excludeSurvivors(comparison, policy.excluded, answers.statuses);
    if (!comparison.undecided.empty())
        choose(comparison, policy, list, ledger, answers);
    if (policy.merged == MergedContacts::Follow)
        follow(comparison, list, answers.statuses);
}

QString policyMark(const ExportDefinition &definition)
{
    QCryptographicHash excluded(QCryptographicHash::Sha256);
    for (const ContactId &contact : definition.excluded)
        excluded.addData(contact.toUtf8());
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(static_cast<int>(effectiveRemovedByOthers(definition)))
        .arg(static_cast<int>(definition.severalContacts))
        .arg(static_cast<int>(definition.merged))
        .arg(definition.skipOptedOut ? 1 : 0)
        .arg(definition.excluded.empty() ? QStringLiteral("-") : QString::fromLatin1(excluded.result().toHex()));
}

qint64 problemsIn(const QMap<RejectReason, qint64> &rejects)
{
    qint64 problems = 0;
    for (auto it = rejects.begin(); it != rejects.end(); ++it)
        problems += isExpected(it.key()) ? 0 : it.value();
    return problems;
}

QMap<RejectReason, qint64> countByReason(const std::vector<Reject> &rejects)
{
    QMap<RejectReason, qint64> counts;
    for (const Reject &reject : rejects)
        ++counts[reject.reason];
    return counts;
}

std::optional<Error> rejectAlarm(std::optional<int> share, qint64 members, const QMap<RejectReason, qint64> &rejects)
{
    const qint64 problems = problemsIn(rejects);
    if (!share || problems == 0 || problems * 100 <= *share * members)
        return std::nullopt;
    return Error(ErrorCode::RejectAlarm)
        .with(QStringLiteral("rejects"), problems)
        .with(QStringLiteral("members"), members)
        .with(QStringLiteral("share"), *share);
}

} // namespace segue::domain
