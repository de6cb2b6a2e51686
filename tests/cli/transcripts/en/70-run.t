Runs

  $ seguectl run list --export VIP
  Started           Export  State                   Added  Removed  ID
  ----------------  ------  ----------------------  -----  -------  ------------------------------------
  0000-00-00 00:00  VIP     completed with rejects      0        1  00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP     completed with rejects      0    3,955  00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP     stopped by guard            0        0  00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP     completed with rejects      0        0  00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP     completed with rejects      5        5  00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP     completed with rejects    100       99  00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP     completed with rejects      0        0  00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP     completed with rejects      0        0  00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP     completed with rejects  4,945        0  00000000-0000-0000-0000-000000000000
  $ seguectl run list --state failed
  Started           Export  State   Added  Removed  ID
  ----------------  ------  ------  -----  -------  ------------------------------------
  0000-00-00 00:00  Gone    failed      0        0  00000000-0000-0000-0000-000000000000
  $ RUN=$(seguectl --json run list --export VIP --limit 1 | jq -r '.runs[0].id')
  $ seguectl run show "$RUN"
  Export    VIP
  State     completed with rejects
  Mode      keep in step
  Started   0000-00-00 00:00 (USER)
  Finished  0000-00-00 00:00
  Account   # Segue export
  Plan      00000000-0000-0000-0000-000000000000

  Completed: 1 person removed from lists. Read back and compared. 7 could not be exported.

  Marketing list  State                              Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  --------------  ---------------------------------  -----  -------  ---------  ----  -------------  ---------  ---------------
  東京 VIP        completed with rejects, read back      0        1        990     0              7          3              990

  Could not be exported: not found in Sales: 3, inactive: 4
  Not meant for export: duplicate: 2, excluded: 1
  Everybody was compared: what the export says about people changed (exclusions and the like).
  Run 00000000-0000-0000-0000-000000000000 · requests: 11 · 0 s

Who could not be put on the list, on the screen and for a spreadsheet.

  $ RUN=$(seguectl --json run list --export Gone --state completed_with_rejects | jq -r '.runs[0].id')
  $ seguectl run rejects "$RUN" | sort
  -----------------------  ------------------------------------  --------------------  ------------------------------------------------
  Marketing list           Contact ID                            Reason                Detail
  メール マガジン先行配信  -                                     malformed contact ID
  メール マガジン先行配信  -                                     no contact ID
  メール マガジン先行配信  -                                     no contact ID
  メール マガジン先行配信  -                                     no contact ID
  メール マガジン先行配信  00000000-0000-0000-0000-000000000000  duplicate
  メール マガジン先行配信  00000000-0000-0000-0000-000000000000  merged                merged into 00000000-0000-0000-0000-000000000000
  メール マガジン先行配信  00000000-0000-0000-0000-000000000000  not found in Sales
  メール マガジン先行配信  00000000-0000-0000-0000-000000000000  duplicate
  メール マガジン先行配信  00000000-0000-0000-0000-000000000000  not found in Sales
  $ seguectl run rejects "$RUN" --csv rejects.csv
  Written to rejects.csv: rejects 9.
  $ seguectl run rejects "$RUN" --csv /proc/nowhere/rejects.csv
  The file "/proc/nowhere/rejects.csv" cannot be written (No such file or directory). No list is affected.
  Check the folder's permissions and free space, or name another place.
  (segue.file.unwritable)
  [3]

A finished run has nothing to resume. One that failed midway is resumed once the cause is gone.

  $ seguectl run resume "$RUN"
  Run 00000000-0000-0000-0000-000000000000 is finished; there is nothing to resume.
  Use "export run" to start a new run.
  (segue.run.nothing_to_resume)
  [3]
  $ seguectl export create Pilot --connection Sales --segment Newsletter_Pilot
  Export             Pilot
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
  $ sandbox faults '{"rule": "post AddListMembersList status=403 code=0x80040220"}'
  $ seguectl export run Pilot
  Failed. No list was changed.

  Marketing list           State   Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  -----------------------  ------  -----  -------  ---------  ----  -------------  ---------  ---------------
  メール マガジン先行配信  failed      0        0          0     0              4          5                -

  Could not be exported: malformed contact ID: 1, not found in Sales: 2, merged: 1
  Not meant for export: no contact ID: 3, duplicate: 2
  Of those added, people who want no e-mail: 11
  Run 00000000-0000-0000-0000-000000000000 · requests: 9 · 0 s
  The account lacks a privilege it needs (prvWriteList, prvAppendToList, prvAppendContact). The list was not changed from then on.
  Ask the Sales administrator for a security role with this privilege.
  The server said: 0x80040220: The user does not hold the necessary privileges.
  Request ID: 00000000-0000-0000-0000-000000000000
  Correlation ID: 00000000-0000-0000-0000-000000000000
  (segue.server.not_permitted)
  [5]
  $ sandbox faults '{"clear": true}'
  $ RUN=$(seguectl --json run list --export Pilot --limit 1 | jq -r '.runs[0].id')
  $ seguectl run resume "$RUN"
  Completed: 491 people added to lists. Read back and compared. 4 could not be exported.

  Marketing list           State                              Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  -----------------------  ---------------------------------  -----  -------  ---------  ----  -------------  ---------  ---------------
  メール マガジン先行配信  completed with rejects, read back    491        0          0     0              4          5              491

  Could not be exported: malformed contact ID: 1, not found in Sales: 2, merged: 1
  Not meant for export: no contact ID: 3, duplicate: 2
  Of those added, people who want no e-mail: 11
  Everybody was compared: a stored plan is carried out.
  Run 00000000-0000-0000-0000-000000000000 · requests: 20 · 0 s
  [8]

