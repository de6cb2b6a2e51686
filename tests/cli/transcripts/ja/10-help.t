ヘルプ

対象 (取得元、接続など) ごとに、コマンドと例を表示します。

  $ seguectl completion --help
  シェルの入力補完の設定

  コマンド:
    completion bash  bash の入力補完スクリプトを表示します
    completion zsh   zsh の入力補完スクリプトを表示します
    completion fish  fish の入力補完スクリプトを表示します

  例:
    bash の入力補完スクリプトを表示します
      source <(seguectl completion bash)
    zsh の入力補完スクリプトを表示します
      source <(seguectl completion zsh)
    fish の入力補完スクリプトを表示します
      seguectl completion fish | source

  コマンドの詳細は seguectl completion VERB --help で表示します。

コマンドごとに、引数、オプション、例を表示します。

  $ seguectl plan list --help
  保存済みの変更計画を新しい順に表示します

    seguectl plan list

  オプション:
    --export NAME  このエクスポートの変更計画だけを表示します
    --limit N      表示する最大件数 (既定は 100)

  例:
    seguectl plan list
    エクスポートの最新の変更計画
      seguectl plan list --export Spring --limit 1

存在しないコマンドやオプションは、名前を示して何も実行しません。

  $ seguectl export fly
  [export fly] というコマンドまたはオプションはありません。何も実行していません。
  使用できるものは --help で確認してください。
  (segue.usage.unknown_option)
  [2]
  $ seguectl plan list --speed 9
  [--speed] というコマンドまたはオプションはありません。何も実行していません。
  使用できるものは --help で確認してください。
  (segue.usage.unknown_option)
  [2]
  $ seguectl run list --limit none
  [--limit] の値 [none] は使用できません (1 以上の数を指定してください)。何も実行していません。
  値を確認して、もう一度実行してください。
  (segue.usage.invalid)
  [2]
