// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"
#include "windowworld.h"

#include "history/historypage.h"
#include "history/personsearch.h"
#include "history/runsview.h"
#include "record/rejectsview.h"
#include "record/rundetails.h"
#include "segments/segmentspage.h"
#include "settings/settingspage.h"
#include "settings/workspacetab.h"
#include "widgets/input/entryfield.h"
#include "widgets/message/messagebar.h"
#include "widgets/message/states.h"
#include "widgets/table/table.h"
#include "wording/wording.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>

using namespace segue;
using namespace segue::testing;
using namespace segue::ui;
using namespace Qt::StringLiterals;

namespace {

QString cell(Table *table, int row, const QString &column)
{
    for (int place = 0; place < table->model()->columnCount(); ++place) {
        if (table->model()->headerData(place, Qt::Horizontal).toString() == column)
            return table->model()->index(row, place).data().toString();
    }
    return u"no column "_s + column;
}

int rows(Table *table)
{
    return table->model()->rowCount();
}

QPushButton *buttonOf(QWidget *owner, const QString &text)
{
    for (QPushButton *button : owner->findChildren<QPushButton *>()) {
        if (button->isVisibleTo(owner) && button->text().startsWith(text))
            return button;
    }
    return nullptr;
}

} // namespace

/// The pages that tell what there is and what was done, in Japanese, on the practice server.
class tst_Pages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<WindowWorld>();
        QVERIFY(m_world->isReady());
        QVERIFY(m_world->addExport(u"春"_s, {u"Founding_Members"_s, u"Spring_Campaign"_s}, true));
    }
    void cleanupTestCase() { m_world.reset(); }

    void segmentsWithWhatIsKnownOfThem()
    {
        auto *page = qobject_cast<SegmentsPage *>(m_world->window().page(Place::Segments));
        QVERIFY(page);
        m_world->window().go(Place::Segments);
        Table *table = page->table();
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(waitUntil([&] { return rows(table) >= 3; }, 20'000));
        const int all = rows(table);
        table->found()->search(u"創業"_s);
        QVERIFY(rows(table) < all);
        QVERIFY(rows(table) > 0);
        QCOMPARE(cell(table, 0, u"使用しているエクスポート"_s), u"春"_s);
        QVERIFY2(cell(table, 0, u"人数"_s).endsWith(u" 人"_s), qPrintable(cell(table, 0, u"人数"_s)));
        QVERIFY2(cell(table, 0, u"人数の推移"_s).endsWith(u" 人"_s), qPrintable(cell(table, 0, u"人数の推移"_s)));
        QSignalSpy wanted(page, &SegmentsPage::exportWanted);
        table->selectRow(0);
        auto *add = page->findChild<QPushButton *>(u"addExport"_s);
        QVERIFY(add && add->isEnabled());
        const QString id = table->model()->index(0, 0).data(Qt::ToolTipRole).toString();
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(1).toStringList(), QStringList{id});
        m_world->window().go(Place::Segments);
        table->found()->search(u"nobody is called so"_s);
        QCOMPARE(rows(table), 0);
        table->found()->search({});
        QCOMPARE(rows(table), all);
    }

    void aSampleIsShownAndForgotten()
    {
        auto *page = qobject_cast<SegmentsPage *>(m_world->window().page(Place::Segments));
        m_world->window().go(Place::Segments);
        Table *table = page->table();
        QVERIFY(waitUntil([&] { return rows(table) >= 3; }, 20'000));
        table->selectRow(0);
        auto *sample = page->findChild<Table *>(u"sampleTable"_s);
        QCOMPARE(rows(sample), 0);
        Q_EMIT table->chosen(table->selectedPlace());
        QVERIFY(waitUntil([&] { return rows(sample) > 0; }, 20'000));
        QVERIFY(rows(sample) <= 100);
        QVERIFY(!cell(sample, 0, u"顧客 ID"_s).isEmpty());
        table->selectRow(1);
        QVERIFY(waitUntil([&] { return rows(sample) == 0; }));
    }

    void theRunWithAllItsCounts()
    {
        auto *page = history();
        Table *table = page->runs()->table();
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(waitUntil([&] { return rows(table) == 1; }, 20'000));
        const domain::RunRecord run = page->runs()->runs().first();
        QCOMPARE(cell(table, 0, u"エクスポート"_s), u"春"_s);
        QCOMPARE(cell(table, 0, u"状態"_s), wording::stateText(run.state));
        RunDetails *details = page->runs()->details();
        QCOMPARE(details->findChild<QLabel *>(u"runResult"_s)->text(), wording::resultSentence(run));
        Table *lists = details->lists();
        QAbstractItemModelTester listTester(lists->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(rows(lists), 2);
        for (int row = 0; row < 2; ++row) {
            const domain::ListRun &list = run.lists.at(lists->found()->mapToSource(lists->model()->index(row, 0)).row());
            QCOMPARE(cell(lists, row, u"マーケティング リスト"_s), list.listName);
            QCOMPARE(cell(lists, row, u"追加"_s), wording::number(list.added));
            QCOMPARE(cell(lists, row, u"現在の人数"_s), wording::number(list.membersAfter));
        }
        QSignalSpy undo(page, &HistoryPage::undoWanted);
        auto *button = details->findChild<QPushButton *>(u"undoRun"_s);
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(undo.size(), 1);
        QCOMPARE(undo.first().first().value<domain::RunRecord>().id, run.id);
        m_world->window().go(Place::History);
        // Nothing of an export that runs can be started a second time.
        page->setBusy({run.exportId.toString()});
        QVERIFY(!button->isEnabled());
        page->setBusy({});
        QVERIFY(button->isEnabled());
    }

    void runsAreFiltered()
    {
        auto *page = history();
        Table *table = page->runs()->table();
        QVERIFY(waitUntil([&] { return rows(table) == 1; }, 20'000));
        QComboBox *states = page->runs()->states();
        states->setCurrentIndex(states->findData(static_cast<int>(domain::RunState::Failed)));
        QCOMPARE(rows(table), 0);
        states->setCurrentIndex(0);
        page->runs()->since()->setCurrentIndex(1);
        QCOMPARE(rows(table), 1);
        page->runs()->since()->setCurrentIndex(0);
        page->showExport(u"ほかのエクスポート"_s);
        QCOMPARE(rows(table), 0);
        page->showExport({});
        QCOMPARE(rows(table), 1);
    }

    void rejectsByReasonAndAsCsv()
    {
        auto *page = history();
        QVERIFY(waitUntil([&] { return rows(page->runs()->table()) == 1; }, 20'000));
        const domain::RunRecord run = page->runs()->runs().first();
        qint64 all = 0;
        for (const qint64 count : run.rejectsByReason())
            all += count;
        QVERIFY(all > 0);
        auto *tabs = page->runs()->details()->findChild<QTabWidget *>();
        tabs->setCurrentIndex(1);
        auto *table = page->findChild<Table *>(u"rejectsTable"_s);
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(waitUntil([&] { return rows(table) == all; }, 20'000));
        auto *reasons = page->findChild<QComboBox *>(u"rejectReason"_s);
        QVERIFY(reasons->count() > 1);
        reasons->setCurrentIndex(1);
        const auto reason = static_cast<domain::RejectReason>(reasons->currentData().toInt());
        QCOMPARE(rows(table), run.rejectsByReason().value(reason));
        QCOMPARE(cell(table, 0, u"理由"_s), wording::reasonText(reason));
        QTemporaryDir folder;
        const QString file = folder.filePath(u"エクスポート不可.csv"_s);
        RejectsView *view = page->runs()->details()->rejects();
        view->save(file);
        QVERIFY(waitUntil([&] { return QFileInfo::exists(file); }, 20'000));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY2(bytes.startsWith("\xef\xbb\xbfsegment,list,"), bytes.left(60).constData());
        QCOMPARE(bytes.count("\r\n"), all + 1);
        QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        // A folder that is not there is said beside the table.
        view->save(folder.filePath(u"none/of/these.csv"_s));
        auto *bar = view->findChild<MessageBar *>();
        QVERIFY(waitUntil([&] { return bar->message().contains(u"these.csv"_s); }, 20'000));
        tabs->setCurrentIndex(0);
    }

    void whySomebodyIsOnAList()
    {
        auto *page = history();
        page->showPeople();
        PersonSearch *people = page->people();
        QAbstractItemModelTester lists(people->lists()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester decisions(people->decisions()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString contact = joiner();
        QVERIFY(!contact.isEmpty());
        // Typed in full width, with the Enter that ends a conversion first.
        QInputMethodEvent converting(u"や"_s, {});
        QApplication::sendEvent(people->field(), &converting);
        QTest::keyClick(people->field(), Qt::Key_Return);
        QCOMPARE(rows(people->lists()), 0);
        QInputMethodEvent ended;
        ended.setCommitString(wide(contact));
        QApplication::sendEvent(people->field(), &ended);
        QTest::keyClick(people->field(), Qt::Key_Return);
        QVERIFY(waitUntil([&] { return rows(people->lists()) == 2; }, 20'000));
        QVERIFY(rows(people->decisions()) >= 1);
        QVERIFY(!people->findChild<QLabel *>(u"standingSentence"_s)->text().isEmpty());

        // Excluded after a question, and let in again.
        auto *exclude = people->findChild<QPushButton *>(u"excludePerson"_s);
        auto *include = people->findChild<QPushButton *>(u"includePerson"_s);
        QVERIFY(exclude->isVisible());
        QTest::mouseClick(exclude, Qt::LeftButton);
        QPushButton *yes = nullptr;
        QVERIFY(waitUntil([&] { return (yes = buttonOf(people->messages(), u"除外する"_s)) != nullptr; }));
        QVERIFY(m_world->ask(workspace::ShowExport{u"春"_s})->definition.excluded.empty());
        QTest::mouseClick(yes, Qt::LeftButton);
        QVERIFY(waitUntil([&] { return include->isVisible(); }, 20'000));
        QCOMPARE(m_world->ask(workspace::ShowExport{u"春"_s})->definition.excluded.size(), std::size_t{1});
        QTest::mouseClick(include, Qt::LeftButton);
        QVERIFY(waitUntil([&] { return (yes = buttonOf(people->messages(), u"除外を解除"_s)) != nullptr; }));
        QTest::mouseClick(yes, Qt::LeftButton);
        QVERIFY(waitUntil([&] { return exclude->isVisible() && !include->isVisible(); }, 20'000));
        QVERIFY(m_world->ask(workspace::ShowExport{u"春"_s})->definition.excluded.empty());
    }

    void nobodyFound()
    {
        auto *page = history();
        page->showPeople();
        page->people()->search(u"nobody@example.invalid"_s);
        QVERIFY(waitUntil([&] { return page->people()->messages()->message().contains(u"nobody"_s); }, 20'000));
        page->people()->search({});
        QVERIFY(page->people()->messages()->isVisible());
    }

    void severalPeopleBecomeButtons()
    {
        const QString one = u"11111111-2222-3333-4444-555555555555"_s;
        const QString two = u"11111111-2222-3333-4444-666666666666"_s;
        const auto choices = personChoices({u"Suzuki, Hanako <h@example.com> (%1)"_s.arg(one), u"鈴木 花子 (%1)"_s.arg(two), u"…"_s});
        QCOMPARE(choices, (QList<PersonChoice>{{u"Suzuki, Hanako <h@example.com>"_s, one}, {u"鈴木 花子"_s, two}}));
        QVERIFY(personChoices({u"Spring"_s, u"Summer"_s}).isEmpty());
    }

    void workspaceFactsBackupAndRetention()
    {
        m_world->window().go(Place::Settings);
        auto *page = qobject_cast<SettingsPage *>(m_world->window().page(Place::Settings));
        QVERIFY(page);
        auto *tabs = page->findChild<QTabWidget *>(u"settingsTabs"_s);
        tabs->setCurrentIndex(1);
        auto *file = page->findChild<QLabel *>(u"workspaceFile"_s);
        QVERIFY(waitUntil([&] { return QFileInfo::exists(file->text()); }, 20'000));
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"控え.db"_s);
        page->workspaceTab()->backUp(copy);
        auto *backup = page->findChild<QLabel *>(u"workspaceBackup"_s);
        QVERIFY(waitUntil([&] { return QFileInfo::exists(copy) && backup->text().contains(u"控え.db"_s); }, 20'000));
        // Fewer days remove at once, which is asked first.
        auto *days = page->findChild<QSpinBox *>(u"retentionDays"_s);
        auto *save = page->findChild<QPushButton *>(u"saveRetention"_s);
        QCOMPARE(days->value(), 90);
        QVERIFY(!save->isEnabled());
        days->setValue(30);
        QTest::mouseClick(save, Qt::LeftButton);
        QPushButton *yes = nullptr;
        QVERIFY(waitUntil([&] { return (yes = buttonOf(page->workspaceTab(), u"古い履歴を削除する"_s)) != nullptr; }));
        QCOMPARE(m_world->ask(workspace::SetRetention{})->days, 90);
        QTest::mouseClick(yes, Qt::LeftButton);
        QVERIFY(waitUntil([&] { return !save->isEnabled() && days->value() == 30; }, 20'000));
        QCOMPARE(m_world->ask(workspace::SetRetention{})->days, 30);
    }

    void whoChangedWhat()
    {
        m_world->window().go(Place::Settings);
        auto *page = qobject_cast<SettingsPage *>(m_world->window().page(Place::Settings));
        page->findChild<QTabWidget *>(u"settingsTabs"_s)->setCurrentIndex(3);
        auto *table = page->findChild<Table *>(u"auditTable"_s);
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(waitUntil([&] { return rows(table) >= 3; }, 20'000));
        table->found()->search(u"エクスポート 春"_s);
        QVERIFY(rows(table) >= 1);
        // In words, as on the page where it was changed; no name that only the program knows.
        workspace::EditExport edit;
        edit.exportName = u"春"_s;
        edit.settings.mode = domain::Mode::AddOnly;
        QVERIFY(m_world->ask(edit).has_value());
        page->refresh();
        auto *changes = page->findChild<QLabel *>(u"auditChanges"_s);
        const auto shows = [&](const QString &text) {
            table->selectRow(0);
            return changes->text().contains(text);
        };
        QVERIFY2(waitUntil([&] { return shows(u"更新方法: セグメントに合わせて更新 → 追加のみ"_s); }, 20'000), qPrintable(changes->text()));
        QVERIFY2(changes->text().startsWith(u"エクスポート [春] を変更しました。"_s), qPrintable(changes->text()));
        table->found()->search({});
        const QRegularExpression raw(u"^[a-z_]+:|[{}\\[]\"|表示できない項目"_s, QRegularExpression::MultilineOption);
        for (int row = 0; row < rows(table); ++row) {
            table->selectRow(row);
            QVERIFY2(!changes->text().isEmpty() && !changes->text().contains(raw), qPrintable(changes->text()));
        }
    }

    void aPersonIsErasedAfterAQuestion()
    {
        const QString contact = joiner();
        QVERIFY(!contact.isEmpty());
        m_world->window().go(Place::Settings);
        auto *page = qobject_cast<SettingsPage *>(m_world->window().page(Place::Settings));
        page->findChild<QTabWidget *>(u"settingsTabs"_s)->setCurrentIndex(2);
        auto *field = page->findChild<EntryField *>(u"eraseField"_s);
        QTest::keyClicks(field, contact);
        QTest::keyClick(field, Qt::Key_Return);
        QWidget *tab = field->parentWidget();
        QVERIFY(waitUntil([&] { return buttonOf(tab, u"消去する"_s) != nullptr; }, 20'000));
        // Where they stay is said before, and the way to have them removed first.
        QVERIFY(buttonOf(tab, u"先に除外する"_s));
        QTest::mouseClick(buttonOf(tab, u"消去する"_s), Qt::LeftButton);
        auto *bar = tab->findChild<MessageBar *>();
        QVERIFY(waitUntil([&] { return bar->message().contains(u"消去し、"_s); }, 20'000));
        const auto audit = m_world->ask(workspace::ListAudit{});
        QVERIFY(std::any_of(audit->begin(), audit->end(), [](const workspace::AuditFact &fact) { return fact.action == u"erased"_s; }));
    }

    void languageAndColoursAreTold()
    {
        auto *page = qobject_cast<SettingsPage *>(m_world->window().page(Place::Settings));
        m_world->window().go(Place::Settings);
        page->findChild<QTabWidget *>(u"settingsTabs"_s)->setCurrentIndex(0);
        QSignalSpy language(page, &SettingsPage::languageChosen);
        auto *box = page->findChild<QComboBox *>(u"languageChoice"_s);
        box->setCurrentIndex(2);
        Q_EMIT box->activated(2);
        QCOMPARE(language.size(), 1);
        // The window is there anew, in English.
        QVERIFY(waitUntil(
            [&] {
                Page *now = m_world->window().page(Place::Settings);
                return now && now->title() == u"Settings"_s;
            },
            20'000));
        m_world->restart(Language::Japanese);
        QVERIFY(m_world->isReady());
    }

private:
    HistoryPage *history()
    {
        m_world->window().go(Place::History);
        auto *page = qobject_cast<HistoryPage *>(m_world->window().page(Place::History));
        page->findChild<QTabWidget *>(u"historyTabs"_s)->setCurrentIndex(0);
        return page;
    }

    /// A contact that the run added.
    QString joiner()
    {
        const auto runs = m_world->ask(workspace::ListRuns{});
        if (!runs.has_value() || runs->isEmpty() || !runs->first().plan)
            return {};
        const auto plan = m_world->ask(workspace::ShowPlan{runs->first().plan->toString()});
        if (!plan.has_value() || (*plan)->lists.isEmpty() || (*plan)->lists.first().joins.empty())
            return {};
        return (*plan)->lists.first().joins.front().contact.toString();
    }
    static QString wide(QString text)
    {
        for (QChar &character : text)
            character = QChar(static_cast<char16_t>(character.unicode() - u'!' + 0xff01));
        return text;
    }

    std::unique_ptr<WindowWorld> m_world;
};

SEGUE_TEST(tst_Pages)
#include "tst_pages.moc"
