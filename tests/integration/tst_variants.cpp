// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists/variants.h"

#include "testregistry.h"

#include "workspacefixture.h"

#include <QFile>
#include <QMap>

#include <algorithm>
#include <array>

using namespace segue;
using namespace segue::workspace;
using domain::RunState;
using segue::sandbox::Variant;
using segue::testing::WorkspaceFixture;

namespace {

const QString pilot = QStringLiteral("Newsletter_Pilot"); // 500 members
const QString others = QStringLiteral("TokyoXVIP");       // 40 members
const QString autumn = QStringLiteral("秋");

using Switches = QMap<QString, QString>;

/// For variants that take a number, one that makes a difference to a list of five hundred.
const QMap<QByteArray, QByteArray> &telling()
{
    static const QMap<QByteArray, QByteArray> numbers{
        {"in-values", "150"}, {"batch-inner-429", "7"}, {"max-members", "50"}, {"membercount-delay", "1"}, {"profile-lag", "100"}};
    return numbers;
}

QByteArrayList valuesOf(const Variant &variant)
{
    QByteArrayList values = QByteArray(variant.values).split('|');
    if (values.removeAll("number") > 0)
        values.append(telling().value(variant.name));
    return values;
}

/// What makes a value felt only together with another one.
Switches withCompany(const QByteArray &name, const QByteArray &value)
{
    Switches switches{{QString::fromLatin1(name), QString::fromLatin1(value)}};
    if (name == "too-many-members")
        switches.insert(QStringLiteral("max-members"), QStringLiteral("50"));
    if (name == "membercount-delay")
        switches.insert(QStringLiteral("membercount"), QStringLiteral("delayed"));
    // The body of the single action matters where the other ways are closed.
    if (name == "remove-member-body") {
        for (const char *way : {"remove-action", "remove-batch-delete", "remove-ref"})
            switches.insert(QLatin1String(way), QStringLiteral("off"));
    }
    return switches;
}

/// A row for each value that is no default; those that are about members and lists, or the others.
void addRows(bool aboutLists)
{
    QTest::addColumn<Switches>("switches");
    bool inSecondHalf = false;
    for (const Variant &variant : sandbox::Variants::table()) {
        inSecondHalf = inSecondHalf || QByteArray(variant.name) == "inactive-add";
        if (inSecondHalf != aboutLists)
            continue;
        const QByteArrayList values = valuesOf(variant);
        for (const QByteArray &value : values.mid(1))
            QTest::addRow("%s=%s", variant.name, value.constData()) << withCompany(variant.name, value);
    }
}

constexpr std::array removalWays{"remove-action", "remove-batch-delete", "remove-member-action", "remove-ref"};

} // namespace

/// Nobody has confirmed how the real service behaves in these respects, so the same export has to end well in each of them.
class tst_Variants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportsHoweverItIsAnswered_data();
    void exportsHoweverItIsAnswered();
    void exportsWhateverListsDo_data();
    void exportsWhateverListsDo();
    void findsTheWayOff_data();
    void findsTheWayOff();
    void standsInTheMatrix();

private:
    void tellTheStory(const Switches &switches);
    void fillTheList(WorkspaceFixture &desk, domain::ListId &list);
    void keepInStep(WorkspaceFixture &desk, const domain::ListId &list);
    void respectTheLock(WorkspaceFixture &desk, const domain::ListId &list);
};

