// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourceedit.h"

#include "domain/validation.h"
#include "services/names.h"

namespace segue::workspace {

namespace {

/// \p source as the request wants it.
Result<domain::Source> changed(domain::Source source, const EditSource &request, QList<domain::Source> sources)
{
    sources.removeAll(source);
    if (request.name) {
        const Result<QString> name = domain::validName(*request.name);
        const Result<void> free = name.has_value() ? checkFree(sources, *name) : failure(name.error());
        if (!free.has_value())
            return failure(free.error());
        source.name = *name;
    }
    if (request.server) {
        const Result<QUrl> server = domain::validServer(*request.server);
        if (!server.has_value())
            return failure(server.error());
        source.server = *server;
    }
    return source;
}

} // namespace

Operation<domain::Source> *editSource(QObject *parent, const EditSource &request, store::Store &store, Reentry &reentry)
{
    using Body = Flow<domain::Source>;
    return flow<domain::Source>(parent, QStringLiteral("edit source"), [request, &store, &reentry](Body *self) {
        if (!request.name && !request.server) {
            self->fail(Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QStringLiteral("--name, --server")));
            return;
        }
        self->await(store.sources().all(self), [self, request, &store, &reentry](const QList<domain::Source> &sources) {
            const Result<domain::Source> before = pick(sources, request.source);
            const Result<domain::Source> after = before.has_value() ? changed(*before, request, sources) : before;
            if (!after.has_value()) {
                self->fail(after.error());
                return;
            }
            const auto save = [self, before = *before, after = *after, &store, &reentry] {
                self->await(store.sources().save(self, after), [self, before, after, &reentry] {
                    self->await(reentry.forgetUnused(self, before.server, before.signIn), [self, after] { self->succeed(after); });
                });
            };
            if (after->server == before->server)
                save();
            else
                self->await(reentry.move(self, {before->server, before->organisation, before->signIn}, after->server), save);
        });
    });
}

} // namespace segue::workspace
