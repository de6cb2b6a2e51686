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
    QByteArray body;
};

void ask(Flow<TokenAnswer> *self, const Question &question, int attempt)
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = tokenAddress(question.settings);
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = question.body;
    // A code can be redeemed once; the other grants may be repeated (a refresh token stays good after use, reference 1.6).
    request.repeat = question.grant == Grant::Code ? net::Repeat::OnlyWhenRefused : net::Repeat::Always;
    request.paced = false;
    request.authorised = false;
    request.timeout = std::chrono::seconds(30);
    request.label = "POST token";
    self->await(question.client.send(self, request), [self, question, attempt](const net::HttpReply &reply) {
        auto answer = readTokenAnswer(reply, question.grant, question.settings);
        const bool passing = !answer.has_value() && answer.error().code() == ErrorCode::ServerFailed;
        if (!passing || attempt >= attempts) {
            self->settle(std::move(answer));
            return;
        }
        self->await(question.client.clock().sleep(self, std::chrono::seconds(1 << (attempt - 1))),
                    [self, question, attempt] { ask(self, question, attempt + 1); });
    });
}

} // namespace

Operation<TokenAnswer> *requestToken(QObject *parent, net::HttpClient &client, const SignInSettings &settings, Grant grant,
                                     const Form &form)
{
    return flow<TokenAnswer>(parent, u"token"_s, [&client, settings, grant, form](Flow<TokenAnswer> *self) {
        if (auto checked = checkSettings(settings); !checked.has_value()) {
            self->fail(std::move(checked.error()));
            return;
        }
        ask(self, {client, settings, grant, encodeForm(form)}, 1);
    });
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

} // namespace segue::auth
