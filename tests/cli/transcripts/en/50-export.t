Exports

An export is saved without being run.

  $ seguectl export list
  There is no export yet. Create one with "export create".
  $ seguectl export create VIP --connection Sales --segment Tokyo_VIP
  Export             VIP
  ID                 00000000-0000-0000-0000-000000000000
  Connection         Sales (practice)
  Contact ID field   msdynci_crm_contact_contactid
  Mode               keep in step
  Removal guard      stops above 20 % and 50 people
  Removed by others  left alone
  Several contacts   one of them
  Merged contacts    rejected
  Deleted list       stop
  Locked list        stop
  Status             active
  Last run           not run yet

  Segment   Marketing list  List ID
  --------  --------------  ------------------------------------
  東京 VIP  東京 VIP (new)  00000000-0000-0000-0000-000000000000
  Saved. Nothing was run; see "export plan" and "export run".
  $ seguectl export list
  Name  Connection  Segments  Mode          Status  Last run     Started
  ----  ----------  --------  ------------  ------  -----------  -------
  VIP   Sales              1  keep in step  active  not run yet  -

The plan says what a run would change.

  $ seguectl export plan VIP
  Plan 00000000-0000-0000-0000-000000000000 for the export "VIP" (keep in step)

  Marketing list  Segment  Joining  Leaving  Staying  Held  Added by others  Cannot export  Not meant
  --------------  -------  -------  -------  -------  ----  ---------------  -------------  ---------
  東京 VIP (new)    5,000    4,945        0        0     0                0             30         25

  Could not be exported: malformed contact ID: 3, not found in Sales: 14, inactive: 10, merged: 3
  Not meant for export: no contact ID: 17, duplicate: 8
  Of those added, people who want no e-mail: 134
  Everybody was compared: it is the first compare.
  Requests to Sales: about 9.
  4,945 people will be added to lists. Nobody will be removed.

The run plans, changes the list and reads it back.

  $ seguectl export run VIP
  Completed: 4,945 people added to lists. Read back and compared. 30 could not be exported.

  Marketing list  State                              Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  --------------  ---------------------------------  -----  -------  ---------  ----  -------------  ---------  ---------------
  東京 VIP        completed with rejects, read back  4,945        0          0     0             30         25            4,945

  Could not be exported: malformed contact ID: 3, not found in Sales: 14, inactive: 10, merged: 3
  Not meant for export: no contact ID: 17, duplicate: 8
  Of those added, people who want no e-mail: 134
  Everybody was compared: it is the first compare.
  Run 00000000-0000-0000-0000-000000000000 · requests: 18 · 0 s
  [8]

A second run finds nothing to do, and compares in full when asked.

  $ seguectl export run VIP
  Up to date. Compared in full at 0000-00-00 00:00.

  Marketing list  State                   Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  --------------  ----------------------  -----  -------  ---------  ----  -------------  ---------  ---------------
  東京 VIP        completed with rejects      0        0      4,945     0             30         25            4,945

  Could not be exported: malformed contact ID: 3, not found in Sales: 14, inactive: 10, merged: 3
  Not meant for export: no contact ID: 17, duplicate: 8
  Run 00000000-0000-0000-0000-000000000000 · requests: 3 · 0 s
  [8]
  $ seguectl export run VIP --full
  Completed: every list was up to date already. 30 could not be exported.

  Marketing list  State                              Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  --------------  ---------------------------------  -----  -------  ---------  ----  -------------  ---------  ---------------
  東京 VIP        completed with rejects, read back      0        0      4,945     0             30         25            4,945

  Could not be exported: malformed contact ID: 3, not found in Sales: 14, inactive: 10, merged: 3
  Not meant for export: no contact ID: 17, duplicate: 8
  Everybody was compared: it was asked for.
  Run 00000000-0000-0000-0000-000000000000 · requests: 10 · 0 s
  [8]

