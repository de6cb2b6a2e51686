変更計画

  $ seguectl plan list --export VIP
  $ PLAN=$(seguectl --json plan list --export VIP --limit 1 | jq -r '.plans[0].id')
  $ seguectl plan show "$PLAN"
  $ seguectl plan show 00000000-0000-0000-0000-000000000001
