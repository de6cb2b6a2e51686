// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bothlanguages.h"
#include "cliworld.h"
#include "testregistry.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace segue::testing;
using namespace Qt::StringLiterals;

/// The doctor, the mapping and changing a connection as a person meets them on the command line, in both languages.
class tst_DoctorCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHealthyConnection();
    void theReportCanBePassedOn();
    void theWorstCheckDecidesTheExitCode();
    void withoutAKeychain();
    void errorsCarryTheirIdentifiers();
    void fieldsShowTheirMatchRate();
    void anUnclearFieldIsAnErrorWithCandidates();
    void editShowsItsEffectAndIsAudited();
    void anEffectIsShownListByList();

private:
    static QJsonObject check(const Said &said, const QString &name)
    {
        for (const auto &one : said.json().value("report"_L1).toObject().value("checks"_L1).toArray()) {
            if (one.toObject().value("check"_L1).toString() == name)
                return one.toObject();
        }
        return {};
    }
};

void tst_DoctorCli::aHealthyConnection()
{
    CliWorld world;
    world.connectSales();
    const Said said = world.json({u"connection"_s, u"test"_s, u"Sales"_s});
    QVERIFY2(said.exitCode == 0, said.out + said.error);
    QCOMPARE(check(said, u"keychain"_s).value("mark"_L1).toString(), u"passed"_s);
    QCOMPARE(check(said, u"unattended"_s).value("mark"_L1).toString(), u"passed"_s);
    QCOMPARE(check(said, u"mapping"_s).value("mark"_L1).toString(), u"passed"_s);
    const Said japanese = world.seguectl({u"--lang"_s, u"ja"_s, u"connection"_s, u"test"_s, u"Sales"_s});
    const Said english = world.seguectl({u"--lang"_s, u"en"_s, u"connection"_s, u"test"_s, u"Sales"_s});
    QCOMPARE(japanese.exitCode, 0);
    for (const char *words : {"リストの操作", "セグメントの名前", "無人での実行", "組織全体", "RemoveListMembersList"})
        QVERIFY2(japanese.out.contains(words), words);
    for (const char *words : {"List actions", "Segment names", "Unattended runs", "Global"})
        QVERIFY2(english.out.contains(words), words);
    QVERIFY(!(japanese.out + english.out).contains(world.secret().trimmed()));
    QCOMPARE(world.seguectl({u"source"_s, u"test"_s, u"Insights"_s}).exitCode, 0);
}

void tst_DoctorCli::theReportCanBePassedOn()
{
    CliWorld world;
    world.connectSales();
    world.fault(u"get msdynci_segmentmemberships status=403 code=0x80040220"_s);
    const QString file = world.home() + u"/report.txt"_s;
    const Said said = world.seguectl({u"--lang"_s, u"ja"_s, u"connection"_s, u"test"_s, u"Sales"_s, u"--report"_s, file});
    QCOMPARE(said.exitCode, 5);
    QFile report(file);
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QByteArray text = report.readAll();
    QVERIFY2(text.contains("segment_names") && text.contains("0x80040220") && text.contains("HTTP 403"), text);
    QVERIFY2(text.contains(world.server().toUtf8()), text);
    // Nothing to steal, nobody to know: no secret, no token, no e-mail address, no path of a person's folder.
    static const QRegularExpression token(u"eyJ[A-Za-z0-9_-]{8}"_s);
    static const QRegularExpression address(u"[\\w.]+@[\\w.]+"_s);
    QVERIFY(!text.contains(world.secret().trimmed()));
    QVERIFY(!token.match(QString::fromUtf8(text)).hasMatch());
    QVERIFY(!address.match(QString::fromUtf8(text)).hasMatch());
    QVERIFY(!text.contains(world.home().toUtf8()));
    const Said printed = world.seguectl({u"--lang"_s, u"en"_s, u"connection"_s, u"test"_s, u"Sales"_s, u"--report"_s, u"-"_s});
    QCOMPARE(printed.exitCode, 5);
    QVERIFY2(printed.out.startsWith("Segue connection check"), printed.out);
    const Said both = world.json({u"connection"_s, u"test"_s, u"Sales"_s, u"--report"_s, u"-"_s});
    QCOMPARE(both.exitCode, 2);
    QCOMPARE(both.errorCode(), u"segue.usage.conflict"_s);
    QCOMPARE(world.json({u"connection"_s, u"test"_s, u"Sales"_s, u"--report"_s, u"/proc/nowhere/x.txt"_s}).errorCode(),
             u"segue.file.unwritable"_s);
}

