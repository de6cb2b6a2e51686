// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"
#include "windowworld.h"

#include "exports/list/exportspage.h"
#include "history/historypage.h"
#include "shell/help/helppanel.h"
#include "shell/help/helptopics.h"

#include <QDir>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTextDocument>

using namespace segue;
using namespace segue::testing;
using namespace segue::ui;
using namespace Qt::StringLiterals;

namespace {

QStringList topicsIn(const QString &language)
{
    return QDir(u":/help/"_s + language).entryList(QDir::Files, QDir::Name);
}

QString textOf(const QString &file)
{
    QFile help(file);
    return help.open(QIODevice::ReadOnly) ? QString::fromUtf8(help.readAll()) : QString();
}

bool hasKeyboard(QWidget &window)
{
    window.activateWindow();
    return QTest::qWaitForWindowActive(&window);
}

/// The first line without its mark.
QString titleOf(const QString &language, const QString &topic)
{
    return textOf(u":/help/%1/%2.md"_s.arg(language, topic)).section(u'\n', 0, 0).mid(2);
}

} // namespace

/// F1 on each page, in both languages, and that what it shows is whole.
class tst_Help : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<WindowWorld>();
        QVERIFY(m_world->isReady());
        QVERIFY(m_world->addExport(u"春"_s, {u"Founding_Members"_s}, false));
    }
    void cleanupTestCase() { m_world.reset(); }

    void eachFileIsThereInBothLanguages()
    {
        QVERIFY(topicsIn(u"ja"_s).size() >= 11);
        QCOMPARE(topicsIn(u"ja"_s), topicsIn(u"en"_s));
        for (const QString &language : {u"ja"_s, u"en"_s}) {
            for (const QString &file : topicsIn(language)) {
                const QString text = textOf(u":/help/%1/%2"_s.arg(language, file));
                QVERIFY2(text.startsWith(u"# "_s) && text.count(u"\n## "_s) >= 3, qPrintable(language + u' ' + file));
                const bool isJapanese = text.contains(QRegularExpression(u"[\\x{3040}-\\x{30ff}]"_s));
                QCOMPARE(isJapanese, language == u"ja"_s);
            }
        }
    }

    void linksLeadSomewhere()
    {
        static const QRegularExpression link(u"\\]\\(([^)]*)\\)"_s);
        QSet<QString> reached;
        for (const QString &language : {u"ja"_s, u"en"_s}) {
            for (const QString &file : topicsIn(language)) {
                auto all = link.globalMatch(textOf(u":/help/%1/%2"_s.arg(language, file)));
                QVERIFY2(all.hasNext(), qPrintable(file));
                while (all.hasNext()) {
                    const QString target = all.next().captured(1);
                    QVERIFY2(topicsIn(language).contains(target), qPrintable(language + u' ' + file + u" → "_s + target));
                    reached.insert(target);
                }
            }
        }
        QCOMPARE(reached.size(), topicsIn(u"ja"_s).size());
    }

    void eachPageHasItsOwn_data()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("Japanese") << static_cast<int>(Language::Japanese);
        QTest::newRow("English") << static_cast<int>(Language::English);
    }
    void eachPageHasItsOwn()
    {
        QFETCH(int, language);
        m_world->restart(static_cast<Language>(language));
        QVERIFY(m_world->isReady());
        const QString shown = static_cast<Language>(language) == Language::Japanese ? u"ja"_s : u"en"_s;
        MainWindow &window = m_world->window();
        QVERIFY(hasKeyboard(window));
        const auto showsHelp = [&](const QString &topic) {
            QTest::keyClick(&window, Qt::Key_F1);
            const QString text = window.help()->text()->toPlainText();
            const bool right = window.help()->isVisible() && window.help()->topic() == topic && text.startsWith(titleOf(shown, topic))
                               && titleOf(shown, topic).size() > 1;
            if (!right)
                qWarning("%s: %s", qPrintable(topic), qPrintable(text.left(60)));
            QTest::keyClick(&window, Qt::Key_F1);
            return right && !window.help()->isVisible();
        };
        for (const auto &[place, topic] : {std::pair{Place::Exports, u"exports"_s},
                                           {Place::Segments, u"segments"_s},
                                           {Place::History, u"history"_s},
                                           {Place::Connections, u"connections"_s},
                                           {Place::Sources, u"sources"_s},
                                           {Place::Settings, u"settings"_s}}) {
            window.go(place);
            QVERIFY(showsHelp(topic));
        }
        window.go(Place::Exports);
        window.currentPage()->add();
        QVERIFY(showsHelp(u"designer"_s));
        window.go(Place::Connections);
        window.currentPage()->add();
        QVERIFY(showsHelp(u"add-connection"_s));
        window.go(Place::Exports);
        auto *page = qobject_cast<ExportsPage *>(window.page(Place::Exports));
        const auto views = m_world->ask(workspace::ListExports{});
        QVERIFY(views.has_value() && !views->isEmpty());
        Q_EMIT page->planWanted(views->first());
        QVERIFY(showsHelp(u"plan"_s));
        window.closeTop(window.currentPage());
        Q_EMIT page->runWanted({views->first()});
        QVERIFY(showsHelp(u"run"_s));
        QVERIFY(m_world->find<QWidget>(u"runRecord"_s, 60'000));
        window.closeTop(window.currentPage());
    }

    void linksAndEscapeByKeyboard()
    {
        MainWindow &window = m_world->window();
        QVERIFY(hasKeyboard(window));
        window.resize(1366, 768);
        window.go(Place::Exports);
        QTest::keyClick(&window, Qt::Key_F1);
        QTextBrowser *text = window.help()->text();
        QCOMPARE(QApplication::focusWidget(), text);
        QVERIFY(window.currentPage()->isVisible());
        // Tab goes from link to link, Enter follows it.
        QTest::keyClick(text, Qt::Key_Tab);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(window.help()->topic(), u"designer"_s);
        QTest::mouseClick(window.findChild<QPushButton *>(u"helpBack"_s), Qt::LeftButton);
        QCOMPARE(window.help()->topic(), u"exports"_s);
        QTest::mouseClick(window.findChild<QPushButton *>(u"helpStart"_s), Qt::LeftButton);
        QCOMPARE(window.help()->topic(), u"start"_s);
        // It goes with the page, and in a small window stands in its place.
        window.go(Place::Segments);
        QCOMPARE(window.help()->topic(), u"segments"_s);
        window.resize(800, 600);
        QVERIFY(window.help()->isVisible() && !window.currentPage()->isVisible());
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!window.help()->isVisible() && window.currentPage()->isVisible());
        window.resize(1180, 720);
    }

    void exportsAreEditedWithF2()
    {
        MainWindow &window = m_world->window();
        QVERIFY(hasKeyboard(window));
        window.go(Place::Exports);
        QVERIFY(waitUntil(
            [&] {
                QTest::keyClick(&window, Qt::Key_F2);
                return window.currentPage()->objectName() == u"designerPage"_s;
            },
            20'000));
        QVERIFY2(window.currentPage()->title().contains(u"春"_s), qPrintable(window.currentPage()->title()));
        window.closeTop(window.currentPage());
    }

    void anotherLanguageIsSpokenAtOnce()
    {
        m_world->restart(Language::Japanese);
        m_world->window().go(Place::Settings);
        auto *tabs = m_world->window().page(Place::Settings)->findChild<QTabWidget *>(u"settingsTabs"_s);
        tabs->setCurrentIndex(tabs->count() - 1);
        auto *button = m_world->find<QPushButton>(u"openHelp"_s);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        HelpPanel *help = m_world->window().help();
        QVERIFY(help->text()->toPlainText().startsWith(titleOf(u"ja"_s, u"start"_s)));
        m_world->restart(Language::English);
        QCOMPARE(m_world->window().help()->topic(), u"start"_s);
        QVERIFY(m_world->window().help()->text()->toPlainText().startsWith(titleOf(u"en"_s, u"start"_s)));
    }

private:
    std::unique_ptr<WindowWorld> m_world;
};

SEGUE_TEST(tst_Help)
#include "tst_help.moc"
