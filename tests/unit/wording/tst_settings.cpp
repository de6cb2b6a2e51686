// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spoken.h"
#include "testregistry.h"
#include "wording/wording.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;
using namespace Qt::StringLiterals;

/// What a connection and an export are set to, in both languages.
class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConnectionSaysWhoMayUseIt();
    void aModeSaysWhomItRemoves();
    void theGuardSaysWhenItStops();
    void aListSaysWhatIsSpecialAboutIt();
};

void tst_Settings::aConnectionSaysWhoMayUseIt()
{
    using Kind = domain::Audience::Kind;
    const auto said = [](const domain::Audience &audience) { return spoken([&] { return wording::audienceText(audience); }); };
    QCOMPARE(said({Kind::Administrators, {}}), (Spoken{u"administrators only"_s, u"管理者のみ"_s}));
    QCOMPARE(said({Kind::Contributors, {}}), (Spoken{u"contributors"_s, u"共同作成者"_s}));
    QCOMPARE(said({Kind::Named, {u"ito@example.jp"_s, u"mori@example.jp"_s}}),
             (Spoken{u"ito@example.jp, mori@example.jp"_s, u"ito@example.jp、mori@example.jp"_s}));
    QCOMPARE(spoken(&wording::connectionKindText), (Spoken{u"Dynamics 365 Sales"_s, u"Dynamics 365 Sales"_s}));
}

void tst_Settings::aModeSaysWhomItRemoves()
{
    const auto said = [](domain::Mode mode) { return spoken([&] { return wording::modeExplanation(mode); }); };
    QCOMPARE(said(domain::Mode::KeepInStep), (Spoken{u"Only members that Segue added are removed from the list."_s,
                                                     u"Segue が追加したメンバーだけをリストから削除します。"_s}));
    QCOMPARE(said(domain::Mode::AddOnly), (Spoken{u"Nobody is removed from the list."_s, u"リストからは削除しません。"_s}));
    QCOMPARE(said(domain::Mode::ExactCopy),
             (Spoken{u"Members added by hand are removed from the list too."_s, u"手動で追加されたメンバーもリストから削除します。"_s}));
}

void tst_Settings::theGuardSaysWhenItStops()
{
    QCOMPARE(spoken([] { return wording::guardText({35}); }),
             (Spoken{u"stops above 35 % and 50 people"_s, u"35 % かつ 50 人を超える削除で停止"_s}));
    QCOMPARE(spoken([] { return wording::guardText({std::nullopt}); }), (Spoken{u"share is off"_s, u"割合による停止はオフ"_s}));
}

void tst_Settings::aListSaysWhatIsSpecialAboutIt()
{
    domain::Binding binding;
    binding.listName = u"Spring"_s;
    const auto said = [&binding] { return spoken([&] { return wording::listText(binding); }); };
    QCOMPARE(said(), (Spoken{u"Spring (new)"_s, u"Spring (新規)"_s}));
    binding.listConfirmed = true;
    QCOMPARE(said(), (Spoken{u"Spring"_s, u"Spring"_s}));
    binding.createdByUs = false;
    QCOMPARE(said(), (Spoken{u"Spring (given)"_s, u"Spring (既存のリスト)"_s}));
    binding.detached = true;
    QCOMPARE(said(), (Spoken{u"Spring (deleted in Sales, detached)"_s, u"Spring (Sales で削除済み、割り当てなし)"_s}));
}

SEGUE_TEST(tst_Settings)
#include "tst_settings.moc"
