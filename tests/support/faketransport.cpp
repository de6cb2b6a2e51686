// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faketransport.h"

#include <algorithm>

namespace segue::testing {

net::HttpReply FakeTransport::reply(int status, const QByteArray &body, const net::HeaderList &headers)
{
    net::HttpReply result;
    result.status = status;
    result.body = body;
    result.headers = headers;
    return result;
}

void FakeTransport::answerNext(int status, const QByteArray &body, const net::HeaderList &headers)
{
    m_next.emplace_back(reply(status, body, headers));
}

void FakeTransport::failNext(const Error &error)
{
    m_next.emplace_back(failure(error));
}

Operation<net::HttpReply> *FakeTransport::exchange(QObject *parent, const net::HttpRequest &request)
{
    Operation<net::HttpReply> *operation =
        flow<net::HttpReply>(parent, QStringLiteral("fake exchange"), [this, request](Flow<net::HttpReply> *self) {
            m_sent.append({request, m_clock.steady()});
            m_mostInFlight = std::max(m_mostInFlight, ++m_inFlight);
            auto isOpen = std::make_shared<bool>(true);
            QObject::connect(self, &OperationBase::finished, self, [this, isOpen] {
                if (*isOpen) {
                    --m_inFlight;
                    ++m_cancelled;
                }
            });
            Result<net::HttpReply> answer = m_next.empty() ? m_handler(request) : std::move(m_next.front());
            if (!m_next.empty())
                m_next.pop_front();
            if (answer.has_value())
                answer.value().url = request.url;
            const auto settle = [this, self, isOpen, answer = std::move(answer)] {
                *isOpen = false;
                --m_inFlight;
                self->settle(answer);
            };
            if (m_duration)
                self->await(m_clock.sleep(self, m_duration(request)), settle);
            else
                settle();
        });
    return operation;
}

} // namespace segue::testing