Customers come and go; the list follows.

  $ sandbox churn '{"share": 0.02}'
  $ seguectl export run VIP
  Completed: 100 people added to lists, 99 removed from lists. Read back and compared. 30 could not be exported.

  Marketing list  State                              Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  --------------  ---------------------------------  -----  -------  ---------  ----  -------------  ---------  ---------------
  東京 VIP        completed with rejects, read back    100       99      4,846     0             30         24            4,946

  Could not be exported: malformed contact ID: 3, not found in Sales: 14, inactive: 10, merged: 3
  Not meant for export: no contact ID: 16, duplicate: 8
  Of those added, people who want no e-mail: 2
  Everybody was compared: the segment was refreshed.
  Run 00000000-0000-0000-0000-000000000000 · requests: 14 · 0 s
  [8]

  $ seguectl export show VIP
  Export             VIP
  ID                 00000000-0000-0000-0000-000000000000
  Connection         Sales (practice)
  Contact ID field   msdynci_crm_contact_contactid
  Mode               keep in step
  Removal guard      stops above 20 % and 50 people
  Removed by others  left alone
  Several contacts   one of them
  Merged contacts    rejected
  Deleted list       stop
  Locked list        stop
  Status             active
  Last run           completed with rejects · 0000-00-00 00:00

  Segment   Marketing list  List ID
  --------  --------------  ------------------------------------
  東京 VIP  東京 VIP        00000000-0000-0000-0000-000000000000

Whether every list is as the export wants it can be asked without a change.

  $ seguectl export verify VIP
  Every list is as the export wants it. Nothing was changed.

  Marketing list  Compared   On the list now  Missing  Too many  Held  Added by others  Removed by others  Cannot export  Not meant
  --------------  ---------  ---------------  -------  --------  ----  ---------------  -----------------  -------------  ---------
  東京 VIP        as wanted            4,946        0         0     0                0                  0             30         24

  東京 VIP
    Could not be exported: malformed contact ID: 3, not found in Sales: 14, inactive: 10, merged: 3
    Not meant for export: no contact ID: 16, duplicate: 8
  $ sandbox churn '{"share": 0.001}'
  $ seguectl export verify VIP
  Lists that are not as the export wants them: 1 of 1. Nothing was changed.

  Marketing list  Compared  On the list now  Missing  Too many  Held  Added by others  Removed by others  Cannot export  Not meant
  --------------  --------  ---------------  -------  --------  ----  ---------------  -----------------  -------------  ---------
  東京 VIP        differs             4,946        5         5     0                0                  0             30         24

  東京 VIP
    missing: 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000
    too many: 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000
    Could not be exported: malformed contact ID: 3, not found in Sales: 14, inactive: 10, merged: 3
    Not meant for export: no contact ID: 16, duplicate: 8
  [9]
  $ seguectl --quiet export run VIP >/dev/null
  [8]

Another field would lead to other people: what it means for the lists is said before it is saved.

  $ seguectl connection edit Sales --customer-id-field msdynci_customerprofileid
  Contact ID field until now    msdynci_crm_contact_contactid  100 % (99 of 99)
  Contact ID field from now on  msdynci_customerprofileid      0 % (0 of 100)
  The next run of VIP compares all members of 1 list in full. People found by the new field only are added; if anybody would be removed, the run stops and asks first.
  With this field the next run would change the lists like this:

  Export  Marketing list  On the list now  Joining  Leaving  Held  Cannot export  Not meant
  ------  --------------  ---------------  -------  -------  ----  -------------  ---------
  VIP     東京 VIP                  4,946        0    4,946     0          5,000          0

  東京 VIP: Stopped by the removal guard: the contact ID field changed since the last verified run. The list "東京 VIP" was not changed (4,946 removals planned).
  There is no terminal to ask on. Nothing was done.
  Give --yes if this is what you want.
  (segue.usage.no_question)
  [2]
  $ seguectl --yes export edit VIP --contact-id-field msdynci_customerprofileid
  Contact ID field until now    msdynci_crm_contact_contactid  100 % (99 of 99)
  Contact ID field from now on  msdynci_customerprofileid      0 % (0 of 100)
  With this field the next run would change the lists like this:

  Export  Marketing list  On the list now  Joining  Leaving  Held  Cannot export  Not meant
  ------  --------------  ---------------  -------  -------  ----  -------------  ---------
  VIP     東京 VIP                  4,946        0    4,946     0          5,000          0

  東京 VIP: Stopped by the removal guard: the contact ID field changed since the last verified run. The list "東京 VIP" was not changed (4,946 removals planned).
  Export             VIP
  ID                 00000000-0000-0000-0000-000000000000
  Connection         Sales (practice)
  Contact ID field   msdynci_customerprofileid
  Mode               keep in step
  Removal guard      stops above 20 % and 50 people
  Removed by others  left alone
  Several contacts   one of them
  Merged contacts    rejected
  Deleted list       stop
  Locked list        stop
  Status             active
  Last run           completed with rejects · 0000-00-00 00:00

  Segment   Marketing list  List ID
  --------  --------------  ------------------------------------
  東京 VIP  東京 VIP        00000000-0000-0000-0000-000000000000
  Saved. Nothing was run; see "export plan" and "export run".
  $ seguectl --quiet --yes export edit VIP --contact-id-field msdynci_crm_contact_contactid >/dev/null

