// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spoken.h"
#include "testregistry.h"
#include "wording/views.h"

#include <QJsonArray>
#include <QTest>

using namespace segue;
using namespace segue::testing;
using namespace Qt::StringLiterals;

namespace {

workspace::AuditFact fact(const QString &kind, const QString &action, const QString &name, const QJsonObject &before,
                          const QJsonObject &after)
{
    workspace::AuditFact fact;
    fact.kind = kind;
    fact.action = action;
    fact.name = name;
    fact.before = before;
    fact.after = after;
    fact.names = {{u"c-1"_s, u"国内営業"_s}, {u"c-2"_s, u"海外営業"_s}};
    return fact;
}

QJsonObject binding(const QString &id, const QString &segment, const QString &list, bool confirmed)
{
    return {
        {u"id"_s, id}, {u"segment_name"_s, segment}, {u"list_name"_s, list}, {u"list_confirmed"_s, confirmed}, {u"created_by_us"_s, true}};
}

Spoken sentence(const workspace::AuditFact &fact)
{
    return spoken([&] { return wording::auditSentence(fact); });
}

Spoken changes(const workspace::AuditFact &fact)
{
    return spoken([&] { return wording::auditChanges(fact).join(u'\n'); });
}

} // namespace

/// What was changed, in words instead of the program's own names, in both languages.
class tst_Audit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeGoesFromOneValueToAnother()
    {
        const auto change =
            fact(u"export"_s, u"changed"_s, u"春"_s,
                 {{u"mode"_s, u"add-only"_s}, {u"guard"_s, 20}, {u"connection"_s, u"c-1"_s}, {u"reject_alarm"_s, {}}},
                 {{u"mode"_s, u"keep-in-step"_s}, {u"guard"_s, u"off"_s}, {u"connection"_s, u"c-2"_s}, {u"reject_alarm"_s, 5}});
        QCOMPARE(sentence(change), (Spoken{u"The export \"春\" was changed."_s, u"エクスポート [春] を変更しました。"_s}));
        QCOMPARE(
            changes(change),
            (Spoken{
                u"Connection: 国内営業 → 海外営業\nMode: add only → keep in step\nRemoval guard: stops above 20 % and 50 people → share is "
                "off\nNotice of rejects: none → above 5 %"_s,
                u"接続: 国内営業 → 海外営業\n更新方法: 追加のみ → セグメントに合わせて更新\n誤削除の防止: 20 % かつ 50 "
                u"人を超える削除で停止 → "
                "割合による停止はオフ\nエクスポート不可の通知: なし → 5 % を超えた場合"_s}));
    }

    void segmentsComeAndGoWithTheirLists()
    {
        const auto change =
            fact(u"export"_s, u"changed"_s, u"春"_s,
                 {{u"bindings"_s, QJsonArray{binding(u"1"_s, u"会員"_s, u"会員"_s, false), binding(u"2"_s, u"休眠"_s, u"休眠"_s, true)}}},
                 {{u"bindings"_s, QJsonArray{binding(u"1"_s, u"会員"_s, u"会員"_s, true), binding(u"3"_s, u"新規"_s, u"新規"_s, false)}}});
        QCOMPARE(changes(change),
                 (Spoken{u"List of the segment 会員: 会員 (new) → 会員\nSegment added: 新規, list 新規 (new)\nSegment taken out: "
                         "休眠, list 休眠"_s,
                         u"セグメント 会員 のリスト: 会員 (新規) → 会員\nセグメントの追加: 新規、リスト 新規 (新規)\n"
                         "セグメントの削除: 休眠、リスト 休眠"_s}));
    }

    void whatGoesWithoutSayingIsNotSaid()
    {
        const auto added = fact(u"connection"_s, u"created"_s, u"国内営業"_s, {},
                                {{u"id"_s, u"c-1"_s},
                                 {u"name"_s, u"国内営業"_s},
                                 {u"server"_s, u"https://contoso.example"_s},
                                 {u"sign_in"_s, QJsonObject{{u"method"_s, u"browser"_s}, {u"account_name"_s, u"admin@contoso.example"_s}}},
                                 {u"audience"_s, u"named"_s},
                                 {u"users"_s, QJsonArray{u"mori@contoso.example"_s}},
                                 {u"received"_s, false}});
        QCOMPARE(sentence(added), (Spoken{u"The connection \"国内営業\" was created."_s, u"接続 [国内営業] を作成しました。"_s}));
        QCOMPARE(changes(added),
                 (Spoken{u"Name: 国内営業\nServer address: https://contoso.example\nSigned in as: admin@contoso.example "
                         "(browser)\nWho may use it: mori@contoso.example"_s,
                         u"名前: 国内営業\nサーバー アドレス: https://contoso.example\nサインイン中のアカウント: admin@contoso.example "
                         "(ブラウザー)\n使用できるユーザー: mori@contoso.example"_s}));
    }

    void deedsAreSentences()
    {
        const auto said = [](const QString &action, const QString &name, const QJsonObject &after) {
            const auto deed = fact(u"workspace"_s, action, name, {}, after);
            return changes(deed) == Spoken{} ? sentence(deed) : changes(deed);
        };
        QCOMPARE(
            said(u"retention"_s, {}, {{u"days_before"_s, 90}, {u"days"_s, 30}}),
            (Spoken{u"History is kept for 30 days; until then for 90 days."_s, u"履歴の保存期間を 90 日から 30 日に変更しました。"_s}));
        QCOMPARE(said(u"names_saved"_s, u"春"_s, {{u"people"_s, 1204}}),
                 (Spoken{u"A file with the names of 1,204 people of the export \"春\" was saved."_s,
                         u"エクスポート [春] の 1,204 人の名前を含むファイルを保存しました。"_s}));
        const auto excluded = fact(u"export"_s, u"changed"_s, u"春"_s, {{u"contact"_s, u"k"_s}, {u"excluded"_s, false}},
                                   {{u"contact"_s, u"k"_s}, {u"excluded"_s, true}});
        QCOMPARE(sentence(excluded), (Spoken{u"The person with the contact ID k was excluded from the export \"春\"."_s,
                                             u"取引先担当者 ID が k の人をエクスポート [春] から除外しました。"_s}));
        QCOMPARE(changes(excluded), Spoken());
    }

    void whatALaterVersionAddedIsNotHidden()
    {
        const auto change = fact(u"export"_s, u"changed"_s, u"春"_s, {{u"moon"_s, u"new"_s}}, {{u"moon"_s, u"full"_s}});
        QCOMPARE(changes(change), (Spoken{u"Something else was changed that this version of Segue does not know."_s,
                                          u"このバージョンの Segue では表示できない項目も変更されました。"_s}));
    }
};

SEGUE_TEST(tst_Audit)
#include "tst_audit.moc"
