// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "access/organisationaccess.h"
#include "mapping.h"
#include "salesentry.h"
#include "services/streams.h"
#include "store/store.h"
#include "workspace/requests.h"

namespace segue::workspace {

/// What a connection is made with; all outlive it.
struct AdditionPlaces
{
    store::Store &store;
    OrganisationAccess &access;
    Adapters &adapters;
    Clock &clock;
    Random &random;
};

/// The steps of adding a connection, one after another; nothing is saved before the last one, so that an error or a cancel
/// leaves everything as it was.
class ConnectionAddition final : public Operation<AddedConnection>
{
    Q_OBJECT

public:
    /// \p prepared: somebody is signed in already.
    ConnectionAddition(AddConnection request, std::optional<SalesEntered> prepared, Streams streams, const AdditionPlaces &places,
                       QObject *parent);

private:
    void begin() override;
    void readDefinitions();
    void enter();
    void arrive(const SalesEntered &entered);
    void chooseSource();
    void takeSource(const domain::Source &source);
    void tryOwnOrganisation();
    void chooseField();
    void takeGivenField(const MappingPlaces &places);
    void proposeField(const MappingPlaces &places);
    void takeField(const FieldMatch &match);
    void keepSignIn();
    void saveSource();
    void saveConnection();
    [[nodiscard]] domain::Source ownSource() const;
    [[nodiscard]] QString freeSourceName() const;
    [[nodiscard]] domain::Consent consent() const;

    const AddConnection m_request;
    const std::optional<SalesEntered> m_prepared;
    const Streams m_streams;
    const AdditionPlaces m_places;
    QList<domain::Source> m_sources;
    domain::Connection m_connection;
    domain::Source m_source;
    net::HttpClient *m_client = nullptr;
    std::shared_ptr<Arrival> m_arrival; ///< null where a sign-in that was there is used
    AddedConnection m_answer;
};

} // namespace segue::workspace
