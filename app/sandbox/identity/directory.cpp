// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QUuid>

#include <algorithm>

namespace segue::sandbox {

namespace {

constexpr auto insightsResource = "https://api.ci.ai.microsoft.com";       // reference 1.4 [CIL-s2s]
constexpr auto discoveryResource = "https://globaldisco.crm.dynamics.com"; // reference 1.4
constexpr auto graphResource = "00000003-0000-0000-c000-000000000000";

bool isLoopbackName(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") || host == QLatin1String("::1");
}

} // namespace

Directory::Directory(quint64 seed) : m_seedText(QByteArray::number(seed))
{
    m_tenantId = guid("tenant");
    const auto user = [this](const char *name, const QString &fullName, Role role) {
        Person person;
        person.caller = {guid((QByteArray("object/") + name).constData()), guid((QByteArray("user/") + name).constData()), false, fullName};
        person.userName = QString::fromLatin1(QByteArray(name) + '@' + domain());
        person.role = role;
        m_people.append(person);
    };
    user("admin", QStringLiteral("佐藤 美咲 (管理者)"), Role::Administrator);
    user("marketer", QStringLiteral("鈴木 健太 (マーケティング)"), Role::Marketer);
    user("reader", QStringLiteral("高橋 陽子 (閲覧のみ)"), Role::Reader);
    user("outsider", QStringLiteral("田中 蓮 (組織のメンバーではない)"), Role::None);

    Person robot;
    robot.caller = {guid("object/application"), guid("user/application"), true, QStringLiteral("# Segue export")};
    robot.role = Role::Marketer;
    m_people.append(robot);

    Application desktop;
    desktop.clientId = guid("client/public");
    desktop.name = QStringLiteral("Segue");
    desktop.redirectUris = {"http://localhost"};
    m_applications.append(desktop);

    Application service;
    service.clientId = guid("client/confidential");
    service.name = QStringLiteral("Segue export");
    service.secret = "sbx8Q~" + digest("secret").toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals).left(34);
    service.redirectUris = {"http://localhost"};
    service.objectId = robot.caller.objectId;
    m_applications.append(service);
}

QByteArray Directory::digest(const char *label) const
{
    return QCryptographicHash::hash("segue-sandbox/" + m_seedText + '/' + label, QCryptographicHash::Sha256);
}

QByteArray Directory::guid(const char *label) const
{
    QByteArray bytes = digest(label).left(16);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toByteArray(QUuid::WithoutBraces);
}

QByteArray Directory::domain() const
{
    return "kitakaze.example";
}

bool Directory::isTenant(const QByteArray &segment) const
{
    const QByteArray name = segment.toLower();
    return name == m_tenantId || name == domain() || name == "organizations" || name == "common";
}

QList<Person> Directory::users() const
{
    QList<Person> result;
    std::copy_if(m_people.begin(), m_people.end(), std::back_inserter(result),
                 [](const Person &person) { return !person.caller.isApplication; });
    return result;
}

const Person *Directory::personByObjectId(const QByteArray &objectId) const
{
    const auto place =
        std::find_if(m_people.begin(), m_people.end(), [&](const Person &person) { return person.caller.objectId == objectId; });
    return place == m_people.end() ? nullptr : &*place;
}

const Person *Directory::userByName(const QString &userName) const
{
    const auto place = std::find_if(m_people.begin(), m_people.end(), [&](const Person &person) {
        return !person.userName.isEmpty() && person.userName.compare(userName, Qt::CaseInsensitive) == 0;
    });
    return place == m_people.end() ? nullptr : &*place;
}

const Application *Directory::application(const QByteArray &clientId) const
{
    const QByteArray id = clientId.toLower();
    const auto place =
        std::find_if(m_applications.begin(), m_applications.end(), [&](const Application &app) { return app.clientId == id; });
    return place == m_applications.end() ? nullptr : &*place;
}

void Directory::setPorts(quint16 plain, quint16 secure)
{
    m_plainPort = plain;
    m_securePort = secure;
}

std::optional<Resource> Directory::resource(const QByteArray &address) const
{
    QByteArray plain = address;
    while (plain.endsWith('/'))
        plain.chop(1);
    if (plain == insightsResource)
        return Resource::Insights;
    if (plain == discoveryResource)
        return Resource::Discovery;
    if (plain == graphResource)
        return Resource::Graph;
    const QUrl url(QString::fromUtf8(plain), QUrl::StrictMode);
    if (!url.isValid() || !isLoopbackName(url.host()) || !url.path().isEmpty() || url.hasQuery())
        return std::nullopt;
    const bool plainAddress = url.scheme() == QLatin1String("http") && m_plainPort != 0 && url.port(80) == m_plainPort;
    const bool secureAddress = url.scheme() == QLatin1String("https") && m_securePort != 0 && url.port(443) == m_securePort;
    if (plainAddress || secureAddress)
        return Resource::Organisation;
    return std::nullopt;
}

bool redirectMatches(const QByteArray &registered, const QByteArray &asked)
{
    constexpr qsizetype longest = 256;
    if (asked.size() > longest)
        return false;
    const QUrl left(QString::fromUtf8(registered), QUrl::StrictMode);
    const QUrl right(QString::fromUtf8(asked), QUrl::StrictMode);
    if (!left.isValid() || !right.isValid() || right.hasFragment() || right.hasQuery() || !right.userInfo().isEmpty())
        return false;
    const bool loopback =
        left.scheme() == QLatin1String("http") && (left.host() == QLatin1String("localhost") || left.host() == QLatin1String("127.0.0.1"));
    const auto path = [](const QUrl &url) {
        const QString text = url.path(QUrl::FullyEncoded);
        return text.isEmpty() ? QStringLiteral("/") : text;
    };
    return left.scheme() == right.scheme() && left.host() == right.host() && (loopback || left.port() == right.port())
           && path(left) == path(right);
}

} // namespace segue::sandbox
