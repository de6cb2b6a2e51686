// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencepack.h"

#include <QLocale>

#include <array>

namespace segue::cli {

namespace {

using domain::RejectReason;
using domain::RunState;

/// A word in both languages: the pack holds both, whatever language the command speaks.
struct Word
{
    const char16_t *japanese;
    const char16_t *english;

    [[nodiscard]] QString in(Language language) const { return QString::fromUtf16(language == Language::Japanese ? japanese : english); }
};

Word stateWord(RunState state)
{
    switch (state) {
    case RunState::Queued:
        return {u"待機中", u"queued"};
    case RunState::Running:
        return {u"実行中", u"running"};
    case RunState::WaitingForSignIn:
        return {u"サインイン待ち", u"waiting for sign-in"};
    case RunState::Completed:
        return {u"完了", u"completed"};
    case RunState::CompletedWithRejects:
        return {u"完了 (エクスポート不可あり)", u"completed with rejects"};
    case RunState::CompletedWithDifferences:
        return {u"完了 (差異あり)", u"completed with differences"};
    case RunState::StoppedByGuard:
        return {u"誤削除防止により停止", u"stopped by the removal guard"};
    case RunState::Skipped:
        return {u"スキップ", u"skipped"};
    case RunState::Cancelled:
        return {u"キャンセル済み", u"cancelled"};
    case RunState::Interrupted:
        return {u"中断", u"interrupted"};
    case RunState::Failed:
        break;
    }
    return {u"失敗", u"failed"};
}

Word modeWord(domain::Mode mode)
{
    switch (mode) {
    case domain::Mode::KeepInStep:
        return {u"セグメントに合わせて更新", u"keep in step"};
    case domain::Mode::AddOnly:
        return {u"追加のみ", u"add only"};
    case domain::Mode::ExactCopy:
        break;
    }
    return {u"セグメントと完全に一致させる", u"exact copy"};
}

QString time(const QDateTime &moment)
{
    return moment.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

/// Lines of "label: value".
class Sheet
{
public:
    explicit Sheet(Language language) : m_language(language) {}

    void title(const Word &word) { m_text += word.in(m_language) + QLatin1String("\n\n"); }
    void line(const Word &label, const QString &value) { m_text += label.in(m_language) + QLatin1String(": ") + value + u'\n'; }
    void line(const Word &label, qint64 value) { line(label, m_locale.toString(value)); }
    void sentence(const QString &text) { m_text += text + u'\n'; }
    void gap() { m_text += u'\n'; }
    void error(const Error &error)
    {
        const ErrorText text = errorText(error, m_language);
        m_text +=
            QStringLiteral("  ") + text.message + QStringLiteral(" (") + QLatin1String(errorEntry(error.code()).id) + QLatin1String(")\n");
    }
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] QString text() const { return m_text; }

private:
    Language m_language;
    QLocale m_locale{QLocale::English};
    QString m_text;
};

void addList(Sheet &sheet, const domain::ListRun &list)
{
    sheet.gap();
    sheet.line({u"マーケティング リスト", u"Marketing list"}, list.listName + QStringLiteral(" (") + list.list.toString() + u')');
    sheet.line({u"セグメント", u"Segment"}, list.segmentName + QStringLiteral(" (") + list.segmentId + u')');
    sheet.line({u"状態", u"State"}, stateWord(list.state).in(sheet.language()));
    sheet.line({u"読み戻しによる確認", u"Read back and compared"},
               list.verified ? Word{u"はい", u"yes"}.in(sheet.language()) : Word{u"いいえ", u"no"}.in(sheet.language()));
    sheet.line({u"セグメントの顧客", u"Customers in the segment"}, list.members);
    sheet.line({u"リストに必要な人数", u"People wanted on the list"}, list.desired);
    sheet.line({u"追加 (人)", u"Added (people)"}, list.added);
    sheet.line({u"リストから削除 (人)", u"Removed from the list (people)"}, list.removed);
    sheet.line({u"変更なし (人)", u"Unchanged (people)"}, list.unchanged);
    sheet.line({u"保留", u"Held"}, list.held);
    sheet.line({u"Segue 以外が追加 (人)", u"Added by others (people)"}, list.notOurs);
    sheet.line({u"Segue 以外が削除 (人)", u"Removed by others (people)"}, list.removedByOthers);
    sheet.line({u"エクスポート不可と対象外 (件)", u"Rejected (customers)"}, list.rejected);
    sheet.line({u"実行後のメンバー (人)", u"On the list afterwards (people)"}, list.membersAfter);
    for (auto reason = list.rejectsByReason.cbegin(); reason != list.rejectsByReason.cend(); ++reason)
        sheet.line({u"  理由", u"  Reason"}, QStringLiteral("%1 = %2").arg(domain::toString(reason.key())).arg(reason.value()));
    if (list.guard)
        sheet.error(*list.guard);
    if (list.error)
        sheet.error(*list.error);
}

} // namespace

QString evidenceSummary(const workspace::Evidence &evidence, Language language)
{
    const domain::RunRecord &run = evidence.run.run;
    Sheet sheet(language);
    sheet.title({u"Segue の実行の記録", u"Record of a run of Segue"});
    sheet.line({u"実行", u"Run"}, run.id.toString());
    sheet.line({u"エクスポート", u"Export"}, run.exportName + QStringLiteral(" (") + run.exportId.toString() + u')');
    sheet.line({u"変更計画", u"Plan"}, run.plan ? run.plan->toString() : QStringLiteral("-"));
    sheet.line({u"更新方法", u"Mode"}, modeWord(run.mode).in(language));
    sheet.line({u"状態", u"State"}, stateWord(run.state).in(language));
    sheet.line({u"実行した人", u"Started by"}, run.startedBy);
    sheet.line({u"アカウント", u"Account"}, run.account);
    sheet.line({u"開始", u"Started"}, time(run.startedAt));
    sheet.line({u"終了", u"Finished"}, run.finishedAt ? time(*run.finishedAt) : QStringLiteral("-"));
    sheet.line({u"Sales への要求", u"Requests"}, run.requests);
    if (run.guardLifted)
        sheet.sentence(
            Word{u"誤削除の防止は、この計画に限り人が許可しています。", u"A person lifted the removal guard for this plan."}.in(language));
    if (run.error)
        sheet.error(*run.error);
    for (const domain::ListRun &list : run.lists)
        addList(sheet, list);
    sheet.gap();
    if (!evidence.plan)
        sheet.sentence(
            Word{u"変更計画は保存期間を過ぎたため、残っていません。", u"The plan is past its retention time and is not kept any more."}.in(
                language));
    if (evidence.redacted)
        sheet.sentence(Word{u"計画に含まれていた人のデータが消去されています。",
                            u"People were erased from the plan since; an ID of version 8 stands for them."}
                           .in(language));
    sheet.sentence(Word{u"このファイルには ID だけが含まれ、氏名やメール アドレスは含まれません。",
                        u"These files hold IDs only: no names and no e-mail addresses of people on lists."}
                       .in(language));
    sheet.sentence(
        Word{u"SHA256SUMS で内容が変わっていないことを確認できます。", u"SHA256SUMS shows that nothing was changed since."}.in(language));
    return sheet.text();
}

} // namespace segue::cli
