Signing out and removing

Without a terminal nothing is asked: the option that answers is named.

  $ seguectl export remove Gone
  There is no terminal to ask on. Nothing was done.
  Give --yes if this is what you want.
  (segue.usage.no_question)
  [2]
  $ seguectl --yes export remove Gone
  The export "Gone" was removed. These marketing lists and their members stay as they are:
    メール マガジン先行配信

What is in use is not removed by the way.

  $ seguectl --yes source remove Insights
  "Insights" is used by Sales, so it was not removed.
  Remove what uses it first. Removing a connection, --detach keeps its exports and --with-exports removes them as well.
  (segue.workspace.in_use)
  [3]
  $ seguectl --yes connection remove Sales
  "Sales" is used by Founders, Friends, Pilot, VIP, so it was not removed.
  Remove what uses it first. Removing a connection, --detach keeps its exports and --with-exports removes them as well.
  (segue.workspace.in_use)
  [3]

Signing out removes the secret from the keychain; what needs it says so. Source and connection share one sign-in here.

  $ seguectl connection sign-out Sales
  The sign-in was removed from the keychain.
  Connection        Sales (practice)
  ID                00000000-0000-0000-0000-000000000000
  Kind              Dynamics 365 Sales
  Access            can be changed
  Server address    http://localhost:00000
  Organisation      北風リテール
  Account           # Segue export
  Source            Insights
  Contact ID field  msdynci_crm_contact_contactid
  Who may use it    administrators only
  Terms accepted    0000-00-00 00:00 (USER, 2026-11-25)
  Used by           Founders, Friends, Pilot, VIP
  $ seguectl source sign-out Insights
  The sign-in was removed from the keychain.
  Source          Insights
  ID              00000000-0000-0000-0000-000000000000
  Kind            Customer Insights
  Server address  http://localhost:00000
  Account         # Segue export
  Created         0000-00-00 00:00
  $ seguectl export run VIP
  Paused: sign in again. No list was changed.

  Run 00000000-0000-0000-0000-000000000000 · requests: 0 · 0 s
  A sign-in is needed for localhost. The list was not changed from then on.
  Sign in with "connection sign-in" or "source sign-in".
  (segue.signin.needed)
  [4]
  $ echo "$SECRET" | seguectl source sign-in Insights --auth client-secret --tenant "$TENANT" \
  >   --client-id "$CLIENT_ID" --secret-stdin
  Source          Insights
  ID              00000000-0000-0000-0000-000000000000
  Kind            Customer Insights
  Server address  http://localhost:00000
  Account         # Segue export
  Created         0000-00-00 00:00
  $ echo "$SECRET" | seguectl connection sign-in Sales --auth client-secret --tenant "$TENANT" \
  >   --client-id "$CLIENT_ID" --secret-stdin
  Connection        Sales (practice)
  ID                00000000-0000-0000-0000-000000000000
  Kind              Dynamics 365 Sales
  Access            can be changed
  Server address    http://localhost:00000
  Organisation      北風リテール
  Account           # Segue export
  Source            Insights
  Contact ID field  msdynci_crm_contact_contactid
  Who may use it    administrators only
  Terms accepted    0000-00-00 00:00 (USER, 2026-11-25)
  Used by           Founders, Friends, Pilot, VIP

Exports can stay without a connection, or go with it.

  $ seguectl --yes connection remove Sales --detach
  The connection "Sales" and its sign-in were removed.
  Detached, inactive until they get a connection: Founders, Friends, Pilot, VIP
  $ seguectl export run VIP
  The export "VIP" has no connection. No list was changed.
  Attach a connection first.
  (segue.export.no_connection)
  [3]
  $ seguectl --yes source remove Insights
  The source and its sign-in were removed.
  Source          Insights
  ID              00000000-0000-0000-0000-000000000000
  Kind            Customer Insights
  Server address  http://localhost:00000
  Account         # Segue export
  Created         0000-00-00 00:00
  $ seguectl source list
  There is no source yet. Add one with "source add".
