// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "workspacefixture.h"

#include <QUrl>

using namespace segue;
using namespace segue::workspace;
using segue::testing::WorkspaceFixture;

namespace {

const QString sales = QStringLiteral("営業");
const QString customers = QStringLiteral("顧客");
const QString contactField = QStringLiteral("msdynci_crm_contact_contactid");
const QString otherField = QStringLiteral("msdynci_customerprofileid");

/// An organisation of its own: other contacts, other accounts.
class OtherSales
{
public:
    OtherSales() : m_sandbox(options()) {}

    [[nodiscard]] QString address() const { return m_sandbox.endpoints().server; }
    [[nodiscard]] SignInRequest signIn() const
    {
        SignInRequest request;
        request.method = domain::SignInMethod::ClientSecret;
        request.tenant = m_sandbox.endpoints().tenant;
        request.clientId = m_sandbox.endpoints().clientId;
        request.secret = m_sandbox.endpoints().clientSecret.toUtf8();
        return request;
    }

private:
    static sandbox::Options options()
    {
        sandbox::Options options = WorkspaceFixture::small();
        options.seed = 77;
        return options;
    }

    segue::testing::SandboxFixture m_sandbox;
};

EditConnection edit()
{
    EditConnection request;
    request.connection = sales;
    return request;
}

EditSource editSource(const QString &source, const std::optional<QString> &name = {}, const std::optional<QString> &server = {})
{
    EditSource request;
    request.source = source;
    request.name = name;
    request.server = server;
    return request;
}

} // namespace

/// Proposing a field, and changing what was set up.
class tst_EditStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnclearFieldIsAskedOrNamed();
    void fieldsWithoutSales();
    void nothingGivenIsNothingChanged();
    void namesAndAudience();
    void aFieldChangeSaysItsEffectFirst();
    void theNextRunComparesInFullAndRemovesNobodyUnasked();
    void anExportsOwnFieldIsRatedAndCompared();
    void anotherAddressOfTheSameOrganisation();
    void anotherOrganisationIsRefused();
    void anotherSourceNeedsAnotherYes();
    void sourcesCanBeRenamedAndMoved();
    void aConnectionOfAnAdministratorIsNotEdited();
};

void tst_EditStory::anUnclearFieldIsAskedOrNamed()
{
    // Sales of another organisation knows none of these contacts, so that no field is clearly the one.
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.ask(desk.newSource()));
    OtherSales other;
    AddConnection request = desk.newConnection();
    request.server = other.address();
    request.signIn = other.signIn();
    request.source = customers;
    const auto refused = desk.ask(request);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code(), ErrorCode::MappingMissing);
    const QString named = refused.error().parameter(QStringLiteral("candidates")).toStringList().join(u'\n');
    QVERIFY2(named.contains(contactField + QStringLiteral(" 0 %")) && named.contains(otherField), qPrintable(named));

    request.askPerson = true;
    QObject context;
    std::optional<Result<AddedConnection>> heard;
    QList<FieldMatch> asked;
    const auto ask = [&](const QString &choice) {
        heard.reset();
        asked.clear();
        const Ticket ticket = desk.workspace().call(
            request, &context,
            std::function<void(Result<AddedConnection>)>([&heard](Result<AddedConnection> answer) { heard.emplace(std::move(answer)); }));
        desk.workspace().onFieldQuestion(ticket, &context, [&, ticket](const QList<FieldMatch> &candidates) {
            asked = candidates;
            desk.workspace().answerField(ticket, choice);
        });
        return segue::testing::waitUntil([&] { return heard.has_value(); }, 60'000);
    };
    QVERIFY(ask(QString())); // nothing chosen, nothing saved
    QVERIFY(asked.size() >= 2);
    QCOMPARE(heard->error().code(), ErrorCode::MappingMissing);
    QVERIFY(ask(contactField));
    SEGUE_SUCCEEDED(*heard);
    QCOMPARE((*heard)->view.connection.contactIdField, contactField);
    QVERIFY((*heard)->proposed);
    QCOMPARE((*heard)->match->found, 0);

    // Two organisations are possible now; which one is asked must be said.
    SEGUE_SUCCEEDED(desk.ask(desk.newConnection(QStringLiteral("営業 2"))));
    const auto unclear = desk.ask(SourceFields{customers, std::nullopt});
    SEGUE_SUCCEEDED(unclear);
    QVERIFY(unclear->notAsked && unclear->notAsked->code() == ErrorCode::UsageMissing);
    const auto there = desk.ask(SourceFields{customers, sales});
    SEGUE_SUCCEEDED(there);
    QVERIFY(there->proposal.isEmpty());
    const auto here = desk.ask(SourceFields{customers, QStringLiteral("営業 2")});
    SEGUE_SUCCEEDED(here);
    QCOMPARE(here->proposal, contactField);
}

