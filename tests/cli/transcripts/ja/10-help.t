ヘルプ

対象 (取得元、接続など) ごとに、コマンドと例を表示します。

  $ seguectl completion --help

コマンドごとに、引数、オプション、例を表示します。

  $ seguectl plan list --help

存在しないコマンドやオプションは、名前を示して何も実行しません。

  $ seguectl export fly
  $ seguectl plan list --speed 9
  $ seguectl run list --limit none
