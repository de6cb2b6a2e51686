// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operationwindow.h"
#include "core.h"
#include "odata/batchsender.h"
#include "odata/pagereader.h"
#include "odata/servererror.h"

#include <algorithm>

namespace segue::dataverse {

/// How many contacts one query names. Limits that bind: the address in a batch (65,536 characters) and 500 conditions.
inline constexpr std::size_t contactsInAQuery = 400;

/// The columns that readContacts() looks at.
inline constexpr char contactColumns[] = "contactid,statecode,merged,_masterid_value,donotbulkemail,donotemail";
/// The query for some contacts: by the In function, or as a chain of `eq … or …` where that is not understood. Pure.
[[nodiscard]] QByteArray contactQuery(const domain::ContactId *first, std::size_t count, bool inFilter,
                                      const QByteArray &columns = contactColumns);
/// How many queries go into one batch when \p queries are shared among \p lanes: few requests, but every lane busy.
[[nodiscard]] std::size_t queriesInABatch(std::size_t queries, int lanes);
/// The statuses on one page. Fails with UnexpectedAnswer where a row cannot be read. Pure.
[[nodiscard]] Result<odata::ParsedPage<std::vector<domain::ContactStatus>>> readContactPage(const QByteArray &body);
/// Whether a refusal means "this question is not for me", as against "not now" or "not you".
[[nodiscard]] bool refusesTheQuestion(odata::Fault fault);
/// How many contacts one query names now.
[[nodiscard]] std::size_t namedInAQuery(const Core &core);
/// Whether an answer may mean that so many contacts are too many for one query; if so, fewer are named from now on.
[[nodiscard]] bool tookFewer(Core &core, const odata::ServerError &server, std::size_t named);
/// The statuses in one answer. Fails with UnexpectedAnswer when it is no whole page. Pure.
[[nodiscard]] Result<std::vector<domain::ContactStatus>> readContacts(const QByteArray &body);
/// An entry for each of \p asked (sorted, each once): what was found, else NotFound. Pure.
[[nodiscard]] std::vector<domain::ContactStatus> completed(const std::vector<domain::ContactId> &asked,
                                                           std::vector<domain::ContactStatus> found);

/// Asks Sales about contacts: whether they exist, are active, were merged, do not want e-mail.
class ContactCheck final : public Operation<std::vector<domain::ContactStatus>>
{
public:
    ContactCheck(QObject *parent, std::shared_ptr<Core> core, std::vector<domain::ContactId> contacts, engine::Progress progress);

private:
    using Statuses = std::vector<domain::ContactStatus>;

    void begin() override;
    void abort() override;
    void start();
    void single();
    [[nodiscard]] std::size_t values() const { return namedInAQuery(*m_core); }
    OperationBase *next();
    Operation<Statuses> *group(std::size_t first, std::size_t count);
    void take(Statuses found, std::size_t asked);
    void conclude();

    std::shared_ptr<Core> m_core;
    std::vector<domain::ContactId> m_contacts;
    engine::Progress m_progress;
    OperationWindow *m_window = nullptr;
    Statuses m_found;
    std::size_t m_perGroup = 0;
    std::size_t m_next = 0;
    std::size_t m_asked = 0;
};

} // namespace segue::dataverse
