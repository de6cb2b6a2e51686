Segments

  $ seguectl segment list
  Segment                  ID                Members  Refreshed         State
  -----------------------  ----------------  -------  ----------------  -----
  創業メンバー             Founding_Members       10  0000-00-00 00:00  -
  メール マガジン先行配信  Newsletter_Pilot      500  0000-00-00 00:00  -
  東京 VIP                 Tokyo_VIP           5,000  0000-00-00 00:00  -
  東京 VIP (試験用)        TokyoXVIP              40  0000-00-00 00:00  -
  春のキャンペーン         Spring_Campaign    12,000  0000-00-00 00:00  -
  メール マガジン購読者    All_Subscribers   100,000  0000-00-00 00:00  -
  対象者なし               Empty_Segment           0  0000-00-00 00:00  -
  Told by: Segment table of Customer Insights
  $ seguectl segment show Tokyo_VIP
  Segment    東京 VIP
  ID         Tokyo_VIP
  Members    5,000
  Refreshed  0000-00-00 00:00
  State      -
  Told by    Segment table of Customer Insights

Some customers of it, to see which contacts they lead to. Nothing of it is kept.

  $ seguectl segment sample Tokyo_VIP --limit 3
  Customer ID                       Contact ID
  --------------------------------  ------------------------------------
  0002a9e83031722f8a3dfcf6d2cfaaf8  00000000-0000-0000-0000-000000000000
  001b4b3619cf3fffca352e00f524db36  00000000-0000-0000-0000-000000000000
  001f6116de3e4761e74b3c708d858df2  00000000-0000-0000-0000-000000000000
  $ seguectl segment sample Tokyo_VIP --limit 2 --with-names
  Customer ID                       Contact ID                            Name
  --------------------------------  ------------------------------------  -----------
  0002a9e83031722f8a3dfcf6d2cfaaf8  00000000-0000-0000-0000-000000000000  山田 直樹
  001b4b3619cf3fffca352e00f524db36  00000000-0000-0000-0000-000000000000  橋本 由美子

A folder with a CSV file for each segment is a source as well.

  $ mkdir lists && printf 'CustomerId,ContactId\n1001,\n' > lists/Fair.csv
  $ seguectl source add Files --kind csv --folder "$HOME/lists"
  Source   Files
  ID       00000000-0000-0000-0000-000000000000
  Kind     CSV folder
  Folder   ~/lists
  Created  0000-00-00 00:00
  $ seguectl segment list --source Files
  Segment  ID    Members  Refreshed         State
  -------  ----  -------  ----------------  -----
  Fair     Fair        1  0000-00-00 00:00  UTF-8
  Told by: File
  $ seguectl --quiet --yes source remove Files
  Source   Files
  ID       00000000-0000-0000-0000-000000000000
  Kind     CSV folder
  Folder   ~/lists
  Created  0000-00-00 00:00

A name that is not known.

  $ seguectl segment show Osaka_VIP
  The segment "Osaka_VIP" was not found. The list was not changed.
  See "segment list" for the names.
  (segue.segment.not_found)
  [3]
