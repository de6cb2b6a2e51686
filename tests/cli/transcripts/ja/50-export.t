エクスポート

エクスポートは、作成しただけでは実行されません。

  $ seguectl export list
  $ seguectl export create VIP --connection Sales --segment Tokyo_VIP
  $ seguectl export list

変更計画で、実行した場合の変更内容を確認します。

  $ seguectl export plan VIP

実行すると、変更計画を作成し、リストを変更して、結果を確認します。

  $ seguectl export run VIP

もう一度実行しても、変更はありません。--full を指定すると、全メンバーを比較します。

  $ seguectl export run VIP
  $ seguectl export run VIP --full

顧客の入れ替わりをリストに反映します。

  $ sandbox churn '{"share": 0.02}'
  $ seguectl export run VIP

  $ seguectl export show VIP

複数のエクスポートをまとめて実行します。

  $ seguectl export create Founders --connection Sales --segment Founding_Members --mode add-only
  $ seguectl --quiet export run VIP Founders

セグメントのメンバーが大きく減った場合は、誤削除の防止により、リストを変更せずに停止します。確認したうえで、その変更計画に限り削除を許可できます。

  $ sandbox segments/Tokyo_VIP '{"resize": 1000}'
  $ seguectl export run VIP
  $ seguectl export plan VIP
  $ PLAN=$(seguectl --json plan list --export VIP --limit 1 | jq -r '.plans[0].id')
  $ seguectl export run VIP --plan "$PLAN" --lift-guard

保存したエクスポートは変更できます。新しいリストを使う複製も作成できます。

  $ seguectl export edit Founders --mode keep-in-step --guard 30
  $ seguectl export duplicate Founders Friends

一時停止したエクスポートは、まとめて実行するときに対象外になります。接続を解除したエクスポートは、接続を割り当てるまで使用できません。

  $ seguectl export pause Friends
  $ seguectl export detach Friends
  $ seguectl export list
  $ seguectl --quiet export attach Friends --connection Sales
  $ seguectl --quiet export resume Friends

リストへの登録を希望しない人は、セグメントに関係なく除外できます。

  $ PERSON=$(curl -fsS "$SERVER/sandbox/expected?segment=Tokyo_VIP" | jq -r '.contacts[0]')
  $ seguectl export exclude VIP "$PERSON"
  $ seguectl export run VIP
  $ seguectl export include VIP "$PERSON"
  $ seguectl export exclude VIP 00000000-0000-0000-0000-000000000001

Sales のリストは、名前の一部で探せます。

  $ seguectl list search VIP --connection Sales
  $ seguectl list search Osaka --connection Sales

Sales でリストが削除された場合、自動では作り直しません。

  $ seguectl export create Gone --connection Sales --segment Newsletter_Pilot
  $ seguectl --quiet export run Gone
  $ LIST=$(seguectl --json export show Gone | jq -r '.export.segments[0].list_id')
  $ sandbox "lists/$LIST" '{"delete": true}'
  $ seguectl export run Gone

指定に誤りがある場合は、何も実行せずに知らせます。

  $ seguectl export create VIP --connection Sales --segment Tokyo_VIP
  $ seguectl export create Third --connection Sales --segment Osaka_VIP
  $ seguectl export create Third --connection Sales
  $ seguectl export create Third --connection Sales --segment Tokyo_VIP --mode mirror
  $ seguectl export run
  $ seguectl export run VIP --lift-guard
