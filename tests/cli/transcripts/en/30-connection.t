Connections

Nothing is there at first.

  $ seguectl connection list
  There is no connection yet. Add one with "connection add".

The terms come first; without them there is no connection.

  $ seguectl connection terms
  Data privacy and compliance

  With this connection, customer data leaves Customer Insights at your organisation's own instruction and goes to the Dynamics 365 Sales organisation that you name.

  What is sent: for the customers who are members of a segment, only the contact IDs that belong to them, to make those contacts members of a marketing list. Contact records are not created, changed or deleted.

  What stays on this computer: contact IDs, customer IDs turned into values that cannot be read back, and the results of runs. Names and e-mail addresses are not kept. What you sign in with is kept in the operating system's keychain only.

  Who answers for it: your organisation checks, and is responsible for, the purpose, the consent it needs, the protection of the data at the target, and the requests of the people concerned. At the target, that organisation's own privacy and compliance rules apply.

  How it ends: removing the connection ends the transfer through it. Members who are on a list stay there; remove them in Sales if that is needed.

  Who agreed, when, with which account, and to which version and language of this text is recorded. You are asked again when the text, the organisation or the source changes.

  Version: 2026-11-25
  $ seguectl connection add Sales --server "$SERVER"
  The data privacy and compliance terms must be accepted. The connection was not saved.
  Read them and, if you agree, give --accept-privacy-terms.
  (segue.connection.terms_not_accepted)
  [2]

The source on the same organisation is taken, and so is its sign-in.

  $ seguectl connection add Sales --server "$SERVER" \
  >   --customer-id-field msdynci_crm_contact_contactid --accept-privacy-terms
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
  Used by           no export

  $ seguectl connection list
  Name              Kind                Server address          Account         Who may use it       Access          Used by
  ----------------  ------------------  ----------------------  --------------  -------------------  --------------  -------
  Sales (practice)  Dynamics 365 Sales  http://localhost:00000  # Segue export  administrators only  can be changed
  $ seguectl connection show Sales
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
  Used by           no export
  $ seguectl connection test Sales
  NOTE  Server address            This is a practice server on this computer (http://localhost:00000). Nothing goes to a real Sales organisation.
  OK    Reaching the server       The server can be reached.
  OK    Dynamics 365 server       It is a Dynamics 365 server; its accounts sign in at http://localhost:00000.
  OK    Sign-in                   Signed in as # Segue export.
  OK    User of the organisation  The account is a user of this organisation.
  OK    Organisation              It is the organisation this was set up for.
  OK    Marketing lists           The marketing lists of Sales are there.
  OK    Privileges                The account has the privileges that a run needs.
  OK    Reach of reading          The account can read the whole organisation.
  OK    Customer Insights data    The Customer Insights data can be read (14 fields).
  OK    Contact ID field          Field "msdynci_crm_contact_contactid": of 200 sampled, 99 were looked up and 99 found in Sales.

A connection that others may use is handed to them as a file without secrets. They sign in as themselves: here in a workspace of their own.

  $ seguectl connection share Sales --file sales.segue-connection
  The connection "Sales" is for administrators only. No file was made.
  Allow contributors to use it (--allow contributors or --allow USER), then share it again.
  (segue.connection.administrators_only)
  [5]
  $ seguectl --quiet connection add Team --server "$SERVER" \
  >   --customer-id-field msdynci_crm_contact_contactid --accept-privacy-terms --allow contributors >/dev/null
  $ seguectl connection share Team --file team.segue-connection
  The connection "Team" was written to ~/team.segue-connection, without secrets. Whoever opens it signs in as themselves.
  This keeps the work of several people apart. What they may really do is decided in Sales.
  $ echo "$SECRET" | WORKSPACE="$HOME/colleague/segue.sqlite" seguectl connection open team.segue-connection \
  >   --accept-privacy-terms --auth client-secret --tenant "$TENANT" --client-id "$CLIENT_ID" --secret-stdin
  Connection  Team (practice)
  ID          00000000-0000-0000-0000-000000000000
  Kind        Dynamics 365 Sales
  Access      view only, from an administrator
  Account     # Segue export
  Used by     no export
  $ WORKSPACE="$HOME/colleague/segue.sqlite" seguectl connection list
  Name             Kind                Server address  Account         Who may use it  Access                            Used by
  ---------------  ------------------  --------------  --------------  --------------  --------------------------------  -------
  Team (practice)  Dynamics 365 Sales                  # Segue export  -               view only, from an administrator
  $ seguectl --quiet --yes connection remove Team
  The connection "Team" and its sign-in were removed.

An address that cannot be one, and a name that is not known.

  $ seguectl connection add Third --server 'Sales address' --accept-privacy-terms
  The server address "https://Sales address" cannot be used (it is not an address). Nothing was saved.
  Enter it in the form https://organisation.crm7.dynamics.com.
  (segue.server.address_invalid)
  [2]
  $ seguectl connection show Nowhere
  There is no connection "Nowhere". Nothing was changed.
  Check the name or ID; "list" shows what there is.
  (segue.workspace.not_found)
  [3]
