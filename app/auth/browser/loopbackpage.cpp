// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopbackpage.h"

#include <QString>

namespace segue::auth {

namespace {

struct Words
{
    const char *status;
    const char16_t *titleJa;
    const char16_t *textJa;
    const char16_t *titleEn;
    const char16_t *textEn;
};

Words wordsOf(LoopbackPage page)
{
    switch (page) {
    case LoopbackPage::Received:
        return {"200 OK", u"サインインを受け取りました", u"このページを閉じて、Segue に戻ってください。", u"Sign-in received",
                u"You can close this page and return to Segue."};
    case LoopbackPage::NotComplete:
        return {"200 OK", u"サインインは完了していません", u"Segue に戻って、内容を確認してください。", u"The sign-in is not complete",
                u"Return to Segue to see why."};
    case LoopbackPage::NotOurs:
        return {"400 Bad Request", u"このページは現在のサインインのものではありません",
                u"Segue に表示されたアドレスから、もう一度サインインしてください。", u"This page does not belong to the current sign-in",
                u"Sign in again from the address that Segue shows."};
    case LoopbackPage::NotFound:
        break;
    }
    return {"404 Not Found", u"このアドレスには何もありません", u"Segue に戻ってください。", u"There is nothing at this address",
            u"Return to Segue."};
}

} // namespace

QByteArray loopbackAnswer(LoopbackPage page, Language language)
{
    const Words words = wordsOf(page);
    const bool japanese = language == Language::Japanese;
    const QByteArray body =
        QStringLiteral(R"(<!DOCTYPE html>
<html lang="%1">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%2 - Segue</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.7 system-ui, "Noto Sans CJK JP", sans-serif; }
body { max-width: 32rem; margin: 20vh auto 0; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; font-weight: 600; }
</style>
</head>
<body>
<main>
<h1>%2</h1>
<p>%3</p>
</main>
</body>
</html>
)")
            .arg(japanese ? QStringLiteral("ja") : QStringLiteral("en"), QString::fromUtf16(japanese ? words.titleJa : words.titleEn),
                 QString::fromUtf16(japanese ? words.textJa : words.textEn))
            .toUtf8();
    return QByteArray("HTTP/1.1 ") + words.status
           + "\r\nContent-Type: text/html; charset=utf-8"
             "\r\nContent-Language: "
           + (japanese ? "ja" : "en") + "\r\nContent-Length: " + QByteArray::number(body.size())
           + "\r\nCache-Control: no-store"
             "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
             "\r\nReferrer-Policy: no-referrer"
             "\r\nX-Content-Type-Options: nosniff"
             "\r\nConnection: close"
             "\r\n\r\n"
           + body;
}

} // namespace segue::auth
