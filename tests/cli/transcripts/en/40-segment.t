Segments

  $ seguectl segment list
  Segment                  ID                Members  Refreshed
  -----------------------  ----------------  -------  ----------------
  創業メンバー             Founding_Members       10  0000-00-00 00:00
  メール マガジン先行配信  Newsletter_Pilot      500  0000-00-00 00:00
  東京 VIP                 Tokyo_VIP           5,000  0000-00-00 00:00
  東京 VIP (試験用)        TokyoXVIP              40  0000-00-00 00:00
  春のキャンペーン         Spring_Campaign    12,000  0000-00-00 00:00
  メール マガジン購読者    All_Subscribers   100,000  0000-00-00 00:00
  対象者なし               Empty_Segment           0  0000-00-00 00:00
  $ seguectl segment show Tokyo_VIP
  Segment    東京 VIP
  ID         Tokyo_VIP
  Members    5,000
  Refreshed  0000-00-00 00:00
  $ seguectl segment show Osaka_VIP
  The segment "Osaka_VIP" was not found. The list was not changed.
  See "segment list" for the names.
  (segue.segment.not_found)
  [3]
