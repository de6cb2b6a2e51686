// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "services/identifiers.h"
#include "services/names.h"

#include <QTest>

using namespace segue;
using namespace segue::workspace;

namespace {
domain::Source source(const QString &name, Random &random)
{
    domain::Source result;
    result.name = name;
    result.id = newId<domain::SourceId>(random);
    return result;
}
} // namespace

/// By name or ID; never a guess.
class tst_Names : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByNameAndById();
    void prefersTheExactName();
    void listsTheChoicesOfAnAmbiguousName();
    void saysWhatKindIsNotThere();
    void refusesANameThatDiffersInCaseOnly();
    void makesIdentifiersOfVersionFour();

private:
    SystemRandom m_random;
};

void tst_Names::findsByNameAndById()
{
    const QList<domain::Source> all{source(QStringLiteral("顧客"), m_random), source(QStringLiteral("Autumn"), m_random)};
    QCOMPARE(pick(all, QStringLiteral(" 顧客 "))->id, all.at(0).id);
    QCOMPARE(pick(all, QStringLiteral("autumn"))->id, all.at(1).id);
    QCOMPARE(pick(all, all.at(1).id.toString().toUpper())->id, all.at(1).id);
}

void tst_Names::prefersTheExactName()
{
    const QList<domain::Source> all{source(QStringLiteral("spring"), m_random), source(QStringLiteral("Spring"), m_random)};
    QCOMPARE(pick(all, QStringLiteral("Spring"))->id, all.at(1).id);
}

void tst_Names::listsTheChoicesOfAnAmbiguousName()
{
    const QList<domain::Source> all{source(QStringLiteral("spring"), m_random), source(QStringLiteral("Spring"), m_random)};
    const auto found = pick(all, QStringLiteral("SPRING"));
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code(), ErrorCode::UsageAmbiguous);
    const QString offered = found.error().parameter(QStringLiteral("choices")).toStringList().join(u'\n');
    QVERIFY(offered.contains(all.at(0).id.toString()) && offered.contains(all.at(1).id.toString()));
}

void tst_Names::saysWhatKindIsNotThere()
{
    const auto found = pick(QList<domain::Connection>(), QStringLiteral("sales"));
    QCOMPARE(found.error().code(), ErrorCode::NotFound);
    QVERIFY(errorText(found.error(), Language::Japanese).message.contains(QStringLiteral("接続")));
    QVERIFY(errorText(found.error(), Language::English).message.contains(QStringLiteral("connection")));
    QCOMPARE(parseId<domain::RunId>(QStringLiteral("latest"), QStringLiteral("@run")).error().code(), ErrorCode::NotFound);
}

void tst_Names::refusesANameThatDiffersInCaseOnly()
{
    const QList<domain::Source> all{source(QStringLiteral("Autumn"), m_random)};
    QCOMPARE(checkFree(all, QStringLiteral("AUTUMN")).error().code(), ErrorCode::NameTaken);
    QVERIFY(checkFree(all, QStringLiteral("Autumn 2")).has_value());
}

void tst_Names::makesIdentifiersOfVersionFour()
{
    for (int round = 0; round < 200; ++round) {
        const QString text = newId<domain::ListId>(m_random).toString();
        QCOMPARE(text.at(14), QLatin1Char('4'));
        QVERIFY(QStringLiteral("89ab").contains(text.at(19)));
    }
}

SEGUE_TEST(tst_Names)
#include "tst_names.moc"
