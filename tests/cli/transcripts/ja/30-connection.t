接続

最初は何もありません。

  $ seguectl connection list
  接続はまだありません。connection add で追加してください。

接続を追加する前に、条件を確認します。同意しないと接続は追加できません。

  $ seguectl connection terms
  データのプライバシーとコンプライアンス

  この接続を使用すると、Customer Insights の顧客データが、お客様の組織の指示により、指定した Dynamics 365 Sales の組織に送られます。

  送られるもの: セグメントのメンバーである顧客について、対応する取引先担当者 ID だけを送り、マーケティング リストのメンバーとして登録します。取引先担当者レコードは作成、変更、削除しません。

  このコンピューターに残るもの: 取引先担当者 ID、顧客 ID を復元できない形に変換した値、実行の結果。氏名やメール アドレスは保存しません。サインインの情報はオペレーティング システムのキーチェーンだけに保管します。

  責任: 利用目的、必要な同意、送り先でのデータの保護、データ主体からの請求への対応は、お客様の組織が確認し、責任を負います。送り先の組織でのデータの取り扱いには、その組織のプライバシーとコンプライアンスの定めが適用されます。

  終了: 接続を削除すると、この接続による送信は終わります。既にリストにあるメンバーはそのまま残るため、必要な場合は Sales で削除してください。

  同意した方、日時、アカウント、この文章のバージョンと言語を記録します。文章、組織、取得元のいずれかが変わったときは、もう一度同意をお願いします。

  バージョン: 2026-11-25
  $ seguectl connection add Sales --server "$SERVER"
  データのプライバシーとコンプライアンスへの同意が必要です。接続は保存していません。
  内容を読み、同意する場合は --accept-privacy-terms を指定してください。
  (segue.connection.terms_not_accepted)
  [2]

