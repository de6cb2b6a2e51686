// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/faults/faults.h"
#include "service/limits.h"
#include "service/requestlog.h"
#include "service/work.h"

#include "base/language.h"

#include <QJsonObject>

namespace segue::sandbox {

struct Html;

/// The page at the sandbox's root, for people who want to look: lists and who is on them, segments, the latest requests, faults
/// and limits. Plain HTML without script; Japanese unless the browser asks for English first.
class OverviewPage
{
public:
    OverviewPage(OrganisationService &organisation, const Faults &faults, const RequestLog &log, const ServiceLimits &limits)
        : m_organisation(organisation), m_faults(faults), m_log(log), m_limits(limits)
    {
    }

    /// The query may name a list and a page of its members: list=ID, page=N.
    [[nodiscard]] Response answer(const Request &request);

private:
    [[nodiscard]] QString say(const char16_t *japanese, const char *english) const;
    [[nodiscard]] QString amount(qint64 number) const;
    [[nodiscard]] QJsonObject look(const QByteArray &path, const QByteArray &query = {});
    [[nodiscard]] QString section(const QString &id, const QString &title, const QString &content) const;
    [[nodiscard]] QString lists();
    [[nodiscard]] QString members(const QByteArray &list, qint64 page);
    [[nodiscard]] QString segments();
    [[nodiscard]] QString requests() const;
    [[nodiscard]] QString faults() const;
    [[nodiscard]] QString limits() const;

    OrganisationService &m_organisation;
    const Faults &m_faults;
    const RequestLog &m_log;
    const ServiceLimits &m_limits;
    Language m_language = Language::Japanese;
    QByteArray m_origin;
};

} // namespace segue::sandbox
