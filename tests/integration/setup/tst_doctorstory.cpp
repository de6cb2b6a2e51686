// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "workspacefixture.h"

#include <QJsonArray>

using namespace segue;
using namespace segue::workspace;
using segue::testing::WorkspaceFixture;

namespace {

const QString sales = QStringLiteral("営業");
const QString customers = QStringLiteral("顧客");
const QString application = QStringLiteral("# Segue export");

/// A check in short: mark, finding, error.
QString told(const CheckReport &report, CheckId id)
{
    for (const Check &check : report.checks) {
        if (check.id == id)
            return QStringList{toString(check.mark), check.finding,
                               check.error ? QLatin1String(errorEntry(check.error->code()).id) : QLatin1String()}
                .join(u' ')
                .simplified();
    }
    return QStringLiteral("not asked");
}

sandbox::Options with(const QMap<QString, QString> &variants)
{
    sandbox::Options options = WorkspaceFixture::small();
    options.variants = variants;
    return options;
}

int requestsFor(WorkspaceFixture &desk, const QString &word)
{
    int count = 0;
    for (const auto &request : desk.sandbox().look("/sandbox/requests?limit=1000").value(QLatin1String("requests")).toArray())
        count += request.toObject().value(QLatin1String("target")).toString().contains(word) ? 1 : 0;
    return count;
}

} // namespace

/// The doctor by name: each check fails where its matter is broken, says which error, and is green again when it is repaired.
class tst_DoctorStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_desk->sandbox().control("/sandbox/faults", {{QStringLiteral("clear"), true}}); }
    void aHealthyConnectionIsGreen();
    void brokenByAFault_data();
    void brokenByAFault();
    void brokenSignIn_data();
    void brokenSignIn();
    void privilegesAndTheirReach();
    void aFieldThatFitsNobody();
    void anotherOrganisationStoppedAnswering();
    void howListsAreChangedAndSegmentsFound_data();
    void howListsAreChangedAndSegmentsFound();
    void whatWasFoundIsUsedLater();
    void aMissingTableIsNotAskedForEachTime();

private:
    CheckReport examine()
    {
        const auto report = m_desk->ask(TestConnection{sales});
        return report.has_value() ? *report : CheckReport();
    }

    std::unique_ptr<WorkspaceFixture> m_desk;
};

void tst_DoctorStory::initTestCase()
{
    m_desk = std::make_unique<WorkspaceFixture>();
    SEGUE_SUCCEEDED(m_desk->setUp());
}

void tst_DoctorStory::aHealthyConnectionIsGreen()
{
    const CheckReport report = examine();
    QCOMPARE(report.checks.size(), 18);
    for (const Check &check : report.checks) {
        const bool asExpected = check.mark == CheckMark::Passed
                                || (check.id == CheckId::Address && check.finding == QStringLiteral("practice"))
                                || (check.id == CheckId::Tls && check.finding == QStringLiteral("loopback"));
        QVERIFY2(asExpected, qPrintable(toString(check.id) + u' ' + told(report, check.id)));
    }
    QCOMPARE(report.exitCode(), ExitCode::Done);
    for (const Language language : {Language::Japanese, Language::English}) {
        const QString text = reportText(report, language);
        QVERIFY2(!text.contains(u'{') && !text.contains(QStringLiteral("@kitakaze")), qPrintable(text));
        QVERIFY(!text.contains(m_desk->sandbox().endpoints().clientSecret));
    }
    const auto source = m_desk->ask(TestSource{customers});
    SEGUE_SUCCEEDED(source);
    QVERIFY(source->isHealthy());
    QCOMPARE(told(*source, CheckId::SegmentNames), QStringLiteral("passed"));
    QCOMPARE(told(*source, CheckId::Mapping), QStringLiteral("not asked"));
}

