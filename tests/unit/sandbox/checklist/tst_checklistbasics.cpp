// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"

#include <QJsonDocument>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace segue;
using namespace segue::testing;

namespace {
sandbox::Options withVariant(const char *name, const char *value)
{
    sandbox::Options options;
    options.variants.insert(QLatin1String(name), QLatin1String(value));
    return options;
}
QString textOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}
QByteArray bearer(const QJsonObject &tokens)
{
    return "Authorization: Bearer " + textOf(tokens, "access_token").toUtf8() + "\r\n";
}
} // namespace

/// Checklist of the reference, section 7, Discovery: 25 to 27.
class tst_ChecklistDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void item25_challenge_data();
    void item25_challenge();
    void item26_foreignAndExpiredTokens_data();
    void item26_foreignAndExpiredTokens();
    void item26_noUserOfTheOrganisation_data();
    void item26_noUserOfTheOrganisation();
    void item27_globalDiscovery();
    void item27_globalDiscoveryOfAnApplication_data();
    void item27_globalDiscoveryOfAnApplication();
};

void tst_ChecklistDiscovery::item25_challenge_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("variant");
    for (const char *variant : {"empty", "error"}) {
        QTest::addRow("no token, %s", variant) << QByteArray() << QByteArray(variant);
        QTest::addRow("malformed, %s", variant) << QByteArray("Authorization: Bearer nonsense\r\n") << QByteArray(variant);
        QTest::addRow("not a bearer, %s", variant) << QByteArray("Authorization: Basic dXNlcjpwYXNz\r\n") << QByteArray(variant);
    }
}

void tst_ChecklistDiscovery::item25_challenge()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const QByteArray, variant);
    SandboxFixture sandbox(withVariant("challenge-body", variant.constData()));
    const QByteArray origin = sandbox.endpoints().server.toUtf8();
    for (const char *path : {"/api/data/v9.2/WhoAmI", "/api/data/v9.2/", "/api/data/v9.2/lists?$top=1"}) {
        const RawReply reply = rawRequest(sandbox.port(), "GET", path, fields);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.field("WWW-Authenticate"), "Bearer authorization_uri=" + origin + '/' + sandbox.endpoints().tenant.toUtf8()
                                                      + "/oauth2/authorize, resource_id=" + origin + '/');
        QCOMPARE(reply.body.isEmpty(), variant == "empty");
        if (variant == "error")
            QVERIFY(!errorCode(reply).isEmpty());
    }
}

void tst_ChecklistDiscovery::item26_foreignAndExpiredTokens_data()
{
    QTest::addColumn<QByteArray>("variant");
    QTest::newRow("described") << QByteArray("described");
    QTest::newRow("plain") << QByteArray("plain");
}

void tst_ChecklistDiscovery::item26_foreignAndExpiredTokens()
{
    QFETCH(const QByteArray, variant);
    WebApi api(withVariant("expired-challenge", variant.constData()));
    const QByteArray foreign = bearer(api.sandbox.signIn(QStringLiteral("admin"), "https://api.ci.ai.microsoft.com/.default"));
    QCOMPARE(rawRequest(api.sandbox.port(), "GET", "/api/data/v9.2/WhoAmI", foreign).status, 401);
    sandbox::Options other;
    other.seed = 99; // another tenant, whose keys are others
    QCOMPARE(rawRequest(api.sandbox.port(), "GET", "/api/data/v9.2/WhoAmI", WebApi(other).authorization()).status, 401);
    api.sandbox.control("/sandbox/identity", {{QStringLiteral("expire_access"), true}});
    const RawReply expired = api.get("WhoAmI");
    QCOMPARE(expired.status, 401);
    const QByteArray challenge = expired.field("WWW-Authenticate");
    QVERIFY2(challenge.contains("authorization_uri=" + api.sandbox.endpoints().server.toUtf8()), challenge.constData());
    QCOMPARE(challenge.startsWith("Bearer error=\"invalid_token\", error_description=\"The token expired"), variant == "described");
}

