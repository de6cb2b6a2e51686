// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "workspacefixture.h"

using namespace segue;
using namespace segue::workspace;
using segue::testing::WorkspaceFixture;

/// Setting up and taking down: sources, connections, sign-ins, the doctor.
class tst_Setup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInOnceForSourceAndConnection();
    void findsTheSourceInTheOrganisationItself();
    void keepsNothingAfterAWrongSecret();
    void refusesAnUnknownFieldAndATakenName();
    void looksAtFieldsAndSegments();
    void theDoctorFindsAHealthyConnection();
    void theDoctorSaysWhatIsWrong();
    void signsOutAndInAgain();
    void removesOnlyWhatIsNotUsed();
    void detachesOrRemovesTheExportsOfAConnection();
};

namespace {

const Check *find(const CheckReport &report, CheckId id)
{
    for (const Check &check : report.checks) {
        if (check.id == id)
            return &check;
    }
    return nullptr;
}

} // namespace

void tst_Setup::signsInOnceForSourceAndConnection()
{
    WorkspaceFixture desk;
    const auto source = desk.ask(desk.newSource());
    SEGUE_SUCCEEDED(source);
    QVERIFY(!source->organisation.isNull());
    QVERIFY(source->signIn.isApplication);
    const auto added = desk.ask(desk.newConnection());
    SEGUE_SUCCEEDED(added);
    const domain::Connection &connection = added->view.connection;
    QVERIFY(!added->sourceCreated);
    QCOMPARE(connection.source, source->id);
    QCOMPARE(connection.organisation, source->organisation);
    QCOMPARE(connection.signIn, source->signIn);
    QVERIFY(added->view.practice);
    QCOMPARE(connection.audience.kind, domain::Audience::Kind::Administrators);

    QVERIFY(added->proposed);
    QVERIFY(added->match);
    QCOMPARE(connection.contactIdField, added->match->field);
    QVERIFY(added->match->found * 2 >= added->match->asked);

    QCOMPARE(connection.consent.textVersion, currentTerms(Language::Japanese).version);
    QCOMPARE(connection.consent.language, QStringLiteral("ja"));
    QVERIFY(!connection.consent.osUser.isEmpty());
    QVERIFY(connection.consent.acceptedAt.isValid());

    const auto shown = desk.ask(ShowConnection{connection.id.toString()});
    SEGUE_SUCCEEDED(shown);
    QCOMPARE(shown->connection, connection);
    QCOMPARE(shown->sourceName, source->name);
}

void tst_Setup::findsTheSourceInTheOrganisationItself()
{
    WorkspaceFixture desk;
    AddConnection request = desk.newConnection();
    request.signIn = desk.clientSecret();
    const auto added = desk.ask(request);
    SEGUE_SUCCEEDED(added);
    QVERIFY(added->sourceCreated);
    const auto sources = desk.ask(ListSources{});
    SEGUE_SUCCEEDED(sources);
    QCOMPARE(sources->size(), 1);
    QCOMPARE(sources->first().id, added->view.connection.source);
    SEGUE_SUCCEEDED(desk.ask(ListSegments{}));
}

void tst_Setup::keepsNothingAfterAWrongSecret()
{
    WorkspaceFixture desk;
    AddSource source = desk.newSource();
    source.signIn.secret = "not-the-secret";
    QCOMPARE(desk.ask(source).error().code(), ErrorCode::SignInSecretWrong);
    source = desk.newSource();
    source.signIn.tenant = QStringLiteral("00000000-0000-4000-8000-000000000001");
    QCOMPARE(desk.ask(source).error().code(), ErrorCode::SignInTenantUnknown);
    source = desk.newSource();
    source.signIn.clientId = QStringLiteral("00000000-0000-4000-8000-000000000001");
    QCOMPARE(desk.ask(source).error().code(), ErrorCode::SignInAppUnknown);
    source = desk.newSource();
    source.server = QStringLiteral("http://localhost:1");
    QCOMPARE(desk.ask(source).error().code(), ErrorCode::ConnectFailed);
    const auto sources = desk.ask(ListSources{});
    SEGUE_SUCCEEDED(sources);
    QVERIFY(sources->isEmpty());
}

void tst_Setup::refusesAnUnknownFieldAndATakenName()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    QCOMPARE(desk.ask(desk.newSource()).error().code(), ErrorCode::NameTaken);
    QCOMPARE(desk.ask(desk.newConnection()).error().code(), ErrorCode::NameTaken);
    AddConnection request = desk.newConnection(QStringLiteral("営業 2"));
    request.contactIdField = QStringLiteral("no_such_field");
    QCOMPARE(desk.ask(request).error().code(), ErrorCode::FieldUnknown);
    request.contactIdField.clear();
    request.source = QStringLiteral("no such source");
    QCOMPARE(desk.ask(request).error().code(), ErrorCode::NotFound);
}

void tst_Setup::looksAtFieldsAndSegments()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    const auto fields = desk.ask(SourceFields{QStringLiteral("顧客"), std::nullopt});
    SEGUE_SUCCEEDED(fields);
    QCOMPARE(fields->proposal, QStringLiteral("msdynci_crm_contact_contactid"));
    QCOMPARE(fields->askedIn, QStringLiteral("営業"));
    for (const FieldsView::Row &row : fields->rows) {
        const bool isTheField = row.info.name == fields->proposal;
        QCOMPARE(row.match && row.match->percent() > 90, isTheField);
    }
    const auto segments = desk.ask(ListSegments{});
    SEGUE_SUCCEEDED(segments);
    QVERIFY(std::any_of(segments->begin(), segments->end(),
                        [](const engine::SegmentInfo &segment) { return segment.id == QStringLiteral("Newsletter_Pilot"); }));
    const auto segment = desk.ask(ShowSegment{std::nullopt, QStringLiteral("Founding_Members")});
    SEGUE_SUCCEEDED(segment);
    QCOMPARE(segment->id, QStringLiteral("Founding_Members"));
}

