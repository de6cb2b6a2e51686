Segments

  $ seguectl segment list
  $ seguectl segment show Tokyo_VIP
  $ seguectl segment show Osaka_VIP
