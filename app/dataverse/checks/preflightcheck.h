// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"
#include "odata/batchsender.h"
#include "organisation.h"

#include <QHash>
#include <QJsonArray>

namespace segue::dataverse {

/// The names of the privileges a run needs (reference 5.8).
[[nodiscard]] const QStringList &neededPrivileges();

/// What the account holds, by name: the widest depth. Depths are words; some builds write them as numbers.
enum class Depth { None, Basic, Local, Deep, Global };
[[nodiscard]] Depth widestDepth(const QJsonArray &rolePrivileges, const QString &privilegeId = {});

/// WhoAmI out of an answer.
[[nodiscard]] Result<Identity> readIdentity(const QJsonObject &object);

/// Account, privileges and the state of the lists in one batch; in two where the account is not known from earlier, since
/// the privileges are asked for by user ID.
class PreflightCheck final : public Operation<engine::Preflight>
{
public:
    PreflightCheck(QObject *parent, std::shared_ptr<Core> core, const QList<domain::ListId> &lists);

private:
    void begin() override;
    void ask(domain::UserId user);
    void askPrivilegesOf(domain::UserId user);
    void askAllPrivilegesOf(domain::UserId user);
    void askFurtherLists();
    void takePrivileges(const QList<odata::BatchAnswer> &answers);
    void takeAllPrivileges(const QList<odata::BatchAnswer> &answers);
    void takeLists(const QList<odata::BatchAnswer> &answers, qsizetype from);
    void concludePrivileges(const QHash<QString, Depth> &held);
    void conclude();
    [[nodiscard]] qsizetype batchOfLists() const;

    std::shared_ptr<Core> m_core;
    QList<domain::ListId> m_lists;
    QList<std::pair<odata::BatchAnswer, odata::BatchAnswer>> m_listAnswers;
    engine::Preflight m_result;
};

} // namespace segue::dataverse