/// Creates, adds, explains who could not be added, finds nothing to do the second time. Two people turn bad between the check and
/// the add.
void tst_Variants::fillTheList(WorkspaceFixture &desk, domain::ListId &list)
{
    const auto made = desk.setUpExport(autumn, {pilot});
    SEGUE_SUCCEEDED(made);
    QStringList people = desk.expected(pilot).values();
    people.sort();
    const auto spoil = [&desk](int nth, const QString &contact, const char *how) {
        desk.sandbox().addFault(QStringLiteral("post AddListMembersList nth=%1 control=/sandbox/contacts/%2 with={\"%3\":true}")
                                    .arg(nth)
                                    .arg(contact, QLatin1String(how)));
    };
    spoil(1, people.at(7), "deactivate");
    spoil(2, people.at(11), "delete");
    const auto first = desk.run(autumn);
    desk.sandbox().control("/sandbox/faults", {{QStringLiteral("clear"), true}});
    SEGUE_SUCCEEDED(first);
    const domain::ListRun &filled = first->lists.first();
    list = filled.list;
    QVERIFY2(first->state == RunState::CompletedWithRejects || first->state == RunState::CompletedWithDifferences,
             segue::testing::told(*first).constData());
    // Where Sales leaves somebody out without a word, the read-back tells, and the next run knows why.
    const bool differs = first->state == RunState::CompletedWithDifferences && filled.differences > 0;
    QVERIFY2(filled.created && (filled.verified || differs), segue::testing::told(*first).constData());
    QCOMPARE(desk.members(list), desk.expected(pilot));
    QCOMPARE(filled.membersAfter, qint64(desk.expected(pilot).size()));
    QVERIFY(filled.rejected > 0);
    const auto again = desk.run(autumn, true);
    SEGUE_SUCCEEDED(again);
    const domain::ListRun &same = again->lists.first();
    QVERIFY2(same.verified && same.added == 0 && same.removed == 0, segue::testing::told(*again).constData());
    QCOMPARE(desk.members(list), desk.expected(pilot));
}

/// The segment changes, a colleague adds guests and takes somebody off at the very moment, the token has expired, the first call
/// runs over the service's time limit.
void tst_Variants::keepInStep(WorkspaceFixture &desk, const domain::ListId &list)
{
    const QStringList guests = desk.strangers(others, pilot, 3);
    QCOMPARE(guests.size(), 3);
    desk.changeMembers(list, guests, {});
    const QSet<QString> before = desk.expected(pilot);
    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.02}});
    QSet<QString> gone = before - desk.expected(pilot) - QSet<QString>(guests.begin(), guests.end());
    QVERIFY(gone.size() > 3);
    desk.sandbox().control("/sandbox/identity", {{QStringLiteral("expire_access"), true}});
    const QString meanwhile = QStringLiteral(" nth=1 control=/sandbox/lists/%1/members with={\"remove\":[\"%2\"]}")
                                  .arg(QString::fromLatin1(list.toUtf8()), *gone.begin());
    desk.sandbox().addFault(QStringLiteral("post RemoveListMembersList") + meanwhile);
    desk.sandbox().addFault(QStringLiteral("post $batch body=DELETE") + meanwhile);
    desk.sandbox().addFault(QStringLiteral("post $batch body=RemoveMemberList") + meanwhile);
    desk.sandbox().addFault(QStringLiteral("post AddListMembersList nth=1 overtime"));
    const auto run = desk.run(autumn);
    SEGUE_SUCCEEDED(run);
    desk.sandbox().control("/sandbox/faults", {{QStringLiteral("clear"), true}});
    // What the time limit left open is done by the next run at the latest.
    const auto next = desk.run(autumn, true);
    SEGUE_SUCCEEDED(next);
    const domain::ListRun &after = next->lists.first();
    const QByteArray told = segue::testing::told(*run) + '\n' + segue::testing::told(*next);
    QVERIFY2(after.verified, told.constData());
    const QSet<QString> members = desk.members(list);
    QVERIFY2(members.contains(desk.expected(pilot)), told.constData());
    QVERIFY2(members.contains(QSet<QString>(guests.begin(), guests.end())), told.constData());
    gone &= members;
    QVERIFY2(gone.size() == after.held, told.constData());
    QCOMPARE(members.size(), (desk.expected(pilot) | QSet<QString>(guests.begin(), guests.end())).size() + gone.size());
}

/// A locked list is left alone, and followed again once it is open.
void tst_Variants::respectTheLock(WorkspaceFixture &desk, const domain::ListId &list)
{
    const QByteArray control = "/sandbox/lists/" + list.toUtf8();
    desk.sandbox().control(control, {{QStringLiteral("lock"), true}});
    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.02}});
    const QSet<QString> before = desk.members(list);
    const auto locked = desk.run(autumn);
    QVERIFY2(!locked.has_value() || locked->lists.first().error, segue::testing::told(locked).constData());
    QCOMPARE(desk.members(list), before);
    desk.sandbox().control(control, {{QStringLiteral("lock"), false}});
    const auto run = desk.run(autumn, true);
    SEGUE_SUCCEEDED(run);
    QVERIFY2(run->lists.first().verified, segue::testing::told(*run).constData());
    QVERIFY(desk.members(list).contains(desk.expected(pilot)));
}

