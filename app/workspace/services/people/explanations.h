// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "store/store.h"
#include "workspace/requests.h"

namespace segue::workspace {

/// "Why is this person (not) in the list?" What the workspace keeps is the answer; Sales adds names and who is on a list now.
class Explanations
{
public:
    Explanations(store::Store &store, Adapters &adapters, Clock &clock);

    [[nodiscard]] Operation<Explanation> *explain(QObject *parent, const ExplainPerson &request);

private:
    struct Question;
    void lookUp(Flow<Explanation> *self, const std::shared_ptr<Question> &question);
    void trace(Flow<Explanation> *self, const std::shared_ptr<Question> &question);
    void askSales(Flow<Explanation> *self, const std::shared_ptr<Question> &question);

    store::Store &m_store;
    Adapters &m_adapters;
    Clock &m_clock;
    KeyedHash m_hash;
};

/// How the person stands to a list, by what is known. Pure.
[[nodiscard]] Standing standingOf(const store::ListTrace &trace, bool excluded, const std::optional<bool> &onList);

} // namespace segue::workspace
