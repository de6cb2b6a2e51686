// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "stallwatch.h"
#include "testregistry.h"
#include "waiting.h"

#include "history/courseview.h"
#include "history/runsview.h"
#include "segments/segmentspage.h"
#include "widgets/chart/timechart.h"
#include "widgets/input/searchfield.h"
#include "widgets/table/table.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace segue;
using namespace segue::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int many = 10'000;
constexpr double mostMs = 50;

QList<ui::SegmentRow> segments(int count, int shift = 0)
{
    QList<ui::SegmentRow> rows;
    const QDateTime day(QDate(2026, 11, 23), QTime(4, 0), Qt::UTC);
    for (int number = 0; number < count; ++number) {
        const int place = (number * 7919 + shift) % count;
        ui::SegmentRow row;
        row.info.id = u"segment_%1"_s.arg(place);
        row.info.name = u"%1 のお客様 %2"_s.arg(place % 3 == 0 ? u"東京"_s : place % 3 == 1 ? u"ニュースレター"_s : u"Spring"_s).arg(place);
        row.info.members = place * 37 % 90'001;
        row.info.refreshedAt = day.addSecs(-place * 60);
        row.info.state = place % 50 == 0 ? u"invalid"_s : u"active"_s;
        row.share = static_cast<double>(*row.info.members) / 90'001;
        if (place % 4 == 0)
            row.exports = {u"春のキャンペーン"_s};
        for (int run = 0; run < 20 && place % 2 == 0; ++run)
            row.sizes.append({day.addDays(run - 20), place + run * 11 % 70});
        rows.append(row);
    }
    return rows;
}

template<class Id>
Id idOf(int number)
{
    Id id;
    id.bytes[0] = static_cast<unsigned char>(number >> 16);
    id.bytes[1] = static_cast<unsigned char>(number >> 8);
    id.bytes[2] = static_cast<unsigned char>(number);
    id.bytes[15] = 1;
    return id;
}

QList<domain::RunRecord> runs(int count)
{
    QList<domain::RunRecord> records;
    const QDateTime day(QDate(2026, 11, 23), QTime(4, 0), Qt::UTC);
    for (int number = 0; number < count; ++number) {
        domain::RunRecord run;
        run.id = idOf<domain::RunId>(number);
        run.exportId = idOf<domain::ExportId>(number % 40);
        run.exportName = u"エクスポート %1"_s.arg(number % 40);
        run.state = number % 9 == 0 ? domain::RunState::Failed : domain::RunState::Completed;
        run.startedBy = u"hanako"_s;
        run.startedAt = day.addSecs(-number * 600);
        run.finishedAt = run.startedAt.addSecs(75);
        for (int list = 0; list < 3; ++list) {
            domain::ListRun part;
            part.binding = idOf<domain::BindingId>(list);
            part.list = idOf<domain::ListId>(list);
            part.segmentName = part.listName = u"リスト %1"_s.arg(list);
            part.state = run.state;
            part.added = number % 100;
            part.membersAfter = 1000 + number;
            run.lists.append(part);
        }
        records.append(run);
    }
    return records;
}

/// Does it from inside the event loop, as the answer of the workspace does, and gives the window time to show what follows.
template<class Act>
void act(Act what)
{
    bool done = false;
    QTimer::singleShot(0, [&] {
        what();
        done = true;
    });
    QVERIFY(waitUntil([&] { return done; }));
    QTest::qWait(30);
}

} // namespace

