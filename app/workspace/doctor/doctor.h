// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "access/organisationaccess.h"
#include "workspace/checkreport.h"

#include <optional>

namespace segue::workspace {

/// What the doctor works with; all outlive it.
struct DoctorPlaces
{
    OrganisationAccess &access;
    Adapters &adapters;
    Clock &clock;
    QString workspaceFile;
};

/// Asks one question after another about a source or connection, and says of each how it stands. It changes nothing in the services,
/// remembers what it finds of the organisation for later runs, and a failed check is a part of its report, never an error.
class Doctor final : public Operation<CheckReport>
{
    Q_OBJECT

public:
    Doctor(const domain::Source &source, const DoctorPlaces &places, QObject *parent);
    Doctor(const domain::Connection &connection, const domain::Source &source, const DoctorPlaces &places, QObject *parent);

    /// What is looked at is not saved yet: \p arrival, where there is one, is its sign-in, and \p newSource says that the source is its
    /// organisation's own data. Before it starts.
    void lookAhead(std::shared_ptr<Arrival> arrival, bool newSource);

private:
    /// The organisation that is looked at.
    struct Patient
    {
        QUrl server;
        domain::OrganisationId organisation;
        domain::SignInSettings signIn;
    };

    void begin() override;
    void checkWorkspace();
    void checkPlace();
    void placeFailed(const Error &error);
    void checkClock();
    void checkKeychain();
    void checkSignIn();
    void checkUser();
    void checkSales();
    void checkListActions();
    void checkInsights();
    void checkSegmentNames();
    void checkMapping();
    void withoutOrganisation();
    void end();

    /// Whether the segments come from tables of an organisation, rather than from files or the Data API alone.
    [[nodiscard]] bool readsTables() const { return m_source.kind == domain::SourceKind::CustomerInsights; }
    [[nodiscard]] net::HttpClient &client() const;
    [[nodiscard]] engine::ListTarget &sales();
    [[nodiscard]] engine::SampledSource &segments();
    [[nodiscard]] CustomerSamples &samples();
    void ask(std::initializer_list<CheckId> ids);
    void passed(CheckId id, const QMap<QString, QVariant> &facts = {}, const QString &finding = {});
    void warned(CheckId id, const QMap<QString, QVariant> &facts, const QString &finding = {});
    void skipped(CheckId id, const QString &finding);
    void failed(CheckId id, const Error &error);
    void settleCheck(Check answer);

    std::optional<domain::Connection> m_connection;
    domain::Source m_source;
    Patient m_patient;
    DoctorPlaces m_places;
    CheckReport m_report;
    std::shared_ptr<Arrival> m_arrival;
    bool m_newSource = false;
    std::optional<SecretChest::Place> m_secretPlace;
    bool m_salesReached = false;
};

} // namespace segue::workspace
