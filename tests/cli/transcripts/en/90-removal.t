Signing out and removing

Without a terminal nothing is asked: the option that answers is named.

  $ seguectl export remove Gone
  $ seguectl --yes export remove Gone

What is in use is not removed by the way.

  $ seguectl --yes source remove Insights
  $ seguectl --yes connection remove Sales

Signing out removes the secret from the keychain; what needs it says so. Source and connection share one sign-in here.

  $ seguectl connection sign-out Sales
  $ seguectl source sign-out Insights
  $ seguectl export run VIP
  $ echo "$SECRET" | seguectl source sign-in Insights --auth client-secret --tenant "$TENANT" \
  >   --client-id "$CLIENT_ID" --secret-stdin
  $ echo "$SECRET" | seguectl connection sign-in Sales --auth client-secret --tenant "$TENANT" \
  >   --client-id "$CLIENT_ID" --secret-stdin

Exports can stay without a connection, or go with it.

  $ seguectl --yes connection remove Sales --detach
  $ seguectl export run VIP
  $ seguectl --yes source remove Insights
  $ seguectl source list
