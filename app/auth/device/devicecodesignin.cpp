// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicecodeanswer.h"
#include "token/personanswer.h"
#include "token/tokenrequest.h"

#include <memory>

namespace segue::auth {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// What RFC 8628 (3.5) adds to the interval when the server finds us hasty.
constexpr milliseconds slowDown = std::chrono::seconds(5);

/// What one sign-in by device code must remember until the person is done. Never stored.
struct Attempt
{
    net::HttpClient &client;
    SecretStore &store;
    Clock &clock;
    SignInSettings settings;
    QByteArray claims;
    QByteArray deviceCode;
    milliseconds interval{0};
    milliseconds ends{0};
};

using AttemptPtr = std::shared_ptr<Attempt>;

void pollLater(Flow<SignedIn> *self, const AttemptPtr &attempt);

net::HttpRequest formRequest(const QUrl &address, const Form &form, const QByteArray &label)
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = address;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = encodeForm(form);
    request.paced = false;
    request.authorised = false;
    request.timeout = std::chrono::seconds(30);
    request.label = label;
    return request;
}

/// Whether the network, not the identity service, is why there was no answer.
bool isOfTheWay(ErrorCode code)
{
    switch (code) {
    case ErrorCode::HostUnknown:
    case ErrorCode::ConnectFailed:
    case ErrorCode::TimedOut:
    case ErrorCode::ConnectionLost:
    case ErrorCode::Throttled:
    case ErrorCode::ServerFailed:
        return true;
    default:
        return false;
    }
}

void heard(Flow<SignedIn> *self, const AttemptPtr &attempt, const net::HttpReply &reply)
{
    const std::optional<Refused> refused = readRefusal(reply);
    if (refused && (refused->error == "authorization_pending"_L1 || refused->error == "slow_down"_L1)) {
        if (refused->error == "slow_down"_L1)
            attempt->interval += slowDown;
        pollLater(self, attempt);
        return;
    }
    const Result<TokenAnswer> answer = readTokenAnswer(reply, Grant::DeviceCode, attempt->settings);
    if (answer.has_value())
        finishPerson(self, attempt->store, attempt->settings, *answer, {});
    else if (answer.error().code() == ErrorCode::ServerFailed)
        pollLater(self, attempt);
    else
        self->fail(answer.error());
}

void poll(Flow<SignedIn> *self, const AttemptPtr &attempt)
{
    Form form{{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
              {"client_id", attempt->settings.clientId.toUtf8()},
              {"device_code", attempt->deviceCode}};
    if (!attempt->claims.isEmpty())
        form.emplaceBack("claims", attempt->claims);
    net::HttpRequest request = formRequest(tokenAddress(attempt->settings), form, "POST token");
    // The next question repeats it.
    request.repeat = net::Repeat::Never;
    self->awaitResult(attempt->client.send(self, request), [self, attempt](const Result<net::HttpReply> &reply) {
        if (reply.has_value()) {
            heard(self, attempt, *reply);
        } else if (isOfTheWay(reply.error().code())) {
            // A person may take minutes, in which a network may come and go: ask less often, as RFC 8628 (3.5) wants.
            attempt->interval += slowDown;
            pollLater(self, attempt);
        } else {
            self->fail(reply.error());
        }
    });
}

void pollLater(Flow<SignedIn> *self, const AttemptPtr &attempt)
{
    if (attempt->clock.steady() >= attempt->ends) {
        self->fail(Error(ErrorCode::SignInCodeExpired));
        return;
    }
    self->await(attempt->clock.sleep(self, attempt->interval), [self, attempt] { poll(self, attempt); });
}

} // namespace

Operation<SignedIn> *SignIn::deviceCodeSignIn(QObject *parent, const SignInSettings &settings, const DeviceCodeOptions &options)
{
    return flow<SignedIn>(parent, u"device code sign-in"_s, [this, settings, options](Flow<SignedIn> *self) {
        if (settings.clientId.isEmpty()) {
            self->fail(Error(ErrorCode::UsageMissing).with(u"option"_s, u"--client-id"_s));
            return;
        }
        if (auto checked = checkSettings(settings); !checked.has_value()) {
            self->fail(std::move(checked.error()));
            return;
        }
        const auto attempt = std::make_shared<Attempt>(Attempt{m_client, m_store, m_clock, settings, options.claims, {}});
        attempt->settings.method = Method::DeviceCode;
        Form form{{"client_id", settings.clientId.toUtf8()}, {"scope", personScope(settings.resource)}};
        if (!options.claims.isEmpty())
            form.emplaceBack("claims", options.claims);
        const milliseconds asked = m_clock.steady();
        self->await(m_client.send(self, formRequest(deviceCodeAddress(settings), form, "POST devicecode")),
                    [self, attempt, options, asked](const net::HttpReply &reply) {
                        const Result<DeviceCodeAnswer> answer = readDeviceCodeAnswer(reply, attempt->settings);
                        if (!answer.has_value()) {
                            self->fail(answer.error());
                            return;
                        }
                        attempt->deviceCode = answer->deviceCode;
                        attempt->interval = answer->interval;
                        attempt->ends = asked + answer->shown.life;
                        pollLater(self, attempt);
                        // Last, since the receiver of the code may cancel at once.
                        if (options.showCode)
                            options.showCode(answer->shown);
                    });
    });
}

} // namespace segue::auth
