// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"

#include <QJsonArray>

namespace segue::insights {

/// The name of some segment in those rows of memberships, for asking how names are quoted; empty where nobody is in one. Pure.
[[nodiscard]] QString someSegment(const QJsonArray &memberships);

/// Asks the tables what the reference leaves open: the metadata table and its columns, the quotes in the list of segments, the set of
/// the alternate keys. Only reads. What it finds replaces what was known.
class Examination final : public Operation<Findings>
{
public:
    Examination(QObject *parent, std::shared_ptr<Core> core);

private:
    void begin() override;
    void readMetadataRows();
    void describeMetadata();
    void findAlternateKeys();
    void findSomeSegment();
    void askQuotes(const QString &segment, bool backslashQuotes);
    void conclude();

    std::shared_ptr<Core> m_core;
    Findings m_findings;
};

} // namespace segue::insights
