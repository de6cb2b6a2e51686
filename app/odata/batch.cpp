// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch.h"

#include <optional>

namespace segue::odata {

namespace {
// A change set inside a batch is as deep as it goes [PA-batch].
constexpr int deepest = 2;

Error notABatch(const char *what)
{
    return Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QLatin1String(what));
}

QByteArray boundaryOf(const QByteArray &contentType)
{
    for (const QByteArray &piece : contentType.split(';')) {
        const QByteArray parameter = piece.trimmed();
        const qsizetype equals = parameter.indexOf('=');
        if (equals < 0 || parameter.left(equals).trimmed().toLower() != "boundary")
            continue;
        QByteArray value = parameter.mid(equals + 1).trimmed();
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        return value;
    }
    return {};
}

struct Line
{
    QByteArrayView text; ///< without its end
    qsizetype next = 0;  ///< where the next line begins
    bool ended = false;  ///< there was a line end
};
Line lineAt(QByteArrayView bytes, qsizetype from)
{
    const qsizetype end = bytes.indexOf('\n', from);
    if (end < 0)
        return {bytes.sliced(from), bytes.size(), false};
    QByteArrayView text = bytes.sliced(from, end - from);
    if (text.endsWith('\r'))
        text.chop(1);
    return {text, end + 1, true};
}

/// Reads header lines up to the empty one. Nothing when the block does not end.
std::optional<net::HeaderList> readHeaders(QByteArrayView bytes, qsizetype &place)
{
    net::HeaderList headers;
    while (place < bytes.size()) {
        const Line line = lineAt(bytes, place);
        if (!line.ended)
            return std::nullopt;
        place = line.next;
        if (line.text.isEmpty())
            return headers;
        const qsizetype colon = line.text.indexOf(':');
        if (colon <= 0)
            return std::nullopt;
        headers.append(line.text.first(colon).trimmed().toByteArray(), line.text.sliced(colon + 1).trimmed().toByteArray());
    }
    return std::nullopt;
}

struct Pieces
{
    QList<QByteArrayView> parts;
    bool complete = false;
};
/// Cuts a multipart body at its delimiters; the line end before a delimiter belongs to the delimiter (RFC 2046).
Pieces cut(QByteArrayView body, const QByteArray &boundary)
{
    const QByteArray delimiter = "--" + boundary;
    Pieces pieces;
    qsizetype begin = -1;
    qsizetype place = 0;
    while (place < body.size()) {
        const qsizetype found = body.indexOf(delimiter, place);
        if (found < 0)
            break;
        place = found + delimiter.size();
        if (found > 0 && body.at(found - 1) != '\n')
            continue;
        const Line rest = lineAt(body, place);
        const QByteArrayView tail = rest.text.trimmed();
        const bool closes = tail == QByteArrayView("--");
        if (!closes && (!tail.isEmpty() || !rest.ended))
            continue;
        if (begin >= 0) {
            QByteArrayView part = body.sliced(begin, std::max(found, begin) - begin);
            if (part.endsWith('\n'))
                part.chop(1);
            if (part.endsWith('\r'))
                part.chop(1);
            pieces.parts.append(part);
        }
        if (closes) {
            pieces.complete = true;
            break;
        }
        begin = rest.next;
        place = rest.next;
    }
    return pieces;
}

std::optional<BatchAnswer> readAnswer(QByteArrayView bytes)
{
    // "HTTP/1.1 204 No Content"; the reason phrase may be missing or differ [PA-batch].
    qsizetype place = 0;
    const Line line = lineAt(bytes, place);
    if (!line.text.startsWith("HTTP/"))
        return std::nullopt;
    const qsizetype space = line.text.indexOf(' ');
    if (space < 0 || line.text.size() < space + 4)
        return std::nullopt;
    bool isNumber = false;
    BatchAnswer answer;
    answer.status = line.text.sliced(space + 1, 3).toByteArray().toInt(&isNumber);
    if (!isNumber || answer.status < 100 || (line.text.size() > space + 4 && line.text.at(space + 4) != ' '))
        return std::nullopt;
    place = line.next;
    if (place >= bytes.size())
        return answer;
    const auto headers = readHeaders(bytes, place);
    if (!headers) {
        // The empty line after the headers of an answer without body may have gone to the delimiter.
        QByteArray padded = bytes.toByteArray() + "\n\n";
        qsizetype again = line.next;
        const auto repaired = readHeaders(padded, again);
        if (!repaired)
            return std::nullopt;
        answer.headers = *repaired;
        return answer;
    }
    answer.headers = *headers;
    QByteArrayView rest = bytes.sliced(place);
    while (rest.endsWith('\n') || rest.endsWith('\r'))
        rest.chop(1);
    answer.body = rest.toByteArray();
    return answer;
}

std::optional<Error> collect(QByteArrayView body, const QByteArray &boundary, int depth, BatchReply &reply)
{
    const Pieces pieces = cut(body, boundary);
    reply.complete = pieces.complete;
    for (const QByteArrayView part : pieces.parts) {
        qsizetype place = 0;
        const auto headers = readHeaders(part, place);
        if (!headers)
            return notABatch("multipart");
        const QByteArray type = headers->value("Content-Type");
        if (isMultipart(type)) {
            const QByteArray inner = boundaryOf(type);
            if (inner.isEmpty() || depth >= deepest)
                return notABatch("multipart");
            BatchReply changeSet;
            if (auto error = collect(part.sliced(place), inner, depth + 1, changeSet))
                return error;
            if (!changeSet.complete)
                return notABatch("multipart");
            for (BatchAnswer &answer : changeSet.answers) {
                answer.inChangeSet = true;
                reply.answers.append(std::move(answer));
            }
            continue;
        }
        auto answer = readAnswer(part.sliced(place));
        if (!answer)
            return notABatch("multipart");
        reply.answers.append(std::move(*answer));
    }
    return std::nullopt;
}
} // namespace

EncodedBatch encodeBatch(const QList<BatchPart> &parts, const QByteArray &boundary)
{
    EncodedBatch encoded;
    encoded.contentType = "multipart/mixed; boundary=\"" + boundary + '"';
    qsizetype size = 0;
    for (const BatchPart &part : parts)
        size += part.target.size() + part.body.size() + boundary.size() + 200;
    QByteArray &out = encoded.body;
    out.reserve(size);
    for (const BatchPart &part : parts) {
        out += "--" + boundary + "\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n";
        out += part.method + ' ' + part.target + " HTTP/1.1\r\nAccept: application/json\r\n";
        if (!part.body.isEmpty())
            out += "Content-Type: application/json\r\n";
        for (const auto &[name, value] : part.headers.all())
            out += name + ": " + value + "\r\n";
        out += "\r\n";
        // An empty body still leaves two line ends before the next delimiter (reference 3.1).
        out += part.body + "\r\n";
    }
    out += "--" + boundary + "--\r\n";
    return encoded;
}

bool isMultipart(const QByteArray &contentType)
{
    return contentType.trimmed().toLower().startsWith("multipart/mixed");
}

Result<BatchReply> parseBatch(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray boundary = boundaryOf(contentType);
    if (!isMultipart(contentType) || boundary.isEmpty())
        return failure(notABatch("multipart"));
    BatchReply reply;
    if (auto error = collect(body, boundary, 1, reply))
        return failure(std::move(*error));
    return reply;
}

} // namespace segue::odata
