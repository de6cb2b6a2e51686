// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor.h"

#include "domain/validation.h"
#include "findings.h"
#include "services/connections/mapping.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace segue::workspace {

namespace {

/// Whether an error says that the server answered, but is not what it should be.
bool reachedServer(ErrorCode code)
{
    return code == ErrorCode::NotDataverse || code == ErrorCode::SignInAuthorityRefused || code == ErrorCode::UnexpectedAnswer
           || code == ErrorCode::ServerFailed || code == ErrorCode::Throttled || code == ErrorCode::WebPageAnswered;
}

/// A place where a person's desktop, and so an unlocked keyring, is at hand.
bool hasDesktop()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

Check answerOf(CheckId id, const Finding &finding)
{
    Check check;
    check.id = id;
    check.mark = finding.isFine ? CheckMark::Passed : CheckMark::Warning;
    check.finding = finding.finding;
    check.facts = finding.facts;
    return check;
}

} // namespace

Doctor::Doctor(const domain::Source &source, const DoctorPlaces &places, QObject *parent)
    : Operation<CheckReport>(QStringLiteral("doctor"), parent), m_source(source),
      m_patient{source.server, source.organisation, source.signIn}, m_places(places)
{
    m_report.subject = source.name;
    if (!readsTables()) // no organisation to look at
        ask({CheckId::Workspace, CheckId::Insights});
    else
        ask({CheckId::Workspace, CheckId::Address, CheckId::Reachable, CheckId::Tls, CheckId::Dataverse, CheckId::Clock, CheckId::Keychain,
             CheckId::SignIn, CheckId::Unattended, CheckId::User, CheckId::Organisation, CheckId::Insights, CheckId::SegmentNames});
}

Doctor::Doctor(const domain::Connection &connection, const domain::Source &source, const DoctorPlaces &places, QObject *parent)
    : Operation<CheckReport>(QStringLiteral("doctor"), parent), m_connection(connection), m_source(source),
      m_patient{connection.server, connection.organisation, connection.signIn}, m_places(places)
{
    m_report.subject = connection.name;
    m_report.isConnection = true;
    ask({CheckId::Workspace, CheckId::Address, CheckId::Reachable, CheckId::Tls, CheckId::Dataverse, CheckId::Clock, CheckId::Keychain,
         CheckId::SignIn, CheckId::Unattended, CheckId::User, CheckId::Organisation, CheckId::MarketingLists, CheckId::Privileges,
         CheckId::View, CheckId::ListActions, CheckId::Insights});
    if (readsTables())
        ask({CheckId::SegmentNames});
    ask({CheckId::Mapping});
}

void Doctor::lookAhead(std::shared_ptr<Arrival> arrival, bool newSource)
{
    m_arrival = std::move(arrival);
    m_newSource = newSource;
}

net::HttpClient &Doctor::client() const
{
    return m_arrival ? m_arrival->client() : m_places.adapters.client(m_patient.server, m_patient.signIn);
}

engine::ListTarget &Doctor::sales()
{
    return m_arrival ? m_places.adapters.writer(this, m_arrival->client(), m_patient.server)
                     : m_places.adapters.writer(this, *m_connection);
}

engine::SampledSource &Doctor::segments()
{
    return m_newSource ? m_places.adapters.reader(this, client(), m_patient.server) : m_places.adapters.reader(this, m_source);
}

CustomerSamples &Doctor::samples()
{
    return m_newSource ? m_places.adapters.samples(this, client(), m_patient.server) : m_places.adapters.samples(this, m_source);
}

void Doctor::ask(std::initializer_list<CheckId> ids)
{
    for (const CheckId id : ids) {
        Check check;
        check.id = id;
        m_report.checks.append(check);
    }
}

void Doctor::settleCheck(Check answer)
{
    for (Check &check : m_report.checks) {
        if (check.id == answer.id) {
            check = std::move(answer);
            return;
        }
    }
}

void Doctor::passed(CheckId id, const QMap<QString, QVariant> &facts, const QString &finding)
{
    settleCheck({id, CheckMark::Passed, finding, facts, std::nullopt, std::nullopt});
}

void Doctor::warned(CheckId id, const QMap<QString, QVariant> &facts, const QString &finding)
{
    settleCheck({id, CheckMark::Warning, finding, facts, std::nullopt, std::nullopt});
}

void Doctor::skipped(CheckId id, const QString &finding)
{
    settleCheck({id, CheckMark::Skipped, finding, {}, std::nullopt, std::nullopt});
}

void Doctor::failed(CheckId id, const Error &error)
{
    settleCheck({id, CheckMark::Failed, {}, {}, error, std::nullopt});
}