void tst_ChecklistDiscovery::item26_noUserOfTheOrganisation_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("403") << QByteArray("403");
    QTest::newRow("401") << QByteArray("401");
}

void tst_ChecklistDiscovery::item26_noUserOfTheOrganisation()
{
    QFETCH(const QByteArray, status);
    WebApi api(withVariant("not-a-member", status.constData()), QStringLiteral("outsider"));
    const RawReply reply = api.get("WhoAmI");
    QCOMPARE(reply.status, status.toInt());
    QCOMPARE(errorCode(reply), "0x80072560");
}

void tst_ChecklistDiscovery::item27_globalDiscovery()
{
    SandboxFixture sandbox;
    const QByteArray path = "/api/discovery/v2.0/Instances";
    const QByteArray scope = "https://globaldisco.crm.dynamics.com/user_impersonation";
    const QByteArray marketer = bearer(sandbox.signIn(QStringLiteral("marketer"), scope));
    const auto ask = [&](const QByteArray &rest, const QByteArray &who) { return rawRequest(sandbox.port(), "GET", path + rest, who); };
    const auto found = [&](const QByteArray &rest) {
        const RawReply reply = ask(rest, marketer);
        return reply.status == 200 ? int(reply.json().value(QLatin1String("value")).toArray().size()) : -reply.status;
    };
    const RawReply all = ask({}, marketer);
    QCOMPARE(all.status, 200);
    QVERIFY2(all.bytes.contains("\r\nodata-version: 4.0\r\n"), all.bytes.left(600).constData());
    const QJsonObject one = all.json().value(QLatin1String("value")).toArray().first().toObject();
    QCOMPARE(textOf(one, "ApiUrl"), sandbox.endpoints().server);
    QCOMPARE(textOf(one, "TenantId"), sandbox.endpoints().tenant);
    QCOMPARE(textOf(one, "Region"), QStringLiteral("JPN"));
    for (const char *name : {"Id", "UniqueName", "UrlName", "FriendlyName", "Url", "EnvironmentId", "State", "Version", "OrganizationType",
                             "IsUserSysAdmin", "StatusMessage", "LastUpdated", "Purpose", "TrialExpirationDate", "DatacenterId"})
        QVERIFY2(one.contains(QLatin1String(name)), name);
    // Case counts here, unlike in Dataverse; a look-up by key is an array all the same.
    QCOMPARE(found("?$filter=UniqueName%20eq%20'unqkitakaze'"), 1);
    QCOMPARE(found("?$filter=UniqueName%20eq%20'UnqKitakaze'"), 0);
    QCOMPARE(found("?$filter=UrlName%20eq%20'kitakaze'%20and%20State%20eq%200"), 1);
    QCOMPARE(found("?$filter=State%20ne%200"), 0);
    QCOMPARE(found("?$filter=Shoes%20eq%201"), -400);
    QCOMPARE(found("(UniqueName='unqkitakaze')"), 1);
    QCOMPARE(found("(UniqueName='other')"), 0);
    QCOMPARE(ask("?$select=ApiUrl", marketer).json().value(QLatin1String("value")).toArray().first().toObject().keys(),
             QStringList{QStringLiteral("ApiUrl")});
    const RawReply nobody = ask({}, bearer(sandbox.signIn(QStringLiteral("outsider"), scope)));
    QCOMPARE(nobody.status, 200);
    QCOMPARE(nobody.json().value(QLatin1String("value")).toArray().size(), 0);
    QCOMPARE(ask({}, "Authorization: Bearer " + sandbox.accessToken() + "\r\n").status, 401); // a token for the organisation
}

void tst_ChecklistDiscovery::item27_globalDiscoveryOfAnApplication_data()
{
    QTest::addColumn<QByteArray>("variant");
    QTest::addColumn<int>("found");
    QTest::newRow("hidden") << QByteArray("hidden") << 0;
    QTest::newRow("listed") << QByteArray("listed") << 1;
}

