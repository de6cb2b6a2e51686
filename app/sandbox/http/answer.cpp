// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"

#include <QJsonDocument>

#include <zlib.h>

namespace segue::sandbox {

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 100:
        return "Continue";
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 302:
        return "Found";
    case 303:
        return "See Other";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Payload Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status";
    }
}

Response jsonAnswer(int status, const QJsonObject &body, const QByteArray &contentType)
{
    Response response;
    response.status = status;
    response.headers.add("Content-Type", contentType);
    response.headers.add("Cache-Control", "no-store, no-cache");
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return response;
}

Response dataverseError(int status, const QByteArray &code, const QString &message)
{
    const QJsonObject error{{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("message"), message}};
    Response response = jsonAnswer(status, {{QStringLiteral("error"), error}}, "application/json; odata.metadata=minimal");
    response.headers.add("OData-Version", "4.0");
    return response;
}

Response notFound(const QByteArray &path)
{
    const QByteArray segment = path.mid(path.lastIndexOf('/') + 1);
    return dataverseError(404, "0x80060888", QStringLiteral("Resource not found for the segment '%1'.").arg(QString::fromUtf8(segment)));
}

Response methodNotAllowed(const QByteArray &allow)
{
    Response response = dataverseError(405, "0x80060888", QStringLiteral("The requested resource does not support this HTTP method."));
    response.headers.add("Allow", allow);
    return response;
}

Response htmlAnswer(int status, const QString &html)
{
    Response response;
    response.status = status;
    response.headers.add("Content-Type", "text/html; charset=utf-8");
    response.headers.add("Cache-Control", "no-store, no-cache");
    response.body = html.toUtf8();
    return response;
}

QByteArray wireHead(const Response &response, qsizetype bodySize, bool keepAlive)
{
    QByteArray head;
    head.reserve(512);
    head += "HTTP/1.1 " + QByteArray::number(response.status) + ' ';
    head += response.reason.isEmpty() ? reasonPhrase(response.status) : response.reason;
    head += "\r\n";
    for (const auto &[name, value] : response.headers.fields())
        head += name + ": " + value + "\r\n";
    // RFC 9110: 204 and 304 have no body, and 204 no length either.
    if (response.status != 204 && response.status != 304)
        head += "Content-Length: " + QByteArray::number(bodySize) + "\r\n";
    if (!keepAlive)
        head += "Connection: close\r\n";
    head += "\r\n";
    return head;
}

namespace {

QByteArray gzip(const QByteArray &plain)
{
    z_stream stream{};
    constexpr int gzipWindow = 15 + 16;
    // The fastest level: the sandbox stands in for a server farm and must not be what a bench measures.
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int result = deflate(&stream, Z_FINISH);
    packed.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return result == Z_STREAM_END ? packed : QByteArray();
}

bool takesGzip(const QByteArray &acceptEncoding)
{
    for (const QByteArray &part : acceptEncoding.toLower().split(',')) {
        const QByteArrayList pieces = part.split(';');
        const QByteArray name = pieces.first().trimmed();
        if (name != "gzip" && name != "*")
            continue;
        return pieces.size() < 2 || pieces.at(1).trimmed() != "q=0";
    }
    return false;
}

} // namespace

void compressFor(const Request &request, Response &response)
{
    constexpr qsizetype worthIt = 1024;
    if (response.headers.contains("Content-Encoding"))
        return;
    if (!response.headers.contains("Vary"))
        response.headers.add("Vary", "Accept-Encoding");
    if (response.body.size() <= worthIt || !takesGzip(request.headers.value("Accept-Encoding")))
        return;
    const QByteArray packed = gzip(response.body);
    if (packed.isEmpty())
        return;
    response.body = packed;
    response.headers.add("Content-Encoding", "gzip");
}

} // namespace segue::sandbox
