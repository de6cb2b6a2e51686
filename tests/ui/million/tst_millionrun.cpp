// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopwatch.h"
#include "testregistry.h"
#include "workspacefixture.h"

#include "runs/live/liveruns.h"
#include "runs/live/runpage.h"

using namespace segue;
using namespace segue::testing;

/// A million people on their way, with the run in front of the person: no turn of the window's loop is long (I10).
class tst_MillionRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theViewNeverStands()
    {
        sandbox::Options options;
        options.customers = 1'200'000;
        WorkspaceFixture world(options, WorkspaceFixture::Engine::OnItsOwn);
        const auto setUp = world.setUpExport(QStringLiteral("全員"), {QStringLiteral("Nationwide")});
        SEGUE_SUCCEEDED(setUp);
        const auto view = world.ask(workspace::ShowExport{QStringLiteral("全員")});
        SEGUE_SUCCEEDED(view);
        const SystemClock clock;
        ui::LiveRuns runs(world.workspace(), clock);
        workspace::RunExport request;
        request.exportName = QStringLiteral("全員");
        QVERIFY(runs.run(view->definition.id, std::move(request)));
        const QString key = view->definition.id.toString();
        ui::RunPage page(world.workspace(), runs, clock, key);
        page.resize(1100, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        LoopWatch watch;
        QTest::qWait(50);
        watch.begin();
        QVERIFY(waitUntil([&] { return runs.find(key)->isOver(); }, 900'000));
        QTest::qWait(300);
        const ui::LiveRun &run = *runs.find(key);
        QVERIFY(run.record.has_value());
        QVERIFY2(domain::exitCodeFor(*run.record) == ExitCode::Rejects || domain::exitCodeFor(*run.record) == ExitCode::Done,
                 told(*run.record).constData());
        QVERIFY(run.record->lists.first().added > 900'000);
        const QByteArray figures = "longest turn of the loop: " + QByteArray::number(watch.longestMs()) + " ms by the clock, "
                                   + QByteArray::number(watch.longestWorkMs(), 'f', 1)
                                   + " ms of work; people: " + QByteArray::number(run.record->lists.first().added);
        qInfo("%s", figures.constData());
        QVERIFY2(watch.longestWorkMs() < 50, figures.constData());
        // Nor did it wait for anybody. What a busy machine does meanwhile is in this figure too.
        QVERIFY2(watch.longestMs() < 250, figures.constData());
    }
};

SEGUE_TEST(tst_MillionRun)
#include "tst_millionrun.moc"
