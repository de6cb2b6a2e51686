// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "workspacefixture.h"

#include "runs/plan/planpage.h"
#include "widgets/message/messagebar.h"
#include "widgets/table/table.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QPushButton>

using namespace segue;
using namespace segue::workspace;
using segue::testing::waitUntil;
using segue::testing::WorkspaceFixture;

namespace {
const QString pilot = QStringLiteral("Newsletter_Pilot"); // 500 members
const QString autumn = QStringLiteral("秋");

/// The widget of that name on the page, once it shows.
template<class T>
T *shown(QWidget &page, const QString &name)
{
    T *found = nullptr;
    (void)waitUntil(
        [&] {
            for (T *one : page.findChildren<T *>(name)) {
                if (one->isVisible())
                    found = one;
            }
            return found != nullptr;
        },
        30'000);
    return found;
}
} // namespace

/// A workspace that came back from a backup: the plan says that its ledger is older, shows whom it can take over, and does.
class tst_Adoption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePlanTakesPeopleOver();

private:
    /// A desk whose list was filled by this account, and whose workspace knows nothing of it.
    static void loseLedger(WorkspaceFixture &desk);
};

void tst_Adoption::loseLedger(WorkspaceFixture &desk)
{
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot}));
    const QString spare = desk.file() + QStringLiteral(".spare");
    desk.restart();
    QVERIFY(QFile::copy(desk.file(), spare));
    const auto signIn = [&desk] {
        SignInConnection request;
        request.connection = QStringLiteral("営業");
        request.signIn = desk.clientSecret();
        return desk.ask(request);
    };
    SEGUE_SUCCEEDED(signIn());
    SEGUE_SUCCEEDED(desk.run(autumn));
    desk.replaceFile(spare);
    SEGUE_SUCCEEDED(signIn());
    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.05}});
}

void tst_Adoption::thePlanTakesPeopleOver()
{
    WorkspaceFixture desk;
    loseLedger(desk);
    const auto view = desk.ask(ShowExport{autumn});
    SEGUE_SUCCEEDED(view);
    ui::PlanPage page(desk.workspace(), {*view, {}, true});
    page.resize(1100, 900);
    page.setVisible(true);
    auto *propose = shown<QPushButton>(page, QStringLiteral("proposeAdoption"));
    QVERIFY(propose);
    propose->click();
    auto *people = shown<ui::Table>(page, QStringLiteral("adoption"));
    QVERIFY(people);
    const QAbstractItemModelTester tester(people->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto proposal = desk.ask(ProposeAdoption{autumn});
    SEGUE_SUCCEEDED(proposal);
    QVERIFY(proposal->people() > 400);
    QCOMPARE(people->model()->rowCount(), static_cast<int>(proposal->people()));
    auto *adopt = shown<QPushButton>(page, QStringLiteral("adopt"));
    QVERIFY(adopt);
    // Nothing is taken over before the person agrees.
    QCOMPARE(page.focusWidget() == adopt, false);
    adopt->click();
    // The plan is made anew: what was taken over is said, and the ledger is not older any more.
    QVERIFY(waitUntil([&] { return page.messages()->isVisible(); }, 30'000));
    QVERIFY(shown<QPushButton>(page, QStringLiteral("showPeople")));
    QVERIFY(waitUntil([&] { return page.findChild<QPushButton *>(QStringLiteral("proposeAdoption")) == nullptr; }, 10'000));
    const auto again = desk.ask(ProposeAdoption{autumn});
    SEGUE_SUCCEEDED(again);
    QCOMPARE(again->people(), 0);
}

SEGUE_TEST(tst_Adoption)
#include "tst_adoption.moc"
