<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>cli</name>
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
        <translation>この組織に Customer Insights のデータがあるため、取得元 [%1] も追加しました。</translation>
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
        <translation>接続 [%1] とそのサインイン情報を削除しますか? マーケティング リストとメンバーは変更されません。</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; and its sign-in were removed.</source>
        <translation>接続 [%1] とそのサインイン情報を削除しました。</translation>
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
        <source>Remove the export &quot;%1&quot;? Marketing lists and their members stay as they are.</source>
        <translation>エクスポート [%1] を削除しますか? マーケティング リストとメンバーは変更されません。</translation>
    </message>
    <message>
        <source>The export &quot;%1&quot; was removed. These marketing lists and their members stay as they are:</source>
        <translation>エクスポート [%1] を削除しました。次のマーケティング リストとメンバーは変更していません:</translation>
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
        <translation>取得元 [%1] とそのサインイン情報を削除しますか?</translation>
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
        <source>Plan %1 for the export &quot;%2&quot; (%3)</source>
        <translation>変更計画 %1 エクスポート [%2] (%3)</translation>
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
        <source>Unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>On the list now</source>
        <translation>現在の人数</translation>
    </message>
    <message>
        <source>, read back</source>
        <translation>、確認済み</translation>
    </message>
    <message>
        <source> · waited %1 as the server asked</source>
        <translation> · サーバーの要求による待機 %1</translation>
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
        <translation>対象 コマンド ...</translation>
    </message>
    <message>
        <source>Options, before the noun:</source>
        <translation>オプション (対象の前に指定):</translation>
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
        <source>Keep the secret in this process only, not in the keychain</source>
        <translation>シークレットをキーチェーンに保存せず、このプロセスだけで使用します</translation>
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
        <source>Stop before removing more than this share in percent (default 20), or off</source>
        <translation>この割合 (%、既定は 20) を超える削除の前に停止します。off で無効にします</translation>
    </message>
    <message>
        <source>What happens to people whom others removed from the list</source>
        <translation>ほかの人がリストから削除した人の扱い</translation>
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
        <translation>ヘルプを表示します。対象やコマンドの後にも指定できます</translation>
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
        <source>The run is paused. Sign in again in another terminal; it then goes on by itself:
  %1</source>
        <translation>実行を一時停止しています。別のターミナルで次のコマンドを実行してサインインすると、自動的に続きを実行します:
  %1</translation>
    </message>
    <message>
        <source>Ctrl+C ends it; it can be finished later with &quot;run resume&quot;.</source>
        <translation>Ctrl+C で終了します。後で run resume を使用して続きを実行できます。</translation>
    </message>
    <message>
        <source>Open %1 in a browser on any device and enter the code %2. The code is valid for %3 minutes.</source>
        <translation>任意のデバイスのブラウザーで %1 を開き、コード %2 を入力してください。コードの有効期間は %3 分です。</translation>
    </message>
    <message>
        <source>Passphrase of the certificate file:</source>
        <translation>証明書ファイルのパスフレーズ:</translation>
    </message>
    <message>
        <source>Use %1 from now on? [y/N]</source>
        <translation>今後は %1 を使用しますか? [y/N]</translation>
    </message>
    <message>
        <source>How to sign in: browser (default), device-code (on another device), client-secret or certificate</source>
        <translation>サインイン方法: browser (既定)、device-code (別のデバイスで行う)、client-secret、certificate</translation>
    </message>
    <message>
        <source>Read the client secret, or the certificate file&apos;s passphrase, as a line from standard input</source>
        <translation>クライアント シークレット、または証明書ファイルのパスフレーズを標準入力から 1 行で読み取ります</translation>
    </message>
    <message>
        <source>PEM or PKCS #12 file with the application&apos;s private key and certificate; read once, then kept in the keychain</source>
        <translation>アプリケーションの秘密キーと証明書が入った PEM または PKCS #12 のファイル。一度だけ読み取り、キーチェーンに保管します</translation>
    </message>
    <message>
        <source>Print the sign-in address or device code as a JSON line on standard error; no browser is opened</source>
        <translation>ブラウザーを開かずに、サインイン用のアドレスまたはデバイス コードを JSON の 1 行として標準エラー出力に出力します</translation>
    </message>
    <message>
        <source>%1 is excluded from the export &quot;%2&quot;. The next run removes them from its lists if Segue added them.</source>
        <translation>%1 をエクスポート [%2] から除外しました。Segue が追加した人であれば、次の実行でリストから削除します。</translation>
    </message>
    <message>
        <source>%1 was excluded from the export &quot;%2&quot; already.</source>
        <translation>%1 は既にエクスポート [%2] から除外されています。</translation>
    </message>
    <message>
        <source>%1 is no longer excluded from the export &quot;%2&quot;.</source>
        <translation>%1 のエクスポート [%2] からの除外を解除しました。</translation>
    </message>
    <message>
        <source>%1 was not excluded from the export &quot;%2&quot;.</source>
        <translation>%1 はエクスポート [%2] から除外されていません。</translation>
    </message>
    <message>
        <source>Removed by others</source>
        <translation>ほかの人が削除</translation>
    </message>
    <message>
        <source>Several contacts</source>
        <translation>複数の取引先担当者</translation>
    </message>
    <message>
        <source>Merged contacts</source>
        <translation>マージ済み</translation>
    </message>
    <message>
        <source>No e-mail wanted</source>
        <translation>メールの受信拒否</translation>
    </message>
    <message>
        <source>not added</source>
        <translation>追加しない</translation>
    </message>
    <message>
        <source>Reject alarm</source>
        <translation>エクスポート不可の警告</translation>
    </message>
    <message>
        <source>above %1 %</source>
        <translation>%1 % を超えた場合</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Owner of new lists</source>
        <translation>新しいリストの所有者</translation>
    </message>
    <message>
        <source>Members a list</source>
        <translation>1 リストの人数</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最大 %1 人</translation>
    </message>
    <message>
        <source>Deleted list</source>
        <translation>リストが削除された場合</translation>
    </message>
    <message>
        <source>Locked list</source>
        <translation>リストがロックされている場合</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Note: Sales already has a list named &quot;%1&quot;. Segue will create another one of the same name.</source>
        <translation>注意: Sales には [%1] という名前のリストが既にあります。Segue は同じ名前のリストをもう 1 つ作成します。</translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; and its members stay as they are.</source>
        <translation>リスト [%1] とそのメンバーは変更されません。</translation>
    </message>
    <message>
        <source>At the next run Segue marks these lists as its own, in their column Source: %1. Members who are on them stay. Continue?</source>
        <translation>次の実行で、これらのリストの [ソース] 列に Segue の印を付けます: %1。現在のメンバーはそのまま残ります。続行しますか?</translation>
    </message>
    <message>
        <source>The export &quot;%1&quot; is paused: it is left out when all are run.</source>
        <translation>エクスポート [%1] を一時停止しました。すべて実行するときは対象になりません。</translation>
    </message>
    <message>
        <source>The export &quot;%1&quot; is no longer paused.</source>
        <translation>エクスポート [%1] の一時停止を解除しました。</translation>
    </message>
    <message>
        <source>The export &quot;%1&quot; has no connection now and is inactive. Its lists and their members stay as they are.</source>
        <translation>エクスポート [%1] から接続を外しました。別の接続を割り当てるまで実行できません。リストとメンバーは変更されません。</translation>
    </message>
    <message>
        <source>There is no export that has a connection and is not paused.</source>
        <translation>接続があり、一時停止していないエクスポートはありません。</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>ロック中</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空き</translation>
    </message>
    <message>
        <source>marked: %1</source>
        <translation>印あり: %1</translation>
    </message>
    <message>
        <source>No active static list of contacts has such a name.</source>
        <translation>この名前を含む、取引先担当者の有効な静的リストはありません。</translation>
    </message>
    <message>
        <source>Person:</source>
        <translation>人:</translation>
    </message>
    <message>
        <source>Marketing lists in Sales</source>
        <translation>Sales のマーケティング リスト</translation>
    </message>
    <message>
        <source>Names of lists to come; {segment}, {export} and {part} are replaced</source>
        <translation>これから作成するリストの名前。{segment}、{export}、{part} は置き換えられます</translation>
    </message>
    <message>
        <source>A customer with several contacts: one (default) of them, the one on the list first; all of them; reject the customer</source>
        <translation>顧客に複数の取引先担当者がある場合: one (既定) は 1 人だけ (リストにいる人を優先)、all は全員、reject はその顧客を対象外にします</translation>
    </message>
    <message>
        <source>A contact that was merged into another: reject it (default), or follow it to the contact that remains</source>
        <translation>ほかの取引先担当者にマージされている場合: reject (既定) はエクスポートせず、follow は統合先の取引先担当者を使用します</translation>
    </message>
    <message>
        <source>Do not add people who do not want e-mail; who is on a list stays</source>
        <translation>メールの受信を拒否している人は追加しません。既にリストにいる人は残ります</translation>
    </message>
    <message>
        <source>Warn when more than this share in percent could not be exported, or off</source>
        <translation>エクスポート不可がこの割合 (%) を超えたら警告します。off で無効にします</translation>
    </message>
    <message>
        <source>What happens when the list was deleted in Sales: stop (default), create a new one, or detach the segment</source>
        <translation>リストが Sales で削除されていた場合: stop (既定) は停止、create は新しいリストを作成、detach はセグメントの割り当てを解除します</translation>
    </message>
    <message>
        <source>What happens when the list is locked in Sales: stop (default), or skip it</source>
        <translation>リストが Sales でロックされている場合: stop (既定) は停止、skip はスキップします</translation>
    </message>
    <message>
        <source>Who owns lists to come: me (default), or a user or team by name or ID</source>
        <translation>これから作成するリストの所有者: me (既定、自分)、またはユーザーやチームの名前か ID</translation>
    </message>
    <message>
        <source>At most so many members a list; more go into numbered lists. off (default): one list</source>
        <translation>1 つのリストの最大人数。超える分は番号付きのリストに分けます。off (既定): 1 つのリスト</translation>
    </message>
    <message>
        <source>Contact ID, customer ID, e-mail address or name; - reads a line from standard input</source>
        <translation>取引先担当者 ID、顧客 ID、メール アドレス、または名前。- で標準入力から 1 行読み取ります</translation>
    </message>
    <message>
        <source>An existing marketing list for a segment, by name or ID, or &quot;new&quot;; may be repeated</source>
        <translation>セグメントに割り当てる既存のマーケティング リストの名前または ID。new で新しいリスト。繰り返し指定できます</translation>
    </message>
    <message>
        <source>With --target: also a list that carries the mark of another export or workspace</source>
        <translation>--target で、別のエクスポートやワークスペースの印があるリストも引き継ぎます</translation>
    </message>
    <message>
        <source>Change an export; nothing is run</source>
        <translation>エクスポートを変更します。実行はしません</translation>
    </message>
    <message>
        <source>A new name</source>
        <translation>新しい名前</translation>
    </message>
    <message>
        <source>A segment to add, by name or ID; may be repeated</source>
        <translation>追加するセグメントの名前または ID。繰り返し指定できます</translation>
    </message>
    <message>
        <source>A segment to take out; its list and members stay as they are; may be repeated</source>
        <translation>外すセグメント。リストとメンバーは変更されません。繰り返し指定できます</translation>
    </message>
    <message>
        <source>Create an export with the same settings and segments, and new lists</source>
        <translation>同じ設定とセグメントで、新しいリストを使うエクスポートを作成します</translation>
    </message>
    <message>
        <source>Name of the new export</source>
        <translation>新しいエクスポートの名前</translation>
    </message>
    <message>
        <source>Leave an export out when all are run</source>
        <translation>すべて実行するときにエクスポートを対象から外します</translation>
    </message>
    <message>
        <source>End the pause of an export</source>
        <translation>エクスポートの一時停止を解除します</translation>
    </message>
    <message>
        <source>Take the connection away; the export is inactive until it gets another one</source>
        <translation>接続を外します。別の接続を割り当てるまで実行できません</translation>
    </message>
    <message>
        <source>Give an export a connection</source>
        <translation>エクスポートに接続を割り当てます</translation>
    </message>
    <message>
        <source>Never add a person to the lists of an export, and remove them if Segue added them</source>
        <translation>エクスポートのリストに特定の人を追加しないようにします。Segue が追加していた場合は削除します</translation>
    </message>
    <message>
        <source>Let a person in again who was excluded</source>
        <translation>除外した人を再び対象にします</translation>
    </message>
    <message>
        <source>Run every export that has a connection and is not paused</source>
        <translation>接続があり、一時停止していないすべてのエクスポートを実行します</translation>
    </message>
    <message>
        <source>Find static marketing lists of contacts in Sales, by a part of their name</source>
        <translation>Sales にある取引先担当者の静的リストを名前の一部で検索します</translation>
    </message>
    <message>
        <source>A part of the name</source>
        <translation>名前の一部</translation>
    </message>
    <message>
        <source>The connection to look in</source>
        <translation>検索に使用する接続</translation>
    </message>
    <message>
        <source>The segment &quot;%1&quot; is empty, missing or not yet synchronised. Check that the name is right.</source>
        <translation>セグメント [%1] は空か、見つからないか、まだ同期されていません。名前が正しいか確認してください。</translation>
    </message>
    <message>
        <source>Told by: %1</source>
        <translation>情報源: %1</translation>
    </message>
    <message>
        <source>Counted at %1.</source>
        <translation>%1 に集計した人数です。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>Nobody is in the segment now.</source>
        <translation>現在、このセグメントにメンバーはいません。</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>顧客 ID</translation>
    </message>
    <message>
        <source>No connection reads this source yet, so no contact IDs are shown. Give --contact-id-field.</source>
        <translation>この取得元を使用する接続がまだないため、取引先担当者 ID は表示していません。--contact-id-field で指定してください。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Data API environment (retired)</source>
        <translation>データ API の環境 (提供終了)</translation>
    </message>
    <message>
        <source>Subscription key:</source>
        <translation>サブスクリプション キー:</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Show some customers of a segment; nothing of it is kept</source>
        <translation>セグメントの顧客の一部を表示します (保存はしません)</translation>
    </message>
    <message>
        <source>Field with the contact ID; otherwise that of the connection</source>
        <translation>取引先担当者 ID のフィールド (省略時は接続のフィールド)</translation>
    </message>
    <message>
        <source>At most so many customers, up to 200</source>
        <translation>表示する顧客の数 (最大 200)</translation>
    </message>
    <message>
        <source>Show names of people too</source>
        <translation>氏名も表示します</translation>
    </message>
    <message>
        <source>Folder with a CSV file for each segment</source>
        <translation>セグメントごとの CSV ファイルがあるフォルダー</translation>
    </message>
    <message>
        <source>Customer Insights environment, for its Data API (retired by its vendor)</source>
        <translation>Customer Insights の環境 (提供終了のデータ API を使用する場合)</translation>
    </message>
    <message>
        <source>Read the Data API&apos;s subscription key as a line from standard input</source>
        <translation>データ API のサブスクリプション キーを標準入力から 1 行で読み取る</translation>
    </message>
    <message>
        <source>Change a source</source>
        <translation>取得元を変更します</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>新しい名前</translation>
    </message>
    <message>
        <source>Customer Insights environment, for its Data API; empty: without it</source>
        <translation>Customer Insights の環境 (データ API 用)。空にすると使用しません</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>アクセス許可</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; was written to %2, without secrets. Whoever opens it signs in as themselves.</source>
        <translation>接続 [%1] を %2 に書き出しました。シークレットは含まれません。開いた人は自分のアカウントでサインインします。</translation>
    </message>
    <message>
        <source>This keeps the work of several people apart. What they may really do is decided in Sales.</source>
        <translation>この設定は操作を分けるためのものです。実際のアクセス許可は Sales で決まります。</translation>
    </message>
    <message>
        <source>The evidence pack was written to %1 (SHA-256 %2). It holds IDs only, no names.</source>
        <translation>実行の記録を %1 に書き出しました (SHA-256 %2)。ID だけを含み、氏名は含みません。</translation>
    </message>
    <message>
        <source>%1 (export %2, segment %3)</source>
        <translation>%1 (エクスポート %2、セグメント %3)</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>実行 %1</translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation>変更計画 %1</translation>
    </message>
    <message>
        <source>Sales was not heard, so this is what the workspace knows: %1</source>
        <translation>Sales に確認できなかったため、ワークスペースの記録だけを表示しています。%1</translation>
    </message>
    <message>
        <source>These backups could not be rewritten; see to them yourself: %1</source>
        <translation>次のバックアップは書き換えられませんでした。ご自身で対処してください: %1</translation>
    </message>
    <message>
        <source>The source will bring the person again with the next run, unless they are deleted there or excluded here (&quot;export exclude&quot;).</source>
        <translation>取得元で削除するか、ここで除外 (export exclude) しない限り、次の実行で取得元から再び届きます。</translation>
    </message>
    <message>
        <source>No contact of that person is known here; there is nothing to erase.</source>
        <translation>この人の取引先担当者 ID はワークスペースにありません。消去するものはありません。</translation>
    </message>
    <message>
        <source>Erase this person from the workspace and its backups? This cannot be undone.</source>
        <translation>この人のデータをワークスペースとバックアップから消去しますか? 元に戻すことはできません。</translation>
    </message>
    <message>
        <source>The person is on these marketing lists and stays there: %1. To remove them first, answer no, then use &quot;export exclude&quot; and &quot;export run&quot;.</source>
        <translation>この人は次のマーケティング リストのメンバーで、消去後もリストに残ります: %1。先にリストから削除するには、いいえと答えて、export exclude と export run を使用してください。</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Workspace ID</source>
        <translation>ワークスペース ID</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Segue %1, schema %2</source>
        <translation>Segue %1、スキーマ %2</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>変更計画</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行履歴</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>追加メンバー台帳</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>最新のバックアップ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>ファイルの整合性</translation>
    </message>
    <message>
        <source>the file is sound</source>
        <translation>問題ありません</translation>
    </message>
    <message>
        <source>Open in</source>
        <translation>開いているプロセス</translation>
    </message>
    <message>
        <source>this process (%1)</source>
        <translation>このプロセス (%1)</translation>
    </message>
    <message>
        <source>process %1 since %2</source>
        <translation>プロセス %1 (%2 から)</translation>
    </message>
    <message>
        <source>Run %1 of &quot;%2&quot; ended midway; finish it with &quot;run resume %1&quot;.</source>
        <translation>[%2] の実行 %1 は途中で終わっています。run resume %1 で続きを実行してください。</translation>
    </message>
    <message>
        <source>The ledger of these exports came out of a backup and may be older than their lists; look after it with &quot;export adopt&quot;: %1</source>
        <translation>次のエクスポートの追加メンバー台帳はバックアップから復元したもので、リストより古い可能性があります。export adopt で確認してください: %1</translation>
    </message>
    <message>
        <source>The workspace was backed up to %1 (%2). The copy was checked.</source>
        <translation>ワークスペースを %1 にバックアップしました (%2)。内容は確認済みです。</translation>
    </message>
    <message>
        <source>Put the backup %1 in the place of the workspace? The file that stands there is kept as a backup.</source>
        <translation>ワークスペースをバックアップ %1 で置き換えますか? 今のファイルはバックアップとして残します。</translation>
    </message>
    <message>
        <source>The workspace was restored as it was at %1.</source>
        <translation>ワークスペースを %1 の状態に復元しました。</translation>
    </message>
    <message>
        <source>The file that stood there is kept: %1</source>
        <translation>以前のファイルは残しています: %1</translation>
    </message>
    <message>
        <source>Nothing was changed that fits.</source>
        <translation>条件に合う変更はありません。</translation>
    </message>
    <message>
        <source>Where definitions, plans, runs and the ledger are kept</source>
        <translation>定義、変更計画、実行履歴、追加メンバー台帳の保存場所</translation>
    </message>
    <message>
        <source>Why a person is on a list, or not</source>
        <translation>対象の人がリストに入っている理由、入っていない理由</translation>
    </message>
    <message>
        <source>Write a connection into a file for others, without secrets</source>
        <translation>接続をほかの人に渡すファイルに書き出します (シークレットは含みません)</translation>
    </message>
    <message>
        <source>The file to write</source>
        <translation>書き出すファイル</translation>
    </message>
    <message>
        <source>Take a connection from an administrator&apos;s file, and sign in as yourself</source>
        <translation>管理者から受け取ったファイルの接続を開き、自分のアカウントでサインインします</translation>
    </message>
    <message>
        <source>The connection file</source>
        <translation>接続ファイル</translation>
    </message>
    <message>
        <source>Write all that is kept of it into a ZIP file, with checksums; IDs only</source>
        <translation>残っている記録をすべて、チェックサム付きの ZIP ファイルに書き出す (ID のみ)</translation>
    </message>
    <message>
        <source>Show how the workspace stands</source>
        <translation>ワークスペースの状態を表示します</translation>
    </message>
    <message>
        <source>Copy the workspace into a file, while others go on working</source>
        <translation>ワークスペースをファイルにコピーします (ほかの作業はそのまま続けられます)</translation>
    </message>
    <message>
        <source>The backup to make</source>
        <translation>作成するバックアップ</translation>
    </message>
    <message>
        <source>Put a backup in the place of the workspace; the file that stands there is kept</source>
        <translation>ワークスペースをバックアップで置き換えます (今のファイルは残します)</translation>
    </message>
    <message>
        <source>The backup to take</source>
        <translation>使用するバックアップ</translation>
    </message>
    <message>
        <source>Set how long plans, runs, rejects and backups are kept</source>
        <translation>変更計画、実行履歴、エクスポート不可の記録、バックアップの保存期間を設定します</translation>
    </message>
    <message>
        <source>Days, 90 unless set</source>
        <translation>日数 (既定は 90)</translation>
    </message>
    <message>
        <source>Erase a person from everything that the workspace keeps</source>
        <translation>対象の人のデータをワークスペースから消去します</translation>
    </message>
    <message>
        <source>Show who changed what, newest first</source>
        <translation>だれが何を変更したかを新しい順に表示します</translation>
    </message>
    <message>
        <source>Only changes of this kind of thing</source>
        <translation>この種類のものだけ</translation>
    </message>
    <message>
        <source>Only what has, or had, this name or ID</source>
        <translation>この名前 (以前の名前も含む) または ID のものだけ</translation>
    </message>
    <message>
        <source>Only changes since then (ISO 8601)</source>
        <translation>この日時以降の変更だけ (ISO 8601)</translation>
    </message>
    <message>
        <source>Only changes before then (ISO 8601)</source>
        <translation>この日時より前の変更だけ (ISO 8601)</translation>
    </message>
    <message>
        <source>Say why a person is on the marketing lists, or not</source>
        <translation>対象の人がマーケティング リストに入っている理由、入っていない理由を表示します</translation>
    </message>
    <message>
        <source>Only this export</source>
        <translation>このエクスポートだけ</translation>
    </message>
    <message>
        <source>Asking the run to stop.</source>
        <translation>実行の停止を要求しています。</translation>
    </message>
    <message>
        <source>Plan %1 takes back run %2 of the export &quot;%3&quot;</source>
        <translation>変更計画 %1: エクスポート [%3] の実行 %2 の変更を元に戻します</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 人</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比較結果</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>余分</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>比較できません</translation>
    </message>
    <message>
        <source>as wanted</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>差異あり</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>不足: %1</translation>
    </message>
    <message>
        <source>too many: %1</source>
        <translation>余分: %1</translation>
    </message>
    <message>
        <source>Every list is as the export wants it. Nothing was changed.</source>
        <translation>すべてのリストがエクスポートの設定どおりです。何も変更していません。</translation>
    </message>
    <message>
        <source>In the segment</source>
        <translation>セグメントにいる人</translation>
    </message>
    <message>
        <source>Not in the segment</source>
        <translation>セグメントにいない人</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>記録済み</translation>
    </message>
    <message>
        <source>in the segment: %1</source>
        <translation>セグメントにいる人: %1</translation>
    </message>
    <message>
        <source>not in the segment: %1</source>
        <translation>セグメントにいない人: %1</translation>
    </message>
    <message>
        <source>Only try the people again who could not be exported in this run; nobody is removed</source>
        <translation>この実行でエクスポート不可だった人だけをやり直します。リストからの削除は行いません</translation>
    </message>
    <message>
        <source>Compare every list in full with what the export wants; changes nothing</source>
        <translation>すべてのリストをエクスポートの設定と全件比較します (何も変更しません)</translation>
    </message>
    <message>
        <source>Take over members that this account added, after a lost or restored workspace</source>
        <translation>ワークスペースの消失または復元の後に、このアカウントが追加したメンバーを引き継ぎます</translation>
    </message>
    <message>
        <source>Stop a run, also one of another process, and wait until it is over</source>
        <translation>実行を停止し、終了するまで待ちます (別のプロセスの実行も停止できます)</translation>
    </message>
    <message>
        <source>Take a run&apos;s changes back; the export is paused until you resume it</source>
        <translation>実行の変更を元に戻します (エクスポートは再開するまで一時停止します)</translation>
    </message>
    <message>
        <source>Only show and save the plan; changes nothing</source>
        <translation>変更計画の表示と保存だけを行います (何も変更しません)</translation>
    </message>
    <message>
        <source>There is no plan yet. Make one with &quot;export plan&quot;.</source>
        <translation>変更計画はまだありません。export plan で作成してください。</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>実行済み</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Ended at once. The lists may differ from the plan; &quot;run resume&quot; finishes the run.</source>
        <translation>すぐに終了しました。リストは変更計画と異なる可能性があります。run resume で続きを実行できます。</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>例:</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>書式</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>SEE ALSO</source>
        <translation>関連項目</translation>
    </message>
    <message>
        <source>Keeps segments of Customer Insights as marketing lists in Dynamics 365 Sales</source>
        <translation>Customer Insights のセグメントを Dynamics 365 Sales のマーケティング リストに反映します</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Results are printed on standard output; questions, notes, progress and errors on standard error. Things are named by name or ID. Without a terminal, or with --json, nothing is asked: what would have been asked is an error that names the option.</source>
        <translation>結果は標準出力に、質問、お知らせ、進行状況、エラーは標準エラー出力に表示します。対象は名前または ID で指定します。端末がない場合、または --json を指定した場合は質問しません。質問が必要な操作は、指定すべきオプションを示してエラーになります。</translation>
    </message>
    <message>
        <source>Ctrl+C ends a run in good order and says what was done; the run can be resumed. A second Ctrl+C ends it at once; the next look at the list shows what was done.</source>
        <translation>Ctrl+C を押すと、実行を安全に停止し、どこまで行ったかを表示します。停止した実行は再開できます。もう一度 Ctrl+C を押すと、すぐに終了します。どこまで行ったかは、次にリストを読み取るときに確認します。</translation>
    </message>
    <message>
        <source>EXIT STATUS</source>
        <translation>終了コード</translation>
    </message>
    <message>
        <source>ENVIRONMENT</source>
        <translation>環境変数</translation>
    </message>
    <message>
        <source>FILES</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Run %1 · requests: %2 · %3</source>
        <translation>実行 %1 · 要求 %2 回 · %3</translation>
    </message>
    <message>
        <source>What a run would change, as it was planned</source>
        <translation>実行前に確認するリストの変更計画</translation>
    </message>
    <message>
        <source>What a shell needs to complete seguectl&apos;s words</source>
        <translation>シェルの入力補完の設定</translation>
    </message>
    <message>
        <source>Done; people who are not meant for export are part of it</source>
        <translation>完了しました (対象外の人がいる場合を含みます)</translation>
    </message>
    <message>
        <source>A fault of the program</source>
        <translation>プログラムの内部エラーです</translation>
    </message>
    <message>
        <source>The command line is wrong; nothing was done</source>
        <translation>コマンドの指定に誤りがあります。何も実行していません</translation>
    </message>
    <message>
        <source>There is no such thing, a setting does not fit, or the plan is out of date</source>
        <translation>指定したものが見つからないか、設定が適切でないか、変更計画が古くなっています</translation>
    </message>
    <message>
        <source>The account is not permitted to do that</source>
        <translation>アカウントにその操作のアクセス許可がありません</translation>
    </message>
    <message>
        <source>The network or the server failed</source>
        <translation>ネットワークまたはサーバーでエラーが発生しました</translation>
    </message>
    <message>
        <source>Stopped by the removal guard</source>
        <translation>誤削除の防止により停止しました</translation>
    </message>
    <message>
        <source>Completed, but some people could not be exported</source>
        <translation>完了しましたが、エクスポートできなかった人がいます</translation>
    </message>
    <message>
        <source>Completed, but the list read back differs from the plan</source>
        <translation>完了しましたが、確認したリストが変更計画と異なります</translation>
    </message>
    <message>
        <source>Cancelled or interrupted; the run can be resumed</source>
        <translation>キャンセルまたは中断しました。実行は再開できます</translation>
    </message>
    <message>
        <source>The workspace is damaged or locked, or the disk is full</source>
        <translation>ワークスペースが破損しているかロックされているか、ディスクに空きがありません</translation>
    </message>
    <message>
        <source>The language, where --lang is not given: Japanese for ja, else English</source>
        <translation>--lang を指定しない場合の言語。ja で始まる場合は日本語、それ以外は英語です</translation>
    </message>
    <message>
        <source>Set and not empty: no colours</source>
        <translation>空でない値を設定すると、色を付けません</translation>
    </message>
    <message>
        <source>Set and not 0: colours even where the output is not a terminal</source>
        <translation>0 以外の値を設定すると、出力先が端末でなくても色を付けます</translation>
    </message>
    <message>
        <source>dumb: no colours, and progress in lines</source>
        <translation>dumb の場合は色を付けず、進行状況を 1 行ずつ表示します</translation>
    </message>
    <message>
        <source>The proxy, and the servers that are reached without it</source>
        <translation>プロキシと、プロキシを使用しないサーバー</translation>
    </message>
    <message>
        <source>Where the workspace and the log are kept</source>
        <translation>ワークスペースとログを保存する場所</translation>
    </message>
    <message>
        <source>The workspace, where --workspace names no other</source>
        <translation>ワークスペース (--workspace で別のファイルを指定しない場合)</translation>
    </message>
    <message>
        <source>The log; it holds no names of people and no secrets</source>
        <translation>ログ。個人の名前やシークレットは含まれません</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>引数:</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>コマンド:</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says more about a command.</source>
        <translation>コマンドの詳細は %1 で表示します。</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>終了コード:</translation>
    </message>
    <message>
        <source>Environment:</source>
        <translation>環境変数:</translation>
    </message>
    <message>
        <source>&quot;%1&quot; shows the commands of a noun with examples, &quot;%2&quot; a command with its options.</source>
        <translation>各対象のコマンドと例は %1、コマンドの詳細は %2 で表示します。</translation>
    </message>
    <message>
        <source>Print the completion script for bash</source>
        <translation>bash の入力補完スクリプトを表示します</translation>
    </message>
    <message>
        <source>For this session; put the line into ~/.bashrc to keep it</source>
        <translation>現在のセッションで使用する場合。常に使用するには、この行を ~/.bashrc に追加します</translation>
    </message>
    <message>
        <source>For every session, where bash-completion is installed</source>
        <translation>bash-completion がある環境で常に使用する場合</translation>
    </message>
    <message>
        <source>Print the completion script for zsh</source>
        <translation>zsh の入力補完スクリプトを表示します</translation>
    </message>
    <message>
        <source>For this session; put the line into ~/.zshrc, after compinit, to keep it</source>
        <translation>現在のセッションで使用する場合。常に使用するには、この行を ~/.zshrc の compinit の後に追加します</translation>
    </message>
    <message>
        <source>Print the completion script for fish</source>
        <translation>fish の入力補完スクリプトを表示します</translation>
    </message>
    <message>
        <source>For this session</source>
        <translation>現在のセッションで使用する場合</translation>
    </message>
    <message>
        <source>For every session</source>
        <translation>常に使用する場合</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>ブラウザーでサインインする場合</translation>
    </message>
    <message>
        <source>As an application, for all contributors; the secret is a line of standard input</source>
        <translation>アプリケーションとしてサインインし、すべての共同作成者に許可する場合。シークレットは標準入力から 1 行で渡します</translation>
    </message>
    <message>
        <source>Without a browser of its own: open the printed address elsewhere</source>
        <translation>ブラウザーがない環境の場合。表示されたアドレスを別の場所で開きます</translation>
    </message>
    <message>
        <source>Keep the exports for another connection</source>
        <translation>エクスポートを残し、後で別の接続を割り当てる場合</translation>
    </message>
    <message>
        <source>Remove the exports as well</source>
        <translation>エクスポートも削除する場合</translation>
    </message>
    <message>
        <source>Two segments, each with a marketing list of its own</source>
        <translation>2 つのセグメントを、それぞれ別のマーケティング リストにする場合</translation>
    </message>
    <message>
        <source>Nobody is ever removed from the list</source>
        <translation>リストから誰も削除しない場合</translation>
    </message>
    <message>
        <source>The list is the segment; stops before removing more than 10 %</source>
        <translation>リストをセグメントと完全に一致させ、10 % を超える削除の前に停止する場合</translation>
    </message>
    <message>
        <source>Plan and run in one; on a terminal the plan is shown first</source>
        <translation>変更計画の作成と実行を続けて行う場合。端末では、先に変更計画を表示して確認します</translation>
    </message>
    <message>
        <source>Every export, without a question</source>
        <translation>すべてのエクスポートを、質問なしで実行する場合</translation>
    </message>
    <message>
        <source>A stored plan, with the removals that the guard stopped</source>
        <translation>誤削除の防止で停止した削除も含めて、保存済みの変更計画を実行する場合</translation>
    </message>
    <message>
        <source>For a script: one document, and progress as lines of JSON</source>
        <translation>スクリプトから使用する場合。結果は 1 つの JSON、進行状況は 1 行ごとの JSON になります</translation>
    </message>
    <message>
        <source>List stored plans, newest first</source>
        <translation>保存済みの変更計画を新しい順に表示します</translation>
    </message>
    <message>
        <source>Only plans of this export</source>
        <translation>このエクスポートの変更計画だけを表示します</translation>
    </message>
    <message>
        <source>The newest plan of an export</source>
        <translation>エクスポートの最新の変更計画</translation>
    </message>
    <message>
        <source>Show a stored plan</source>
        <translation>保存済みの変更計画を表示します</translation>
    </message>
    <message>
        <source>ID of the plan</source>
        <translation>変更計画の ID</translation>
    </message>
    <message>
        <source>The last ten runs of an export</source>
        <translation>エクスポートの最近の実行 10 件</translation>
    </message>
    <message>
        <source>What failed since a day</source>
        <translation>ある日以降に失敗した実行</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>画面に表示する場合</translation>
    </message>
    <message>
        <source>For a spreadsheet</source>
        <translation>表計算ソフトで使用する場合</translation>
    </message>
    <message>
        <source>Into a marketing list that is there already</source>
        <translation>既存のマーケティング リストを使用する場合</translation>
    </message>
    <message>
        <source>One more segment, and another limit for removals</source>
        <translation>セグメントを追加し、誤削除の防止の上限を変更する場合</translation>
    </message>
    <message>
        <source>One segment less; its list stays as it is</source>
        <translation>セグメントを外す場合 (リストはそのまま残ります)</translation>
    </message>
    <message>
        <source>Out of sight: the person is a line of standard input</source>
        <translation>対象の人を画面や履歴に残さず、標準入力から 1 行で渡す場合</translation>
    </message>
    <message>
        <source>With every member compared</source>
        <translation>全メンバーを比較する場合</translation>
    </message>
    <message>
        <source>Once more for those who could not be exported, after Sales was put right</source>
        <translation>Sales を修正したあと、エクスポートできなかった人だけをもう一度追加する場合</translation>
    </message>
    <message>
        <source>For an auditor</source>
        <translation>監査用に書き出す場合</translation>
    </message>
    <message>
        <source>See first what would be taken back</source>
        <translation>元に戻す内容を先に確認する場合</translation>
    </message>
    <message>
        <source>Take it back, after a question</source>
        <translation>確認のうえで元に戻す場合</translation>
    </message>
    <message>
        <source>Where there are several sources</source>
        <translation>取得元が複数ある場合</translation>
    </message>
    <message>
        <source>Whether another field leads to the right people</source>
        <translation>別のフィールドが正しい人に対応するかどうかを確認する場合</translation>
    </message>
    <message>
        <source>A folder, without a sign-in</source>
        <translation>フォルダーから読み取る場合 (サインインは不要)</translation>
    </message>
    <message>
        <source>Another name; what uses it follows</source>
        <translation>名前を変更する場合 (使用している接続にも反映されます)</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>フォルダーを変更する場合</translation>
    </message>
    <message>
        <source>By contact ID</source>
        <translation>取引先担当者 ID で指定する場合</translation>
    </message>
    <message>
        <source>Changes of exports since a day</source>
        <translation>指定した日以降のエクスポートの変更を表示する場合</translation>
    </message>
    <message>
        <source>The history of one export</source>
        <translation>1 つのエクスポートの変更履歴を表示する場合</translation>
    </message>
    <message>
        <source>On every marketing list</source>
        <translation>すべてのマーケティング リストについて確認する場合</translation>
    </message>
    <message>
        <source>Only the lists of one export</source>
        <translation>1 つのエクスポートのリストだけを確認する場合</translation>
    </message>
    <message>
        <source>Written to %2: rejects %1.</source>
        <translation>%1 件を %2 に書き込みました。</translation>
    </message>
    <message>
        <source>The person was erased; a keyed hash stands there now. Places: ledgers %1, plans %2, rejects %3, backups %4.</source>
        <translation>追加メンバー台帳 %1 件、変更計画 %2 件、エクスポート不可と対象外 %3 件、バックアップ %4 件から、この人のデータを消去しました。元に戻せない値に置き換えています。</translation>
    </message>
    <message>
        <source>%1, marketing lists: %2</source>
        <translation>%1 (マーケティング リスト %2)</translation>
    </message>
    <message>
        <source>%1 added by Segue</source>
        <translation>Segue が追加したメンバー %1</translation>
    </message>
    <message>
        <source>Lists that may have changed since: %1. &quot;workspace info&quot; names their exports; look after them with &quot;export adopt&quot; before the next run.</source>
        <translation>その後に変更された可能性のあるリストが %1 件あります。対象のエクスポートは workspace info に表示されます。次の実行の前に export adopt で確認してください。</translation>
    </message>
    <message>
        <source>Plans, runs, rejects and backups are kept for %1 days; the ledger as long as its list is followed. Removed just now: plans %2, runs %3, ledgers %4, backups %5.</source>
        <translation>変更計画、実行履歴、エクスポート不可の記録、バックアップは %1 日間保存します。追加メンバー台帳はリストの割り当てがある間保存します。今回の削除: 変更計画 %2 件、実行履歴 %3 件、追加メンバー台帳 %4 件、バックアップ %5 件。</translation>
    </message>
    <message>
        <source>Removed from the list by others and left alone: %1</source>
        <translation>ほかの人がリストから削除したため追加しない人: %1</translation>
    </message>
    <message>
        <source>Requests to Sales: about %1.</source>
        <translation>Sales への要求は約 %1 回です。</translation>
    </message>
    <message>
        <source>Lists that are not as the export wants them: %1 of %2. Nothing was changed.</source>
        <translation>%2 件のリストのうち %1 件がエクスポートの設定どおりではありません。何も変更していません。</translation>
    </message>
    <message>
        <source>The report was written to %1. It holds no secrets and no personal data.</source>
        <translation>レポートを %1 に書き込みました。シークレットと個人データは含まれていません。</translation>
    </message>
    <message>
        <source>Several fields may hold the contact ID. Found in Sales:</source>
        <translation>取引先担当者 ID を含む可能性のあるフィールドが複数あります。Sales で見つかった割合:</translation>
    </message>
    <message>
        <source>Which one? [number]</source>
        <translation>どのフィールドを使用しますか? [番号]</translation>
    </message>
    <message>
        <source>Contact ID field: %1, found in Sales: %2.</source>
        <translation>取引先担当者 ID のフィールド: %1、Sales で見つかった割合: %2</translation>
    </message>
    <message>
        <source>Contact ID field until now</source>
        <translation>これまでの取引先担当者 ID のフィールド</translation>
    </message>
    <message>
        <source>Contact ID field from now on</source>
        <translation>これからの取引先担当者 ID のフィールド</translation>
    </message>
    <message>
        <source>No export uses this connection&apos;s field yet; no list is affected.</source>
        <translation>この接続のフィールドを使用しているエクスポートはないため、リストに影響はありません。</translation>
    </message>
    <message>
        <source>The next run of %1 compares all members of %2 in full. People found by the new field only are added; if anybody would be removed, the run stops and asks first.</source>
        <translation>%1 の次の実行では、%2のすべてのメンバーを比較します。新しいフィールドだけで見つかった人は追加します。削除される人がいる場合は、実行を停止して確認します。</translation>
    </message>
    <message>
        <source>Change the contact ID field of &quot;%1&quot;?</source>
        <translation>[%1] の取引先担当者 ID のフィールドを変更しますか?</translation>
    </message>
    <message>
        <source>Correlation ID: %1</source>
        <translation>関連付け ID: %1</translation>
    </message>
    <message>
        <source>Found in Sales</source>
        <translation>Sales で見つかった割合</translation>
    </message>
    <message>
        <source>Sales was not asked, so only the shape of the values is known:</source>
        <translation>Sales に照合していないため、値の形だけを調べました。</translation>
    </message>
    <message>
        <source>No field is clearly the contact ID; choose one with --customer-id-field.</source>
        <translation>取引先担当者 ID のフィールドを 1 つに決められません。--customer-id-field で指定してください。</translation>
    </message>
    <message>
        <source>The contact ID field is very likely %1 (asked in %2).</source>
        <translation>取引先担当者 ID のフィールドは %1 と考えられます (照合先: %2)。</translation>
    </message>
    <message>
        <source>Write the report as text to pass on, without secrets or personal data; - prints it</source>
        <translation>シークレットと個人データを含まない、人に渡せるレポートをファイルに書き込む (- は画面に表示)</translation>
    </message>
    <message>
        <source>Change a connection; a change of the field is shown with its effect first</source>
        <translation>接続を変更する (フィールドを変更する場合は、先に影響を表示)</translation>
    </message>
    <message>
        <source>Another address of the same organisation; it is checked</source>
        <translation>同じ組織の別のアドレス (確認してから変更)</translation>
    </message>
    <message>
        <source>Read segments from another source; the privacy terms must be agreed to again</source>
        <translation>セグメントを別の取得元から読み取る (プライバシーへの同意がもう一度必要)</translation>
    </message>
    <message>
        <source>The customer field that holds the contact ID; every list is compared in full</source>
        <translation>取引先担当者 ID を含む顧客のフィールド (すべてのリストを最初から比較)</translation>
    </message>
    <message>
        <source>List the customer fields, with how many values are contact IDs of Sales</source>
        <translation>顧客のフィールドと、Sales の取引先担当者 ID である値の割合を表示する</translation>
    </message>
    <message>
        <source>Whose contacts are asked; needed only if it is not clear</source>
        <translation>照合に使用する接続 (1 つに決められない場合だけ必要)</translation>
    </message>
    <message>
        <source>As text for whoever helps</source>
        <translation>サポートに渡すテキストに書き出す場合</translation>
    </message>
    <message>
        <source>Another field; what it means for the lists is said first</source>
        <translation>フィールドを変更する場合 (リストへの影響を先に表示します)</translation>
    </message>
    <message>
        <source>Others may use it</source>
        <translation>ほかの人も使用できるようにする場合</translation>
    </message>
    <message>
        <source>Where several connections read the source</source>
        <translation>この取得元を使用する接続が複数ある場合</translation>
    </message>
    <message>
        <source>With this field the next run would change the lists like this:</source>
        <translation>このフィールドを使用すると、次の実行でリストは次のように変わります。</translation>
    </message>
    <message>
        <source>The export has no list in Sales yet; no list is affected.</source>
        <translation>このエクスポートのリストはまだ Sales にありません。影響を受けるリストはありません。</translation>
    </message>