void tst_ChecklistDiscovery::item27_globalDiscoveryOfAnApplication()
{
    QFETCH(const QByteArray, variant);
    SandboxFixture sandbox(withVariant("discovery-application", variant.constData()));
    const sandbox::Endpoints &endpoints = sandbox.endpoints();
    const QByteArray form = "grant_type=client_credentials&client_id=" + endpoints.clientId.toUtf8()
                            + "&client_secret=" + endpoints.clientSecret.toUtf8().toPercentEncoding()
                            + "&scope=https%3A%2F%2Fglobaldisco.crm.dynamics.com%2F.default";
    const RawReply token = rawRequest(sandbox.port(), "POST", '/' + endpoints.tenant.toUtf8() + "/oauth2/v2.0/token",
                                      "Content-Type: application/x-www-form-urlencoded\r\n", form);
    const RawReply reply = rawRequest(sandbox.port(), "GET", "/api/discovery/v2.0/Instances", bearer(token.json()));
    QCOMPARE(reply.status, 200);
    QTEST(int(reply.json().value(QLatin1String("value")).toArray().size()), "found");
}

/// Checklist of the reference, section 7, Basics: who and what, queries and options, 28 to 34.
class tst_ChecklistBasics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void item28_whoAndWhich();
    void item29_privileges();
    void item29_namesLeftOut();
    void item30_definitions();
    void item31_metadataDocument_data();
    void item31_metadataDocument();
    void item32_queryOptions_data();
    void item32_queryOptions();
    void item32_unsupportedOptions_data();
    void item32_unsupportedOptions();
    void item33_unknownColumn_data();
    void item33_unknownColumn();
    void item34_preferences();
};

void tst_ChecklistBasics::item28_whoAndWhich()
{
    WebApi api;
    const QJsonObject who = api.get("WhoAmI").json();
    QCOMPARE(api.get("WhoAmI()").json(), who);
    QCOMPARE(textOf(who, "@odata.context").toUtf8(),
             api.sandbox.endpoints().server.toUtf8() + "/api/data/v9.2/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse");
    for (const char *name : {"BusinessUnitId", "UserId", "OrganizationId"})
        QCOMPARE(textOf(who, name).size(), 36);
    QVERIFY(textOf(api.get("RetrieveVersion()").json(), "Version").startsWith(QStringLiteral("9.2.")));
    const RawReply organisation =
        api.get("RetrieveCurrentOrganization(AccessType=@p1)?@p1=Microsoft.Dynamics.CRM.EndpointAccessType'Default'");
    QCOMPARE(organisation.status, 200);
    const QJsonObject detail = organisation.json().value(QLatin1String("Detail")).toObject();
    QCOMPARE(textOf(detail, "OrganizationId"), textOf(who, "OrganizationId"));
    QCOMPARE(textOf(detail, "State"), QStringLiteral("Enabled"));
    const QJsonObject endpoints = detail.value(QLatin1String("Endpoints")).toObject();
    QCOMPARE(endpoints.value(QLatin1String("Count")).toInt(), 3);
    QCOMPARE(endpoints.value(QLatin1String("Keys")).toArray().first().toString(), QStringLiteral("WebApplication"));
    QCOMPARE(endpoints.value(QLatin1String("Values")).toArray().size(), 3);
    QCOMPARE(api.get("RetrieveCurrentOrganization(AccessType=@p1)?@p1='Default'").status, 400);
}

