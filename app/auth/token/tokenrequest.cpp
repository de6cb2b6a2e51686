// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenrequest.h"

namespace segue::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr int attempts = 4;

struct Question
{
    net::HttpClient &client;
    SignInSettings settings;
    Grant grant;
    std::function<Result<Form>()> form;
};

/// A code can be redeemed once; the other grants may be repeated (a refresh token stays good after use, reference 1.6), but an
/// assertion only as a new one.
net::Repeat repeatOf(Grant grant)
{
    switch (grant) {
    case Grant::Code:
    case Grant::DeviceCode:
        return net::Repeat::OnlyWhenRefused;
    case Grant::Certificate:
        return net::Repeat::Never;
    case Grant::Refresh:
    case Grant::ClientSecret:
        break;
    }
    return net::Repeat::Always;
}

/// The client has repeated what may be repeated, but for an assertion.
bool mayPass(const Error &error, bool wasAnswered, Grant grant)
{
    return wasAnswered ? error.code() == ErrorCode::ServerFailed : grant == Grant::Certificate && errorEntry(error.code()).retryHelps;
}

void ask(Flow<TokenAnswer> *self, const Question &question, int attempt)
{
    const Result<Form> form = question.form();
    if (!form.has_value()) {
        self->fail(form.error());
        return;
    }
    net::HttpRequest request;
    request.method = "POST";
    request.url = tokenAddress(question.settings);
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = encodeForm(*form);
    request.repeat = repeatOf(question.grant);
    request.paced = false;
    request.authorised = false;
    request.timeout = std::chrono::seconds(30);
    request.label = "POST token";
    self->awaitResult(question.client.send(self, request), [self, question, attempt](const Result<net::HttpReply> &reply) {
        auto answer =
            reply.has_value() ? readTokenAnswer(*reply, question.grant, question.settings) : Result<TokenAnswer>(failure(reply.error()));
        if (answer.has_value() || attempt >= attempts || !mayPass(answer.error(), reply.has_value(), question.grant)) {
            self->settle(std::move(answer));
            return;
        }
        self->await(question.client.clock().sleep(self, std::chrono::seconds(1 << (attempt - 1))),
                    [self, question, attempt] { ask(self, question, attempt + 1); });
    });
}

} // namespace

Operation<TokenAnswer> *requestToken(QObject *parent, net::HttpClient &client, const SignInSettings &settings, Grant grant,
                                     const std::function<Result<Form>()> &form)
{
    return flow<TokenAnswer>(parent, u"token"_s, [&client, settings, grant, form](Flow<TokenAnswer> *self) {
        if (auto checked = checkSettings(settings); !checked.has_value())
            self->fail(std::move(checked.error()));
        else
            ask(self, {client, settings, grant, form}, 1);
    });
}

Operation<TokenAnswer> *requestToken(QObject *parent, net::HttpClient &client, const SignInSettings &settings, Grant grant,
                                     const Form &form)
{
    return requestToken(parent, client, settings, grant, [form] { return Result<Form>(form); });
}

Form refreshForm(const SignInSettings &settings, const QByteArray &refreshToken)
{
    return {{"grant_type", "refresh_token"},
            {"client_id", settings.clientId.toUtf8()},
            {"refresh_token", refreshToken},
            {"scope", personScope(settings.resource)}};
}

Form clientSecretForm(const SignInSettings &settings, const QByteArray &secret)
{
    return {{"grant_type", "client_credentials"},
            {"client_id", settings.clientId.toUtf8()},
            {"client_secret", secret},
            {"scope", applicationScope(settings.resource)}};
}

Form certificateForm(const SignInSettings &settings, const QByteArray &assertion)
{
    return {{"grant_type", "client_credentials"},
            {"client_id", settings.clientId.toUtf8()},
            {"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
            {"client_assertion", assertion},
            {"scope", applicationScope(settings.resource)}};
}

} // namespace segue::auth
