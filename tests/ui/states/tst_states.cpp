// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"
#include "workspacefixture.h"

#include "connections/list/connectionspage.h"
#include "exports/list/exportspage.h"
#include "history/historypage.h"
#include "segments/segmentspage.h"
#include "sources/list/sourcespage.h"
#include "widgets/message/messagebar.h"
#include "widgets/message/states.h"
#include "widgets/table/table.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QPushButton>

using namespace segue;
using namespace segue::testing;
using namespace segue::ui;
using namespace Qt::StringLiterals;

namespace {

using Make = std::function<Page *(workspace::Workspace &, const Clock &)>;

template<class P>
Make making()
{
    return [](workspace::Workspace &workspace, const Clock &clock) -> Page * { return new P(workspace, clock); };
}

QStringList shownTexts(const QWidget &page)
{
    QStringList texts;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&page))
            texts.append(label->text());
    }
    return texts;
}

/// The first that stands for what the whole page asks for: those of its details are inside of it.
States *statesOf(Page &page)
{
    return page.findChild<States *>();
}

bool says(const QWidget &page, const QString &text)
{
    return shownTexts(page).contains(text);
}

QPushButton *shownButton(const QWidget &page, const QString &text)
{
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->isVisibleTo(&page) && button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

} // namespace

/// What each page of the navigation shows before it knows anything, when there is nothing, when it cannot know, and when there is much.
class tst_States : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeAndWithoutAnything_data() { pages(); }
    void beforeAndWithoutAnything()
    {
        QFETCH(Make, make);
        QTemporaryDir home;
        workspace::WorkspaceOptions options;
        options.file = home.filePath(u"data/empty.segue"_s);
        workspace::Workspace workspace(options);
        const std::unique_ptr<Page> page(make(workspace, m_clock));
        page->resize(1160, 640);
        page->show();
        page->refresh();
        // Nothing was answered yet.
        QVERIFY2(says(*page, loading()), qPrintable(shownTexts(*page).join(u'\n')));
        QVERIFY(!statesOf(*page)->showsContent());
        // Nothing is there, and the page says what to do about it.
        QFETCH(QString, empty);
        QVERIFY2(waitUntil([&] { return says(*page, empty); }), qPrintable(shownTexts(*page).join(u'\n')));
        QFETCH(QString, action);
        QPushButton *button = shownButton(*page, action);
        QVERIFY2(button, qPrintable(action));
        QVERIFY(button->isEnabled());
        QVERIFY(!says(*page, loading()));
    }

    void whenItCannotBeKnown_data() { pages(); }
    void whenItCannotBeKnown()
    {
        QFETCH(Make, make);
        QTemporaryDir home;
        workspace::WorkspaceOptions options;
        options.file = home.filePath(u"holiday.jpg"_s);
        QFile file(options.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        workspace::Workspace workspace(options);
        const std::unique_ptr<Page> page(make(workspace, m_clock));
        page->resize(1160, 640);
        page->show();
        page->refresh();
        const auto shown = [&]() -> MessageBar * {
            for (const States *states : page->findChildren<States *>()) {
                if (states->errorBar()->isVisibleTo(page.get()))
                    return states->errorBar();
            }
            return nullptr;
        };
        QVERIFY2(waitUntil([&] { return shown() != nullptr; }), qPrintable(shownTexts(*page).join(u'\n')));
        // What happened, in words, with the place.
        QVERIFY2(shown()->message().contains(u"holiday.jpg"_s), qPrintable(shown()->message()));
        // Nothing of what stands for words is left in them.
        QVERIFY2(!shownTexts(*page).join(u'\n').contains(u'@'), qPrintable(shownTexts(*page).join(u'\n')));
        // Asked again, it says so again.
        QPushButton *again = shownButton(*page, u"Try again"_s);
        QVERIFY(again);
        again->click();
        QVERIFY(waitUntil([&] { return shown() != nullptr; }));
        // And what was there is as it was.
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(4096, 'x'));
    }

    void whenThereIsMuch()
    {
        WorkspaceFixture world;
        const auto ready = world.setUp();
        SEGUE_SUCCEEDED(ready);
        for (int number = 1; number <= many; ++number) {
            const auto connection = world.ask(world.newConnection(u"営業第%1号"_s.arg(number)));
            SEGUE_SUCCEEDED(connection);
            const auto made = world.ask(world.newExport(u"案内第%1号"_s.arg(number), {u"Founding_Members"_s}));
            SEGUE_SUCCEEDED(made);
        }
        for (int number = 1; number <= many; ++number) {
            const auto source = world.ask(world.newSource(u"顧客第%1号"_s.arg(number)));
            SEGUE_SUCCEEDED(source);
        }
        holds<SourcesPage>(world, many + 1, u"顧客第17号"_s);
        holds<ConnectionsPage>(world, many + 1, u"営業第17号"_s);
        holds<ExportsPage>(world, many, u"案内第17号"_s);
    }

private:
    static constexpr int many = 60;

    [[nodiscard]] static QString loading()
    {
        QFETCH(QString, loading);
        return loading;
    }

    static void pages()
    {
        QTest::addColumn<Make>("make");
        QTest::addColumn<QString>("loading");
        QTest::addColumn<QString>("empty");
        QTest::addColumn<QString>("action");
        QTest::newRow("exports") << making<ExportsPage>() << u"Reading the exports"_s << u"No export yet"_s << u"Add export"_s;
        QTest::newRow("segments") << making<SegmentsPage>() << u"Reading the segments"_s << u"No source yet"_s << u"To the sources"_s;
        QTest::newRow("history") << making<HistoryPage>() << u"Reading the runs"_s << u"No run yet"_s << u"To the exports"_s;
        QTest::newRow("connections") << making<ConnectionsPage>() << u"Reading the connections"_s << u"No connection yet"_s
                                     << u"Add a connection"_s;
        QTest::newRow("sources") << making<SourcesPage>() << u"Reading the sources"_s << u"No source yet"_s << u"Add a source"_s;
    }

    /// All rows, in Qt's order of things; one of them is found.
    template<class P>
    void holds(WorkspaceFixture &world, int rows, const QString &one)
    {
        P page(world.workspace(), m_clock);
        page.resize(1160, 640);
        page.show();
        auto *table = page.template findChild<Table *>();
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.refresh();
        QVERIFY(waitUntil([&] { return table->model()->rowCount() == rows; }));
        QVERIFY(statesOf(page)->showsContent());
        table->found()->search(one);
        QVERIFY(waitUntil([&] { return table->model()->rowCount() == 1; }));
        QCOMPARE(table->model()->index(0, 0).data().toString(), one);
        table->found()->search({});
        QVERIFY(waitUntil([&] { return table->model()->rowCount() == rows; }));
    }

    SystemClock m_clock;
};

SEGUE_TEST(tst_States)
#include "tst_states.moc"