void tst_EditStory::fieldsWithoutSales()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.ask(desk.newSource()));
    // No connection yet: the source's own organisation is asked.
    const auto own = desk.ask(SourceFields{customers, std::nullopt});
    SEGUE_SUCCEEDED(own);
    QCOMPARE(own->proposal, contactField);
    desk.sandbox().addFault(QStringLiteral("any contacts status=403 code=0x80040220"));
    desk.sandbox().addFault(QStringLiteral("post $batch body=contacts status=403 code=0x80040220"));
    const auto alone = desk.ask(SourceFields{customers, std::nullopt});
    SEGUE_SUCCEEDED(alone);
    QVERIFY(alone->proposal.isEmpty());
    QVERIFY(alone->notAsked && alone->notAsked->code() == ErrorCode::NotPermitted);
    QVERIFY(std::any_of(alone->rows.cbegin(), alone->rows.cend(), [](const FieldsView::Row &row) { return row.info.guidLike > 0; }));
}

void tst_EditStory::nothingGivenIsNothingChanged()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    QCOMPARE(desk.ask(edit()).error().code(), ErrorCode::UsageMissing);
    QCOMPARE(desk.ask(editSource(customers)).error().code(), ErrorCode::UsageMissing);
    EditConnection wrong = edit();
    wrong.contactIdField = QStringLiteral("no_such_field");
    QCOMPARE(desk.ask(wrong).error().code(), ErrorCode::FieldUnknown);
    wrong = edit();
    wrong.name = QString();
    QCOMPARE(desk.ask(wrong).error().code(), ErrorCode::NameInvalid);
    wrong = edit();
    wrong.server = QStringLiteral("http://kitakaze.crm7.dynamics.com");
    QCOMPARE(desk.ask(wrong).error().code(), ErrorCode::AddressNotSecure);
    const auto shown = desk.ask(ShowConnection{sales});
    SEGUE_SUCCEEDED(shown);
    QCOMPARE(shown->connection.contactIdField, contactField);
}

void tst_EditStory::namesAndAudience()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    SEGUE_SUCCEEDED(desk.ask(desk.newConnection(QStringLiteral("別"))));
    EditConnection request = edit();
    request.name = QStringLiteral("別");
    QCOMPARE(desk.ask(request).error().code(), ErrorCode::NameTaken);
    request.name = QStringLiteral("営業本部");
    request.audience = domain::Audience{domain::Audience::Kind::Named, {QStringLiteral("hanako")}};
    const auto changed = desk.ask(request);
    SEGUE_SUCCEEDED(changed);
    QVERIFY(changed->saved);
    QVERIFY(!changed->after);
    const auto shown = desk.ask(ShowConnection{QStringLiteral("営業本部")});
    SEGUE_SUCCEEDED(shown);
    QCOMPARE(shown->connection.audience.users, QStringList{QStringLiteral("hanako")});
    QCOMPARE(shown->connection.contactIdField, contactField);
}

void tst_EditStory::aFieldChangeSaysItsEffectFirst()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(QStringLiteral("秋"), {QStringLiteral("Founding_Members"), QStringLiteral("Newsletter_Pilot")}));
    CreateExport own = desk.newExport(QStringLiteral("冬"), {QStringLiteral("TokyoXVIP")});
    own.settings.contactIdField = contactField;
    SEGUE_SUCCEEDED(desk.ask(own));
    EditConnection request = edit();
    request.contactIdField = otherField.toUpper();
    request.onlyLook = true;
    const auto looked = desk.ask(request);
    SEGUE_SUCCEEDED(looked);
    QVERIFY(!looked->saved);
    QCOMPARE(looked->before->field, contactField);
    QVERIFY(looked->before->percent() > 90);
    QCOMPARE(looked->after->field, otherField);
    QCOMPARE(looked->after->percent(), 0);
    // An export with a field of its own is not touched.
    QCOMPARE(looked->exportsComparedInFull, QStringList{QStringLiteral("秋")});
    QCOMPARE(looked->listsComparedInFull, 2);
    const auto still = desk.ask(ShowConnection{sales});
    SEGUE_SUCCEEDED(still);
    QCOMPARE(still->connection.contactIdField, contactField);
}

