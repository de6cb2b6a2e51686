入力補完

スクリプトは短く、候補はそのつどプログラムに問い合わせます。

  $ seguectl completion bash | tail -n 1
  $ seguectl completion zsh | head -n 1
  $ seguectl completion fish | tail -n 1

シェルからの問い合わせの例です。ここでは fish が、エクスポートの名前と更新方法の候補を尋ねます。

  $ tab export run ''
  $ tab export create Third --mode ''
