// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "people.h"
#include "population.h"

#include <QDateTime>
#include <QHash>

#include <functional>
#include <vector>

namespace segue::sandbox {

/// What Sales knows of a contact now.
struct Contact
{
    Guid id;
    PersonName person{};
    QByteArray phone{};
    bool active = true;
    bool merged = false;
    Guid master{}; ///< null unless merged
    bool noBulkEmail = false;
    qint64 createdOn = 0; ///< seconds since 1970
    qint64 modifiedOn = 0;
    quint64 version = 0;
};

/// The contacts of Sales: computed from the population, with what was changed, deleted or created since in a small map.
class Contacts
{
public:
    /// A changed or created contact as the state file keeps it; \c deleted ones keep their id only.
    struct Change
    {
        Contact contact;
        bool deleted = false;
        bool created = false; ///< not of the population
    };

    explicit Contacts(const Population &population) : m_population(population) {}

    [[nodiscard]] bool exists(const Guid &id) const;
    [[nodiscard]] std::optional<Contact> find(const Guid &id) const;
    /// Only what is needed to judge a member: cheaper than find().
    [[nodiscard]] bool isActive(const Guid &id) const;
    /// Ids from \p from on (all if null) in key order, until \p take answers false.
    void visit(const std::optional<Guid> &from, const std::function<bool(const Guid &)> &take) const;

    /// Stores a whole contact, new or changed.
    void put(const Contact &contact);
    void remove(const Guid &id);
    /// Puts one contact's change back as it was; without a value the population's own contact shows again.
    void restore(const Guid &id, const std::optional<Change> &change);
    [[nodiscard]] std::optional<Change> changeOf(const Guid &id) const;
    [[nodiscard]] const QHash<Guid, Change> &changes() const { return m_changes; }
    void clear();

private:
    [[nodiscard]] Contact computed(quint64 contact, const Guid &id) const;

    const Population &m_population;
    QHash<Guid, Change> m_changes;
    std::vector<Guid> m_created; ///< in key order
};

} // namespace segue::sandbox