void tst_DoctorCli::theWorstCheckDecidesTheExitCode()
{
    CliWorld world;
    world.connectSales();
    // Missing data is exit 3, a missing privilege is exit 5 and comes before it.
    world.fault(u"any msdynci_ status=404 code=0x80060888"_s);
    QCOMPARE(world.json({u"connection"_s, u"test"_s, u"Sales"_s}).exitCode, 3);
    world.control(u"/sandbox/account"_s, {{u"user"_s, u"# Segue export"_s}, {u"privilege"_s, u"prvWriteList"_s}, {u"granted"_s, false}});
    const Said said = world.json({u"connection"_s, u"test"_s, u"Sales"_s});
    QCOMPARE(said.exitCode, 5);
    QCOMPARE(check(said, u"insights"_s).value("mark"_L1).toString(), u"failed"_s);
    QCOMPARE(check(said, u"mapping"_s).value("mark"_L1).toString(), u"skipped"_s);
    QVERIFY(check(said, u"mapping"_s).value("meaning"_L1).toString().contains(u"Customer Insights"_s));
    inBothLanguages(world, {u"connection"_s, u"test"_s, u"Sales"_s}, 5);
    world.clearFaults();
    world.control(u"/sandbox/account"_s, {{u"user"_s, u"# Segue export"_s}, {u"privilege"_s, u"prvWriteList"_s}, {u"granted"_s, true}});
    QCOMPARE(world.json({u"connection"_s, u"test"_s, u"Sales"_s}).exitCode, 0);
}

void tst_DoctorCli::withoutAKeychain()
{
    CliWorld world;
    world.connectSales();
    world.setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    const Said said = world.json({u"connection"_s, u"test"_s, u"Sales"_s});
    QCOMPARE(said.exitCode, 4);
    QCOMPARE(check(said, u"keychain"_s).value("error"_L1).toObject().value("code"_L1).toString(), u"segue.keychain.missing"_s);
    QCOMPARE(check(said, u"sign_in"_s).value("mark"_L1).toString(), u"skipped"_s);
}

void tst_DoctorCli::errorsCarryTheirIdentifiers()
{
    CliWorld world;
    world.connectSales();
    world.fault(u"get msdynci_customerprofiles status=403 code=0x80040220"_s);
    const Said json = world.json({u"source"_s, u"fields"_s, u"Insights"_s});
    QCOMPARE(json.exitCode, 5);
    const QJsonObject error = json.json().value("error"_L1).toObject();
    QVERIFY2(!error.value("request_id"_L1).toString().isEmpty(), json.out);
    QVERIFY2(!error.value("correlation_id"_L1).toString().isEmpty(), json.out);
    QCOMPARE(error.value("server_code"_L1).toString(), u"0x80040220"_s);
    const Said japanese = world.seguectl({u"--lang"_s, u"ja"_s, u"source"_s, u"fields"_s, u"Insights"_s});
    QVERIFY2(japanese.error.contains("要求 ID") && japanese.error.contains("関連付け ID"), japanese.error);
    const Said english = world.seguectl({u"--lang"_s, u"en"_s, u"source"_s, u"fields"_s, u"Insights"_s});
    QVERIFY2(english.error.contains("Request ID: ") && english.error.contains("Correlation ID: "), english.error);
}