void tst_ChecklistBasics::item29_privileges()
{
    WebApi api({}, QStringLiteral("reader"));
    const QByteArray user = "systemusers(" + textOf(api.get("WhoAmI").json(), "UserId").toUtf8() + ")/Microsoft.Dynamics.CRM.";
    const auto ask = [&](const QByteArray &name) {
        return api.get(user + "RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='" + name + "')");
    };
    const QJsonArray held = ask("prvReadList").json().value(QLatin1String("RolePrivileges")).toArray();
    QCOMPARE(held.size(), 1);
    for (const char *name : {"Depth", "PrivilegeId", "BusinessUnitId", "PrivilegeName"})
        QVERIFY2(!textOf(held.first().toObject(), name).isEmpty(), name);
    QCOMPARE(textOf(held.first().toObject(), "Depth"), QStringLiteral("Global"));
    const RawReply notHeld = ask("prvWriteList");
    QCOMPARE(notHeld.status, 200);
    QCOMPARE(notHeld.json().value(QLatin1String("RolePrivileges")).toArray().size(), 0);
    QCOMPARE(ask("prvReadShoes").status, 400);
    const QJsonArray all = api.get(user + "RetrieveUserPrivileges()").json().value(QLatin1String("RolePrivileges")).toArray();
    QVERIFY(all.size() > 3);
    QVERIFY(std::all_of(all.begin(), all.end(), [](const QJsonValue &one) { return !textOf(one.toObject(), "PrivilegeName").isEmpty(); }));
}

void tst_ChecklistBasics::item29_namesLeftOut()
{
    WebApi api(withVariant("privilege-names", "omitted"));
    const QByteArray user = "systemusers(" + textOf(api.get("WhoAmI").json(), "UserId").toUtf8() + ")/Microsoft.Dynamics.CRM.";
    const QJsonArray all = api.get(user + "RetrieveUserPrivileges()").json().value(QLatin1String("RolePrivileges")).toArray();
    QVERIFY(all.size() > 3);
    QVERIFY(std::none_of(all.begin(), all.end(),
                         [](const QJsonValue &one) { return one.toObject().contains(QLatin1String("PrivilegeName")); }));
}

void tst_ChecklistBasics::item30_definitions()
{
    WebApi api;
    const RawReply all = api.get("EntityDefinitions?$select=LogicalName,EntitySetName", "Prefer: odata.maxpagesize=2\r\n");
    QCOMPARE(all.status, 200);
    const QJsonArray tables = all.json().value(QLatin1String("value")).toArray();
    QVERIFY(tables.size() > 5); // one page, whatever was preferred
    QVERIFY(!all.json().contains(QLatin1String("@odata.nextLink")));
    for (const auto &table : tables)
        QVERIFY(!textOf(table.toObject(), "LogicalName").isEmpty() && !textOf(table.toObject(), "EntitySetName").isEmpty());
    const QJsonObject list = api.get("EntityDefinitions(LogicalName='list')?$select=LogicalName,EntitySetName,PrimaryIdAttribute,"
                                     "PrimaryNameAttribute,ObjectTypeCode")
                                 .json();
    QCOMPARE(textOf(list, "EntitySetName"), QStringLiteral("lists"));
    QCOMPARE(textOf(list, "PrimaryIdAttribute"), QStringLiteral("listid"));
    QCOMPARE(list.value(QLatin1String("ObjectTypeCode")).toInt(), 4300);
    const RawReply attributes =
        api.get("EntityDefinitions(LogicalName='msdynci_customerprofile')/Attributes?$select=LogicalName,AttributeType,DisplayName");
    QVERIFY(attributes.json().value(QLatin1String("value")).toArray().size() > 5);
    for (const char *target : {"EntityDefinitions(LogicalName='shoe')", "EntityDefinitions(LogicalName='shoe')/Attributes"})
        QCOMPARE(api.get(target).status, 404);
}

