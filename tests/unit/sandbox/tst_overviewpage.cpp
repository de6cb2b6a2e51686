// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"

#include <QRegularExpression>
#include <QTest>

using namespace segue;
using namespace segue::testing;

namespace {
RawReply open(const WebApi &api, const QByteArray &target = "/", const QByteArray &language = "ja")
{
    return rawRequest(api.sandbox.port(), "GET", target, "Accept-Language: " + language + "\r\n");
}
QString section(const RawReply &page, const QString &id)
{
    static const QString form = QStringLiteral("<section id=\"%1\".*?</section>");
    return QRegularExpression(form.arg(id), QRegularExpression::DotMatchesEverythingOption).match(QString::fromUtf8(page.body)).captured();
}
} // namespace

/// The page at the root, for people who want to look.
class tst_OverviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheSandboxHolds();
    void turnsThePagesOfAList();
    void escapesWhatOthersWrote();
    void speaksTheBrowsersLanguage_data();
    void speaksTheBrowsersLanguage();
    void runsNothingAndLoadsNothing();
    void isForThisMachineOnly();
};

void tst_OverviewPage::showsWhatTheSandboxHolds()
{
    WebApi api;
    QVERIFY(section(open(api), QStringLiteral("lists")).contains(QStringLiteral("リストはまだありません。")));
    const QByteArray list = api.makeList("VIP");
    QCOMPARE(api.addMembers(list, api.contacts("Newsletter_Pilot", 7)).status, 204);
    api.sandbox.control("/sandbox/lists/" + list, {{QStringLiteral("lock"), true}});
    api.sandbox.addFault(QStringLiteral("get shoes nth=1 status=503"));
    QCOMPARE(api.get("shoes").status, 503);
    const RawReply page = open(api);
    QCOMPARE(page.status, 200);
    QCOMPARE(page.field("Content-Type"), "text/html; charset=utf-8");
    const QString lists = section(page, QStringLiteral("lists"));
    for (const QString &piece :
         {QStringLiteral(">VIP</a>"), QStringLiteral(">7</td>"), QStringLiteral("ロック中"), QString::fromLatin1(list)})
        QVERIFY2(lists.contains(piece), qPrintable(piece));
    const QString segments = section(page, QStringLiteral("segments"));
    QVERIFY(segments.contains(QStringLiteral("Tokyo_VIP")) && segments.contains(QStringLiteral("東京 VIP"))
            && segments.contains(QStringLiteral("5,000")));
    const QString requests = section(page, QStringLiteral("requests"));
    QVERIFY(requests.contains(QStringLiteral("/api/data/v9.2/AddListMembersList")) && requests.contains(QStringLiteral(">503</td>")));
    // The newest one stands first.
    QVERIFY(requests.indexOf(QStringLiteral("/api/data/v9.2/shoes")) < requests.indexOf(QStringLiteral("AddListMembersList")));
    QVERIFY(section(page, QStringLiteral("faults")).contains(QStringLiteral("get shoes nth=1 status=503")));
    QVERIFY(section(page, QStringLiteral("limits")).contains(QStringLiteral("6,000")));
    api.sandbox.control("/sandbox/limits", {{QStringLiteral("on"), false}});
    QVERIFY(section(open(api), QStringLiteral("limits")).contains(QStringLiteral("制限は無効です。")));
    QVERIFY(section(page, QStringLiteral("members")).isEmpty());
}

void tst_OverviewPage::turnsThePagesOfAList()
{
    WebApi api;
    const QByteArray list = api.makeList("VIP");
    const QByteArrayList people = api.contacts("Newsletter_Pilot", 120);
    QCOMPARE(api.addMembers(list, people).status, 204);
    QSet<QString> seen;
    static const QRegularExpression id(QStringLiteral("<code class=\"id\">([0-9a-f-]{36})</code>"));
    for (int number = 1; number <= 3; ++number) {
        const QString members = section(open(api, "/?list=" + list + "&page=" + QByteArray::number(number)), QStringLiteral("members"));
        QVERIFY(members.contains(QStringLiteral("120 人、%1 / 3 ページ").arg(number)));
        QCOMPARE(members.contains(QStringLiteral("前のページ")), number > 1);
        QCOMPARE(members.contains(QStringLiteral("次のページ")), number < 3);
        for (auto match = id.globalMatch(members); match.hasNext();)
            seen.insert(match.next().captured(1));
    }
    QCOMPARE(seen.size(), 120);
    for (const QByteArray &contact : people)
        QVERIFY(seen.contains(QString::fromLatin1(contact)));
    const RawReply first = open(api, "/?list=" + list);
    const QJsonObject contact = api.get("contacts(" + people.first() + ")?$select=fullname").json();
    QVERIFY(first.body.contains(contact.value(QLatin1String("fullname")).toString().toUtf8()));
    QVERIFY(section(open(api, "/?list=nothing"), QStringLiteral("members")).contains(QStringLiteral("このリストはありません。")));
}

