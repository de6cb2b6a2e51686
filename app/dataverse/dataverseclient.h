// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capabilities.h"
#include "engine/ports.h"
#include "net/httpclient.h"
#include "organisation.h"

#include <functional>
#include <memory>

namespace segue::dataverse {

class Core;

/// Sales of one organisation as list target, through the Dataverse Web API. Lives on the engine thread; its operations may
/// outlive it, the HTTP client must outlive them.
///
/// Errors that the calls share: those of net::HttpClient; SignInNeeded; NotPermitted {privilege}; NotAMember; SalesMissing;
/// ServerFailed, UnexpectedAnswer (with the server's words and request ID).
class DataverseClient final : public engine::ListTarget, public engine::ListDirectory, public engine::PeopleDirectory
{
public:
    using CapabilitiesChanged = std::function<void(const Capabilities &)>;

    /// \p server: any address of the organisation. \p known: as kept from earlier; \p changed hears what is learnt.
    DataverseClient(net::HttpClient &client, const QUrl &server, const Capabilities &known = {}, CapabilitiesChanged changed = {});
    ~DataverseClient() override;

    /// NotDataverse {address, what} where the server is something else.
    [[nodiscard]] Operation<Identity> *whoAmI(QObject *parent);
    [[nodiscard]] Operation<OrganisationDetails> *organisation(QObject *parent);
    /// The name of a user, for people; an application's is the one that it was registered with. Empty where there is none.
    [[nodiscard]] Operation<QString> *userName(QObject *parent, domain::UserId user);
    /// Which actions on lists the organisation describes; remembered. Some megabytes and seconds on a real one: for the doctor.
    [[nodiscard]] Operation<ListActions> *listActions(QObject *parent);
    /// How many of \p contacts exist in Sales, for proposing a mapping.
    [[nodiscard]] Operation<qint64> *countExisting(QObject *parent, std::vector<domain::ContactId> contacts);

    [[nodiscard]] Operation<engine::Preflight> *preflight(QObject *parent, const QList<domain::ListId> &lists) override;
    [[nodiscard]] Operation<engine::ListState> *listState(QObject *parent, domain::ListId list) override;
    [[nodiscard]] Operation<engine::ListState> *createList(QObject *parent, const engine::NewList &list) override;
    [[nodiscard]] Operation<void> *stampList(QObject *parent, domain::ListId list, const QString &stamp) override;
    [[nodiscard]] Operation<domain::ListContent> *readMembers(QObject *parent, domain::ListId list, std::optional<qint64> expected,
                                                              engine::Progress progress) override;
    [[nodiscard]] Operation<std::vector<domain::ContactId>> *membersMadeBy(QObject *parent, domain::ListId list, domain::UserId user,
                                                                           std::optional<int> newest) override;
    [[nodiscard]] Operation<std::vector<domain::ContactStatus>> *checkContacts(QObject *parent, std::vector<domain::ContactId> contacts,
                                                                               engine::Progress progress) override;
    [[nodiscard]] Operation<std::vector<domain::ContactTime>> *lastModified(QObject *parent,
                                                                            std::vector<domain::ContactId> contacts) override;
    [[nodiscard]] Operation<std::vector<domain::ContactStatus>> *inactiveMembers(QObject *parent, domain::ListId list) override;
    [[nodiscard]] Operation<engine::ChunkOutcome> *addMembers(QObject *parent, domain::ListId list,
                                                              std::vector<domain::ContactId> contacts) override;
    [[nodiscard]] Operation<engine::ChunkOutcome> *removeMembers(QObject *parent, domain::ListId list,
                                                                 std::vector<domain::Leave> members) override;

    [[nodiscard]] Operation<QList<engine::ListState>> *searchLists(QObject *parent, const QString &text) override;
    [[nodiscard]] Operation<QList<domain::ListOwner>> *findOwners(QObject *parent, const QString &text) override;
    [[nodiscard]] Operation<QList<engine::PersonMatch>> *findPeople(QObject *parent, const QString &text, int limit) override;
    [[nodiscard]] Operation<QList<engine::PersonMatch>> *people(QObject *parent, std::vector<domain::ContactId> contacts) override;
    [[nodiscard]] Operation<QList<domain::ListId>> *listsOf(QObject *parent, domain::ContactId contact,
                                                            const QList<domain::ListId> &lists) override;

    [[nodiscard]] int parallelCalls() const override;
    [[nodiscard]] int rowsPerCall() const override;

    [[nodiscard]] const Capabilities &capabilities() const;

private:
    std::shared_ptr<Core> m_core;
};

} // namespace segue::dataverse
