// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/keyedhash.h"
#include "base/operation.h"
#include "engine/ports.h"
#include "folder/segmentfiles.h"

namespace segue::files {

/// Reads a segment's files whole, a few megabytes at a time in the thread pool. Of what it reads it keeps 24 bytes a row.
/// Errors: FieldUnknown, FileChanged, FileUnusable, FileEncodingUnknown, FolderUnreadable, SegmentNotFound.
class SegmentFileRead final : public Operation<domain::SegmentContent>
{
public:
    SegmentFileRead(QObject *parent, QString folder, KeyedHash hash, engine::SegmentInfo segment, QString field, engine::Progress progress);

private:
    struct Work;

    void begin() override;
    void next();
    void conclude();

    QString m_folder;
    engine::SegmentInfo m_segment;
    engine::Progress m_progress;
    std::shared_ptr<Work> m_work; ///< in the hands of one computation at a time
};

} // namespace segue::files