</context>
<context>
    <name>segue::ui::AboutTab</name>
    <message>
        <source>Segue %1</source>
        <translation>Segue %1</translation>
    </message>
    <message>
        <source>Keeps marketing lists of Dynamics 365 Sales in step with segments of Dynamics 365 Customer Insights - Data.</source>
        <translation>Dynamics 365 Customer Insights - Data のセグメントに合わせて、Dynamics 365 Sales のマーケティング リストを更新します。</translation>
    </message>
    <message>
        <source>An independent program, neither made nor approved by Microsoft.</source>
        <translation>Microsoft が作成または承認したものではない、独立したプログラムです。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Segue is free software under the GNU General Public License, version 3 or later. With Qt Charts, which is under version 3, this program as a whole is under version 3. It comes without any warranty.</source>
        <translation>Segue は、GNU General Public License バージョン 3 以降で提供されるフリー ソフトウェアです。バージョン 3 の Qt Charts を含むため、このプログラム全体にはバージョン 3 が適用されます。いかなる保証もありません。</translation>
    </message>
    <message>
        <source>Libraries: %1.</source>
        <translation>使用しているライブラリ: %1</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>The log has no names, e-mail addresses, secrets or IDs of people. It is kept in %1.</source>
        <translation>ログには、人の名前、メール アドレス、ID、シークレットは記録されません。保存場所: %1</translation>
    </message>
    <message>
        <source>Open the log &amp;folder</source>
        <translation>ログ フォルダーを開く(&amp;F)</translation>
    </message>
    <message>
        <source>Open the &amp;help</source>
        <translation>ヘルプを開く(&amp;H)</translation>
    </message>
