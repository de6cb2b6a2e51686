// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errortables.h"

namespace segue {

QList<ErrorEntry> networkErrors()
{
    // clang-format off: a row is read by its columns
    return {
        {ErrorCode::AddressInvalid, "segue.server.address_invalid", Severity::Error, ExitCode::Usage, false,
         u"サーバー アドレス [{address}] は使用できません ({reason})。何も保存していません。",
         u"https://組織名.crm7.dynamics.com の形で入力してください。",
         u"The server address \"{address}\" cannot be used ({reason}). Nothing was saved.",
         u"Enter it in the form https://organisation.crm7.dynamics.com."},
        {ErrorCode::AddressNotSecure, "segue.server.address_not_secure", Severity::Error, ExitCode::Usage, false,
         u"サーバー アドレス [{address}] は https で始まっていません。何も保存していません。",
         u"https:// で始まるアドレスを入力してください。",
         u"The server address \"{address}\" does not begin with https. Nothing was saved.",
         u"Enter an address that begins with https://."},
        {ErrorCode::HostUnknown, "segue.network.host_unknown", Severity::Error, ExitCode::Network, true,
         u"サーバー [{host}] が見つかりません。リストはこれ以降変更していません。",
         u"サーバー アドレスとネットワーク接続を確認してください。",
         u"The server \"{host}\" was not found. The list was not changed from then on.",
         u"Check the server address and your network connection."},
        {ErrorCode::ConnectFailed, "segue.network.connect_failed", Severity::Error, ExitCode::Network, true,
         u"サーバー [{host}] に接続できません。リストはこれ以降変更していません。",
         u"ネットワーク接続を確認して、run resume で続きを実行してください。",
         u"The server \"{host}\" cannot be reached. The list was not changed from then on.",
         u"Check your network, then use \"run resume\" to go on."},
        {ErrorCode::TlsFailed, "segue.network.tls_failed", Severity::Error, ExitCode::Network, false,
         u"サーバー [{host}] の証明書を信頼できません ({reason})。何も送信していません。",
         u"サーバー アドレスを確認してください。社内のプロキシを使用している場合は、システムの信頼する証明機関を管理者に確認してください。",
         u"The certificate of \"{host}\" is not trusted ({reason}). Nothing was sent.",
         u"Check the server address. If your company uses a proxy, ask the administrator about the system's trusted authorities."},
        {ErrorCode::TimedOut, "segue.network.timed_out", Severity::Error, ExitCode::Network, true,
         u"サーバー [{host}] が時間内に応答しませんでした。結果はリストを読み取って確認します。",
         u"しばらくしてから、run resume で続きを実行してください。",
         u"The server \"{host}\" did not answer in time. What it did is settled by reading the list.",
         u"Wait a little, then use \"run resume\"."},
        {ErrorCode::ConnectionLost, "segue.network.connection_lost", Severity::Error, ExitCode::Network, true,
         u"サーバー [{host}] との接続が切れました。結果はリストを読み取って確認します。",
         u"ネットワーク接続を確認して、run resume で続きを実行してください。",
         u"The connection to \"{host}\" was lost. What had been done is settled by reading the list.",
         u"Check your network, then use \"run resume\"."},
        {ErrorCode::ProxyFailed, "segue.network.proxy_failed", Severity::Error, ExitCode::Network, true,
         u"プロキシに接続できません ({reason})。何も送信していません。",
         u"プロキシの設定を確認してください。",
         u"The proxy cannot be used ({reason}). Nothing was sent.",
         u"Check the proxy settings."},
        {ErrorCode::WebPageAnswered, "segue.network.web_page", Severity::Error, ExitCode::Network, true,
         u"サーバーの応答ではなく、途中のネットワークの Web ページが返されました (HTTP {status})。リストはこれ以降変更していません。",
         u"ブラウザーで任意のページを開き、ネットワークまたはプロキシのサインインを済ませてから、もう一度実行してください。",
         u"A web page of the network in between came back instead of the server's answer (HTTP {status}). The list was not changed from then on.",
         u"Open any page in a browser, sign in to the network or proxy there, then run again."},
    };
    // clang-format on
}

} // namespace segue
