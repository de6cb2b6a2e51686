// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor.h"

#include "domain/validation.h"
#include "services/connections/mapping.h"

namespace segue::workspace {

namespace {

/// Whether an error says that the server answered, but is not what it should be.
bool reachedServer(ErrorCode code)
{
    return code == ErrorCode::NotDataverse || code == ErrorCode::SignInAuthorityRefused || code == ErrorCode::UnexpectedAnswer
           || code == ErrorCode::ServerFailed || code == ErrorCode::Throttled;
}

} // namespace

Doctor::Doctor(const domain::Source &source, OrganisationAccess &access, Adapters &adapters, Clock &clock, QObject *parent)
    : Operation<CheckReport>(QStringLiteral("doctor"), parent), m_source(source),
      m_patient{source.server, source.organisation, source.signIn}, m_access(access), m_adapters(adapters), m_clock(clock)
{
    m_report.subject = source.name;
    if (source.kind != domain::SourceKind::CustomerInsights) { // no organisation to look at
        ask(CheckId::Insights);
        return;
    }
    for (const CheckId id : {CheckId::Address, CheckId::Reachable, CheckId::Dataverse, CheckId::SignIn, CheckId::User,
                             CheckId::Organisation, CheckId::Insights})
        ask(id);
}

Doctor::Doctor(const domain::Connection &connection, const domain::Source &source, OrganisationAccess &access, Adapters &adapters,
               Clock &clock, QObject *parent)
    : Operation<CheckReport>(QStringLiteral("doctor"), parent), m_connection(connection), m_source(source),
      m_patient{connection.server, connection.organisation, connection.signIn}, m_access(access), m_adapters(adapters), m_clock(clock)
{
    m_report.subject = connection.name;
    for (const CheckId id :
         {CheckId::Address, CheckId::Reachable, CheckId::Dataverse, CheckId::SignIn, CheckId::User, CheckId::Organisation,
          CheckId::MarketingLists, CheckId::Privileges, CheckId::View, CheckId::Insights, CheckId::Mapping})
        ask(id);
}

void Doctor::ask(CheckId id)
{
    Check check;
    check.id = id;
    m_report.checks.append(check);
}

void Doctor::settleCheck(CheckId id, CheckMark mark, const QMap<QString, QVariant> &facts, std::optional<Error> error)
{
    for (Check &check : m_report.checks) {
        if (check.id != id)
            continue;
        check.mark = mark;
        check.facts = facts;
        check.error = std::move(error);
        return;
    }
}

void Doctor::passed(CheckId id, const QMap<QString, QVariant> &facts)
{
    settleCheck(id, CheckMark::Passed, facts, std::nullopt);
}

void Doctor::warned(CheckId id, const QMap<QString, QVariant> &facts)
{
    settleCheck(id, CheckMark::Warning, facts, std::nullopt);
}

void Doctor::failed(CheckId id, const Error &error)
{
    settleCheck(id, CheckMark::Failed, {}, error);
}

void Doctor::begin()
{
    m_report.practice = domain::isPractice(m_patient.server);
    if (!m_connection && m_source.kind != domain::SourceKind::CustomerInsights) {
        checkInsights();
        return;
    }
    const QMap<QString, QVariant> facts{{QStringLiteral("address"), m_patient.server.toString()}};
    if (const Result<QUrl> server = domain::validServer(m_patient.server.toString()); !server.has_value()) {
        failed(CheckId::Address, server.error());
        end();
        return;
    }
    if (m_report.practice)
        warned(CheckId::Address, facts);
    else
        passed(CheckId::Address, facts);
    checkPlace();
}

void Doctor::checkPlace()
{
    awaitResult(m_access.discover(this, m_patient.server), [this](const Result<auth::Authority> &authority) {
        if (authority.has_value()) {
            passed(CheckId::Reachable);
            passed(CheckId::Dataverse, {{QStringLiteral("authority"), authority->authority.toString()}});
            checkSignIn();
            return;
        }
        if (reachedServer(authority.error().code())) {
            passed(CheckId::Reachable);
            failed(CheckId::Dataverse, authority.error());
        } else {
            failed(CheckId::Reachable, authority.error());
        }
        if (m_connection)
            checkInsights();
        else
            end();
    });
}

void Doctor::checkSignIn()
{
    awaitResult(m_access.presence(m_patient.server, m_patient.signIn).tokens().token(this), [this](const Result<QByteArray> &token) {
        if (token.has_value()) {
            passed(CheckId::SignIn, {{QStringLiteral("account"), m_patient.signIn.accountName}});
            checkUser();
            return;
        }
        failed(CheckId::SignIn, token.error());
        if (m_connection)
            checkInsights();
        else
            end();
    });
}

void Doctor::checkUser()
{
    awaitResult(m_adapters.identify(this, m_adapters.client(m_patient.server, m_patient.signIn), m_patient.server),
                [this](const Result<Identity> &identity) {
                    if (!identity.has_value())
                        failed(CheckId::User, identity.error());
                    else if (passed(CheckId::User); identity->organisation != m_patient.organisation)
                        failed(CheckId::Organisation, Error(ErrorCode::OrganisationChanged));
                    else
                        passed(CheckId::Organisation);
                    if (m_connection && identity.has_value())
                        checkSales();
                    else
                        checkInsights();
                });
}

void Doctor::checkSales()
{
    engine::ListTarget &target = m_adapters.writer(this, *m_connection);
    awaitResult(target.preflight(this, {}), [this](const Result<engine::Preflight> &preflight) {
        if (!preflight.has_value()) {
            failed(CheckId::MarketingLists, preflight.error());
            checkInsights();
            return;
        }
        m_salesReached = true;
        passed(CheckId::MarketingLists);
        if (preflight->missingPrivileges.isEmpty())
            passed(CheckId::Privileges);
        else
            failed(
                CheckId::Privileges,
                Error(ErrorCode::NotPermitted).with(QStringLiteral("privilege"), preflight->missingPrivileges.join(QStringLiteral(", "))));
        if (preflight->limitedPrivilege.isEmpty())
            passed(CheckId::View);
        else
            warned(CheckId::View, {{QStringLiteral("privilege"), preflight->limitedPrivilege}});
        checkInsights();
    });
}

void Doctor::checkInsights()
{
    awaitResult(m_adapters.reader(this, m_source).fields(this), [this](const Result<QList<engine::FieldInfo>> &fields) {
        if (fields.has_value()) {
            m_insightsReached = true;
            passed(CheckId::Insights, {{QStringLiteral("fields"), QVariant::fromValue<qlonglong>(fields->size())}});
        } else {
            failed(CheckId::Insights, fields.error());
        }
        checkMapping();
    });
}

void Doctor::checkMapping()
{
    if (!m_connection || !m_salesReached || !m_insightsReached) {
        end();
        return;
    }
    const MappingPlaces places{m_adapters.samples(this, m_source), m_adapters.reader(this, m_source),
                               m_adapters.writer(this, *m_connection)};
    awaitResult(matchField(this, places, m_connection->contactIdField), [this](const Result<FieldMatch> &match) {
        if (!match.has_value()) {
            failed(CheckId::Mapping, match.error());
            end();
            return;
        }
        const QMap<QString, QVariant> facts{{QStringLiteral("field"), match->field},
                                            {QStringLiteral("sampled"), match->sampled},
                                            {QStringLiteral("asked"), match->asked},
                                            {QStringLiteral("found"), match->found}};
        if (match->asked > 0 && match->found * 2 >= match->asked)
            passed(CheckId::Mapping, facts);
        else
            warned(CheckId::Mapping, facts);
        end();
    });
}

void Doctor::end()
{
    m_report.at = m_clock.now();
    succeed(m_report);
}

} // namespace segue::workspace
