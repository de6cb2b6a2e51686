// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/errortables.h"

namespace segue {

QList<ErrorEntry> serverErrors()
{
    // clang-format off: a row is read by its columns
    return {
        {ErrorCode::Throttled, "segue.server.throttled", Severity::Error, ExitCode::Network, true,
         u"サーバーが要求の制限を続けているため、中断しました。ここまでの変更はリストに残ります。",
         u"しばらくしてから、run resume で続きを実行してください。",
         u"The server kept limiting our requests, so the run stopped. What had been changed until then stays on the list.",
         u"Wait a little, then use \"run resume\"."},
        {ErrorCode::ServerFailed, "segue.server.failed", Severity::Error, ExitCode::Network, true,
         u"サーバー側でエラーが発生しました (HTTP {status})。結果はリストを読み取って確認します。",
         u"しばらくしてから、もう一度実行してください。",
         u"The server failed (HTTP {status}). What had been done is settled by reading the list.",
         u"Wait a little and run again."},
        {ErrorCode::UnexpectedAnswer, "segue.server.unexpected_answer", Severity::Error, ExitCode::Network, true,
         u"サーバーの応答を理解できませんでした ({what})。リストはこれ以降変更していません。",
         u"もう一度実行してください。繰り返す場合は、要求 ID を添えて管理者に連絡してください。",
         u"The server's answer was not understood ({what}). The list was not changed from then on.",
         u"Run it again. If it happens again, send the request ID to your administrator."},
        {ErrorCode::NotDataverse, "segue.server.not_dataverse", Severity::Error, ExitCode::Configuration, false,
         u"「{address}」は Dynamics 365 のアドレスではないようです ({what})。何も保存していません。",
         u"ブラウザーで Sales を開いたときのアドレスを確認してください。",
         u"\"{address}\" does not seem to be a Dynamics 365 address ({what}). Nothing was saved.",
         u"Check the address that your browser shows when you open Sales."},
        {ErrorCode::OrganisationChanged, "segue.server.organisation_changed", Severity::Error, ExitCode::Configuration, false,
         u"サーバー アドレスの組織が、接続の作成時と異なります。リストは変更していません。",
         u"サーバー アドレスを確認するか、接続を作り直してください。",
         u"The organisation behind the server address is not the one the connection was made for. No list was changed.",
         u"Check the server address, or make the connection anew."},
        {ErrorCode::NotPermitted, "segue.server.not_permitted", Severity::Error, ExitCode::NotPermitted, false,
         u"アカウントに必要な権限がありません ({privilege})。リストはこれ以降変更していません。",
         u"Sales の管理者に、この権限を含むセキュリティ ロールの割り当てを依頼してください。",
         u"The account lacks a privilege it needs ({privilege}). The list was not changed from then on.",
         u"Ask the Sales administrator for a security role with this privilege."},
        {ErrorCode::NotAMember, "segue.server.not_a_member", Severity::Error, ExitCode::NotPermitted, false,
         u"アカウントはこの組織のユーザーではありません。リストは変更していません。",
         u"Sales の管理者に、ユーザー (アプリの場合はアプリケーション ユーザー) の追加を依頼してください。",
         u"The account is not a user of this organisation. No list was changed.",
         u"Ask the Sales administrator to add it as a user (an application user, for an app)."},
        {ErrorCode::SalesMissing, "segue.server.sales_missing", Severity::Error, ExitCode::Configuration, false,
         u"この組織には Dynamics 365 Sales のマーケティング リストがありません。何も変更していません。",
         u"サーバー アドレスを確認してください。",
         u"This organisation has no marketing lists of Dynamics 365 Sales. Nothing was changed.",
         u"Check the server address."},
        {ErrorCode::InsightsMissing, "segue.source.insights_missing", Severity::Error, ExitCode::Configuration, false,
         u"この組織には Customer Insights のデータがありません。何も変更していません。",
         u"Customer Insights の環境がこの組織にリンクされているか、管理者に確認してください。",
         u"This organisation has no Customer Insights data. Nothing was changed.",
         u"Ask the administrator whether the Customer Insights environment is linked to this organisation."},
        {ErrorCode::SandboxFailed, "segue.sandbox.failed", Severity::Error, ExitCode::Internal, false,
         u"練習用サーバーを開始できませんでした ({reason})。",
         u"ポートが使用中でないか確認して、もう一度実行してください。",
         u"The practice server could not be started ({reason}).",
         u"Check that the port is free and try again."},
    };
    // clang-format on
}

} // namespace segue
