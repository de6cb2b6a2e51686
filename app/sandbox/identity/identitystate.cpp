// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identitystate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace segue::sandbox {

namespace {
Error unusable(const QString &fileName, const QString &reason)
{
    return Error(ErrorCode::SandboxFailed).with(QStringLiteral("reason"), fileName + QStringLiteral(": ") + reason);
}
} // namespace

Result<void> IdentityState::open(const QString &fileName)
{
    saveFile = fileName;
    QFile file(fileName);
    if (!file.exists())
        return save();
    if (!file.open(QIODevice::ReadOnly))
        return failure(unusable(fileName, file.errorString()));
    QJsonParseError error;
    const QJsonObject saved = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(unusable(fileName, error.errorString()));
    mint.restore(saved.value(QLatin1String("keys")).toObject());
    const QJsonArray list = saved.value(QLatin1String("consents")).toArray();
    for (const auto &entry : list)
        consents.insert(entry.toString().toUtf8());
    return {};
}

Result<void> IdentityState::save()
{
    if (saveFile.isEmpty())
        return {};
    QJsonArray list;
    for (const QByteArray &entry : std::as_const(consents))
        list.append(QString::fromUtf8(entry));
    QSaveFile file(saveFile);
    // The keys only ever protect made-up people, but a file of secrets is a file of secrets.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(unusable(saveFile, file.errorString()));
    file.write(QJsonDocument({{QStringLiteral("keys"), mint.save()}, {QStringLiteral("consents"), list}}).toJson());
    if (!file.commit())
        return failure(unusable(saveFile, file.errorString()));
    return {};
}

std::chrono::milliseconds IdentityState::scaled(std::chrono::milliseconds life) const
{
    return std::chrono::milliseconds(std::max<qint64>(1, static_cast<qint64>(static_cast<double>(life.count()) / timeScale)));
}

std::chrono::seconds IdentityState::drawAccessLife()
{
    if (accessTokenLife.count() > 0)
        return accessTokenLife;
    constexpr int shortest = 3600;
    constexpr double spread = 1800.0;
    return std::chrono::seconds(shortest + static_cast<int>(random.fraction() * spread));
}

} // namespace segue::sandbox
