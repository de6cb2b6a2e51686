取得元

最初は何もありません。

  $ seguectl source list
  取得元はまだありません。source add で追加してください。

サインインして取得元を追加します。ここではアプリケーションとしてサインインし、シークレットは標準入力から 1 行で渡します。

  $ echo "$SECRET" | seguectl source add Insights --kind customer-insights --server "$SERVER" \
  >   --auth client-secret --tenant "$TENANT" --client-id "$CLIENT_ID" --secret-stdin
  取得元             Insights
  ID                 00000000-0000-0000-0000-000000000000
  種類               Customer Insights
  サーバー アドレス  http://localhost:00000
  アカウント         # Segue export
  作成日時           0000/00/00 00:00

  $ seguectl source list
  名前      種類               場所                    アカウント
  --------  -----------------  ----------------------  --------------
  Insights  Customer Insights  http://localhost:00000  # Segue export
  $ seguectl source show Insights
  取得元             Insights
  ID                 00000000-0000-0000-0000-000000000000
  種類               Customer Insights
  サーバー アドレス  http://localhost:00000
  アカウント         # Segue export
  作成日時           0000/00/00 00:00
  $ seguectl source test Insights
  OK        ワークスペース              ワークスペースはこのコンピューターのディスクにあります (空き容量 0 MB)。
  注意      サーバー アドレス           このコンピューター上の練習用サーバーです (http://localhost:00000)。実際の Sales には送られません。
  OK        サーバーへの接続            サーバーに接続できます。
  スキップ  サーバーの証明書            このコンピューターの中の接続のため、暗号化は使用しません。
  OK        Dynamics 365 のサーバー     Dynamics 365 のサーバーです。サインイン先は http://localhost:00000 です。
  OK        時計                        このコンピューターの時計は合っています (差 0 秒)。
  OK        キーチェーン                サインインの情報をキーチェーンから読み取れます。
  OK        サインイン                  アプリケーション ユーザー (# Segue export) としてサインインしています。シークレットまたは証明書の有効期限まで使用できます。
  OK        無人での実行                誰もサインインしていないときも実行できます。
  OK        組織のユーザー              アカウントはこの組織のユーザーです。
  OK        組織                        接続を作成した組織と同じです。
  OK        Customer Insights のデータ  Customer Insights のデータを読み取れます (フィールド 14 件)。
  OK        セグメントの名前            セグメントの名前、人数、更新日時は Customer Insights のメタデータの表から取得します。
  $ seguectl source fields Insights
  フィールド                                表示名                            型                 値あり  ID の形式  Sales で見つかった割合
  ----------------------------------------  --------------------------------  ----------------  -------  ---------  ----------------------
  msdynci_customerprofileid                 顧客プロファイル                  Uniqueidentifier  200/200    200/200     0 % (100 件中 0 件)
  msdynci_customerid                        CustomerId                        String            200/200      0/200
  msdynci_fullname                          FullName                          String            200/200      0/200
  msdynci_firstname                         FirstName                         String            200/200      0/200
  msdynci_lastname                          LastName                          String            200/200      0/200
  msdynci_email                             EMail                             String            200/200      0/200
  msdynci_telephone                         Telephone                         String            200/200      0/200
  msdynci_prefecture                        Prefecture                        String            200/200      0/200
  msdynci_crm_contact_contactid             crm_contact_contactid             String            199/200    199/200   100 % (99 件中 99 件)
  msdynci_crm_account_accountid             crm_account_accountid             String             59/200     59/200      0 % (27 件中 0 件)
  msdynci_webshop_customers_customernumber  webshop_customers_customernumber  String            200/200      0/200
  msdynci_loyalty_members_cardnumber        loyalty_members_cardnumber        String            200/200      0/200
  alternatekey:crm:contact                  crm / contact                     AlternateKey            0          0
  alternatekey:loyalty:members              loyalty / members                 AlternateKey            0          0
  取引先担当者 ID のフィールドは msdynci_crm_contact_contactid と考えられます (照合先: http://localhost:00000)。

取得元の名前は変更できます。使用している接続にもそのまま反映されます。

  $ seguectl source edit Insights --name 'Customer data'
  取得元             Customer data
  ID                 00000000-0000-0000-0000-000000000000
  種類               Customer Insights
  サーバー アドレス  http://localhost:00000
  アカウント         # Segue export
  作成日時           0000/00/00 00:00
  $ seguectl --quiet source edit 'Customer data' --name Insights
  取得元             Insights
  ID                 00000000-0000-0000-0000-000000000000
  種類               Customer Insights
  サーバー アドレス  http://localhost:00000
  アカウント         # Segue export
  作成日時           0000/00/00 00:00
  $ seguectl source edit Insights
  [--name] の指定が必要です。何も実行していません。
  --help で使い方を確認してください。
  (segue.usage.missing)
  [2]

使用済みの名前、存在しない名前、誤ったシークレットを指定した場合です。

  $ echo "$SECRET" | seguectl source add insights --kind customer-insights --server "$SERVER" \
  >   --auth client-secret --tenant "$TENANT" --client-id "$CLIENT_ID" --secret-stdin
  [Insights] という名前の取得元は既にあります。何も保存していません。
  別の名前を指定してください。
  (segue.workspace.name_taken)
  [3]
  $ seguectl source show Nowhere
  取得元 [Nowhere] は見つかりません。何も変更していません。
  名前または ID を確認してください。一覧は list で表示できます。
  (segue.workspace.not_found)
  [3]
  $ echo wrong | seguectl source add Second --kind customer-insights --server "$SERVER" \
  >   --auth client-secret --tenant "$TENANT" --client-id "$CLIENT_ID" --secret-stdin
  クライアント シークレットが正しくありません。リストは変更していません。
  アプリ登録のシークレットの [値] (ID ではありません) を確認してください。
  サーバーの応答: AADSTS7000215: AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '00000000-0000-0000-0000-000000000000'.
  要求 ID: 00000000-0000-0000-0000-000000000000
  関連付け ID: 00000000-0000-0000-0000-000000000000
  (segue.signin.secret_wrong)
  [4]
