// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"
#include "scenariorows.h"
#include "testregistry.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace segue;
using namespace segue::domain;
using namespace segue::testing;

namespace {

/// A row as the page tells it.
struct PageRow
{
    QString before;
    QString after;
};

QMap<QString, PageRow> rowsOfThePage()
{
    QFile file(QStringLiteral(SEGUE_SOURCE_DIR "/docs/semantics.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("docs/semantics.md is missing");
    static const QRegularExpression row(QStringLiteral("^\\| (S[0-9]+) \\|(.*)\\|$"), QRegularExpression::MultilineOption);
    QMap<QString, PageRow> rows;
    for (auto matches = row.globalMatch(QString::fromUtf8(file.readAll())); matches.hasNext();) {
        const auto match = matches.next();
        QStringList cells = match.captured(2).split(u'|');
        for (QString &cell : cells)
            cell = cell.remove(u'`').trimmed();
        if (cells.size() != 5 || rows.contains(match.captured(1)))
            qFatal("row %s cannot be read or is there twice", qPrintable(match.captured(1)));
        rows.insert(match.captured(1), {cells.at(1), cells.at(3)});
    }
    return rows;
}

void setOption(ExportDefinition &definition, const QString &option)
{
    if (option == QLatin1String("others=add-again"))
        definition.removedByOthers = RemovedByOthers::AddAgain;
    else if (option == QLatin1String("others=respect"))
        definition.removedByOthers = RemovedByOthers::Respect;
    else if (option == QLatin1String("several=all"))
        definition.severalContacts = SeveralContacts::All;
    else if (option == QLatin1String("several=reject"))
        definition.severalContacts = SeveralContacts::Reject;
    else if (option == QLatin1String("merged=follow"))
        definition.merged = MergedContacts::Follow;
    else if (option == QLatin1String("skip"))
        definition.skipOptedOut = true;
    else if (option == QLatin1String("alarm=20"))
        definition.rejectAlarmShare = 20;
    else if (option == QLatin1String("deleted=create"))
        definition.whenDeleted = WhenDeleted::Create;
    else if (!option.isEmpty())
        qFatal("no option %s", qPrintable(option));
}

QString people(const std::vector<ContactId> &members)
{
    return QString::number(members.size()) + QStringLiteral(" people");
}

} // namespace

/// The table of docs/semantics.md, row by row.
class tst_Semantics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void row_data();
    void row();
    void guard_data();
    void guard();
    void guardOfMissingIds();
    void guardOfPeopleRemovedByOthers();
    void guardAndExpectedReasons();
    void everyRowHasItsTest();

private:
    void compareWithThePage(const QString &number, const QString &before, const QString &after);
    static void play(Scenario &world, const QString &happens, const QString &segments, const QString &preferred, RunRecord &last);

    std::unique_ptr<SalesRig> m_sales;
    QMap<QString, PageRow> m_page;
    QSet<QString> m_tested;
};

void tst_Semantics::initTestCase()
{
    sandbox::Options options;
    options.customers = 12'000;
    m_sales = std::make_unique<SalesRig>(options);
    m_page = rowsOfThePage();
}

void tst_Semantics::cleanupTestCase()
{
    m_sales.reset();
}

void tst_Semantics::compareWithThePage(const QString &number, const QString &before, const QString &after)
{
    m_tested.insert(number);
    QVERIFY2(m_page.contains(number), "docs/semantics.md has no such row");
    QCOMPARE(m_page.value(number).before, before);
    QCOMPARE(m_page.value(number).after, after);
}

void tst_Semantics::row_data()
{
    QTest::addColumn<int>("place");
    for (qsizetype place = 0; place < scenarioRows().size(); ++place)
        QTest::newRow(scenarioRows().at(place).number) << static_cast<int>(place);
}

void tst_Semantics::play(Scenario &world, const QString &happens, const QString &segments, const QString &preferred, RunRecord &last)
{
    const QStringList events = happens.split(u'|');
    const QStringList contents = segments.split(u'|');
    for (qsizetype part = 0; part < std::max(events.size(), contents.size()); ++part) {
        world.happens(events.value(part));
        world.segment(contents.value(part), preferred);
        last = world.run();
    }
}

void tst_Semantics::row()
{
    QFETCH(int, place);
    const ScenarioRow &row = scenarioRows().at(place);
    const auto text = [](const char *part) { return QString::fromLatin1(part); };
    Scenario world(*m_sales, row.mode);
    setOption(world.definition, text(row.options));
    if (*row.firstSegment != 0) {
        world.segment(text(row.firstSegment));
        QCOMPARE(told(world.run().lists.first()).section(u';', 0, 0), QStringLiteral("completed"));
    }
    world.happens(text(row.byHand));
    const QString before = *row.firstSegment != 0 ? world.list() : QStringLiteral("no list");
    QCOMPARE(before, text(row.before));

    RunRecord last;
    play(world, text(row.happens), text(row.segments), text(row.preferred), last);
    QCOMPARE(world.list(), text(row.after));
    QCOMPARE(told(last.lists.first()), text(row.told));
    QStringList rejects = text(row.rejects).split(u' ', Qt::SkipEmptyParts);
    rejects.sort();
    QCOMPARE(world.rejects(), rejects.join(u' '));
    const ListRun &list = last.lists.first();
    if (list.state != RunState::Failed) {
        QCOMPARE(list.members, list.desired + list.rejected + list.held);
        QCOMPARE(list.membersAfter, static_cast<qint64>(world.members().size()));
    }
    compareWithThePage(text(row.number), before, world.list());
    // And there it rests: the same again changes nobody.
    if (list.state == RunState::Completed || list.state == RunState::CompletedWithRejects) {
        const ListRun again = world.run().lists.first();
        QCOMPARE(again.added + again.removed, 0);
        QCOMPARE(world.list(), text(row.after));
    }
}

void tst_Semantics::guard_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<bool>("off");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("secondFrom");
    QTest::addColumn<int>("secondCount");
    QTest::addColumn<bool>("lifted");
    QTest::addColumn<QString>("guard");
    const auto row = [](const char *number, Mode mode, bool off, int first, int from, int count, bool lifted, const char *guard) {
        QTest::newRow(number) << mode << off << first << from << count << lifted << QString::fromLatin1(guard);
    };
    row("S85", Mode::KeepInStep, false, 300, 100, 210, false, "segue.guard.share");
    row("S86", Mode::KeepInStep, false, 300, 100, 200, true, "");
    row("S87", Mode::KeepInStep, true, 300, 100, 200, false, "");
    row("S88", Mode::ExactCopy, true, 300, 0, 0, false, "segue.guard.segment_empty");
    row("S89", Mode::AddOnly, false, 12, 0, 0, false, "");
    row("S90", Mode::KeepInStep, false, 12, 20, 12, false, "segue.guard.all");
}

