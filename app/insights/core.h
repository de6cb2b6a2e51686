// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insightsclient.h"

#include "members/contactroute.h"
#include "odata/servererror.h"
#include "odata/service.h"

#include <memory>

namespace segue::insights {

/// The tables (reference 6.1): logical names and the names of their sets.
inline constexpr char membershipTable[] = "msdynci_segmentmembership";
inline constexpr char membershipSet[] = "msdynci_segmentmemberships";
inline constexpr char profileTable[] = "msdynci_customerprofile";
inline constexpr char profileSet[] = "msdynci_customerprofiles";
inline constexpr char alternateKeyTable[] = "msdynci_alternatekey";
inline constexpr char alternateKeySet[] = "msdynci_alternatekeys";
inline constexpr char metadataTable[] = "mscipriv_segmentmetadata";
inline constexpr char metadataSet[] = "mscipriv_segmentmetadatas";

/// What this client saw of the data; of use while it lives only.
struct Learnt
{
    std::optional<qint64> profiles;      ///< how many there are
    std::optional<SegmentCount> counted; ///< what reading all memberships found
    std::shared_ptr<engine::SegmentSource> beside;
    SegmentMemory memory;
};

/// What the client's operations share; they keep it alive.
class Core
{
public:
    Core(net::HttpClient &client, const QUrl &server, Clock &clock, const KeyedHash &hash, const ReadLimits &limits,
         const Capabilities &known, CapabilitiesChanged changed)
        : m_service(client, server), m_clock(clock), m_hash(hash), m_limits(limits), m_known(known), m_changed(std::move(changed))
    {
    }

    [[nodiscard]] const odata::Service &service() const { return m_service; }
    [[nodiscard]] Clock &clock() const { return m_clock; }
    /// Copy it for each thread.
    [[nodiscard]] const KeyedHash &hash() const { return m_hash; }
    [[nodiscard]] const ReadLimits &limits() const { return m_limits; }
    [[nodiscard]] Learnt &learnt() { return m_learnt; }
    [[nodiscard]] const Capabilities &known() const { return m_known; }
    /// Changes what is known and tells who keeps it.
    void learn(const std::function<void(Capabilities &)> &change);
    /// Whether the metadata table was found missing a short while ago; after a day it is looked for again.
    [[nodiscard]] bool isWithoutMetadata() const;
    /// The set of the metadata table.
    [[nodiscard]] QByteArray metadataSetName() const { return m_known.metadataSet.isEmpty() ? metadataSet : m_known.metadataSet; }
    /// The set of the alternate keys.
    [[nodiscard]] QByteArray alternateKeySetName() const
    {
        return m_known.alternateKeySet.isEmpty() ? alternateKeySet : m_known.alternateKeySet;
    }
    /// How many requests of one kind are worth sending side by side now.
    [[nodiscard]] int parallelCalls() const;

private:
    odata::Service m_service;
    Clock &m_clock;
    KeyedHash m_hash;
    ReadLimits m_limits;
    Learnt m_learnt;
    Capabilities m_known;
    CapabilitiesChanged m_changed;
};

/// What the server meant by the answer that an error came from.
[[nodiscard]] odata::Fault faultOf(const Error &error);
/// An error of a request for a table: InsightsMissing where there is none, NotPermitted with the privilege by name, else itself.
[[nodiscard]] Error tableError(const Error &cause, const char *table);
/// Always fails: with what an error of a request for \p route with the column \p field means. FieldUnknown where it is not among the
/// columns, InsightsMissing where there is no such table; where the answer may mean either, it asks for a column that is always there.
[[nodiscard]] Operation<void> *explainProfiles(QObject *parent, const std::shared_ptr<Core> &core, const Error &cause, const QString &field,
                                               const ContactRoute &route);
/// Asks the description of the alternate keys for the name of their set and remembers it; the usual name stands where it cannot be read.
/// Never fails.
[[nodiscard]] Operation<void> *findAlternateKeySet(QObject *parent, const std::shared_ptr<Core> &core);
/// contactRoute() with the set as this organisation names it. FieldUnknown.
[[nodiscard]] Operation<ContactRoute> *findRoute(QObject *parent, const std::shared_ptr<Core> &core, const QString &field);
/// ReadBrokeOff for errors that mean the read was cut short; the others say by themselves what is wrong.
[[nodiscard]] Error asBrokenRead(const Error &cause, const engine::SegmentInfo &segment);

} // namespace segue::insights
