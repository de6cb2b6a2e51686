<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>cli</name>
    <message>
        <source>administrators only</source>
        <translation>管理者のみ</translation>
    </message>
    <message>
        <source>contributors</source>
        <translation>共同作成者</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source> (practice)</source>
        <translation> (練習モード)</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>サーバー アドレス</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>サインインしていません</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>Contact ID field</source>
        <translation>取引先担当者 ID のフィールド</translation>
    </message>
    <message>
        <source>Who may use it</source>
        <translation>使用できるユーザー</translation>
    </message>
    <message>
        <source>Terms accepted</source>
        <translation>条件への同意</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用しているエクスポート</translation>
    </message>
    <message>
        <source>no export</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The organisation holds Customer Insights tables; the source &quot;%1&quot; was added along.</source>
        <translation>この組織に Customer Insights のデータがあるため、取得元「%1」も追加しました。</translation>
    </message>
    <message>
        <source>Contact ID field: %1 (%2 of %3 sampled values were found as contacts).</source>
        <translation>取引先担当者 ID のフィールド: %1 (サンプル %3 件のうち %2 件が取引先担当者として見つかりました)。</translation>
    </message>
    <message>
        <source>Do you agree? [y/N]</source>
        <translation>同意しますか? [y/N]</translation>
    </message>
    <message>
        <source>There is no connection yet. Add one with &quot;connection add&quot;.</source>
        <translation>接続はまだありません。connection add で追加してください。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Version: %1</source>
        <translation>バージョン: %1</translation>
    </message>
    <message>
        <source>The sign-in was removed from the keychain.</source>
        <translation>サインイン情報をキーチェーンから削除しました。</translation>
    </message>
    <message>
        <source>Remove the connection &quot;%1&quot; and its sign-in? Marketing lists and their members stay as they are.</source>
        <translation>接続「%1」とそのサインイン情報を削除しますか? マーケティング リストとメンバーは変更されません。</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; and its sign-in were removed.</source>
        <translation>接続「%1」とそのサインイン情報を削除しました。</translation>
    </message>
    <message>
        <source>Detached, inactive until they get a connection: %1</source>
        <translation>接続を解除したエクスポート (別の接続を割り当てるまで使用できません): %1</translation>
    </message>
    <message>
        <source>Removed as well: %1</source>
        <translation>あわせて削除したエクスポート: %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>none (inactive)</source>
        <translation>接続なし</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>更新方法</translation>
    </message>
    <message>
        <source>Removal guard</source>
        <translation>誤削除の防止</translation>
    </message>
    <message>
        <source>stops above %1 % and 50 people</source>
        <translation>%1 % かつ 50 人を超える削除で停止</translation>
    </message>
    <message>
        <source>share is off</source>
        <translation>割合による停止はオフ</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>前回の実行</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>Marketing list</source>
        <translation>マーケティング リスト</translation>
    </message>
    <message>
        <source>List ID</source>
        <translation>リスト ID</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (新規)</translation>
    </message>
    <message>
        <source>Carry out this plan? [y/N]</source>
        <translation>この変更計画を実行しますか? [y/N]</translation>
    </message>
    <message>
        <source>Saved. Nothing was run; see &quot;export plan&quot; and &quot;export run&quot;.</source>
        <translation>保存しました。まだ実行していません。変更内容は export plan、実行は export run を使用してください。</translation>
    </message>
    <message>
        <source>There is no export yet. Create one with &quot;export create&quot;.</source>
        <translation>エクスポートはまだありません。export create で作成してください。</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>There is no export with a connection.</source>
        <translation>接続のあるエクスポートはありません。</translation>
    </message>
    <message>
        <source>Remove the export &quot;%1&quot;? Marketing lists and their members stay as they are.</source>
        <translation>エクスポート「%1」を削除しますか? マーケティング リストとメンバーは変更されません。</translation>
    </message>
    <message>
        <source>The export &quot;%1&quot; was removed. These marketing lists and their members stay as they are:</source>
        <translation>エクスポート「%1」を削除しました。次のマーケティング リストとメンバーは変更していません:</translation>
    </message>
    <message>
        <source>No run fits.</source>
        <translation>該当する実行履歴はありません。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>変更計画</translation>
    </message>
    <message>
        <source>Everybody was exported; there are no rejects.</source>
        <translation>全員をエクスポートしました。対象外およびエクスポート不可はありません。</translation>
    </message>
    <message>
        <source>%1 rows written to %2.</source>
        <translation>%1 件を %2 に書き込みました。</translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation>取引先担当者 ID</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>merged into %1</source>
        <translation>%1 にマージ済み</translation>
    </message>
    <message>
        <source>Stopping. Press Ctrl+C again to end at once.</source>
        <translation>停止しています。もう一度 Ctrl+C を押すと、すぐに終了します。</translation>
    </message>
    <message>
        <source>The source has no segments.</source>
        <translation>取得元にセグメントがありません。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Refreshed</source>
        <translation>最終更新</translation>
    </message>
    <message>
        <source> [y/N]</source>
        <translation> [y/N]</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更していません。</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>サーバーの応答: %1</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>要求 ID: %1</translation>
    </message>
    <message>
        <source>Client secret:</source>
        <translation>クライアント シークレット:</translation>
    </message>
    <message>
        <source>Sign in in the browser window. If none opens, use this address: %1</source>
        <translation>ブラウザーでサインインしてください。開かない場合は、次のアドレスを使用してください: %1</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Customer Insights</source>
        <translation>Customer Insights</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>There is no source yet. Add one with &quot;source add&quot;.</source>
        <translation>取得元はまだありません。source add で追加してください。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>表示名</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>値あり</translation>
    </message>
    <message>
        <source>Looks like an ID</source>
        <translation>ID の形式</translation>
    </message>
    <message>
        <source>Remove the source &quot;%1&quot; and its sign-in?</source>
        <translation>取得元「%1」とそのサインイン情報を削除しますか?</translation>
    </message>
    <message>
        <source>The source and its sign-in were removed.</source>
        <translation>取得元とそのサインイン情報を削除しました。</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>残り約 %1</translation>
    </message>
    <message>
        <source>Could not be exported: %1</source>
        <translation>エクスポート不可: %1</translation>
    </message>
    <message>
        <source>Not meant for export: %1</source>
        <translation>対象外: %1</translation>
    </message>
    <message>
        <source>Plan %1 for the export &quot;%2&quot; (%3)</source>
        <translation>変更計画 %1 エクスポート「%2」(%3)</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Staying</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Added by others</source>
        <translation>Segue 以外が追加</translation>
    </message>
    <message>
        <source>Cannot export</source>
        <translation>エクスポート不可</translation>
    </message>
    <message>
        <source>Not meant</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Removed from the list by others and left alone: %1 people</source>
        <translation>ほかの人がリストから削除したため追加しない人: %1 人</translation>
    </message>
    <message>
        <source>About %1 requests to Sales.</source>
        <translation>Sales への要求は約 %1 回です。</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>On the list now</source>
        <translation>現在の人数</translation>
    </message>
    <message>
        <source>, read back</source>
        <translation> (確認済み)</translation>
    </message>
    <message>
        <source>%1: %2 planned changes were no longer needed.</source>
        <translation>%1: 計画した変更のうち %2 件は不要になりました。</translation>
    </message>
    <message>
        <source>%1: %2 new changes wait for the next plan.</source>
        <translation>%1: 新しい変更 %2 件は次の変更計画で扱います。</translation>
    </message>
    <message>
        <source>%1: %2 people were removed by others and left alone.</source>
        <translation>%1: ほかの人がリストから削除した %2 人は追加していません。</translation>
    </message>
    <message>
        <source>%1: %2 members were changed by others during the run.</source>
        <translation>%1: 実行中にほかの人が %2 人を変更しました。</translation>
    </message>
    <message>
        <source>Run %1 · %2 requests · %3</source>
        <translation>実行 %1 · 要求 %2 回 · %3</translation>
    </message>
    <message>
        <source> · waited %1 as the server asked</source>
        <translation> · サーバーの要求による待機 %1</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <comment>date format</comment>
        <translation>yyyy/MM/dd HH:mm</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>waiting for sign-in</source>
        <translation>サインイン待ち</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>completed with rejects</source>
        <translation>完了 (エクスポート不可あり)</translation>
    </message>
    <message>
        <source>completed with differences</source>
        <translation>完了 (差異あり)</translation>
    </message>
    <message>
        <source>stopped by guard</source>
        <translation>誤削除防止により停止</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>keep in step</source>
        <translation>セグメントに合わせて更新</translation>
    </message>
    <message>
        <source>add only</source>
        <translation>追加のみ</translation>
    </message>
    <message>
        <source>exact copy</source>
        <translation>セグメントと完全に一致させる</translation>
    </message>
    <message>
        <source>no contact ID</source>
        <translation>取引先担当者 ID なし</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>malformed contact ID</source>
        <translation>ID の形式が正しくありません</translation>
    </message>
    <message>
        <source>not found in Sales</source>
        <translation>Sales に見つかりません</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>非アクティブ</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>マージ済み</translation>
    </message>
    <message>
        <source>refused by Sales</source>
        <translation>Sales が拒否</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Checking account and lists</source>
        <translation>アカウントとリストを確認中</translation>
    </message>
    <message>
        <source>Reading segment</source>
        <translation>セグメントを読み取り中</translation>
    </message>
    <message>
        <source>Reading list</source>
        <translation>リストを読み取り中</translation>
    </message>
    <message>
        <source>Checking contacts</source>
        <translation>取引先担当者を確認中</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>変更計画を作成中</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>回答を待っています</translation>
    </message>
    <message>
        <source>Creating list</source>
        <translation>リストを作成中</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>追加中</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>リストから削除中</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>リストを確認中</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>記録中</translation>
    </message>
    <message>
        <source>Sales asked us to wait %1 s</source>
        <translation>Sales から %1 秒の待機を求められました</translation>
    </message>
    <message>
        <source>trying again in %1 s</source>
        <translation>%1 秒後に再試行します</translation>
    </message>
    <message>
        <source>keeping within the server&apos;s limits, %1 s</source>
        <translation>サーバーの制限に合わせて %1 秒待機しています</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason and count</comment>
        <translation>%1 %2 件</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing will be changed: every list is stopped.</source>
        <translation>何も変更しません。すべてのリストが停止しています。</translation>
    </message>
    <message>
        <source>Everything is up to date; nothing will be changed.</source>
        <translation>最新の状態です。変更はありません。</translation>
    </message>
    <message>
        <source>%1 people will be added to lists. Nobody will be removed.</source>
        <translation>リストに %1 人を追加します。リストからの削除はありません。</translation>
    </message>
    <message>
        <source>%1 people will be removed from lists. No contact record is deleted.</source>
        <translation>リストから %1 人を削除します。取引先担当者レコードは削除されません。</translation>
    </message>
    <message>
        <source>%1 people will be added to lists and %2 removed from lists. No contact record is deleted.</source>
        <translation>リストに %1 人を追加し、リストから %2 人を削除します。取引先担当者レコードは削除されません。</translation>
    </message>
    <message>
        <source>%1 people added to lists, %2 removed from lists.</source>
        <translation>リストに %1 人を追加し、リストから %2 人を削除しました。</translation>
    </message>
    <message>
        <source>Up to date. Compared in full at %1.</source>
        <translation>最新の状態です (%1 に全件を比較済み)。</translation>
    </message>
    <message>
        <source>Completed: every list was up to date already.</source>
        <translation>完了しました。すべてのリストは既に最新でした。</translation>
    </message>
    <message>
        <source>Completed: %1 Read back and compared.</source>
        <translation>完了しました。%1リストを読み取り、変更計画と一致することを確認しました。</translation>
    </message>
    <message>
        <source>%1 could not be exported.</source>
        <translation>%1 件はエクスポートできませんでした。</translation>
    </message>
    <message>
        <source>Completed with differences: %1 Reading back showed lists that differ from the plan.</source>
        <translation>完了しましたが、差異があります。%1リストを読み取った結果、変更計画と異なるリストがあります。</translation>
    </message>
    <message>
        <source>Stopped by the removal guard: %1 lists left untouched. %2</source>
        <translation>誤削除防止により停止しました。%1 個のリストは変更していません。%2</translation>
    </message>
    <message>
        <source>Cancelled. Until then: %1</source>
        <translation>キャンセルしました。それまでの変更: %1</translation>
    </message>
    <message>
        <source>Paused: sign in again. Until then: %1</source>
        <translation>サインイン待ちで停止しました。もう一度サインインしてください。それまでの変更: %1</translation>
    </message>
    <message>
        <source>%1 lists failed. %2</source>
        <translation>%1 個のリストで失敗しました。%2</translation>
    </message>
    <message>
        <source>Failed. Until then: %1</source>
        <translation>失敗しました。それまでの変更: %1</translation>
    </message>
    <message>
        <source>Interrupted: the lists may differ from the plan.</source>
        <translation>中断しました。リストは変更計画と異なる可能性があります。</translation>
    </message>
    <message>
        <source> (required)</source>
        <translation> (必須)</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>オプション:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>例:</translation>
    </message>
    <message>
        <source>Keeps segments of Customer Insights as marketing lists in Dynamics 365 Sales.</source>
        <translation>Customer Insights のセグメントを Dynamics 365 Sales のマーケティング リストとして維持します。</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>NOUN VERB ...</source>
        <translation>名詞 動詞 ...</translation>
    </message>
    <message>
        <source>Options, before the noun:</source>
        <translation>オプション (名詞の前に指定):</translation>
    </message>
    <message>
        <source>How to sign in: browser (default) or client-secret</source>
        <translation>サインインの方法: browser (既定) または client-secret</translation>
    </message>
    <message>
        <source>The organisation&apos;s tenant; found from the server address if it is not given</source>
        <translation>組織のテナント。指定しない場合はサーバー アドレスから調べます</translation>
    </message>
    <message>
        <source>The application (client) ID of the app registration</source>
        <translation>アプリ登録のアプリケーション (クライアント) ID</translation>
    </message>
    <message>
        <source>Read the client secret as a line from standard input</source>
        <translation>クライアント シークレットを標準入力の 1 行として読み取ります</translation>
    </message>
    <message>
        <source>Keep the secret in this process only, not in the keychain</source>
        <translation>シークレットをキーチェーンに保存せず、このプロセスだけで使用します</translation>
    </message>
    <message>
        <source>Print the sign-in address on standard error instead of opening the browser</source>
        <translation>ブラウザーを開かずに、サインインのアドレスを標準エラー出力に表示します</translation>
    </message>
    <message>
        <source>Name or ID of the source</source>
        <translation>取得元の名前または ID</translation>
    </message>
    <message>
        <source>Name or ID of the connection</source>
        <translation>接続の名前または ID</translation>
    </message>
    <message>
        <source>Name or ID of the export</source>
        <translation>エクスポートの名前または ID</translation>
    </message>
    <message>
        <source>ID of the run</source>
        <translation>実行の ID</translation>
    </message>
    <message>
        <source>Add a place where segments are read</source>
        <translation>セグメントの取得元を追加します</translation>
    </message>
    <message>
        <source>A recognisable name</source>
        <translation>わかりやすい名前</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Address of the organisation that holds the Customer Insights tables</source>
        <translation>Customer Insights のデータがある組織のアドレス</translation>
    </message>
    <message>
        <source>List the sources</source>
        <translation>取得元の一覧を表示します</translation>
    </message>
    <message>
        <source>Show a source</source>
        <translation>取得元を表示します</translation>
    </message>
    <message>
        <source>Check a source step by step</source>
        <translation>取得元を順番に確認します</translation>
    </message>
    <message>
        <source>List the customer fields, with how many values look like contact IDs</source>
        <translation>顧客のフィールドと、取引先担当者 ID らしい値の数を表示します</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>もう一度サインインします</translation>
    </message>
    <message>
        <source>Remove the sign-in from the keychain</source>
        <translation>サインイン情報をキーチェーンから削除します</translation>
    </message>
    <message>
        <source>Remove a source</source>
        <translation>取得元を削除します</translation>
    </message>
    <message>
        <source>Add a connection to Dynamics 365 Sales</source>
        <translation>Dynamics 365 Sales への接続を追加します</translation>
    </message>
    <message>
        <source>A recognisable name: others see only it and the kind</source>
        <translation>わかりやすい名前。ほかの人には名前と種類だけが表示されます</translation>
    </message>
    <message>
        <source>Server address of the Sales organisation</source>
        <translation>Sales の組織のサーバー アドレス</translation>
    </message>
    <message>
        <source>Where segments are read; needed only if it is not clear</source>
        <translation>セグメントの取得元。1 つに決まらない場合だけ指定します</translation>
    </message>
    <message>
        <source>The customer field that holds the contact ID; proposed from samples if it is not given</source>
        <translation>取引先担当者 ID を持つ顧客のフィールド。指定しない場合はサンプルから候補を選びます</translation>
    </message>
    <message>
        <source>Agree to the data privacy and compliance terms (see &quot;connection terms&quot;)</source>
        <translation>データのプライバシーとコンプライアンスに同意します (内容は connection terms で表示)</translation>
    </message>
    <message>
        <source>Who may use it: administrators (default), contributors, or a user; may be repeated for users</source>
        <translation>使用できるユーザー: administrators (既定、管理者)、contributors (共同作成者)、またはユーザー名。ユーザー名は繰り返し指定できます</translation>
    </message>
    <message>
        <source>List the connections</source>
        <translation>接続の一覧を表示します</translation>
    </message>
    <message>
        <source>Show a connection</source>
        <translation>接続を表示します</translation>
    </message>
    <message>
        <source>Check a connection step by step</source>
        <translation>接続を順番に確認します</translation>
    </message>
    <message>
        <source>Show the data privacy and compliance terms</source>
        <translation>データのプライバシーとコンプライアンスの内容を表示します</translation>
    </message>
    <message>
        <source>Remove a connection and its sign-in; marketing lists stay as they are</source>
        <translation>接続とそのサインイン情報を削除します。マーケティング リストは変更されません</translation>
    </message>
    <message>
        <source>Keep the exports that use it, inactive</source>
        <translation>使用しているエクスポートを接続なしで残します</translation>
    </message>
    <message>
        <source>Remove the exports that use it as well</source>
        <translation>使用しているエクスポートも削除します</translation>
    </message>
    <message>
        <source>Name or ID of the source; needed only if there are several</source>
        <translation>取得元の名前または ID。複数ある場合だけ指定します</translation>
    </message>
    <message>
        <source>List the segments of a source</source>
        <translation>取得元のセグメントの一覧を表示します</translation>
    </message>
    <message>
        <source>Show a segment</source>
        <translation>セグメントを表示します</translation>
    </message>
    <message>
        <source>Name or ID of the segment</source>
        <translation>セグメントの名前または ID</translation>
    </message>
    <message>
        <source>Create an export; nothing is run</source>
        <translation>エクスポートを作成します。実行はしません</translation>
    </message>
    <message>
        <source>The connection it uses</source>
        <translation>使用する接続</translation>
    </message>
    <message>
        <source>A segment, by name or ID; each becomes one marketing list; may be repeated</source>
        <translation>セグメントの名前または ID。セグメントごとに 1 つのマーケティング リストになります。繰り返し指定できます</translation>
    </message>
    <message>
        <source>The customer field that holds the contact ID, if it differs from the connection&apos;s</source>
        <translation>取引先担当者 ID を持つ顧客のフィールド (接続と異なる場合)</translation>
    </message>
    <message>
        <source>keep-in-step (default): only members that Segue added are removed; add-only: nobody is removed; exact-copy: members added by hand are removed too</source>
        <translation>keep-in-step (既定): Segue が追加したメンバーだけをリストから削除します。add-only: リストからは削除しません。exact-copy: 手動で追加されたメンバーもリストから削除します</translation>
    </message>
    <message>
        <source>Names of the lists; {segment} and {export} are replaced</source>
        <translation>リストの名前。{segment} と {export} は置き換えられます</translation>
    </message>
    <message>
        <source>Stop before removing more than this share in percent (default 20), or off</source>
        <translation>この割合 (%、既定は 20) を超える削除の前に停止します。off で無効にします</translation>
    </message>
    <message>
        <source>What happens to people whom others removed from the list</source>
        <translation>ほかの人がリストから削除した人の扱い</translation>
    </message>
    <message>
        <source>What happens when the list was deleted in Sales</source>
        <translation>Sales でリストが削除されていた場合の動作</translation>
    </message>
    <message>
        <source>List the exports</source>
        <translation>エクスポートの一覧を表示します</translation>
    </message>
    <message>
        <source>Show an export</source>
        <translation>エクスポートを表示します</translation>
    </message>
    <message>
        <source>Show what a run would change; changes nothing</source>
        <translation>実行した場合の変更内容を表示します。何も変更しません</translation>
    </message>
    <message>
        <source>Compare every member, even if nothing seems to have changed</source>
        <translation>変更がないように見えても、全メンバーを比較します</translation>
    </message>
    <message>
        <source>Run exports: plan, change the lists, read them back</source>
        <translation>エクスポートを実行します (変更計画の作成、リストの変更、リストの確認)</translation>
    </message>
    <message>
        <source>Run every export that has a connection</source>
        <translation>接続のあるエクスポートをすべて実行します</translation>
    </message>
    <message>
        <source>Run this stored plan and nothing else</source>
        <translation>保存済みのこの変更計画だけを実行します</translation>
    </message>
    <message>
        <source>Allow the removals that the removal guard stopped, for this plan only</source>
        <translation>誤削除防止で停止した削除を、この変更計画に限り許可します</translation>
    </message>
    <message>
        <source>Remove an export; marketing lists and their members stay as they are</source>
        <translation>エクスポートを削除します。マーケティング リストとメンバーは変更されません</translation>
    </message>
    <message>
        <source>List runs, newest first</source>
        <translation>実行履歴を新しい順に表示します</translation>
    </message>
    <message>
        <source>Only runs of this export</source>
        <translation>このエクスポートの実行だけを表示します</translation>
    </message>
    <message>
        <source>Only runs in this state</source>
        <translation>この状態の実行だけを表示します</translation>
    </message>
    <message>
        <source>Only runs started since then (ISO 8601)</source>
        <translation>この日時以降に開始した実行だけを表示します (ISO 8601)</translation>
    </message>
    <message>
        <source>At most so many (default 100)</source>
        <translation>表示する最大件数 (既定は 100)</translation>
    </message>
    <message>
        <source>Show a run</source>
        <translation>実行を表示します</translation>
    </message>
    <message>
        <source>Show who was not put on the list, and why</source>
        <translation>リストに追加しなかった人とその理由を表示します</translation>
    </message>
    <message>
        <source>Write them to a CSV file</source>
        <translation>CSV ファイルに書き込みます</translation>
    </message>
    <message>
        <source>Finish a run that was cancelled or interrupted</source>
        <translation>キャンセルまたは中断した実行の続きを行います</translation>
    </message>
    <message>
        <source>Print one JSON document on standard output, and ask nothing</source>
        <translation>JSON を標準出力に出力し、確認の質問をしません</translation>
    </message>
    <message>
        <source>Language of the output</source>
        <translation>出力の言語</translation>
    </message>
    <message>
        <source>The workspace file to use</source>
        <translation>使用するワークスペースのファイル</translation>
    </message>
    <message>
        <source>Form of the progress on standard error</source>
        <translation>標準エラー出力に表示する進行状況の形式</translation>
    </message>
    <message>
        <source>Print results and errors only</source>
        <translation>結果とエラーだけを表示します</translation>
    </message>
    <message>
        <source>Answer yes to every question</source>
        <translation>すべての質問に「はい」と答えます</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>バージョンを表示します</translation>
    </message>
    <message>
        <source>Print this help; also after a noun or a command</source>
        <translation>ヘルプを表示します。名詞やコマンドの後にも指定できます</translation>
    </message>
    <message>
        <source>Where segments are read</source>
        <translation>セグメントの取得元</translation>
    </message>
    <message>
        <source>Sales organisations that receive marketing lists</source>
        <translation>マーケティング リストを作成する Sales への接続</translation>
    </message>
    <message>
        <source>The segments of a source</source>
        <translation>取得元のセグメント</translation>
    </message>
    <message>
        <source>Which segments become which marketing lists</source>
        <translation>どのセグメントをどのマーケティング リストにするか</translation>
    </message>
    <message>
        <source>What was run, with its results</source>
        <translation>実行履歴とその結果</translation>
    </message>
    <message>
        <source>No list was changed.</source>
        <translation>リストは変更していません。</translation>
    </message>
    <message>
        <source>%1 people added to lists.</source>
        <translation>リストに %1 人を追加しました。</translation>
    </message>
    <message>
        <source>%1 people removed from lists.</source>
        <translation>リストから %1 人を削除しました。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
</TS>
