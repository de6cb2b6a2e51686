// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"
#include "windowworld.h"

#include "exports/designer/designerpage.h"
#include "settings/settingspage.h"

#include <QLabel>

using namespace segue;
using namespace segue::testing;
using namespace segue::ui;
using namespace Qt::StringLiterals;

namespace {

/// A program that starts with practice; nobody waits until it is ready.
struct Start
{
    QTemporaryDir home;
    std::unique_ptr<Host> host;

    Start()
    {
        qputenv("XDG_DATA_HOME", home.filePath(u"data"_s).toUtf8());
        qputenv("XDG_CONFIG_HOME", home.filePath(u"config"_s).toUtf8());
        Options options;
        options.language = Language::English;
        options.practice = true;
        host = std::make_unique<Host>(options);
        host->start();
    }
    [[nodiscard]] bool showsPractice()
    {
        return waitUntil([&] { return host->isPractising() && host->window() && host->window()->isEnabled(); }, 30'000);
    }
    /// The mark of practice follows the greeting.
    [[nodiscard]] bool greeted()
    {
        return waitUntil([&] { return host->isFurnished() && host->window()->findChild<QLabel *>(u"practiceMark"_s)->isVisible(); },
                         30'000);
    }
};

} // namespace

/// Practice takes a while to be ready; who goes on meanwhile is not called back.
class tst_Greeting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoWaitsSeesTheExports()
    {
        Start start;
        QVERIFY(start.showsPractice());
        QVERIFY(start.greeted());
        QCOMPARE(start.host->window()->currentPage(), start.host->window()->page(Place::Exports));
    }

    void whoWentToAnotherPlaceStaysThere()
    {
        Start start;
        QVERIFY(start.showsPractice());
        QVERIFY(!start.host->isFurnished());
        start.host->window()->go(Place::Segments);
        QVERIFY(start.greeted());
        QCOMPARE(start.host->window()->currentPage(), start.host->window()->page(Place::Segments));
    }

    void whatWasOpenedStaysOpen()
    {
        Start start;
        QVERIFY(start.showsPractice());
        QVERIFY(!start.host->isFurnished());
        start.host->window()->page(Place::Exports)->add();
        const QPointer<Page> designer = start.host->window()->currentPage();
        QVERIFY(qobject_cast<DesignerPage *>(designer));
        QVERIFY(start.greeted());
        QCOMPARE(start.host->window()->currentPage(), designer);
    }

    void anotherLanguageIsSpokenInTheSamePlace()
    {
        Start start;
        QVERIFY(start.showsPractice());
        QVERIFY(start.greeted());
        start.host->window()->go(Place::Settings);
        start.host->setLanguage(Language::Japanese);
        QVERIFY(waitUntil([&] { return start.host->window()->findChild<QLabel *>(u"practiceMark"_s)->isVisible(); }, 20'000));
        QVERIFY(qobject_cast<SettingsPage *>(start.host->window()->currentPage()));
        QCOMPARE(start.host->window()->currentPage()->title(), u"設定"_s);
    }
};

SEGUE_TEST(tst_Greeting)
#include "tst_greeting.moc"
