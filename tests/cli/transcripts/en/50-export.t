Exports

An export is saved without being run.

  $ seguectl export list
  $ seguectl export create VIP --connection Sales --segment Tokyo_VIP
  $ seguectl export list

The plan says what a run would change.

  $ seguectl export plan VIP

The run plans, changes the list and reads it back.

  $ seguectl export run VIP

A second run finds nothing to do, and compares in full when asked.

  $ seguectl export run VIP
  $ seguectl export run VIP --full

Customers come and go; the list follows.

  $ sandbox churn '{"share": 0.02}'
  $ seguectl export run VIP

  $ seguectl export show VIP

Two exports at once.

  $ seguectl export create Founders --connection Sales --segment Founding_Members --mode add-only
  $ seguectl --quiet export run VIP Founders

The removal guard leaves the list untouched when a segment loses most of its members. A person may allow the removals, for one plan.

  $ sandbox segments/Tokyo_VIP '{"resize": 1000}'
  $ seguectl export run VIP
  $ seguectl export plan VIP
  $ PLAN=$(seguectl --json plan list --export VIP --limit 1 | jq -r '.plans[0].id')
  $ seguectl export run VIP --plan "$PLAN" --lift-guard

What was saved can be changed, and copied with new lists.

  $ seguectl export edit Founders --mode keep-in-step --guard 30
  $ seguectl export duplicate Founders Friends

A paused export is left out when all are run; a detached one is inactive until it gets a connection.

  $ seguectl export pause Friends
  $ seguectl export detach Friends
  $ seguectl export list
  $ seguectl --quiet export attach Friends --connection Sales
  $ seguectl --quiet export resume Friends

A person who asked not to be on the list is excluded, whatever the segment says.

  $ PERSON=$(curl -fsS "$SERVER/sandbox/expected?segment=Tokyo_VIP" | jq -r '.contacts[0]')
  $ seguectl export exclude VIP "$PERSON"
  $ seguectl export run VIP
  $ seguectl export include VIP "$PERSON"
  $ seguectl export exclude VIP 00000000-0000-0000-0000-000000000001

Lists in Sales are found by a part of their name.

  $ seguectl list search VIP --connection Sales
  $ seguectl list search Osaka --connection Sales

A list that was deleted in Sales is not made anew by itself.

  $ seguectl export create Gone --connection Sales --segment Newsletter_Pilot
  $ seguectl --quiet export run Gone
  $ LIST=$(seguectl --json export show Gone | jq -r '.export.segments[0].list_id')
  $ sandbox "lists/$LIST" '{"delete": true}'
  $ seguectl export run Gone

What does not fit is said before anything is done.

  $ seguectl export create VIP --connection Sales --segment Tokyo_VIP
  $ seguectl export create Third --connection Sales --segment Osaka_VIP
  $ seguectl export create Third --connection Sales
  $ seguectl export create Third --connection Sales --segment Tokyo_VIP --mode mirror
  $ seguectl export run
  $ seguectl export run VIP --lift-guard
