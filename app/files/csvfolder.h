// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/keyedhash.h"
#include "engine/ports.h"

namespace segue::files {

/// A folder of CSV files as segment source: a file for each segment with its columns in the first line, or an export folder of
/// Customer Insights with its model.json. Lives on the engine thread; reads in the thread pool. Operations may outlive it.
class CsvFolder final : public engine::SampledSource
{
public:
    /// \p folder: an absolute path. \p hash turns customer IDs into the workspace's keys.
    CsvFolder(QString folder, const KeyedHash &hash);
    ~CsvFolder() override;

    [[nodiscard]] Operation<QList<engine::SegmentInfo>> *segments(QObject *parent) override;
    [[nodiscard]] Operation<engine::SegmentInfo> *segment(QObject *parent, const QString &idOrName) override;
    [[nodiscard]] Operation<QList<engine::FieldInfo>> *fields(QObject *parent) override;
    [[nodiscard]] Operation<domain::SegmentContent> *read(QObject *parent, const engine::SegmentInfo &segment,
                                                          const QString &contactIdField, std::optional<qint64> expectedMembers,
                                                          engine::Progress progress) override;
    /// Reads every file to its end.
    [[nodiscard]] Operation<std::vector<domain::ContactId>> *contactsOf(QObject *parent, const QString &customerId,
                                                                        const QString &contactIdField) override;
    [[nodiscard]] Operation<QList<domain::ContactId>> *contactIds(QObject *parent, const QString &field, int customers) override;
    [[nodiscard]] Operation<QList<engine::CustomerSample>> *sample(QObject *parent, const engine::SegmentInfo &segment,
                                                                   const QString &contactIdField, int customers) override;

private:
    QString m_folder;
    KeyedHash m_hash;
};

} // namespace segue::files
