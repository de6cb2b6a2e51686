// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "testregistry.h"

#include "connections/edit/connectioneditpage.h"
#include "connections/list/connectionspage.h"
#include "connections/open/openconnectionpage.h"
#include "forms/checks/checkmemory.h"
#include "forms/checks/checkpage.h"
#include "forms/fields/mappingform.h"
#include "forms/signin/signinpage.h"
#include "widgets/message/messagebar.h"
#include "widgets/table/table.h"
#include "wording/views.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>

using namespace segue;
using namespace segue::workspace;
using namespace segue::testing;
using namespace Qt::StringLiterals;

namespace {

/// A page that is shown, as it stands in the window.
template<class P>
void present(P &page)
{
    page.resize(1100, 700);
    page.show();
}

void trigger(QWidget &page, const QString &text)
{
    for (QAction *action : page.findChildren<QAction *>()) {
        if (QString(action->text()).remove(u'&') == text)
            action->trigger();
    }
}

struct Connections
{
    AdminDesk desk;
    SystemClock clock;
    std::unique_ptr<ui::ConnectionsPage> page;

    [[nodiscard]] bool open(int rows = 1)
    {
        page = std::make_unique<ui::ConnectionsPage>(desk.workspace(), clock);
        present(*page);
        page->refresh();
        return waitUntil([&] { return page->model()->rowCount() == rows; }, 20'000);
    }
    [[nodiscard]] QString said() const { return page->messages()->message(); }
    [[nodiscard]] Result<ConnectionView> sales() { return desk.fixture().ask(ShowConnection{u"営業"_s}); }
};

} // namespace

/// The page of connections and what is done from it, against the sandbox.
class tst_ConnectionsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theModelHoldsItsContract();
    void removingNamesTheExportsAndDetaches();
    void removingTheExportsToo();
    void theDoctorTellsAndIsRemembered();
    void signingInAgainAsksAboutAnotherAccount();
    void aSharedFileIsOpenedByAnother();
    void editingSaysItsEffectFirst();
    void whatTheFieldsSayStands();
};