void Doctor::begin()
{
    checkWorkspace();
    if (!m_connection && !readsTables()) {
        checkInsights();
        return;
    }
    m_report.practice = domain::isPractice(m_patient.server);
    m_report.isApplication = m_patient.signIn.isApplication;
    m_report.server = m_patient.server.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery);
    m_report.organisation = m_patient.organisation.toString();
    m_report.tenant = m_patient.signIn.tenant;
    const QMap<QString, QVariant> facts{{QStringLiteral("address"), m_report.server}};
    if (const Result<QUrl> server = domain::validServer(m_patient.server.toString()); !server.has_value()) {
        failed(CheckId::Address, server.error());
        end();
        return;
    }
    if (m_report.practice)
        warned(CheckId::Address, facts, QStringLiteral("practice"));
    else
        passed(CheckId::Address, facts);
    checkPlace();
}

// A file on a network file system would not have been opened.
void Doctor::checkWorkspace()
{
    const QStorageInfo disk(QFileInfo(m_places.workspaceFile).absolutePath());
    settleCheck(answerOf(CheckId::Workspace, judgeRoom(disk.bytesAvailable())));
}

void Doctor::checkPlace()
{
    awaitResult(m_places.access.discover(this, m_patient.server), [this](const Result<auth::Authority> &authority) {
        if (!authority.has_value() && !reachedServer(authority.error().code())) {
            placeFailed(authority.error());
            return;
        }
        passed(CheckId::Reachable);
        if (m_patient.server.scheme() == QLatin1String("https"))
            passed(CheckId::Tls);
        else
            skipped(CheckId::Tls, QStringLiteral("loopback"));
        if (!authority.has_value()) {
            failed(CheckId::Dataverse, authority.error());
            withoutOrganisation();
            return;
        }
        passed(CheckId::Dataverse, {{QStringLiteral("authority"), authority->authority.toString()}});
        checkClock();
    });
}

void Doctor::placeFailed(const Error &error)
{
    if (error.code() == ErrorCode::TlsFailed) {
        passed(CheckId::Reachable);
        failed(CheckId::Tls, error);
    } else {
        failed(CheckId::Reachable, error);
    }
    withoutOrganisation();
}

/// A connection may read its segments elsewhere.
void Doctor::withoutOrganisation()
{
    if (m_connection && m_source.server != m_patient.server)
        checkInsights();
    else
        end();
}

void Doctor::checkClock()
{
    awaitResult(m_places.access.serverTime(this, m_patient.server), [this](const Result<std::optional<QDateTime>> &told) {
        if (told.has_value() && told.value())
            settleCheck(answerOf(CheckId::Clock, judgeClock(*told.value(), m_places.clock.now())));
        else
            skipped(CheckId::Clock, QStringLiteral("untold"));
        checkKeychain();
    });
}

void Doctor::checkKeychain()
{
    awaitResult(m_places.access.secretPlace(this, m_patient.server, m_patient.signIn), [this](const Result<SecretChest::Place> &place) {
        if (m_arrival && !place.has_value() && place.error().code() == ErrorCode::SignInNeeded) {
            // The keychain can be used, and will hold it.
            m_secretPlace = m_arrival->isForSessionOnly() ? SecretChest::Place::Process : SecretChest::Place::Keychain;
            passed(CheckId::Keychain, {}, QStringLiteral("empty"));
        } else if (place.has_value()) {
            m_secretPlace = place.value();
            passed(CheckId::Keychain, {}, *m_secretPlace == SecretChest::Place::Process ? QStringLiteral("process") : QString());
        } else if (place.error().code() == ErrorCode::SignInNeeded) {
            passed(CheckId::Keychain, {}, QStringLiteral("empty"));
        } else {
            failed(CheckId::Keychain, place.error());
            withoutOrganisation();
            return;
        }
        checkSignIn();
    });
}

void Doctor::checkSignIn()
{
    auth::TokenKeeper &tokens = m_arrival ? m_arrival->tokens() : m_places.access.presence(m_patient.server, m_patient.signIn).tokens();
    auto *asking = tokens.token(this);
    awaitResult(asking, [this](const Result<QByteArray> &token) {
        if (!token.has_value()) {
            Error error = token.error();
            if (error.parameter(QStringLiteral("account")).toString() == QLatin1String("@account"))
                error.with(QStringLiteral("account"), m_patient.signIn.accountName);
            failed(CheckId::SignIn, error);
            withoutOrganisation();
            return;
        }
        passed(CheckId::SignIn, {{QStringLiteral("account"), m_patient.signIn.accountName}},
               m_patient.signIn.isApplication ? QStringLiteral("application") : QString());
        if (m_secretPlace)
            settleCheck(answerOf(CheckId::Unattended, judgeUnattended(m_patient.signIn.isApplication, *m_secretPlace, hasDesktop())));
        checkUser();
    });
}

