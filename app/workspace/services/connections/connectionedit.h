// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "access/organisationaccess.h"
#include "access/reentry.h"
#include "store/store.h"
#include "workspace/requests.h"

namespace segue::workspace {

/// What a connection is changed with; all outlive it.
struct EditPlaces
{
    store::Store &store;
    OrganisationAccess &access;
    Adapters &adapters;
    Reentry &reentry;
    Clock &clock;
};

/// The steps of changing a connection, one after another; nothing is saved before the last one. Lists are not touched: what a change
/// of the field means for them is said, and the next run finds it out by a full compare.
class ConnectionEdit final : public Operation<EditedConnection>
{
    Q_OBJECT

public:
    ConnectionEdit(EditConnection request, OrganisationAccess::ShowPrompt showPrompt, const EditPlaces &places, QObject *parent);

private:
    void begin() override;
    void checkWords();
    void chooseSource();
    void checkConsent();
    void moveServer();
    void rateFields();
    void rateNewField();
    void countExports();
    void save();

    const EditConnection m_request;
    const OrganisationAccess::ShowPrompt m_showPrompt;
    const EditPlaces m_places;
    domain::Connection m_before;
    domain::Connection m_after;
    domain::Source m_sourceBefore;
    domain::Source m_source;
    EditedConnection m_answer;
};

} // namespace segue::workspace
