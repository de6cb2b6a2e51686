// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "personnaming.h"

#include "base/compute.h"
#include "services/names.h"
#include "services/workspace/workspaceservice.h"

#include <algorithm>

namespace segue::workspace {

namespace {

using Matches = QList<engine::PersonMatch>;
using Contacts = std::vector<domain::ContactId>;

constexpr std::size_t shownAtOnce = 200;
// A batch of a few queries a request: some seconds at most, so that it can be cancelled and its progress be seen.
constexpr std::size_t savedAtOnce = 2'000;

Contacts eachOnce(Contacts contacts)
{
    std::sort(contacts.begin(), contacts.end());
    contacts.erase(std::unique(contacts.begin(), contacts.end()), contacts.end());
    if (!contacts.empty() && contacts.front().isNull())
        contacts.erase(contacts.begin());
    return contacts;
}

} // namespace

struct PersonNaming::Writing
{
    WriteNamedFile request;
    Streams streams;
    engine::PeopleDirectory *people = nullptr; ///< lives as long as the operation
    Contacts contacts;
    std::size_t asked = 0;
    std::shared_ptr<People> found = std::make_shared<People>();
};

PersonNaming::PersonNaming(store::Store &store, Adapters &adapters, WorkspaceService &files)
    : m_store(store), m_adapters(adapters), m_files(files)
{
}

Operation<domain::Connection> *PersonNaming::connectionOf(QObject *parent, const QString &exportName)
{
    return flow<domain::Connection>(parent, QStringLiteral("connection of an export"), [=, this](Flow<domain::Connection> *self) {
        self->await(m_store.exports().all(self), [=, this](const QList<domain::ExportDefinition> &all) {
            const Result<domain::ExportDefinition> definition = pick(all, exportName);
            if (!definition.has_value())
                self->fail(definition.error());
            else if (!definition->connection)
                self->fail(Error(ErrorCode::NoConnection).with(QStringLiteral("export"), definition->name));
            else
                self->await(m_store.connections().byId(self, *definition->connection),
                            [self](const domain::Connection &connection) { self->succeed(connection); });
        });
    });
}

Operation<Matches> *PersonNaming::name(QObject *parent, const NamePeople &request)
{
    return flow<Matches>(parent, QStringLiteral("name people"), [=, this](Flow<Matches> *self) {
        if (request.contacts.size() > shownAtOnce) {
            self->fail(Error(ErrorCode::UsageInvalid)
                           .with(QStringLiteral("option"), QStringLiteral("contacts"))
                           .with(QStringLiteral("value"), static_cast<qint64>(request.contacts.size()))
                           .with(QStringLiteral("allowed"), QStringLiteral("≤ %1").arg(shownAtOnce)));
            return;
        }
        self->await(connectionOf(self, request.exportName), [=, this](const domain::Connection &connection) {
            self->await(m_adapters.people(self, connection).people(self, eachOnce(request.contacts)),
                        [self](const Matches &found) { self->succeed(found); });
        });
    });
}

Operation<WrittenFile> *PersonNaming::write(QObject *parent, const WriteNamedFile &request, const Streams &streams)
{
    return flow<WrittenFile>(parent, QStringLiteral("write file with names"), [=, this](Flow<WrittenFile> *self) {
        auto writing = std::make_shared<Writing>();
        writing->request = request;
        writing->streams = streams;
        self->await(connectionOf(self, request.exportName), [=, this](const domain::Connection &connection) {
            writing->people = &m_adapters.people(self, connection);
            self->await(compute(self, QStringLiteral("collect contacts"), [request] { return eachOnce(request.contacts()); }),
                        [=, this](const Contacts &contacts) {
                            writing->contacts = contacts;
                            readNext(self, writing);
                        });
        });
    });
}

void PersonNaming::readNext(Flow<WrittenFile> *self, const std::shared_ptr<Writing> &writing)
{
    if (writing->streams.progress) {
        RunView view;
        view.exportName = writing->request.exportName;
        view.progress.step = engine::RunProgress::Step::CheckingContacts;
        view.progress.done = static_cast<qint64>(writing->asked);
        view.progress.total = static_cast<qint64>(writing->contacts.size());
        writing->streams.progress(view);
    }
    if (writing->asked == writing->contacts.size()) {
        finish(self, writing);
        return;
    }
    const std::size_t count = std::min(savedAtOnce, writing->contacts.size() - writing->asked);
    const auto first = writing->contacts.cbegin() + static_cast<std::ptrdiff_t>(writing->asked);
    self->await(writing->people->people(self, Contacts(first, first + static_cast<std::ptrdiff_t>(count))),
                [=, this](const Matches &found) {
                    for (const engine::PersonMatch &person : found)
                        writing->found->insert(person.contact, person);
                    writing->asked += count;
                    readNext(self, writing);
                });
}

void PersonNaming::finish(Flow<WrittenFile> *self, const std::shared_ptr<Writing> &writing)
{
    // Before the file is there, so that none is without its entry. How many, not who.
    const QJsonObject details{{QStringLiteral("people"), static_cast<qint64>(writing->found->size())}};
    self->await(m_store.audit().record(self, QStringLiteral("names_saved"), writing->request.exportName, details), [=, this] {
        const std::shared_ptr<const People> people = writing->found;
        const WriteFile file{writing->request.file, [people, content = writing->request.content] { return content(*people); }};
        self->await(m_files.write(self, file), [self](const WrittenFile &written) { self->succeed(written); });
    });
}

} // namespace segue::workspace
