// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/connections/handoverfile.h"
#include "testregistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace segue;
using namespace segue::workspace;
using namespace Qt::StringLiterals;

namespace {

Handover example()
{
    Handover handover;
    handover.madeAt = QDateTime::fromString(u"2026-11-26T01:02:03Z"_s, Qt::ISODate);
    domain::Connection &connection = handover.connection;
    connection.id.bytes[0] = 1;
    connection.name = u"営業"_s;
    connection.server = QUrl(u"https://contoso.crm7.dynamics.com"_s);
    connection.organisation.bytes[0] = 2;
    connection.organisationName = u"コントソ"_s;
    connection.contactIdField = u"crm_contactid"_s;
    connection.audience = {domain::Audience::Kind::Named, {u"suzuki@contoso.com"_s}};
    connection.signIn.method = domain::SignInMethod::ClientSecret;
    connection.signIn.authority = QUrl(u"https://login.microsoftonline.com"_s);
    connection.signIn.tenant = u"tenant"_s;
    connection.signIn.clientId = u"client"_s;
    connection.signIn.accountObjectId = u"object-of-the-administrator"_s;
    connection.signIn.accountName = u"admin@contoso.com"_s;
    connection.consent.account = u"admin@contoso.com"_s;
    handover.source.id.bytes[0] = 3;
    handover.source.name = u"顧客"_s;
    handover.source.server = connection.server;
    handover.source.organisation = connection.organisation;
    handover.source.signIn = connection.signIn;
    connection.source = handover.source.id;
    return handover;
}

QString reasonOf(const QByteArray &content)
{
    const Result<Handover> read = handoverFromFile(content, u"f"_s);
    return read.has_value() ? QString() : read.error().parameter(u"reason"_s).toString();
}

} // namespace

/// The connection file: what it holds, what it does not, and what is refused.
class tst_Handover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void holdsNobodysAccount();
    void anyChangeIsNoticed();
    void foreignFilesAreRefused();
    void newerFileIsRefusedAsSuch();
};

void tst_Handover::comesBackAsItWas()
{
    const Handover read = handoverFromFile(handoverToFile(example()), u"f"_s).value();
    QCOMPARE(read.madeAt, example().madeAt);
    QCOMPARE(read.connection.id, example().connection.id);
    QCOMPARE(read.connection.name, example().connection.name);
    QCOMPARE(read.connection.server, example().connection.server);
    QCOMPARE(read.connection.organisation, example().connection.organisation);
    QCOMPARE(read.connection.contactIdField, example().connection.contactIdField);
    QVERIFY(read.connection.audience == example().connection.audience);
    QCOMPARE(read.connection.signIn.clientId, u"client"_s);
    QCOMPARE(read.connection.signIn.tenant, u"tenant"_s);
    QCOMPARE(read.connection.source, example().source.id);
    QVERIFY(read.connection.received);
    QCOMPARE(read.source.name, example().source.name);
}

/// I6, and everybody signs in as themselves.
void tst_Handover::holdsNobodysAccount()
{
    const QByteArray content = handoverToFile(example());
    QVERIFY(!content.contains("admin@contoso.com"));
    QVERIFY(!content.contains("object-of-the-administrator"));
    QVERIFY(!content.contains("secret"));
    QVERIFY(handoverFromFile(content, u"f"_s)->connection.consent.acceptedAt.isNull());
}

void tst_Handover::anyChangeIsNoticed()
{
    const QByteArray content = handoverToFile(example());
    for (const auto &[from, to] :
         {std::pair("contoso.crm7", "contosa.crm7"), std::pair("suzuki@", "satou@@"), std::pair("\"client\"", "\"cliend\"")}) {
        QByteArray changed = content;
        QVERIFY(changed.contains(from));
        changed.replace(from, to);
        QCOMPARE(reasonOf(changed), u"@handover_changed"_s);
    }
    // Blanks and line ends, which mail and editors change, say nothing.
    QVERIFY(handoverFromFile(QJsonDocument::fromJson(content).toJson(QJsonDocument::Compact), u"f"_s).has_value());
}

void tst_Handover::foreignFilesAreRefused()
{
    for (const char *content : {"", "text", "[]", "{}", "{\"format\":\"other\"}"})
        QCOMPARE(reasonOf(content), u"@not_a_handover"_s);
    QCOMPARE(reasonOf(handoverToFile(example()).chopped(20)), u"@not_a_handover"_s);
    // Whole, and still nothing to connect to: tokens go to known places only (I12).
    Handover unsafe = example();
    unsafe.connection.server = QUrl(u"http://contoso.crm7.dynamics.com"_s);
    QCOMPARE(reasonOf(handoverToFile(unsafe)), u"@not_a_handover"_s);
    Handover nameless = example();
    nameless.connection.name.clear();
    QCOMPARE(reasonOf(handoverToFile(nameless)), u"@not_a_handover"_s);
}

void tst_Handover::newerFileIsRefusedAsSuch()
{
    QByteArray newer = handoverToFile(example());
    newer.replace("\"version\": 1", "\"version\": 2");
    const Result<Handover> read = handoverFromFile(newer, u"f"_s);
    QVERIFY(!read.has_value() && read.error().code() == ErrorCode::HandoverTooNew);
}

SEGUE_TEST(tst_Handover)
#include "tst_handover.moc"
