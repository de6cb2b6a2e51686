// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "services/connections/mapping.h"

#include <QTest>

using namespace segue;
using namespace segue::workspace;

namespace {
FieldMatch match(const char *field, qint64 asked, qint64 found)
{
    FieldMatch result;
    result.field = QString::fromLatin1(field);
    result.sampled = 100;
    result.guidLike = asked;
    result.asked = asked;
    result.found = found;
    return result;
}
} // namespace

/// Which field is taken without asking, and when a person must choose.
class tst_Mapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheOnlyFieldThatIsFound();
    void takesTheFieldThatIsFarAhead();
    void leavesTwoGoodFieldsToAPerson();
    void leavesAFieldThatIsHardlyFoundToAPerson();
    void takesNothingFromNothing();
};

void tst_Mapping::takesTheOnlyFieldThatIsFound()
{
    const auto winner = clearWinner({match("customerid", 100, 0), match("contact", 90, 85)});
    QVERIFY(winner);
    QCOMPARE(winner->field, QStringLiteral("contact"));
}

void tst_Mapping::takesTheFieldThatIsFarAhead()
{
    const auto winner = clearWinner({match("old", 100, 20), match("contact", 90, 85)});
    QVERIFY(winner);
    QCOMPARE(winner->field, QStringLiteral("contact"));
}

void tst_Mapping::leavesTwoGoodFieldsToAPerson()
{
    QVERIFY(!clearWinner({match("contact", 90, 85), match("contact2", 90, 60)}));
}

void tst_Mapping::leavesAFieldThatIsHardlyFoundToAPerson()
{
    QVERIFY(!clearWinner({match("contact", 90, 44)}));
    QVERIFY(clearWinner({match("contact", 90, 45)}));
}

void tst_Mapping::takesNothingFromNothing()
{
    QVERIFY(!clearWinner({}));
    QVERIFY(!clearWinner({match("contact", 0, 0)}));
}

SEGUE_TEST(tst_Mapping)
#include "tst_mapping.moc"