Two exports at once.

  $ seguectl export create Founders --connection Sales --segment Founding_Members --mode add-only
  Export             Founders
  ID                 00000000-0000-0000-0000-000000000000
  Connection         Sales (practice)
  Contact ID field   msdynci_crm_contact_contactid
  Mode               add only
  Removal guard      stops above 20 % and 50 people
  Removed by others  left alone
  Several contacts   one of them
  Merged contacts    rejected
  Deleted list       stop
  Locked list        stop
  Status             active
  Last run           not run yet

  Segment       Marketing list      List ID
  ------------  ------------------  ------------------------------------
  創業メンバー  創業メンバー (new)  00000000-0000-0000-0000-000000000000
  Saved. Nothing was run; see "export plan" and "export run".
  $ seguectl --quiet export run VIP Founders
  VIP
  Up to date. Compared in full at 0000-00-00 00:00.

  Marketing list  State                   Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  --------------  ----------------------  -----  -------  ---------  ----  -------------  ---------  ---------------
  東京 VIP        completed with rejects      0        0      4,946     0             30         24            4,946

  Could not be exported: malformed contact ID: 3, not found in Sales: 14, inactive: 10, merged: 3
  Not meant for export: no contact ID: 16, duplicate: 8
  Run 00000000-0000-0000-0000-000000000000 · requests: 3 · 0 s
  Founders
  Completed: 10 people added to lists. Read back and compared.

  Marketing list  State                 Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  --------------  --------------------  -----  -------  ---------  ----  -------------  ---------  ---------------
  創業メンバー    completed, read back     10        0          0     0              0          0               10

  Everybody was compared: it is the first compare.
  Run 00000000-0000-0000-0000-000000000000 · requests: 11 · 0 s
  [8]

The removal guard leaves the list untouched when a segment loses most of its members. A person may allow the removals, for one plan.

  $ sandbox segments/Tokyo_VIP '{"resize": 1000}'
  $ seguectl export run VIP
  Stopped by the removal guard: 1 list left untouched. No list was changed.

  Marketing list  State             Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  --------------  ----------------  -----  -------  ---------  ----  -------------  ---------  ---------------
  東京 VIP        stopped by guard      0        0        991     0              7          2            4,946

  Could not be exported: not found in Sales: 3, inactive: 4
  Not meant for export: duplicate: 2
  東京 VIP: Stopped by the removal guard: 3,955 removals exceed the limit (20 % and 50 people). The list "東京 VIP" was not changed.
    → Check the plan; if it is right, allow it once with "export run --plan 00000000-0000-0000-0000-000000000000 --lift-guard".
  Everybody was compared: the segment was refreshed.
  Run 00000000-0000-0000-0000-000000000000 · requests: 8 · 0 s
  [7]
  $ seguectl export plan VIP
  Plan 00000000-0000-0000-0000-000000000000 for the export "VIP" (keep in step)

  Marketing list  Segment  Joining  Leaving  Staying  Held  Added by others  Cannot export  Not meant
  --------------  -------  -------  -------  -------  ----  ---------------  -------------  ---------
  東京 VIP          1,000        0    3,955      991     0                0              7          2

  Could not be exported: not found in Sales: 3, inactive: 4
  Not meant for export: duplicate: 2
  東京 VIP: Stopped by the removal guard: 3,955 removals exceed the limit (20 % and 50 people). The list "東京 VIP" was not changed.
    → Check the plan; if it is right, allow it once with "export run --plan 00000000-0000-0000-0000-000000000000 --lift-guard".
  Everybody was compared: the segment was refreshed.
  Requests to Sales: about 1.
  Nothing will be changed: every list is stopped.
  $ PLAN=$(seguectl --json plan list --export VIP --limit 1 | jq -r '.plans[0].id')
  $ seguectl export run VIP --plan "$PLAN" --lift-guard
  Completed: 3,955 people removed from lists. Read back and compared. 7 could not be exported.

  Marketing list  State                              Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  --------------  ---------------------------------  -----  -------  ---------  ----  -------------  ---------  ---------------
  東京 VIP        completed with rejects, read back      0    3,955        991     0              7          2              991

  Could not be exported: not found in Sales: 3, inactive: 4
  Not meant for export: duplicate: 2
  Everybody was compared: a stored plan is carried out.
  Run 00000000-0000-0000-0000-000000000000 · requests: 14 · 0 s
  [8]

