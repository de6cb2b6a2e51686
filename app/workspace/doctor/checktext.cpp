// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/checkreport.h"

#include <QLocale>

namespace segue::workspace {

namespace {

/// What a check says where it needs no catalogued error. {name} is a fact.
struct Sentence
{
    CheckId id;
    const char16_t *titleJa;
    const char16_t *passedJa;
    const char16_t *warningJa; ///< empty: a warning of this check always carries an error
    const char16_t *warningFixJa;
    const char16_t *titleEn;
    const char16_t *passedEn;
    const char16_t *warningEn;
    const char16_t *warningFixEn;
};

const Sentence sentences[] = {
    {CheckId::Address, u"サーバー アドレス", u"アドレスの形は正しいです ({address})。",
     u"このコンピューター上の練習用サーバーです ({address})。実際の Sales には送られません。", u"", u"Server address",
     u"The address has the right form ({address}).",
     u"This is a practice server on this computer ({address}). Nothing goes to a real Sales organisation.", u""},
    {CheckId::Reachable, u"サーバーへの接続", u"サーバーに接続できます。", u"", u"", u"Reaching the server", u"The server can be reached.",
     u"", u""},
    {CheckId::Dataverse, u"Dynamics 365 のサーバー", u"Dynamics 365 のサーバーです。サインイン先は {authority} です。", u"", u"",
     u"Dynamics 365 server", u"It is a Dynamics 365 server; its accounts sign in at {authority}.", u"", u""},
    {CheckId::SignIn, u"サインイン", u"{account} としてサインインしています。", u"", u"", u"Sign-in", u"Signed in as {account}.", u"", u""},
    {CheckId::User, u"組織のユーザー", u"アカウントはこの組織のユーザーです。", u"", u"", u"User of the organisation",
     u"The account is a user of this organisation.", u"", u""},
    {CheckId::Organisation, u"組織", u"接続を作成した組織と同じです。", u"", u"", u"Organisation",
     u"It is the organisation this was set up for.", u"", u""},
    {CheckId::MarketingLists, u"マーケティング リスト", u"Sales のマーケティング リストを使用できます。", u"", u"", u"Marketing lists",
     u"The marketing lists of Sales are there.", u"", u""},
    {CheckId::Privileges, u"権限", u"実行に必要な権限がそろっています。", u"", u"", u"Privileges",
     u"The account has the privileges that a run needs.", u"", u""},
    {CheckId::View, u"読み取りの範囲", u"アカウントは組織全体を読み取れます。",
     u"アカウントは組織全体を読み取れません ({privilege})。見つからない取引先担当者がある可能性があり、削除には確認が必要になります。",
     u"Sales の管理者に、組織全体の読み取り権限を依頼してください。", u"Reach of reading", u"The account can read the whole organisation.",
     u"The account cannot read the whole organisation ({privilege}). Some contacts may not be found, and removals will need a person's "
     u"yes.",
     u"Ask the Sales administrator for read access to the whole organisation."},
    {CheckId::Insights, u"Customer Insights のデータ", u"Customer Insights のデータを読み取れます (フィールド {fields} 件)。", u"", u"",
     u"Customer Insights data", u"The Customer Insights data can be read ({fields} fields).", u"", u""},
    {CheckId::Mapping, u"取引先担当者 ID のフィールド",
     u"フィールド「{field}」: 調べた {sampled} 件のうち {asked} 件を照合し、{found} 件が Sales で見つかりました。",
     u"フィールド「{field}」: 調べた {sampled} 件のうち {asked} 件を照合し、{found} 件だけが Sales で見つかりました。",
     u"フィールドが取引先担当者 ID を含むか確認してください。", u"Contact ID field",
     u"Field \"{field}\": of {sampled} sampled, {asked} were looked up and {found} found in Sales.",
     u"Field \"{field}\": of {sampled} sampled, {asked} were looked up and only {found} found in Sales.",
     u"Check that the field holds contact IDs."},
};

QString filled(const char16_t *pattern, const Check &check)
{
    QString text = QString::fromUtf16(pattern);
    for (auto fact = check.facts.cbegin(); fact != check.facts.cend(); ++fact) {
        const bool number = fact.value().typeId() == QMetaType::LongLong || fact.value().typeId() == QMetaType::Int;
        text.replace(QLatin1Char('{') + fact.key() + QLatin1Char('}'),
                     number ? QLocale(QLocale::English).toString(fact.value().toLongLong()) : fact.value().toString());
    }
    return text;
}

} // namespace

CheckText checkText(const Check &check, Language language)
{
    const bool japanese = language == Language::Japanese;
    CheckText text;
    for (const Sentence &sentence : sentences) {
        if (sentence.id != check.id)
            continue;
        text.title = QString::fromUtf16(japanese ? sentence.titleJa : sentence.titleEn);
        if (check.mark == CheckMark::Passed)
            text.meaning = filled(japanese ? sentence.passedJa : sentence.passedEn, check);
        if (check.mark == CheckMark::Warning && !check.error) {
            text.meaning = filled(japanese ? sentence.warningJa : sentence.warningEn, check);
            text.fix = filled(japanese ? sentence.warningFixJa : sentence.warningFixEn, check);
        }
    }
    if (check.mark == CheckMark::Skipped)
        text.meaning = japanese ? QStringLiteral(u"前の項目の問題を解決すると確認できます。")
                                : QStringLiteral(u"This can be checked once the earlier problem is solved.");
    if (check.error) {
        const ErrorText said = errorText(*check.error, language);
        text.meaning = said.message;
        text.fix = said.fix;
    }
    return text;
}

} // namespace segue::workspace