void tst_Variants::exportsHoweverItIsAnswered_data()
{
    addRows(false);
    QTest::newRow("defaults") << Switches();
}

void tst_Variants::exportsHoweverItIsAnswered()
{
    QFETCH(const Switches, switches);
    tellTheStory(switches);
}

void tst_Variants::exportsWhateverListsDo_data()
{
    addRows(true);
}

void tst_Variants::exportsWhateverListsDo()
{
    QFETCH(const Switches, switches);
    tellTheStory(switches);
}

void tst_Variants::tellTheStory(const Switches &switches)
{
    sandbox::Options options = WorkspaceFixture::small();
    const bool fullPage = switches.contains(QStringLiteral("empty-last-page"));
    options.customers = fullPage ? 12'000 : 2'000;
    options.variants = switches;
    WorkspaceFixture desk(options);
    // A page of memberships that is full to the last row, and the last one.
    if (fullPage)
        desk.sandbox().control("/sandbox/segments/Newsletter_Pilot", {{QStringLiteral("resize"), 5'000}});
    domain::ListId list;
    fillTheList(desk, list);
    if (!QTest::currentTestFailed())
        keepInStep(desk, list);
    if (!QTest::currentTestFailed())
        respectTheLock(desk, list);
}

void tst_Variants::findsTheWayOff_data()
{
    QTest::addColumn<Switches>("switches");
    for (std::size_t first = 0; first < removalWays.size(); ++first) {
        Switches off;
        for (std::size_t second = 0; second < removalWays.size(); ++second) {
            if (second == first)
                continue;
            off.insert(QLatin1String(removalWays.at(second)), QStringLiteral("off"));
            if (second > first)
                QTest::addRow("neither %s nor %s", removalWays.at(first), removalWays.at(second))
                    << Switches{{QLatin1String(removalWays.at(first)), QStringLiteral("off")},
                                {QLatin1String(removalWays.at(second)), QStringLiteral("off")}};
        }
        QTest::addRow("only %s", removalWays.at(first)) << off;
        off.insert(QStringLiteral("absent-remove"), QStringLiteral("refuse"));
        off.insert(QStringLiteral("unknown-segment"), QStringLiteral("400"));
        off.insert(QStringLiteral("remove-answer"), QStringLiteral("200"));
        off.insert(QStringLiteral("error-text"), QStringLiteral("other"));
        QTest::addRow("only %s, strictly", removalWays.at(first)) << off;
    }
}

void tst_Variants::findsTheWayOff()
{
    QFETCH(const Switches, switches);
    tellTheStory(switches);
}

/// The matrix of docs/sandbox.md has a row for each variant, with its values in order.
void tst_Variants::standsInTheMatrix()
{
    QFile file(QStringLiteral(SEGUE_SOURCE_DIR "/docs/sandbox.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArrayList rows;
    bool inside = false;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("## "))
            inside = line == "## Variants";
        const QByteArrayList cells = line.split('|');
        if (inside && line.startsWith("| `") && cells.size() > 3)
            rows.append(cells.at(1).trimmed() + ' ' + cells.at(2).trimmed());
    }
    QByteArrayList wanted;
    for (const Variant &variant : sandbox::Variants::table()) {
        QByteArray row = QByteArray("`") + variant.name + '`';
        for (const QByteArray &value : QByteArray(variant.values).split('|'))
            row += (row.endsWith('`') && row.count('`') == 2 ? " " : ", ") + ('`' + value + '`');
        wanted.append(row);
    }
    std::sort(rows.begin(), rows.end());
    std::sort(wanted.begin(), wanted.end());
    QCOMPARE(rows, wanted);
}

SEGUE_TEST(tst_Variants)
#include "tst_variants.moc"
