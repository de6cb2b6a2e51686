Sources

Nothing is there at first.

  $ seguectl source list
  There is no source yet. Add one with "source add".

A source is added with a sign-in: here as an application, whose secret is a line of standard input.

  $ echo "$SECRET" | seguectl source add Insights --kind customer-insights --server "$SERVER" \
  >   --auth client-secret --tenant "$TENANT" --client-id "$CLIENT_ID" --secret-stdin
  Source          Insights
  ID              00000000-0000-0000-0000-000000000000
  Kind            Customer Insights
  Server address  http://localhost:00000
  Account         # Segue export
  Created         0000-00-00 00:00

  $ seguectl source list
  Name      Kind               Place                   Account
  --------  -----------------  ----------------------  --------------
  Insights  Customer Insights  http://localhost:00000  # Segue export
  $ seguectl source show Insights
  Source          Insights
  ID              00000000-0000-0000-0000-000000000000
  Kind            Customer Insights
  Server address  http://localhost:00000
  Account         # Segue export
  Created         0000-00-00 00:00
  $ seguectl source test Insights
  NOTE  Server address            This is a practice server on this computer (http://localhost:00000). Nothing goes to a real Sales organisation.
  OK    Reaching the server       The server can be reached.
  OK    Dynamics 365 server       It is a Dynamics 365 server; its accounts sign in at http://localhost:00000.
  OK    Sign-in                   Signed in as # Segue export.
  OK    User of the organisation  The account is a user of this organisation.
  OK    Organisation              It is the organisation this was set up for.
  OK    Customer Insights data    The Customer Insights data can be read (14 fields).
  $ seguectl source fields Insights
  Field                                     Label                             Type               Filled  Looks like an ID
  ----------------------------------------  --------------------------------  ----------------  -------  ----------------
  msdynci_customerprofileid                 顧客プロファイル                  Uniqueidentifier  200/200           200/200
  msdynci_customerid                        CustomerId                        String            200/200             0/200
  msdynci_fullname                          FullName                          String            200/200             0/200
  msdynci_firstname                         FirstName                         String            200/200             0/200
  msdynci_lastname                          LastName                          String            200/200             0/200
  msdynci_email                             EMail                             String            200/200             0/200
  msdynci_telephone                         Telephone                         String            200/200             0/200
  msdynci_prefecture                        Prefecture                        String            200/200             0/200
  msdynci_crm_contact_contactid             crm_contact_contactid             String            199/200           199/200
  msdynci_crm_account_accountid             crm_account_accountid             String             59/200            59/200
  msdynci_webshop_customers_customernumber  webshop_customers_customernumber  String            200/200             0/200
  msdynci_loyalty_members_cardnumber        loyalty_members_cardnumber        String            200/200             0/200
  alternatekey:crm:contact                  crm / contact                     AlternateKey            0                 0
  alternatekey:loyalty:members              loyalty / members                 AlternateKey            0                 0

A source can get another name; what reads it follows.

  $ seguectl source edit Insights --name 'Customer data'
  Source          Customer data
  ID              00000000-0000-0000-0000-000000000000
  Kind            Customer Insights
  Server address  http://localhost:00000
  Account         # Segue export
  Created         0000-00-00 00:00
  $ seguectl --quiet source edit 'Customer data' --name Insights
  Source          Insights
  ID              00000000-0000-0000-0000-000000000000
  Kind            Customer Insights
  Server address  http://localhost:00000
  Account         # Segue export
  Created         0000-00-00 00:00
  $ seguectl source edit Insights
  "--name" is required. Nothing was done.
  See --help for the usage.
  (segue.usage.missing)
  [2]

A name that is taken, one that is not known, a secret that is wrong.

  $ echo "$SECRET" | seguectl source add insights --kind customer-insights --server "$SERVER" \
  >   --auth client-secret --tenant "$TENANT" --client-id "$CLIENT_ID" --secret-stdin
  Another source has the name "Insights" already. Nothing was saved.
  Choose another name.
  (segue.workspace.name_taken)
  [3]
  $ seguectl source show Nowhere
  There is no source "Nowhere". Nothing was changed.
  Check the name or ID; "list" shows what there is.
  (segue.workspace.not_found)
  [3]
  $ echo wrong | seguectl source add Second --kind customer-insights --server "$SERVER" \
  >   --auth client-secret --tenant "$TENANT" --client-id "$CLIENT_ID" --secret-stdin
  The client secret is wrong. No list was changed.
  Check the secret's "value" (not its ID) in the app registration.
  The server said: AADSTS7000215: AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '00000000-0000-0000-0000-000000000000'.
  Request ID: 00000000-0000-0000-0000-000000000000
  (segue.signin.secret_wrong)
  [4]