void tst_DoctorStory::brokenByAFault_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<CheckId>("check");
    QTest::addColumn<QString>("says");
    QTest::addColumn<ExitCode>("exitCode");
    const auto row = [](const char *name, const char *fault, CheckId check, const char *says, ExitCode exitCode) {
        QTest::newRow(name) << QString::fromLatin1(fault) << check << QString::fromLatin1(says) << exitCode;
    };
    row("not reachable", "get /api/data reset-before", CheckId::Reachable, "failed segue.network.connection_lost", ExitCode::Network);
    row("a page in between", "get /api/data html", CheckId::Dataverse, "failed segue.server.not_dataverse", ExitCode::Configuration);
    row("no user of the organisation", "get WhoAmI status=403 code=0x80072560", CheckId::User, "failed segue.server.not_a_member",
        ExitCode::NotPermitted);
    row("a disabled user", "get WhoAmI status=403 code=0x80040225", CheckId::User, "failed segue.server.account_disabled",
        ExitCode::NotPermitted);
    row("a plug-in in the way", "get WhoAmI status=400 code=0x80040265", CheckId::User, "failed segue.server.stopped_by_rule",
        ExitCode::NotPermitted);
    row("no description", "get $metadata status=403", CheckId::ListActions, "warning undescribed", ExitCode::Done);
    row("no Customer Insights", "any msdynci_ status=404 code=0x80060888", CheckId::Insights, "failed segue.source.insights_missing",
        ExitCode::Configuration);
    row("no Customer Insights, said by 400", "any msdynci_ status=400 code=0x80060888", CheckId::Insights,
        "failed segue.source.insights_missing", ExitCode::Configuration);
    row("Customer Insights not for this account", "get msdynci_customerprofiles status=403 code=0x80040220", CheckId::Insights,
        "failed segue.server.not_permitted", ExitCode::NotPermitted);
    row("memberships not for this account", "get msdynci_segmentmemberships status=403 code=0x80040220", CheckId::SegmentNames,
        "failed segue.server.not_permitted", ExitCode::NotPermitted);
    row("metadata table hidden", "any mscipriv_segmentmetadata status=403 code=0x80040220", CheckId::SegmentNames, "warning scan",
        ExitCode::Done);
    row("the field's column is hidden", "get $select=msdynci_customerid,msdynci_crm status=400 code=0x80041103", CheckId::Mapping,
        "failed segue.source.field_unknown", ExitCode::Configuration);
}

void tst_DoctorStory::brokenByAFault()
{
    QFETCH(const QString, fault);
    QFETCH(const CheckId, check);
    QFETCH(const QString, says);
    QFETCH(const ExitCode, exitCode);
    m_desk->restart(); // nothing of an earlier row is remembered in the process
    SEGUE_SUCCEEDED(m_desk->ask(SignInConnection{sales, m_desk->clientSecret(), false}));
    m_desk->sandbox().addFault(fault);
    const CheckReport broken = examine();
    QCOMPARE(told(broken, check), says);
    QCOMPARE(static_cast<int>(broken.exitCode()), static_cast<int>(exitCode));
    cleanup();
    QCOMPARE(told(examine(), check), QStringLiteral("passed"));
}

void tst_DoctorStory::brokenSignIn_data()
{
    QTest::addColumn<QJsonObject>("broken");
    QTest::addColumn<QJsonObject>("repaired");
    QTest::addColumn<QString>("says");
    QTest::newRow("an expired secret") << QJsonObject{{QStringLiteral("secret_expired"), true}}
                                       << QJsonObject{{QStringLiteral("secret_expired"), false}}
                                       << QStringLiteral("failed segue.signin.secret_expired");
}

