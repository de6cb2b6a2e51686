// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "access/organisationaccess.h"
#include "workspace/checkreport.h"

#include <optional>

namespace segue::workspace {

/// Asks one question after another about a source or connection, and says of each how it stands. It changes nothing, and a
/// failed check is a part of its report, never an error.
class Doctor final : public Operation<CheckReport>
{
    Q_OBJECT

public:
    Doctor(const domain::Source &source, OrganisationAccess &access, Adapters &adapters, Clock &clock, QObject *parent);
    Doctor(const domain::Connection &connection, const domain::Source &source, OrganisationAccess &access, Adapters &adapters, Clock &clock,
           QObject *parent);

private:
    /// The organisation that is looked at.
    struct Patient
    {
        QUrl server;
        domain::OrganisationId organisation;
        domain::SignInSettings signIn;
    };

    void begin() override;
    void checkPlace();
    void checkSignIn();
    void checkUser();
    void checkSales();
    void checkInsights();
    void checkMapping();
    void end();

    void ask(CheckId id);
    void passed(CheckId id, const QMap<QString, QVariant> &facts = {});
    void warned(CheckId id, const QMap<QString, QVariant> &facts);
    void failed(CheckId id, const Error &error);
    void settleCheck(CheckId id, CheckMark mark, const QMap<QString, QVariant> &facts, std::optional<Error> error);

    std::optional<domain::Connection> m_connection;
    domain::Source m_source;
    Patient m_patient;
    OrganisationAccess &m_access;
    Adapters &m_adapters;
    Clock &m_clock;
    CheckReport m_report;
    bool m_salesReached = false;
    bool m_insightsReached = false;
};

} // namespace segue::workspace
