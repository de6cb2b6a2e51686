// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listwork.h"

#include "domain/people.h"

namespace segue::engine {

/// Asks Sales about the people who may join: their state, where merged ones lead to, and which of several was changed last.
class PeopleCheck final : public Operation<std::shared_ptr<domain::Answers>>
{
public:
    struct Question
    {
        std::vector<ContactId> candidates; ///< sorted
        std::shared_ptr<const domain::Comparison> comparison;
        std::shared_ptr<const ListContent> list;
        std::shared_ptr<const Ledger> ledger;
        domain::PeoplePolicy policy;
    };
    PeopleCheck(ListTarget &target, Question question, Progress progress, QObject *parent);

private:
    void begin() override;
    void askSurvivors();
    void askTimes();

    ListTarget &m_target;
    Question m_question;
    Progress m_progress;
    std::shared_ptr<domain::Answers> m_answers = std::make_shared<domain::Answers>();
};

} // namespace segue::engine