void tst_DoctorCli::fieldsShowTheirMatchRate()
{
    CliWorld world;
    world.connectSales();
    const QJsonObject fields = world.json({u"source"_s, u"fields"_s, u"Insights"_s}).json();
    QCOMPARE(fields.value("proposal"_L1).toString(), u"msdynci_crm_contact_contactid"_s);
    QCOMPARE(fields.value("asked_in"_L1).toString(), u"Sales"_s);
    bool seen = false;
    for (const auto &field : fields.value("fields"_L1).toArray()) {
        if (field.toObject().value("name"_L1).toString() != u"msdynci_crm_contact_contactid"_s)
            continue;
        seen = true;
        QVERIFY(field.toObject().value("match"_L1).toObject().value("percent"_L1).toInt() > 90);
    }
    QVERIFY(seen);
    const Said japanese = world.seguectl({u"--lang"_s, u"ja"_s, u"source"_s, u"fields"_s, u"Insights"_s});
    const Said english = world.seguectl({u"--lang"_s, u"en"_s, u"source"_s, u"fields"_s, u"Insights"_s});
    static const QRegularExpression rate(u"(9\\d|100) % \\(\\d+"_s);
    QVERIFY2(rate.match(QString::fromUtf8(japanese.out)).hasMatch(), japanese.out.right(900));
    QVERIFY2(rate.match(QString::fromUtf8(english.out)).hasMatch(), english.out.right(900));
    QVERIFY(japanese.error.contains("msdynci_crm_contact_contactid"));
    QCOMPARE(world.json({u"source"_s, u"fields"_s, u"Insights"_s, u"--connection"_s, u"Nobody"_s}).exitCode, 3);
}

void tst_DoctorCli::anUnclearFieldIsAnErrorWithCandidates()
{
    CliWorld world;
    world.connectSales();
    CliWorld other({u"--seed"_s, u"77"_s}); // its contacts are other ones
    const QStringList arguments = QStringList{u"connection"_s, u"add"_s,      u"Else"_s,     u"--server"_s,
                                              other.server(),  u"--source"_s, u"Insights"_s, u"--accept-privacy-terms"_s}
                                  + other.secretSignIn();
    const Said said = world.json(arguments, other.secret());
    QVERIFY2(said.errorCode() == u"segue.connection.mapping_missing"_s, said.out + said.error);
    QCOMPARE(said.exitCode, 3);
    const QJsonObject error = said.json().value("error"_L1).toObject();
    QVERIFY(error.value("message"_L1).toString().contains(u"msdynci_crm_contact_contactid 0 %"_s));
    QVERIFY(error.value("fix"_L1).toString().contains(u"--customer-id-field"_s));
    inBothLanguages(world, arguments, 3, other.secret());
    const Said given = world.json(arguments + QStringList{u"--customer-id-field"_s, u"msdynci_crm_contact_contactid"_s}, other.secret());
    QVERIFY2(given.exitCode == 0, given.out + given.error);
    const Said doctor = world.json({u"connection"_s, u"test"_s, u"Else"_s});
    QCOMPARE(doctor.exitCode, 3);
    QCOMPARE(check(doctor, u"mapping"_s).value("error"_L1).toObject().value("code"_L1).toString(), u"segue.connection.mapping_unmatched"_s);
}

void tst_DoctorCli::editShowsItsEffectAndIsAudited()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"VIP"_s, u"Founding_Members"_s);
    const QStringList change{u"connection"_s, u"edit"_s, u"Sales"_s, u"--customer-id-field"_s, u"msdynci_customerprofileid"_s};
    // Without a terminal and without --yes a change that touches lists is not made.
    const Said unanswered = world.seguectl(change);
    QCOMPARE(unanswered.exitCode, 2);
    QVERIFY2(unanswered.error.contains("--yes") && unanswered.error.contains("VIP"), unanswered.error);
    QCOMPARE(world.json(change).errorCode(), u"segue.usage.no_question"_s);
    const Said japanese = world.seguectl(QStringList{u"--lang"_s, u"ja"_s} + change);
    QVERIFY2(japanese.error.contains("0 %") && japanese.error.contains("VIP"), japanese.error);
    QCOMPARE(world.json({u"connection"_s, u"show"_s, u"Sales"_s})
                 .json()
                 .value("connection"_L1)
                 .toObject()
                 .value("customer_id_field"_L1)
                 .toString(),
             u"msdynci_crm_contact_contactid"_s);
    const Said changed = world.json(QStringList{u"--yes"_s} + change);
    QVERIFY2(changed.exitCode == 0, changed.out + changed.error);
    const QJsonObject told = changed.json();
    QCOMPARE(told.value("compared_in_full"_L1).toArray(), QJsonArray{u"VIP"_s});
    QVERIFY(told.value("match_before"_L1).toObject().value("percent"_L1).toInt() > 90);
    QCOMPARE(told.value("match_after"_L1).toObject().value("percent"_L1).toInt(), 0);
    QCOMPARE(world.json({u"connection"_s, u"edit"_s, u"Sales"_s, u"--name"_s, u"Sales 2"_s}).exitCode, 0);
    QCOMPARE(world.json({u"connection"_s, u"edit"_s, u"Sales 2"_s}).errorCode(), u"segue.usage.missing"_s);
    QCOMPARE(world.json({u"source"_s, u"edit"_s, u"Insights"_s, u"--name"_s, u"CI"_s}).exitCode, 0);
    QCOMPARE(world.json({u"connection"_s, u"show"_s, u"Sales 2"_s}).json().value("connection"_L1).toObject().value("source"_L1).toString(),
             u"CI"_s);
    const Said audit = world.json({u"workspace"_s, u"audit"_s});
    QVERIFY2(audit.out.contains("Sales 2") && audit.out.contains("msdynci_customerprofileid"), audit.out);
}

