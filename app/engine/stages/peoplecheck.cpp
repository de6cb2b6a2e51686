// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peoplecheck.h"

#include <algorithm>

namespace segue::engine {

PeopleCheck::PeopleCheck(ListTarget &target, Question question, Progress progress, QObject *parent)
    : Operation(QStringLiteral("check people"), parent), m_target(target), m_question(std::move(question)), m_progress(std::move(progress))
{
}

void PeopleCheck::begin()
{
    if (m_question.candidates.empty()) {
        askTimes();
        return;
    }
    await(m_target.checkContacts(this, std::move(m_question.candidates), m_progress), [this](std::vector<ContactStatus> statuses) {
        m_answers->statuses = std::move(statuses);
        askSurvivors();
    });
}

/// A chain of merges is one question a link. Each answer has an entry for everybody asked, so that it comes to an end.
void PeopleCheck::askSurvivors()
{
    std::vector<ContactId> survivors = domain::survivorsToAsk(m_answers->statuses, m_question.policy);
    if (survivors.empty()) {
        askTimes();
        return;
    }
    await(m_target.checkContacts(this, std::move(survivors), [](qint64, std::optional<qint64>) {}),
          [this](const std::vector<ContactStatus> &answer) {
              std::vector<ContactStatus> &statuses = m_answers->statuses;
              const auto known = static_cast<std::ptrdiff_t>(statuses.size());
              statuses.insert(statuses.end(), answer.begin(), answer.end());
              std::inplace_merge(statuses.begin(), statuses.begin() + known, statuses.end(),
                                 [](const ContactStatus &left, const ContactStatus &right) { return left.contact < right.contact; });
              askSurvivors();
          });
}

void PeopleCheck::askTimes()
{
    std::vector<ContactId> contacts = domain::timesToAsk(*m_question.comparison, *m_question.list, *m_question.ledger, m_answers->statuses);
    if (contacts.empty()) {
        succeed(std::move(m_answers));
        return;
    }
    await(m_target.lastModified(this, std::move(contacts)), [this](std::vector<ContactTime> times) {
        m_answers->times = std::move(times);
        succeed(std::move(m_answers));
    });
}

} // namespace segue::engine