void tst_OverviewPage::escapesWhatOthersWrote()
{
    WebApi api;
    const QByteArray evil = "<script>alert(1)</script>&\\\"\\u0027";
    QCOMPARE(api.send("POST", "lists", "{\"listname\":\"" + evil + "\",\"source\":\"<b>x</b>\",\"createdfromcode\":2}",
                      "Content-Type: application/json\r\n")
                 .status,
             204);
    QCOMPARE(api.get("<img%20src=x>").status, 404);
    QCOMPARE(rawRequest(api.sandbox.port(), "GET", "/api/data/v9.2/x?<img/src=x>", api.authorization()).status, 404);
    api.sandbox.addFault(QStringLiteral("get <i>fault</i> status=500"));
    const RawReply page = open(api, "/?list=%22%3E%3Cscript%3E");
    for (const char *raw : {"<script", "<b>x", "<img", "<i>fault"})
        QVERIFY2(!page.body.contains(raw), raw);
    for (const char *escaped : {"&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;", "&lt;b&gt;x&lt;/b&gt;", "&lt;i&gt;fault&lt;/i&gt;"})
        QVERIFY2(page.body.contains(escaped), escaped);
}

void tst_OverviewPage::speaksTheBrowsersLanguage_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("language");
    const auto row = [](const char *asked, const char *language) { QTest::newRow(asked) << QByteArray(asked) << QByteArray(language); };
    row("ja", "ja");
    row("ja-JP,en;q=0.8", "ja");
    row("en-GB,ja;q=0.5", "en");
    row("de,en;q=0.9", "en");
    row("de", "ja"); // neither: Japanese comes first
}

void tst_OverviewPage::speaksTheBrowsersLanguage()
{
    QFETCH(const QByteArray, asked);
    QFETCH(const QByteArray, language);
    static WebApi api;
    const RawReply page = open(api, "/?list=nothing", asked);
    QCOMPARE(page.field("Content-Language"), language);
    QVERIFY(page.body.contains("<html lang=\"" + language + "\">"));
    const bool japanese = language == "ja";
    QCOMPARE(page.body.contains(QStringLiteral("これは練習用サーバー").toUtf8()), japanese);
    QCOMPARE(page.body.contains("This is the practice server"), !japanese);
    // Nothing of the page's own words is left in the other language; the segments' names are data.
    QByteArray own = page.body;
    own.replace(section(page, QStringLiteral("segments")).toUtf8(), "");
    static const QRegularExpression kana(QStringLiteral("[\\x{3041}-\\x{30ff}]"));
    QCOMPARE(QString::fromUtf8(own).contains(kana), japanese);
}

void tst_OverviewPage::runsNothingAndLoadsNothing()
{
    WebApi api;
    const RawReply page = open(api);
    QVERIFY(page.field("Content-Security-Policy").contains("default-src 'none'"));
    for (const char *foreign : {"<script", "http-equiv", "src=", "@import", "url(", "<link"})
        QVERIFY2(!page.body.contains(foreign), foreign);
    QVERIFY(page.body.contains("color-scheme: light dark"));
}

void tst_OverviewPage::isForThisMachineOnly()
{
    WebApi api;
    QCOMPARE(rawExchange(api.sandbox.port(), "GET / HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n").status, 403);
    QCOMPARE(rawRequest(api.sandbox.port(), "HEAD", "/").status, 200);
    QCOMPARE(rawRequest(api.sandbox.port(), "POST", "/").status, 405);
}

SEGUE_TEST(tst_OverviewPage)
#include "tst_overviewpage.moc"