void tst_DoctorStory::brokenSignIn()
{
    QFETCH(const QJsonObject, broken);
    QFETCH(const QJsonObject, repaired);
    QFETCH(const QString, says);
    m_desk->restart();
    SEGUE_SUCCEEDED(m_desk->ask(SignInConnection{sales, m_desk->clientSecret(), false}));
    m_desk->sandbox().control("/sandbox/identity", broken);
    m_desk->sandbox().control("/sandbox/identity", {{QStringLiteral("expire_access"), true}});
    // The token that is in memory is still believed; a sign-out and a sign-in is what a person would try.
    SEGUE_SUCCEEDED(m_desk->ask(SignOutConnection{sales}));
    const CheckReport out = examine();
    QCOMPARE(told(out, CheckId::Keychain), QStringLiteral("passed empty"));
    QCOMPARE(told(out, CheckId::SignIn), QStringLiteral("failed segue.signin.needed"));
    QCOMPARE(out.exitCode(), ExitCode::SignInNeeded);
    const auto refused = m_desk->ask(SignInConnection{sales, m_desk->clientSecret(), false});
    QCOMPARE(QStringLiteral("failed ") + QLatin1String(errorEntry(refused.error().code()).id), says);
    m_desk->sandbox().control("/sandbox/identity", repaired);
    SEGUE_SUCCEEDED(m_desk->ask(SignInConnection{sales, m_desk->clientSecret(), false}));
    QCOMPARE(told(examine(), CheckId::SignIn), QStringLiteral("passed application"));
}

void tst_DoctorStory::privilegesAndTheirReach()
{
    const auto set = [this](const char *privilege, const QJsonObject &what) {
        QJsonObject body{{QStringLiteral("user"), application}, {QStringLiteral("privilege"), QString::fromLatin1(privilege)}};
        for (auto it = what.begin(); it != what.end(); ++it)
            body.insert(it.key(), it.value());
        m_desk->sandbox().control("/sandbox/account", body);
    };
    set("prvWriteList", {{QStringLiteral("granted"), false}});
    const CheckReport without = examine();
    QCOMPARE(told(without, CheckId::Privileges), QStringLiteral("failed segue.server.not_permitted"));
    QCOMPARE(without.exitCode(), ExitCode::NotPermitted);
    set("prvWriteList", {{QStringLiteral("granted"), true}});
    set("prvReadContact", {{QStringLiteral("depth"), QStringLiteral("Basic")}});
    const CheckReport narrow = examine();
    QCOMPARE(told(narrow, CheckId::View), QStringLiteral("warning"));
    QVERIFY(narrow.isHealthy());
    set("prvReadContact", {{QStringLiteral("depth"), QStringLiteral("Global")}});
    const CheckReport whole = examine();
    QCOMPARE(told(whole, CheckId::View), QStringLiteral("passed"));
    for (const Check &check : whole.checks) {
        if (check.id == CheckId::Privileges)
            QVERIFY(checkText(check, Language::Japanese).meaning.contains(QStringLiteral("prvReadContact 組織全体")));
    }
}

void tst_DoctorStory::aFieldThatFitsNobody()
{
    EditConnection edit;
    edit.connection = sales;
    edit.contactIdField = QStringLiteral("msdynci_customerprofileid");
    SEGUE_SUCCEEDED(m_desk->ask(edit));
    const CheckReport report = examine();
    QCOMPARE(told(report, CheckId::Mapping), QStringLiteral("failed segue.connection.mapping_unmatched"));
    QCOMPARE(report.exitCode(), ExitCode::Configuration);
    edit.contactIdField = QStringLiteral("msdynci_crm_contact_contactid");
    SEGUE_SUCCEEDED(m_desk->ask(edit));
    QCOMPARE(told(examine(), CheckId::Mapping), QStringLiteral("passed"));
}

void tst_DoctorStory::anotherOrganisationStoppedAnswering()
{
    // Sales without its marketing lists: the privileges of that name are unknown, and so is the table.
    m_desk->sandbox().addFault(QStringLiteral("post $batch body=prvReadList status=400 code=0x80060888"));
    const CheckReport report = examine();
    QVERIFY2(told(report, CheckId::MarketingLists).startsWith(QStringLiteral("failed")), qPrintable(told(report, CheckId::MarketingLists)));
    QCOMPARE(told(report, CheckId::Privileges), QStringLiteral("skipped"));
    QCOMPARE(told(report, CheckId::Insights), QStringLiteral("passed"));
    cleanup();
    QCOMPARE(told(examine(), CheckId::MarketingLists), QStringLiteral("passed"));
}

