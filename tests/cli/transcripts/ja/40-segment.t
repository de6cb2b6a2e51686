セグメント

  $ seguectl segment list
  セグメント               ID                メンバー  最終更新          状態
  -----------------------  ----------------  --------  ----------------  ----
  創業メンバー             Founding_Members        10  0000/00/00 00:00  -
  メール マガジン先行配信  Newsletter_Pilot       500  0000/00/00 00:00  -
  東京 VIP                 Tokyo_VIP            5,000  0000/00/00 00:00  -
  東京 VIP (試験用)        TokyoXVIP               40  0000/00/00 00:00  -
  春のキャンペーン         Spring_Campaign     12,000  0000/00/00 00:00  -
  メール マガジン購読者    All_Subscribers    100,000  0000/00/00 00:00  -
  対象者なし               Empty_Segment            0  0000/00/00 00:00  -
  情報源: Customer Insights のセグメント テーブル
  $ seguectl segment show Tokyo_VIP
  セグメント  東京 VIP
  ID          Tokyo_VIP
  メンバー    5,000
  最終更新    0000/00/00 00:00
  状態        -
  情報源      Customer Insights のセグメント テーブル

メンバーの一部を表示して、対応する取引先担当者を確認できます。表示した内容は保存されません。

  $ seguectl segment sample Tokyo_VIP --limit 3
  顧客 ID                           取引先担当者 ID
  --------------------------------  ------------------------------------
  0002a9e83031722f8a3dfcf6d2cfaaf8  00000000-0000-0000-0000-000000000000
  001b4b3619cf3fffca352e00f524db36  00000000-0000-0000-0000-000000000000
  001f6116de3e4761e74b3c708d858df2  00000000-0000-0000-0000-000000000000
  $ seguectl segment sample Tokyo_VIP --limit 2 --with-names
  顧客 ID                           取引先担当者 ID                       名前
  --------------------------------  ------------------------------------  -----------
  0002a9e83031722f8a3dfcf6d2cfaaf8  00000000-0000-0000-0000-000000000000  山田 直樹
  001b4b3619cf3fffca352e00f524db36  00000000-0000-0000-0000-000000000000  橋本 由美子

セグメントごとの CSV ファイルを置いたフォルダーも取得元にできます。

  $ mkdir lists && printf 'CustomerId,ContactId\n1001,\n' > lists/Fair.csv
  $ seguectl source add Files --kind csv --folder "$HOME/lists"
  取得元      Files
  ID          00000000-0000-0000-0000-000000000000
  種類        CSV フォルダー
  フォルダー  ~/lists
  作成日時    0000/00/00 00:00
  $ seguectl segment list --source Files
  セグメント  ID    メンバー  最終更新          状態
  ----------  ----  --------  ----------------  -----
  Fair        Fair         1  0000/00/00 00:00  UTF-8
  情報源: ファイル
  $ seguectl --quiet --yes source remove Files
  取得元      Files
  ID          00000000-0000-0000-0000-000000000000
  種類        CSV フォルダー
  フォルダー  ~/lists
  作成日時    0000/00/00 00:00

存在しない名前を指定した場合です。

  $ seguectl segment show Osaka_VIP
  セグメント [Osaka_VIP] が見つかりません。リストは変更していません。
  segment list で名前を確認してください。
  (segue.segment.not_found)
  [3]
