サインアウトと削除

端末がない場合は質問せず、指定すべきオプションを示します。

  $ seguectl export remove Gone
  端末がないため確認できません。何も実行していません。
  内容を確認したうえで --yes を指定してください。
  (segue.usage.no_question)
  [2]
  $ seguectl --yes export remove Gone
  エクスポート [Gone] を削除しました。次のマーケティング リストとメンバーは変更していません:
    メール マガジン先行配信

使用中のものは、そのままでは削除できません。

  $ seguectl --yes source remove Insights
  [Insights] は Sales で使用されているため、削除していません。
  先に、使用している接続またはエクスポートを削除してください。接続を削除するときは、--detach でエクスポートを残すことも、--with-exports であわせて削除することもできます。
  (segue.workspace.in_use)
  [3]
  $ seguectl --yes connection remove Sales
  [Sales] は Founders、Friends、Pilot、VIP で使用されているため、削除していません。
  先に、使用している接続またはエクスポートを削除してください。接続を削除するときは、--detach でエクスポートを残すことも、--with-exports であわせて削除することもできます。
  (segue.workspace.in_use)
  [3]

サインアウトすると、シークレットをキーチェーンから削除します。サインインが必要な操作は、その旨を知らせます。ここでは取得元と接続が同じサインインを使用しています。

  $ seguectl connection sign-out Sales
  サインイン情報をキーチェーンから削除しました。
  接続                          Sales (練習モード)
  ID                            00000000-0000-0000-0000-000000000000
  種類                          Dynamics 365 Sales
  アクセス許可                  編集可
  サーバー アドレス             http://localhost:00000
  組織                          北風リテール
  アカウント                    # Segue export
  取得元                        Insights
  取引先担当者 ID のフィールド  msdynci_crm_contact_contactid
  使用できるユーザー            管理者のみ
  条件への同意                  0000/00/00 00:00 (USER, 2026-11-25)
  使用しているエクスポート      Founders、Friends、Pilot、VIP
  $ seguectl source sign-out Insights
  サインイン情報をキーチェーンから削除しました。
  取得元             Insights
  ID                 00000000-0000-0000-0000-000000000000
  種類               Customer Insights
  サーバー アドレス  http://localhost:00000
  アカウント         # Segue export
  作成日時           0000/00/00 00:00
  $ seguectl export run VIP
  サインイン待ちで停止しました。もう一度サインインしてください。リストは変更していません。

  実行 00000000-0000-0000-0000-000000000000 · 要求 0 回 · 0 秒
  localhost のサインインが必要です。リストはこれ以降変更していません。
  connection sign-in または source sign-in でサインインしてください。
  (segue.signin.needed)
  [4]
  $ echo "$SECRET" | seguectl source sign-in Insights --auth client-secret --tenant "$TENANT" \
  >   --client-id "$CLIENT_ID" --secret-stdin
  取得元             Insights
  ID                 00000000-0000-0000-0000-000000000000
  種類               Customer Insights
  サーバー アドレス  http://localhost:00000
  アカウント         # Segue export
  作成日時           0000/00/00 00:00
  $ echo "$SECRET" | seguectl connection sign-in Sales --auth client-secret --tenant "$TENANT" \
  >   --client-id "$CLIENT_ID" --secret-stdin
  接続                          Sales (練習モード)
  ID                            00000000-0000-0000-0000-000000000000
  種類                          Dynamics 365 Sales
  アクセス許可                  編集可
  サーバー アドレス             http://localhost:00000
  組織                          北風リテール
  アカウント                    # Segue export
  取得元                        Insights
  取引先担当者 ID のフィールド  msdynci_crm_contact_contactid
  使用できるユーザー            管理者のみ
  条件への同意                  0000/00/00 00:00 (USER, 2026-11-25)
  使用しているエクスポート      Founders、Friends、Pilot、VIP

エクスポートは、接続なしで残すことも、接続と一緒に削除することもできます。

  $ seguectl --yes connection remove Sales --detach
  接続 [Sales] とそのサインイン情報を削除しました。
  接続を解除したエクスポート (別の接続を割り当てるまで使用できません): Founders、Friends、Pilot、VIP
  $ seguectl export run VIP
  エクスポート [VIP] には接続がありません。リストは変更していません。
  接続を割り当ててから実行してください。
  (segue.export.no_connection)
  [3]
  $ seguectl --yes source remove Insights
  取得元とそのサインイン情報を削除しました。
  取得元             Insights
  ID                 00000000-0000-0000-0000-000000000000
  種類               Customer Insights
  サーバー アドレス  http://localhost:00000
  アカウント         # Segue export
  作成日時           0000/00/00 00:00
  $ seguectl source list
  取得元はまだありません。source add で追加してください。
