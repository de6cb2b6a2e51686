// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apiplace.h"
#include "linktrail.h"
#include "members/profilerows.h"

#include <unordered_set>

namespace segue::insights {

/// The members of a segment with a field, page after page. The API pages by links, whole or not, or by $skip alone (reference 6.2,
/// unconfirmed): a link is followed where there is one, else the rows so far are skipped until a page is empty. A read without a sure
/// end that lacks members of the size told is an error.
///
/// Errors: ReadBrokeOff, FieldUnknown, SegmentNotFound, and those of every request.
class ApiRead final : public Operation<domain::SegmentContent>
{
public:
    ApiRead(QObject *parent, std::shared_ptr<ApiPlace> place, engine::SegmentInfo segment, QString field, engine::Progress progress);

private:
    using Page = odata::ParsedPage<ProfileRows>;

    void begin() override;
    void fetch(const QUrl &url);
    void take(const QUrl &from, Page page);
    void goOn(const QUrl &from, const odata::PageEnd &end, bool broughtNew);
    void conclude();
    void explain(const Error &cause);
    void breakOff(const QString &what);

    std::shared_ptr<ApiPlace> m_place;
    engine::SegmentInfo m_segment;
    QString m_field;
    engine::Progress m_progress;
    domain::SegmentContent m_content;
    std::unordered_set<quint64> m_seen;
    LinkTrail m_trail;
    qint64 m_rows = 0;
    bool m_usesLinks = false;
};

} // namespace segue::insights
