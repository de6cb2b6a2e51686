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
    void looksOnlyAtFieldsOfTheRightShape();
    void namesTheCandidatesWithTheirRates();
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

void tst_Mapping::looksOnlyAtFieldsOfTheRightShape()
{
    const auto field = [](const char *name, qint64 filled, qint64 guidLike) {
        engine::FieldInfo info;
        info.name = QString::fromLatin1(name);
        info.sampled = 200;
        info.filled = filled;
        info.guidLike = guidLike;
        return info;
    };
    QList<engine::FieldInfo> fields{field("name", 200, 0), field("mostly text", 200, 99), field("sparse", 10, 5),
                                    field("contact", 190, 190)};
    QStringList names;
    for (const FieldMatch &candidate : candidates(fields))
        names.append(candidate.field);
    QCOMPARE(names, (QStringList{QStringLiteral("contact"), QStringLiteral("sparse")}));
    for (int i = 0; i < 20; ++i)
        fields.append(field("more", 100, 100));
    QCOMPARE(candidates(fields).size(), 8); // Sales is not asked about everything
}

void tst_Mapping::namesTheCandidatesWithTheirRates()
{
    const Error unclear = noClearField({match("contact", 90, 85), match("contact2", 90, 60)});
    QCOMPARE(unclear.code(), ErrorCode::MappingMissing);
    for (const Language language : {Language::Japanese, Language::English}) {
        const QString text = errorText(unclear, language).message;
        const QString between = language == Language::Japanese ? QStringLiteral("、") : QStringLiteral(", ");
        QVERIFY2(text.contains(QStringLiteral("contact 94 % (85/90)%1contact2 67 % (60/90)").arg(between)), qPrintable(text));
        QVERIFY(!errorText(noClearField({}), language).message.contains(QLatin1Char('@')));
    }
}

SEGUE_TEST(tst_Mapping)
#include "tst_mapping.moc"
