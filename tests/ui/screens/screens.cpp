// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "lostledger.h"
#include "testregistry.h"
#include "windowworld.h"

#include "exports/list/exportspage.h"
#include "history/historypage.h"
#include "runs/plan/planpage.h"
#include "shell/start/startpage.h"
#include "widgets/message/messagebar.h"
#include "widgets/table/table.h"
#include "wizard/connectionwizard.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QTabWidget>

using namespace segue;
using namespace segue::testing;
using namespace Qt::StringLiterals;

namespace {

QString nameOf(Language language, ui::Scheme scheme)
{
    const QString colours = scheme == ui::Scheme::HighContrast ? u"-high-contrast"_s
                            : scheme == ui::Scheme::Dark       ? u"-dark"_s
                                                               : u"-light"_s;
    return (language == Language::Japanese ? u"ja"_s : u"en"_s) + colours;
}

/// Takes the pictures of one set: language and colours.
class Camera
{
public:
    explicit Camera(const QString &folder) : m_folder(folder)
    {
        QDir place(m_folder);
        place.mkpath(u"."_s);
        // Of an earlier run, some with another number.
        for (const QString &old : place.entryList({u"*.png"_s}))
            place.remove(old);
    }
    void take(QWidget &widget, const QString &name)
    {
        QTest::qWait(250);
        m_ok = widget.grab().save(m_folder + u'/' + QStringLiteral("%1-%2.png").arg(++m_number, 2, 10, QLatin1Char('0')).arg(name)) && m_ok;
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] int number() const { return m_number; }

private:
    QString m_folder;
    int m_number = 0;
    bool m_ok = true;
};

void places(WindowWorld &world, Camera &camera)
{
    using ui::Place;
    const std::pair<Place, QString> all[] = {{Place::Segments, u"segments"_s},
                                             {Place::History, u"history"_s},
                                             {Place::Connections, u"connections"_s},
                                             {Place::Sources, u"sources"_s},
                                             {Place::Settings, u"settings"_s}};
    for (const auto &[place, name] : all) {
        world.window().go(place);
        QTest::qWait(900);
        if (auto *table = world.find<ui::Table>({}, 500); table && table->selectedPlaces().isEmpty())
            table->selectPlace(0);
        QTest::qWait(300);
        camera.take(world.window(), name);
        auto *tabs = world.find<QTabWidget>({}, 300);
        for (int tab = 1; tabs && tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QTest::qWait(300);
            camera.take(world.window(), name + u'-' + QString::number(tab + 1));
        }
    }
    world.window().go(Place::Exports);
    world.window().toggleHelp();
    camera.take(world.window(), u"help"_s);
    world.window().toggleHelp();
}

/// What a plan shows when somebody asks for more: the people, their names, and what a file with names is.
bool planInDepth(WindowWorld &world, Camera &camera)
{
    auto *people = world.find<QPushButton>(u"showPeople"_s);
    auto *names = people ? (people->click(), world.find<QPushButton>(u"showNames"_s)) : nullptr;
    if (!names)
        return false;
    camera.take(world.window(), u"plan-people"_s);
    names->click();
    QTest::qWait(1500);
    camera.take(world.window(), u"plan-names"_s);
    auto *save = world.window().findChild<QAction *>(u"savePlanNames"_s);
    if (!save)
        return false;
    save->trigger();
    camera.take(world.window(), u"plan-names-file"_s);
    return true;
}

/// A plan that found its ledger older than the list.
bool adoption(Camera &camera)
{
    WorkspaceFixture desk;
    const QString name = u"秋のお知らせ"_s;
    if (!loseLedger(desk, name))
        return false;
    const auto view = desk.ask(workspace::ShowExport{name});
    if (!view.has_value())
        return false;
    ui::PlanPage page(desk.workspace(), {*view, {}, true});
    page.resize(1120, 700);
    page.setVisible(true);
    const auto shows = [&](const QString &button) {
        return waitUntil([&] { return page.findChild<QPushButton *>(button) != nullptr; }, 30'000);
    };
    if (!shows(u"proposeAdoption"_s))
        return false;
    camera.take(page, u"plan-older-ledger"_s);
    page.findChild<QPushButton *>(u"proposeAdoption"_s)->click();
    if (!shows(u"adopt"_s))
        return false;
    camera.take(page, u"plan-adoption"_s);
    page.findChild<QPushButton *>(u"adopt"_s)->click();
    if (!waitUntil([&] { return page.messages()->isVisible() && page.findChild<QPushButton *>(u"adopt"_s) == nullptr; }, 30'000))
        return false;
    camera.take(page, u"plan-adopted"_s);
    return true;
}

bool exports(WindowWorld &world, Camera &camera)
{
    world.window().go(ui::Place::Exports);
    QTest::qWait(300);
    camera.take(world.window(), u"exports-empty"_s);
    if (!world.addExport(u"春のお知らせ"_s, {u"Spring_Campaign"_s, u"Founding_Members"_s}, true)
        || !world.addExport(u"メール マガジン"_s, {u"All_Subscribers"_s}, false))
        return false;
    world.window().currentPage()->refresh();
    QTest::qWait(500);
    camera.take(world.window(), u"exports"_s);
    world.window().currentPage()->add();
    QTest::qWait(800);
    camera.take(world.window(), u"designer"_s);
    if (auto *table = world.find<ui::Table>(u"availableSegments"_s)) {
        table->selectPlace(2);
        Q_EMIT table->chosen(2);
    }
    if (auto *name = world.find<QLineEdit>(u"name"_s))
        name->setText(u"夏のお知らせ"_s);
    QTest::qWait(300);
    camera.take(world.window(), u"designer-chosen"_s);
    auto *page = qobject_cast<ui::ExportsPage *>(world.window().page(ui::Place::Exports));
    const auto views = world.ask(workspace::ListExports{});
    if (!page || !views.has_value())
        return false;
    world.window().closeTop(world.window().currentPage());
    for (const workspace::ExportView &view : *views) {
        Q_EMIT page->planWanted(view);
        if (!world.find<QLabel>(u"planSentence"_s, 60'000))
            return false;
        camera.take(world.window(), view.lastRun ? u"plan-up-to-date"_s : u"plan"_s);
        if (!view.lastRun && !planInDepth(world, camera))
            return false;
        world.window().closeTop(world.window().currentPage());
    }
    Q_EMIT page->runWanted({views->first().lastRun ? views->last() : views->first()});
    QTest::qWait(2500);
    camera.take(world.window(), u"run"_s);
    auto *requests = world.find<QPushButton>(u"showRequests"_s);
    if (!requests)
        return false;
    requests->click();
    QTest::qWait(700);
    camera.take(world.window(), u"run-requests"_s);
    if (!world.find<QWidget>(u"runRecord"_s, 120'000))
        return false;
    camera.take(world.window(), u"run-ended-requests"_s);
    requests->click();
    camera.take(world.window(), u"run-ended"_s);
    return true;
}

bool wizard(Camera &camera)
{
    AdminDesk desk;
    ui::ConnectionWizard wizard(desk.workspace());
    wizard.resize(1120, 700);
    QPalette surface = wizard.palette();
    surface.setColor(QPalette::Window, surface.color(QPalette::Base));
    wizard.setPalette(surface);
    wizard.setAutoFillBackground(true);
    wizard.show();
    const auto next = [&] { return wizard.findChild<QPushButton *>(u"stepNext"_s); };
    const auto goOn = [&] {
        if (!waitUntil([&] { return next()->isEnabled(); }, 20'000))
            return false;
        next()->click();
        return true;
    };
    camera.take(wizard, u"wizard-kind"_s);
    if (!goOn())
        return false;
    camera.take(wizard, u"wizard-name-empty"_s);
    shown<QLineEdit>(wizard, u"name"_s)->setText(u"国内営業"_s);
    camera.take(wizard, u"wizard-name"_s);
    if (!goOn())
        return false;
    shown<QLineEdit>(wizard, u"server"_s)->setText(desk.fixture().newSource().server + u"/main.aspx?appid=1"_s);
    camera.take(wizard, u"wizard-address"_s);
    if (!goOn())
        return false;
    camera.take(wizard, u"wizard-sign-in"_s);
    wizard.leave();
    camera.take(wizard, u"wizard-leave"_s);
    wizard.messages()->clear();
    shown<QLineEdit>(wizard, u"clientId"_s)->setText(desk.inPerson().clientId);
    shown<QPushButton>(wizard, u"signIn"_s)->click();
    if (!shown<QLabel>(wizard, u"account"_s))
        return false;
    camera.take(wizard, u"wizard-signed-in"_s);
    if (!goOn() || !waitUntil([&] { return next()->isEnabled(); }, 20'000))
        return false;
    camera.take(wizard, u"wizard-mapping"_s);
    if (!goOn())
        return false;
    camera.take(wizard, u"wizard-terms"_s);
    shown<QCheckBox>(wizard, u"agree"_s)->setChecked(true);
    if (!goOn())
        return false;
    (void)waitUntil([&] { return next()->isEnabled(); }, 20'000);
    camera.take(wizard, u"wizard-checks"_s);
    wizard.leave();
    shown<QPushButton>(wizard, u"keepDraft"_s)->click();
    (void)desk.fixture().ask(workspace::ShowConnectionDraft{});
    ui::ConnectionWizard again(desk.workspace());
    again.resize(1120, 700);
    again.setPalette(surface);
    again.setAutoFillBackground(true);
    again.show();
    if (!shown<QPushButton>(again, u"goOnFromDraft"_s))
        return false;
    camera.take(again, u"wizard-draft"_s);
    return true;
}

} // namespace

/// Pictures of every page and wizard step, in both languages, light and dark, with $SEGUE_EVERY_SET in high contrast
/// as well: `tst_screens`, into $SEGUE_ARTEFACTS.
class tst_Screens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictures_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<int>("scheme");
        QList<ui::Scheme> schemes = {ui::Scheme::Light, ui::Scheme::Dark};
        // On demand: its colours are computed from what is painted (tst_Contrast) on every run.
        if (qEnvironmentVariableIsSet("SEGUE_EVERY_SET"))
            schemes.append(ui::Scheme::HighContrast);
        for (const Language language : {Language::Japanese, Language::English}) {
            for (const ui::Scheme scheme : std::as_const(schemes))
                QTest::newRow(nameOf(language, scheme).toLatin1().constData()) << static_cast<int>(language) << static_cast<int>(scheme);
        }
    }
    void pictures()
    {
        QFETCH(int, language);
        QFETCH(int, scheme);
        const auto spoken = static_cast<Language>(language);
        const auto colours = static_cast<ui::Scheme>(scheme);
        QCoreApplication::setApplicationVersion(QStringLiteral(SEGUE_VERSION));
        Camera camera(qEnvironmentVariable("SEGUE_ARTEFACTS", u"screens"_s) + u'/' + nameOf(spoken, colours));
        WindowWorld world(spoken);
        QVERIFY(world.isReady());
        world.host().appearance().setScheme(colours);
        world.window().resize(1366, 768);
        {
            ui::StartPage start;
            start.resize(1120, 600);
            start.show();
            camera.take(start, u"start"_s);
        }
        QVERIFY(exports(world, camera));
        QVERIFY(adoption(camera));
        places(world, camera);
        QVERIFY(wizard(camera));
        QVERIFY(camera.ok());
        QVERIFY2(camera.number() > 25, "fewer pictures than pages");
    }
};

SEGUE_TEST(tst_Screens)
#include "screens.moc"
