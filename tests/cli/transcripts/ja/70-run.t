実行履歴

  $ seguectl run list --export VIP
  $ seguectl run list --state failed
  $ RUN=$(seguectl --json run list --export VIP --limit 1 | jq -r '.runs[0].id')
  $ seguectl run show "$RUN"

リストに追加できなかった人を、画面に表示したり、表計算ソフト用に書き出したりします。

  $ RUN=$(seguectl --json run list --export Gone --state completed_with_rejects | jq -r '.runs[0].id')
  $ seguectl run rejects "$RUN" | head -n 6
  $ seguectl run rejects "$RUN" --csv rejects.csv
  $ seguectl run rejects "$RUN" --csv /proc/nowhere/rejects.csv

完了した実行に続きはありません。途中で失敗した実行は、原因を取り除いてから再開します。

  $ seguectl run resume "$RUN"
  $ seguectl export create Pilot --connection Sales --segment Newsletter_Pilot
  $ sandbox faults '{"rule": "post AddListMembersList status=403 code=0x80040220"}'
  $ seguectl export run Pilot
  $ sandbox faults '{"clear": true}'
  $ RUN=$(seguectl --json run list --export Pilot --limit 1 | jq -r '.runs[0].id')
  $ seguectl run resume "$RUN"

  $ seguectl run show 00000000-0000-0000-0000-000000000001
  $ seguectl run list --since yesterday
