サインアウトと削除

端末がない場合は質問せず、指定すべきオプションを示します。

  $ seguectl export remove Gone
  $ seguectl --yes export remove Gone

使用中のものは、そのままでは削除できません。

  $ seguectl --yes source remove Insights
  $ seguectl --yes connection remove Sales

サインアウトすると、シークレットをキーチェーンから削除します。サインインが必要な操作は、その旨を知らせます。ここでは取得元と接続が同じサインインを使用しています。

  $ seguectl connection sign-out Sales
  $ seguectl source sign-out Insights
  $ seguectl export run VIP
  $ echo "$SECRET" | seguectl source sign-in Insights --auth client-secret --tenant "$TENANT" \
  >   --client-id "$CLIENT_ID" --secret-stdin
  $ echo "$SECRET" | seguectl connection sign-in Sales --auth client-secret --tenant "$TENANT" \
  >   --client-id "$CLIENT_ID" --secret-stdin

エクスポートは、接続なしで残すことも、接続と一緒に削除することもできます。

  $ seguectl --yes connection remove Sales --detach
  $ seguectl export run VIP
  $ seguectl --yes source remove Insights
  $ seguectl source list
