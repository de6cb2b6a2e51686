// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "workspacefixture.h"

using namespace segue;
using namespace segue::workspace;
using namespace Qt::StringLiterals;
using segue::testing::WorkspaceFixture;

namespace {

const QString contactField = QStringLiteral("msdynci_crm_contact_contactid");

PrepareConnection asApplication(const WorkspaceFixture &desk)
{
    PrepareConnection request;
    request.server = desk.newSource().server + u"/main.aspx?appid=1"_s;
    request.signIn = desk.clientSecret();
    return request;
}

AddConnection saved(const WorkspaceFixture &desk, const PreparedConnection &prepared)
{
    AddConnection request = desk.newConnection();
    request.prepared = prepared.prepared;
    request.ownData = true;
    request.contactIdField = contactField;
    return request;
}

} // namespace

/// Setting up a connection step by step, as the wizard does, through the face, against the sandbox over HTTP.
class tst_PrepareStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKeptBeforeItIsSaved();
    void savingKeepsTheSignIn();
    void aSourceLendsItsSignIn();
    void anyFieldCanBeRated();
    void theChecksSeeWhatWouldBeSaved();
    void anotherNameWhereTheSourcesIsTaken();
};

void tst_PrepareStory::nothingIsKeptBeforeItIsSaved()
{
    WorkspaceFixture desk;
    const auto prepared = desk.ask(asApplication(desk));
    SEGUE_SUCCEEDED(prepared);
    QVERIFY(prepared->practice);
    QVERIFY(!prepared->organisationName.isEmpty());
    QVERIFY(!prepared->signIn.accountName.isEmpty());
    QVERIFY(prepared->lentBy.isEmpty());
    QCOMPARE(prepared->server, QUrl(desk.newSource().server));
    // The organisation has the customers itself, and nothing else is known.
    QCOMPARE(prepared->sources.size(), 1);
    QVERIFY(prepared->sources.first().id.isEmpty());
    QVERIFY(prepared->clear);
    const auto fields = desk.ask(PreparedFields{prepared->prepared, {}});
    SEGUE_SUCCEEDED(fields);
    QCOMPARE(fields->proposal, contactField);
    const auto match =
        std::find_if(fields->rows.cbegin(), fields->rows.cend(), [](const FieldsView::Row &row) { return row.info.name == contactField; });
    QVERIFY(match != fields->rows.cend() && match->match);
    QCOMPARE(match->match->examples.size(), 3);

    QVERIFY(desk.ask(ListConnections{})->isEmpty());
    QVERIFY(desk.ask(ListSources{})->isEmpty());
    QCOMPARE(desk.ask(DropPrepared{prepared->prepared}), Result<bool>(true));
    QCOMPARE(desk.ask(DropPrepared{prepared->prepared}), Result<bool>(false));
    // What is left cannot be gone on with, and its sign-in is gone.
    QCOMPARE(desk.ask(PreparedFields{prepared->prepared, {}}).error().code(), ErrorCode::SignInNeeded);
    QCOMPARE(desk.ask(saved(desk, *prepared)).error().code(), ErrorCode::SignInNeeded);
    QVERIFY(desk.ask(ListConnections{})->isEmpty());
}

void tst_PrepareStory::savingKeepsTheSignIn()
{
    WorkspaceFixture desk;
    const auto prepared = desk.ask(asApplication(desk));
    SEGUE_SUCCEEDED(prepared);
    const auto added = desk.ask(saved(desk, *prepared));
    SEGUE_SUCCEEDED(added);
    QVERIFY(added->sourceCreated);
    QVERIFY(!added->proposed);
    QCOMPARE(added->view.connection.signIn.accountName, prepared->signIn.accountName);
    QCOMPARE(desk.ask(ListSources{})->size(), 1);
    // Nobody signs in again for what comes now.
    const auto report = desk.ask(TestConnection{u"営業"_s});
    SEGUE_SUCCEEDED(report);
    QVERIFY(report->isHealthy());
    SEGUE_SUCCEEDED(desk.ask(ListSegments{}));
    QCOMPARE(desk.ask(DropPrepared{prepared->prepared}), Result<bool>(false));
}

void tst_PrepareStory::aSourceLendsItsSignIn()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.ask(desk.newSource()));
    PrepareConnection request = asApplication(desk);
    request.signIn.reset();
    const auto prepared = desk.ask(request);
    SEGUE_SUCCEEDED(prepared);
    QCOMPARE(prepared->lentBy, u"顧客"_s);
    QCOMPARE(prepared->sources.size(), 1);
    QCOMPARE(prepared->sources.first().name, u"顧客"_s);
    QVERIFY(prepared->sources.first().sameOrganisation);
    AddConnection connection = saved(desk, *prepared);
    connection.ownData = false;
    connection.source = prepared->sources.first().id;
    const auto added = desk.ask(connection);
    SEGUE_SUCCEEDED(added);
    QVERIFY(!added->sourceCreated);
    // Dropping what was lent takes nothing from the lender.
    const auto again = desk.ask(request);
    SEGUE_SUCCEEDED(again);
    QCOMPARE(desk.ask(DropPrepared{again->prepared}), Result<bool>(true));
    SEGUE_SUCCEEDED(desk.ask(ListSegments{}));
}

void tst_PrepareStory::anyFieldCanBeRated()
{
    WorkspaceFixture desk;
    const auto prepared = desk.ask(asApplication(desk));
    SEGUE_SUCCEEDED(prepared);
    const auto rated = desk.ask(RatePreparedField{prepared->prepared, {}, contactField.toUpper()});
    SEGUE_SUCCEEDED(rated);
    QCOMPARE(rated->field, contactField);
    QVERIFY(rated->percent() > 90);
    QCOMPARE(desk.ask(RatePreparedField{prepared->prepared, {}, u"no_such_field"_s}).error().code(), ErrorCode::FieldUnknown);
    QCOMPARE(desk.ask(RatePreparedField{prepared->prepared, u"誰も知らない"_s, contactField}).error().code(), ErrorCode::NotFound);
}

void tst_PrepareStory::theChecksSeeWhatWouldBeSaved()
{
    WorkspaceFixture desk;
    const auto prepared = desk.ask(asApplication(desk));
    SEGUE_SUCCEEDED(prepared);
    const auto good = desk.ask(TestPrepared{prepared->prepared, {}, contactField, u"営業"_s});
    SEGUE_SUCCEEDED(good);
    QVERIFY(good->isHealthy());
    QVERIFY(good->isConnection);
    QCOMPARE(good->subject, u"営業"_s);
    for (const Check &check : good->checks)
        QVERIFY2(check.mark != CheckMark::Skipped || check.finding == u"loopback"_s, qPrintable(toString(check.id)));
    const auto bad = desk.ask(TestPrepared{prepared->prepared, {}, u"no_such_field"_s, u"営業"_s});
    SEGUE_SUCCEEDED(bad);
    QVERIFY(!bad->isHealthy());
    QCOMPARE(bad->firstFailure()->code(), ErrorCode::FieldUnknown);
}

void tst_PrepareStory::anotherNameWhereTheSourcesIsTaken()
{
    WorkspaceFixture desk;
    AddSource other = desk.newSource(u"営業"_s);
    SEGUE_SUCCEEDED(desk.ask(other));
    const auto prepared = desk.ask(asApplication(desk));
    SEGUE_SUCCEEDED(prepared);
    const auto added = desk.ask(saved(desk, *prepared));
    SEGUE_SUCCEEDED(added);
    QCOMPARE(added->view.sourceName, u"営業 (2)"_s);
}

SEGUE_TEST(tst_PrepareStory)
#include "tst_preparestory.moc"
