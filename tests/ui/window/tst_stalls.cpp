// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopwatch.h"
#include "testregistry.h"
#include "windowworld.h"

#include "exports/designer/segmentpicker.h"
#include "widgets/table/table.h"

#include <QPushButton>
#include <QScrollBar>

using namespace segue;
using namespace segue::testing;

namespace {

constexpr double longestStallMs = 50; // I10

QByteArray figures(const LoopWatch &watch)
{
    return "longest turn of the loop: " + QByteArray::number(watch.longestMs()) + " ms by the clock, "
           + QByteArray::number(watch.longestWorkMs(), 'f', 1) + " ms of work";
}

void scrollThrough(ui::Table *table, int milliseconds)
{
    QScrollBar *bar = table->verticalScrollBar();
    constexpr int steps = 60;
    for (int at = 0; at <= steps; ++at) {
        bar->setValue(bar->maximum() * at / steps);
        QTest::qWait(milliseconds / steps);
    }
}

} // namespace

/// I10: the window never waits.
class tst_Stalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLargeRunIsWatched()
    {
        WindowWorld world;
        QVERIFY(world.isReady());
        QVERIFY(world.addExport(QStringLiteral("購読者"), {QStringLiteral("All_Subscribers")}, false));
        world.window().go(ui::Place::Exports);
        auto *run = world.find<QPushButton>(QStringLiteral("runExport"));
        QVERIFY(run);
        QVERIFY(waitUntil([&] { return run->isEnabled(); }, 10'000));
        LoopWatch watch;
        run->click();
        QVERIFY(world.find<ui::Page>(QStringLiteral("runPage")));
        watch.begin();
        QVERIFY(waitUntil(
            [&] {
                const auto runs = world.ask(workspace::ListRuns{});
                return runs.has_value() && !runs->isEmpty() && domain::isOver(runs->first().state);
            },
            120'000));
        QTest::qWait(300);
        qInfo("%s", figures(watch).constData());
        QVERIFY2(watch.longestWorkMs() < longestStallMs, figures(watch).constData());
    }

    void tenThousandSegmentsScrollAndAreSearched()
    {
        const SystemClock clock;
        QList<engine::SegmentInfo> segments;
        for (int number = 0; number < 10'000; ++number) {
            engine::SegmentInfo info;
            info.id = QStringLiteral("segment_%1").arg(number);
            info.name = QStringLiteral("キャンペーン %1").arg(number);
            info.members = (number * 7919) % 100'000;
            info.refreshedAt = clock.now().addSecs(-number * 60);
            segments.append(info);
        }
        ui::SegmentPicker picker(clock);
        picker.resize(1000, 600);
        picker.show();
        QVERIFY(QTest::qWaitForWindowExposed(&picker));
        LoopWatch watch;
        QTest::qWait(50);
        watch.begin();
        picker.setAvailable(segments);
        QTest::qWait(200);
        const QByteArray filled = figures(watch);
        auto *table = picker.findChild<ui::Table *>(QStringLiteral("availableSegments"));
        QVERIFY(table);
        watch.begin();
        scrollThrough(table, 600);
        const QByteArray scrolled = figures(watch);
        const double scrolling = watch.longestWorkMs();
        watch.begin();
        table->found()->search(QStringLiteral("きゃんぺーん ９９"));
        QTest::qWait(100);
        const QByteArray searched = figures(watch);
        qInfo("filled: %s; scrolled: %s; searched: %s", filled.constData(), scrolled.constData(), searched.constData());
        const auto wanted = std::count_if(segments.begin(), segments.end(),
                                          [](const engine::SegmentInfo &info) { return info.name.contains(QStringLiteral("99")); });
        QCOMPARE(table->found()->rowCount(), static_cast<int>(wanted));
        QVERIFY2(scrolling < longestStallMs, scrolled.constData());
        QVERIFY2(watch.longestWorkMs() < longestStallMs, searched.constData());
    }
};

SEGUE_TEST(tst_Stalls)
#include "tst_stalls.moc"
