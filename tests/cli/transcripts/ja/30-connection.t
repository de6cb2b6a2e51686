接続

最初は何もありません。

  $ seguectl connection list

接続を追加する前に、条件を確認します。同意しないと接続は追加できません。

  $ seguectl connection terms
  $ seguectl connection add Sales --server "$SERVER"

同じ組織の取得元とそのサインインを使用します。

  $ seguectl connection add Sales --server "$SERVER" \
  >   --customer-id-field msdynci_crm_contact_contactid --accept-privacy-terms

  $ seguectl connection list
  $ seguectl connection show Sales
  $ seguectl connection test Sales

アドレスの形式ではない場合と、存在しない名前を指定した場合です。

  $ seguectl connection add Third --server 'Sales address' --accept-privacy-terms
  $ seguectl connection show Nowhere
