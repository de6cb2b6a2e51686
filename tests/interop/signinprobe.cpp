// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/authority.h"
#include "auth/secrets/sessionstore.h"
#include "auth/signin.h"
#include "auth/tokenkeeper.h"
#include "outcome.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <iostream>
#include <string>

// The product's sign-in alone, for identity services that are not ours: signinprobe SERVER CLIENT-ID browser|device-code.
// Says what happens as JSON lines; each line on standard input renews the token and asks the server with it.

using namespace Qt::StringLiterals;
using namespace segue;
using namespace segue::auth;
using segue::testing::Outcome;

namespace {

constexpr int patience = 60'000;

void say(const QJsonObject &line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int end(const Error &error)
{
    say({{u"error"_s, QLatin1String(errorEntry(error.code()).id)},
         {u"server_code"_s, error.serverCode()},
         {u"server_text"_s, error.serverText()}});
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QUrl server(arguments.value(1));
    SystemClock clock;
    SystemRandom random;
    const auto transport = net::makeQtTransport();
    net::Pacer pacer({}, clock, random);
    net::HttpClient open(*transport, pacer, nullptr, clock, random);
    QObject owner;

    Outcome authority(discoverAuthority(&owner, open, server));
    if (!authority.wait(patience) || !authority.succeeded())
        return end(authority.error());
    SignInSettings settings;
    settings.authority = authority.value().authority;
    settings.tenant = authority.value().tenant;
    settings.resource = authority.value().resource;
    settings.clientId = arguments.value(2);
    settings.secretKey = u"key"_s;

    SessionStore store;
    SignIn signIn(open, store, clock, random);
    BrowserOptions browser;
    browser.showUrl = [](const QUrl &url) { say({{u"sign_in_url"_s, QString::fromUtf8(url.toEncoded())}}); };
    DeviceCodeOptions device;
    device.showCode = [](const DeviceCode &code) {
        say({{u"device_code"_s, QJsonObject{{u"user_code"_s, code.userCode}, {u"verification_uri"_s, code.address.toString()}}}});
    };
    Outcome outcome(arguments.value(3) == "device-code"_L1 ? signIn.deviceCodeSignIn(&owner, settings, device)
                                                           : signIn.browserSignIn(&owner, settings, browser));
    if (!outcome.wait(patience) || !outcome.succeeded())
        return end(outcome.error());
    const Account account = outcome.value().account;
    say({{u"account"_s, account.name}, {u"object_id"_s, account.objectId}, {u"tenant"_s, account.tenantId}});

    TokenKeeper keeper(open, store, outcome.value().settings, clock, random);
    net::HttpClient client(*transport, pacer, &keeper, clock, random);
    QByteArray last;
    for (std::string line; std::getline(std::cin, line);) {
        Outcome token(keeper.renewed(&owner, last, {}));
        if (!token.wait(patience) || !token.succeeded())
            return end(token.error());
        net::HttpRequest request;
        request.url = QUrl(settings.resource.toString() + u"api/data/v9.2/WhoAmI"_s);
        Outcome reply(client.send(&owner, request));
        if (!reply.wait(patience) || !reply.succeeded())
            return end(reply.error());
        say({{u"status"_s, reply.value().status}, {u"is_new"_s, token.value() != last}});
        last = token.value();
    }
    return 0;
}
