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
