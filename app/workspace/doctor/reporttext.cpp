// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/checkreport.h"

#include <QCoreApplication>
#include <QStringList>
#include <QSysInfo>

namespace segue::workspace {

namespace {

// Who a person is, and what a server says in its own words, may name people.
Check withoutPeople(Check check, Language language)
{
    const auto account = check.facts.find(QStringLiteral("account"));
    if (account != check.facts.end() && check.finding != QLatin1String("application"))
        *account = language == Language::Japanese ? QString::fromUtf16(u"個人のアカウント") : QStringLiteral("a personal account");
    if (check.error && check.error->parameters().contains(QStringLiteral("account")))
        check.error->with(QStringLiteral("account"), QStringLiteral("@account"));
    return check;
}

QString markText(CheckMark mark, Language language)
{
    const bool japanese = language == Language::Japanese;
    switch (mark) {
    case CheckMark::Passed:
        return QStringLiteral("OK");
    case CheckMark::Warning:
        return japanese ? QString::fromUtf16(u"注意") : QStringLiteral("NOTE");
    case CheckMark::Failed:
        return japanese ? QString::fromUtf16(u"失敗") : QStringLiteral("FAILED");
    case CheckMark::Skipped:
        return japanese ? QString::fromUtf16(u"未確認") : QStringLiteral("skipped");
    }
    return {};
}

QString errorFacts(const Error &error)
{
    QStringList facts{QLatin1String(errorEntry(error.code()).id)};
    if (error.status() != 0)
        facts.append(QStringLiteral("HTTP %1").arg(error.status()));
    if (!error.serverCode().isEmpty())
        facts.append(error.serverCode());
    if (!error.requestId().isEmpty())
        facts.append(QStringLiteral("request ") + error.requestId());
    if (!error.correlationId().isEmpty())
        facts.append(QStringLiteral("correlation ") + error.correlationId());
    return facts.join(QStringLiteral(" · "));
}

QString line(const QString &title, const QString &value)
{
    return title + QStringLiteral(": ") + (value.isEmpty() ? QStringLiteral("-") : value) + u'\n';
}

} // namespace

QString reportText(const CheckReport &report, Language language)
{
    const bool japanese = language == Language::Japanese;
    const auto say = [japanese](const char16_t *ja, const char16_t *en) { return QString::fromUtf16(japanese ? ja : en); };
    QString text =
        report.isConnection ? say(u"Segue 接続の確認", u"Segue connection check") : say(u"Segue 取得元の確認", u"Segue source check");
    text += u'\n' + line(say(u"日時 (UTC)", u"Time (UTC)"), report.at.toUTC().toString(Qt::ISODate));
    text += line(QStringLiteral("Segue"), QCoreApplication::applicationVersion());
    text += line(say(u"システム", u"System"), QSysInfo::prettyProductName() + u' ' + QSysInfo::currentCpuArchitecture());
    text += line(say(u"サーバー", u"Server"), report.server);
    text += line(say(u"組織 ID", u"Organisation ID"), report.organisation);
    text += line(say(u"テナント", u"Tenant"), report.tenant);
    text +=
        line(say(u"サインイン", u"Sign-in"), report.isApplication ? say(u"アプリケーション", u"application") : say(u"個人", u"personal"));
    text += u'\n';
    for (const Check &asked : report.checks) {
        const Check check = withoutPeople(asked, language);
        const CheckText said = checkText(check, language);
        text += QStringLiteral("[%1] %2 (%3): %4\n").arg(markText(check.mark, language), said.title, toString(check.id), said.meaning);
        if (!said.fix.isEmpty())
            text += QStringLiteral("    → ") + said.fix + u'\n';
        if (check.error)
            text += QStringLiteral("    ") + errorFacts(*check.error) + u'\n';
    }
    return text;
}

} // namespace segue::workspace
