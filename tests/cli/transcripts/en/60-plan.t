Plans

  $ seguectl plan list --export VIP
  Made              Export  Joining  Leaving  Carried out  ID
  ----------------  ------  -------  -------  -----------  ------------------------------------
  0000-00-00 00:00  VIP           0        1  yes          00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP           0    3,955  no           00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP           0    3,955  yes          00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP           0        0  yes          00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP           5        5  yes          00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP         100       99  yes          00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP           0        0  yes          00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP           0        0  yes          00000000-0000-0000-0000-000000000000
  0000-00-00 00:00  VIP       4,945        0  yes          00000000-0000-0000-0000-000000000000
  $ PLAN=$(seguectl --json plan list --export VIP --limit 1 | jq -r '.plans[0].id')
  $ seguectl plan show "$PLAN"
  Plan 00000000-0000-0000-0000-000000000000 for the export "VIP" (keep in step)

  Marketing list  Segment  Joining  Leaving  Staying  Held  Added by others  Cannot export  Not meant
  --------------  -------  -------  -------  -------  ----  ---------------  -------------  ---------
  東京 VIP          1,000        0        1      990     0                0              7          3

  Could not be exported: not found in Sales: 3, inactive: 4
  Not meant for export: duplicate: 2, excluded: 1
  Everybody was compared: what the export says about people changed (exclusions and the like).
  Requests to Sales: about 4.
  1 person will be removed from lists. No contact record is deleted.
  $ seguectl plan show 00000000-0000-0000-0000-000000000001
  There is no plan "00000000-0000-0000-0000-000000000000". Nothing was changed.
  Check the name or ID; "list" shows what there is.
  (segue.workspace.not_found)
  [3]