</context>
<context>
    <name>segue::ui::AddressStep</name>
    <message>
        <source>Server address</source>
        <translation>サーバー アドレス</translation>
    </message>
    <message>
        <source>The Sales organisation that the lists are kept in.</source>
        <translation>マーケティング リストを管理する Sales の組織です。</translation>
    </message>
</context>
<context>
    <name>segue::ui::AdoptionOffer</name>
    <message>
        <source>Show &amp;whom to take over</source>
        <translation>引き継ぐ対象を表示(&amp;W)</translation>
    </message>
    <message>
        <source>Looking for people whom the ledger can take over</source>
        <translation>引き継ぐことができる人を確認しています</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>list and error</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: in the segment %2, not in the segment %3</source>
        <comment>list and people</comment>
        <translation>%1: セグメントにいる人 %2、セグメントにいない人 %3</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>引き継ぐ(&amp;T)</translation>
    </message>
    <message>
        <source>Marketing list</source>
        <translation>マーケティング リスト</translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation>取引先担当者 ID</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>in the segment</source>
        <translation>セグメントにいます</translation>
    </message>
    <message>
        <source>not in the segment</source>
        <translation>セグメントにいません</translation>
    </message>
    <message>
        <source>People whom the ledger can take over</source>
        <translation>追加メンバー台帳に引き継ぐことができる人</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation>%2のうち、先頭の %1 人を表示しています。</translation>
    </message>
    <message>
        <source>Taking over into the ledger</source>
        <translation>追加メンバー台帳に引き継いでいます</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>再試行(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>サインイン(&amp;S)</translation>
    </message>
</context>
<context>
    <name>segue::ui::AudienceForm</name>
    <message>
        <source>Who may use this connection</source>
        <translation>この接続を使用できるユーザー</translation>
    </message>
    <message>
        <source>A&amp;dministrators only</source>
        <translation>管理者のみ(&amp;D)</translation>
    </message>
    <message>
        <source>Only on this computer. The connection cannot be handed on.</source>
        <translation>このコンピューターだけで使用します。接続をほかの人に渡すことはできません。</translation>
    </message>
    <message>
        <source>Whoever opens the connection file can use it for exports, sees its name and kind only, and signs in as themselves.</source>
        <translation>接続ファイルを開いた人がエクスポートに使用できます。見えるのは名前と種類だけで、自分のアカウントでサインインします。</translation>
    </message>
    <message>
        <source>The same, for these accounts alone.</source>
        <translation>同じ内容を、指定したアカウントだけに認めます。</translation>
    </message>
    <message>
        <source>&amp;Accounts, one a line</source>
        <translation>アカウント (1 行に 1 つ)(&amp;A)</translation>
    </message>
    <message>
        <source>This separates tasks. What somebody may really do is decided in Sales.</source>
        <translation>この設定は操作を分けるためのものです。実際のアクセス許可は Sales で決まります。</translation>
    </message>
    <message>
        <source>Enter at least one account.</source>
        <translation>アカウントを 1 つ以上入力してください。</translation>
    </message>
    <message>
        <source>C&amp;ontributors</source>
        <translation>共同作成者(&amp;O)</translation>
    </message>
    <message>
        <source>Contributors nam&amp;ed here</source>
        <translation>指定した共同作成者(&amp;E)</translation>
    </message>
</context>
<context>
    <name>segue::ui::AuditTab</name>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作した人</translation>
    </message>
    <message>
        <source>Search changes</source>
        <translation>変更履歴を検索</translation>
    </message>
    <message>
        <source>Changes of definitions</source>
        <translation>設定の変更履歴</translation>
    </message>
    <message>
        <source>Reading the changes</source>
        <translation>変更履歴を読み取っています</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>変更履歴はまだありません</translation>
    </message>
    <message>
        <source>Who adds, changes or removes a definition stands here.</source>
        <translation>設定を追加、変更、削除すると、だれがいつ行ったかがここに残ります。</translation>
    </message>
</context>
<context>
    <name>segue::ui::CheckMemory</name>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>まだ確認していません</translation>
    </message>
    <message>
        <source>all well</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失敗: %1</translation>
    </message>
    <message>
        <source>well, with a note: %1</source>
        <translation>正常 (注意あり: %1)</translation>
    </message>
</context>
<context>
    <name>segue::ui::CheckPage</name>
    <message>
        <source>Test of &quot;%1&quot;</source>
        <translation>[%1] のテスト</translation>
    </message>
    <message>
        <source>Looks at everything a run needs. Nothing is changed.</source>
        <translation>実行に必要なものをすべて確認します。何も変更しません。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>もう一度確認(&amp;A)</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>レポートをコピー(&amp;R)</translation>
    </message>
    <message>
        <source>Without secrets and without names of people, to be sent to whoever helps</source>
        <translation>シークレットや個人の名前を含まないので、サポートの担当者に送信できます</translation>
    </message>
    <message>
        <source>The report was copied.</source>
        <translation>レポートをコピーしました。</translation>
    </message>
</context>
<context>
    <name>segue::ui::CheckStep</name>
    <message>
        <source>Checks</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Everything a run needs is looked at. Saving comes after it.</source>
        <translation>実行に必要なものをすべて確認します。その後で保存します。</translation>
    </message>
    <message>
        <source>The checks are running.</source>
        <translation>確認しています。</translation>
    </message>
    <message>
        <source>The checks could not be run.</source>
        <translation>確認できませんでした。</translation>
    </message>
    <message>
        <source>A check failed. Go back and mend what it names.</source>
        <translation>失敗した項目があります。戻って、示されている点を直してください。</translation>
    </message>
</context>
<context>
    <name>segue::ui::CheckView</name>
    <message>
        <source>Checks</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Checking address, sign-in, privileges, lists and data. This takes a few seconds.</source>
        <translation>アドレス、サインイン、アクセス許可、リスト、データを確認しています。数秒かかります。</translation>
    </message>
    <message>
        <source>The checks were cancelled</source>
        <translation>確認をキャンセルしました</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更していません。</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>もう一度確認(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed.</source>
        <translation>
            <numerusform>失敗した項目が %n 件あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All is well; there are %n note(s).</source>
        <translation>
            <numerusform>正常です。注意が %n 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>すべて正常です。</translation>
    </message>
</context>
<context>
    <name>segue::ui::ChoicesForm</name>
    <message>
        <source>Removal guard</source>
        <translation>誤削除の防止</translation>
    </message>
    <message>
        <source>Stop when more would be removed than</source>
        <translation>削除が次の割合を超える場合は停止する</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>People whom others took off the list</source>
        <translation>ほかの人がリストから削除したメンバー</translation>
    </message>
    <message>
        <source>as the mode does</source>
        <translation>更新方法の既定に従う</translation>
    </message>
    <message>
        <source>Customers with several contacts</source>
        <translation>取引先担当者が複数ある顧客</translation>
    </message>
    <message>
        <source>Contacts that were merged</source>
        <translation>マージ済みの取引先担当者</translation>
    </message>
    <message>
        <source>Do not add people who want no e-mail</source>
        <translation>メールを希望しない人を追加しない</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Notice of rejects</source>
        <translation>エクスポート不可の通知</translation>
    </message>
    <message>
        <source>Say so when more cannot be exported than</source>
        <translation>エクスポート不可が次の割合を超えたら知らせる</translation>
    </message>
    <message>
        <source>When a list was deleted in Sales</source>
        <translation>リストが Sales で削除されていた場合</translation>
    </message>
    <message>
        <source>When a list is locked in Sales</source>
        <translation>リストが Sales でロックされている場合</translation>
    </message>
    <message>
        <source>Names of new lists</source>
        <translation>新しいリストの名前</translation>
    </message>
    <message>
        <source>{segment}, {export} and {part} are filled in.</source>
        <translation>{segment}、{export}、{part} は実際の名前と番号に置き換わります。</translation>
    </message>
    <message>
        <source>Owner of new lists</source>
        <translation>新しいリストの所有者</translation>
    </message>
    <message>
        <source>the account of the connection</source>
        <translation>接続のアカウント</translation>
    </message>
    <message>
        <source>Numbered lists</source>
        <translation>番号付きのリスト</translation>
    </message>
    <message>
        <source>Start another list after this many people</source>
        <translation>次の人数を超えたら別のリストに分ける</translation>
    </message>
    <message>
        <source>%1: limit</source>
        <comment>name of a setting</comment>
        <translation>%1: 上限</translation>
    </message>
    <message>
        <source>Names of new lists need {segment} or {export}, else every list has the same name.</source>
        <translation>新しいリストの名前には {segment} か {export} を含めてください。含めないと、すべてのリストが同じ名前になります。</translation>
    </message>
</context>
<context>
    <name>segue::ui::ConnectionDetails</name>
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
        <source>Source</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation>取引先担当者 ID</translation>
    </message>
    <message>
        <source>Who may use it</source>
        <translation>使用できるユーザー</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>サインイン中のアカウント</translation>
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
        <source>Agreed to the terms</source>
        <translation>条件への同意</translation>
    </message>
    <message>
        <source>%1 (%2), %3, version %4</source>
        <translation>%1 (%2)、%3、バージョン %4</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>アクセス許可</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
</context>
<context>
    <name>segue::ui::ConnectionEditPage</name>
    <message>
        <source>Edit &quot;%1&quot;</source>
        <translation>[%1] の編集</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Display na&amp;me</source>
        <translation>表示名(&amp;M)</translation>
    </message>
    <message>
        <source>Name and kind are all that others see of the connection.</source>
        <translation>ほかの人に見えるのは、接続の名前と種類だけです。</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>%1 でサインイン中</translation>
    </message>
    <message>
        <source>Sig&amp;n in again</source>
        <translation>もう一度サインイン(&amp;N)</translation>
    </message>
    <message>
        <source>Customer ID to contact ID</source>
        <translation>顧客 ID → 取引先担当者 ID</translation>
    </message>
    <message>
        <source>So&amp;urce of the customers</source>
        <translation>顧客データの取得元(&amp;U)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Looking at a sample of customers, and which of their values are contacts in Sales</source>
        <translation>顧客のサンプルを調べ、どの値が Sales の取引先担当者かを確認しています</translation>
    </message>
    <message>
        <source>The fields are being looked at.</source>
        <translation>フィールドを調べています。</translation>
    </message>
    <message>
        <source>Another source needs another agreement to the terms, below.</source>
        <translation>取得元を変更するには、下の条件にもう一度同意してください。</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>まだ何も変更していません。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存しています</translation>
    </message>
    <message>
        <source>Contacts found in Sales: until now %1, then %2.</source>
        <translation>Sales で見つかった取引先担当者: これまで %1、変更後 %2。</translation>
    </message>
    <message>
        <source>Contacts found in Sales: %1.</source>
        <translation>Sales で見つかった取引先担当者: %1。</translation>
    </message>
    <message>
        <source>The next run of these exports compares all members: %1.</source>
        <translation>次のエクスポートは、次回の実行ですべてのメンバーを比較します: %1。</translation>
    </message>
    <message>
        <source>Save these changes?</source>
        <translation>この変更を保存しますか?</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>保存せずに戻りますか?</translation>
    </message>
    <message>
        <source>What was changed here is lost.</source>
        <translation>ここで変更した内容は失われます。</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>保存せずに戻る(&amp;L)</translation>
    </message>
</context>
<context>
    <name>segue::ui::ConnectionWizard</name>
    <message>
        <source>Add a connection</source>
        <translation>接続の追加</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>手順 %1/%2: %3</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存しています</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Leave without saving the connection?</source>
        <translation>接続を保存せずに終了しますか?</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>保存せずに終了(&amp;L)</translation>
    </message>
    <message>
        <source>What was entered can be kept as a draft, without secrets. The sign-in that was made here is forgotten.</source>
        <translation>下書きとして残せます。シークレットと、ここで行ったサインインは残りません。</translation>
    </message>
    <message>
        <source>Keep a d&amp;raft and leave</source>
        <translation>下書きを残して終了(&amp;R)</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>このまま続ける</translation>
    </message>
    <message>
        <source>A connection was begun at %1 and left for later.</source>
        <translation>途中まで入力した接続の下書きがあります (%1)。</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; was begun at %2 and left for later.</source>
        <translation>途中まで入力した接続 [%1] の下書きがあります (%2)。</translation>
    </message>
    <message>
        <source>Secrets and the sign-in were not kept.</source>
        <translation>シークレットとサインインは残していません。</translation>
    </message>
    <message>
        <source>&amp;Go on from there</source>
        <translation>前回の続きから(&amp;G)</translation>
    </message>
    <message>
        <source>Begin &amp;anew</source>
        <translation>新しく始める(&amp;A)</translation>
    </message>
</context>
<context>
    <name>segue::ui::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Where exports go: a Sales organisation with an account and a mapping.</source>
        <translation>エクスポート先です。Sales の組織、アカウント、ID のマッピングからなります。</translation>
    </message>
    <message>
        <source>Search connections</source>
        <translation>接続を検索</translation>
    </message>
    <message>
        <source>Reading the connections</source>
        <translation>接続を読み込んでいます</translation>
    </message>
    <message>
        <source>&amp;Open a connection file</source>
        <translation>接続ファイルを開く(&amp;O)</translation>
    </message>
    <message>
        <source>Add a &amp;connection</source>
        <translation>接続の追加(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>接続テスト(&amp;T)</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>編集(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>サインイン(&amp;S)</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>サインアウト(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;hare as a file</source>
        <translation>ファイルで共有(&amp;H)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>削除(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>その他(&amp;M)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Who may use it</source>
        <translation>使用できるユーザー</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>アクセス許可</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>最終確認</translation>
    </message>
    <message>
        <source>never</source>
        <comment>last check</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>接続がまだありません</translation>
    </message>
    <message>
        <source>A connection says which Sales organisation lists are kept in, as whom, and by which contact ID.</source>
        <translation>接続では、どの Sales の組織のリストを、どのアカウントで、どの取引先担当者 ID を使って更新するかを決めます。</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s).</source>
        <translation>
            <numerusform>接続は %n 件です。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; was added, together with the source &quot;%2&quot;.</source>
        <translation>[%1] を、取得元 [%2] とともに追加しました。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was added.</source>
        <translation>[%1] を追加しました。</translation>
    </message>
    <message>
        <source>Add an &amp;export</source>
        <translation>エクスポートの追加(&amp;E)</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>%1 でサインインしました。</translation>
    </message>
    <message>
        <source>Sign out of &quot;%1&quot;?</source>
        <translation>[%1] からサインアウトしますか?</translation>
    </message>
    <message>
        <source>Runs wait until somebody signs in again. A source with the same sign-in is signed out, too.</source>
        <translation>もう一度サインインするまで、実行は待機します。同じサインインを使用する取得元もサインアウトされます。</translation>
    </message>
    <message>
        <source>Signed out. The secret was removed from the keychain.</source>
        <translation>サインアウトしました。サインインの情報をキーチェーンから削除しました。</translation>
    </message>
    <message>
        <source>Share &quot;%1&quot; as a file</source>
        <translation>[%1] をファイルで共有</translation>
    </message>
    <message>
        <source>Connection files (*.segue-connection)</source>
        <translation>接続ファイル (*.segue-connection)</translation>
    </message>
    <message>
        <source>Written to %1. The file holds no secret.</source>
        <translation>%1 に書き込みました。ファイルにサインインの情報は含まれません。</translation>
    </message>
    <message>
        <source>Whoever opens it signs in as themselves and agrees to the terms.</source>
        <translation>ファイルを開く人は、自分のアカウントでサインインし、条件に同意します。</translation>
    </message>
    <message>
        <source>Lists and their members in Sales stay as they are. No contact record is deleted.</source>
        <translation>Sales のリストとメンバーはそのまま残ります。取引先担当者レコードは削除されません。</translation>
    </message>
    <message>
        <source>Remove the connection &quot;%1&quot;?</source>
        <translation>接続 [%1] を削除しますか?</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is used by %n export(s): %2.</source>
        <translation>
            <numerusform>[%1] は %n 件のエクスポートで使用されています: %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>A detached export stays, inactive, until it gets another connection.</source>
        <translation>切り離したエクスポートは、別の接続を選択するまで無効の状態で残ります。</translation>
    </message>
    <message>
        <source>Remove the e&amp;xports, too</source>
        <translation>エクスポートも削除(&amp;X)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed.</source>
        <translation>[%1] を削除しました。</translation>
    </message>
    <message>
        <source>Detached: %1.</source>
        <translation>切り離したエクスポート: %1。</translation>
    </message>
    <message>
        <source>Removed with it: %1.</source>
        <translation>一緒に削除したエクスポート: %1。</translation>
    </message>
    <message>
        <source>Edit the co&amp;nnection</source>
        <translation>接続を編集(&amp;N)</translation>
    </message>
    <message>
        <source>Detac&amp;h the exports and remove</source>
        <translation>エクスポートを切り離して削除(&amp;H)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can be used for exports now.</source>
        <translation>[%1] をエクスポートに使用できるようになりました。</translation>
    </message>
</context>
<context>
    <name>segue::ui::CourseView</name>
    <message>
        <source>&amp;Export</source>
        <translation>エクスポート(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Shown</source>
        <translation>表示する値(&amp;S)</translation>
    </message>
    <message>
        <source>People on the lists</source>
        <translation>リストの人数</translation>
    </message>
    <message>
        <source>Added and removed</source>
        <translation>追加とリストから削除</translation>
    </message>
    <message>
        <source>Cannot export</source>
        <translation>エクスポート不可</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>リストから削除</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>表示できる実行がまだありません</translation>
    </message>
    <message>
        <source>Runs that were completed show here how an export went.</source>
        <translation>完了した実行の人数の推移がここに表示されます。</translation>
    </message>
</context>
<context>
    <name>segue::ui::DesignerPage</name>
    <message>
        <source>Edit &quot;%1&quot;</source>
        <translation>[%1] の編集</translation>
    </message>
    <message>
        <source>Add an export</source>
        <translation>エクスポートの追加</translation>
    </message>
    <message>
        <source>Each segment becomes one static marketing list of contacts that exist in Sales. Saving does not run the export.</source>
        <translation>セグメントごとに、Sales にある取引先担当者の静的マーケティング リストが 1 つできます。保存してもエクスポートは実行されません。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save and r&amp;un</source>
        <translation>保存して実行(&amp;U)</translation>
    </message>
    <message>
        <source>Save and review &amp;changes</source>
        <translation>保存して変更内容を確認(&amp;C)</translation>
    </message>
    <message>
        <source>Segments and their lists</source>
        <translation>セグメントとリスト</translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation>取引先担当者 ID</translation>
    </message>
    <message>
        <source>Connection of the &amp;export</source>
        <translation>エクスポートの接続(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;ontact ID</source>
        <translation>取引先担当者 ID(&amp;O)</translation>
    </message>
    <message>
        <source>What happens to people who leave the segment</source>
        <translation>セグメントから外れた人の扱い</translation>
    </message>
    <message>
        <source>No contact record is ever deleted.</source>
        <translation>取引先担当者レコードは削除されません。</translation>
    </message>
    <message>
        <source>&amp;More choices</source>
        <translation>その他の設定(&amp;M)</translation>
    </message>
    <message>
        <source>There is no connection that you may use yet.</source>
        <translation>使用できる接続がまだありません。</translation>
    </message>
    <message>
        <source>Ask an administrator for a connection file, or add a connection.</source>
        <translation>管理者に接続ファイルを依頼するか、接続を追加してください。</translation>
    </message>
    <message>
        <source>as the connection says</source>
        <translation>接続の設定に従う</translation>
    </message>
    <message>
        <source>%1 (as the connection says)</source>
        <translation>%1 (接続の設定)</translation>
    </message>
    <message>
        <source>Choose a connection.</source>
        <translation>接続を選択してください。</translation>
    </message>
    <message>
        <source>Give the export a name that says its purpose.</source>
        <translation>目的がわかる名前を入力してください。</translation>
    </message>
    <message>
        <source>Choose at least one segment.</source>
        <translation>セグメントを 1 つ以上選択してください。</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>入力が必要です: %1</translation>
    </message>
    <message>
        <source>&amp;Take the list over</source>
        <translation>このリストを引き継ぐ(&amp;T)</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>保存せずに閉じますか?</translation>
    </message>
    <message>
        <source>What was changed here would be lost.</source>
        <translation>この画面での変更は失われます。</translation>
    </message>
    <message>
        <source>&amp;Leave without saving</source>
        <translation>保存せずに閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Go to the connections</source>
        <translation>接続を開く(&amp;G)</translation>
    </message>
</context>
<context>
    <name>segue::ui::EntryField</name>
    <message>
        <source>Clear the field</source>
        <translation>入力をクリア</translation>
    </message>
</context>
<context>
    <name>segue::ui::ExportRooms</name>
    <message>
        <source>A run of &quot;%1&quot; was interrupted. Its lists may differ from the plan.</source>
        <translation>[%1] の実行が中断されました。リストが計画と異なる可能性があります。</translation>
    </message>
    <message>
        <source>Go on with it: both sides are compared again, and only what is missing is done.</source>
        <translation>続行すると、両側をもう一度比較し、足りない分だけを実行します。</translation>
    </message>
    <message>
        <source>&amp;Go on with the run</source>
        <translation>続行する(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>後で(&amp;L)</translation>
    </message>
</context>
<context>
    <name>segue::ui::ExportsPage</name>
    <message>
        <source>Exports</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Each export keeps marketing lists in Sales in step with segments.</source>
        <translation>エクスポートは、Sales のマーケティング リストをセグメントに合わせて更新します。</translation>
    </message>
    <message>
        <source>Search exports</source>
        <translation>エクスポートを検索</translation>
    </message>
    <message>
        <source>Reading the exports</source>
        <translation>エクスポートを読み取っています</translation>
    </message>
    <message>
        <source>Run &amp;all</source>
        <translation>すべて実行(&amp;A)</translation>
    </message>
    <message>
        <source>Add &amp;export</source>
        <translation>エクスポートの追加(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>Review &amp;changes</source>
        <translation>変更内容を確認(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>編集(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>その他(&amp;M)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>複製(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Resum&amp;e</source>
        <translation>一時停止を解除(&amp;E)</translation>
    </message>
    <message>
        <source>De&amp;tach the connection</source>
        <translation>接続の切り離し(&amp;T)</translation>
    </message>
    <message>
        <source>Choose a c&amp;onnection</source>
        <translation>接続を選択(&amp;O)</translation>
    </message>
    <message>
        <source>Run &amp;history</source>
        <translation>実行履歴(&amp;H)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>削除(&amp;V)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>最終実行</translation>
    </message>
    <message>
        <source>never</source>
        <comment>last run</comment>
        <translation>未実行</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>On the lists</source>
        <translation>リストのメンバー</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>接続なし</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>更新方法</translation>
    </message>
    <message>
        <source>inactive: no connection</source>
        <translation>無効 (接続なし)</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>paused (%1)</source>
        <translation>一時停止中 (%1)</translation>
    </message>
    <message>
        <source>No export yet</source>
        <translation>エクスポートがまだありません</translation>
    </message>
    <message>
        <source>An export chooses a connection and segments. Saving it changes nothing in Sales yet.</source>
        <translation>接続とセグメントを選んで作成します。保存しただけでは Sales は変更されません。</translation>
    </message>
    <message numerus="yes">
        <source>%n export(s).</source>
        <translation>
            <numerusform>エクスポート %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Not seen in the source, empty or not yet synchronised: %1</source>
        <translation>取得元で確認できないセグメント (空、または未同期): %1</translation>
    </message>
    <message>
        <source>Sales has other lists of the same name: %1</source>
        <translation>Sales に同じ名前の別のリストがあります: %1</translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; and its members stay as they are.</source>
        <translation>リスト [%1] とそのメンバーは変更されません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was saved. Nothing was changed in Sales yet.</source>
        <translation>[%1] を保存しました。Sales はまだ変更されていません。</translation>
    </message>
    <message numerus="yes">
        <source>Run %n export(s) now?</source>
        <translation>
            <numerusform>%n 件のエクスポートを実行しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused exports and exports without a connection are left out.</source>
        <translation>一時停止中のエクスポートと接続のないエクスポートは実行しません。</translation>
    </message>
    <message>
        <source>Run &amp;all now</source>
        <translation>すべて実行する(&amp;A)</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (コピー)</translation>
    </message>
    <message>
        <source>%1 (copy %2)</source>
        <translation>%1 (コピー %2)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was added with lists of its own. Nothing is created in Sales before it runs.</source>
        <translation>[%1] を独自のリスト付きで追加しました。実行するまで Sales には何も作成されません。</translation>
    </message>
    <message>
        <source>Paused: left out when all exports are run.</source>
        <translation>一時停止しました。[すべて実行] の対象から外れます。</translation>
    </message>
    <message>
        <source>No longer paused.</source>
        <translation>一時停止を解除しました。</translation>
    </message>
    <message numerus="yes">
        <source>Detach %n export(s) from the connection?</source>
        <translation>
            <numerusform>%n 件のエクスポートを接続から切り離しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>A detached export stays, inactive, until it gets another connection. Lists and members in Sales stay as they are.</source>
        <translation>切り離したエクスポートは、別の接続を選ぶまで無効のまま残ります。Sales のリストとメンバーは変更されません。</translation>
    </message>
    <message>
        <source>De&amp;tach</source>
        <translation>切り離す(&amp;T)</translation>
    </message>
    <message>
        <source>Detached. Lists and members in Sales stay as they are.</source>
        <translation>切り離しました。Sales のリストとメンバーは変更されていません。</translation>
    </message>
    <message>
        <source>There is no connection yet.</source>
        <translation>接続がまだありません。</translation>
    </message>
    <message>
        <source>Add one, or open a connection file.</source>
        <translation>接続を追加するか、接続ファイルを開いてください。</translation>
    </message>
    <message>
        <source>Which connection is &quot;%1&quot; to use?</source>
        <translation>[%1] で使用する接続を選択してください。</translation>
    </message>
    <message>
        <source>In another Sales organisation it starts with new lists; the old ones stay as they are.</source>
        <translation>別の Sales 組織の接続を選ぶと、新しいリストから始まります。以前のリストは変更されません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; uses &quot;%2&quot; now.</source>
        <translation>[%1] は [%2] を使用します。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Remove the export &quot;%1&quot;?</source>
        <translation>エクスポート [%1] を削除しますか?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n export(s)?</source>
        <translation>
            <numerusform>%n 件のエクスポートを削除しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists and their members in Sales stay as they are. No contact record is deleted.</source>
        <translation>Sales のリストとメンバーは変更されません。取引先担当者レコードは削除されません。</translation>
    </message>
    <message>
        <source>Removed. Lists and their members in Sales stay as they are.</source>
        <translation>削除しました。Sales のリストとメンバーは変更されていません。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>The last run of &quot;%1&quot; failed.</source>
        <translation>[%1] の前回の実行は失敗しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n more failed, too.</source>
        <translation>
            <numerusform>ほかにも %n 件が失敗しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>See what &amp;happened</source>
        <translation>実行結果を見る(&amp;H)</translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed last time.</source>
        <translation>
            <numerusform>前回失敗 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>Review cha&amp;nges</source>
        <translation>変更内容を確認(&amp;N)</translation>
    </message>
    <message>
        <source>To the connectio&amp;ns</source>
        <translation>接続を開く(&amp;N)</translation>
    </message>
    <message>
        <source>Detach the export &quot;%1&quot; from its connection?</source>
        <translation>エクスポート [%1] を接続から切り離しますか?</translation>
    </message>
    <message>
        <source>A sign-in is needed for &quot;%1&quot;.</source>
        <translation>[%1] へのサインインが必要です。</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>サインイン(&amp;S)</translation>
    </message>
    <message>
        <source>Afterwards run &quot;%1&quot; again: it goes on where it stopped.</source>
        <translation>サインインしてから [%1] をもう一度実行すると、続きから実行されます。</translation>
    </message>
</context>
<context>
    <name>segue::ui::FieldsPage</name>
    <message>
        <source>Fields of &quot;%1&quot;</source>
        <translation>[%1] のフィールド</translation>
    </message>
    <message>
        <source>What a sample of customers shows of each field. Nothing is kept of it.</source>
        <translation>顧客のサンプルから分かる各フィールドの内容です。保存はされません。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Looking at a sample of customers, and which of their values are contacts in Sales</source>
        <translation>顧客のサンプルを調べ、どの値が Sales の取引先担当者かを確認しています</translation>
    </message>
    <message>
        <source>Sales was not asked which values are contacts.</source>
        <translation>どの値が取引先担当者かを Sales で確認していません。</translation>
    </message>
    <message>
        <source>Add a connection that reads from this source.</source>
        <translation>この取得元を使用する接続を追加してください。</translation>
    </message>
    <message>
        <source>Contacts were looked up in: %1</source>
        <translation>取引先担当者を検索した場所: %1</translation>
    </message>
</context>
<context>
    <name>segue::ui::GeneralTab</name>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Runs that are under way go on undisturbed.</source>
        <translation>切り替えても、実行中のエクスポートはそのまま続きます。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムの設定に合わせる</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>配色(&amp;O)</translation>
    </message>
    <message>
        <source>High contrast shows text and lines at their strongest.</source>
        <translation>ハイ コントラストでは、文字と線を最も見やすい色で表示します。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイ コントラスト</translation>
    </message>
</context>
<context>
    <name>segue::ui::HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>All of the help</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>segue::ui::HistoryPage</name>
    <message>
        <source>Run history</source>
        <translation>実行履歴</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>実行の一覧(&amp;R)</translation>
    </message>
    <message>
        <source>Over t&amp;ime</source>
        <translation>推移(&amp;I)</translation>
    </message>
    <message>
        <source>Search for a &amp;person</source>
        <translation>人の検索(&amp;P)</translation>
    </message>
    <message>
        <source>The newest %1 runs.</source>
        <translation>最新の %1 件の実行を表示しています。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s).</source>
        <translation>
            <numerusform>実行履歴は %Ln 件です。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them failed.</source>
        <translation>
            <numerusform>そのうち %Ln 件が失敗しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>segue::ui::Host</name>
    <message>
        <source>The practice server is starting.</source>
        <translation>練習用サーバーを起動しています。</translation>
    </message>
    <message numerus="yes">
        <source>%n export(s) still run.</source>
        <translation>
            <numerusform>%n 件のエクスポートを実行中です。</numerusform>
        </translation>
    </message>
    <message>
        <source>They can go on without the window, or end after the request that is under way; what was done is recorded and can be gone on with.</source>
        <translation>ウィンドウを閉じたまま続けるか、処理中の要求が終わったところで終了できます。実行済みの分は記録され、後で続行できます。</translation>
    </message>
    <message>
        <source>Keep the &amp;window open</source>
        <translation>ウィンドウを閉じない(&amp;W)</translation>
    </message>
    <message>
        <source>Go on in the bac&amp;kground</source>
        <translation>バックグラウンドで続ける(&amp;K)</translation>
    </message>
    <message>
        <source>E&amp;nd the runs and quit</source>
        <translation>実行を終えて終了する(&amp;N)</translation>
    </message>
</context>
<context>
    <name>segue::ui::KindStep</name>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Where the segments are exported to.</source>
        <translation>セグメントのエクスポート先です。</translation>
    </message>
    <message>
        <source>Segments become static marketing lists of contacts that exist in Sales. No contact is created or deleted.</source>
        <translation>セグメントを、Sales に既にある取引先担当者の静的マーケティング リストにします。取引先担当者は作成も削除もされません。</translation>
    </message>
</context>
<context>
    <name>segue::ui::ListCard</name>
    <message>
        <source>Segment: %1 (%2)</source>
        <comment>name and size</comment>
        <translation>セグメント: %1 (%2)</translation>
    </message>
    <message>
        <source>Staying: %1</source>
        <translation>変更なし: %1</translation>
    </message>
    <message>
        <source>Joining: %1</source>
        <translation>リストに追加: %1</translation>
    </message>
    <message>
        <source>Leaving: %1</source>
        <translation>リストから削除: %1</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>保留: %1</translation>
    </message>
    <message>
        <source>On the list afterwards: %1</source>
        <translation>実行後のメンバー: %1</translation>
    </message>
    <message>
        <source>added by others and staying: %1</source>
        <translation>Segue 以外が追加 (そのまま): %1</translation>
    </message>
    <message>
        <source>removed by others and left alone: %1</source>
        <translation>ほかの人が削除 (そのまま): %1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between facts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Allow &amp;this once</source>
        <translation>今回だけ許可(&amp;T)</translation>
    </message>
    <message>
        <source>The removal guard is lifted for this plan only.</source>
        <translation>この変更計画に限り、誤削除の防止を解除しました。</translation>
    </message>
    <message>
        <source>The next run is guarded as before. No contact record is deleted.</source>
        <translation>次回の実行からはこれまでどおり防止します。取引先担当者レコードは削除されません。</translation>
    </message>
    <message>
        <source>Cannot be exported: %1</source>
        <translation>エクスポート不可: %1</translation>
    </message>
    <message>
        <source>Not meant: %1</source>
        <translation>対象外: %1</translation>
    </message>
    <message>
        <source>Held: they stay, since their contact ID cannot be used this time.</source>
        <translation>保留のメンバーは、今回は取引先担当者 ID を使用できないため、リストに残ります。</translation>
    </message>
    <message>
        <source>Look at the people below. If it is right, allow it for this plan; the next run is guarded as before.</source>
        <translation>下の対象者を確認してください。問題がなければ、この変更計画に限り許可できます。次の実行では、誤削除の防止がこれまでどおり働きます。</translation>
    </message>
    <message>
        <source>Segment: %1</source>
        <translation>セグメント: %1</translation>
    </message>
</context>
<context>
    <name>segue::ui::ListChooser</name>
    <message>
        <source>An e&amp;xisting static list</source>
        <translation>既存の静的リスト(&amp;X)</translation>
    </message>
    <message>
        <source>Search marketing lists by name</source>
        <translation>マーケティング リストを名前で検索</translation>
    </message>
    <message>
        <source>Marketing list</source>
        <translation>マーケティング リスト</translation>
    </message>
    <message>
        <source>Can be used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>no: dynamic</source>
        <translation>不可 (動的)</translation>
    </message>
    <message>
        <source>no: not of contacts</source>
        <translation>不可 (取引先担当者のリストではありません)</translation>
    </message>
    <message>
        <source>no: inactive</source>
        <translation>不可 (非アクティブ)</translation>
    </message>
    <message>
        <source>no: locked</source>
        <translation>不可 (ロック中)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>可</translation>
    </message>
    <message>
        <source>yes, but marked as belonging to: %1</source>
        <translation>可 (別の印あり: %1)</translation>
    </message>
    <message>
        <source>Marketing lists in Sales</source>
        <translation>Sales のマーケティング リスト</translation>
    </message>
    <message>
        <source>The list of &quot;%1&quot;</source>
        <translation>[%1] のリスト</translation>
    </message>
    <message>
        <source>The list of &quot;%1&quot; (now: %2)</source>
        <comment>segment and list</comment>
        <translation>[%1] のリスト (現在: %2)</translation>
    </message>
    <message>
        <source>Searching in Sales</source>
        <translation>Sales で検索しています</translation>
    </message>
    <message>
        <source>No list of that name</source>
        <translation>該当するリストがありません</translation>
    </message>
    <message>
        <source>A new list can be created instead.</source>
        <translation>新しいリストを作成することもできます。</translation>
    </message>
    <message>
        <source>A ne&amp;w list, created by the first run</source>
        <translation>新しいリスト (初回の実行で作成)(&amp;W)</translation>
    </message>
</context>
<context>
    <name>segue::ui::MainWindow</name>
    <message>
        <source>Segue</source>
        <translation>Segue</translation>
    </message>
    <message>
        <source>Practice mode: made-up data on this computer</source>
        <translation>練習モード: このコンピューター上の架空のデータ</translation>
    </message>
    <message>
        <source>End &amp;practice</source>
        <translation>練習を終了(&amp;P)</translation>
    </message>
    <message>
        <source>Segue (practice mode)</source>
        <translation>Segue (練習モード)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Help on this page (F1)</source>
        <translation>この画面のヘルプ (F1)</translation>
    </message>
</context>
<context>
    <name>segue::ui::MappingForm</name>
    <message>
        <source>Fields of the customer</source>
        <translation>顧客のフィールド</translation>
    </message>
    <message>
        <source>Field with the contact &amp;ID</source>
        <translation>取引先担当者 ID のフィールド(&amp;I)</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>値あり</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Found in Sales</source>
        <translation>Sales で見つかった割合</translation>
    </message>
    <message>
        <source>no contact ID by its form</source>
        <translation>ID の形式ではありません</translation>
    </message>
    <message>
        <source>Choose the field that holds the contact ID.</source>
        <translation>取引先担当者 ID が入っているフィールドを選択してください。</translation>
    </message>
    <message>
        <source>The field is being looked at.</source>
        <translation>フィールドを調べています。</translation>
    </message>
    <message>
        <source>Looking how many of its values are contacts in Sales</source>
        <translation>値のうちどれだけが Sales の取引先担当者かを調べています</translation>
    </message>
    <message>
        <source>None of the values looked at is a contact in Sales: nobody would be exported by this field.</source>
        <translation>調べた値は、どれも Sales の取引先担当者ではありません。このフィールドでは誰もエクスポートされません。</translation>
    </message>
    <message>
        <source>Proposed: %1 of the values looked at are contacts in Sales.</source>
        <translation>推奨: 調べた値の %1 が Sales の取引先担当者です。</translation>
    </message>
    <message>
        <source>%1 of the values looked at are contacts in Sales.</source>
        <translation>調べた値の %1 が Sales の取引先担当者です。</translation>
    </message>
</context>
<context>
    <name>segue::ui::MappingStep</name>
    <message>
        <source>Customer ID to contact ID</source>
        <translation>顧客 ID → 取引先担当者 ID</translation>
    </message>
    <message>
        <source>Which field of the customers holds the ID of the contact in Sales.</source>
        <translation>顧客のどのフィールドに Sales の取引先担当者の ID が入っているかを選択します。</translation>
    </message>
    <message>
        <source>So&amp;urce of the customers</source>
        <translation>顧客データの取得元(&amp;U)</translation>
    </message>
    <message>
        <source>A&amp;dd a source</source>
        <translation>取得元の追加(&amp;D)</translation>
    </message>
    <message>
        <source>Customer Insights of %1 (new source)</source>
        <translation>%1 の Customer Insights (新しい取得元)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No customers found</source>
        <translation>顧客データが見つかりません</translation>
    </message>
    <message>
        <source>This organisation has no Customer Insights data, and no source was set up yet.</source>
        <translation>この組織には Customer Insights のデータがなく、取得元もまだ設定されていません。</translation>
    </message>
    <message>
        <source>Choose a source</source>
        <translation>取得元の選択</translation>
    </message>
    <message>
        <source>More than one source is set up.</source>
        <translation>取得元が複数設定されています。</translation>
    </message>
    <message>
        <source>The organisation has Customer Insights data of its own. A source for it is made along with the connection.</source>
        <translation>この組織には Customer Insights のデータがあります。接続と一緒に取得元を作成します。</translation>
    </message>
    <message>
        <source>Looking at a sample of customers, and which of their values are contacts in Sales</source>
        <translation>顧客のサンプルを調べ、どの値が Sales の取引先担当者かを確認しています</translation>
    </message>
    <message>
        <source>Choose where the customers are read.</source>
        <translation>顧客データの取得元を選択してください。</translation>
    </message>
    <message>
        <source>The fields are being looked at.</source>
        <translation>フィールドを調べています。</translation>
    </message>
    <message>
        <source>The fields of this source could not be read.</source>
        <translation>この取得元のフィールドを読み取れませんでした。</translation>
    </message>
</context>
<context>
    <name>segue::ui::MessageBar</name>
    <message>
        <source>The server said: %1</source>
        <translation>サーバーの応答: %1</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>要求 ID: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cop&amp;y details</source>
        <translation>詳細をコピー(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>segue::ui::NameForm</name>
    <message>
        <source>Enter a name.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already. Choose another name.</source>
        <translation>[%1] は既にあります。別の名前を入力してください。</translation>
    </message>
</context>
<context>
    <name>segue::ui::NameStep</name>
    <message>
        <source>Display name</source>
        <translation>表示名</translation>
    </message>
    <message>
        <source>Name and kind are all that others see of the connection.</source>
        <translation>ほかの人に見えるのは、接続の名前と種類だけです。</translation>
    </message>
    <message>
        <source>Display na&amp;me</source>
        <translation>表示名(&amp;M)</translation>
    </message>
    <message>
        <source>Say purpose and target, for example &quot;Sales Japan, campaigns&quot;.</source>
        <translation>目的とエクスポート先が分かる名前にします。例: 国内営業 キャンペーン用</translation>
    </message>
</context>
<context>
    <name>segue::ui::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>ナビゲーション</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>Run history</source>
        <translation>実行履歴</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>segue::ui::OpenConnectionPage</name>
    <message>
        <source>Open a connection file</source>
        <translation>接続ファイルを開く</translation>
    </message>
    <message>
        <source>An administrator gave you the file. It holds no secret: you sign in as yourself.</source>
        <translation>管理者から受け取ったファイルを開きます。サインインの情報は含まれないため、自分のアカウントでサインインします。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Sign in and open</source>
        <translation>サインインして開く(&amp;S)</translation>
    </message>
    <message>
        <source>Choose a fi&amp;le</source>
        <translation>ファイルを選択(&amp;L)</translation>
    </message>
    <message>
        <source>Connection &amp;file</source>
        <translation>接続ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Connection file</source>
        <translation>接続ファイル</translation>
    </message>
    <message>
        <source>&amp;Other ways to sign in</source>
        <translation>他のサインイン方法(&amp;O)</translation>
    </message>
    <message>
        <source>Connection files (*.segue-connection)</source>
        <translation>接続ファイル (*.segue-connection)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The sign-in is under way.</source>
        <translation>サインインしています。</translation>
    </message>
    <message>
        <source>Choose the file.</source>
        <translation>ファイルを選択してください。</translation>
    </message>
</context>
<context>
    <name>segue::ui::PaceChart</name>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>People added and removed over time</source>
        <translation>追加と削除の人数の推移</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%2で %1</translation>
    </message>
</context>
<context>
    <name>segue::ui::PeopleSection</name>
    <message>
        <source>Whom to show</source>
        <translation>表示する対象</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind and number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Asking Sales for names…</source>
        <translation>Sales から名前を取得しています…</translation>
    </message>
    <message>
        <source>Fetched from Sales to be shown here, and kept nowhere.</source>
        <translation>Sales から取得してここに表示しています。どこにも保存しません。</translation>
    </message>
    <message>
        <source>People of the list &quot;%1&quot;</source>
        <translation>リスト [%1] の対象者</translation>
    </message>
    <message>
        <source>Hide the &amp;people</source>
        <translation>対象者を隠す(&amp;P)</translation>
    </message>
    <message>
        <source>Show the &amp;people</source>
        <translation>対象者を表示(&amp;P)</translation>
    </message>
    <message>
        <source>Hide the &amp;names</source>
        <translation>名前を隠す(&amp;N)</translation>
    </message>
    <message>
        <source>Show the &amp;names</source>
        <translation>名前を表示(&amp;N)</translation>
    </message>
    <message>
        <source>Names are personal data. They are fetched from Sales to be shown here only.</source>
        <translation>名前は個人データです。Sales から取得し、ここに表示するだけで保存しません。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>サインイン(&amp;S)</translation>
    </message>
</context>
<context>
    <name>segue::ui::PersonSearch</name>
    <message>
        <source>Marketing list</source>
        <translation>マーケティング リスト</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>On the list now</source>
        <translation>現在リストにいるか</translation>
    </message>
    <message>
        <source>not known: Sales was not asked</source>
        <translation>不明 (Sales に未確認)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>The list in that run</source>
        <translation>その実行でのリストの状態</translation>
    </message>
    <message>
        <source>planned only</source>
        <translation>計画のみ</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation>変更計画 %1</translation>
    </message>
    <message>
        <source>&amp;Why is this person on the lists, or not?</source>
        <translation>この人がリストにいる (いない) のはなぜですか?(&amp;W)</translation>
    </message>
    <message>
        <source>Contact ID, customer ID, e-mail or name</source>
        <translation>取引先担当者 ID、顧客 ID、メール アドレス、名前</translation>
    </message>
    <message>
        <source>Every export</source>
        <translation>すべてのエクスポート</translation>
    </message>
    <message>
        <source>Searc&amp;h</source>
        <translation>検索(&amp;H)</translation>
    </message>
    <message>
        <source>The person, list by list</source>
        <translation>リストごとの状況</translation>
    </message>
    <message>
        <source>E&amp;xclude from the export</source>
        <translation>エクスポートから除外(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Let in again</source>
        <translation>除外を解除(&amp;L)</translation>
    </message>
    <message>
        <source>Every decision, newest first</source>
        <translation>すべての判断 (新しい順)</translation>
    </message>
    <message>
        <source>You see for every list whether the person is on it, why, and each decision that led there.</source>
        <translation>リストごとに、その人が現在リストにいるか、その理由、そこに至るすべての判断を表示します。</translation>
    </message>
    <message>
        <source>Whom do you search for?</source>
        <translation>検索する人が入力されていません。</translation>
    </message>
    <message>
        <source>Type a contact ID, a customer ID, an e-mail address or a name.</source>
        <translation>取引先担当者 ID、顧客 ID、メール アドレス、名前のいずれかを入力してください。</translation>
    </message>
    <message>
        <source>Asking the workspace and Sales</source>
        <translation>ワークスペースと Sales に確認しています</translation>
    </message>
    <message>
        <source>No contact of this customer is known here.</source>
        <translation>この顧客の取引先担当者は見つかっていません。</translation>
    </message>
    <message>
        <source>Contact ID: %1</source>
        <translation>取引先担当者 ID: %1</translation>
    </message>
    <message>
        <source>No list to speak of</source>
        <translation>対象のリストがありません</translation>
    </message>
    <message>
        <source>No export has a list yet.</source>
        <translation>リストのあるエクスポートがまだありません。</translation>
    </message>
    <message>
        <source>Sales was not heard, so this is what the workspace knows.</source>
        <translation>Sales に確認できなかったため、ワークスペースの記録だけを表示しています。</translation>
    </message>
    <message>
        <source>Several people fit. Which one do you mean?</source>
        <translation>該当する人が複数います。どの人ですか?</translation>
    </message>
    <message>
        <source>Exclude this person from the export &quot;%1&quot;?</source>
        <translation>この人をエクスポート [%1] から除外しますか?</translation>
    </message>
    <message>
        <source>They are never added to its lists again, and are removed from those that Segue added them to with the next run. The contact record is not deleted.</source>
        <translation>今後このエクスポートのリストには追加されません。Segue が追加したリストからは、次の実行で削除されます。取引先担当者レコードは削除されません。</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>除外する(&amp;X)</translation>
    </message>
    <message>
        <source>Let this person into the export &quot;%1&quot; again?</source>
        <translation>エクスポート [%1] からのこの人の除外を解除しますか?</translation>
    </message>
    <message>
        <source>The next run adds them where they are in the segment.</source>
        <translation>セグメントに含まれていれば、次の実行でリストに追加されます。</translation>
    </message>
    <message>
        <source>Excluded from &quot;%1&quot;.</source>
        <translation>[%1] から除外しました。</translation>
    </message>
    <message>
        <source>Let into &quot;%1&quot; again.</source>
        <translation>[%1] の除外を解除しました。</translation>
    </message>
    <message>
        <source>The next run of the export acts on it.</source>
        <translation>このエクスポートの次の実行から反映されます。</translation>
    </message>
    <message>
        <source>Search for somebody</source>
        <translation>人を検索してください</translation>
    </message>
    <message>
        <source>Excluded from the export; the next run acts on it.</source>
        <translation>エクスポートから除外されています。次の実行から反映されます。</translation>
    </message>
    <message>
        <source>There are more than these. An e-mail address or an ID finds one of them.</source>
        <translation>ほかにも該当する人がいます。メール アドレスまたは ID で検索すると 1 人に絞り込めます。</translation>
    </message>
</context>
<context>
    <name>segue::ui::PersonTab</name>
    <message>
        <source>What is kept of people</source>
        <translation>保存される個人データ</translation>
    </message>
    <message>
        <source>The workspace keeps contact IDs, keyed hashes of customer IDs, and reasons. Names and e-mail addresses are fetched to be shown, and forgotten. Logs have neither.</source>
        <translation>ワークスペースに保存されるのは、取引先担当者 ID、顧客 ID から作った元に戻せない値、理由だけです。名前とメール アドレスは表示のために取得するだけで、保存しません。ログにはどれも記録されません。</translation>
    </message>
    <message>
        <source>Erase a person</source>
        <translation>人のデータの消去</translation>
    </message>
    <message>
        <source>Replaces the person by a keyed hash in the ledger, in plans and in the run history, and rewrites the backups. Their membership of marketing lists in Sales and the contact record stay as they are. The source will bring the person again with the next run, unless they are deleted there or excluded from the export here.</source>
        <translation>追加メンバー台帳、変更計画、実行履歴にあるこの人のデータを元に戻せない値に置き換え、バックアップも書き換えます。Sales のマーケティング リストのメンバーと取引先担当者レコードは変わりません。取得元で削除するか、エクスポートから除外しない限り、次の実行で取得元から再び届きます。</translation>
    </message>
    <message>
        <source>&amp;Contact ID, e-mail or name</source>
        <translation>取引先担当者 ID、メール アドレス、名前(&amp;C)</translation>
    </message>
    <message>
        <source>Person to erase</source>
        <translation>データを消去する人</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>検索(&amp;L)</translation>
    </message>
    <message>
        <source>Whom is it about?</source>
        <translation>データを消去する人が入力されていません。</translation>
    </message>
    <message>
        <source>Type a contact ID, an e-mail address or a name.</source>
        <translation>取引先担当者 ID、メール アドレス、名前のいずれかを入力してください。</translation>
    </message>
    <message>
        <source>Looking the person up. Nothing is erased yet.</source>
        <translation>この人を検索しています。まだ何も消去していません。</translation>
    </message>
    <message>
        <source>No contact of that person is known here; there is nothing to erase.</source>
        <translation>この人の取引先担当者は見つかっていないため、消去するデータはありません。</translation>
    </message>
    <message>
        <source>%1 (export %2)</source>
        <translation>%1 (エクスポート %2)</translation>
    </message>
    <message>
        <source>They are on these marketing lists and stay there: %1. To have them removed first, exclude them from the export and run it.</source>
        <translation>次のマーケティング リストに入っており、消去してもリストに残ります: %1。先にリストから削除するには、エクスポートから除外して実行してください。</translation>
    </message>
    <message>
        <source>Ledger, plans and run history can no longer tell who they were. This cannot be undone.</source>
        <translation>追加メンバー台帳、変更計画、実行履歴から、だれのデータかがわからなくなります。この操作は元に戻せません。</translation>
    </message>
    <message>
        <source>Erase %1 from the workspace and its backups?</source>
        <translation>%1 のデータをワークスペースとバックアップから消去しますか?</translation>
    </message>
    <message>
        <source>&amp;Erase</source>
        <translation>消去する(&amp;E)</translation>
    </message>
    <message>
        <source>E&amp;xclude them first</source>
        <translation>先に除外する(&amp;X)</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>消去しています</translation>
    </message>
    <message>
        <source>Places: ledgers %1, plans %2, rejects %3, backups %4.</source>
        <translation>置き換えた場所: 追加メンバー台帳 %1 件、変更計画 %2 件、エクスポート不可と対象外 %3 件、バックアップ %4 件</translation>
    </message>
    <message>
        <source>These backups could not be rewritten; see to them yourself: %1</source>
        <translation>次のバックアップは書き換えられませんでした。ご自身で処理してください: %1</translation>
    </message>
    <message>
        <source>The person was erased; a keyed hash stands there now.</source>
        <translation>この人のデータを消去し、元に戻せない値に置き換えました。</translation>
    </message>
</context>
<context>
    <name>segue::ui::PlanFile</name>
    <message>
        <source>The file will hold the names and e-mail addresses of people.</source>
        <translation>ファイルに人の名前とメール アドレスが含まれます。</translation>
    </message>
    <message>
        <source>These are personal data: keep the file only as long as you need it. Sales is asked for them, you alone can read the file, and the workspace notes that it was saved.</source>
        <translation>これらは個人データです。ファイルは必要がなくなったら削除してください。名前は Sales から取得します。ファイルを読めるのは自分だけで、保存したことはワークスペースの変更履歴に記録します。</translation>
    </message>
    <message>
        <source>&amp;Save with names</source>
        <translation>名前を含めて保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>変更計画の保存</translation>
    </message>
    <message>
        <source>plan of %1</source>
        <translation>%1 の変更計画</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV ファイル (*.csv)</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存しています</translation>
    </message>
    <message>
        <source>Asking Sales for names</source>
        <translation>Sales から名前を取得しています</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました: %1</translation>
    </message>
    <message>
        <source>The file holds names. You alone can read it.</source>
        <translation>ファイルには名前が含まれます。ファイルを読めるのは自分だけです。</translation>
    </message>
    <message>
        <source>The file holds IDs only, no names. You alone can read it.</source>
        <translation>ファイルに含まれるのは ID だけで、名前は含まれません。ファイルを読めるのは自分だけです。</translation>
    </message>
</context>
<context>
    <name>segue::ui::PlanPage</name>
    <message>
        <source>Undo a run</source>
        <translation>実行の取り消し</translation>
    </message>
    <message>
        <source>Changes to come</source>
        <translation>変更内容の確認</translation>
    </message>
    <message>
        <source>What taking the run back will do to the lists of &quot;%1&quot;.</source>
        <translation>実行を取り消すと、[%1] のリストは次のように変わります。</translation>
    </message>
    <message>
        <source>What the next run of &quot;%1&quot; will do. Nothing has been changed yet.</source>
        <translation>[%1] を次に実行したときの変更内容です。まだ何も変更されていません。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Read a&amp;gain</source>
        <translation>もう一度読み取る(&amp;G)</translation>
    </message>
    <message>
        <source>Reading both sides</source>
        <translation>セグメントとリストを読み取っています</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>list and step</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Requests to Sales: about %1.</source>
        <translation>Sales への要求: 約 %1 件</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>取り消す: %1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>サインイン(&amp;S)</translation>
    </message>
    <message>
        <source>Save as CS&amp;V</source>
        <translation>CSV として保存(&amp;V)</translation>
    </message>
    <message>
        <source>With &amp;IDs only</source>
        <translation>ID のみ(&amp;I)</translation>
    </message>
    <message>
        <source>With &amp;names and e-mail addresses...</source>
        <translation>名前とメール アドレスを含める(&amp;N)...</translation>
    </message>
</context>
<context>
    <name>segue::ui::PlanPeople</name>
    <message>
        <source>What happens</source>
        <translation>変更</translation>
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
        <source>none</source>
        <comment>contact ID</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール アドレス</translation>
    </message>
    <message>
        <source>not shown by Sales</source>
        <translation>Sales に見つかりません</translation>
    </message>
</context>
<context>
    <name>segue::ui::PracticeRoom</name>
    <message>
        <source>Practice customers</source>
        <translation>練習用の顧客</translation>
    </message>
    <message>
        <source>Practice Sales</source>
        <translation>練習用の Sales</translation>
    </message>
</context>
<context>
    <name>segue::ui::RejectsView</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation>取引先担当者 ID</translation>
    </message>
    <message>
        <source>Marketing list</source>
        <translation>マーケティング リスト</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Search rejects</source>
        <translation>エクスポート不可を検索</translation>
    </message>
    <message>
        <source>Save as CS&amp;V</source>
        <translation>CSV として保存(&amp;V)</translation>
    </message>
    <message>
        <source>Rejects</source>
        <translation>エクスポート不可と対象外</translation>
    </message>
    <message>
        <source>Every reason</source>
        <translation>すべての理由</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason and rows</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nobody was left out</source>
        <translation>エクスポート不可も対象外もありません</translation>
    </message>
    <message>
        <source>Everybody in the segments could be exported.</source>
        <translation>セグメントの全員をエクスポートできました。</translation>
    </message>
    <message>
        <source>Reading the rejects</source>
        <translation>エクスポート不可と対象外を読み取っています</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown here. The CSV file holds them all.</source>
        <translation>%2のうち、先頭の %1 件を表示しています。CSV ファイルにはすべて含まれます。</translation>
    </message>
    <message>
        <source>Save the rejects</source>
        <translation>エクスポート不可の保存</translation>
    </message>
    <message>
        <source>rejects of %1</source>
        <translation>%1 のエクスポート不可</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV ファイル (*.csv)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました: %1</translation>
    </message>
    <message>
        <source>The file holds IDs only, no names. You alone can read it.</source>
        <translation>ファイルに含まれるのは ID だけで、名前は含まれません。ファイルを読めるのは自分だけです。</translation>
    </message>
</context>
<context>
    <name>segue::ui::RequestsView</name>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>%1: asked to wait</source>
        <translation>%1: 待機の要求</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: 成功</translation>
    </message>
    <message>
        <source>%1: error</source>
        <translation>%1: エラー</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Correlation ID</source>
        <translation>相関 ID</translation>
    </message>
    <message>
        <source>Duration (ms)</source>
        <translation>所要時間 (ミリ秒)</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Sent (bytes)</source>
        <translation>送信 (バイト)</translation>
    </message>
    <message>
        <source>Received (bytes)</source>
        <translation>受信 (バイト)</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>テキストとしてコピー(&amp;T)</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Hide the re&amp;quests</source>
        <translation>要求を隠す(&amp;Q)</translation>
    </message>
    <message>
        <source>Show the re&amp;quests</source>
        <translation>要求を表示(&amp;Q)</translation>
    </message>
    <message>
        <source>No request has been answered yet.</source>
        <translation>まだ応答はありません。</translation>
    </message>
    <message>
        <source>The newest requests, 200 at most. What this program asks with the same account beside the run is among them. They hold no personal data, so you can hand them to whoever supports you.</source>
        <translation>最近の要求を最大 200 件まで表示します。同じアカウントでこのプログラムが並行して行う要求も含まれます。個人データは含まれないため、サポートの担当者に渡すことができます。</translation>
    </message>
</context>
<context>
    <name>segue::ui::RunDetails</name>
    <message>
        <source>Marketing list</source>
        <translation>マーケティング リスト</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>%1, read back</source>
        <translation>%1、確認済み</translation>
    </message>
    <message>
        <source>In the segment</source>
        <translation>セグメントの人数</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>リストから削除</translation>
    </message>
    <message>
        <source>Unchanged</source>
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
        <source>Taken off by others</source>
        <translation>Segue 以外が削除</translation>
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
        <source>On the list now</source>
        <translation>現在の人数</translation>
    </message>
    <message>
        <source>Try only these re&amp;jects again</source>
        <translation>エクスポート不可だけ再試行(&amp;J)</translation>
    </message>
    <message>
        <source>Fi&amp;nish this run</source>
        <translation>この実行を続行(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Undo this run</source>
        <translation>この実行を取り消す(&amp;U)</translation>
    </message>
    <message>
        <source>Marketing lists of the run</source>
        <translation>この実行のマーケティング リスト</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>Rejects</source>
        <translation>エクスポート不可と対象外</translation>
    </message>
    <message>
        <source>&amp;Lists (%1)</source>
        <translation>リスト (%1)(&amp;L)</translation>
    </message>
    <message>
        <source>R&amp;ejects (%1)</source>
        <translation>エクスポート不可と対象外 (%1)(&amp;E)</translation>
    </message>
    <message>
        <source>%1, started at %2 by %3</source>
        <translation>%1 · 開始 %2 (%3)</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>所要時間 %1</translation>
    </message>
    <message>
        <source>account: %1</source>
        <translation>アカウント %1</translation>
    </message>
    <message>
        <source>requests: %1</source>
        <translation>要求 %1 回</translation>
    </message>
    <message>
        <source>waited %1 as the server asked</source>
        <translation>サーバーの要求による待機 %1</translation>
    </message>
    <message>
        <source>the removal guard was lifted for this run</source>
        <translation>この実行では誤削除の防止を解除</translation>
    </message>
</context>
<context>
    <name>segue::ui::RunPage</name>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>実行をキャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Progress of this step</source>
        <translation>この手順の進み具合</translation>
    </message>
    <message>
        <source>Undoing a run of &quot;%1&quot;</source>
        <translation>[%1] の実行を取り消しています</translation>
    </message>
    <message>
        <source>Running &quot;%1&quot;</source>
        <translation>[%1] を実行しています</translation>
    </message>
    <message>
        <source>Ending after the request that is under way</source>
        <translation>処理中の要求が終わりしだい停止します</translation>
    </message>
    <message>
        <source>List %1 of %2: %3</source>
        <translation>リスト %1 / %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>requests so far: %1</source>
        <translation>これまでの要求: %1 件</translation>
    </message>
    <message>
        <source>side by side: %1</source>
        <translation>同時実行: %1 件</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between facts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>サインイン(&amp;S)</translation>
    </message>
    <message>
        <source>The run did not begin.</source>
        <translation>実行を開始できませんでした</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>1 分あたり %1</translation>
    </message>
    <message>
        <source>Sign in; the run then goes on by itself.</source>
        <translation>サインインすると、実行は自動的に続行されます。</translation>
    </message>
</context>
<context>
    <name>segue::ui::RunsView</name>
    <message>
        <source>Search runs</source>
        <translation>実行履歴を検索</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Every export</source>
        <translation>すべてのエクスポート</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>すべての状態</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>すべての期間</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去 30 日間</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行履歴</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>%1 (undo)</source>
        <translation>%1 (取り消し)</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>リストから削除</translation>
    </message>
    <message>
        <source>Cannot export</source>
        <translation>エクスポート不可</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>要求数</translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation>実行履歴を読み取っています</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>実行履歴はまだありません</translation>
    </message>
    <message>
        <source>What an export did is kept here: its result, its counts and whom it could not export.</source>
        <translation>エクスポートを実行すると、結果、人数、エクスポートできなかった人がここに残ります。</translation>
    </message>
    <message>
        <source>To the e&amp;xports</source>
        <translation>エクスポートを開く(&amp;X)</translation>
    </message>
</context>
<context>
    <name>segue::ui::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>検索をクリア</translation>
    </message>
</context>
<context>
    <name>segue::ui::SegmentDetails</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation>取引先担当者 ID</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>顧客 ID</translation>
    </message>
    <message>
        <source>Sizes are known from the runs that read the segment. No run has read it yet.</source>
        <translation>人数の推移は、セグメントを読み取った実行の記録から表示します。まだ読み取った実行がありません。</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>人数の推移(&amp;Z)</translation>
    </message>
    <message>
        <source>Sa&amp;mple</source>
        <translation>サンプル(&amp;M)</translation>
    </message>
    <message>
        <source>Used &amp;by</source>
        <translation>使用しているエクスポート(&amp;B)</translation>
    </message>
    <message>
        <source>Names are personal data: shown here only, kept nowhere. Show them only to people who may see them.</source>
        <translation>名前は個人データです。ここに表示するだけで、どこにも保存しません。閲覧を許可されていない人に見せないでください。</translation>
    </message>
    <message numerus="yes">
        <source>Show up to %n customer(s)</source>
        <translation>
            <numerusform>顧客を表示 (最大 %n 人)</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers of the segment</source>
        <translation>セグメントの顧客</translation>
    </message>
    <message>
        <source>refreshed %1</source>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Size, as the runs read it</source>
        <translation>人数 (実行時の読み取り)</translation>
    </message>
    <message>
        <source>No segment selected</source>
        <translation>セグメントが選択されていません</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) selected</source>
        <translation>
            <numerusform>%n 個のセグメントを選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Select one to see more of it.</source>
        <translation>1 つ選択すると、詳細が表示されます。</translation>
    </message>
    <message>
        <source>&quot;Add export&quot; takes all of them.</source>
        <translation>[エクスポートの追加] で、選択したすべてのセグメントを使用します。</translation>
    </message>
    <message>
        <source>Used &amp;by (%1)</source>
        <translation>使用しているエクスポート (%1)(&amp;B)</translation>
    </message>
    <message>
        <source>No export uses this segment.</source>
        <translation>このセグメントを使用しているエクスポートはありません。</translation>
    </message>
    <message>
        <source>%1: run history</source>
        <translation>%1 の実行履歴</translation>
    </message>
    <message>
        <source>Reading customers of the segment</source>
        <translation>セグメントの顧客を読み取っています</translation>
    </message>
    <message>
        <source>Nobody is in the segment</source>
        <translation>セグメントに顧客がいません</translation>
    </message>
    <message>
        <source>The source has no customer in it at the moment.</source>
        <translation>現在、取得元のこのセグメントには顧客が含まれていません。</translation>
    </message>
</context>
<context>
    <name>segue::ui::SegmentPicker</name>
    <message>
        <source>cannot be used: %1</source>
        <translation>は使用できません: %1</translation>
    </message>
    <message>
        <source>is still being refreshed; the run takes what is there then</source>
        <translation>は更新中です。実行した時点の内容を使用します</translation>
    </message>
    <message>
        <source>is empty; the removal guard stops a run that would empty its list</source>
        <translation>は空です。リストが空になる実行は、誤削除の防止により停止します</translation>
    </message>
    <message>
        <source>is switched off and is no longer refreshed</source>
        <translation>は無効になっており、更新されません</translation>
    </message>
    <message numerus="yes">
        <source>was refreshed %n day(s) ago</source>
        <translation>
            <numerusform>の最終更新は %n 日前です</numerusform>
        </translation>
    </message>
    <message>
        <source>is large; it is exported whole, and takes some minutes</source>
        <translation>は大きなセグメントです。全員をエクスポートしますが、数分かかります</translation>
    </message>
    <message>
        <source>Search segments</source>
        <translation>セグメントを検索</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>segment and remark</comment>
        <translation>%1 %2</translation>
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
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Segments of the source</source>
        <translation>取得元のセグメント</translation>
    </message>
    <message>
        <source>Ta&amp;ke out</source>
        <translation>外す(&amp;K)</translation>
    </message>
    <message>
        <source>Chosen segment</source>
        <translation>選択したセグメント</translation>
    </message>
    <message>
        <source>Marketing list</source>
        <translation>マーケティング リスト</translation>
    </message>
    <message>
        <source>new list</source>
        <translation>新しいリスト</translation>
    </message>
    <message>
        <source>%1 (existing)</source>
        <translation>%1 (既存)</translation>
    </message>
    <message>
        <source>Chosen segments and their lists</source>
        <translation>選択したセグメントとリスト</translation>
    </message>
    <message>
        <source>Reading the segments</source>
        <translation>セグメントを読み取っています</translation>
    </message>
    <message>
        <source>The source has no segment</source>
        <translation>取得元にセグメントがありません</translation>
    </message>
    <message>
        <source>Segments are made in Customer Insights.</source>
        <translation>セグメントは Customer Insights で作成します。</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>まだ選択されていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) chosen</source>
        <translation>
            <numerusform>%n 件のセグメントを選択</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1</source>
        <comment>people of chosen segments</comment>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the source any more, or not yet.</source>
        <translation>[%1] は取得元にありません (削除済み、または未同期)。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2.</source>
        <comment>segment and remark</comment>
        <translation>[%1] %2。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;hoose</source>
        <translation>選択(&amp;H)</translation>
    </message>
</context>
<context>
    <name>segue::ui::SegmentsPage</name>
    <message>
        <source>Segments</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>Who is in the segments of a source, and which exports use them.</source>
        <translation>取得元のセグメントの人数と、それを使用しているエクスポートを確認できます。</translation>
    </message>
    <message>
        <source>Reading the segments</source>
        <translation>セグメントを読み取っています</translation>
    </message>
    <message>
        <source>Add &amp;export</source>
        <translation>エクスポートの追加(&amp;E)</translation>
    </message>
    <message>
        <source>Search segments</source>
        <translation>セグメントを検索</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>取得元(&amp;S)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>counted %1</source>
        <translation>%1に数えた人数</translation>
    </message>
    <message>
        <source>Refreshed</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>%1 (not refreshed for long)</source>
        <translation>%1 (長期間未更新)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Size over time</source>
        <translation>人数の推移</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用しているエクスポート</translation>
    </message>
    <message>
        <source>not exported yet</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変化なし</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>-%1</source>
        <translation>-%1</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>取得元がまだありません</translation>
    </message>
    <message>
        <source>Segments are read from a source: a Customer Insights environment, or a folder of CSV files.</source>
        <translation>セグメントは、Customer Insights の環境または CSV ファイルのフォルダーから読み取ります。</translation>
    </message>
    <message>
        <source>To the so&amp;urces</source>
        <translation>取得元を開く(&amp;U)</translation>
    </message>
    <message>
        <source>No segment found</source>
        <translation>セグメントが見つかりません</translation>
    </message>
    <message>
        <source>The source &quot;%1&quot; has no segment, or has not written one yet.</source>
        <translation>取得元 [%1] にはセグメントがないか、まだ書き出されていません。</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>もう一度読み取る(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s); the largest has %1.</source>
        <translation>
            <numerusform>セグメントは %Ln 件、最大は %1です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>segue::ui::ServerForm</name>
    <message>
        <source>Server &amp;address</source>
        <translation>サーバー アドレス(&amp;A)</translation>
    </message>
    <message>
        <source>The address that you see in the browser when Sales is open. It can be pasted as it is.</source>
        <translation>Sales を開いたときにブラウザーに表示されるアドレスです。そのまま貼り付けることができます。</translation>
    </message>
    <message>
        <source>Enter the address of Sales.</source>
        <translation>Sales のアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Will be used: %1 (this computer, for practice)</source>
        <translation>使用するアドレス: %1 (このコンピューター、練習用)</translation>
    </message>
    <message>
        <source>Will be used: %1</source>
        <translation>使用するアドレス: %1</translation>
    </message>
</context>
<context>
    <name>segue::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>全般(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>ワークスペース(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Personal data</source>
        <translation>個人データ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>変更履歴(&amp;C)</translation>
    </message>
    <message>
        <source>A&amp;bout Segue</source>
        <translation>Segue について(&amp;B)</translation>
    </message>
</context>
<context>
    <name>segue::ui::SetupRooms</name>
    <message>
        <source>&quot;%1&quot; was changed.</source>
        <translation>[%1] を変更しました。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was added.</source>
        <translation>[%1] を追加しました。</translation>
    </message>
</context>
<context>
    <name>segue::ui::ShareBar</name>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>segue::ui::SignInForm</name>
    <message>
        <source>A&amp;pplication (client) ID</source>
        <translation>アプリケーション (クライアント) ID(&amp;P)</translation>
    </message>
    <message>
        <source>Of the app registration in Microsoft Entra ID that your organisation uses for Segue.</source>
        <translation>組織が Segue 用に Microsoft Entra ID に登録したアプリの ID です。</translation>
    </message>
    <message>
        <source>&amp;Other ways to sign in</source>
        <translation>他のサインイン方法(&amp;O)</translation>
    </message>
    <message>
        <source>In the &amp;browser of this computer</source>
        <translation>このコンピューターのブラウザー(&amp;B)</translation>
    </message>
    <message>
        <source>With a code on another &amp;device</source>
        <translation>別のデバイスでコードを入力(&amp;D)</translation>
    </message>
    <message>
        <source>As an application, with a client &amp;secret</source>
        <translation>アプリケーションとして (クライアント シークレット)(&amp;S)</translation>
    </message>
    <message>
        <source>As an application, with a certi&amp;ficate</source>
        <translation>アプリケーションとして (証明書)(&amp;F)</translation>
    </message>
    <message>
        <source>Client secr&amp;et</source>
        <translation>クライアント シークレット(&amp;E)</translation>
    </message>
    <message>
        <source>Choose a fi&amp;le</source>
        <translation>ファイルを選択(&amp;L)</translation>
    </message>
    <message>
        <source>Certificate file (PEM or PKCS #12)</source>
        <translation>証明書ファイル (PEM または PKCS #12)</translation>
    </message>
    <message>
        <source>Pass&amp;phrase of the file, if it has one</source>
        <translation>ファイルのパスフレーズ (ある場合)(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Tenant ID</source>
        <translation>テナント ID(&amp;T)</translation>
    </message>
    <message>
        <source>Empty: as the server says.</source>
        <translation>空欄の場合は、サーバーの情報を使用します。</translation>
    </message>
    <message>
        <source>&amp;Keep the sign-in only until Segue is closed</source>
        <translation>Segue を終了するまでの間だけサインインを保持(&amp;K)</translation>
    </message>
    <message>
        <source>Otherwise it is kept in the keychain of the operating system, never in a file.</source>
        <translation>選択しない場合は、オペレーティング システムのキーチェーンに保管します。ファイルには保存しません。</translation>
    </message>
    <message>
        <source>Enter the application (client) ID.</source>
        <translation>アプリケーション (クライアント) ID を入力してください。</translation>
    </message>
    <message>
        <source>The application (client) ID has the form 00000000-0000-0000-0000-000000000000.</source>
        <translation>アプリケーション (クライアント) ID は 00000000-0000-0000-0000-000000000000 の形式です。</translation>
    </message>
    <message>
        <source>Enter the client secret.</source>
        <translation>クライアント シークレットを入力してください。</translation>
    </message>
    <message>
        <source>Choose the certificate file.</source>
        <translation>証明書ファイルを選択してください。</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>証明書ファイルの選択</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.p12 *.pfx)</source>
        <translation>証明書 (*.pem *.p12 *.pfx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>segue::ui::SignInPage</name>
    <message>
        <source>Sign in to &quot;%1&quot;</source>
        <translation>[%1] へのサインイン</translation>
    </message>
    <message>
        <source>Until now: %1</source>
        <translation>これまでのアカウント: %1</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>サインイン(&amp;S)</translation>
    </message>
    <message>
        <source>Runs then act as this account from now on.</source>
        <translation>今後の実行は、このアカウントで行われます。</translation>
    </message>
    <message>
        <source>&amp;Use %1</source>
        <translation>%1 を使用(&amp;U)</translation>
    </message>
</context>
<context>
    <name>segue::ui::SignInStep</name>
    <message>
        <source>Server administrator account</source>
        <translation>サーバー管理者アカウント</translation>
    </message>
    <message>
        <source>Sign in with an account that may change marketing lists in Sales.</source>
        <translation>Sales のマーケティング リストを変更できるアカウントでサインインします。</translation>
    </message>
    <message>
        <source>&amp;Use this sign-in</source>
        <translation>このサインインを使用(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>サインイン(&amp;S)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>アクセス許可</translation>
    </message>
    <message>
        <source>Sign in with &amp;another account</source>
        <translation>別のアカウントでサインイン(&amp;A)</translation>
    </message>
    <message>
        <source>The source &quot;%1&quot; is signed in on this server already.</source>
        <translation>取得元 [%1] が、このサーバーに既にサインインしています。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (of the source &quot;%2&quot;)</source>
        <translation>%1 (取得元 [%2] のサインイン)</translation>
    </message>
    <message>
        <source>All that a run needs</source>
        <translation>実行に必要なアクセス許可があります</translation>
    </message>
    <message>
        <source>All that a run needs, but not for the whole organisation (%1)</source>
        <translation>実行に必要なアクセス許可がありますが、組織全体には及びません (%1)</translation>
    </message>
    <message>
        <source>The sign-in is under way.</source>
        <translation>サインインしています。</translation>
    </message>
    <message>
        <source>Sign in to go on.</source>
        <translation>続けるには、サインインしてください。</translation>
    </message>
</context>
<context>
    <name>segue::ui::SignInWait</name>
    <message>
        <source>Waiting for the sign-in</source>
        <translation>サインインを待っています</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>コピー: %1</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Asking the server how to sign in</source>
        <translation>サインインの方法をサーバーに確認しています</translation>
    </message>
    <message numerus="yes">
        <source>On any device, open this address and enter the code. It is valid for %n minute(s).</source>
        <translation>
            <numerusform>どのデバイスでもかまいません。このアドレスを開いて、コードを入力してください。コードは %n 分間有効です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in in the browser window, then come back here. If no browser opens, copy the address into one.</source>
        <translation>ブラウザーでサインインしてから、ここに戻ってください。ブラウザーが開かない場合は、アドレスをコピーしてブラウザーで開いてください。</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>&amp;Open the browser again</source>
        <translation>ブラウザーをもう一度開く(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel the sign-&amp;in</source>
        <translation>サインインをキャンセル(&amp;I)</translation>
    </message>
</context>
<context>
    <name>segue::ui::SourcePage</name>
    <message>
        <source>Edit &quot;%1&quot;</source>
        <translation>[%1] の編集</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>取得元の追加</translation>
    </message>
    <message>
        <source>Where segments and customers are read. Nothing is ever written there.</source>
        <translation>セグメントと顧客を読み取る場所です。書き込むことはありません。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Sign in and &amp;save</source>
        <translation>サインインして保存(&amp;S)</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>名前(&amp;M)</translation>
    </message>
    <message>
        <source>Its tables in the organisation where it is installed. The usual way.</source>
        <translation>インストールされている組織のテーブルを読み取ります。通常はこれを選択します。</translation>
    </message>
    <message>
        <source>For environments that still answer it; needs a subscription key.</source>
        <translation>Data API がまだ使用できる環境で選択します。サブスクリプション キーが必要です。</translation>
    </message>
    <message>
        <source>Files that Customer Insights or somebody else exported. Without sign-in.</source>
        <translation>Customer Insights などから出力されたファイルを読み取ります。サインインは不要です。</translation>
    </message>
    <message>
        <source>Choose a fo&amp;lder</source>
        <translation>フォルダーを選択(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>フォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Data API &amp;beside the tables</source>
        <translation>Data API も使用(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Environment (ID)</source>
        <translation>環境 (ID)(&amp;E)</translation>
    </message>
    <message>
        <source>For the Data API alone it may be empty where there is only one.</source>
        <translation>Data API だけを使用し、環境が 1 つしかない場合は、空欄でもかまいません。</translation>
    </message>
    <message>
        <source>Subscription &amp;key</source>
        <translation>サブスクリプション キー(&amp;K)</translation>
    </message>
    <message>
        <source>Choose the folder.</source>
        <translation>フォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Enter the subscription key.</source>
        <translation>サブスクリプション キーを入力してください。</translation>
    </message>
    <message>
        <source>Enter the environment of the Data API.</source>
        <translation>Data API の環境を入力してください。</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>まだ何も変更していません。</translation>
    </message>
    <message>
        <source>Empty: the one that is kept in the keychain.</source>
        <translation>空欄の場合は、キーチェーンに保管されているキーを使用します。</translation>
    </message>
    <message>
        <source>Signing in, and looking whether there is something to read</source>
        <translation>サインインし、読み取れるデータがあるかを確認しています</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーの選択</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>保存せずに戻りますか?</translation>
    </message>
    <message>
        <source>What was entered here is lost.</source>
        <translation>ここで入力した内容は失われます。</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>保存せずに戻る(&amp;L)</translation>
    </message>
</context>
<context>
    <name>segue::ui::SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>Where segments and customers are read. Nothing is ever written there.</source>
        <translation>セグメントと顧客を読み取る場所です。書き込むことはありません。</translation>
    </message>
    <message>
        <source>Search sources</source>
        <translation>取得元を検索</translation>
    </message>
    <message>
        <source>Reading the sources</source>
        <translation>取得元を読み込んでいます</translation>
    </message>
    <message>
        <source>Add a s&amp;ource</source>
        <translation>取得元の追加(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>テスト(&amp;T)</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>編集(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Fields</source>
        <translation>フィールド(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>サインイン(&amp;S)</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>サインアウト(&amp;U)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>削除(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>その他(&amp;M)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用している接続</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>取得元がまだありません</translation>
    </message>
    <message>
        <source>Adding a connection makes one along where Customer Insights is in the same organisation as Sales.</source>
        <translation>Customer Insights が Sales と同じ組織にある場合は、接続を追加すると取得元も作成されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s).</source>
        <translation>
            <numerusform>取得元は %n 件です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>%1 でサインインしました。</translation>
    </message>
    <message>
        <source>Sign out of &quot;%1&quot;?</source>
        <translation>[%1] からサインアウトしますか?</translation>
    </message>
    <message>
        <source>Runs wait until somebody signs in again. A connection with the same sign-in is signed out, too.</source>
        <translation>もう一度サインインするまで、実行は待機します。同じサインインを使用する接続もサインアウトされます。</translation>
    </message>
    <message>
        <source>Signed out. The secret was removed from the keychain.</source>
        <translation>サインアウトしました。サインインの情報をキーチェーンから削除しました。</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is used by %n connection(s): %2.</source>
        <translation>
            <numerusform>[%1] は %n 件の接続で使用されています: %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give them another source, or remove them first.</source>
        <translation>先に、接続の取得元を変更するか、接続を削除してください。</translation>
    </message>
    <message>
        <source>To the &amp;connections</source>
        <translation>接続を表示(&amp;C)</translation>
    </message>
    <message>
        <source>Remove the source &quot;%1&quot;?</source>
        <translation>取得元 [%1] を削除しますか?</translation>
    </message>
    <message>
        <source>Nothing is removed in Customer Insights or in the folder.</source>
        <translation>Customer Insights やフォルダーのデータは削除されません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed.</source>
        <translation>[%1] を削除しました。</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>閉じる(&amp;L)</translation>
    </message>
</context>
<context>
    <name>segue::ui::StartPage</name>
    <message>
        <source>Welcome to Segue</source>
        <translation>Segue へようこそ</translation>
    </message>
    <message>
        <source>Segue takes segments of Dynamics 365 Customer Insights and keeps them as marketing lists in Dynamics 365 Sales.</source>
        <translation>Dynamics 365 Customer Insights のセグメントを、Dynamics 365 Sales のマーケティング リストとして最新の状態に保ちます。</translation>
    </message>
    <message>
        <source>&amp;Set up a connection</source>
        <translation>接続を設定する(&amp;S)</translation>
    </message>
    <message>
        <source>For administrators: the address of Sales, sign-in, which field holds the contact ID. Takes about five minutes.</source>
        <translation>管理者向け: Sales のアドレス、サインイン、取引先担当者 ID のフィールドを設定します。5 分ほどで終わります。</translation>
    </message>
    <message>
        <source>&amp;Open a connection file</source>
        <translation>接続ファイルを開く(&amp;O)</translation>
    </message>
    <message>
        <source>For marketers: an administrator gave you a file with a connection. You sign in as yourself.</source>
        <translation>マーケティング担当者向け: 管理者から受け取った接続ファイルを開き、自分のアカウントでサインインします。</translation>
    </message>
    <message>
        <source>&amp;Practise</source>
        <translation>練習する(&amp;P)</translation>
    </message>
    <message>
        <source>With made-up customers on this computer. Everything works as it does for real, and nothing leaves the computer.</source>
        <translation>このコンピューター上の架空の顧客で試せます。操作は本番と同じで、データは外部に送信されません。</translation>
    </message>
</context>
<context>
    <name>segue::ui::States</name>
    <message>
        <source>Under way</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
</context>
<context>
    <name>segue::ui::StepList</name>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>現在の手順</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>未完了</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3 (%4)</source>
        <translation>手順 %1/%2: %3 (%4)</translation>
    </message>
</context>
<context>
    <name>segue::ui::Table</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>テキストとしてコピー(&amp;C)</translation>
    </message>
</context>
<context>
    <name>segue::ui::TermsForm</name>
    <message>
        <source>I a&amp;gree</source>
        <translation>同意する(&amp;G)</translation>
    </message>
    <message>
        <source>Who agreed, when, and to which version (%1) is recorded in the workspace.</source>
        <translation>同意した人、日時、文章のバージョン (%1) をワークスペースに記録します。</translation>
    </message>
    <message>
        <source>Read the text and agree to it.</source>
        <translation>文章を読んで、同意してください。</translation>
    </message>
</context>
<context>
    <name>segue::ui::TermsStep</name>
    <message>
        <source>Data privacy and compliance</source>
        <translation>データのプライバシーとコンプライアンス</translation>
    </message>
    <message>
        <source>What goes where, and who answers for it.</source>
        <translation>何がどこに送られ、誰が責任を負うかを確認します。</translation>
    </message>
</context>
<context>
    <name>segue::ui::Text</name>
    <message>
        <source>en</source>
        <extracomment>The code of this language; it decides which of the catalogue&apos;s texts are shown.</extracomment>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>segue::ui::TimeChart</name>
    <message>
        <source>As a &amp;table</source>
        <translation>表で表示(&amp;T)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>グラフの値</translation>
    </message>
    <message>
        <source>%1: %2 at %3; smallest %4, largest %5.</source>
        <translation>%1: 最新 %2 (%3)、最小 %4、最大 %5</translation>
    </message>
    <message>
        <source>MM-dd</source>
        <comment>date format of a chart</comment>
        <translation>M/d</translation>
    </message>
</context>
<context>
    <name>segue::ui::TroublePage</name>
    <message>
        <source>The workspace cannot be opened</source>
        <translation>ワークスペースを開けません</translation>
    </message>
    <message>
        <source>Nothing was changed, here or in Sales.</source>
        <translation>このコンピューターでも Sales でも、何も変更されていません。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Practise instead</source>
        <translation>練習モードを使う(&amp;P)</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>ログ フォルダーを開く(&amp;L)</translation>
    </message>
    <message>
        <source>Workspace file: %1</source>
        <translation>ワークスペース ファイル: %1</translation>
    </message>
</context>
<context>
    <name>segue::ui::WorkspaceTab</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保存されている履歴</translation>
    </message>
    <message>
        <source>Added by Segue</source>
        <translation>Segue が追加したメンバー</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>ファイルの整合性</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>最新のバックアップ</translation>
    </message>
    <message>
        <source>Open in</source>
        <translation>開いているプロセス</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>A backup holds the definitions, plans, runs and the ledger, and no secret. Restoring is done with &quot;seguectl workspace restore&quot;, while the window is closed.</source>
        <translation>バックアップには、設定、変更計画、実行履歴、追加メンバー台帳が含まれます。シークレットは含まれません。復元は、ウィンドウを閉じてから seguectl workspace restore で行います。</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>今すぐバックアップ(&amp;N)</translation>
    </message>
    <message>
        <source>How long things are kept</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>日数(&amp;D)</translation>
    </message>
    <message>
        <source>Days that things are kept</source>
        <translation>保存する日数</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Plans, runs, rejects and backups are kept for so long; the ledger as long as its list is followed.</source>
        <translation>変更計画、実行履歴、エクスポート不可、バックアップは、この日数だけ保存されます。追加メンバー台帳は、リストを更新している間保存されます。</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>sources: %1, connections: %2, exports: %3, marketing lists: %4</source>
        <translation>取得元 %1 件、接続 %2 件、エクスポート %3 件、マーケティング リスト %4 件</translation>
    </message>
    <message>
        <source>plans: %1, runs: %2</source>
        <translation>変更計画 %1 件、実行 %2 件</translation>
    </message>
    <message>
        <source>the file is sound</source>
        <translation>問題ありません</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>このウィンドウ</translation>
    </message>
    <message>
        <source>process %1 since %2</source>
        <translation>プロセス %1 (%2 から)</translation>
    </message>
    <message>
        <source>The workspace file is damaged.</source>
        <translation>ワークスペース ファイルが破損しています。</translation>
    </message>
    <message>
        <source>Close the window and restore the newest backup: %1</source>
        <translation>ウィンドウを閉じて、最新のバックアップから復元してください: %1</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>ワークスペースのバックアップ</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>バックアップ (*.db)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>バックアップしています</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>%1 にバックアップしました。</translation>
    </message>
    <message>
        <source>The copy was checked.</source>
        <translation>コピーの内容を確認しました。</translation>
    </message>
    <message numerus="yes">
        <source>Keep things for %n day(s) only?</source>
        <translation>
            <numerusform>保存期間を %n 日に短縮しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Plans, runs, rejects and backups that are older are removed at once. This cannot be undone.</source>
        <translation>これより古い変更計画、実行履歴、エクスポート不可、バックアップがすぐに削除されます。この操作は元に戻せません。</translation>
    </message>
    <message>
        <source>&amp;Remove what is older</source>
        <translation>古い履歴を削除する(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>Things are kept for %n day(s).</source>
        <translation>
            <numerusform>保存期間を %n 日にしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed just now: plans %1, runs %2, ledgers %3, backups %4.</source>
        <translation>削除した件数: 変更計画 %1 件、実行履歴 %2 件、追加メンバー台帳 %3 件、バックアップ %4 件</translation>
    </message>
</context>
<context>
    <name>segue::ui::windowFix</name>
    <message>
        <source>If the segment is really empty, review the changes and choose &quot;Allow this once&quot; there.</source>
        <translation>セグメントが本当に空であれば、変更内容を確認し、[今回だけ許可] を選択してください。</translation>
    </message>
    <message>
        <source>Review the changes; if they are right, choose &quot;Allow this once&quot; there.</source>
        <translation>変更内容を確認し、正しければ [今回だけ許可] を選択してください。</translation>
    </message>
    <message>
        <source>Check the source&apos;s data; if it is right, review the changes and choose &quot;Allow this once&quot; there.</source>
        <translation>取得元のデータを確認し、正しければ変更内容の確認で [今回だけ許可] を選択してください。</translation>
    </message>
    <message>
        <source>Check whether that was intended; if so, review the changes and choose &quot;Allow this once&quot; there.</source>
        <translation>意図された削除か確認し、正しければ変更内容の確認で [今回だけ許可] を選択してください。</translation>
    </message>
    <message>
        <source>Check your network, then finish the run from the run history.</source>
        <translation>ネットワーク接続を確認して、実行履歴から続行してください。</translation>
    </message>
    <message>
        <source>Wait a little, then finish the run from the run history.</source>
        <translation>しばらくしてから、実行履歴から続行してください。</translation>
    </message>
    <message>
        <source>The run can be finished from here or from the run history.</source>
        <translation>実行は、この画面または実行履歴から続行できます。</translation>
    </message>
    <message>
        <source>Free some space, then finish the run from the run history.</source>
        <translation>空き容量を確保してから、実行履歴から続行してください。</translation>
    </message>
    <message>
        <source>Run the export anew on the exports page.</source>
        <translation>新しく実行するには、[エクスポート] で実行してください。</translation>
    </message>
    <message>
        <source>The run can be undone from the run history.</source>
        <translation>変更を元に戻すには、実行履歴で実行を取り消してください。</translation>
    </message>
    <message>
        <source>The run history shows the runs with their changes and rejects.</source>
        <translation>変更とエクスポート不可は、実行履歴で実行ごとに確認できます。</translation>
    </message>
    <message>
        <source>Undo the later runs first; the run history shows them.</source>
        <translation>実行履歴で、その後の実行から順に取り消してください。</translation>
    </message>
    <message>
        <source>Review the changes once more.</source>
        <translation>変更内容をもう一度確認してください。</translation>
    </message>
    <message>
        <source>Remove what uses it first.</source>
        <translation>先に、使用している接続またはエクスポートを削除してください。</translation>
    </message>
    <message>
        <source>Read them and, if you agree, say so in the step about data privacy and compliance.</source>
        <translation>内容を読み、同意する場合は [データのプライバシーとコンプライアンス] で同意してください。</translation>
    </message>
    <message>
        <source>Edit the connection, allow contributors to use it, then share it again.</source>
        <translation>接続を編集して共同作成者が使用できるようにしてから、もう一度共有してください。</translation>
    </message>
    <message>
        <source>Ask the administrator to make the file again.</source>
        <translation>管理者に、接続ファイルをもう一度作成するよう依頼してください。</translation>
    </message>
    <message>
        <source>Choose the field by its match rate, which the fields page of the source tells.</source>
        <translation>取得元のフィールドで一致率を確認し、フィールドを選択してください。</translation>
    </message>
    <message>
        <source>Choose the source.</source>
        <translation>取得元を選択してください。</translation>
    </message>
    <message>
        <source>The segments page shows the names.</source>
        <translation>[セグメント] で名前を確認してください。</translation>
    </message>
    <message>
        <source>To make a new list, edit the export: what happens when a list was deleted stands under &quot;More choices&quot;.</source>
        <translation>新しいリストを作成するには、エクスポートを編集し、[その他の設定] でリストが削除されていた場合の動作を変更してください。</translation>
    </message>
    <message>
        <source>Choose another list, or take this one over.</source>
        <translation>別のリストを選択するか、このリストを引き継いでください。</translation>
    </message>
    <message>
        <source>To export it again, edit the export and give the segment another list or a new one.</source>
        <translation>再びエクスポートするには、エクスポートを編集し、セグメントに別のリストまたは新しいリストを割り当ててください。</translation>
    </message>
    <message>
        <source>Edit the source and give the key again.</source>
        <translation>取得元を編集し、キーを登録し直してください。</translation>
    </message>
    <message>
        <source>Edit the source and give the ID of an environment.</source>
        <translation>取得元を編集し、環境の ID を入力してください。</translation>
    </message>
    <message>
        <source>Sign in on the page of the connections or of the sources.</source>
        <translation>[接続] または [取得元] でサインインしてください。</translation>
    </message>
    <message>
        <source>Sign in again on the page of the connections or of the sources, then finish the run from the run history.</source>
        <translation>[接続] または [取得元] でもう一度サインインし、実行履歴から続行してください。</translation>
    </message>
    <message>
        <source>Sign in again on the page of the connections or of the sources; you will be asked for the further proof.</source>
        <translation>[接続] または [取得元] でもう一度サインインしてください。追加の確認が表示されます。</translation>
    </message>
    <message>
        <source>Check security software and the like, or sign in with a code on another device.</source>
        <translation>セキュリティ ソフトウェアなどの設定を確認するか、別のデバイスのコードでサインインしてください。</translation>
    </message>
    <message>
        <source>Give the tenant ID or domain under the other ways to sign in.</source>
        <translation>[他のサインイン方法] で、テナント ID またはドメインを入力してください。</translation>
    </message>
    <message>
        <source>Agree to the change if this is what you want.</source>
        <translation>意図した変更であれば、変更に同意してください。</translation>
    </message>
    <message>
        <source>Choose a PEM or PKCS #12 file that holds an RSA private key and its certificate.</source>
        <translation>RSA の秘密キーとその証明書が入った PEM または PKCS #12 のファイルを選択してください。</translation>
    </message>
    <message>
        <source>Type the passphrase of the file.</source>
        <translation>ファイルのパスフレーズを入力してください。</translation>
    </message>
    <message>
        <source>Make a new certificate, add it to the app registration and sign in again with it.</source>
        <translation>新しい証明書を作成してアプリ登録に追加し、その証明書でもう一度サインインしてください。</translation>
    </message>
    <message>
        <source>Start the desktop&apos;s keyring (such as gnome-keyring), or keep the sign-in only until Segue is closed.</source>
        <translation>デスクトップのキーリング (gnome-keyring など) を起動するか、サインインを Segue の終了までに限って保持してください。</translation>
    </message>
    <message>
        <source>Ask an administrator to restore the newest backup: %1</source>
        <translation>管理者に、最新のバックアップの復元を依頼してください: %1</translation>
    </message>
    <message>
        <source>Check the permissions of the folder, then try again.</source>
        <translation>フォルダーのアクセス許可を確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Ask an administrator to move the workspace to a disk of this computer.</source>
        <translation>管理者に、ワークスペースをこのコンピューターのディスクに移すよう依頼してください。</translation>
    </message>
    <message>
        <source>Fill in what is missing and try again.</source>
        <translation>不足している項目を入力して、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>wording</name>
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
        <source>%1 person</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>%1 list</source>
        <translation>リスト %1 件</translation>
    </message>
    <message>
        <source>%1 lists</source>
        <translation>リスト %1 件</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>1 分前</translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation>%1 分前</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <comment>day and time</comment>
        <translation>明日 %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <comment>day and time</comment>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>day and time</comment>
        <translation>昨日 %1</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>残り 1 分未満</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>残り約 %1 分</translation>
    </message>
    <message>
        <source>about %1 h left</source>
        <translation>残り約 %1 時間</translation>
    </message>
    <message>
        <source>about %1 h %2 min left</source>
        <translation>残り約 %1 時間 %2 分</translation>
    </message>
    <message>
        <source>On the list: Segue added them, because they are in the segment.</source>
        <translation>リストに入っています。セグメントに含まれているため、Segue が追加しました。</translation>
    </message>
    <message>
        <source>On the list: somebody else added them. Segue leaves them there unless the export makes an exact copy.</source>
        <translation>リストに入っています。Segue 以外が追加したメンバーです。完全に一致させるエクスポートでない限り、Segue はリストから削除しません。</translation>
    </message>
    <message>
        <source>Not on the list: Segue had added them, and somebody else took them off.</source>
        <translation>リストに入っていません。Segue が追加した後で、Segue 以外がリストから削除しました。</translation>
    </message>
    <message>
        <source>On the list, held: Segue added them, and their customer has no usable contact ID this time.</source>
        <translation>保留としてリストに残っています。Segue が追加しましたが、今回は使用できる取引先担当者 ID がありません。</translation>
    </message>
    <message>
        <source>Not on the list: they are excluded from the export.</source>
        <translation>リストに入っていません。このエクスポートから除外されています。</translation>
    </message>
    <message>
        <source>Not on the list: %1.</source>
        <translation>リストに入っていません。理由: %1</translation>
    </message>
    <message>
        <source>Not on the list: Sales refused them.</source>
        <translation>リストに入っていません。Sales が拒否しました。</translation>
    </message>
    <message>
        <source>Not on the list yet: %1</source>
        <translation>まだリストに入っていません。%1</translation>
    </message>
    <message>
        <source>Not on the list yet: the run did not come to them.</source>
        <translation>まだリストに入っていません。実行がこの人まで進みませんでした。</translation>
    </message>
    <message>
        <source>Not on the list yet: a plan waits to be run.</source>
        <translation>まだリストに入っていません。変更計画は作成済みで、実行を待っています。</translation>
    </message>
    <message>
        <source>Not on the list: Segue removed them from it when they had left the segment.</source>
        <translation>リストに入っていません。セグメントから外れたため、Segue がリストから削除しました。</translation>
    </message>
    <message>
        <source>Not on the list by Segue: they were not in the segment when it was read last (%1).</source>
        <translation>Segue は追加していません。最後に読み取ったとき (%1)、セグメントに含まれていませんでした。</translation>
    </message>
    <message>
        <source>Not on the list by Segue: the export has not run yet.</source>
        <translation>Segue は追加していません。エクスポートはまだ実行されていません。</translation>
    </message>
    <message>
        <source>held</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>removed by others, left alone</source>
        <translation>Segue 以外がリストから削除 (そのまま)</translation>
    </message>
    <message>
        <source>added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>removed from the list</source>
        <translation>リストから削除</translation>
    </message>
    <message>
        <source>refused by Sales</source>
        <translation>Sales が拒否</translation>
    </message>
    <message>
        <source>sent; what became of it is not known yet</source>
        <translation>送信済み (結果はまだ確認されていません)</translation>
    </message>
    <message>
        <source>planned to be added</source>
        <translation>追加の予定</translation>
    </message>
    <message>
        <source>planned to be removed from the list</source>
        <translation>リストから削除の予定</translation>
    </message>
    <message>
        <source>%1: changed again by later runs and left as they are: %2.</source>
        <translation>%1: %2はその後の実行で変更されているため、そのままにします。</translation>
    </message>
    <message>
        <source>%1: put on or taken off by others since and left as they are: %2.</source>
        <translation>%1: %2はその後ほかの人がリストに追加またはリストから削除したため、そのままにします。</translation>
    </message>
    <message>
        <source>%1: these people are excluded from the export and are not put back: %2</source>
        <translation>%1: 次の人はエクスポートから除外されているため、リストに戻しません: %2</translation>
    </message>
    <message>
        <source>%1: the run had created this list. The list itself stays in Sales.</source>
        <translation>%1: この実行が作成したリストです。リスト自体は Sales に残ります。</translation>
    </message>
    <message>
        <source>Everybody was compared: %1.</source>
        <translation>全件を比較しました (%1)。</translation>
    </message>
    <message>
        <source>%1: this account has put people on the list whom Segue does not know as its own. If the workspace is new or was restored from a backup, take them over with &quot;export adopt %2&quot;.</source>
        <translation>%1: このアカウントがリストに追加した人のうち、追加メンバー台帳にない人がいます。ワークスペースを新しく作成した場合やバックアップから復元した場合は、export adopt %2 で引き継いでください。</translation>
    </message>
    <message>
        <source>No list was changed.</source>
        <translation>リストは変更していません。</translation>
    </message>
    <message>
        <source>%1 added to lists.</source>
        <translation>リストに %1を追加しました。</translation>
    </message>
    <message>
        <source>%1 removed from lists.</source>
        <translation>リストから %1を削除しました。</translation>
    </message>
    <message>
        <source>%1 added to lists, %2 removed from lists.</source>
        <translation>リストに %1を追加し、リストから %2 人を削除しました。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Until then: %1</source>
        <translation>それまでの変更: %1</translation>
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
        <source>Nothing will be changed: every list is stopped.</source>
        <translation>何も変更しません。すべてのリストが停止しています。</translation>
    </message>
    <message>
        <source>Everything is up to date; nothing will be changed.</source>
        <translation>最新の状態です。変更はありません。</translation>
    </message>
    <message>
        <source>%1 will be added to lists. Nobody will be removed.</source>
        <translation>リストに %1を追加します。リストからの削除はありません。</translation>
    </message>
    <message>
        <source>%1 will be removed from lists. No contact record is deleted.</source>
        <translation>リストから %1を削除します。取引先担当者レコードは削除されません。</translation>
    </message>
    <message>
        <source>%1 will be added to lists and %2 removed from lists. No contact record is deleted.</source>
        <translation>リストに %1を追加し、リストから %2 人を削除します。取引先担当者レコードは削除されません。</translation>
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
        <source>Stopped by the removal guard: %1 left untouched. %2</source>
        <translation>誤削除防止により停止しました。%1は変更していません。%2</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>Paused: sign in again.</source>
        <translation>サインイン待ちで停止しました。もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>%1 failed. %2</source>
        <translation>%1で失敗しました。%2</translation>
    </message>
    <message>
        <source>Failed.</source>
        <translation>失敗しました。</translation>
    </message>
    <message>
        <source>Interrupted: the lists may differ from the plan.</source>
        <translation>中断しました。リストは変更計画と異なる可能性があります。</translation>
    </message>
    <message>
        <source>Skipped, as the export&apos;s settings say: no list was changed.</source>
        <translation>エクスポートの設定に従ってスキップしました。リストは変更していません。</translation>
    </message>
    <message>
        <source>Add %1 to lists and remove %2 from lists</source>
        <translation>リストに %1を追加し、%2 人をリストから削除</translation>
    </message>
    <message>
        <source>Add %1 to lists</source>
        <translation>リストに %1を追加</translation>
    </message>
    <message>
        <source>Remove %1 from lists</source>
        <translation>%1をリストから削除</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>%1を作成</translation>
    </message>
    <message>
        <source>Run without changes</source>
        <translation>変更なしで実行</translation>
    </message>
    <message>
        <source>administrators only</source>
        <translation>管理者のみ</translation>
    </message>
    <message>
        <source>contributors</source>
        <translation>共同作成者</translation>
    </message>
    <message>
        <source>view only, from an administrator</source>
        <translation>表示のみ (管理者から受け取った接続)</translation>
    </message>
    <message>
        <source>can be changed</source>
        <translation>編集可</translation>
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
        <source>Only members that Segue added are removed from the list.</source>
        <translation>Segue が追加したメンバーだけをリストから削除します。</translation>
    </message>
    <message>
        <source>Nobody is removed from the list.</source>
        <translation>リストからは削除しません。</translation>
    </message>
    <message>
        <source>Members added by hand are removed from the list too.</source>
        <translation>手動で追加されたメンバーもリストから削除します。</translation>
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
        <source>left alone</source>
        <translation>追加しない</translation>
    </message>
    <message>
        <source>added again</source>
        <translation>再び追加</translation>
    </message>
    <message>
        <source>one of them</source>
        <translation>1 人だけ</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>customer rejected</source>
        <translation>その顧客を対象外にする</translation>
    </message>
    <message>
        <source>followed to the contact that remains</source>
        <translation>統合先の取引先担当者を使用</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>エクスポートしない</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>create a new one</source>
        <translation>新しいリストを作成</translation>
    </message>
    <message>
        <source>detach the segment</source>
        <translation>セグメントの割り当てを解除</translation>
    </message>
    <message>
        <source>skip it</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>%1 (deleted in Sales, detached)</source>
        <translation>%1 (Sales で削除済み、割り当てなし)</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (新規)</translation>
    </message>
    <message>
        <source>%1 (given)</source>
        <translation>%1 (既存のリスト)</translation>
    </message>
    <message>
        <source>Customer Insights</source>
        <translation>Customer Insights</translation>
    </message>
    <message>
        <source>Customer Insights Data API (retired)</source>
        <translation>Customer Insights データ API (提供終了)</translation>
    </message>
    <message>
        <source>CSV folder</source>
        <translation>CSV フォルダー</translation>
    </message>
    <message>
        <source>active</source>
        <comment>segment</comment>
        <translation>アクティブ</translation>
    </message>
    <message>
        <source>inactive</source>
        <comment>segment</comment>
        <translation>非アクティブ</translation>
    </message>
    <message>
        <source>being checked</source>
        <comment>segment</comment>
        <translation>検証中</translation>
    </message>
    <message>
        <source>checked</source>
        <comment>segment</comment>
        <translation>検証済み</translation>
    </message>
    <message>
        <source>not usable</source>
        <comment>segment</comment>
        <translation>使用できません</translation>
    </message>
    <message>
        <source>check failed</source>
        <comment>segment</comment>
        <translation>検証に失敗</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <comment>segment</comment>
        <translation>読み取れません</translation>
    </message>
    <message>
        <source>Segment table of Customer Insights</source>
        <translation>Customer Insights のセグメント テーブル</translation>
    </message>
    <message>
        <source>Data API of Customer Insights (retired)</source>
        <translation>Customer Insights のデータ API (提供終了)</translation>
    </message>
    <message>
        <source>Counted in all memberships; empty segments are not seen</source>
        <translation>全メンバーシップから集計 (空のセグメントは表示されません)</translation>
    </message>
    <message>
        <source>Name as typed, found in the memberships</source>
        <translation>入力された名前 (メンバーシップで確認済み)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>inactive: no connection</source>
        <translation>接続なし (実行できません)</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>no value to look up</source>
        <translation>照合できる値なし</translation>
    </message>
    <message>
        <source>%1 % (%2 of %3)</source>
        <translation>%1 % (%3 件中 %2 件)</translation>
    </message>
    <message>
        <source>These members of the lists were added by the connection&apos;s account and are not in the ledger. Segue can take them over as its own:</source>
        <translation>次のメンバーは接続のアカウントがリストに追加した人ですが、追加メンバー台帳にありません。[Segue が追加] として引き継ぐことができます。</translation>
    </message>
    <message>
        <source>There is nobody to take over: everybody whom this account added is in the ledger already.</source>
        <translation>引き継ぐ人はいません。このアカウントが追加した人は、すべて追加メンバー台帳に記録されています。</translation>
    </message>
    <message>
        <source>Whoever is not in the segment (%1) will be removed from the lists at the next run, since they then count as added by Segue. No contact record is deleted.</source>
        <translation>セグメントにいない %1は [Segue が追加] になるため、次の実行でリストから削除されます。取引先担当者レコードは削除されません。</translation>
    </message>
    <message>
        <source>Take over %1 as added by Segue?</source>
        <translation>%1を [Segue が追加] として引き継ぎますか?</translation>
    </message>
    <message>
        <source>Taken over into the ledger: %1. The lists were not changed.</source>
        <translation>%1を追加メンバー台帳に引き継ぎました。リストは変更していません。</translation>
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
        <source>skipped</source>
        <translation>スキップ</translation>
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
        <source>another contact used</source>
        <translation>別の取引先担当者を使用</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>no e-mail wanted</source>
        <translation>メールの受信拒否</translation>
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
        <source>Waiting for sign-in</source>
        <translation>サインイン待ち</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason and count</comment>
        <translation>%1 %2 件</translation>
    </message>
    <message>
        <source>Of those added, people who want no e-mail: %1</source>
        <translation>追加する人のうち、メールの受信を拒否している人: %1 人</translation>
    </message>
    <message>
        <source>Staying although inactive in Sales: %1</source>
        <translation>Sales で非アクティブですが、リストに残る人: %1</translation>
    </message>
    <message>
        <source>%1: planned changes that were no longer needed: %2.</source>
        <translation>%1: 計画した変更のうち %2 件は不要になりました。</translation>
    </message>
    <message>
        <source>%1: new changes that wait for the next plan: %2.</source>
        <translation>%1: 新しい変更 %2 件は次の変更計画で扱います。</translation>
    </message>
    <message>
        <source>%1: removed by others and left alone: %2.</source>
        <translation>%1: ほかの人がリストから削除した %2は追加していません。</translation>
    </message>
    <message>
        <source>%1: changed by others during the run: %2.</source>
        <translation>%1: 実行中にほかの人が %2を変更しました。</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>サーバーの応答: %1</translation>
    </message>
    <message>
        <source>Not meant for export: %1</source>
        <translation>対象外: %1</translation>
    </message>
    <message>
        <source>Could not be exported: %1</source>
        <translation>エクスポート不可: %1</translation>
    </message>
    <message>
        <source>created</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>backed up</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>retention changed</source>
        <translation>保存期間の変更</translation>
    </message>
    <message>
        <source>person erased</source>
        <translation>人のデータの消去</translation>
    </message>
    <message>
        <source>source</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>merged into %1</source>
        <translation>%1 にマージ済み</translation>
    </message>
    <message>
        <source>several contacts, none of them is used</source>
        <translation>取引先担当者が複数あり、どれも使用しません</translation>
    </message>
    <message>
        <source>file with names saved</source>
        <translation>名前を含むファイルの保存</translation>
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
        <source>Held</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Removed by others</source>
        <translation>ほかの人が削除</translation>
    </message>
    <message>
        <source>Cannot be exported</source>
        <translation>エクスポート不可</translation>
    </message>
    <message>
        <source>Not meant</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>removed by the run that is taken back</source>
        <translation>元に戻す実行がリストから削除しました</translation>
    </message>
    <message>
        <source>in the segment, not on the list yet</source>
        <translation>セグメントに含まれ、リストにまだいません</translation>
    </message>
    <message>
        <source>added by the run that is taken back</source>
        <translation>元に戻す実行がリストに追加しました</translation>
    </message>
    <message>
        <source>not in the segment</source>
        <translation>セグメントにいません</translation>
    </message>
    <message>
        <source>no longer in the segment</source>
        <translation>セグメントから外れました</translation>
    </message>
    <message>
        <source>no usable contact ID this time; stays on the list</source>
        <translation>今回は取引先担当者 ID を使用できないため、リストに残ります</translation>
    </message>
    <message>
        <source>somebody took them off; added again</source>
        <translation>ほかの人が削除しました (再び追加)</translation>
    </message>
    <message>
        <source>somebody took them off; left alone</source>
        <translation>ほかの人が削除しました (そのまま)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason and detail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This account has put people on the list whom Segue does not know as its own. If the workspace is new or was restored from a backup, take them over into the ledger.</source>
        <translation>このアカウントがリストに追加した人のうち、追加メンバー台帳にない人がいます。ワークスペースを新しく作成した場合やバックアップから復元した場合は、追加メンバー台帳に引き継いでください。</translation>
    </message>
    <message>
        <source>When it is carried out, the export &quot;%1&quot; is paused until you resume it on the page of the exports.</source>
        <translation>この計画を実行すると、エクスポート [%1] は一時停止します。再開するには、[エクスポート] の一覧で [一時停止を解除] を選択してください。</translation>
    </message>
    <message>
        <source>Took back run %1. The export &quot;%2&quot; is paused until you resume it on the page of the exports.</source>
        <translation>実行 %1 の変更を元に戻しました。エクスポート [%2] は一時停止しています。再開するには、[エクスポート] の一覧で [一時停止を解除] を選択してください。</translation>
    </message>
    <message>
        <source>The other lists are up to date; nothing will be changed.</source>
        <translation>ほかのリストは最新の状態です。変更はありません。</translation>
    </message>
    <message>
        <source>Stopped and left untouched: %1.</source>
        <translation>停止し、変更しません: %1。</translation>
    </message>
    <message>
        <source>When it is carried out, the export &quot;%1&quot; is paused until you resume it with &quot;export resume&quot;.</source>
        <translation>この計画を実行すると、エクスポート [%1] は一時停止します。再開するには export resume を使用してください。</translation>
    </message>
    <message>
        <source>Took back run %1. The export &quot;%2&quot; is paused until you resume it with &quot;export resume&quot;.</source>
        <translation>実行 %1 の変更を元に戻しました。エクスポート [%2] は一時停止しています。再開するには export resume を使用してください。</translation>
    </message>
    <message>
        <source>The workspace was backed up to %1.</source>
        <translation>ワークスペースを %1 にバックアップしました。</translation>
    </message>
    <message>
        <source>The workspace was restored from %1, as it was at %2.</source>
        <translation>ワークスペースを %1 から復元しました (%2 時点の内容)。</translation>
    </message>
    <message>
        <source>History is kept for %1 days; until then for %2 days.</source>
        <translation>履歴の保存期間を %2 日から %1 日に変更しました。</translation>
    </message>
    <message>
        <source>A person was erased; the ID %1 stands for them.</source>
        <translation>人のデータを消去しました。代わりに ID %1 で記録されています。</translation>
    </message>
    <message>
        <source>A file with the names of %1 of the export &quot;%2&quot; was saved.</source>
        <translation>エクスポート [%2] の %1の名前を含むファイルを保存しました。</translation>
    </message>
    <message>
        <source>The workspace was changed.</source>
        <translation>ワークスペースを変更しました。</translation>
    </message>
    <message>
        <source>members taken over</source>
        <translation>メンバーの引き継ぎ</translation>
    </message>
    <message>
        <source>The person with the contact ID %1 was excluded from the export &quot;%2&quot;.</source>
        <translation>取引先担当者 ID が %1 の人をエクスポート [%2] から除外しました。</translation>
    </message>
    <message>
        <source>The person with the contact ID %1 was let into the export &quot;%2&quot; again.</source>
        <translation>取引先担当者 ID が %1 の人について、エクスポート [%2] からの除外を解除しました。</translation>
    </message>
    <message>
        <source>Members of the list &quot;%1&quot; of the export &quot;%2&quot; were taken over as added by Segue: %3.</source>
        <translation>エクスポート [%2] のリスト [%1] で、%3を [Segue が追加] として引き継ぎました。</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; was created.</source>
        <comment>kind and name</comment>
        <translation>%1 [%2] を作成しました。</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; was removed.</source>
        <comment>kind and name</comment>
        <translation>%1 [%2] を削除しました。</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; was changed.</source>
        <comment>kind and name</comment>
        <translation>%1 [%2] を変更しました。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a definition has</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <comment>value of a setting</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Something else was changed that this version of Segue does not know.</source>
        <translation>このバージョンの Segue では表示できない項目も変更されました。</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>audit</comment>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <comment>audit</comment>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>above %1 %</source>
        <translation>%1 % を超えた場合</translation>
    </message>
    <message>
        <source>one that was removed since</source>
        <translation>その後削除されたもの</translation>
    </message>
    <message>
        <source>code on another device</source>
        <translation>別のデバイスでコードを入力</translation>
    </message>
    <message>
        <source>client secret</source>
        <translation>クライアント シークレット</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>browser</source>
        <translation>ブラウザー</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2, version %3</source>
        <translation>%1、%2、バージョン %3</translation>
    </message>
    <message>
        <source>as the mode does</source>
        <translation>更新方法の既定に従う</translation>
    </message>
    <message>
        <source>the account of the connection</source>
        <translation>接続のアカウント</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
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
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Environment of the Data API</source>
        <translation>Data API の環境</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>サインイン中のアカウント</translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation>取引先担当者 ID</translation>
    </message>
    <message>
        <source>Who may use it</source>
        <translation>使用できるユーザー</translation>
    </message>
    <message>
        <source>Agreed to the terms</source>
        <translation>条件への同意</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>アクセス許可</translation>
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
        <source>People whom others took off the list</source>
        <translation>ほかの人がリストから削除したメンバー</translation>
    </message>
    <message>
        <source>Customers with several contacts</source>
        <translation>取引先担当者が複数ある顧客</translation>
    </message>
    <message>
        <source>Contacts that were merged</source>
        <translation>マージ済みの取引先担当者</translation>
    </message>
    <message>
        <source>Leave out people who want no e-mail</source>
        <translation>メールを希望しない人を追加しない</translation>
    </message>
    <message>
        <source>Notice of rejects</source>
        <translation>エクスポート不可の通知</translation>
    </message>
    <message>
        <source>When a list was deleted in Sales</source>
        <translation>リストが Sales で削除されていた場合</translation>
    </message>
    <message>
        <source>When a list is locked in Sales</source>
        <translation>リストが Sales でロックされている場合</translation>
    </message>
    <message>
        <source>Names of new lists</source>
        <translation>新しいリストの名前</translation>
    </message>
    <message>
        <source>Owner of new lists</source>
        <translation>新しいリストの所有者</translation>
    </message>
    <message>
        <source>People on a list at most</source>
        <translation>リスト 1 件の上限</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>%1: %2, list %3</source>
        <translation>%1: %2、リスト %3</translation>
    </message>
    <message>
        <source>Segment added</source>
        <translation>セグメントの追加</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>List of the segment %1: %2 → %3</source>
        <translation>セグメント %1 のリスト: %2 → %3</translation>
    </message>
    <message>
        <source>Segment taken out</source>
        <translation>セグメントの削除</translation>
    </message>
    <message>
        <source>waiting for the network, at most %1 more</source>
        <translation>ネットワークの復旧を待っています。最長であと %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
</context>
</TS>