void tst_ChecklistBasics::item31_metadataDocument_data()
{
    QTest::addColumn<QByteArray>("variant");
    QTest::addColumn<QStringList>("actions");
    const QString add = QStringLiteral("AddListMembersList");
    const QString addOne = QStringLiteral("AddMemberList");
    const QString remove = QStringLiteral("RemoveListMembersList");
    const QString removeOne = QStringLiteral("RemoveMemberList");
    QTest::newRow("all") << QByteArray() << QStringList{add, addOne, remove, removeOne};
    QTest::newRow("no bulk removal") << QByteArray("remove-action") << QStringList{add, addOne, removeOne};
    QTest::newRow("no single removal") << QByteArray("remove-member-action") << QStringList{add, addOne, remove};
}

void tst_ChecklistBasics::item31_metadataDocument()
{
    QFETCH(const QByteArray, variant);
    QFETCH(const QStringList, actions);
    sandbox::Options options;
    if (!variant.isEmpty())
        options.variants.insert(QString::fromLatin1(variant), QStringLiteral("off"));
    WebApi api(options);
    const RawReply reply = api.get("$metadata");
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.field("Content-Type").startsWith("application/xml"));
    QHash<QString, QStringList> names;
    QXmlStreamReader xml(reply.body);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            names[xml.name().toString()].append(xml.attributes().value(QLatin1String("Name")).toString());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    names[QStringLiteral("Action")].sort();
    QCOMPARE(names.value(QStringLiteral("Action")), actions);
    const QStringList sets = names.value(QStringLiteral("EntitySet"));
    for (const char *set : {"lists", "listmembers", "contacts", "systemusers", "msdynci_customerprofiles", "msdynci_segmentmemberships",
                            "msdynci_alternatekeys"})
        QVERIFY2(sets.contains(QLatin1String(set)), set);
}

void tst_ChecklistBasics::item32_queryOptions_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("names"); // of the lists that come, in order
    const auto row = [](const char *query, const char *names) { QTest::newRow(query) << QByteArray(query) << QByteArray(names); };
    row("$orderby=listname", "alpha beta gamma");
    row("$orderby=listname desc", "gamma beta alpha");
    row("$orderby=listname&$top=2", "alpha beta");
    row("$orderby=listname&$filter=listname eq 'BETA'", "beta");
    row("$orderby=listname&$filter=listname ne 'beta'", "alpha gamma");
    row("$orderby=listname&$filter=listname gt 'alpha'", "beta gamma");
    row("$orderby=listname&$filter=listname ge 'beta'", "beta gamma");
    row("$orderby=listname&$filter=listname lt 'beta'", "alpha");
    row("$orderby=listname&$filter=listname le 'beta'", "alpha beta");
    row("$orderby=listname&$filter=listname eq 'alpha' or listname eq 'gamma'", "alpha gamma");
    row("$orderby=listname&$filter=statecode eq 0 and not (listname eq 'alpha')", "beta gamma");
    row("$orderby=listname&$filter=contains(listname,'et')", "beta");
    row("$orderby=listname&$filter=startswith(listname,'g')", "gamma");
    row("$orderby=listname&$filter=endswith(listname,'mma')", "gamma");
    row("$orderby=listname&$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)&@p1='listname'&@p2=[\"alpha\",\"beta\"]",
        "alpha beta");
    row("$orderby=listname&$filter=listcontact_association/any(c:c/statecode eq 0)", "beta");
}

void tst_ChecklistBasics::item32_queryOptions()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QByteArray, names);
    WebApi api;
    QByteArray filled;
    for (const char *name : {"beta", "alpha", "gamma"}) {
        const QByteArray made = api.makeList(name);
        if (QByteArray(name) == "beta")
            filled = made;
    }
    QCOMPARE(api.addMembers(filled, api.contacts("Founding_Members", 1)).status, 204);
    const RawReply reply = api.get("lists?$select=listname&$count=true&" + query.toPercentEncoding("$=&@'(),"));
    QVERIFY2(reply.status == 200, reply.body.constData());
    QByteArrayList found;
    for (const auto &row : reply.json().value(QLatin1String("value")).toArray())
        found.append(textOf(row.toObject(), "listname").toUtf8());
    QCOMPARE(found.join(' '), names);
    if (!query.contains("$top"))
        QCOMPARE(reply.json().value(QLatin1String("@odata.count")).toInt(), int(found.size()));
}

