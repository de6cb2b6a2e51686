// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "access/organisationaccess.h"
#include "access/reentry.h"
#include "insights/dataapiclient.h"
#include "store/store.h"
#include "workspace/requests.h"

namespace segue::workspace {

/// What sources are made and changed with; all outlive it.
struct SourcePlaces
{
    store::Store &store;
    OrganisationAccess &access;
    Adapters &adapters;
    Reentry &reentry;
    Clock &clock;
    Random &random;
};

/// The steps of adding a source of any kind; nothing is kept before the last one.
class SourceAddition final : public Operation<domain::Source>
{
    Q_OBJECT

public:
    SourceAddition(AddSource request, OrganisationAccess::ShowPrompt showPrompt, const SourcePlaces &places, QObject *parent);

private:
    void begin() override;
    [[nodiscard]] Result<void> readRequest();
    void enter();
    void lookAtTables();
    void lookAtDataApi();
    void lookAtFolder();
    void keep();
    void save();

    const AddSource m_request;
    const OrganisationAccess::ShowPrompt m_showPrompt;
    const SourcePlaces m_places;
    domain::Source m_source;
    std::shared_ptr<Arrival> m_arrival; ///< null for a folder
};

/// A folder as typed, made absolute; FolderUnreadable.
[[nodiscard]] Result<QString> validFolder(const QString &text);
/// The environment that is meant: the one of that ID or name, or the only one. InstanceNotFound (instance, choices).
[[nodiscard]] Result<QString> chosenInstance(const QList<insights::Instance> &known, const QString &wanted);

} // namespace segue::workspace
