// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "domain/ids.h"
#include "engine/ports.h"

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>

#include <memory>

namespace segue::store {

class Database;

/// The segments of a source as they were last listed.
struct SegmentCache
{
    QList<engine::SegmentInfo> segments;
    QDateTime readAt;
};

/// What the workspace remembers beside its definitions: settings by key, what an organisation was found to accept, and the
/// segments last seen. Never a secret.
class SettingsStore
{
public:
    explicit SettingsStore(std::shared_ptr<Database> database);

    // Keys that begin with "workspace." are the workspace's identity and out of reach: to read one is to find it undefined, to
    // change one is StoreFailed.

    /// Undefined where the key was never set.
    [[nodiscard]] Operation<QJsonValue> *value(QObject *parent, const QString &key) const;
    [[nodiscard]] Operation<void> *setValue(QObject *parent, const QString &key, const QJsonValue &value);
    [[nodiscard]] Operation<void> *remove(QObject *parent, const QString &key);

    /// Empty where nothing is known yet.
    [[nodiscard]] Operation<QJsonObject> *capabilities(QObject *parent, domain::OrganisationId organisation) const;
    [[nodiscard]] Operation<void> *saveCapabilities(QObject *parent, domain::OrganisationId organisation, const QJsonObject &capabilities);

    [[nodiscard]] Operation<std::optional<SegmentCache>> *segments(QObject *parent, domain::SourceId source) const;
    [[nodiscard]] Operation<void> *saveSegments(QObject *parent, domain::SourceId source, const SegmentCache &cache);

private:
    std::shared_ptr<Database> m_database;
};

} // namespace segue::store
