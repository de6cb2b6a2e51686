// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "exportfolder.h"
#include "workspacefixture.h"

#include <QStringEncoder>

#include <algorithm>

using namespace segue;
using namespace segue::workspace;
using domain::RunState;
using segue::testing::ExportFolder;
using segue::testing::WorkspaceFixture;

namespace {
const QString pilot = QStringLiteral("Newsletter_Pilot");
const QString spring = QStringLiteral("春");

sandbox::Options withVariants(const QMap<QString, QString> &variants)
{
    sandbox::Options options = WorkspaceFixture::small();
    options.variants = variants;
    return options;
}

/// Good contacts of a segment as lines of a file.
QStringList lines(const QStringList &contacts)
{
    QStringList all{QStringLiteral("顧客 ID,氏名,取引先担当者 ID")};
    for (qsizetype i = 0; i < contacts.size(); ++i)
        all.append(QStringLiteral("K%1,佐藤,%2").arg(i).arg(contacts.at(i)));
    return all;
}
} // namespace

/// A whole export from each kind of source, and what becomes of a source.
class tst_SourceStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExportFromAFolderOfCsvFiles();
    void anExportFromTheDataApi();
    void theDataApiBesideTheTables();
    void anEmptySegmentThatNobodyTellsOfCanBeExported();
    void severalContactsByTheAlternateKeys();
    void aSourceIsEdited();
    void aSampleIsShown();
};

void tst_SourceStory::anExportFromAFolderOfCsvFiles()
{
    WorkspaceFixture desk;
    QTemporaryDir place;
    ExportFolder folder(place.path());
    QStringList contacts = desk.expected(pilot).values();
    contacts.sort();
    QStringEncoder shiftJis("Shift_JIS");
    folder.writeBytes(QStringLiteral("春の案内.csv"),
                      shiftJis(lines(contacts.mid(0, 100)).join(QStringLiteral("\r\n")) + QStringLiteral("\r\nK900,\"佐藤,broken\r\n")));

    AddSource source;
    source.name = QStringLiteral("名簿");
    source.kind = domain::SourceKind::CsvFolder;
    source.folder = place.path() + QStringLiteral("/nowhere");
    QCOMPARE(desk.ask(source).error().code(), ErrorCode::FolderUnreadable);
    source.folder = place.path();
    const auto added = desk.ask(source);
    SEGUE_SUCCEEDED(added);
    const auto segments = desk.ask(ListSegments{});
    SEGUE_SUCCEEDED(segments);
    QCOMPARE(segments->size(), 1);
    QCOMPARE(segments->first().encoding, QStringLiteral("Shift_JIS (CP932)"));

    AddConnection connection = desk.newConnection();
    connection.signIn = desk.clientSecret();
    const auto connected = desk.ask(connection);
    SEGUE_SUCCEEDED(connected);
    QCOMPARE(connected->view.connection.contactIdField, QStringLiteral("取引先担当者 ID")); // found by itself
    SEGUE_SUCCEEDED(desk.ask(desk.newExport(spring, {QStringLiteral("春の案内")})));
    const auto run = desk.run(spring);
    SEGUE_ENDED(run, RunState::CompletedWithRejects);
    const domain::ListRun &list = run->lists.first();
    QCOMPARE(desk.members(list.list), QSet<QString>(contacts.cbegin(), contacts.cbegin() + 100));
    const auto rejects = desk.ask(RunRejects{run->id.toString()});
    SEGUE_SUCCEEDED(rejects);
    QCOMPARE(rejects->rows.size(), 1);
    QVERIFY(rejects->rows.first().reject.reason == domain::RejectReason::Malformed);
    QCOMPARE(rejects->rows.first().reject.detail, QStringLiteral("春の案内.csv:102"));

    // Nothing changed: a quick look. A changed file is followed, in another encoding too.
    const auto again = desk.run(spring);
    SEGUE_SUCCEEDED(again);
    QVERIFY(again->quick);
    folder.writeFile(QStringLiteral("春の案内.csv"), lines(contacts.mid(5, 100)));
    const auto second = desk.run(spring);
    SEGUE_ENDED(second, RunState::Completed);
    QCOMPARE(second->lists.first().added, 5);
    QCOMPARE(second->lists.first().removed, 5);
    QCOMPARE(desk.members(list.list), QSet<QString>(contacts.cbegin() + 5, contacts.cbegin() + 105));
    // A folder needs no sign-in, and says so.
    QCOMPARE(desk.ask(SignOutSource{QStringLiteral("名簿")}).error().code(), ErrorCode::SourceWithoutSignIn);
}

