// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "testregistry.h"

#include "widgets/message/messagebar.h"
#include "wizard/connectionwizard.h"

#include <QCheckBox>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>

using namespace segue;
using namespace segue::workspace;
using namespace segue::testing;
using namespace Qt::StringLiterals;
using ui::ConnectionWizard;

namespace {

/// The wizard on a desk, step by step.
struct Walk
{
    AdminDesk desk;
    ConnectionWizard wizard{desk.workspace()};
    std::optional<AddedConnection> added;

    Walk()
    {
        QObject::connect(&wizard, &ConnectionWizard::saved, &wizard, [this](const AddedConnection &saved) { added = saved; });
        wizard.resize(1100, 700);
        wizard.show();
    }
    [[nodiscard]] QString step() { return shown<QLabel>(wizard, u"stepTitle"_s)->text(); }
    [[nodiscard]] QPushButton *next() { return wizard.findChild<QPushButton *>(u"stepNext"_s); }
    [[nodiscard]] QString obstacle() { return wizard.findChild<QLabel *>(u"obstacle"_s)->text(); }
    void type(const QString &field, const QString &text) { shown<QLineEdit>(wizard, field)->setText(text); }
    [[nodiscard]] bool goOn() { return click(wizard, u"Next"_s); }
    [[nodiscard]] bool toAddress()
    {
        if (!goOn())
            return false;
        type(u"name"_s, u"国内営業"_s);
        return goOn();
    }
    [[nodiscard]] bool toSignIn()
    {
        if (!toAddress())
            return false;
        type(u"server"_s, desk.fixture().newSource().server + u"/main.aspx?appid=1"_s);
        return goOn();
    }
    [[nodiscard]] bool signIn()
    {
        type(u"clientId"_s, desk.inPerson().clientId);
        return click(wizard, u"Sign in"_s) && shown<QLabel>(wizard, u"account"_s) != nullptr;
    }
};

} // namespace

/// Adding a connection step by step, as somebody with a browser does.
class tst_ConnectionWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeWay();
    void nextSaysWhyItIsOff();
    void backLosesNothing();
    void leavingAsksAndForgetsTheSignIn();
    void aDraftIsKeptWithoutSecretsAndGoneOnWith();
    void aDraftCanBeLeftAside();
    void aSignInCanBeCancelled();
    void anotherAddressNeedsAnotherSignIn();
};