void tst_DoctorStory::howListsAreChangedAndSegmentsFound_data()
{
    using Variants = QMap<QString, QString>;
    QTest::addColumn<Variants>("variants");
    QTest::addColumn<QString>("actions");
    QTest::addColumn<QString>("names");
    QTest::newRow("no bulk removal, names only")
        << Variants{{QStringLiteral("remove-action"), QStringLiteral("off")}, {QStringLiteral("metadata-table"), QStringLiteral("names")}}
        << QStringLiteral("warning one_by_one") << QStringLiteral("warning no_times");
    QTest::newRow("no metadata, backslashes") << Variants{{QStringLiteral("metadata-table"), QStringLiteral("none")},
                                                          {QStringLiteral("segment-quotes"), QStringLiteral("backslash")}}
                                              << QStringLiteral("passed") << QStringLiteral("warning scan");
}

void tst_DoctorStory::howListsAreChangedAndSegmentsFound()
{
    using Variants = QMap<QString, QString>;
    QFETCH(const Variants, variants);
    QFETCH(const QString, actions);
    QFETCH(const QString, names);
    WorkspaceFixture desk(with(variants));
    SEGUE_SUCCEEDED(desk.setUp());
    const auto report = desk.ask(TestConnection{sales});
    SEGUE_SUCCEEDED(report);
    QCOMPARE(told(*report, CheckId::ListActions), actions);
    QCOMPARE(told(*report, CheckId::SegmentNames), names);
    QVERIFY(report->isHealthy());
}

void tst_DoctorStory::whatWasFoundIsUsedLater()
{
    // Two ways of removing would be tried in vain before the one that is there.
    WorkspaceFixture desk(with({{QStringLiteral("remove-action"), QStringLiteral("off")},
                                {QStringLiteral("remove-batch-delete"), QStringLiteral("on")},
                                {QStringLiteral("remove-member-action"), QStringLiteral("off")}}));
    const auto made = desk.setUpExport(QStringLiteral("秋"), {QStringLiteral("Newsletter_Pilot")});
    SEGUE_SUCCEEDED(made);
    SEGUE_SUCCEEDED(desk.run(QStringLiteral("秋")));
    SEGUE_SUCCEEDED(desk.ask(TestConnection{sales}));
    desk.restart();
    SEGUE_SUCCEEDED(desk.ask(SignInConnection{sales, desk.clientSecret(), false}));
    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.05}});
    desk.sandbox().control("/sandbox/requests/reset");
    const auto run = desk.run(QStringLiteral("秋"));
    SEGUE_SUCCEEDED(run);
    QVERIFY(run->lists.first().removed > 0);
    QCOMPARE(requestsFor(desk, QStringLiteral("RemoveListMembersList")), 0);
    QCOMPARE(desk.members(run->lists.first().list), desk.expected(QStringLiteral("Newsletter_Pilot")));
}

void tst_DoctorStory::aMissingTableIsNotAskedForEachTime()
{
    WorkspaceFixture desk(with({{QStringLiteral("metadata-table"), QStringLiteral("none")}}));
    SEGUE_SUCCEEDED(desk.setUp());
    SEGUE_SUCCEEDED(desk.ask(ShowSegment{std::nullopt, QStringLiteral("Founding_Members")}));
    desk.restart();
    SEGUE_SUCCEEDED(desk.ask(SignInSource{customers, desk.clientSecret(), false}));
    desk.sandbox().control("/sandbox/requests/reset");
    SEGUE_SUCCEEDED(desk.ask(ShowSegment{std::nullopt, QStringLiteral("Founding_Members")}));
    QCOMPARE(requestsFor(desk, QStringLiteral("segmentmetadata")), 0);
    // The doctor looks for it again.
    SEGUE_SUCCEEDED(desk.ask(TestSource{customers}));
    QVERIFY(requestsFor(desk, QStringLiteral("segmentmetadata")) > 0);
}

SEGUE_TEST(tst_DoctorStory)
#include "tst_doctorstory.moc"