void tst_EditStory::theNextRunComparesInFullAndRemovesNobodyUnasked()
{
    WorkspaceFixture desk;
    const QString name = QStringLiteral("秋");
    SEGUE_SUCCEEDED(desk.setUpExport(name, {QStringLiteral("Newsletter_Pilot")}));
    const auto first = desk.run(name);
    SEGUE_SUCCEEDED(first);
    const auto unchanged = desk.run(name);
    SEGUE_SUCCEEDED(unchanged);
    QVERIFY(unchanged->quick);
    EditConnection request = edit();
    request.contactIdField = otherField;
    SEGUE_SUCCEEDED(desk.ask(request));
    const QSet<QString> before = desk.members(first->lists.first().list);
    const auto second = desk.run(name);
    SEGUE_SUCCEEDED(second);
    QVERIFY(!second->quick);
    QCOMPARE(desk.members(first->lists.first().list), before);
}

void tst_EditStory::anExportsOwnFieldIsRatedAndCompared()
{
    WorkspaceFixture desk;
    const QString name = QStringLiteral("秋");
    SEGUE_SUCCEEDED(desk.setUpExport(name, {QStringLiteral("Newsletter_Pilot")}));
    const auto run = desk.run(name);
    SEGUE_SUCCEEDED(run);
    const domain::ListId list = run->lists.first().list;
    const QSet<QString> before = desk.members(list);

    const auto same = desk.ask(RateField{name, QString()}); // the connection's is in force already
    SEGUE_SUCCEEDED(same);
    QVERIFY(!same->changes);
    QCOMPARE(desk.ask(RateField{name, QStringLiteral("no_such_field")}).error().code(), ErrorCode::FieldUnknown);
    const auto change = desk.ask(RateField{name, otherField.toUpper()});
    SEGUE_SUCCEEDED(change);
    QVERIFY(change->changes);
    QCOMPARE(change->before->field, contactField);
    QVERIFY(change->before->percent() > 90);
    QCOMPARE(change->after.field, otherField);
    QCOMPARE(change->after.percent(), 0);

    // What it would do to the list: nobody is found by that field, and nobody is removed for it without a yes.
    const auto effect = desk.ask(VerifyExport{name, otherField});
    SEGUE_SUCCEEDED(effect);
    const domain::ListPlan &told = (*effect)->lists.first();
    QCOMPARE(told.marks.listMembers, before.size());
    QVERIFY(told.joins.empty());
    QVERIFY(!told.rejects.empty());
    QVERIFY(told.leaves.empty() || told.guard);
    const auto usual = desk.ask(VerifyExport{name});
    SEGUE_SUCCEEDED(usual);
    QVERIFY(domain::isAsWanted((*usual)->lists.first(), (*usual)->mode));
    // Nothing was saved by looking: the next run still finds all as it was.
    const auto next = desk.run(name);
    SEGUE_SUCCEEDED(next);
    QVERIFY(next->quick);
    QCOMPARE(desk.members(list), before);
}

void tst_EditStory::anotherAddressOfTheSameOrganisation()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    const QString address = QStringLiteral("http://127.0.0.1:%1").arg(desk.sandbox().port());
    EditConnection request = edit();
    request.server = address;
    const auto moved = desk.ask(request);
    SEGUE_SUCCEEDED(moved);
    QCOMPARE(moved->view.connection.server, QUrl(address));
    // Nobody had to sign in again.
    const auto report = desk.ask(TestConnection{sales});
    SEGUE_SUCCEEDED(report);
    QVERIFY(report->isHealthy());
    SEGUE_SUCCEEDED(desk.ask(ListSegments{}));
}

