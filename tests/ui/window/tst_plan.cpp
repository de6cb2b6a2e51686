// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopwatch.h"
#include "testregistry.h"
#include "windowworld.h"

#include "runs/plan/planpage.h"
#include "runs/plan/planpeople.h"
#include "widgets/message/messagebar.h"
#include "widgets/table/table.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

using namespace segue;
using namespace segue::testing;
using ui::PlanPeople;

namespace {

const QString spring = QStringLiteral("春");
const QString founders = QStringLiteral("Founding_Members"); // 10 members
const QString vip = QStringLiteral("Tokyo_VIP");             // 5,000 members

using Mode = QAbstractItemModelTester::FailureReportingMode;

std::shared_ptr<const domain::Plan> planOf(int people)
{
    domain::ListPlan list;
    list.joins.resize(static_cast<std::size_t>(people));
    for (int place = 0; place < people; ++place) {
        list.joins[static_cast<std::size_t>(place)].contact.bytes.fill(7);
        list.joins[static_cast<std::size_t>(place)].contact.bytes[0] = static_cast<unsigned char>(place);
    }
    list.held = {list.joins.front().contact};
    list.rejects.resize(2);
    list.rejects[0].reason = domain::RejectReason::NotFound;
    list.rejects[1].reason = domain::RejectReason::Missing;
    auto plan = std::make_shared<domain::Plan>();
    plan->lists = {list};
    return plan;
}

/// A page with the plan of that export, on top of the window.
ui::PlanPage *openPlan(WindowWorld &world, const QString &name)
{
    const auto view = world.ask(workspace::ShowExport{name});
    if (!view.has_value())
        return nullptr;
    auto *page = new ui::PlanPage(world.host().workspace(), {*view, {}, true});
    world.window().open(page);
    return page;
}

void chooseFile(ui::PlanPage *page, const QString &action, const QString &file)
{
    page->findChild<QAction *>(action)->trigger();
    if (auto *yes = page->findChild<QPushButton *>(QStringLiteral("saveWithNames")))
        yes->click();
    QFileDialog *dialog = nullptr;
    QVERIFY(waitUntil([&] { return (dialog = page->findChild<QFileDialog *>()) != nullptr; }, 5'000));
    dialog->setDirectory(QFileInfo(file).path());
    dialog->selectFile(file);
    QMetaObject::invokeMethod(dialog, "accept");
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What a plan shows beyond its sentence: the people, their names where somebody wants them, and a file.
class tst_Plan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePeopleAreAModel();
    void namesAreShownWhileTheyAreWanted();
    void aMillionPeopleDoNotStallThePage();
    void thePlanIsSavedAsCsv();
    void theRequestsOfARunAreRead();
};

void tst_Plan::thePeopleAreAModel()
{
    PlanPeople people;
    const QAbstractItemModelTester tester(&people, Mode::Fatal);
    QCOMPARE(people.rowCount(), 0);
    const auto plan = planOf(20);
    people.show(plan, 0, PlanPeople::Kind::Joins);
    QCOMPARE(people.rowCount(), 20);
    QVERIFY(!people.isNamed(3));
    engine::PersonMatch person;
    person.contact = people.contactAt(3);
    person.name = QStringLiteral("山田 太郎");
    person.email = QStringLiteral("taro@example.jp");
    people.setNames({people.contactAt(3), people.contactAt(4)}, {person});
    QVERIFY(people.isNamed(3) && people.isNamed(4) && !people.isNamed(5));
    QCOMPARE(people.index(3, PlanPeople::Name).data().toString(), person.name);
    QCOMPARE(people.index(3, PlanPeople::Email).data().toString(), person.email);
    QVERIFY(!people.index(4, PlanPeople::Name).data().toString().isEmpty());
    for (const auto kind : {PlanPeople::Kind::Held, PlanPeople::Kind::Problems, PlanPeople::Kind::Expected}) {
        people.show(plan, 0, kind);
        QCOMPARE(people.rowCount(), 1);
    }
    QVERIFY(people.isNamed(0)); // without a contact ID there is nobody to ask for
    people.show(plan, 0, PlanPeople::Kind::Joins);
    people.forgetNames();
    QVERIFY(!people.isNamed(3));
    QVERIFY(people.index(3, PlanPeople::Name).data().toString().isEmpty());
}

void tst_Plan::namesAreShownWhileTheyAreWanted()
{
    WindowWorld world;
    QVERIFY(world.isReady());
    QVERIFY(world.addExport(spring, {vip}, false));
    ui::PlanPage *page = openPlan(world, spring);
    QVERIFY(page);
    auto *show = world.find<QPushButton>(QStringLiteral("showPeople"));
    QVERIFY(show);
    show->click();
    auto *table = world.find<QTableView>(QStringLiteral("planPeople"));
    QVERIFY(table);
    QVERIFY(table->isColumnHidden(PlanPeople::Name));
    auto *names = world.find<QPushButton>(QStringLiteral("showNames"));
    names->click();
    QVERIFY(!table->isColumnHidden(PlanPeople::Name));
    const auto *model = table->model();
    const auto nameAt = [&](int row) { return model->index(row, PlanPeople::Name).data().toString(); };
    QVERIFY(waitUntil([&] { return !nameAt(0).isEmpty(); }, 20'000));
    QVERIFY(!nameAt(199).isEmpty());
    QVERIFY(model->index(0, PlanPeople::Email).data().toString().contains(u'@'));
    // Further ones as they come in sight.
    QVERIFY(nameAt(model->rowCount() - 1).isEmpty());
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum());
    QVERIFY(waitUntil([&] { return !nameAt(model->rowCount() - 1).isEmpty(); }, 20'000));
    QVERIFY(nameAt(model->rowCount() / 2).isEmpty());
    // Folded away they are forgotten.
    show->click();
    QVERIFY(nameAt(0).isEmpty());
    QVERIFY(!names->isChecked());
}

void tst_Plan::aMillionPeopleDoNotStallThePage()
{
    constexpr double longestStallMs = 50;
    PlanPeople people;
    const auto plan = planOf(1'000'000);
    QTableView table;
    table.resize(900, 600);
    table.setModel(&people);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    LoopWatch watch;
    QTest::qWait(50);
    watch.begin();
    people.show(plan, 0, PlanPeople::Kind::Joins);
    QTest::qWait(100);
    people.setNames({people.contactAt(0)}, {});
    for (int at = 0; at <= 20; ++at) {
        table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum() / 20 * at);
        QTest::qWait(10);
    }
    QVERIFY2(watch.longestWorkMs() < longestStallMs, QByteArray::number(watch.longestWorkMs()).constData());
}

void tst_Plan::thePlanIsSavedAsCsv()
{
    WindowWorld world;
    QVERIFY(world.isReady());
    QVERIFY(world.addExport(spring, {founders}, false));
    ui::PlanPage *page = openPlan(world, spring);
    QVERIFY(page);
    auto *save = world.find<QPushButton>(QStringLiteral("savePlan"));
    QVERIFY(save && waitUntil([&] { return save->isEnabled(); }, 20'000));
    QTemporaryDir folder;
    const QString ids = folder.filePath(QStringLiteral("ids.csv"));
    chooseFile(page, QStringLiteral("savePlanIds"), ids);
    QVERIFY(waitUntil([&] { return page->messages()->message().contains(QStringLiteral("ids.csv")); }, 20'000));
    const QByteArray plain = contentOf(ids);
    QVERIFY(plain.startsWith("\xef\xbb\xbf"
                             "segment,list,what,"));
    QVERIFY(plain.count('\n') > 1);
    QVERIFY(!plain.contains('@'));
    QCOMPARE(QFile::permissions(ids) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());

    // Names: only when the person has read what they are.
    const QString named = folder.filePath(QStringLiteral("named.csv"));
    chooseFile(page, QStringLiteral("savePlanNames"), named);
    QVERIFY(waitUntil([&] { return page->messages()->message().contains(QStringLiteral("named.csv")); }, 20'000));
    const QByteArray full = contentOf(named);
    QCOMPARE(full.count('\n'), plain.count('\n'));
    QVERIFY(full.contains('@'));
    QCOMPARE(QFile::permissions(named) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
}

void tst_Plan::theRequestsOfARunAreRead()
{
    WindowWorld world;
    QVERIFY(world.isReady());
    QVERIFY(world.addExport(spring, {vip}, false));
    world.window().go(ui::Place::Exports);
    auto *run = world.find<QPushButton>(QStringLiteral("runExport"));
    QVERIFY(run && waitUntil([&] { return run->isEnabled(); }, 10'000));
    run->click();
    auto *show = world.find<QPushButton>(QStringLiteral("showRequests"));
    QVERIFY(show);
    show->click();
    auto *table = world.find<ui::Table>(QStringLiteral("requests"));
    QVERIFY(table);
    const QAbstractItemModelTester rows(table->found()->sourceModel(), Mode::Fatal);
    const QAbstractItemModelTester found(table->model(), Mode::Fatal);
    QVERIFY(waitUntil([&] { return table->model()->rowCount() > 0; }, 10'000));
    QVERIFY(waitUntil(
        [&] {
            const auto runs = world.ask(workspace::ListRuns{});
            return runs.has_value() && !runs->isEmpty() && domain::isOver(runs->first().state);
        },
        60'000));
    // It stays where it was, and tells of the run's last request too.
    const auto last = world.ask(workspace::ListRequests{spring});
    QVERIFY(last.has_value() && !last->isGoing);
    QVERIFY(waitUntil([&] { return table->found()->sourceModel()->rowCount() == static_cast<int>(last->requests.size()); }, 10'000));
    auto *copy = world.find<QPushButton>(QStringLiteral("copyRequests"));
    QVERIFY(copy);
    copy->click();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), last->requests.size() + 1);
    QVERIFY(lines.last().contains(last->requests.last().correlationId));
}

SEGUE_TEST(tst_Plan)
#include "tst_plan.moc"
