// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"

namespace segue::dataverse {

/// The body of AddListMembersList and RemoveListMembersList, which share it (reference 5.3). Pure.
[[nodiscard]] QByteArray membersBody(domain::ListId list, const std::vector<domain::ContactId> &contacts);

/// One AddListMembersList. Errors that are the list's or the account's are errors of the operation.
[[nodiscard]] Operation<engine::ChunkOutcome> *addMembers(QObject *parent, const std::shared_ptr<Core> &core, domain::ListId list,
                                                          std::vector<domain::ContactId> contacts);

/// Sends one action that changes members of a list and judges its answer; shared by adding and removing.
struct MemberAction
{
    domain::ListId list;
    QByteArray name; ///< "AddListMembersList"
    QByteArray body;
    int rows = 0;
    QString privilege; ///< what a 403 is about
};
struct ActionAnswer
{
    std::optional<engine::ChunkOutcome> outcome; ///< set: that is what came of it
    std::optional<odata::ServerError> refusal;   ///< else: a definite no, for the caller to judge
    QByteArray correlationId;
};
[[nodiscard]] Operation<ActionAnswer> *sendAction(QObject *parent, const std::shared_ptr<Core> &core, MemberAction action);

/// A refused chunk: an error of the operation where the list is the reason, else the outcome Refused.
[[nodiscard]] Operation<engine::ChunkOutcome> *judgeRefusal(QObject *parent, const std::shared_ptr<Core> &core, domain::ListId list,
                                                            int rows, const Error &refusal);

} // namespace segue::dataverse