同じ組織の取得元とそのサインインを使用します。

  $ seguectl connection add Sales --server "$SERVER" \
  >   --customer-id-field msdynci_crm_contact_contactid --accept-privacy-terms
  取引先担当者 ID のフィールド: msdynci_crm_contact_contactid、Sales で見つかった割合: 100 % (99 件中 99 件)
  接続                          Sales (練習モード)
  ID                            00000000-0000-0000-0000-000000000000
  種類                          Dynamics 365 Sales
  アクセス許可                  編集可
  サーバー アドレス             http://localhost:00000
  組織                          北風リテール
  アカウント                    # Segue export
  取得元                        Insights
  取引先担当者 ID のフィールド  msdynci_crm_contact_contactid
  使用できるユーザー            管理者のみ
  条件への同意                  0000/00/00 00:00 (USER, 2026-11-25)
  使用しているエクスポート      なし

  $ seguectl connection list
  名前                種類                サーバー アドレス       アカウント      使用できるユーザー  アクセス許可  使用しているエクスポート
  ------------------  ------------------  ----------------------  --------------  ------------------  ------------  ------------------------
  Sales (練習モード)  Dynamics 365 Sales  http://localhost:00000  # Segue export  管理者のみ          編集可
  $ seguectl connection show Sales
  接続                          Sales (練習モード)
  ID                            00000000-0000-0000-0000-000000000000
  種類                          Dynamics 365 Sales
  アクセス許可                  編集可
  サーバー アドレス             http://localhost:00000
  組織                          北風リテール
  アカウント                    # Segue export
  取得元                        Insights
  取引先担当者 ID のフィールド  msdynci_crm_contact_contactid
  使用できるユーザー            管理者のみ
  条件への同意                  0000/00/00 00:00 (USER, 2026-11-25)
  使用しているエクスポート      なし
  $ seguectl connection test Sales
  OK        ワークスペース                ワークスペースはこのコンピューターのディスクにあります (空き容量 0 MB)。
  注意      サーバー アドレス             このコンピューター上の練習用サーバーです (http://localhost:00000)。実際の Sales には送られません。
  OK        サーバーへの接続              サーバーに接続できます。
  スキップ  サーバーの証明書              このコンピューターの中の接続のため、暗号化は使用しません。
  OK        Dynamics 365 のサーバー       Dynamics 365 のサーバーです。サインイン先は http://localhost:00000 です。
  OK        時計                          このコンピューターの時計は合っています (差 0 秒)。
  OK        キーチェーン                  サインインの情報をキーチェーンから読み取れます。
  OK        サインイン                    アプリケーション ユーザー (# Segue export) としてサインインしています。シークレットまたは証明書の有効期限まで使用できます。
  OK        無人での実行                  誰もサインインしていないときも実行できます。
  OK        組織のユーザー                アカウントはこの組織のユーザーです。
  OK        組織                          接続を作成した組織と同じです。
  OK        マーケティング リスト         Sales のマーケティング リストを使用できます。
  OK        権限                          実行に必要な権限がそろっています: prvReadList 組織全体、prvWriteList 組織全体、prvCreateList 組織全体、prvAppendToList 組織全体、prvAppendContact 組織全体、prvReadContact 組織全体
  OK        読み取りの範囲                アカウントは組織全体を読み取れます。
  OK        リストの操作                  メンバーの追加と削除をまとめて行えます (AddListMembersList、RemoveListMembersList)。
  OK        Customer Insights のデータ    Customer Insights のデータを読み取れます (フィールド 14 件)。
  OK        セグメントの名前              セグメントの名前、人数、更新日時は Customer Insights のメタデータの表から取得します。
  OK        取引先担当者 ID のフィールド  フィールド [msdynci_crm_contact_contactid]: 照合した 99 件のうち 99 件 (100 %) が Sales で見つかりました。

確認の結果は、サポートに渡せるテキストとしても出力できます。

  $ seguectl connection test Sales --report report.txt | tail -n 1
  レポートを report.txt に書き込みました。シークレットと個人データは含まれていません。
  OK        取引先担当者 ID のフィールド  フィールド [msdynci_crm_contact_contactid]: 照合した 99 件のうち 99 件 (100 %) が Sales で見つかりました。
  $ head -n 1 report.txt
  Segue 接続の確認

接続は変更できます。

  $ seguectl --quiet connection edit Sales --name Kitakaze >/dev/null
  $ seguectl --quiet connection edit Kitakaze --name Sales
  接続                          Sales (練習モード)
  ID                            00000000-0000-0000-0000-000000000000
  種類                          Dynamics 365 Sales
  アクセス許可                  編集可
  サーバー アドレス             http://localhost:00000
  組織                          北風リテール
  アカウント                    # Segue export
  取得元                        Insights
  取引先担当者 ID のフィールド  msdynci_crm_contact_contactid
  使用できるユーザー            管理者のみ
  条件への同意                  0000/00/00 00:00 (USER, 2026-11-25)
  使用しているエクスポート      なし
  $ seguectl connection edit Sales --server 'Sales address'
  サーバー アドレス [https://Sales address] は使用できません (アドレスの形式ではありません)。何も保存していません。
  https://組織名.crm7.dynamics.com の形で入力してください。
  (segue.server.address_invalid)
  [2]

ほかの人も使用できる接続は、シークレットを含まないファイルで渡せます。受け取った人は自分のアカウントでサインインします。ここでは別のワークスペースで開きます。

  $ seguectl connection share Sales --file sales.segue-connection
  接続 [Sales] を使用できるのは管理者のみです。ファイルは作成していません。
  共同作成者が使用できるようにしてから (--allow contributors または --allow USER)、もう一度共有してください。
  (segue.connection.administrators_only)
  [5]
  $ seguectl --quiet connection add Team --server "$SERVER" \
  >   --customer-id-field msdynci_crm_contact_contactid --accept-privacy-terms --allow contributors >/dev/null
  $ seguectl connection share Team --file team.segue-connection
  接続 [Team] を ~/team.segue-connection に書き出しました。シークレットは含まれません。開いた人は自分のアカウントでサインインします。
  この設定は操作を分けるためのものです。実際のアクセス許可は Sales で決まります。
  $ echo "$SECRET" | WORKSPACE="$HOME/colleague/segue.sqlite" seguectl connection open team.segue-connection \
  >   --accept-privacy-terms --auth client-secret --tenant "$TENANT" --client-id "$CLIENT_ID" --secret-stdin
  接続                      Team (練習モード)
  ID                        00000000-0000-0000-0000-000000000000
  種類                      Dynamics 365 Sales
  アクセス許可              表示のみ (管理者から受け取った接続)
  アカウント                # Segue export
  使用しているエクスポート  なし
  $ WORKSPACE="$HOME/colleague/segue.sqlite" seguectl connection list
  名前               種類                サーバー アドレス  アカウント      使用できるユーザー  アクセス許可                         使用しているエクスポート
  -----------------  ------------------  -----------------  --------------  ------------------  -----------------------------------  ------------------------
  Team (練習モード)  Dynamics 365 Sales                     # Segue export  -                   表示のみ (管理者から受け取った接続)
  $ seguectl --quiet --yes connection remove Team
  接続 [Team] とそのサインイン情報を削除しました。

アドレスの形式ではない場合と、存在しない名前を指定した場合です。

  $ seguectl connection add Third --server 'Sales address' --accept-privacy-terms
  サーバー アドレス [https://Sales address] は使用できません (アドレスの形式ではありません)。何も保存していません。
  https://組織名.crm7.dynamics.com の形で入力してください。
  (segue.server.address_invalid)
  [2]
  $ seguectl connection show Nowhere
  接続 [Nowhere] は見つかりません。何も変更していません。
  名前または ID を確認してください。一覧は list で表示できます。
  (segue.workspace.not_found)
  [3]
