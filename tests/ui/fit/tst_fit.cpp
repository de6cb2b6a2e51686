// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "misfits.h"
#include "testregistry.h"
#include "windowworld.h"

#include "exports/list/exportspage.h"
#include "shell/start/startpage.h"
#include "widgets/table/table.h"
#include "wizard/connectionwizard.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QScreen>
#include <QTabWidget>

using namespace segue;
using namespace segue::testing;
using namespace segue::ui;
using namespace Qt::StringLiterals;

namespace {

/// Sizes of the text, and of the window with it. 1366 × 768 at a scale of 200 % is 683 × 384 of the window's own pixels.
struct Setting
{
    double text;
    QList<QSize> windows;
};

const Setting settings[] = {
    {1.0, {{1366, 768}, {1024, 600}, {683, 384}}},
    {1.5, {{1366, 768}, {1024, 600}}},
    {2.0, {{1366, 768}, {1024, 600}}},
};

/// Looks at a window in each of its sizes, and keeps what does not fit.
class Look
{
public:
    Look(QWidget &window, double text, const QList<QSize> &sizes) : m_window(window), m_text(text), m_sizes(sizes) {}
    void at(const QString &what)
    {
        ++m_looks;
        for (const QSize &size : m_sizes) {
            m_window.resize(size);
            // A layout that changes its lines changes what is around it.
            for (int pass = 0; pass < 4; ++pass)
                QTest::qWait(1);
            const QString where = QStringLiteral("%1, text %2 %, %3×%4").arg(what).arg(m_text * 100).arg(size.width()).arg(size.height());
            if (m_window.size() != size)
                m_found.append(where + u": cannot be so small"_s);
            const QStringList wrong = misfits(m_window);
            for (const QString &one : wrong) {
                m_found.append(where + u": "_s + one);
                // The message of a failure is cut where it is long.
                qWarning("%s", qPrintable(m_found.last()));
            }
            if (const QString folder = qEnvironmentVariable("SEGUE_MISFITS"); !folder.isEmpty() && !wrong.isEmpty()) {
                QDir().mkpath(folder);
                m_window.grab().save(folder + u'/' + QString(where).replace(u'/', u'_') + u".png"_s);
            }
        }
    }
    [[nodiscard]] const QStringList &found() const { return m_found; }
    [[nodiscard]] int looks() const { return m_looks; }

private:
    QWidget &m_window;
    double m_text;
    QList<QSize> m_sizes;
    QStringList m_found;
    int m_looks = 0;
};

void places(WindowWorld &world, Look &look)
{
    const std::pair<Place, QString> all[] = {{Place::Exports, u"exports"_s}, {Place::Segments, u"segments"_s},
                                             {Place::History, u"history"_s}, {Place::Connections, u"connections"_s},
                                             {Place::Sources, u"sources"_s}, {Place::Settings, u"settings"_s}};
    for (const auto &[place, name] : all) {
        world.window().go(place);
        QTest::qWait(150);
        look.at(name);
        const auto every = world.window().page(place)->findChildren<QTabWidget *>();
        for (QTabWidget *tabs : every) {
            for (int tab = 1; tab < tabs->count() && tabs->isVisible(); ++tab) {
                tabs->setCurrentIndex(tab);
                QTest::qWait(60);
                look.at(name + u", tab "_s + tabs->tabText(tab));
            }
            tabs->setCurrentIndex(0);
        }
    }
    world.window().toggleHelp();
    look.at(u"help"_s);
    world.window().toggleHelp();
}

bool designer(WindowWorld &world, Look &look)
{
    world.window().go(Place::Exports);
    world.window().currentPage()->add();
    auto *table = world.find<Table>(u"availableSegments"_s);
    if (!table || !waitUntil([&] { return table->model()->rowCount() > 2; }, 20'000))
        return false;
    table->selectPlace(2);
    Q_EMIT table->chosen(2);
    look.at(u"designer"_s);
    for (QPushButton *fold : world.window().currentPage()->findChildren<QPushButton *>()) {
        if (fold->isCheckable())
            fold->setChecked(true);
    }
    look.at(u"designer, more choices"_s);
    world.window().closeTop(world.window().currentPage());
    return true;
}

bool plan(WindowWorld &world, Look &look)
{
    auto *page = qobject_cast<ExportsPage *>(world.window().page(Place::Exports));
    const auto views = world.ask(workspace::ListExports{});
    if (!page || !views.has_value() || views->isEmpty())
        return false;
    Q_EMIT page->planWanted(views->last());
    if (!world.find<QLabel>(u"planSentence"_s, 60'000))
        return false;
    look.at(u"plan"_s);
    world.window().closeTop(world.window().currentPage());
    return true;
}

bool run(WindowWorld &world, Look &look)
{
    auto *page = qobject_cast<ExportsPage *>(world.window().page(Place::Exports));
    const auto views = world.ask(workspace::ListExports{});
    Q_EMIT page->runWanted({views->first()});
    look.at(u"run"_s);
    if (!world.find<QWidget>(u"runRecord"_s, 120'000))
        return false;
    look.at(u"run, ended"_s);
    world.window().closeTop(world.window().currentPage());
    return true;
}

bool wizard(const Setting &setting, QStringList &found)
{
    AdminDesk desk;
    MainWindow window;
    auto *page = new ConnectionWizard(desk.workspace());
    window.open(page);
    window.show();
    Look look(window, setting.text, setting.windows);
    auto *next = page->findChild<QPushButton *>(u"stepNext"_s);
    const auto goOn = [&](const QString &step) {
        if (!waitUntil([&] { return next->isEnabled(); }, 20'000))
            return false;
        next->click();
        QTest::qWait(30);
        look.at(u"wizard, "_s + step);
        return true;
    };
    look.at(u"wizard, kind"_s);
    if (!goOn(u"name"_s))
        return false;
    shown<QLineEdit>(*page, u"name"_s)->setText(u"国内営業"_s);
    shown<QRadioButton>(*page, u"named"_s)->setChecked(true);
    look.at(u"wizard, name given"_s);
    shown<QRadioButton>(*page, u"contributors"_s)->setChecked(true);
    if (!goOn(u"address"_s))
        return false;
    shown<QLineEdit>(*page, u"server"_s)->setText(desk.fixture().newSource().server + u"/main.aspx?appid=1"_s);
    if (!goOn(u"sign-in"_s))
        return false;
    shown<QLineEdit>(*page, u"clientId"_s)->setText(desk.inPerson().clientId);
    shown<QPushButton>(*page, u"otherWays"_s)->setChecked(true);
    look.at(u"wizard, other ways to sign in"_s);
    shown<QPushButton>(*page, u"signIn"_s)->click();
    if (!shown<QLabel>(*page, u"account"_s))
        return false;
    look.at(u"wizard, signed in"_s);
    if (!goOn(u"mapping"_s) || !waitUntil([&] { return next->isEnabled(); }, 20'000))
        return false;
    look.at(u"wizard, mapping read"_s);
    if (!goOn(u"terms"_s))
        return false;
    shown<QCheckBox>(*page, u"agree"_s)->setChecked(true);
    if (!goOn(u"checks"_s) || !waitUntil([&] { return next->isEnabled(); }, 20'000))
        return false;
    look.at(u"wizard, checked"_s);
    found.append(look.found());
    return look.looks() >= 10;
}

} // namespace

/// Nothing is cut and everything can be reached: each page in both languages, text up to 200 %, windows down to 1024 × 600.
class tst_Fit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_usual = QApplication::font(); }
    void cleanup() { QApplication::setFont(m_usual); }

    void firstSizeFitsTheScreen()
    {
        QTemporaryDir home;
        qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
        MainWindow window;
        const QSize screen = window.screen()->availableGeometry().size();
        QVERIFY2(screen.width() < 1180, "the screen of this test is not small");
        QVERIFY(window.width() <= screen.width());
        QVERIFY(window.height() <= screen.height());
        // 1366 × 768 at 200 %
        QVERIFY(window.minimumSize().width() <= 683 && window.minimumSize().height() <= 384);
    }

    void nothingIsCut_data() { languages(); }
    void nothingIsCut()
    {
        QFETCH(int, language);
        WindowWorld world(static_cast<Language>(language));
        QVERIFY(world.isReady());
        QVERIFY(world.addExport(u"春のお知らせ"_s, {u"Spring_Campaign"_s, u"Founding_Members"_s}, true));
        QVERIFY(world.addExport(u"メール マガジン"_s, {u"All_Subscribers"_s}, false));
        QStringList found;
        for (const Setting &setting : settings) {
            // Between the two, one language is enough.
            if (setting.text == 1.5 && static_cast<Language>(language) == Language::English)
                continue;
            grow(setting.text);
            world.restart(static_cast<Language>(language));
            QVERIFY(world.isReady());
            Look look(world.window(), setting.text, setting.windows);
            places(world, look);
            QVERIFY(designer(world, look));
            QVERIFY(plan(world, look));
            QVERIFY(run(world, look));
            QVERIFY(look.looks() > 18);
            found.append(look.found());
        }
        QVERIFY2(found.isEmpty(), qPrintable(QString::number(found.size())));
    }

    void noStepOfTheWizardIsCut_data() { languages(); }
    void noStepOfTheWizardIsCut()
    {
        QFETCH(int, language);
        QStringList found;
        {
            WindowWorld speaks(static_cast<Language>(language));
            for (const Setting &setting : settings) {
                // Between the two there is nothing that one of them does not show.
                if (setting.text == 1.5)
                    continue;
                grow(setting.text);
                StartPage start;
                start.show();
                Look look(start, setting.text, {{1024, 600}});
                look.at(u"start"_s);
                found.append(look.found());
                QVERIFY(wizard(setting, found));
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(QString::number(found.size())));
    }

private:
    static void languages()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("Japanese") << static_cast<int>(Language::Japanese);
        QTest::newRow("English") << static_cast<int>(Language::English);
    }
    void grow(double by)
    {
        QFont font = QApplication::font();
        font.setPointSizeF(m_usual.pointSizeF() * by);
        QApplication::setFont(font);
    }

    QFont m_usual;
};

SEGUE_TEST(tst_Fit)
#include "tst_fit.moc"