void tst_ChecklistBasics::item32_unsupportedOptions_data()
{
    QTest::addColumn<QByteArray>("variant");
    QTest::newRow("published words") << QByteArray("published");
    QTest::newRow("other words") << QByteArray("other");
}

void tst_ChecklistBasics::item32_unsupportedOptions()
{
    QFETCH(const QByteArray, variant);
    WebApi api(withVariant("error-text", variant.constData()));
    for (const char *option : {"$skip=10", "$search=x", "$format=json", "shoesize=5"}) {
        const RawReply reply = api.get(QByteArray("contacts?") + option);
        QCOMPARE(reply.status, 400);
        QCOMPARE(errorCode(reply), "0x80060888");
        QCOMPARE(reply.body.contains("not supported"), variant == "published");
    }
}

void tst_ChecklistBasics::item33_unknownColumn_data()
{
    item32_unsupportedOptions_data();
}

void tst_ChecklistBasics::item33_unknownColumn()
{
    QFETCH(const QByteArray, variant);
    WebApi api(withVariant("error-text", variant.constData()));
    for (const char *query : {"$select=listname,shoes", "$filter=shoes%20eq%201", "$orderby=shoes"}) {
        const RawReply reply = api.get(QByteArray("lists?") + query);
        QCOMPARE(reply.status, 400);
        QCOMPARE(errorCode(reply), "0x80060888");
        QCOMPARE(reply.body.contains("Could not find a property named 'shoes' on type 'Microsoft.Dynamics.CRM.list'."),
                 variant == "published");
    }
}

void tst_ChecklistBasics::item34_preferences()
{
    WebApi api;
    const auto page = [&api](const QByteArray &size) {
        const RawReply reply = api.get("contacts?$select=contactid", "Prefer: odata.maxpagesize=" + size + "\r\n");
        return std::pair(int(reply.json().value(QLatin1String("value")).toArray().size()), reply.field("Preference-Applied"));
    };
    QCOMPARE(page("1").first, 1);
    QCOMPARE(page("300"), std::pair(300, QByteArray("odata.maxpagesize=300")));
    QCOMPARE(page("9000"), std::pair(5000, QByteArray("odata.maxpagesize=5000")));
    const RawReply plain = api.get("contacts?$select=statecode&$top=1");
    const RawReply annotated =
        api.get("contacts?$select=statecode&$top=1", "Prefer: odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"\r\n");
    const QByteArray annotation = "statecode@OData.Community.Display.V1.FormattedValue";
    QVERIFY(!plain.body.contains(annotation));
    QVERIFY(annotated.body.contains(annotation));
    // Several in one field, and in several fields.
    QCOMPARE(page("7, odata.include-annotations=\"*\"").first, 7);
    const QByteArray body = "{'listname':'VIP','createdfromcode':2}";
    QCOMPARE(api.post("lists", body).status, 204);
    const RawReply whole = api.post("lists", body, "Prefer: odata.maxpagesize=5\r\nPrefer: return=representation\r\n");
    QCOMPARE(whole.status, 201);
    QVERIFY(whole.field("Preference-Applied").contains("return=representation"));
    const QByteArray target = "lists(" + textOf(whole.json(), "listid").toUtf8() + ')';
    const QByteArray json = "Content-Type: application/json\r\n";
    QCOMPARE(api.send("PATCH", target, "{\"description\":\"x\"}", json).status, 204);
    QCOMPARE(api.send("PATCH", target, "{\"description\":\"x\"}", json + "Prefer: return=representation\r\n").status, 200);
}

SEGUE_TEST(tst_ChecklistDiscovery)
SEGUE_TEST(tst_ChecklistBasics)
#include "tst_checklistbasics.moc"
