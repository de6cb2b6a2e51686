入力補完

スクリプトは短く、候補はそのつどプログラムに問い合わせます。

  $ seguectl completion bash | tail -n 1
  complete -F _seguectl seguectl
  $ seguectl completion zsh | head -n 1
  #compdef seguectl
  $ seguectl completion fish | tail -n 1
  complete -c seguectl -f -a '(__seguectl_complete)'

シェルからの問い合わせの例です。ここでは fish が、エクスポートの名前と更新方法の候補を尋ねます。

  $ tab export run ''
  words
  Founders	セグメントに合わせて更新
  Friends	セグメントに合わせて更新
  Gone	セグメントに合わせて更新
  Pilot	セグメントに合わせて更新
  VIP	セグメントに合わせて更新
  $ tab export create Third --mode ''
  words
  keep-in-step
  add-only
  exact-copy
