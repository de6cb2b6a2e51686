Sources

Nothing is there at first.

  $ seguectl source list

A source is added with a sign-in: here as an application, whose secret is a line of standard input.

  $ echo "$SECRET" | seguectl source add Insights --kind customer-insights --server "$SERVER" \
  >   --auth client-secret --tenant "$TENANT" --client-id "$CLIENT_ID" --secret-stdin

  $ seguectl source list
  $ seguectl source show Insights
  $ seguectl source test Insights
  $ seguectl source fields Insights

A name that is taken, one that is not known, a secret that is wrong.

  $ echo "$SECRET" | seguectl source add insights --kind customer-insights --server "$SERVER" \
  >   --auth client-secret --tenant "$TENANT" --client-id "$CLIENT_ID" --secret-stdin
  $ seguectl source show Nowhere
  $ echo wrong | seguectl source add Second --kind customer-insights --server "$SERVER" \
  >   --auth client-secret --tenant "$TENANT" --client-id "$CLIENT_ID" --secret-stdin