void tst_ConnectionWizard::theWholeWay()
{
    Walk walk;
    QCOMPARE(walk.step(), u"Kind"_s);
    QVERIFY(walk.toAddress());
    QCOMPARE(walk.step(), u"Server address"_s);
    walk.type(u"server"_s, walk.desk.fixture().newSource().server + u"/main.aspx?appid=1"_s);
    QVERIFY(walk.goOn());
    QCOMPARE(walk.step(), u"Server administrator account"_s);
    QVERIFY(walk.signIn());
    QCOMPARE(walk.desk.visits(), 1);
    QCOMPARE(shown<QLabel>(walk.wizard, u"account"_s)->text(), u"admin@kitakaze.example"_s);
    QVERIFY(walk.goOn());
    QCOMPARE(walk.step(), u"Customer ID to contact ID"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown<QLineEdit>(walk.wizard, u"contactIdField"_s)->text(), u"msdynci_crm_contact_contactid"_s, 20'000);
    QVERIFY(walk.goOn());
    QCOMPARE(walk.step(), u"Data privacy and compliance"_s);
    QVERIFY(!walk.next()->isEnabled());
    shown<QCheckBox>(walk.wizard, u"agree"_s)->setChecked(true);
    QVERIFY(walk.goOn());
    QCOMPARE(walk.step(), u"Checks"_s);
    // Nothing is kept up to here.
    QVERIFY(walk.desk.fixture().ask(ListConnections{})->isEmpty());
    QVERIFY(walk.desk.fixture().ask(ListSources{})->isEmpty());
    QVERIFY(click(walk.wizard, u"Save"_s));
    QVERIFY(waitUntil([&] { return walk.added.has_value(); }, 20'000));
    QCOMPARE(walk.added->view.connection.name, u"国内営業"_s);
    QVERIFY(walk.added->sourceCreated);
    const auto report = walk.desk.fixture().ask(TestConnection{u"国内営業"_s});
    SEGUE_SUCCEEDED(report);
    QVERIFY(report->isHealthy());
}

void tst_ConnectionWizard::nextSaysWhyItIsOff()
{
    Walk walk;
    QVERIFY(walk.goOn());
    QVERIFY(!walk.next()->isEnabled());
    QCOMPARE(walk.obstacle(), u"Enter a name."_s);
    QCOMPARE(walk.next()->accessibleDescription(), walk.obstacle());
    walk.type(u"name"_s, u"国内営業"_s);
    shown<QRadioButton>(walk.wizard, u"named"_s)->click();
    QCOMPARE(walk.obstacle(), u"Enter at least one account."_s);
    shown<QRadioButton>(walk.wizard, u"contributors"_s)->click();
    QVERIFY(walk.goOn());
    walk.type(u"server"_s, u"http://sales.example.com"_s); // not over an open network
    QVERIFY(!walk.next()->isEnabled());
    QVERIFY(!walk.obstacle().isEmpty());
    walk.type(u"server"_s, u"https://contoso.crm7.dynamics.com/main.aspx?appid=1"_s);
    QVERIFY(walk.next()->isEnabled());
}

void tst_ConnectionWizard::backLosesNothing()
{
    Walk walk;
    QVERIFY(walk.toSignIn());
    QVERIFY(walk.signIn());
    QVERIFY(click(walk.wizard, u"Back"_s));
    QVERIFY(shown<QLineEdit>(walk.wizard, u"server"_s)->text().contains(u"main.aspx"_s));
    QVERIFY(click(walk.wizard, u"Back"_s));
    QCOMPARE(shown<QLineEdit>(walk.wizard, u"name"_s)->text(), u"国内営業"_s);
    QVERIFY(walk.goOn());
    QVERIFY(walk.goOn());
    QVERIFY(walk.next()->isEnabled()); // still signed in
    QCOMPARE(walk.desk.visits(), 1);
}

void tst_ConnectionWizard::leavingAsksAndForgetsTheSignIn()
{
    Walk walk;
    QSignalSpy left(&walk.wizard, &ui::Page::left);
    QVERIFY(walk.toSignIn());
    QVERIFY(walk.signIn());
    walk.wizard.leave();
    QCOMPARE(left.size(), 0);
    QVERIFY(walk.wizard.messages()->isVisible());
    QVERIFY(click(walk.wizard, u"Leave"_s));
    QCOMPARE(left.size(), 1);
    QVERIFY(walk.desk.fixture().ask(ListConnections{})->isEmpty());
}

void tst_ConnectionWizard::aDraftIsKeptWithoutSecretsAndGoneOnWith()
{
    Walk walk;
    const QString clientId = walk.desk.inPerson().clientId;
    QSignalSpy left(&walk.wizard, &ui::Page::left);
    QVERIFY(walk.goOn());
    walk.type(u"name"_s, u"国内営業"_s);
    shown<QRadioButton>(walk.wizard, u"contributors"_s)->click();
    QVERIFY(walk.goOn());
    const QString server = walk.desk.fixture().newSource().server + u"/main.aspx?appid=1"_s;
    walk.type(u"server"_s, server);
    QVERIFY(walk.goOn());
    walk.type(u"clientId"_s, clientId);
    shown<QPushButton>(walk.wizard, u"otherWays"_s)->setChecked(true);
    shown<QRadioButton>(walk.wizard, u"bySecret"_s)->click();
    walk.type(u"secret"_s, u"not-to-be-written-down"_s);
    walk.wizard.leave();
    QCOMPARE(left.size(), 0);
    QVERIFY(click(walk.wizard, u"Keep a draft and leave"_s));
    QVERIFY(waitUntil([&] { return left.size() == 1; }, 20'000));

    QByteArray written;
    for (const QString &suffix : {QString(), u"-wal"_s}) {
        QFile file(walk.desk.fixture().file() + suffix);
        if (file.open(QIODevice::ReadOnly))
            written += file.readAll();
    }
    QVERIFY(written.contains(clientId.toLatin1()));
    QVERIFY(!written.contains("not-to-be-written-down"));
    // Nor in what the window itself remembers.
    QFile settings(QSettings().fileName());
    QVERIFY(!settings.open(QIODevice::ReadOnly) || !settings.readAll().contains(clientId.toLatin1()));

    // The next time, after a start of the program.
    walk.desk.fixture().restart();
    ConnectionWizard next(walk.desk.workspace());
    next.resize(1100, 700);
    next.show();
    auto *goOn = shown<QPushButton>(next, u"goOnFromDraft"_s);
    QVERIFY(goOn);
    QVERIFY2(next.messages()->message().contains(u"国内営業"_s), qPrintable(next.messages()->message()));
    goOn->click();
    QCOMPARE(shown<QLabel>(next, u"stepTitle"_s)->text(), u"Server administrator account"_s);
    QCOMPARE(shown<QLineEdit>(next, u"clientId"_s)->text(), clientId);
    QVERIFY(shown<QLineEdit>(next, u"secret"_s)->text().isEmpty());
    QVERIFY(click(next, u"Back"_s));
    QCOMPARE(shown<QLineEdit>(next, u"server"_s)->text(), server);
    QVERIFY(click(next, u"Back"_s));
    QCOMPARE(shown<QLineEdit>(next, u"name"_s)->text(), u"国内営業"_s);
    QVERIFY(shown<QRadioButton>(next, u"contributors"_s)->isChecked());
}

void tst_ConnectionWizard::aDraftCanBeLeftAside()
{
    AdminDesk desk;
    KeepConnectionDraft keep;
    keep.draft.emplace().name = u"国内営業"_s;
    QVERIFY(desk.fixture().ask(keep).has_value());
    ConnectionWizard wizard(desk.workspace());
    wizard.show();
    auto *anew = shown<QPushButton>(wizard, u"beginAnew"_s);
    QVERIFY(anew);
    anew->click();
    QVERIFY(wizard.messages()->isHidden());
    QVERIFY(waitUntil(
        [&] {
            const auto draft = desk.fixture().ask(ShowConnectionDraft{});
            return draft.has_value() && !draft->has_value();
        },
        20'000));
    QVERIFY(click(wizard, u"Next"_s));
    QVERIFY(shown<QLineEdit>(wizard, u"name"_s)->text().isEmpty());
}

void tst_ConnectionWizard::aSignInCanBeCancelled()
{
    Walk walk;
    walk.desk.setPerson({});
    QVERIFY(walk.toSignIn());
    walk.type(u"clientId"_s, walk.desk.inPerson().clientId);
    QVERIFY(click(walk.wizard, u"Sign in"_s));
    auto *address = shown<QLineEdit>(walk.wizard, u"signInAddress"_s);
    QVERIFY(address);
    QVERIFY(address->text().startsWith(u"http"_s));
    QVERIFY(!walk.next()->isEnabled());
    shown<QPushButton>(walk.wizard, u"cancelSignIn"_s)->click();
    walk.desk.setPerson(u"admin"_s);
    QVERIFY(walk.signIn());
    QVERIFY(walk.next()->isEnabled());
}

void tst_ConnectionWizard::anotherAddressNeedsAnotherSignIn()
{
    Walk walk;
    QVERIFY(walk.toSignIn());
    QVERIFY(walk.signIn());
    QVERIFY(click(walk.wizard, u"Back"_s));
    walk.type(u"server"_s, u"http://127.0.0.1:%1"_s.arg(walk.desk.fixture().sandbox().port()));
    QVERIFY(walk.goOn());
    QVERIFY(!walk.next()->isEnabled());
    QVERIFY(walk.signIn());
    QCOMPARE(walk.desk.visits(), 2);
}

SEGUE_TEST(tst_ConnectionWizard)
#include "tst_connectionwizard.moc"
