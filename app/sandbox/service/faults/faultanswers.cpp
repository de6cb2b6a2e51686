// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultanswers.h"

#include "http/answer.h"
#include "http/httpdate.h"
#include "identity/entra.h"
#include "identity/entraerror.h"

#include <algorithm>
#include <cmath>

namespace segue::sandbox {

namespace {

constexpr int tooMany = 429;

QByteArray usualCode(int status)
{
    switch (status) {
    case tooMany:
        return "0x80072322";
    case 400:
        return "0x80040203";
    case 403:
        return "0x80040220";
    case 404:
        return "0x80040217";
    case 412:
        return "0x80040237";
    case 501:
        return "0x80040219";
    default:
        return "0x80040216";
    }
}

QString messageFor(const QByteArray &code)
{
    const QByteArray key = code.toLower();
    if (key == "0x80072322")
        return QStringLiteral("Number of requests exceeded the limit of 6000 over time window of 300 seconds.");
    if (key == "0x80072321")
        return QStringLiteral(
            "Combined execution time of incoming requests exceeded limit of 1,200,000  milliseconds over time window of 300 seconds. "
            "Decrease number of concurrent requests or reduce the duration of requests and try again later.");
    if (key == "0x80072326")
        return QStringLiteral("Number of concurrent requests exceeded the limit of 52.");
    if (key == "0x80044150")
        return QStringLiteral("Generic SQL error.");
    if (key == "0x80044151")
        return QStringLiteral("SQL timeout expired.");
    if (key == "0x80040220")
        return QStringLiteral("The user does not hold the necessary privileges.");
    if (key == "0x80040217")
        return QStringLiteral("The specified object was not found.");
    if (key == "0x8004112a")
        return QStringLiteral("Invalid page number in paging cookie.");
    if (key == "0x80041129")
        return QStringLiteral("Order by columns do not match those in paging cookie.");
    if (key == "0x80072327")
        return QStringLiteral("Too many concurrent requests detected.");
    if (key == "0x8004026c")
        return QStringLiteral("A database lock could not be taken.");
    return QStringLiteral("An unexpected error occurred.");
}

void addRetryAfter(Response &response, const QByteArray &asked, const QDateTime &now, double timeScale)
{
    if (asked == "none")
        return;
    const bool asDate = asked.startsWith("date:");
    const double seconds = (asDate ? asked.mid(5) : asked).toDouble();
    const auto whole = static_cast<qint64>(std::ceil(seconds / timeScale));
    response.headers.set("Retry-After", asDate ? httpDate(now.addSecs(whole)) : QByteArray::number(whole));
}

/// A status of the identity service: its own JSON, with the number that fits (reference 1.8).
Response identityStatus(const Fault &fault, const Request &request, const QDateTime &now)
{
    EntraError error = entraError(fault.status == tooMany ? 90055 : fault.status >= 500 ? 90033 : 70000);
    error.status = fault.status;
    return entraErrorAnswer(error, request.origin, now);
}

} // namespace

double retryAfterOf(const Fault &fault)
{
    constexpr double usual = 5.0;
    const QByteArray asked = fault.retryAfter.startsWith("date:") ? fault.retryAfter.mid(5) : fault.retryAfter;
    return asked.isEmpty() || asked == "none" ? usual : asked.toDouble();
}

Response gatewayPage(int status)
{
    const QString reason = QString::fromLatin1(reasonPhrase(status));
    return htmlAnswer(
        status,
        QStringLiteral(
            "<!DOCTYPE html>\r\n<html><head><title>%1 %2</title></head>\r\n<body><h2>%2</h2><hr><p>HTTP Error %1.</p></body></html>\r\n")
            .arg(status)
            .arg(reason));
}

Response captivePortalPage()
{
    return htmlAnswer(200, QStringLiteral("<!DOCTYPE html>\n<html><head><title>Welcome</title></head><body><h1>Welcome</h1><p>Please "
                                          "accept the terms of use.</p></body></html>\n"));
}

Response faultAnswer(const Fault &fault, const Request &request, const QDateTime &now, double timeScale, bool tokenSuberror)
{
    switch (fault.act) {
    case FaultAct::Aadsts: {
        EntraError error = entraError(fault.status);
        if (!tokenSuberror && error.suberror == "bad_token")
            error.suberror.clear();
        Response response = entraErrorAnswer(error, request.origin, now);
        if (!fault.retryAfter.isEmpty())
            addRetryAfter(response, fault.retryAfter, now, timeScale);
        return response;
    }
    case FaultAct::Html:
        return captivePortalPage();
    case FaultAct::Redirect: {
        Response response = htmlAnswer(302, QStringLiteral("<html><body>Moved</body></html>"));
        response.headers.add("Location", request.origin + "/captive-portal");
        return response;
    }
    default:
        break;
    }
    const bool gateway = fault.status == 502 || fault.status == 503 || fault.status == 504;
    Response response;
    if (fault.page || (gateway && fault.code.isEmpty() && !EntraRoutes::serves(request.path))) {
        response = gatewayPage(fault.status);
    } else if (EntraRoutes::serves(request.path)) {
        response = identityStatus(fault, request, now);
    } else {
        const QByteArray code = fault.code.isEmpty() ? usualCode(fault.status) : fault.code;
        response = dataverseError(fault.status, code, messageFor(code));
    }
    if (fault.status == tooMany || fault.status == 503 || !fault.retryAfter.isEmpty())
        addRetryAfter(response, fault.retryAfter.isEmpty() ? QByteArray("5") : fault.retryAfter, now, timeScale);
    return response;
}

void spoil(Response &response, const Fault &fault)
{
    switch (fault.act) {
    case FaultAct::Malformed:
        // Cut in the middle, with a length that fits: only the JSON is wrong.
        response.body.truncate(std::max<qsizetype>(1, response.body.size() / 2));
        if (response.body.isEmpty())
            response.body = "{";
        break;
    case FaultAct::Unclosed:
        // The delimiter that closes a multipart is its last line; without it nobody can tell that nothing is missing.
        if (response.headers.value("Content-Type").startsWith("multipart/"))
            response.body.truncate(std::max<qsizetype>(0, response.body.lastIndexOf("\r\n--")));
        break;
    case FaultAct::Empty:
        response.status = 200;
        response.body.clear();
        break;
    case FaultAct::ContentType:
        response.headers.set("Content-Type", fault.text);
        break;
    case FaultAct::NoNextLink: {
        const QByteArray key = "\"@odata.nextLink\":\"";
        auto begin = response.body.indexOf(key);
        if (begin < 0)
            break;
        auto end = response.body.indexOf('"', begin + key.size()) + 1;
        // One comma goes with it, behind or before.
        if (response.body.mid(end, 1) == ",")
            ++end;
        else if (begin > 0 && response.body.at(begin - 1) == ',')
            --begin;
        response.body.remove(begin, end - begin);
        break;
    }
    default:
        break;
    }
}

} // namespace segue::sandbox