What was saved can be changed, and copied with new lists.

  $ seguectl export edit Founders --mode keep-in-step --guard 30
  Export             Founders
  ID                 00000000-0000-0000-0000-000000000000
  Connection         Sales (practice)
  Contact ID field   msdynci_crm_contact_contactid
  Mode               keep in step
  Removal guard      stops above 30 % and 50 people
  Removed by others  left alone
  Several contacts   one of them
  Merged contacts    rejected
  Deleted list       stop
  Locked list        stop
  Status             active
  Last run           completed · 0000-00-00 00:00

  Segment       Marketing list  List ID
  ------------  --------------  ------------------------------------
  創業メンバー  創業メンバー    00000000-0000-0000-0000-000000000000
  Saved. Nothing was run; see "export plan" and "export run".
  $ seguectl export duplicate Founders Friends
  Export             Friends
  ID                 00000000-0000-0000-0000-000000000000
  Connection         Sales (practice)
  Contact ID field   msdynci_crm_contact_contactid
  Mode               keep in step
  Removal guard      stops above 30 % and 50 people
  Removed by others  left alone
  Several contacts   one of them
  Merged contacts    rejected
  Deleted list       stop
  Locked list        stop
  Status             active
  Last run           not run yet

  Segment       Marketing list      List ID
  ------------  ------------------  ------------------------------------
  創業メンバー  創業メンバー (new)  00000000-0000-0000-0000-000000000000
  Saved. Nothing was run; see "export plan" and "export run".

A paused export is left out when all are run; a detached one is inactive until it gets a connection.

  $ seguectl export pause Friends
  The export "Friends" is paused: it is left out when all are run.
  $ seguectl export detach Friends
  The export "Friends" has no connection now and is inactive. Its lists and their members stay as they are.
  $ seguectl export list
  Name      Connection       Segments  Mode          Status                   Last run                Started
  --------  ---------------  --------  ------------  -----------------------  ----------------------  ----------------
  Founders  Sales                   1  keep in step  active                   completed               0000-00-00 00:00
  Friends   none (inactive)         1  keep in step  inactive: no connection  not run yet             -
  VIP       Sales                   1  keep in step  active                   completed with rejects  0000-00-00 00:00
  $ seguectl --quiet export attach Friends --connection Sales
  Export             Friends
  ID                 00000000-0000-0000-0000-000000000000
  Connection         Sales (practice)
  Contact ID field   msdynci_crm_contact_contactid
  Mode               keep in step
  Removal guard      stops above 30 % and 50 people
  Removed by others  left alone
  Several contacts   one of them
  Merged contacts    rejected
  Deleted list       stop
  Locked list        stop
  Status             paused
  Last run           not run yet

  Segment       Marketing list      List ID
  ------------  ------------------  ------------------------------------
  創業メンバー  創業メンバー (new)  00000000-0000-0000-0000-000000000000
  $ seguectl --quiet export resume Friends
  The export "Friends" is no longer paused.

A person who asked not to be on the list is excluded, whatever the segment says.

  $ PERSON=$(curl -fsS "$SERVER/sandbox/expected?segment=Tokyo_VIP" | jq -r '.contacts[0]')
  $ seguectl export exclude VIP "$PERSON"
  中島 海斗 (00000000-0000-0000-0000-000000000000) is excluded from the export "VIP". The next run removes them from its lists if Segue added them.
  $ seguectl export run VIP
  Completed: 1 person removed from lists. Read back and compared. 7 could not be exported.

  Marketing list  State                              Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  --------------  ---------------------------------  -----  -------  ---------  ----  -------------  ---------  ---------------
  東京 VIP        completed with rejects, read back      0        1        990     0              7          3              990

  Could not be exported: not found in Sales: 3, inactive: 4
  Not meant for export: duplicate: 2, excluded: 1
  Everybody was compared: what the export says about people changed (exclusions and the like).
  Run 00000000-0000-0000-0000-000000000000 · requests: 11 · 0 s
  [8]
  $ seguectl export include VIP "$PERSON"
  00000000-0000-0000-0000-000000000000 is no longer excluded from the export "VIP".
  $ seguectl export exclude VIP 00000000-0000-0000-0000-000000000001
  Nobody was found by "00000000-0000-0000-0000-000000000000". Nothing was changed.
  Check the contact ID, the customer ID, the e-mail address or the name.
  (segue.person.not_found)
  [3]

