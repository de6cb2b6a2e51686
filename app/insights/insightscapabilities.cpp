// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insightscapabilities.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace segue::insights {

QByteArray Capabilities::toJson() const
{
    QJsonObject object{{QStringLiteral("backslash_quotes"), backslashQuotes}};
    if (!metadataSet.isEmpty())
        object.insert(QStringLiteral("metadata_set"), QString::fromUtf8(metadataSet));
    if (!alternateKeySet.isEmpty())
        object.insert(QStringLiteral("alternate_key_set"), QString::fromUtf8(alternateKeySet));
    if (noMetadata)
        object.insert(QStringLiteral("no_metadata"), noMetadata->toUTC().toString(Qt::ISODate));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Capabilities Capabilities::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Capabilities known;
    known.backslashQuotes = object.value(QLatin1String("backslash_quotes")).toBool();
    known.metadataSet = object.value(QLatin1String("metadata_set")).toString().toUtf8();
    known.alternateKeySet = object.value(QLatin1String("alternate_key_set")).toString().toUtf8();
    const QDateTime missing = QDateTime::fromString(object.value(QLatin1String("no_metadata")).toString(), Qt::ISODate);
    if (missing.isValid())
        known.noMetadata = missing;
    return known;
}

} // namespace segue::insights
