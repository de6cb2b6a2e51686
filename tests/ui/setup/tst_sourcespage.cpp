// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "testregistry.h"

#include "forms/fields/mappingform.h"
#include "sources/edit/sourcepage.h"
#include "sources/fields/fieldspage.h"
#include "sources/list/sourcespage.h"
#include "widgets/message/messagebar.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>

using namespace segue;
using namespace segue::workspace;
using namespace segue::testing;
using namespace Qt::StringLiterals;

/// The page of sources and what is done from it, against the sandbox.
class tst_SourcesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSourceIsAddedInTheBrowser();
    void whatIsInUseIsNotRemoved();
    void aSourceIsRenamed();
    void theFieldsAreShown();
};

void tst_SourcesPage::aSourceIsAddedInTheBrowser()
{
    AdminDesk desk;
    ui::SourcePage page(desk.workspace(), std::nullopt);
    page.resize(1100, 700);
    page.show();
    std::optional<domain::Source> saved;
    QObject::connect(&page, &ui::SourcePage::saved, &page, [&](const domain::Source &source) { saved = source; });
    QCOMPARE(shown<QLabel>(page, u"obstacle"_s)->text(), u"Enter a name."_s);
    shown<QLineEdit>(page, u"name"_s)->setText(u"顧客"_s);
    shown<QLineEdit>(page, u"server"_s)->setText(desk.fixture().newSource().server);
    shown<QLineEdit>(page, u"clientId"_s)->setText(desk.inPerson().clientId);
    QVERIFY(click(page, u"Sign in and save"_s));
    QVERIFY2(waitUntil([&] { return saved.has_value(); }, 20'000), qPrintable(page.messages()->message()));
    QCOMPARE(saved->signIn.accountName, u"admin@kitakaze.example"_s);
    QCOMPARE(desk.visits(), 1);
    // A folder needs no sign-in, and says what is wrong with it.
    ui::SourcePage other(desk.workspace(), std::nullopt);
    other.resize(1100, 700);
    other.show();
    shown<QRadioButton>(other, u"kindFolder"_s)->click();
    shown<QLineEdit>(other, u"name"_s)->setText(u"ファイル"_s);
    shown<QLineEdit>(other, u"folder"_s)->setText(u"/no/such/folder"_s);
    QVERIFY(click(other, u"Save"_s));
    QVERIFY(waitUntil([&] { return other.messages()->isVisible(); }, 20'000));
    QCOMPARE(desk.visits(), 1);
}

void tst_SourcesPage::whatIsInUseIsNotRemoved()
{
    AdminDesk desk;
    const SystemClock clock;
    SEGUE_SUCCEEDED(desk.fixture().setUp());
    ui::SourcesPage page(desk.workspace(), clock);
    page.resize(1100, 700);
    page.show();
    const QAbstractItemModelTester tester(page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    page.refresh();
    QVERIFY(waitUntil([&] { return page.model()->rowCount() == 1; }, 20'000));
    const auto remove = [&] {
        for (QAction *action : page.findChildren<QAction *>()) {
            if (QString(action->text()).remove(u'&') == u"Remove"_s)
                action->trigger();
        }
    };
    remove();
    QVERIFY2(page.messages()->message().contains(u"営業"_s), qPrintable(page.messages()->message()));
    SEGUE_SUCCEEDED(desk.fixture().ask(RemoveConnection{u"営業"_s}));
    page.refresh();
    QVERIFY(waitUntil([&] { return page.model()->index(0, 5).data().toString() == u"no connection"_s; }, 20'000));
    remove();
    QVERIFY(click(page, u"Remove"_s));
    QVERIFY(waitUntil([&] { return page.model()->rowCount() == 0; }, 20'000));
    QVERIFY(desk.fixture().ask(ListSources{})->isEmpty());
}

void tst_SourcesPage::aSourceIsRenamed()
{
    AdminDesk desk;
    const auto source = desk.fixture().ask(desk.fixture().newSource());
    SEGUE_SUCCEEDED(source);
    ui::SourcePage page(desk.workspace(), *source);
    page.resize(1100, 700);
    page.show();
    std::optional<domain::Source> saved;
    QObject::connect(&page, &ui::SourcePage::saved, &page, [&](const domain::Source &changed) { saved = changed; });
    QCOMPARE(shown<QLabel>(page, u"obstacle"_s)->text(), u"Nothing was changed yet."_s);
    shown<QLineEdit>(page, u"name"_s)->setText(u"顧客基盤"_s);
    QVERIFY(click(page, u"Save"_s));
    QVERIFY(waitUntil([&] { return saved.has_value(); }, 20'000));
    QCOMPARE(desk.fixture().ask(ListSources{})->first().name, u"顧客基盤"_s);
    QCOMPARE(desk.visits(), 0);
}

void tst_SourcesPage::theFieldsAreShown()
{
    AdminDesk desk;
    SEGUE_SUCCEEDED(desk.fixture().setUp());
    ui::FieldsPage page(desk.workspace(), desk.fixture().ask(ListSources{})->first());
    page.resize(1100, 700);
    page.show();
    auto *form = page.findChild<ui::MappingForm *>();
    QVERIFY(form);
    const QAbstractItemModelTester tester(form->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(waitUntil([&] { return form->model()->rowCount() > 3; }, 20'000));
    QVERIFY(waitUntil([&] { return page.messages()->message().contains(u"営業"_s); }, 20'000));
}

SEGUE_TEST(tst_SourcesPage)
#include "tst_sourcespage.moc"
