// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "lists.h"
#include "users.h"
#include "variants.h"
#include "world/contacts.h"
#include "world/segments.h"

#include <functional>
#include <vector>

namespace segue::sandbox {

/// The whole state of the organisation and the only way to change it. While a transaction is open every change remembers how to
/// take it back.
class World
{
public:
    World(const PopulationOptions &population, const Variants &variants, const Clock &clock);
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    [[nodiscard]] const Population &population() const { return m_population; }
    [[nodiscard]] const Segments &segments() const { return m_segments; }
    [[nodiscard]] Segments &segments() { return m_segments; }
    [[nodiscard]] const Contacts &contacts() const { return m_contacts; }
    [[nodiscard]] const Lists &lists() const { return m_lists; }
    [[nodiscard]] const Users &users() const { return m_users; }
    [[nodiscard]] Users &users() { return m_users; }
    [[nodiscard]] const Variants &variants() const { return m_variants; }
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }
    [[nodiscard]] qint64 seconds() const { return now().toSecsSinceEpoch(); }
    [[nodiscard]] Guid organisationId() const { return fixedId(1); }
    [[nodiscard]] Guid businessUnitId() const { return fixedId(2); }
    [[nodiscard]] Guid environmentId() const { return fixedId(3); }

    // Lists. The columns createdon, modifiedon, versionnumber and their users are filled here.
    MarketingList &createList(ListRow row, quint32 user);
    void changeList(MarketingList &list, const ListRow &row, quint32 user);
    void removeList(const Guid &id);
    /// The stored membercount, refreshed if its time has come.
    [[nodiscard]] qint64 memberCount(const MarketingList &list) const;

    // Members; existing ones and absent ones are no change. Answers how many rows changed.
    qint64 addMembers(MarketingList &list, const std::vector<Guid> &contacts, quint32 user);
    qint64 removeMembers(MarketingList &list, const std::vector<Guid> &contacts);

    // Contacts. Removing one takes its member rows along; membercount stays as it was.
    void putContact(Contact contact);
    void removeContact(const Guid &id);

    void begin();
    void commit();
    void rollBack();

    /// Counts every change since the start; for whoever saves the state.
    [[nodiscard]] quint64 changes() const { return m_changes; }
    void touch() { ++m_changes; }
    /// Back to what the options say: no lists, no overrides, first segments.
    void reset();

    /// Everything that is stored, for the state file. readState() answers false and leaves a fresh world if the bytes are not
    /// such a state or belong to a world made with other options.
    [[nodiscard]] QByteArray state() const;
    [[nodiscard]] bool readState(const QByteArray &state);

private:
    [[nodiscard]] Guid fixedId(quint64 what) const;
    [[nodiscard]] QDateTime firstRefresh() const;
    [[nodiscard]] QByteArray fingerprint() const;
    void changed(std::function<void()> undo);
    void countMembers(MarketingList &list);

    Variants m_variants;
    const Clock &m_clock;
    Population m_population;
    Segments m_segments;
    Contacts m_contacts;
    Lists m_lists;
    Users m_users;
    quint64 m_version = 100'000'000;
    quint64 m_changes = 0;
    bool m_recording = false;
    std::vector<std::function<void()>> m_undo;
};

} // namespace segue::sandbox