/// 10,000 segments and 10,000 runs can be shown, searched, sorted and scrolled without the window standing still (I10).
class tst_LongTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenThousandSegments()
    {
        QTemporaryDir home;
        workspace::WorkspaceOptions options;
        options.file = home.filePath(u"segue.db"_s);
        workspace::Workspace workspace(options);
        ui::SegmentsPage page(workspace, m_clock);
        page.resize(1160, 640);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const auto first = segments(many);
        const auto second = segments(many, 3);
        StallWatch watch;
        walk(watch, *page.table(), [&] { page.showRows(first); }, [&] { page.showRows(second); }, u"東京"_s);
        QCOMPARE(page.table()->model()->rowCount(), many);
    }

    void tenThousandRuns()
    {
        QTemporaryDir home;
        workspace::WorkspaceOptions options;
        options.file = home.filePath(u"segue.db"_s);
        workspace::Workspace workspace(options);
        ui::RunsView view(workspace, m_clock);
        view.resize(1160, 640);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto records = runs(many);
        StallWatch watch;
        walk(watch, *view.table(), [&] { view.showRuns(records); }, [&] { view.showRuns(records.mid(1)); }, u"エクスポート 7"_s);
        watch.forget();
        act([&] { view.states()->setCurrentIndex(view.states()->findData(static_cast<int>(domain::RunState::Failed))); });
        QCOMPARE(view.table()->model()->rowCount(), failedOf(1, 1));
        QVERIFY2(watch.longestMs() < mostMs, qPrintable(u"filter: %1 ms"_s.arg(watch.longestMs())));
    }

    void theCourseOfThousandRuns()
    {
        ui::CourseView view;
        view.resize(1000, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        StallWatch watch;
        act([&] { view.showRuns(runs(many)); });
        QVERIFY2(watch.longestMs() < mostMs * 2, qPrintable(u"%1 ms"_s.arg(watch.longestMs())));
        QAbstractItemModelTester tester(view.chart()->table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        // What the picture says is said in words, and each value stands in the table.
        QVERIFY(!view.chart()->words().isEmpty());
        QCOMPARE(view.chart()->table()->model()->rowCount(), many / 40 - failedOf(40, 0));
    }

    /// Models that are given rows anew in any order keep Qt's contract, and what was selected.
    void rowsGivenAnew()
    {
        QTemporaryDir home;
        workspace::WorkspaceOptions options;
        options.file = home.filePath(u"segue.db"_s);
        workspace::Workspace workspace(options);
        ui::SegmentsPage page(workspace, m_clock);
        page.show();
        QAbstractItemModelTester outer(page.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester inner(page.table()->found()->sourceModel(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.showRows(segments(50));
        page.table()->selectPlace(20);
        const QString chosen = page.table()->currentIndex().data().toString();
        page.showRows(segments(50, 9));
        QCOMPARE(page.table()->currentIndex().data().toString(), chosen);
        auto fewer = segments(50);
        fewer.removeIf([&](const ui::SegmentRow &row) { return row.info.name != chosen && row.info.name.size() % 2 == 0; });
        page.showRows(fewer);
        QCOMPARE(page.table()->currentIndex().data().toString(), chosen);
        page.showRows({});
        QCOMPARE(page.table()->model()->rowCount(), 0);
    }

private:
    static int failedOf(int step, int first)
    {
        int failed = 0;
        for (int number = first; number < many; number += step)
            failed += number % 9 == 0 ? 1 : 0;
        return failed;
    }

    template<class Fill, class Again>
    void walk(StallWatch &watch, ui::Table &table, Fill fill, Again again, const QString &word)
    {
        const auto hold = [&](const char *what) {
            const double longest = watch.longestMs();
            watch.forget();
            qInfo("%s: longest %.1f ms", what, longest);
            QVERIFY2(longest < mostMs, qPrintable(u"%1: %2 ms"_s.arg(QLatin1String(what)).arg(longest)));
        };
        act(fill);
        hold("filled");
        act(again);
        hold("filled again");
        for (int round = 0; round < 40; ++round)
            act([&] { table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum() * round / 40); });
        hold("scrolled");
        act([&] { table.found()->search(word); });
        QVERIFY(waitUntil([&] { return table.model()->rowCount() > 0 && table.model()->rowCount() < many / 2; }));
        hold("searched");
        act([&] { table.found()->search({}); });
        hold("found again");
        for (const int column : {1, 0, 2}) {
            act([&] { table.sortByColumn(column, Qt::DescendingOrder); });
            hold("sorted");
        }
    }

    FakeClock m_clock;
};

SEGUE_TEST(tst_LongTables)
#include "tst_longtables.moc"
