// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browser/loopbackreceiver.h"
#include "fakeclock.h"
#include "outcome.h"
#include "testregistry.h"
#include "visit.h"

#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace segue;
using namespace segue::auth;
using namespace segue::testing;

namespace {

struct Stage
{
    explicit Stage(Language language = Language::English) : receiver(new LoopbackReceiver(clock, language, "right-state", &owner))
    {
        if (!receiver->listen().has_value())
            qFatal("no port to listen on");
        port = receiver->port();
        outcome = std::make_unique<Outcome<RedirectAnswer>>(receiver);
    }

    FakeClock clock;
    QObject owner;
    LoopbackReceiver *receiver;
    quint16 port = 0;
    std::unique_ptr<Outcome<RedirectAnswer>> outcome;
};

} // namespace

class tst_LoopbackReceiver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheCode()
    {
        Stage stage;
        QCOMPARE(stage.receiver->redirectAddress(), QUrl(u"http://localhost:%1/"_s.arg(stage.port)));
        Visit visit(stage.port);
        QVERIFY(visit.connected());
        visit.get("/?code=0.A%2Bx%3D&state=right-state&session_state=s");
        QVERIFY(stage.outcome->wait());
        QVERIFY(stage.outcome->succeeded());
        QCOMPARE(stage.outcome->value().value("code"), "0.A+x=");
        QVERIFY(visit.ended());
        QCOMPARE(visit.status(), "200 OK");
        QVERIFY(visit.received().contains("return to Segue"));
        QVERIFY(visit.received().endsWith("</html>\n"));
    }
    void bringsTheRefusal()
    {
        Stage stage;
        Visit visit(stage.port);
        visit.get("/?error=access_denied&error_description=AADSTS65004%3A+User+declined&state=right-state");
        QVERIFY(stage.outcome->wait());
        QCOMPARE(stage.outcome->value().value("error"), "access_denied");
        QCOMPARE(stage.outcome->value().value("error_description"), "AADSTS65004: User declined");
        QVERIFY(visit.ended());
        QVERIFY(visit.received().contains("not complete"));
    }
    void worksOverIpv6OnTheSamePort()
    {
        QTcpServer probe;
        const bool hasIpv6 = probe.listen(QHostAddress::LocalHostIPv6);
        probe.close();
        Stage stage;
        Visit visit(stage.port, QHostAddress(QHostAddress::LocalHostIPv6));
        QCOMPARE(visit.connected(), hasIpv6);
        if (!hasIpv6)
            return;
        visit.get("/?code=c&state=right-state");
        QVERIFY(stage.outcome->wait());
        QVERIFY(stage.outcome->succeeded());
    }
    void listensOnLoopbackOnly()
    {
        Stage stage;
        // Every 127.0.0.0/8 address is loopback on Linux; ours is 127.0.0.1 alone.
        Visit visit(stage.port, QHostAddress(u"127.0.0.2"_s));
        QVERIFY(!visit.connected());
    }

    void ignoresWhatIsNotOurs_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        const QByteArray notOurs = "400 Bad Request";
        const QByteArray notFound = "404 Not Found";
        const auto get = [](const QByteArray &target) { return "GET " + target + " HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n"; };
        QTest::newRow("wrong state") << get("/?code=c&state=wrong-state") << notOurs;
        QTest::newRow("state of another length") << get("/?code=c&state=right-stat") << notOurs;
        QTest::newRow("no state") << get("/?code=c") << notOurs;
        QTest::newRow("refusal with a wrong state") << get("/?error=access_denied&state=x") << notOurs;
        QTest::newRow("neither code nor error") << get("/?state=right-state") << notOurs;
        QTest::newRow("both code and error") << get("/?code=c&error=e&state=right-state") << notOurs;
        QTest::newRow("two codes") << get("/?code=a&code=b&state=right-state") << notOurs;
        QTest::newRow("two states") << get("/?code=a&state=x&state=right-state") << notOurs;
        QTest::newRow("bare page") << get("/") << notOurs;
        QTest::newRow("favicon") << get("/favicon.ico") << notFound;
        QTest::newRow("another path") << get("/callback?code=c&state=right-state") << notFound;
        QTest::newRow("a doubled slash") << get("//?code=c&state=right-state") << notFound;
        QTest::newRow("a whole address") << get("http://localhost/?code=c&state=right-state") << notFound;
        QTest::newRow("another method") << QByteArray("POST /?code=c&state=right-state HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n")
                                        << notFound;
        QTest::newRow("another host") << QByteArray("GET /?code=c&state=right-state HTTP/1.1\r\nHost: evil.example:PORT\r\n\r\n")
                                      << notOurs;
        QTest::newRow("no host") << QByteArray("GET /?code=c&state=right-state HTTP/1.1\r\n\r\n") << notOurs;
        QTest::newRow("not HTTP") << QByteArray("hello\r\n\r\n") << notFound;
    }
    void ignoresWhatIsNotOurs()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        Stage stage;
        Visit stranger(stage.port);
        stranger.send(request.replace("PORT", QByteArray::number(stage.port)));
        QVERIFY(stranger.ended());
        QCOMPARE(stranger.status(), status);
        QVERIFY(!stage.outcome->isThere());
        // The sign-in goes on.
        Visit browser(stage.port);
        browser.get("/?code=c&state=right-state");
        QVERIFY(stage.outcome->wait());
        QVERIFY(stage.outcome->succeeded());
    }
    void takesOneAnswerOnly()
    {
        Stage stage;
        Visit first(stage.port);
        Visit second(stage.port);
        QVERIFY(first.connected() && second.connected());
        first.get("/?code=first&state=right-state");
        second.get("/?code=second&state=right-state");
        QVERIFY(stage.outcome->wait());
        QCOMPARE(stage.outcome->value().value("code"), "first");
        QVERIFY(second.ended());
        QVERIFY(!second.received().contains("200 OK"));
        Visit third(stage.port);
        QVERIFY(!third.connected());
    }
    void readsARequestInPieces()
    {
        Stage stage;
        Visit visit(stage.port);
        QVERIFY(visit.connected());
        const QByteArray request =
            "GET /?code=c&state=right-state HTTP/1.1\r\nHost: localhost:" + QByteArray::number(stage.port) + "\r\n\r\n";
        for (const char letter : request) {
            QVERIFY(!stage.outcome->isThere());
            visit.send(QByteArray(1, letter));
            QTest::qWait(1);
        }
        QVERIFY(stage.outcome->wait());
        QVERIFY(stage.outcome->succeeded());
    }
    void dropsARequestWithoutEnd()
    {
        Stage stage;
        Visit visit(stage.port);
        QVERIFY(visit.connected());
        visit.send("GET / HTTP/1.1\r\nX: " + QByteArray(40'000, 'x'));
        QVERIFY(visit.ended());
        QVERIFY(visit.received().isEmpty());
        QVERIFY(!stage.outcome->isThere());
    }
    void givesUpAfterFiveMinutes()
    {
        Stage stage;
        Visit idle(stage.port);
        QVERIFY(idle.connected());
        stage.clock.advance(5min - 1ms);
        QTest::qWait(10);
        QVERIFY(!stage.outcome->isThere());
        stage.clock.advance(1ms);
        QVERIFY(stage.outcome->wait());
        QVERIFY(stage.outcome->failedWith(ErrorCode::SignInTimedOut));
        QVERIFY(idle.ended());
        Visit late(stage.port);
        QVERIFY(!late.connected());
    }
    void cancellingFreesThePortAtOnce()
    {
        Stage stage;
        Visit idle(stage.port);
        QVERIFY(idle.connected());
        stage.receiver->cancel();
        QVERIFY(idle.ended());
        Visit late(stage.port);
        QVERIFY(!late.connected());
        QTest::qWait(10);
        QVERIFY(!stage.outcome->isThere());
    }
    void saysItInTheLanguage_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("words");
        QTest::newRow("Japanese") << Language::Japanese << u"Segue に戻ってください"_s;
        QTest::newRow("English") << Language::English << u"return to Segue"_s;
    }
    void saysItInTheLanguage()
    {
        QFETCH(Language, language);
        QFETCH(QString, words);
        Stage stage(language);
        Visit visit(stage.port);
        visit.get("/?code=c&state=right-state");
        QVERIFY(visit.ended());
        const QString page = QString::fromUtf8(visit.received());
        QVERIFY(page.contains(words));
        QVERIFY(page.contains(language == Language::Japanese ? u"<html lang=\"ja\">"_s : u"<html lang=\"en\">"_s));
        // In one piece: nothing is fetched, nothing runs.
        QVERIFY(!page.contains(u"<script"_s) && !page.contains(u"src="_s) && !page.contains(u"<link"_s));
        const qsizetype head = visit.received().indexOf("\r\n\r\n");
        QVERIFY(visit.received().contains("Content-Length: " + QByteArray::number(visit.received().size() - head - 4) + "\r\n"));
    }
};

SEGUE_TEST(tst_LoopbackReceiver)
#include "tst_loopbackreceiver.moc"
