// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicecode.h"

#include "http/answer.h"
#include "http/form.h"
#include "identity/entraerror.h"
#include "identity/scopes.h"
#include "signinpage.h"

#include <algorithm>

namespace segue::sandbox {

namespace {

constexpr std::chrono::milliseconds codeLife = std::chrono::minutes(15);

QByteArray newUserCode(Random &random)
{
    // Without letters that are taken for one another.
    constexpr QByteArrayView letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    QByteArray code;
    for (const char byte : random.bytes(9))
        code += letters.at(static_cast<unsigned char>(byte) % letters.size());
    return code;
}

} // namespace

Response DeviceCodeEndpoint::issue(const Request &request)
{
    if (request.method != "POST")
        return methodNotAllowed("POST, OPTIONS");
    const auto refused = [&](const EntraError &error) { return entraErrorAnswer(error, request.origin, m_state.clock.now()); };
    const Form form = Form::parse(request.body);
    for (const char *parameter : {"client_id", "scope"}) {
        if (form.value(parameter).isEmpty())
            return refused(entraError(900144, QString::fromLatin1(parameter)));
    }
    const Application *application = m_state.directory.application(form.value("client_id"));
    if (!application)
        return refused(entraError(700016, QString::fromUtf8(form.value("client_id"))));
    if (const auto scopes = parseScopes(m_state.directory, form.value("scope")); !scopes.has_value())
        return refused(scopes.error());

    DeviceCode code;
    code.clientId = application->clientId;
    code.scope = form.value("scope");
    code.userCode = newUserCode(m_state.random);
    code.expires = m_state.clock.steady() + m_state.scaled(codeLife);
    const QByteArray key = "FAQ" + base64Url(m_state.random.bytes(48));
    m_state.deviceCodes.insert(key, code);

    const QString address = QString::fromUtf8(request.origin + pagePath);
    const QString userCode = QString::fromLatin1(code.userCode);
    const bool japanese = Form::parse(request.query).value("mkt").startsWith("ja");
    const QString message = (japanese ? QStringLiteral("サインインするには、%1 を開き、コード %2 を入力してください。")
                                      : QStringLiteral("To sign in, open %1 and enter the code %2."))
                                .arg(address, userCode);
    const auto seconds = [this](std::chrono::milliseconds life) { return std::max<qint64>(1, m_state.scaled(life).count() / 1000); };
    return jsonAnswer(200, {{QStringLiteral("user_code"), userCode},
                            {QStringLiteral("device_code"), QString::fromLatin1(key)},
                            {QStringLiteral("verification_uri"), address},
                            {QStringLiteral("expires_in"), seconds(codeLife)},
                            {QStringLiteral("interval"), seconds(deviceInterval)},
                            {QStringLiteral("message"), message}});
}

Response DeviceCodeEndpoint::page(const Request &request)
{
    if (request.method != "GET" && request.method != "POST")
        return methodNotAllowed("GET, POST");
    const Language language = pageLanguage(request);
    SignInPage page(language, pagePath);
    const Form form = Form::parse(request.body);
    if (request.method == "GET" || !form.contains("user_code"))
        return page.userCode(false);
    const QByteArray typed = form.value("user_code").trimmed().toUpper();
    const auto place = std::find_if(m_state.deviceCodes.begin(), m_state.deviceCodes.end(), [&](const DeviceCode &code) {
        return code.userCode == typed && code.objectId.isEmpty() && !code.declined && m_state.clock.steady() < code.expires;
    });
    if (place == m_state.deviceCodes.end())
        return page.userCode(true);
    page.addHidden("user_code", QString::fromLatin1(typed));
    const Application *application = m_state.directory.application(place->clientId);
    if (form.contains("cancel") || form.value("consent") == "cancel") {
        place->declined = true;
        return SignInPage::done(language, QStringLiteral("サインインをキャンセルしました。このページは閉じてかまいません。"),
                                QStringLiteral("The sign-in was cancelled. You may close this page."));
    }
    const Person *user = m_state.directory.userByName(QString::fromUtf8(form.value("account")));
    if (!user)
        return page.chooser(*application, m_state.directory.users(), {});
    if (form.value("consent") == "accept") {
        m_state.consents.insert(user->caller.objectId + '/' + application->clientId);
        if (const auto saved = m_state.save(); !saved.has_value())
            return SignInPage::error(language, saved.error().parameter(QStringLiteral("reason")).toString());
    } else if (!m_state.hasConsented(user->caller.objectId, application->clientId)) {
        page.addHidden("account", user->userName);
        return page.consent(*application, *user);
    }
    place->objectId = user->caller.objectId;
    return SignInPage::done(language, QStringLiteral("サインインしました。このページを閉じて、元のアプリケーションに戻ってください。"),
                            QStringLiteral("You are signed in. Close this page and return to the application."));
}

} // namespace segue::sandbox