void Doctor::checkUser()
{
    awaitResult(m_places.adapters.identify(this, client(), m_patient.server), [this](const Result<Identity> &identity) {
        if (!identity.has_value()) {
            failed(CheckId::User, identity.error());
            withoutOrganisation();
            return;
        }
        passed(CheckId::User);
        if (identity->organisation != m_patient.organisation) {
            failed(CheckId::Organisation, Error(ErrorCode::OrganisationChanged));
            withoutOrganisation();
            return;
        }
        passed(CheckId::Organisation);
        if (m_connection)
            checkSales();
        else
            checkInsights();
    });
}

void Doctor::checkSales()
{
    awaitResult(sales().preflight(this, {}), [this](const Result<engine::Preflight> &preflight) {
        if (!preflight.has_value()) {
            failed(CheckId::MarketingLists, preflight.error());
            checkInsights();
            return;
        }
        m_salesReached = true;
        passed(CheckId::MarketingLists);
        if (preflight->missingPrivileges.isEmpty())
            passed(CheckId::Privileges, {{QStringLiteral("privileges"), preflight->privileges}});
        else
            failed(CheckId::Privileges, Error(ErrorCode::NotPermitted).with(QStringLiteral("privilege"), preflight->missingPrivileges));
        if (preflight->limitedPrivilege.isEmpty())
            passed(CheckId::View);
        else
            warned(CheckId::View, {{QStringLiteral("privilege"), preflight->limitedPrivilege}});
        checkListActions();
    });
}

void Doctor::checkListActions()
{
    auto *asking = m_arrival ? m_places.adapters.listActions(this, m_arrival->client(), m_patient.server)
                             : m_places.adapters.listActions(this, *m_connection);
    awaitResult(asking, [this](const Result<dataverse::ListActions> &actions) {
        if (!actions.has_value())
            warned(CheckId::ListActions, {}, QStringLiteral("undescribed"));
        else if (!actions->add)
            failed(CheckId::ListActions, Error(ErrorCode::SalesMissing));
        else
            settleCheck(answerOf(CheckId::ListActions, judgeActions(*actions, m_places.adapters.removalWay(*m_connection))));
        checkInsights();
    });
}

void Doctor::checkInsights()
{
    awaitResult(segments().fields(this), [this](const Result<QList<engine::FieldInfo>> &fields) {
        if (!fields.has_value()) {
            failed(CheckId::Insights, fields.error());
            end();
            return;
        }
        passed(CheckId::Insights, {{QStringLiteral("fields"), QVariant::fromValue<qlonglong>(fields->size())}});
        checkSegmentNames();
    });
}

void Doctor::checkSegmentNames()
{
    if (!readsTables()) {
        checkMapping();
        return;
    }
    auto *asking = m_newSource ? m_places.adapters.examine(this, client(), m_patient.server) : m_places.adapters.examine(this, m_source);
    awaitResult(asking, [this](const Result<insights::Findings> &findings) {
        if (findings.has_value())
            settleCheck(answerOf(CheckId::SegmentNames, judgeSegmentNames(*findings, !m_source.instance.isEmpty())));
        else
            failed(CheckId::SegmentNames, findings.error());
        checkMapping();
    });
}

void Doctor::checkMapping()
{
    if (!m_connection || !m_salesReached) {
        end();
        return;
    }
    const MappingPlaces places{samples(), segments(), sales()};
    awaitResult(matchField(this, places, m_connection->contactIdField), [this](const Result<FieldMatch> &match) {
        if (!match.has_value())
            failed(CheckId::Mapping, match.error());
        else if (match->found == 0)
            failed(
                CheckId::Mapping,
                Error(ErrorCode::MappingUnmatched).with(QStringLiteral("field"), match->field).with(QStringLiteral("asked"), match->asked));
        else
            settleCheck(answerOf(CheckId::Mapping, judgeMatch(*match)));
        end();
    });
}

void Doctor::end()
{
    std::optional<CheckId> obstacle;
    for (Check &check : m_report.checks) {
        if (check.mark == CheckMark::Failed)
            obstacle = check.id;
        else if (check.mark == CheckMark::Skipped && check.finding.isEmpty())
            check.blockedBy = obstacle;
    }
    m_report.at = m_places.clock.now();
    succeed(m_report);
}

} // namespace segue::workspace
