// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runmaterial.h"
#include "runservice.h"

#include "access/signinpause.h"

// A run that lost its sign-in: it waits where a person can sign in, and goes on from what its journal says.

namespace segue::workspace {

namespace {

/// A folder of files has no sign-in, the Data API says to nobody who they are, and a sign-in that is shared is asked once.
bool needsNoOther(const domain::Source &source, const domain::Connection &connection)
{
    return source.kind != domain::SourceKind::CustomerInsights
           || OrganisationAccess::isShared(source.server, source.signIn, connection.server, connection.signIn);
}

} // namespace

Operation<QList<SignInPlace>> *RunService::signInPlaces(QObject *parent, domain::ConnectionId id)
{
    using Places = QList<SignInPlace>;
    return flow<Places>(parent, QStringLiteral("where a run signs in"), [=, this](Flow<Places> *self) {
        self->await(m_store.connections().byId(self, id), [=, this](const domain::Connection &connection) {
            self->await(m_store.sources().byId(self, connection.source), [=](const domain::Source &source) {
                Places places{{false, connection.name, connection.server, connection.signIn}};
                if (!needsNoOther(source, connection))
                    places.append({true, source.name, source.server, source.signIn});
                self->succeed(places);
            });
        });
    });
}

void RunService::goOn(Flow<domain::RunRecord> *self, const std::shared_ptr<Material> &material, const Ended &ended, const Streams &streams,
                      int round)
{
    if (!material->waitForSignIn || ended.record.state != domain::RunState::WaitingForSignIn) {
        settleWithRecord(self, ended.record);
        return;
    }
    const auto tell = [streams, record = ended.record](const SignInPlace &place, const Error &error) {
        if (!streams.progress)
            return;
        RunView view{record.exportId, record.exportName, record.id, {}, SignInPlea{place.isSource, place.name, error}};
        view.progress.step = engine::RunProgress::Step::WaitingForSignIn;
        streams.progress(view);
    };
    const domain::ConnectionId connection = material->connection.id;
    auto *pause = new SignInPause(
        {m_access, m_adapters, m_clock}, [this, connection](QObject *parent) { return signInPlaces(parent, connection); }, tell, round,
        self);
    if (streams.paused)
        streams.paused(pause);
    self->awaitResult(pause, [=, this](const Result<void> &signedIn) {
        if (signedIn.has_value())
            startAgain(self, material, ended, streams, round);
        else
            settleWithRecord(self, ended.record);
    });
}

void RunService::startAgain(Flow<domain::RunRecord> *self, const std::shared_ptr<Material> &before, const Ended &ended,
                            const Streams &streams, int round)
{
    self->awaitResult(m_store.runs().run(self, ended.record.id), [=, this](const Result<domain::RunRecord> &stored) {
        const bool isThere = stored.has_value();
        if (!isThere && stored.error().code() != ErrorCode::NotFound) {
            self->fail(stored.error());
            return;
        }
        // Somebody else may have finished it meanwhile.
        if (isThere && stored->state != domain::RunState::WaitingForSignIn) {
            self->succeed(*stored);
            return;
        }
        auto *gathering =
            ended.record.undoes ? gatherUndo(self, ended.record.undoes->toString()) : gather(self, before->request.definition);
        self->await(gathering, [=, this](const std::shared_ptr<Material> &material) {
            engine::RunRequest &request = material->request;
            request.id = before->request.id;
            request.plan = isThere ? stored->plan : before->request.plan;
            request.liftGuard = before->request.liftGuard;
            request.full = before->request.full;
            // A plan that a person has seen is not asked about twice.
            request.askPerson = before->request.askPerson && !request.plan;
            if (isThere)
                request.resumed = *stored;
            material->waitForSignIn = true;
            self->await(complete(self, material, streams),
                        [=, this](const Ended &again) { goOn(self, material, again, streams, round + 1); });
        });
    });
}

} // namespace segue::workspace