void tst_Semantics::guard()
{
    QFETCH(Mode, mode);
    QFETCH(bool, off);
    QFETCH(int, first);
    QFETCH(int, secondFrom);
    QFETCH(int, secondCount);
    QFETCH(bool, lifted);
    QFETCH(QString, guard);
    Scenario world(*m_sales, mode);
    if (off)
        world.definition.guard.sharePercent.reset();
    world.crowd(0, first);
    QVERIFY(world.run().state == RunState::Completed);
    const std::vector<ContactId> before = world.members();
    world.crowd(secondFrom, secondCount);
    RunRecord last;
    if (lifted) {
        const auto plan = world.plan();
        QVERIFY(plan->lists.first().guard);
        last = world.run(plan->id, true);
    } else {
        last = world.run();
    }
    QCOMPARE(last.lists.first().guard ? QString::fromLatin1(errorEntry(last.lists.first().guard->code()).id) : QString(), guard);
    QVERIFY(last.state == (guard.isEmpty() ? RunState::Completed : RunState::StoppedByGuard));
    if (!guard.isEmpty())
        QCOMPARE(world.members(), before);
    compareWithThePage(QString::fromLatin1(QTest::currentDataTag()), people(before), people(world.members()));
}

void tst_Semantics::guardOfMissingIds()
{
    Scenario world(*m_sales);
    world.crowd(0, 100);
    QVERIFY(world.run().state == RunState::Completed);
    world.crowd(0, 88);
    for (quint64 customer = 1088; customer < 1100; ++customer)
        world.content().unusable.push_back({CustomerKey{customer}, RejectReason::Missing});
    const RunRecord last = world.run();
    QVERIFY(last.lists.first().guard);
    QCOMPARE(last.lists.first().guard->code(), ErrorCode::GuardMissingIds);
    compareWithThePage(QStringLiteral("S91"), QStringLiteral("100 people"), people(world.members()));
}

void tst_Semantics::guardOfPeopleRemovedByOthers()
{
    Scenario world(*m_sales);
    world.crowd(0, 300);
    QVERIFY(world.run().state == RunState::Completed);
    world.takeOff(0, 70);
    const RunRecord last = world.run();
    QVERIFY(last.lists.first().guard);
    QCOMPARE(last.lists.first().guard->code(), ErrorCode::GuardRemovedByOthers);
    compareWithThePage(QStringLiteral("S92"), QStringLiteral("300 people"), people(world.members()));
}

void tst_Semantics::guardAndExpectedReasons()
{
    Scenario world(*m_sales);
    world.definition.severalContacts = SeveralContacts::Reject;
    world.crowd(0, 60);
    QVERIFY(world.run().state == RunState::Completed);
    world.crowd(0, 120);
    for (int number = 60; number < 80; ++number)
        m_sales->controlContact(world.oneOfTheCrowd(number), {{QStringLiteral("deactivate"), true}});
    for (int number = 80; number < 100; ++number)
        world.exclude(world.oneOfTheCrowd(number));
    for (int number = 100; number < 120; ++number)
        world.content().rows.push_back({world.oneOfTheCrowd(number + 20), CustomerKey{1000 + static_cast<quint64>(number)}});
    const ListRun last = world.run().lists.first();
    QVERIFY(!last.guard);
    QVERIFY(last.state == RunState::CompletedWithRejects);
    QCOMPARE(last.rejectsByReason,
             (QMap<RejectReason, qint64>{{RejectReason::SeveralContacts, 20}, {RejectReason::Excluded, 20}, {RejectReason::Inactive, 20}}));
    QCOMPARE(last.members, 120);
    compareWithThePage(QStringLiteral("S93"), QStringLiteral("60 people"), people(world.members()));
}

/// The page and the tests have the same rows.
void tst_Semantics::everyRowHasItsTest()
{
    const QStringList onThePage = m_page.keys();
    QCOMPARE(QSet<QString>(onThePage.begin(), onThePage.end()) - m_tested, QSet<QString>());
    QCOMPARE(m_tested - QSet<QString>(onThePage.begin(), onThePage.end()), QSet<QString>());
}

SEGUE_TEST(tst_Semantics)
#include "tst_semantics.moc"