void tst_EditStory::anotherOrganisationIsRefused()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    OtherSales other;
    EditConnection request = edit();
    request.server = other.address();
    const auto refused = desk.ask(request);
    QVERIFY(!refused.has_value());
    QCOMPARE(desk.ask(ShowConnection{sales})->connection.server.port(), static_cast<int>(desk.sandbox().port()));
    const auto report = desk.ask(TestConnection{sales});
    SEGUE_SUCCEEDED(report);
    QVERIFY(report->isHealthy());
}

void tst_EditStory::anotherSourceNeedsAnotherYes()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    SEGUE_SUCCEEDED(desk.ask(desk.newSource(QStringLiteral("別の顧客"))));
    EditConnection request = edit();
    request.source = QStringLiteral("別の顧客");
    QCOMPARE(desk.ask(request).error().code(), ErrorCode::TermsNotAccepted);
    request.acceptedTermsVersion = currentTerms(Language::English).version;
    const auto changed = desk.ask(request);
    SEGUE_SUCCEEDED(changed);
    QCOMPARE(changed->view.sourceName, QStringLiteral("別の顧客"));
    QVERIFY(changed->after && changed->after->percent() > 90);
    const auto shown = desk.ask(ShowConnection{sales});
    SEGUE_SUCCEEDED(shown);
    QCOMPARE(shown->sourceName, QStringLiteral("別の顧客"));
    QCOMPARE(shown->connection.consent.language, QStringLiteral("en"));
}

void tst_EditStory::sourcesCanBeRenamedAndMoved()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    const auto renamed = desk.ask(editSource(customers, QStringLiteral("顧客基盤")));
    SEGUE_SUCCEEDED(renamed);
    QCOMPARE(renamed->name, QStringLiteral("顧客基盤"));
    const QString address = QStringLiteral("http://127.0.0.1:%1").arg(desk.sandbox().port());
    SEGUE_SUCCEEDED(desk.ask(editSource(QStringLiteral("顧客基盤"), std::nullopt, address)));
    SEGUE_SUCCEEDED(desk.ask(ListSegments{}));
    const auto report = desk.ask(TestConnection{sales}); // it still uses the sign-in at the first address
    SEGUE_SUCCEEDED(report);
    QVERIFY(report->isHealthy());
    QCOMPARE(desk.ask(editSource(QStringLiteral("顧客基盤"), std::nullopt, QStringLiteral("http://localhost:1"))).error().code(),
             ErrorCode::ConnectFailed);
}

void tst_EditStory::aConnectionOfAnAdministratorIsNotEdited()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    const QTemporaryDir folder;
    const auto share = [&](const domain::Audience &audience, const QString &file) -> Result<SharedConnection> {
        EditConnection request = edit();
        request.audience = audience;
        const auto edited = desk.ask(request);
        return edited.has_value() ? desk.ask(ShareConnection{sales, file}) : failure(edited.error());
    };
    const QString hers = folder.filePath(QStringLiteral("hers.segue-connection"));
    const QString everybodys = folder.filePath(QStringLiteral("everybodys.segue-connection"));
    SEGUE_SUCCEEDED(share({domain::Audience::Kind::Named, {QStringLiteral("hanako@example.com")}}, hers));
    SEGUE_SUCCEEDED(share({domain::Audience::Kind::Contributors, {}}, everybodys));
    SEGUE_SUCCEEDED(desk.ask(RemoveConnection{sales, RemoveConnection::Exports::Refuse}));

    const QString version = currentTerms(Language::English).version;
    const auto refused = desk.ask(OpenConnection{hers, desk.clientSecret(), version, Language::English});
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code(), ErrorCode::ConnectionNotForYou);
    const auto opened = desk.ask(OpenConnection{everybodys, desk.clientSecret(), version, Language::English});
    SEGUE_SUCCEEDED(opened);
    EditConnection request = edit();
    request.contactIdField = otherField;
    QCOMPARE(desk.ask(request).error().code(), ErrorCode::ConnectionReadOnly);
    // It does not tell its source, whose segments are chosen all the same.
    QVERIFY(opened->sourceName.isEmpty());
    ListSegments segments;
    segments.connection = sales;
    const auto listed = desk.ask(segments);
    SEGUE_SUCCEEDED(listed);
    QVERIFY(!listed->isEmpty());
    segments.connection = QStringLiteral("elsewhere");
    QCOMPARE(desk.ask(segments).error().code(), ErrorCode::NotFound);
}

SEGUE_TEST(tst_EditStory)
#include "tst_editstory.moc"