void tst_Setup::theDoctorFindsAHealthyConnection()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    const auto report = desk.ask(TestConnection{QStringLiteral("営業")});
    SEGUE_SUCCEEDED(report);
    QVERIFY2(report->isHealthy(), report->firstFailure() ? errorEntry(report->firstFailure()->code()).id : "no error");
    QVERIFY(report->practice);
    QCOMPARE(report->checks.size(), 18);
    for (const Check &check : report->checks)
        QVERIFY2(check.mark != CheckMark::Skipped || check.finding == QStringLiteral("loopback"), qPrintable(toString(check.id)));
    const auto source = desk.ask(TestSource{QStringLiteral("顧客")});
    SEGUE_SUCCEEDED(source);
    QVERIFY(source->isHealthy());
}

void tst_Setup::theDoctorSaysWhatIsWrong()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    SEGUE_SUCCEEDED(desk.ask(SignOutConnection{QStringLiteral("営業")}));
    const auto report = desk.ask(TestConnection{QStringLiteral("営業")});
    SEGUE_SUCCEEDED(report);
    QVERIFY(!report->isHealthy());
    QCOMPARE(toString(find(*report, CheckId::Reachable)->mark), toString(CheckMark::Passed));
    QCOMPARE(toString(find(*report, CheckId::SignIn)->mark), toString(CheckMark::Failed));
    QCOMPARE(find(*report, CheckId::SignIn)->error->code(), ErrorCode::SignInNeeded);
    QCOMPARE(toString(find(*report, CheckId::Privileges)->mark), toString(CheckMark::Skipped));
}

void tst_Setup::signsOutAndInAgain()
{
    WorkspaceFixture desk;
    const auto made = desk.setUpExport(QStringLiteral("秋"), {QStringLiteral("Founding_Members")});
    SEGUE_SUCCEEDED(made);
    SEGUE_SUCCEEDED(desk.ask(SignOutSource{QStringLiteral("顧客")}));
    QCOMPARE(desk.ask(ListSegments{}).error().code(), ErrorCode::SignInNeeded);
    QVERIFY(!desk.ask(PlanExport{QStringLiteral("秋"), false}).has_value());

    SignInSource again;
    again.source = QStringLiteral("顧客");
    again.signIn = desk.clientSecret();
    again.signIn->secret = "wrong";
    QCOMPARE(desk.ask(again).error().code(), ErrorCode::SignInSecretWrong);
    again.signIn = desk.clientSecret();
    SEGUE_SUCCEEDED(desk.ask(again));
    SEGUE_SUCCEEDED(desk.ask(ListSegments{}));
    SEGUE_SUCCEEDED(desk.ask(PlanExport{QStringLiteral("秋"), false})); // the connection shares the sign-in
}

void tst_Setup::removesOnlyWhatIsNotUsed()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    const auto refused = desk.ask(RemoveSource{QStringLiteral("顧客")});
    QCOMPARE(refused.error().code(), ErrorCode::InUse);
    QVERIFY(refused.error().parameter(QStringLiteral("dependants")).toStringList().join(u'\n').contains(QStringLiteral("営業")));
    SEGUE_SUCCEEDED(desk.ask(RemoveConnection{QStringLiteral("営業")}));
    SEGUE_SUCCEEDED(desk.ask(ListSegments{})); // the source keeps the sign-in they shared
    SEGUE_SUCCEEDED(desk.ask(RemoveSource{QStringLiteral("顧客")}));
    QCOMPARE(desk.ask(ListSegments{}).error().code(), ErrorCode::SourceMissing);
}

void tst_Setup::detachesOrRemovesTheExportsOfAConnection()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(QStringLiteral("秋"), {QStringLiteral("Founding_Members")}));
    RemoveConnection remove;
    remove.connection = QStringLiteral("営業");
    const auto refused = desk.ask(remove);
    QCOMPARE(refused.error().code(), ErrorCode::InUse);
    remove.exports = RemoveConnection::Exports::Detach;
    const auto detached = desk.ask(remove);
    SEGUE_SUCCEEDED(detached);
    QCOMPARE(detached->detachedExports, QStringList{QStringLiteral("秋")});
    QCOMPARE(desk.run(QStringLiteral("秋")).error().code(), ErrorCode::NoConnection);

    SEGUE_SUCCEEDED(desk.ask(desk.newConnection()));
    SEGUE_SUCCEEDED(desk.ask(desk.newExport(QStringLiteral("冬"), {QStringLiteral("Newsletter_Pilot")})));
    remove.exports = RemoveConnection::Exports::Remove;
    const auto removed = desk.ask(remove);
    SEGUE_SUCCEEDED(removed);
    QCOMPARE(removed->removedExports, QStringList{QStringLiteral("冬")});
    const auto left = desk.ask(ListExports{});
    SEGUE_SUCCEEDED(left);
    QCOMPARE(left->size(), 1);
}

SEGUE_TEST(tst_Setup)
#include "tst_setup.moc"
