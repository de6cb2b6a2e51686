// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "testregistry.h"
#include "windowworld.h"

#include "exports/designer/exportdraft.h"
#include "forms/fields/mappingform.h"
#include "forms/fields/serverform.h"
#include "forms/signin/signinform.h"
#include "widgets/input/entryfield.h"
#include "widgets/input/searchfield.h"
#include "widgets/look/text.h"
#include "widgets/table/table.h"
#include "wizard/connectionwizard.h"

#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTabWidget>

using namespace segue;
using namespace segue::testing;
using namespace segue::ui;
using namespace Qt::StringLiterals;

namespace {

void convert(QWidget *field, const QString &text)
{
    QInputMethodEvent event(text, {});
    QApplication::sendEvent(field, &event);
}

void commit(QWidget *field, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(field, &event);
}

/// The Enter that ends a conversion, as an input method sends it that lets the key through, before the text itself.
void endWithEnter(QWidget *field, const QString &text)
{
    QTest::keyClick(field, Qt::Key_Return);
    commit(field, text);
}

QString wide(QString text)
{
    for (QChar &character : text)
        character = character == u' ' ? QChar(0x3000) : QChar(static_cast<char16_t>(character.unicode() - u'!' + 0xff01));
    return text;
}

} // namespace

/// With an input method: Enter that ends a conversion sends nothing off, a search waits for the text that is meant, and IDs and
/// addresses may be full-width.
class tst_InputMethod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchingWaitsForTheCommit()
    {
        SearchField field(u"検索"_s);
        QSignalSpy searched(&field, &SearchField::searched);
        field.show();
        convert(&field, u"はる"_s);
        QTest::qWait(300);
        QCOMPARE(searched.size(), 0);
        endWithEnter(&field, u"春"_s);
        QVERIFY(waitUntil([&] { return searched.size() == 1; }));
        QCOMPARE(searched.first().first().toString(), u"春"_s);
        // Given up again: what was found stays.
        convert(&field, u"なつ"_s);
        convert(&field, {});
        QTest::qWait(300);
        QCOMPARE(searched.size(), 1);
    }

    void entriesAreNotSentByTheEnterOfAConversion()
    {
        EntryField field(u"人"_s);
        QSignalSpy entered(&field, &EntryField::entered);
        field.show();
        convert(&field, u"はなこ"_s);
        endWithEnter(&field, u"花子"_s);
        QCOMPARE(entered.size(), 0);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        field.setText(wide(u"ABC-123@example.com"_s) + QChar(0x3000));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(entered.last().first().toString(), u"ABC-123@example.com"_s);
    }

    void theWizardStaysOnItsStep()
    {
        AdminDesk desk;
        ConnectionWizard wizard(desk.workspace());
        wizard.show();
        auto *next = wizard.findChild<QPushButton *>(u"stepNext"_s);
        QVERIFY(waitUntil([&] { return next->isEnabled(); }));
        next->click();
        auto *name = shown<QLineEdit>(wizard, u"name"_s);
        QVERIFY(name);
        name->setFocus();
        name->setText(u"国内"_s);
        QVERIFY(next->isEnabled());
        QSignalSpy clicked(next, &QPushButton::clicked);
        convert(name, u"えいぎょう"_s);
        endWithEnter(name, u"営業"_s);
        QCOMPARE(name->text(), u"国内営業"_s);
        QCOMPARE(clicked.size(), 0);
        QVERIFY(name->isVisible());
        // The address as an input method in full width leaves it.
        next->click();
        auto *server = shown<QLineEdit>(wizard, u"server"_s);
        QVERIFY(server);
        convert(server, wide(u"contoso"_s));
        endWithEnter(server, wide(u"https://contoso.crm7.dynamics.com"_s));
        QCOMPARE(clicked.size(), 1);
        QVERIFY2(next->isEnabled(), qPrintable(server->text()));
    }

    void theDesignerSavesNothing()
    {
        WindowWorld world(Language::Japanese);
        // Once there is one, the window has settled after its start.
        QVERIFY(world.isReady() && world.addExport(u"夏"_s, {u"Founding_Members"_s}, false));
        world.window().go(Place::Exports);
        world.window().currentPage()->add();
        Page *page = world.window().currentPage();
        auto *table = world.find<Table>(u"availableSegments"_s);
        QVERIFY(table && waitUntil([&] { return table->model()->rowCount() > 2; }, 20'000));
        table->selectPlace(1);
        Q_EMIT table->chosen(1);
        auto *name = world.find<QLineEdit>(u"name"_s);
        QVERIFY(name);
        name->setText(u"春"_s);
        name->setFocus();
        convert(name, u"おしらせ"_s);
        endWithEnter(name, u"お知らせ"_s);
        QTest::qWait(100);
        QCOMPARE(world.window().currentPage(), page);
        QCOMPARE(name->text(), u"春お知らせ"_s);
        QCOMPARE(world.ask(workspace::ListExports{})->size(), 1);
    }

    void idsAndAddressesMayBeFullWidth()
    {
        ServerForm server;
        server.setValue(wide(u"https://contoso.crm7.dynamics.com/"_s));
        QCOMPARE(server.server().host(), u"contoso.crm7.dynamics.com"_s);
        SignInForm signIn;
        signIn.findChild<QLineEdit *>(u"clientId"_s)->setText(wide(u"0a1b2c3d-0000-4000-8000-000000000001"_s));
        signIn.findChild<QLineEdit *>(u"tenant"_s)->setText(wide(u"contoso.example"_s) + u' ');
        QCOMPARE(signIn.value().clientId, u"0a1b2c3d-0000-4000-8000-000000000001"_s);
        QCOMPARE(signIn.value().tenant, u"contoso.example"_s);
        QVERIFY(signIn.obstacle().isEmpty());
        MappingForm mapping;
        mapping.setValue(wide(u"contactid"_s));
        QCOMPARE(mapping.value(), u"contactid"_s);
        // A field that is really called so is meant as it is.
        workspace::FieldsView fields;
        workspace::FieldsView::Row row;
        row.info.name = wide(u"ID"_s);
        fields.rows.append(row);
        mapping.setFields(fields);
        mapping.setValue(wide(u"ID"_s));
        QCOMPARE(mapping.value(), wide(u"ID"_s));
    }

    void searchFoldsWidthCaseAndKana()
    {
        QCOMPARE(folded(u"ＡＢｃ１２"_s), folded(u"abC12"_s));
        QCOMPARE(folded(u"キャンペーン"_s), folded(u"きゃんぺーん"_s));
        QCOMPARE(folded(u"ｷｬﾝﾍﾟｰﾝ"_s), folded(u"キャンペーン"_s));
        QCOMPARE(folded(u"ヴ"_s), folded(u"ゔ"_s));
        QVERIFY(folded(u"はは"_s) != folded(u"ばば"_s));
    }
};

SEGUE_TEST(tst_InputMethod)
#include "tst_inputmethod.moc"