void tst_DoctorCli::anEffectIsShownListByList()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"VIP"_s, u"Founding_Members"_s);
    QCOMPARE(world.json({u"export"_s, u"run"_s, u"VIP"_s}).exitCode, 0);
    const QString list = world.listIdOf(u"VIP"_s);
    const QSet<QString> members = world.members(list);
    QVERIFY(!members.isEmpty());
    const auto field = [&world] {
        return world.json({u"export"_s, u"show"_s, u"VIP"_s}).json().value("export"_L1).toObject().value("contact_id_field"_L1).toString();
    };
    const QStringList ofExport{u"export"_s, u"edit"_s, u"VIP"_s, u"--contact-id-field"_s, u"msdynci_customerprofileid"_s};
    const QStringList ofConnection{u"connection"_s, u"edit"_s, u"Sales"_s, u"--customer-id-field"_s, u"msdynci_customerprofileid"_s};
    for (const QStringList &change : {ofExport, ofConnection}) {
        // Said first, and not done without a yes.
        const Said japanese = world.seguectl(QStringList{u"--lang"_s, u"ja"_s} + change);
        QCOMPARE(japanese.exitCode, 2);
        QVERIFY2(japanese.error.contains("0 %") && japanese.error.contains("次の実行") && japanese.error.contains("エクスポート不可"),
                 japanese.error);
        const Said english = world.seguectl(QStringList{u"--lang"_s, u"en"_s} + change);
        QVERIFY2(english.error.contains("0 %") && english.error.contains("the next run would change the lists"), english.error);
        QCOMPARE(world.json(change).errorCode(), u"segue.usage.no_question"_s);
        QCOMPARE(field(), u"msdynci_crm_contact_contactid"_s);
    }
    const QJsonObject fromConnection = world.json(QStringList{u"--yes"_s} + ofConnection).json();
    QCOMPARE(fromConnection.value("lists"_L1).toArray().first().toObject().value("export"_L1).toString(), u"VIP"_s);
    QCOMPARE(world.json({u"--yes"_s, u"connection"_s, u"edit"_s, u"Sales"_s, u"--customer-id-field"_s, u"msdynci_crm_contact_contactid"_s})
                 .exitCode,
             0);
    const Said changed = world.json(QStringList{u"--yes"_s} + ofExport);
    QVERIFY2(changed.exitCode == 0, changed.out + changed.error);
    const QJsonObject told = changed.json().value("field_change"_L1).toObject();
    QVERIFY(told.value("match_before"_L1).toObject().value("percent"_L1).toInt() > 90);
    QCOMPARE(told.value("match_after"_L1).toObject().value("percent"_L1).toInt(), 0);
    const QJsonObject effect = told.value("lists"_L1).toArray().first().toObject();
    QCOMPARE(effect.value("list_id"_L1).toString(), list);
    QCOMPARE(effect.value("on_list"_L1).toInteger(), members.size());
    QCOMPARE(effect.value("joins"_L1).toInteger(), 0);
    QVERIFY(effect.value("rejected"_L1).toInteger() > 0);
    QCOMPARE(field(), u"msdynci_customerprofileid"_s);
    QCOMPARE(world.members(list), members); // saved, not run
}

SEGUE_TEST(tst_DoctorCli)
#include "tst_doctorcli.moc"
