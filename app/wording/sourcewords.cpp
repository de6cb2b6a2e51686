// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording.h"

#include <QCoreApplication>
#include <QHash>

namespace segue::wording {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(wording)
};

} // namespace

QString sourceKindText(domain::SourceKind kind)
{
    switch (kind) {
    case domain::SourceKind::CustomerInsights:
        return Text::tr("Customer Insights");
    case domain::SourceKind::InsightsApi:
        return Text::tr("Customer Insights Data API (retired)");
    case domain::SourceKind::CsvFolder:
        return Text::tr("CSV folder");
    }
    Q_UNREACHABLE();
}

QString segmentStateText(const QString &state)
{
    const QHash<QString, QString> words{{QStringLiteral("active"), Text::tr("active", "segment")},
                                        {QStringLiteral("inactive"), Text::tr("inactive", "segment")},
                                        {QStringLiteral("validating"), Text::tr("being checked", "segment")},
                                        {QStringLiteral("validated"), Text::tr("checked", "segment")},
                                        {QStringLiteral("invalid"), Text::tr("not usable", "segment")},
                                        {QStringLiteral("validationError"), Text::tr("check failed", "segment")},
                                        {QStringLiteral("unreadable"), Text::tr("cannot be read", "segment")}};
    return state.isEmpty() ? QStringLiteral("-") : words.value(state, state);
}

QString tellerText(engine::SegmentTeller teller)
{
    switch (teller) {
    case engine::SegmentTeller::MetadataTable:
        return Text::tr("Segment table of Customer Insights");
    case engine::SegmentTeller::DataApi:
        return Text::tr("Data API of Customer Insights (retired)");
    case engine::SegmentTeller::Memberships:
        return Text::tr("Counted in all memberships; empty segments are not seen");
    case engine::SegmentTeller::Typed:
        return Text::tr("Name as typed, found in the memberships");
    case engine::SegmentTeller::File:
        return Text::tr("File");
    }
    Q_UNREACHABLE();
}

} // namespace segue::wording
