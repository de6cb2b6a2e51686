// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionaddition.h"
#include "handoverfile.h"

namespace segue::workspace {

/// The steps of opening an administrator's connection file, one after another; nothing is saved before the last one. Answers with
/// the connection as it is saved.
class HandoverOpening final : public Operation<domain::Connection>
{
    Q_OBJECT

public:
    HandoverOpening(OpenConnection request, OrganisationAccess::ShowPrompt showPrompt, const AdditionPlaces &places, QObject *parent);

private:
    void begin() override;
    void readDefinitions();
    void enter();
    void checkPerson();
    void enterSource();
    void save();
    [[nodiscard]] SignInRequest signInTo(const domain::SignInSettings &settings) const;
    [[nodiscard]] bool isMeant(const domain::SignInSettings &signIn) const;

    const OpenConnection m_request;
    const OrganisationAccess::ShowPrompt m_showPrompt;
    const AdditionPlaces m_places;
    Handover m_handover;
    bool m_sourceIsKnown = false;
    std::shared_ptr<Arrival> m_arrival;
    std::shared_ptr<Arrival> m_sourceArrival; ///< null where one sign-in serves both, or the source is known
};

/// Writes a connection into a file for others. ConnectionReadOnly, ConnectionNotShared, FileUnwritable.
[[nodiscard]] Result<SharedConnection> shareConnection(const domain::Connection &connection, const domain::Source &source,
                                                       const QString &file, const QDateTime &now);

} // namespace segue::workspace
