// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runservice.h"

#include "base/log.h"
#include "services/names.h"

#include <utility>

// Ending runs of this process and of others, which are asked by a row that they look at (DESIGN 6).

namespace segue::workspace {

namespace {
// Within a second a run notices what is asked of it, and who asks notices that it is over.
constexpr std::chrono::milliseconds lookEvery{500};
constexpr std::chrono::milliseconds askEvery{200};
} // namespace

Operation<domain::RunRecord> *RunService::cancel(QObject *parent, const QString &run)
{
    return flow<domain::RunRecord>(parent, QStringLiteral("cancel run"), [=, this](Flow<domain::RunRecord> *self) {
        const Result<domain::RunId> id = parseId<domain::RunId>(run, QStringLiteral("@run"));
        if (!id.has_value()) {
            self->fail(id.error());
            return;
        }
        if (LiveRun *going = live(*id)) {
            QObject::connect(going, &LiveRun::finished, self, [self, going] { self->succeed(going->record()); });
            going->stop();
            return;
        }
        self->await(show(self, id->toString()), [=, this](const domain::RunRecord &record) {
            if (record.state == domain::RunState::Interrupted && record.error) {
                self->fail(*record.error); // its process is gone: there is nobody to stop, but something to finish
                return;
            }
            if (domain::isOver(record.state)) {
                self->fail(Error(ErrorCode::RunOver).with(QStringLiteral("run"), record.id.toString()));
                return;
            }
            self->await(m_store.runRequests().askToStop(self, record.id), [=, this] { waitForEnd(self, record.id); });
        });
    });
}

void RunService::waitForEnd(Flow<domain::RunRecord> *self, domain::RunId run)
{
    self->await(m_clock.sleep(self, askEvery), [=, this] {
        self->await(show(self, run.toString()), [=, this](const domain::RunRecord &record) {
            if (!domain::isOver(record.state)) {
                waitForEnd(self, run);
                return;
            }
            // A run that ended by itself has not looked at the row any more.
            self->await(m_store.runRequests().forget(self, run), [self, record] {
                if (record.state == domain::RunState::Interrupted && record.error)
                    self->fail(*record.error);
                else
                    self->succeed(record);
            });
        });
    });
}

void RunService::watchRequests()
{
    if (std::exchange(m_watching, true))
        return;
    m_seenVersion.reset();
    lookAtRequests();
}

void RunService::lookAtRequests()
{
    auto *look = flow<void>(this, QStringLiteral("look at requests"), [this](Flow<void> *self) {
        self->await(m_clock.sleep(self, lookEvery), [this, self] {
            if (m_live.isEmpty()) {
                self->succeed();
                return;
            }
            self->await(m_store.runRequests().fileVersion(self), [this, self](qint64 version) {
                if (m_seenVersion == version) {
                    self->succeed();
                    return;
                }
                m_seenVersion = version;
                QList<domain::RunId> runs;
                for (const LiveRun *run : std::as_const(m_live))
                    runs.append(run->record().id);
                self->await(m_store.runRequests().takeStopRequests(self, runs), [this, self](const QList<domain::RunId> &asked) {
                    for (const domain::RunId id : asked) {
                        if (LiveRun *run = live(id))
                            run->stop();
                    }
                    self->succeed();
                });
            });
        });
    });
    look->run(this, [this](const Result<void> &looked) {
        if (!looked.has_value()) {
            qCWarning(logRun) << "requests of other processes could not be read:" << errorEntry(looked.error().code()).id;
            m_seenVersion.reset();
        }
        if (m_live.isEmpty())
            m_watching = false;
        else
            lookAtRequests();
    });
}

} // namespace segue::workspace
