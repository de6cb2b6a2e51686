// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinpage.h"

#include "http/answer.h"

namespace segue::sandbox {

namespace {

Response page(Language language, int status, const QString &title, const QString &content)
{
    const bool japanese = language == Language::Japanese;
    const QString html =
        QStringLiteral(R"(<!DOCTYPE html>
<html lang="%1">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%2 - segue-sandbox</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, "Noto Sans CJK JP", sans-serif; }
body { max-width: 27rem; margin: 4rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; }
.note { border-inline-start: 4px solid #b26a00; padding-inline-start: .75rem; }
button { display: block; width: 100%; min-height: 3rem; margin: .5rem 0; padding: .5rem 1rem; font: inherit; text-align: start; }
button small { display: block; }
input { font: inherit; width: 100%; box-sizing: border-box; padding: .5rem; }
</style>
</head>
<body>
<main>
<h1>%2</h1>
<p class="note">%3</p>
%4
</main>
</body>
</html>
)")
            .arg(japanese ? QStringLiteral("ja") : QStringLiteral("en"), title.toHtmlEscaped(),
                 japanese ? QStringLiteral("これは練習用サーバー (segue-sandbox) のサインイン ページです。実際のアカウントは使用しません。")
                          : QStringLiteral("This is the sign-in page of the practice server (segue-sandbox). No real account is used."),
                 content);
    Response response = htmlAnswer(status, html);
    response.headers.add("Content-Language", japanese ? "ja" : "en");
    response.headers.add("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    return response;
}

QString button(const QString &id, const QString &name, const QString &value, const QString &label, const QString &detail = QString())
{
    return QStringLiteral("<button type=\"submit\" id=\"%1\" name=\"%2\" value=\"%3\">%4%5</button>\n")
        .arg(id.toHtmlEscaped(), name, value.toHtmlEscaped(), label.toHtmlEscaped(),
             detail.isEmpty() ? QString() : QStringLiteral("<small>%1</small>").arg(detail.toHtmlEscaped()));
}

QString paragraph(const QString &text)
{
    return QStringLiteral("<p>%1</p>\n").arg(text.toHtmlEscaped());
}

} // namespace

Language pageLanguage(const Request &request)
{
    for (const QByteArray &part : request.headers.value("Accept-Language").toLower().split(',')) {
        const QByteArray tag = part.split(';').first().trimmed();
        if (tag.startsWith("ja"))
            return Language::Japanese;
        if (tag.startsWith("en"))
            return Language::English;
    }
    return Language::English;
}

QString SignInPage::say(const QString &japanese, const QString &english) const
{
    return m_language == Language::Japanese ? japanese : english;
}

QString SignInPage::form(const QString &content) const
{
    QString hidden;
    for (const auto &[name, value] : m_hidden)
        hidden +=
            QStringLiteral("<input type=\"hidden\" name=\"%1\" value=\"%2\">\n").arg(QString::fromLatin1(name), value.toHtmlEscaped());
    return QStringLiteral("<form method=\"post\" action=\"%1\">\n%2%3</form>\n")
        .arg(QString::fromUtf8(m_action).toHtmlEscaped(), hidden, content);
}

Response SignInPage::chooser(const Application &application, const QList<Person> &users, const QString &hint) const
{
    QString buttons;
    const auto add = [&buttons](const Person &user) {
        const QString id = QStringLiteral("account-") + user.userName.section(QLatin1Char('@'), 0, 0);
        buttons += button(id, QStringLiteral("account"), user.userName, user.caller.name, user.userName);
    };
    // The account that the application named comes first, so that it is the one the keyboard reaches first.
    for (const Person &user : users) {
        if (user.userName.compare(hint, Qt::CaseInsensitive) == 0)
            add(user);
    }
    for (const Person &user : users) {
        if (user.userName.compare(hint, Qt::CaseInsensitive) != 0)
            add(user);
    }
    buttons += button(QStringLiteral("cancel"), QStringLiteral("cancel"), QStringLiteral("1"),
                      say(QStringLiteral("キャンセル"), QStringLiteral("Cancel")));
    const QString sentence =
        say(QStringLiteral("「%1」で使用するアカウントを選択してください。"), QStringLiteral("Choose the account to use in \"%1\"."))
            .arg(application.name);
    return page(m_language, 200, say(QStringLiteral("アカウントの選択"), QStringLiteral("Choose an account")),
                paragraph(sentence) + form(buttons));
}

Response SignInPage::consent(const Application &application, const Person &user) const
{
    const QString sentence =
        say(QStringLiteral("「%1」に、%2 (%3) として Sales と Customer Insights のデータを読み書きすることを許可しますか?"),
            QStringLiteral("Allow \"%1\" to read and write data of Sales and Customer Insights as %2 (%3)?"))
            .arg(application.name, user.caller.name, user.userName);
    const QString buttons = button(QStringLiteral("accept"), QStringLiteral("consent"), QStringLiteral("accept"),
                                   say(QStringLiteral("承諾"), QStringLiteral("Accept")))
                            + button(QStringLiteral("cancel"), QStringLiteral("consent"), QStringLiteral("cancel"),
                                     say(QStringLiteral("キャンセル"), QStringLiteral("Cancel")));
    return page(m_language, 200, say(QStringLiteral("要求されているアクセス許可"), QStringLiteral("Permissions requested")),
                paragraph(sentence) + form(buttons));
}

Response SignInPage::userCode(bool wrong) const
{
    QString content = wrong ? paragraph(say(QStringLiteral("このコードは見つかりません。もう一度入力してください。"),
                                            QStringLiteral("That code was not found. Enter it again.")))
                            : QString();
    content += form(
        QStringLiteral("<label for=\"code\">%1</label>\n<input id=\"code\" name=\"user_code\" autocomplete=\"off\" required>\n")
            .arg(say(QStringLiteral("コード"), QStringLiteral("Code")))
        + button(QStringLiteral("next"), QStringLiteral("next"), QStringLiteral("1"), say(QStringLiteral("次へ"), QStringLiteral("Next"))));
    return page(m_language, 200, say(QStringLiteral("コードの入力"), QStringLiteral("Enter the code")), content);
}

Response SignInPage::done(Language language, const QString &japanese, const QString &english)
{
    return page(language, 200, language == Language::Japanese ? QStringLiteral("完了") : QStringLiteral("Done"),
                paragraph(language == Language::Japanese ? japanese : english));
}

Response SignInPage::error(Language language, const QString &sentence)
{
    const QString title =
        language == Language::Japanese ? QStringLiteral("サインインできません") : QStringLiteral("Sorry, we cannot sign you in");
    return page(language, 400, title, paragraph(sentence));
}

Response SignInPage::formPost(const QByteArray &target, const QList<std::pair<QByteArray, QByteArray>> &parameters)
{
    QString fields;
    for (const auto &[name, value] : parameters)
        fields += QStringLiteral("<input type=\"hidden\" name=\"%1\" value=\"%2\">\n")
                      .arg(QString::fromUtf8(name), QString::fromUtf8(value).toHtmlEscaped());
    Response response = htmlAnswer(
        200, QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>segue-sandbox</title></head>\n<body>\n"
                            "<form method=\"post\" action=\"%1\">\n%2<button type=\"submit\">Continue / 続行</button>\n</form>\n"
                            "<script>document.forms[0].submit()</script>\n</body></html>\n")
                 .arg(QString::fromUtf8(target).toHtmlEscaped(), fields));
    return response;
}

} // namespace segue::sandbox
