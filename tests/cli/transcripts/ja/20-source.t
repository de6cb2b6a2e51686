取得元

最初は何もありません。

  $ seguectl source list

サインインして取得元を追加します。ここではアプリケーションとしてサインインし、シークレットは標準入力から 1 行で渡します。

  $ echo "$SECRET" | seguectl source add Insights --kind customer-insights --server "$SERVER" \
  >   --auth client-secret --tenant "$TENANT" --client-id "$CLIENT_ID" --secret-stdin

  $ seguectl source list
  $ seguectl source show Insights
  $ seguectl source test Insights
  $ seguectl source fields Insights

使用済みの名前、存在しない名前、誤ったシークレットを指定した場合です。

  $ echo "$SECRET" | seguectl source add insights --kind customer-insights --server "$SERVER" \
  >   --auth client-secret --tenant "$TENANT" --client-id "$CLIENT_ID" --secret-stdin
  $ seguectl source show Nowhere
  $ echo wrong | seguectl source add Second --kind customer-insights --server "$SERVER" \
  >   --auth client-secret --tenant "$TENANT" --client-id "$CLIENT_ID" --secret-stdin