void tst_SourceStory::anExportFromTheDataApi()
{
    WorkspaceFixture desk;
    AddSource source;
    source.name = QStringLiteral("データ API");
    source.kind = domain::SourceKind::InsightsApi;
    source.server = desk.sandbox().endpoints().server;
    source.signIn = desk.clientSecret();
    QCOMPARE(desk.ask(source).error().code(), ErrorCode::UsageMissing);
    source.subscriptionKey = "not-the-key";
    QCOMPARE(desk.ask(source).error().code(), ErrorCode::SubscriptionKeyRefused);
    source.subscriptionKey = desk.sandbox().endpoints().subscriptionKey.toUtf8();
    source.instance = QStringLiteral("no such environment");
    QCOMPARE(desk.ask(source).error().code(), ErrorCode::InstanceNotFound);
    source.instance.clear(); // the only one
    const auto added = desk.ask(source);
    SEGUE_SUCCEEDED(added);
    QVERIFY(!added->instance.isEmpty());
    SEGUE_SUCCEEDED(desk.ask(TestSource{source.name}));

    AddConnection connection = desk.newConnection();
    connection.signIn = desk.clientSecret();
    const auto connected = desk.ask(connection);
    SEGUE_SUCCEEDED(connected);
    QCOMPARE(connected->view.connection.contactIdField, QStringLiteral("crm_contact_contactid"));
    SEGUE_SUCCEEDED(desk.ask(desk.newExport(spring, {QStringLiteral("メール マガジン先行配信")})));
    const auto run = desk.run(spring);
    SEGUE_ENDED(run, RunState::CompletedWithRejects);
    QCOMPARE(desk.members(run->lists.first().list), desk.expected(pilot));
    const auto again = desk.run(spring);
    SEGUE_SUCCEEDED(again);
    QVERIFY(again->quick);
}

void tst_SourceStory::theDataApiBesideTheTables()
{
    WorkspaceFixture desk(withVariants({{QStringLiteral("metadata-table"), QStringLiteral("none")}}));
    SEGUE_SUCCEEDED(desk.setUp());
    const auto counted = desk.ask(ListSegments{});
    SEGUE_SUCCEEDED(counted);
    QCOMPARE(counted->first().teller, engine::SegmentTeller::Memberships);

    EditSource edit;
    edit.source = QStringLiteral("顧客");
    edit.instance = QStringLiteral("00000000-0000-4000-8000-000000000001");
    QCOMPARE(desk.ask(edit).error().code(), ErrorCode::UsageMissing); // the key
    edit.subscriptionKey = desk.sandbox().endpoints().subscriptionKey.toUtf8();
    const auto unknown = desk.ask(edit);
    QCOMPARE(unknown.error().code(), ErrorCode::InstanceNotFound);
    const QString choices = unknown.error().parameter(QStringLiteral("choices")).toStringList().join(u'\n');
    edit.instance = choices.section(u'(', -1).section(u')', 0, 0);
    SEGUE_SUCCEEDED(desk.ask(edit));
    const auto told = desk.ask(ListSegments{});
    SEGUE_SUCCEEDED(told);
    QCOMPARE(told->first().teller, engine::SegmentTeller::DataApi);
    const auto shown = desk.ask(ShowSegment{{}, QStringLiteral("東京 VIP")});
    SEGUE_SUCCEEDED(shown);
    QCOMPARE(shown->id, QStringLiteral("Tokyo_VIP"));
    QVERIFY(shown->refreshedAt.has_value());
    // The members still come from the tables.
    SEGUE_SUCCEEDED(desk.ask(desk.newExport(spring, {pilot})));
    const auto run = desk.run(spring);
    SEGUE_ENDED(run, RunState::CompletedWithRejects);
    QCOMPARE(desk.members(run->lists.first().list), desk.expected(pilot));
    // And without it again.
    edit.instance = QString();
    edit.subscriptionKey.reset();
    SEGUE_SUCCEEDED(desk.ask(edit));
    QCOMPARE(desk.ask(ListSegments{})->first().teller, engine::SegmentTeller::Memberships);
}

