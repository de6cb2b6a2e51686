// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch.h"

#include "http/answer.h"
#include "world/guid.h"

namespace segue::sandbox {

namespace {

ApiError unreadable(const QString &why)
{
    return {400, code::badPayload, why};
}

/// The boundary of a multipart/mixed content type; empty if it is none.
QByteArray boundaryOf(const QByteArray &contentType)
{
    const QByteArrayList fields = contentType.split(';');
    if (fields.first().trimmed().toLower() != "multipart/mixed")
        return {};
    for (const QByteArray &field : fields.mid(1)) {
        const QByteArray trimmed = field.trimmed();
        if (!trimmed.toLower().startsWith("boundary="))
            continue;
        QByteArray boundary = trimmed.mid(9);
        if (boundary.size() >= 2 && boundary.startsWith('"') && boundary.endsWith('"'))
            boundary = boundary.mid(1, boundary.size() - 2);
        return boundary.size() <= 250 ? boundary : QByteArray();
    }
    return {};
}

/// Takes a line off the front, without its end.
QByteArray takeLine(QByteArrayView &text)
{
    const qsizetype end = text.indexOf('\n');
    QByteArrayView line = end < 0 ? text : text.first(end);
    text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line.toByteArray();
}

/// The parts between delimiter lines. The line end before a delimiter belongs to the delimiter.
Answer<QList<QByteArray>> splitParts(const QByteArray &boundary, QByteArrayView body)
{
    const QByteArray delimiter = "--" + boundary;
    QList<QByteArray> parts;
    QByteArrayView rest = body;
    qsizetype partStart = -1;
    while (!rest.isEmpty()) {
        const qsizetype lineStart = body.size() - rest.size();
        const QByteArray line = takeLine(rest);
        const QByteArrayView ending = QByteArrayView(line).sliced(line.startsWith(delimiter) ? delimiter.size() : 0);
        const bool closes = line.startsWith(delimiter) && ending.trimmed() == QByteArrayView("--");
        const bool opens = line.startsWith(delimiter) && ending.trimmed().isEmpty();
        if (!opens && !closes)
            continue;
        if (partStart >= 0) {
            QByteArrayView part = body.sliced(partStart, lineStart - partStart);
            if (part.endsWith('\n'))
                part.chop(1);
            if (part.endsWith('\r'))
                part.chop(1);
            parts.append(part.toByteArray());
        }
        if (closes)
            return parts;
        partStart = body.size() - rest.size();
    }
    return unreadable(QStringLiteral("The batch ends without its closing delimiter."));
}

/// Header fields up to an empty line; false if a line is no field.
bool takeHeaders(QByteArrayView &text, Headers &headers)
{
    while (!text.isEmpty()) {
        const QByteArray line = takeLine(text);
        if (line.isEmpty())
            return true;
        const qsizetype colon = line.indexOf(':');
        if (colon < 1)
            return false;
        headers.add(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    return true;
}

Answer<BatchOperation> parseOperation(const Headers &partHeaders, QByteArrayView content)
{
    if (!partHeaders.value("Content-Type").toLower().startsWith("application/http"))
        return unreadable(QStringLiteral("A batch part must be of the type application/http."));
    if (partHeaders.value("Content-Transfer-Encoding").toLower() != "binary")
        return unreadable(QStringLiteral("A batch part must carry 'Content-Transfer-Encoding: binary'."));
    const QByteArrayList line = takeLine(content).split(' ');
    if (line.size() != 3 || line[2] != "HTTP/1.1" || line[0].isEmpty() || line[1].isEmpty())
        return unreadable(QStringLiteral("A batch part has no valid request line."));
    BatchOperation operation;
    operation.method = line[0];
    operation.target = line[1];
    if (!takeHeaders(content, operation.headers))
        return unreadable(QStringLiteral("A batch part has an invalid header."));
    operation.body = content.toByteArray();
    operation.contentId = partHeaders.value("Content-ID");
    if (operation.contentId.isEmpty())
        operation.contentId = operation.headers.value("Content-ID");
    return operation;
}

Answer<BatchItem> parseChangeSet(const QByteArray &boundary, QByteArrayView content)
{
    const Answer<QList<QByteArray>> parts = splitParts(boundary, content);
    if (!parts)
        return parts.error();
    BatchItem item;
    item.isChangeSet = true;
    for (const QByteArray &part : *parts) {
        QByteArrayView rest(part);
        Headers headers;
        if (!takeHeaders(rest, headers))
            return unreadable(QStringLiteral("A change set part has an invalid header."));
        if (!boundaryOf(headers.value("Content-Type")).isEmpty())
            return unreadable(QStringLiteral("A change set cannot contain another multipart."));
        Answer<BatchOperation> operation = parseOperation(headers, rest);
        if (!operation)
            return operation.error();
        if (operation->method == "GET")
            return unreadable(QStringLiteral("A GET request is not allowed inside a change set."));
        item.operations.append(std::move(*operation));
    }
    return item;
}

} // namespace

Answer<QList<BatchItem>> parseBatch(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray boundary = boundaryOf(contentType);
    if (boundary.isEmpty())
        return unreadable(QStringLiteral("The content type of a batch must be multipart/mixed with a boundary."));
    const Answer<QList<QByteArray>> parts = splitParts(boundary, body);
    if (!parts)
        return parts.error();
    QList<BatchItem> items;
    qsizetype operations = 0;
    for (const QByteArray &part : *parts) {
        QByteArrayView rest(part);
        Headers headers;
        if (!takeHeaders(rest, headers))
            return unreadable(QStringLiteral("A batch part has an invalid header."));
        const QByteArray inner = boundaryOf(headers.value("Content-Type"));
        if (!inner.isEmpty()) {
            Answer<BatchItem> set = parseChangeSet(inner, rest);
            if (!set)
                return set.error();
            items.append(std::move(*set));
        } else {
            Answer<BatchOperation> operation = parseOperation(headers, rest);
            if (!operation)
                return operation.error();
            items.append({false, {std::move(*operation)}});
        }
        operations += items.last().operations.size();
        if (operations > mostBatchOperations)
            return unreadable(QStringLiteral("The number of operations in the batch exceeds the maximum of %1.").arg(mostBatchOperations));
        for (const BatchOperation &operation : items.last().operations) {
            if (operation.target.contains("/$batch") || operation.target == "$batch")
                return unreadable(QStringLiteral("A batch cannot contain a batch."));
        }
    }
    return items;
}

BatchWriter::BatchWriter(const QByteArray &prefix) : m_boundary(prefix + '_' + Guid::random().text()) {}

void BatchWriter::add(const Response &response, const QByteArray &contentId)
{
    m_body += "--" + m_boundary + "\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n";
    if (!contentId.isEmpty())
        m_body += "Content-ID: " + contentId + "\r\n";
    m_body += "\r\nHTTP/1.1 " + QByteArray::number(response.status) + ' '
              + (response.reason.isEmpty() ? reasonPhrase(response.status) : response.reason) + "\r\n";
    for (const auto &[name, value] : response.headers.fields())
        m_body += name + ": " + value + "\r\n";
    m_body += "\r\n" + response.body + "\r\n";
}

void BatchWriter::addMultipart(const QByteArray &contentType, const QByteArray &body)
{
    m_body += "--" + m_boundary + "\r\nContent-Type: " + contentType + "\r\n\r\n" + body + "\r\n";
}

QByteArray BatchWriter::finish()
{
    return m_body + "--" + m_boundary + "--\r\n";
}

} // namespace segue::sandbox
