Connections

Nothing is there at first.

  $ seguectl connection list

The terms come first; without them there is no connection.

  $ seguectl connection terms
  $ seguectl connection add Sales --server "$SERVER"

The source on the same organisation is taken, and so is its sign-in.

  $ seguectl connection add Sales --server "$SERVER" \
  >   --customer-id-field msdynci_crm_contact_contactid --accept-privacy-terms

  $ seguectl connection list
  $ seguectl connection show Sales
  $ seguectl connection test Sales

An address that cannot be one, and a name that is not known.

  $ seguectl connection add Third --server 'Sales address' --accept-privacy-terms
  $ seguectl connection show Nowhere
