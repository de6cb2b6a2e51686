// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchrunner.h"

#include <algorithm>

namespace segue::sandbox {

namespace {

constexpr qsizetype longestInnerAddress = 65'536; // [PA-batch]

ApiError missingReference(const QByteArray &id)
{
    return {400, code::badPayload,
            QStringLiteral("Content-ID Reference: '$%1' does not exist in the batch context.").arg(QString::fromUtf8(id))};
}

QByteArray referenceAt(const QByteArray &text)
{
    qsizetype end = 1;
    while (end < text.size() && text[end] != '/' && text[end] != '"')
        ++end;
    return text.mid(1, end - 1);
}

/// The path and query below the service root, out of an absolute address, a path, or one that begins at the root.
std::optional<QByteArray> belowRoot(QByteArray target, const QByteArray &root)
{
    const qsizetype api = root.indexOf("/api/data/");
    const QByteArray rootPath = root.mid(api);
    if (target.startsWith("http://") || target.startsWith("https://")) {
        const qsizetype slash = target.indexOf('/', target.indexOf("//") + 2);
        target = slash < 0 ? QByteArray("/") : target.mid(slash);
    }
    if (!target.startsWith('/'))
        return target;
    if (!target.startsWith(rootPath + '/'))
        return std::nullopt;
    return target.mid(rootPath.size() + 1);
}

} // namespace

std::optional<ApiResult> BatchRunner::faultOf(const ApiRequest &batch, const BatchOperation &operation, qint64 number) const
{
    if (!m_partFault)
        return std::nullopt;
    Request part;
    part.method = operation.method;
    part.target = operation.target;
    part.path = operation.target.left(operation.target.indexOf('?'));
    part.headers = operation.headers;
    part.body = operation.body;
    part.origin = batch.root.left(batch.root.indexOf("/api/data/"));
    auto response = m_partFault(part, number);
    if (!response)
        return std::nullopt;
    ApiResult result;
    result.response = std::move(*response);
    result.works.append({WorkKind::SingleChange, 0});
    addStandardHeaders(result.response);
    return result;
}

ApiResult BatchRunner::runOne(const ApiRequest &batch, const BatchOperation &operation, qint64 number, SetContext *context)
{
    if (auto faulty = faultOf(batch, operation, number))
        return std::move(*faulty);
    ApiRequest request;
    request.method = operation.method;
    request.headers = operation.headers;
    request.body = operation.body;
    request.root = batch.root;
    request.user = batch.user;
    request.inBatch = true;
    const auto refused = [&](const ApiError &error) {
        ApiResult result;
        result.response = errorResponse(asSwitched(m_world.variants(), error), Preferences::parse(operation.headers.values("Prefer")));
        result.works.append({WorkKind::SingleChange, 0});
        addStandardHeaders(result.response);
        return result;
    };
    QByteArray target = operation.target;
    if (target.startsWith('$') && target != "$metadata") {
        const QByteArray id = referenceAt(target);
        if (context == nullptr || !context->addresses.contains(id))
            return refused(missingReference(id));
        target = context->addresses.value(id) + target.mid(id.size() + 1);
    }
    // References in a body stand where an address would: "customerid_account@odata.bind": "$1".
    for (qsizetype at = request.body.indexOf("\"$"); context != nullptr && at >= 0; at = request.body.indexOf("\"$", at + 1)) {
        const QByteArray id = referenceAt(request.body.mid(at + 1, 64));
        if (id.isEmpty() || !std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; }))
            continue;
        if (!context->addresses.contains(id))
            return refused(missingReference(id));
        request.body.replace(at + 1, id.size() + 1, context->addresses.value(id));
    }
    const qint64 every = m_world.variants().number("batch-inner-429");
    if (every > 0 && ++m_operations % every == 0) {
        ApiResult result =
            refused({429, "0x80072322", QStringLiteral("Number of requests exceeded the limit of 6000 over time window of 300 seconds.")});
        result.response.headers.add("Retry-After", "1");
        return result;
    }
    if (target.size() > longestInnerAddress)
        return refused({m_world.variants().is("long-address", "400") ? 400 : 414, code::badUri,
                        QStringLiteral("The address is longer than %1 characters.").arg(longestInnerAddress)});
    const auto below = belowRoot(target, batch.root);
    if (!below)
        return refused(noSegment(target.left(200)));
    const qsizetype question = below->indexOf('?');
    request.path = question < 0 ? *below : below->left(question);
    request.rawQuery = question < 0 ? QByteArray() : below->mid(question + 1);
    ApiResult result = m_dispatcher.dispatch(std::move(request));
    if (context != nullptr && !operation.contentId.isEmpty() && result.response.status < 400) {
        QByteArray address = result.response.headers.value("OData-EntityId");
        if (address.isEmpty())
            address = result.response.headers.value("Location");
        context->addresses.insert(operation.contentId, address);
    }
    return result;
}

int BatchRunner::runSet(const ApiRequest &batch, const BatchItem &item, BatchWriter &writer, Outcome &outcome)
{
    BatchWriter answers("changesetresponse");
    SetContext context;
    m_world.begin();
    for (const BatchOperation &operation : item.operations) {
        const ApiResult result = runOne(batch, operation, ++outcome.batchParts, &context);
        outcome.works.append(result.works);
        if (result.response.status < 400) {
            answers.add(result.response, operation.contentId);
            continue;
        }
        m_world.rollBack();
        if (m_world.variants().is("changeset-error", "wrapped")) {
            BatchWriter wrapped("changesetresponse");
            wrapped.add(result.response, operation.contentId);
            writer.addMultipart(wrapped.contentType(), wrapped.finish());
        } else {
            writer.add(result.response);
        }
        return result.response.status;
    }
    m_world.commit();
    writer.addMultipart(answers.contentType(), answers.finish());
    return 200;
}

Outcome BatchRunner::run(const ApiRequest &request)
{
    Outcome outcome;
    const Preferences preferences = Preferences::parse(request.headers.values("Prefer"));
    const Answer<QList<BatchItem>> items = parseBatch(request.headers.value("Content-Type"), request.body);
    if (!items) {
        outcome.response = errorResponse(asSwitched(m_world.variants(), items.error()), preferences);
        addStandardHeaders(outcome.response);
        outcome.works.append({WorkKind::SingleChange, 0});
        return outcome;
    }
    BatchWriter writer("batchresponse");
    for (const BatchItem &item : *items) {
        int status = 200;
        if (item.isChangeSet) {
            status = runSet(request, item, writer, outcome);
        } else {
            const ApiResult result = runOne(request, item.operations.first(), ++outcome.batchParts, nullptr);
            status = result.response.status;
            const bool echoes = m_world.variants().is("content-id-echo", "all");
            writer.add(result.response, echoes ? item.operations.first().contentId : QByteArray());
            outcome.works.append(result.works);
        }
        // A batch that throttling cut into is still a batch that was handled.
        if (status >= 400 && status != 429 && !preferences.continueOnError) {
            outcome.response.status = status;
            break;
        }
    }
    outcome.response.headers.add("Content-Type", writer.contentType());
    if (preferences.continueOnError)
        outcome.response.headers.add("Preference-Applied", "odata.continue-on-error");
    outcome.response.body = writer.finish();
    addStandardHeaders(outcome.response);
    return outcome;
}

} // namespace segue::sandbox