void tst_SourceStory::anEmptySegmentThatNobodyTellsOfCanBeExported()
{
    WorkspaceFixture desk(withVariants({{QStringLiteral("metadata-table"), QStringLiteral("none")}}));
    SEGUE_SUCCEEDED(desk.setUp());
    const auto made = desk.ask(desk.newExport(spring, {QStringLiteral("Empty_Segment"), pilot}));
    SEGUE_SUCCEEDED(made);
    QCOMPARE(made->unseenSegments, QStringList(QStringLiteral("Empty_Segment")));
    QCOMPARE(made->definition.bindings.size(), 2);
    // The list of the empty one is left alone and said; the other one is filled.
    const auto run = desk.run(spring);
    SEGUE_SUCCEEDED(run);
    QVERIFY(run->lists.first().error);
    QCOMPARE(run->lists.first().error->code(), ErrorCode::SegmentEmptyOrMissing);
    QCOMPARE(desk.members(run->lists.last().list), desk.expected(pilot));
}

void tst_SourceStory::severalContactsByTheAlternateKeys()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    CreateExport byKeys = desk.newExport(spring, {QStringLiteral("Tokyo_VIP")});
    byKeys.settings.contactIdField = QStringLiteral("alternatekey:crm:contact");
    SEGUE_SUCCEEDED(desk.ask(byKeys));
    const auto run = desk.run(spring);
    SEGUE_ENDED(run, RunState::CompletedWithRejects);
    const domain::ListRun &list = run->lists.first();
    // One contact of each customer, and it is the one that the profile names.
    QCOMPARE(list.members, list.desired + list.rejected + list.held);
    QCOMPARE(desk.members(list.list), desk.expected(QStringLiteral("Tokyo_VIP")));
}

void tst_SourceStory::aSourceIsEdited()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    EditSource edit;
    edit.source = QStringLiteral("顧客");
    edit.name = QStringLiteral("お客様");
    const auto renamed = desk.ask(edit);
    SEGUE_SUCCEEDED(renamed);
    QCOMPARE(desk.ask(ShowConnection{QStringLiteral("営業")})->sourceName, QStringLiteral("お客様"));
    QCOMPARE(desk.ask(edit).error().code(), ErrorCode::NotFound);
    // The same organisation under another name of this computer is signed in to anew.
    EditSource moved;
    moved.source = QStringLiteral("お客様");
    moved.server = QStringLiteral("http://127.0.0.1:%1").arg(desk.sandbox().port());
    moved.signIn = desk.clientSecret();
    const auto there = desk.ask(moved);
    SEGUE_SUCCEEDED(there);
    QCOMPARE(there->server.host(), QStringLiteral("127.0.0.1"));
    SEGUE_SUCCEEDED(desk.ask(ListSegments{}));
    // What does not fit the kind is refused.
    EditSource unfit;
    unfit.source = QStringLiteral("お客様");
    unfit.folder = QStringLiteral("/tmp");
    QCOMPARE(desk.ask(unfit).error().code(), ErrorCode::UsageConflict);
}

void tst_SourceStory::aSampleIsShown()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.ask(desk.newSource()));
    SampleSegment request;
    request.segment = QStringLiteral("東京 VIP");
    request.customers = 30;
    const auto bare = desk.ask(request);
    SEGUE_SUCCEEDED(bare);
    QCOMPARE(bare->customers.size(), 30);
    QVERIFY(bare->contactIdField.isEmpty());
    SEGUE_SUCCEEDED(desk.ask(desk.newConnection()));
    const auto full = desk.ask(request);
    SEGUE_SUCCEEDED(full);
    QVERIFY(!full->contactIdField.isEmpty());
    QVERIFY(std::any_of(full->customers.cbegin(), full->customers.cend(),
                        [](const engine::CustomerSample &one) { return !one.contactId.isEmpty() && !one.name.isEmpty(); }));
}

SEGUE_TEST(tst_SourceStory)
#include "tst_sourcestory.moc"
