// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entraerror.h"

#include "http/answer.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>
#include <array>

namespace segue::sandbox {

namespace {

struct Row
{
    int number;
    int status;
    const char *error;
    const char *suberror;
    const char *text; ///< %1 is the detail
};

// The pairing of word and number follows the table of reference 1.8.
constexpr std::array rows{
    Row{28002, 400, "invalid_scope", "",
        "Provided value for the input parameter scope '%1' is not valid because it contains more than one resource."},
    Row{50001, 400, "invalid_resource", "", "The resource named %1 was not found in the tenant, or is disabled."},
    Row{50011, 400, "invalid_request", "",
        "The redirect URI '%1' specified in the request does not match the redirect URIs configured for the application. Make sure the "
        "redirect URI sent in the request matches one added to your application."},
    Row{50012, 401, "invalid_client", "", "Authentication failed: the client assertion or certificate is not valid."},
    Row{50020, 400, "invalid_request", "", "User account from another identity provider does not exist in the tenant 'Kitakaze'."},
    Row{50034, 400, "invalid_grant", "", "The user account does not exist in the directory 'Kitakaze'."},
    Row{50049, 400, "invalid_instance", "", "Unknown or invalid instance."},
    Row{50053, 400, "invalid_grant", "", "The account is locked because of too many sign-in attempts."},
    Row{50055, 400, "invalid_grant", "", "The password is expired."},
    Row{50057, 400, "invalid_grant", "", "The user account is disabled."},
    Row{50058, 400, "login_required", "", "A silent sign-in request was sent but no user is signed in."},
    Row{50072, 400, "interaction_required", "basic_action", "The user must enroll in multi-factor authentication."},
    Row{50074, 400, "interaction_required", "basic_action", "Strong authentication is required."},
    Row{50076, 400, "interaction_required", "basic_action",
        "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor "
        "authentication to access the resource."},
    Row{50078, 400, "interaction_required", "basic_action", "Presented multi-factor authentication has expired."},
    Row{50079, 400, "interaction_required", "basic_action",
        "Due to a configuration change made by your administrator, you must enroll in multi-factor authentication."},
    Row{50105, 400, "invalid_request", "", "The signed in user is not assigned to a role for the application '%1'."},
    Row{50126, 400, "invalid_grant", "", "Invalid user name or password."},
    Row{50173, 400, "invalid_grant", "bad_token",
        "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their "
        "password."},
    Row{50194, 400, "invalid_request", "", "Application '%1' is not configured as a multi-tenant application."},
    Row{53000, 400, "interaction_required", "message_only", "The device is not compliant with the organisation's policy."},
    Row{53001, 400, "interaction_required", "message_only", "The device is not domain joined."},
    Row{53002, 400, "interaction_required", "message_only", "The app used is not approved for conditional access."},
    Row{53003, 400, "interaction_required", "message_only",
        "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance."},
    Row{54005, 400, "invalid_grant", "",
        "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token."},
    Row{65001, 400, "invalid_grant", "consent_required",
        "The user or administrator has not consented to use the application with ID '%1'. Send an interactive authorization request for "
        "this user and resource."},
    Row{65004, 400, "access_denied", "", "User declined to consent to access the app."},
    Row{70000, 400, "invalid_grant", "", "The provided grant is invalid or malformed."},
    Row{70001, 400, "unauthorized_client", "", "Application '%1' is not supported for this account."},
    Row{70002, 401, "invalid_client", "", "Error validating credentials. The credentials provided are not valid."},
    Row{70003, 400, "unsupported_grant_type", "", "The app requested an unsupported grant type '%1'."},
    Row{70005, 400, "unsupported_response_type", "", "response_type '%1' is not supported for the application."},
    Row{70008, 400, "invalid_grant", "",
        "The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for "
        "this user and resource."},
    Row{70011, 400, "invalid_scope", "", "The provided value for the input parameter 'scope' is not valid. The scope %1 is not valid."},
    Row{70016, 400, "authorization_pending", "", "OAuth 2.0 device flow error. Authorization is pending. Continue polling."},
    Row{70018, 400, "bad_verification_code", "", "Invalid verification code due to user typing in wrong user code for device code flow."},
    Row{70019, 400, "expired_token", "", "Verification code expired."},
    Row{70020, 400, "authorization_declined", "", "The user declined the authorization request."},
    Row{70043, 400, "invalid_grant", "bad_token",
        "The refresh token has expired or is invalid due to sign-in frequency checks by conditional access."},
    Row{90002, 400, "invalid_request", "",
        "Tenant '%1' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud."},
    Row{90006, 503, "server_error", "", "The service is temporarily unavailable. Please retry later."},
    Row{90014, 400, "invalid_request", "",
        "The required field '%1' is missing from the credential. Ensure that you have all the necessary parameters for the request."},
    Row{90024, 400, "temporarily_unavailable", "", "The service is temporarily unavailable. Please retry later."},
    Row{90033, 503, "temporarily_unavailable", "", "A transient error has occurred. Please try again."},
    Row{90055, 429, "temporarily_unavailable", "",
        "The server has terminated the request because it received too many requests from the tenant."},
    Row{90094, 400, "consent_required", "", "Admin consent is required."},
    Row{90095, 400, "consent_required", "", "Admin consent is required; a request can be sent for it."},
    Row{500011, 400, "invalid_resource", "",
        "The resource principal named %1 was not found in the tenant named Kitakaze. This can happen if the application has not been "
        "installed by the administrator of the tenant or consented to by any user in the tenant."},
    Row{500112, 400, "invalid_grant", "",
        "The reply address '%1' does not match the reply address provided when requesting Authorization code."},
    Row{501481, 400, "invalid_grant", "", "The Code_Verifier does not match the code_challenge supplied in the authorization request."},
    Row{501491, 400, "invalid_request", "", "Invalid size of Code_Challenge parameter."},
    Row{530032, 400, "interaction_required", "message_only", "Access is blocked by the tenant's security policy."},
    Row{650057, 400, "invalid_resource", "", "The client has requested access to a resource which is not listed in its permissions."},
    Row{700005, 400, "invalid_grant", "", "Provided Authorization Code is intended to use against other tenant, thus rejected."},
    Row{700016, 400, "unauthorized_client", "",
        "Application with identifier '%1' was not found in the directory 'Kitakaze'. This can happen if the application has not been "
        "installed by the administrator of the tenant or consented to by any user in the tenant."},
    Row{700025, 401, "invalid_client", "", "Client is public so neither 'client_assertion' nor 'client_secret' should be presented."},
    Row{700027, 401, "invalid_client", "",
        "The certificate with identifier used to sign the client assertion is not registered on application, or the assertion is not "
        "valid. %1"},
    Row{700082, 400, "invalid_grant", "bad_token", "The refresh token has expired due to inactivity."},
    Row{700084, 400, "invalid_grant", "bad_token",
        "The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime, which cannot be extended."},
    Row{900144, 400, "invalid_request", "", "The request body must contain the following parameter: '%1'."},
    Row{7000112, 400, "unauthorized_client", "", "Application '%1' is disabled."},
    Row{7000215, 401, "invalid_client", "",
        "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, "
        "for a secret added to app '%1'."},
    Row{7000218, 401, "invalid_client", "",
        "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."},
    Row{7000222, 401, "invalid_client", "", "The provided client secret keys for app '%1' are expired."},
    Row{9001023, 400, "invalid_request", "",
        "The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific "
        "endpoint."},
};

const Row *find(int number)
{
    const auto *place = std::find_if(rows.begin(), rows.end(), [number](const Row &row) { return row.number == number; });
    return place == rows.end() ? nullptr : place;
}

} // namespace

QString EntraError::sentence() const
{
    return number == 0 ? text : QStringLiteral("AADSTS%1: %2").arg(number).arg(text);
}

bool isEntraNumber(int number)
{
    return find(number) != nullptr;
}

QString entraNumbers()
{
    QStringList numbers;
    for (const Row &row : rows)
        numbers.append(QString::number(row.number));
    return numbers.join(QLatin1Char(' '));
}

EntraError entraError(int number, const QString &detail)
{
    const Row *row = find(number);
    Q_ASSERT_X(row, "entraError", "a number that the table does not have");
    EntraError error;
    error.status = row->status;
    error.error = row->error;
    error.number = number;
    error.text = QString::fromUtf8(row->text);
    error.text.replace(QLatin1String("%1"), detail);
    error.suberror = row->suberror;
    if (number == 50076)
        error.claims = R"({"access_token":{"capolids":{"essential":true,"values":["b7a0d2c1-7d4e-4a2f-8f0e-0c5d9a1b2c3d"]}}})";
    return error;
}

Response entraErrorAnswer(const EntraError &error, const QByteArray &origin, const QDateTime &now)
{
    const QString trace = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString correlation = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString time = now.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss'Z'"));
    QJsonObject body{
        {QStringLiteral("error"), QString::fromLatin1(error.error)},
        {QStringLiteral("error_description"),
         QStringLiteral("%1\r\nTrace ID: %2\r\nCorrelation ID: %3\r\nTimestamp: %4").arg(error.sentence(), trace, correlation, time)},
        {QStringLiteral("timestamp"), time},
        {QStringLiteral("trace_id"), trace},
        {QStringLiteral("correlation_id"), correlation}};
    if (error.number != 0) {
        body.insert(QStringLiteral("error_codes"), QJsonArray{error.number});
        body.insert(QStringLiteral("error_uri"), QString::fromLatin1(origin + "/error?code=" + QByteArray::number(error.number)));
    } else {
        body.insert(QStringLiteral("error_codes"), QJsonArray{});
    }
    if (!error.suberror.isEmpty())
        body.insert(QStringLiteral("suberror"), QString::fromLatin1(error.suberror));
    if (!error.claims.isEmpty())
        body.insert(QStringLiteral("claims"), QString::fromLatin1(error.claims));
    Response response = jsonAnswer(error.status, body);
    if (error.error == "invalid_client")
        response.headers.add("WWW-Authenticate", "Basic realm=\"segue-sandbox\"");
    return response;
}

} // namespace segue::sandbox