A run can be stopped from elsewhere; what it was doing is waited for.

  $ sandbox churn '{"share": 0.02}'
  $ sandbox requests/reset '{}'
  $ sandbox faults '{"rule": "post AddListMembersList delay=30000"}'
  $ seguectl export run Pilot >stopped.txt 2>&1 &
  $ until curl -fsS "$SERVER/sandbox/requests" | jq -e '.total >= 8' >/dev/null; do sleep 0.1; done
  $ RUN=$(seguectl --json run list --export Pilot --state running | jq -r '.runs[0].id')
  $ seguectl run cancel "$RUN"
  Asking the run to stop.
  Cancelled. No list was changed.

  Marketing list           State      Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  -----------------------  ---------  -----  -------  ---------  ----  -------------  ---------  ---------------
  メール マガジン先行配信  cancelled      0        0        481     0              4          5                -

  Could not be exported: malformed contact ID: 1, not found in Sales: 2, merged: 1
  Not meant for export: no contact ID: 3, duplicate: 2
  Run 00000000-0000-0000-0000-000000000000 · requests: 8 · 0 s
  $ wait; cat stopped.txt
  Cancelled. No list was changed.

  Marketing list           State      Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  -----------------------  ---------  -----  -------  ---------  ----  -------------  ---------  ---------------
  メール マガジン先行配信  cancelled      0        0        481     0              4          5                -

  Could not be exported: malformed contact ID: 1, not found in Sales: 2, merged: 1
  Not meant for export: no contact ID: 3, duplicate: 2
  Run 00000000-0000-0000-0000-000000000000 · requests: 8 · 0 s
  The run was cancelled. What had been changed until then stays on the list.
  Use "run resume 00000000-0000-0000-0000-000000000000" to go on from there.
  (segue.run.cancelled)
  $ sandbox faults '{"clear": true}'
  $ seguectl run cancel "$RUN"
  Asking the run to stop.
  Run 00000000-0000-0000-0000-000000000000 is over already and cannot be cancelled. The list was not changed.
  Use "run undo 00000000-0000-0000-0000-000000000000" to take its changes back.
  (segue.run.over)
  [3]
  $ seguectl --quiet run resume "$RUN"
  Completed: 10 people added to lists, 10 removed from lists. Read back and compared. 4 could not be exported.

  Marketing list           State                              Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  -----------------------  ---------------------------------  -----  -------  ---------  ----  -------------  ---------  ---------------
  メール マガジン先行配信  completed with rejects, read back     10       10        481     0              4          5              491

  Could not be exported: malformed contact ID: 1, not found in Sales: 2, merged: 1
  Not meant for export: no contact ID: 3, duplicate: 2
  Everybody was compared: a stored plan is carried out.
  Run 00000000-0000-0000-0000-000000000000 · requests: 20 · 0 s
  [8]

What a run changed can be taken back. The export is paused, so that the next run does not do it again.

  $ seguectl run undo "$RUN" --plan-only
  Plan 00000000-0000-0000-0000-000000000000 takes back run 00000000-0000-0000-0000-000000000000 of the export "Pilot"

  Marketing list           Segment  Joining  Leaving  Staying  Held  Added by others  Cannot export  Not meant
  -----------------------  -------  -------  -------  -------  ----  ---------------  -------------  ---------
  メール マガジン先行配信       10       10       10        0     0                0              0          0

  When it is carried out, the export "Pilot" is paused until you resume it with "export resume".
  Requests to Sales: about 5.
  10 people will be added to lists and 10 removed from lists. No contact record is deleted.
  $ seguectl run undo "$RUN"
  There is no terminal to ask on. Nothing was done.
  Give --yes if this is what you want.
  (segue.usage.no_question)
  [2]
  $ seguectl --yes run undo "$RUN"
  Completed: 10 people added to lists, 10 removed from lists. Read back and compared.

  Marketing list           State                 Added  Removed  Unchanged  Held  Cannot export  Not meant  On the list now
  -----------------------  --------------------  -----  -------  ---------  ----  -------------  ---------  ---------------
  メール マガジン先行配信  completed, read back     10       10        481     0              0          0              491

  Took back run 00000000-0000-0000-0000-000000000000. The export "Pilot" is paused until you resume it with "export resume".
  Run 00000000-0000-0000-0000-000000000000 · requests: 7 · 0 s
  $ seguectl --quiet export resume Pilot
  The export "Pilot" is no longer paused.

All that is kept of a run can be handed to an auditor as one file.

  $ seguectl run show "$RUN" --evidence run.zip
  The evidence pack was written to run.zip (SHA-256 0000000000000000000000000000000000000000000000000000000000000000). It holds IDs only, no names.

What is not there, or not a time.

  $ seguectl run show 00000000-0000-0000-0000-000000000001
  There is no run "00000000-0000-0000-0000-000000000000". Nothing was changed.
  Check the name or ID; "list" shows what there is.
  (segue.workspace.not_found)
  [3]
  $ seguectl run list --since yesterday
  The value "yesterday" of "--since" cannot be used (give 2026-11-25 or 2026-11-25T09:00:00+09:00). Nothing was done.
  Check the value and try again.
  (segue.usage.invalid)
  [2]
