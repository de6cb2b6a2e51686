// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exportrun.h"

#include "domain/adoption.h"

namespace segue::engine {

struct ListWork;

/// What a person is shown before the ledger takes people over, list by list.
struct ListAdoption
{
    BindingId binding;
    QString segmentName;
    ListId list;
    QString listName;
    std::optional<Error> problem; ///< this list could not be looked at
    std::shared_ptr<const domain::AdoptionProposal> proposal = std::make_shared<const domain::AdoptionProposal>();
};

/// Reads segments, lists and who made the members' rows, and proposes entries for the ledger (DESIGN 5, "Adopting"). Changes
/// nothing anywhere.
class AdoptionSurvey final : public Operation<QList<ListAdoption>>
{
public:
    AdoptionSurvey(RunRequest request, RunPorts ports, QObject *parent);

private:
    void begin() override;
    void next();
    void readMemory(const ListState &state);
    void readSides();
    void propose(domain::SegmentContent content, std::vector<ContactId> made);
    void giveUpList(const Error &error);
    template<class T, class F>
    void listStep(Operation<T> *operation, F onValue);

    RunRequest m_request;
    RunPorts m_ports;
    Preflight m_preflight;
    std::shared_ptr<ListWork> m_work; ///< of the list that is looked at
    SegmentInfo m_segment;
    QList<ListAdoption> m_lists;
};

/// Whether the ledger is older than the list (a restored backup, a new workstation): our account has put people on it whom
/// neither ledger nor journal knows. Asks Sales once, and only where many on the list are strangers to us; an answer that
/// cannot be had is "no", since it is a hint and the plan does not follow from it.
[[nodiscard]] Operation<bool> *ledgerIsOlder(QObject *parent, const RunPorts &ports, UserId user, const std::shared_ptr<ListWork> &work);

} // namespace segue::engine
