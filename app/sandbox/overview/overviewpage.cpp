// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overviewpage.h"

#include "http/answer.h"
#include "http/form.h"
#include "tables.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace segue::sandbox {

namespace {

constexpr qint64 membersOnAPage = 50;
constexpr qsizetype latestRequests = 30;

constexpr char style[] = R"(
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, "Noto Sans CJK JP", sans-serif; }
body { max-width: 70rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; margin-block: 1rem .5rem; }
h2 { font-size: 1.2rem; margin-block: 2rem .5rem; }
nav a { margin-inline-end: 1rem; }
.note { border-inline-start: 4px solid #b26a00; padding-inline-start: .75rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: start; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
th { white-space: nowrap; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
code.id { white-space: nowrap; }
code { font-family: ui-monospace, "Noto Sans Mono CJK JP", monospace; font-size: .9rem; overflow-wrap: anywhere; }
)";

/// Japanese comes first here: English is for those who ask for it before Japanese.
Language languageOf(const Request &request)
{
    for (const QByteArray &part : request.headers.value("Accept-Language").toLower().split(',')) {
        const QByteArray tag = part.trimmed();
        if (tag.startsWith("ja"))
            return Language::Japanese;
        if (tag.startsWith("en"))
            return Language::English;
    }
    return Language::Japanese;
}

Html code(const QString &text)
{
    return {QStringLiteral("<code>%1</code>").arg(text.toHtmlEscaped())};
}

Html idCode(const QString &id)
{
    return {QStringLiteral("<code class=\"id\">%1</code>").arg(id.toHtmlEscaped())};
}

QString paragraph(const QString &text)
{
    return QStringLiteral("<p>%1</p>\n").arg(text.toHtmlEscaped());
}

QString timeOf(const QJsonValue &iso)
{
    // The sandbox's own times are UTC; whoever looks sits beside it.
    return QDateTime::fromString(iso.toString(), Qt::ISODate).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace

QString OverviewPage::say(const char16_t *japanese, const char *english) const
{
    return m_language == Language::Japanese ? QString::fromUtf16(japanese) : QString::fromUtf8(english);
}

QString OverviewPage::amount(qint64 number) const
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(number);
}

QJsonObject OverviewPage::look(const QByteArray &path, const QByteArray &query)
{
    Request request;
    request.method = "GET";
    request.path = path;
    request.query = query;
    request.target = query.isEmpty() ? path : path + '?' + query;
    request.origin = m_origin;
    const Response response = m_organisation.control(request).response;
    return response.status == 200 ? QJsonDocument::fromJson(response.body).object() : QJsonObject();
}

QString OverviewPage::section(const QString &id, const QString &title, const QString &content) const
{
    return QStringLiteral("<section id=\"%1\" aria-labelledby=\"%1-title\">\n<h2 id=\"%1-title\">%2</h2>\n%3</section>\n")
        .arg(id, title.toHtmlEscaped(), content);
}

QString OverviewPage::lists()
{
    const QString title = say(u"マーケティング リスト", "Marketing lists");
    HtmlTable table(
        title, {say(u"名前", "Name"), say(u"メンバー", "Members"), say(u"ソース", "Source"), say(u"状態", "State"), QStringLiteral("ID")},
        {1});
    for (const auto &value : look("/sandbox/lists").value(QLatin1String("lists")).toArray()) {
        const QJsonObject list = value.toObject();
        const QString id = list.value(QLatin1String("id")).toString();
        QStringList states;
        states.append(list.value(QLatin1String("active")).toBool() ? say(u"アクティブ", "active") : say(u"非アクティブ", "inactive"));
        if (list.value(QLatin1String("locked")).toBool())
            states.append(say(u"ロック中", "locked"));
        table.add({link(QStringLiteral("/?list=%1#members").arg(id), list.value(QLatin1String("name")).toString()),
                   escaped(amount(list.value(QLatin1String("members")).toInteger())),
                   escaped(list.value(QLatin1String("source")).toString()),
                   escaped(states.join(m_language == Language::Japanese ? QStringLiteral("、") : QStringLiteral(", "))), idCode(id)});
    }
    return section(QStringLiteral("lists"), title,
                   table.isEmpty() ? paragraph(say(u"リストはまだありません。", "There are no lists yet.")) : table.html().text);
}

QString OverviewPage::members(const QByteArray &list, qint64 page)
{
    const QJsonObject found = look("/sandbox/lists/" + list + "/members", "top=" + QByteArray::number(membersOnAPage)
                                                                              + "&skip=" + QByteArray::number((page - 1) * membersOnAPage));
    const QString title = say(u"リストのメンバー", "Members of the list");
    const QString id = QStringLiteral("members");
    if (found.isEmpty())
        return section(id, title, paragraph(say(u"このリストはありません。", "There is no such list.")));
    const qint64 total = found.value(QLatin1String("total")).toInteger();
    const qint64 pages = std::max<qint64>(1, (total + membersOnAPage - 1) / membersOnAPage);
    HtmlTable table(title,
                    {say(u"名前", "Name"), say(u"取引先担当者の ID", "Contact ID"), say(u"状態", "State"), say(u"追加した日時", "Added")});
    for (const auto &value : found.value(QLatin1String("rows")).toArray()) {
        const QJsonObject row = value.toObject();
        table.add({escaped(row.value(QLatin1String("name")).toString()), idCode(row.value(QLatin1String("contact")).toString()),
                   escaped(row.value(QLatin1String("active")).toBool() ? say(u"アクティブ", "active") : say(u"非アクティブ", "inactive")),
                   escaped(timeOf(row.value(QLatin1String("added"))))});
    }
    QString content = paragraph(say(u"%1 人、%2 / %3 ページ", "%1 people, page %2 of %3").arg(amount(total), amount(page), amount(pages)));
    content += table.html().text;
    const auto turn = [&](qint64 to, const QString &word) {
        return link(QStringLiteral("/?list=%1&page=%2#members").arg(QString::fromLatin1(list.toPercentEncoding()), QString::number(to)),
                    word)
            .text;
    };
    content += QStringLiteral("<nav aria-label=\"%1\">").arg(say(u"ページ", "Pages").toHtmlEscaped());
    if (page > 1)
        content += turn(page - 1, say(u"前のページ", "Previous page"));
    if (page < pages)
        content += turn(page + 1, say(u"次のページ", "Next page"));
    return section(id, title, content + QStringLiteral("</nav>\n"));
}

QString OverviewPage::segments()
{
    const QString title = say(u"セグメント", "Segments");
    HtmlTable table(title, {say(u"名前", "Name"), say(u"表示名", "Display name"), say(u"人数", "People"), say(u"更新日時", "Refreshed")},
                    {2});
    for (const auto &value : look("/sandbox/segments").value(QLatin1String("segments")).toArray()) {
        const QJsonObject segment = value.toObject();
        table.add({code(segment.value(QLatin1String("name")).toString()), escaped(segment.value(QLatin1String("friendly_name")).toString()),
                   escaped(amount(segment.value(QLatin1String("size")).toInteger())),
                   escaped(timeOf(segment.value(QLatin1String("refreshed"))))});
    }
    return section(QStringLiteral("segments"), title, table.html().text);
}

QString OverviewPage::requests() const
{
    const QString title = say(u"最近の要求", "Latest requests");
    const QJsonObject log = m_log.toJson(latestRequests);
    HtmlTable table(title,
                    {say(u"番号", "No."), say(u"開始から", "Since start"), say(u"メソッド", "Method"), say(u"アドレス", "Address"),
                     say(u"応答", "Answer"), say(u"行数", "Rows"), say(u"障害", "Fault")},
                    {0, 1, 4, 5});
    const QJsonArray all = log.value(QLatin1String("requests")).toArray();
    for (qsizetype i = all.size(); i-- > 0;) {
        const QJsonObject one = all.at(i).toObject();
        const int status = one.value(QLatin1String("status")).toInt();
        table.add({escaped(amount(one.value(QLatin1String("number")).toInteger())),
                   escaped(QString::number(one.value(QLatin1String("arrived_ms")).toDouble() / 1000.0, 'f', 1) + QStringLiteral(" s")),
                   escaped(one.value(QLatin1String("method")).toString()), code(one.value(QLatin1String("target")).toString()),
                   escaped(status == 0 ? say(u"なし", "none") : QString::number(status)),
                   escaped(amount(one.value(QLatin1String("rows")).toInteger())), code(one.value(QLatin1String("fault")).toString())});
    }
    const QString sum =
        say(u"合計 %1 件の要求、うち制限による拒否は %2 件。", "%1 requests in all, %2 of them refused by limits.")
            .arg(amount(log.value(QLatin1String("total")).toInteger()), amount(log.value(QLatin1String("throttled")).toInteger()));
    return section(QStringLiteral("requests"), title, paragraph(sum) + (table.isEmpty() ? QString() : table.html().text));
}

QString OverviewPage::faults() const
{
    QString items;
    for (const QString &rule : m_faults.rules())
        items += QStringLiteral("<li>%1</li>\n").arg(code(rule).text);
    return section(QStringLiteral("faults"), say(u"障害の規則", "Fault rules"),
                   items.isEmpty() ? paragraph(say(u"障害の規則はありません。", "There are no fault rules."))
                                   : QStringLiteral("<ul>\n%1</ul>\n").arg(items));
}

QString OverviewPage::limits() const
{
    const LimitSettings &settings = m_limits.settings();
    const QString text =
        say(u"300 秒間に要求 %1 件、実行時間 %2 秒まで。同時に %3 件まで。ユーザーごと、Web サーバーごとに数えます。",
            "Within 300 seconds %1 requests and %2 seconds of execution, %3 at once; counted for each user and web server.")
            .arg(amount(settings.requests), amount(static_cast<qint64>(settings.executionSeconds)), amount(settings.concurrent));
    return section(QStringLiteral("limits"), say(u"制限", "Limits"),
                   paragraph(settings.on ? text : say(u"制限は無効です。", "Limits are off.")));
}

Response OverviewPage::answer(const Request &request)
{
    if (request.method != "GET" && request.method != "HEAD")
        return methodNotAllowed("GET, HEAD");
    m_language = languageOf(request);
    m_origin = request.origin;
    const Form query = Form::parse(request.query);
    QString content = lists();
    if (query.contains("list"))
        content += members(query.value("list"), std::max<qint64>(1, query.value("page").toLongLong()));
    content += segments() + requests() + faults() + limits();
    const QString title = say(u"練習用サーバーの中身", "What the practice server holds");
    const QString note = say(u"これは練習用サーバー (segue-sandbox) です。人もデータも、すべて架空のものです。",
                             "This is the practice server (segue-sandbox). All people and data in it are made up.");
    const QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                                        "<title>%2 - segue-sandbox</title>\n<style>%3</style>\n</head>\n<body>\n<main>\n<h1>%2</h1>\n"
                                        "<p class=\"note\">%4</p>\n%5</main>\n</body>\n</html>\n")
                             .arg(m_language == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en"), title.toHtmlEscaped(),
                                  QLatin1String(style), note.toHtmlEscaped(), content);
    Response response = htmlAnswer(200, html);
    response.headers.add("Content-Language", m_language == Language::Japanese ? "ja" : "en");
    response.headers.add("Vary", "Accept-Language");
    response.headers.add("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    return response;
}

} // namespace segue::sandbox
