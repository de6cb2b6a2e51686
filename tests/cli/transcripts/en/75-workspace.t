The workspace

How it stands.

  $ seguectl workspace info
  File          ~/workspace/segue.sqlite
  Size          0 KB
  Workspace ID  00000000-0000-0000-0000-000000000000
  Version       Segue 0.0.0, schema 0
  Sources       1
  Connections   1
  Exports       5, marketing lists: 5
  Plans         17
  Runs          15
  Ledger        1,988 people added by Segue
  Retention     90 days
  Last backup   none
  Integrity     the file is sound
  Open in       this process (0)

A person asks why they are on the lists.

  $ PERSON=$(curl -fsS "$SERVER/sandbox/expected?segment=Founding_Members" | jq -r '.contacts[0]')
  $ seguectl explain "$PERSON" Founders
  石井 杏 <an.ishii.102709@example.jp> 00000000-0000-0000-0000-000000000000
  創業メンバー (export Founders, segment 創業メンバー)
    On the list: Segue added them, because they are in the segment.
      0000-00-00 00:00  added  run 00000000-0000-0000-0000-000000000000
  $ seguectl explain nobody@example.jp
  Nobody was found by "nobody@example.jp". Nothing was changed.
  Check the contact ID, the customer ID, the e-mail address or the name.
  (segue.person.not_found)
  [3]

Who changed what.

  $ seguectl workspace audit --kind export --name Founders --limit 1
  0000-00-00 00:00  USER  The export "Founders" was changed.
      Mode: add only → keep in step
      Removal guard: stops above 20 % and 50 people → stops above 30 % and 50 people
  $ seguectl workspace retention 30
  Plans, runs, rejects and backups are kept for 30 days; the ledger as long as its list is followed. Removed just now: plans 0, runs 0, ledgers 0, backups 0.
  $ seguectl workspace retention 0
  The value "0" of "DAYS" cannot be used (1-3650). Nothing was done.
  Check the value and try again.
  (segue.usage.invalid)
  [2]

A backup is made while others go on working. The file that it replaces when it is restored is kept.

  $ seguectl workspace backup monday.segue
  The workspace was backed up to ~/monday.segue (0 KB). The copy was checked.
  $ seguectl workspace backup monday.segue
  The file "~/monday.segue" cannot be written (a file of that name exists already). No list is affected.
  Check the folder's permissions and free space, or name another place.
  (segue.file.unwritable)
  [3]
  $ seguectl --quiet export run Pilot >/dev/null
  [8]
  $ seguectl workspace restore monday.segue
  There is no terminal to ask on. Nothing was done.
  Give --yes if this is what you want.
  (segue.usage.no_question)
  [2]
  $ seguectl --yes workspace restore monday.segue
  The workspace was restored as it was at 0000-00-00 00:00.
  The file that stood there is kept: ~/workspace/segue.sqlite.backups/replaced-00000000T000000000Z.segue
  Lists that may have changed since: 4. "workspace info" names their exports; look after them with "export adopt" before the next run.
  $ seguectl workspace info | tail -n 2
  Open in       this process (0)
  The ledger of these exports came out of a backup and may be older than their lists; look after it with "export adopt": Founders, Gone, Pilot, VIP

After that, or with a new workspace, members that the account added are taken over as Segue's own.

  $ seguectl export adopt Pilot
  These members of the lists were added by the connection's account and are not in the ledger. Segue can take them over as its own:

  Marketing list           In the segment  Not in the segment  Known already  Added by others
  -----------------------  --------------  ------------------  -------------  ---------------
  メール マガジン先行配信              10                   0            481                0

  メール マガジン先行配信
    in the segment: 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000
  There is no terminal to ask on. Nothing was done.
  Give --yes if this is what you want.
  (segue.usage.no_question)
  [2]
  $ seguectl --yes export adopt Pilot | head -n 1
  These members of the lists were added by the connection's account and are not in the ledger. Segue can take them over as its own:

  Marketing list           In the segment  Not in the segment  Known already  Added by others
  -----------------------  --------------  ------------------  -------------  ---------------
  メール マガジン先行配信              10                   0            481                0

  メール マガジン先行配信
    in the segment: 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000000
  Taken over into the ledger: 10 people. The lists were not changed.
  $ seguectl export adopt Pilot
  These members of the lists were added by the connection's account and are not in the ledger. Segue can take them over as its own:

  Marketing list           In the segment  Not in the segment  Known already  Added by others
  -----------------------  --------------  ------------------  -------------  ---------------
  メール マガジン先行配信               0                   0            491                0

  There is nobody to take over: everybody whom this account added is in the ledger already.

A person who wants to be forgotten is erased from all that the workspace keeps.

  $ seguectl workspace erase "$PERSON"
  There is no terminal to ask on. Nothing was done.
  Give --yes if this is what you want.
  (segue.usage.no_question)
  [2]
  $ seguectl --yes workspace erase "$PERSON"
  The person was erased; a keyed hash stands there now. Places: ledgers 1, plans 1, rejects 0, backups 2.
  The source will bring the person again with the next run, unless they are deleted there or excluded here ("export exclude").