Lists in Sales are found by a part of their name.

  $ seguectl list search VIP --connection Sales
  Marketing list  ID                                    State
  --------------  ------------------------------------  ---------------------------------------------------------------------------------------
  東京 VIP        00000000-0000-0000-0000-000000000000  marked: segue:00000000-0000-0000-0000-000000000000:00000000-0000-0000-0000-000000000000
  $ seguectl list search Osaka --connection Sales
  No active static list of contacts has such a name.

A list that was deleted in Sales is not made anew by itself.

  $ seguectl export create Gone --connection Sales --segment Newsletter_Pilot
  Export             Gone
  ID                 00000000-0000-0000-0000-000000000000
  Connection         Sales (practice)
  Contact ID field   msdynci_crm_contact_contactid
  Mode               keep in step
  Removal guard      stops above 20 % and 50 people
  Removed by others  left alone
  Several contacts   one of them
  Merged contacts    rejected
  Deleted list       stop
  Locked list        stop
  Status             active
  Last run           not run yet

  Segment                  Marketing list                 List ID
  -----------------------  -----------------------------  ------------------------------------
  メール マガジン先行配信  メール マガジン先行配信 (new)  00000000-0000-0000-0000-000000000000
  Saved. Nothing was run; see "export plan" and "export run".
  $ seguectl --quiet export run Gone
  Completed: 491 people added to lists. Read back and compared. 4 could not be exported.

  Marketing list           State                              Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  -----------------------  ---------------------------------  -----  -------  ---------  ----  -------------  ---------  ---------------
  メール マガジン先行配信  completed with rejects, read back    491        0          0     0              4          5              491

  Could not be exported: malformed contact ID: 1, not found in Sales: 2, merged: 1
  Not meant for export: no contact ID: 3, duplicate: 2
  Of those added, people who want no e-mail: 11
  Everybody was compared: it is the first compare.
  Run 00000000-0000-0000-0000-000000000000 · requests: 11 · 0 s
  [8]
  $ LIST=$(seguectl --json export show Gone | jq -r '.export.segments[0].list_id')
  $ sandbox "lists/$LIST" '{"delete": true}'
  $ seguectl export run Gone
  Failed. No list was changed.

  Marketing list           State   Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  -----------------------  ------  -----  -------  ---------  ----  -------------  ---------  ---------------
  メール マガジン先行配信  failed      0        0          0     0              0          0                -

  メール マガジン先行配信: The list "メール マガジン先行配信" was deleted in Sales. Nothing was changed.
    → To make a new list, change the export's setting (--when-deleted create).
  Run 00000000-0000-0000-0000-000000000000 · requests: 1 · 0 s
  [3]

What does not fit is said before anything is done.

  $ seguectl export create VIP --connection Sales --segment Tokyo_VIP
  Another export has the name "VIP" already. Nothing was saved.
  Choose another name.
  (segue.workspace.name_taken)
  [3]
  $ seguectl export create Third --connection Sales --segment Osaka_VIP
  The segment "Osaka_VIP" was not found. The list was not changed.
  See "segment list" for the names.
  (segue.segment.not_found)
  [3]
  $ seguectl export create Third --connection Sales
  "--segment" is required. Nothing was done.
  See --help for the usage.
  (segue.usage.missing)
  [2]
  $ seguectl export create Third --connection Sales --segment Tokyo_VIP --mode mirror
  The value "mirror" of "--mode" cannot be used (keep-in-step, add-only, exact-copy). Nothing was done.
  Check the value and try again.
  (segue.usage.invalid)
  [2]
  $ seguectl export run
  "NAME" is required. Nothing was done.
  See --help for the usage.
  (segue.usage.missing)
  [2]
  $ seguectl export run VIP --lift-guard
  "--plan" is required. Nothing was done.
  See --help for the usage.
  (segue.usage.missing)
  [2]
