// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/parser.hpp>

namespace segue::sandbox {

namespace http = boost::beast::http;

namespace {

/// A message body that Beast writes into a QByteArray.
struct ByteArrayBody
{
    using value_type = QByteArray;

    class reader
    {
    public:
        template<bool isRequest, class Fields>
        reader(http::header<isRequest, Fields> &, value_type &body) : m_body(body)
        {
        }
        void init(const boost::optional<std::uint64_t> &length, boost::beast::error_code &error)
        {
            error = {};
            if (length)
                m_body.reserve(static_cast<qsizetype>(*length));
        }
        template<class Buffers>
        std::size_t put(const Buffers &buffers, boost::beast::error_code &error)
        {
            error = {};
            std::size_t taken = 0;
            for (const auto buffer : boost::beast::buffers_range_ref(buffers)) {
                m_body.append(static_cast<const char *>(buffer.data()), static_cast<qsizetype>(buffer.size()));
                taken += buffer.size();
            }
            return taken;
        }
        void finish(boost::beast::error_code &error) { error = {}; }

    private:
        value_type &m_body;
    };
};

QByteArray bytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

int statusFor(const boost::beast::error_code &error)
{
    if (error == http::error::header_limit)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    if (error == http::error::bad_version)
        return 505;
    return 400;
}

} // namespace

struct RequestParser::Beast
{
    Beast()
    {
        parser.header_limit(headerLimit);
        parser.body_limit(bodyLimit);
        parser.eager(true);
    }
    http::request_parser<ByteArrayBody> parser;
};

RequestParser::RequestParser() : m_beast(std::make_unique<Beast>()) {}
RequestParser::~RequestParser() = default;

RequestParser::State RequestParser::feed(const QByteArray &bytes)
{
    if (m_rest.isEmpty())
        m_rest = bytes;
    else
        m_rest.append(bytes);
    advance();
    return m_state;
}

bool RequestParser::isIdle() const
{
    return m_state == State::Header && m_rest.isEmpty() && !m_beast->parser.got_some();
}

void RequestParser::advance()
{
    if (m_state == State::Complete || m_state == State::Failed)
        return;
    auto &parser = m_beast->parser;
    qsizetype used = 0;
    while (used < m_rest.size() && !parser.is_done()) {
        boost::beast::error_code error;
        const std::size_t left = static_cast<std::size_t>(m_rest.size() - used);
        const std::size_t taken = parser.put(boost::asio::const_buffer(m_rest.constData() + used, left), error);
        used += static_cast<qsizetype>(taken);
        if (error == http::error::need_more)
            break;
        if (error) {
            m_failureStatus = statusFor(error);
            m_state = State::Failed;
            m_rest.clear();
            return;
        }
        if (taken == 0)
            break;
    }
    m_rest.remove(0, used);
    if (parser.is_done())
        m_state = State::Complete;
    else if (parser.is_header_done())
        m_state = State::Body;
}

QByteArray RequestParser::expectation() const
{
    const auto &message = m_beast->parser.get();
    const auto field = message.find(http::field::expect);
    return field == message.end() ? QByteArray() : bytes(field->value());
}

Request RequestParser::take()
{
    Q_ASSERT(m_state == State::Complete);
    auto &message = m_beast->parser.get();
    m_keepAlive = m_beast->parser.keep_alive();

    Request request;
    request.method = bytes(message.method_string());
    request.target = bytes(message.target());
    const auto mark = request.target.indexOf('?');
    request.path = mark < 0 ? request.target : request.target.left(mark);
    request.query = mark < 0 ? QByteArray() : request.target.mid(mark + 1);
    for (const auto &field : message)
        request.headers.add(bytes(field.name_string()), bytes(field.value()));
    request.body = std::move(message.body());

    m_beast = std::make_unique<Beast>();
    m_state = State::Header;
    advance();
    return request;
}

} // namespace segue::sandbox