void tst_ConnectionsPage::theModelHoldsItsContract()
{
    Connections world;
    SEGUE_SUCCEEDED(world.desk.fixture().setUp());
    QVERIFY(world.open());
    const QAbstractItemModelTester tester(world.page->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    SEGUE_SUCCEEDED(world.desk.fixture().ask(world.desk.fixture().newConnection(u"海外"_s)));
    world.page->refresh();
    QVERIFY(waitUntil([&] { return world.page->model()->rowCount() == 2; }, 20'000));
    SEGUE_SUCCEEDED(world.desk.fixture().ask(RemoveConnection{u"営業"_s}));
    world.page->refresh();
    QVERIFY(waitUntil([&] { return world.page->model()->rowCount() == 1; }, 20'000));
    QCOMPARE(world.page->model()->index(0, 0).data().toString(), u"海外"_s);
}

void tst_ConnectionsPage::removingNamesTheExportsAndDetaches()
{
    Connections world;
    SEGUE_SUCCEEDED(world.desk.fixture().setUpExport(u"春"_s, {u"Newsletter_Pilot"_s}));
    QVERIFY(world.open());
    trigger(*world.page, u"Remove"_s);
    QVERIFY2(world.said().contains(u"春"_s), qPrintable(world.said()));
    QVERIFY(click(*world.page, u"Detach the exports and remove"_s));
    QVERIFY(waitUntil([&] { return world.page->model()->rowCount() == 0; }, 20'000));
    QVERIFY(waitUntil([&] { return world.said().contains(u"春"_s); }, 5000));
    const auto exports = world.desk.fixture().ask(ListExports{});
    SEGUE_SUCCEEDED(exports);
    QCOMPARE(exports->size(), 1);
    QVERIFY(exports->first().connectionName.isEmpty());
}

void tst_ConnectionsPage::removingTheExportsToo()
{
    Connections world;
    SEGUE_SUCCEEDED(world.desk.fixture().setUpExport(u"春"_s, {u"Newsletter_Pilot"_s}));
    QVERIFY(world.open());
    trigger(*world.page, u"Remove"_s);
    QVERIFY(click(*world.page, u"Remove the exports, too"_s));
    QVERIFY(waitUntil([&] { return world.page->model()->rowCount() == 0; }, 20'000));
    QVERIFY(world.desk.fixture().ask(ListExports{})->isEmpty());
}

void tst_ConnectionsPage::theDoctorTellsAndIsRemembered()
{
    Connections world;
    SEGUE_SUCCEEDED(world.desk.fixture().setUp());
    const auto view = world.sales();
    SEGUE_SUCCEEDED(view);
    const ui::Subject subject = ui::Subject::of(view->connection);
    QVERIFY(!ui::lastCheck(subject.id));
    ui::CheckPage page(world.desk.workspace(), subject);
    present(page);
    QWidget *privileges = shown<QWidget>(page, u"check_privileges"_s);
    QVERIFY(privileges);
    QVERIFY(privileges->accessibleName().endsWith(u": OK"_s));
    QVERIFY(click(page, u"Copy report"_s));
    QVERIFY(QApplication::clipboard()->text().contains(u"Dynamics"_s) || QApplication::clipboard()->text().contains(u"OK"_s));
    const auto last = ui::lastCheck(subject.id);
    QVERIFY(last);
    QVERIFY(last->mark != CheckMark::Failed);
    // A failed one says which check it was.
    SEGUE_SUCCEEDED(world.desk.fixture().ask(SignOutConnection{u"営業"_s}));
    QVERIFY(click(page, u"Check again"_s));
    QVERIFY(waitUntil([&] { return ui::lastCheck(subject.id)->mark == CheckMark::Failed; }, 20'000));
    QVERIFY(ui::lastCheck(subject.id)->trouble == CheckId::SignIn);
}

void tst_ConnectionsPage::signingInAgainAsksAboutAnotherAccount()
{
    Connections world;
    AddSource source = world.desk.fixture().newSource();
    AddConnection connection = world.desk.fixture().newConnection();
    SEGUE_SUCCEEDED(world.desk.fixture().ask(source));
    SEGUE_SUCCEEDED(world.desk.fixture().ask(connection));
    const auto view = world.sales();
    SEGUE_SUCCEEDED(view);
    ui::Subject subject = ui::Subject::of(view->connection);
    // As if it had been set up in person, as somebody who has left since.
    subject.signIn.method = domain::SignInMethod::Browser;
    subject.signIn.clientId = world.desk.inPerson().clientId;
    ui::SignInPage page(world.desk.workspace(), subject);
    present(page);
    QString account;
    QObject::connect(&page, &ui::SignInPage::signedIn, &page, [&](const QString &, const QString &name) { account = name; });
    QVERIFY(waitUntil([&] { return page.messages()->isVisible(); }, 20'000));
    QVERIFY2(page.messages()->message().contains(u"admin@kitakaze.example"_s), qPrintable(page.messages()->message()));
    QVERIFY(account.isEmpty());
    QVERIFY(click(page, u"Use admin@kitakaze.example"_s));
    QVERIFY(waitUntil([&] { return !account.isEmpty(); }, 20'000));
    QCOMPARE(world.desk.visits(), 1); // nobody signs in twice
    QCOMPARE(world.sales()->connection.signIn.accountName, u"admin@kitakaze.example"_s);
}

void tst_ConnectionsPage::aSharedFileIsOpenedByAnother()
{
    Connections world;
    AddSource source = world.desk.fixture().newSource();
    source.signIn = world.desk.inPerson();
    AddConnection connection = world.desk.fixture().newConnection();
    connection.audience.kind = domain::Audience::Kind::Contributors;
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"営業.segue-connection"_s);
    SEGUE_SUCCEEDED(world.desk.fixture().ask(world.desk.fixture().newSource()));
    SEGUE_SUCCEEDED(world.desk.fixture().ask(connection));
    SEGUE_SUCCEEDED(world.desk.fixture().ask(ShareConnection{u"営業"_s, file}));
    SEGUE_SUCCEEDED(world.desk.fixture().ask(RemoveConnection{u"営業"_s}));

    world.desk.setPerson(u"marketer"_s);
    ui::OpenConnectionPage page(world.desk.workspace(), file);
    present(page);
    std::optional<ConnectionView> opened;
    QObject::connect(&page, &ui::OpenConnectionPage::opened, &page, [&](const ConnectionView &view) { opened = view; });
    QCOMPARE(shown<QLabel>(page, u"obstacle"_s)->text(), u"Read the text and agree to it."_s);
    shown<QCheckBox>(page, u"agree"_s)->setChecked(true);
    // The file was made by an application; a person comes with the ID of the desktop application.
    QVERIFY(click(page, u"Other ways to sign in"_s));
    shown<QLineEdit>(page, u"clientId"_s)->setText(world.desk.inPerson().clientId);
    QVERIFY(click(page, u"Sign in and open"_s));
    QVERIFY2(waitUntil([&] { return opened.has_value(); }, 20'000), qPrintable(page.messages()->message()));
    QVERIFY(opened->connection.received);
    QCOMPARE(opened->connection.signIn.accountName, u"marketer@kitakaze.example"_s);
    // Name and kind are all that is shown of it, and nothing can be changed.
    QVERIFY(world.open());
    for (QAction *action : world.page->findChildren<QAction *>()) {
        const QString text = QString(action->text()).remove(u'&');
        if (text == u"Edit"_s || text == u"Share as a file"_s)
            QVERIFY2(!action->isEnabled(), qPrintable(text));
    }
    // A file that is none says so.
    ui::OpenConnectionPage other(world.desk.workspace(), folder.filePath(u"none.segue-connection"_s));
    present(other);
    shown<QCheckBox>(other, u"agree"_s)->setChecked(true);
    QVERIFY(click(other, u"Sign in and open"_s));
    QVERIFY(waitUntil([&] { return other.messages()->isVisible(); }, 20'000));
}

void tst_ConnectionsPage::editingSaysItsEffectFirst()
{
    Connections world;
    SEGUE_SUCCEEDED(world.desk.fixture().setUpExport(u"春"_s, {u"Newsletter_Pilot"_s}));
    const auto view = world.sales();
    SEGUE_SUCCEEDED(view);
    ui::ConnectionEditPage page(world.desk.workspace(), *view);
    present(page);
    std::optional<EditedConnection> saved;
    QObject::connect(&page, &ui::ConnectionEditPage::saved, &page, [&](const EditedConnection &edited) { saved = edited; });
    QVERIFY(shown<ui::Table>(page, u"fieldsTable"_s));
    QCOMPARE(shown<QLabel>(page, u"obstacle"_s)->text(), u"Nothing was changed yet."_s);
    shown<QLineEdit>(page, u"contactIdField"_s)->setText(u"msdynci_customerid"_s);
    QVERIFY(click(page, u"Save"_s));
    QVERIFY(waitUntil([&] { return page.messages()->isVisible(); }, 20'000));
    QVERIFY(!saved);
    QCOMPARE(world.sales()->connection.contactIdField, view->connection.contactIdField);
    // Not meant so.
    shown<QLineEdit>(page, u"contactIdField"_s)->setText(view->connection.contactIdField);
    shown<QLineEdit>(page, u"name"_s)->setText(u"国内営業"_s);
    page.messages()->clear();
    QVERIFY(click(page, u"Save"_s));
    QVERIFY(waitUntil([&] { return saved.has_value(); }, 20'000));
    QCOMPARE(saved->view.connection.name, u"国内営業"_s);
}

/// The fields of a large source take a while; meanwhile the one in force was asked for by itself, and nobody who edits the name is told
/// that it finds nobody.
void tst_ConnectionsPage::whatTheFieldsSayStands()
{
    ui::MappingForm form;
    present(form);
    QSignalSpy asked(&form, &ui::MappingForm::rateWanted);
    const QString field = u"contact"_s;
    form.setValue(field);
    QVERIFY(waitUntil([&] { return !asked.isEmpty(); }, 20'000));
    FieldsView::Row row;
    row.info.name = field;
    FieldMatch known;
    known.field = field;
    known.asked = 200;
    known.found = 199;
    row.match = known;
    FieldsView fields;
    fields.rows = {row};
    form.setFields(fields);
    FieldMatch late;
    late.field = field;
    form.setRated(field, late);
    const auto *table = shown<ui::Table>(form, u"fieldsTable"_s);
    QCOMPARE(table->model()->index(0, 1).data().toString(), wording::matchText(known));
}

SEGUE_TEST(tst_ConnectionsPage)
#include "tst_connectionspage.moc"
