// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "access/signinpause.h"
#include "liverun.h"
#include "services/streams.h"
#include "store/store.h"
#include "workspace/requests.h"

#include <QObject>

#include <memory>

namespace segue::workspace {

struct RunMaterial;

/// Plans and runs: starts them with the adapters of their export, ends them, resumes them, and knows the history.
/// At most one run works on a list; the journal's lease sees to it, across processes too (I8).
class RunService : public QObject
{
    Q_OBJECT

public:
    RunService(store::Store &store, OrganisationAccess &access, Adapters &adapters, Clock &clock, Random &random);
    ~RunService() override;

    [[nodiscard]] Operation<std::shared_ptr<const domain::Plan>> *plan(QObject *parent, const PlanExport &request, const Streams &streams);
    [[nodiscard]] Operation<domain::RunRecord> *run(QObject *parent, const RunExport &request, const Streams &streams);
    [[nodiscard]] Operation<domain::RunRecord> *resume(QObject *parent, const ResumeRun &request, const Streams &streams);
    /// Of this process or another: there it stops within a second (DESIGN 6).
    [[nodiscard]] Operation<domain::RunRecord> *cancel(QObject *parent, const QString &run);
    [[nodiscard]] Operation<std::shared_ptr<const domain::Plan>> *planUndo(QObject *parent, const QString &run, const Streams &streams);
    [[nodiscard]] Operation<domain::RunRecord> *undo(QObject *parent, const UndoRun &request, const Streams &streams);
    /// A full compare that saves nothing.
    [[nodiscard]] Operation<std::shared_ptr<const domain::Plan>> *verify(QObject *parent, const VerifyExport &request,
                                                                         const Streams &streams);
    [[nodiscard]] Operation<AdoptionView> *proposeAdoption(QObject *parent, const QString &exportName);
    [[nodiscard]] Operation<AdoptionView> *adopt(QObject *parent, const AdoptionView &shown);
    /// Ends every run and waits until each is recorded.
    [[nodiscard]] Operation<void> *endAll(QObject *parent);

    [[nodiscard]] Operation<QList<PlanView>> *plans(QObject *parent, const ListPlans &request);
    [[nodiscard]] Operation<std::shared_ptr<const domain::Plan>> *showPlan(QObject *parent, const QString &plan);
    [[nodiscard]] Operation<QList<domain::RunRecord>> *list(QObject *parent, const ListRuns &request);
    [[nodiscard]] Operation<domain::RunRecord> *show(QObject *parent, const QString &run);
    [[nodiscard]] Operation<RunRejectRows> *rejects(QObject *parent, const QString &run);
    [[nodiscard]] Operation<RunRequests> *requests(QObject *parent, const QString &exportName);
    /// Runs whose process is gone before they were over.
    [[nodiscard]] Operation<QList<domain::RunRecord>> *interrupted(QObject *parent);

private:
    using Material = RunMaterial;
    /// How a run ended.
    struct Ended
    {
        domain::RunRecord record;
        std::shared_ptr<const domain::Plan> plan;
    };

    [[nodiscard]] Operation<domain::ExportDefinition> *findExport(QObject *parent, const QString &nameOrId);
    /// What a run of that export needs, but for what this one is to do.
    [[nodiscard]] Operation<std::shared_ptr<Material>> *gather(QObject *parent, const domain::ExportDefinition &definition);
    /// What a run needs that takes another one back: of the export only the lists that the other one changed. RunInProgress,
    /// UndoNothing, UndoListReleased.
    [[nodiscard]] Operation<std::shared_ptr<Material>> *gatherUndo(QObject *parent, const QString &run);
    /// Narrows a run to the problem rejects of an earlier one.
    [[nodiscard]] Operation<void> *narrow(QObject *parent, const std::shared_ptr<Material> &material, const QString &rejectsOf);
    /// Goes on with what a stored plan needs: its export's material, or that of the run it takes back.
    void findUndone(Flow<domain::RunRecord> *self, const RunExport &request, domain::PlanId plan,
                    const std::function<void(const std::shared_ptr<Material> &)> &go);
    void runStored(Flow<domain::RunRecord> *self, const RunExport &request, domain::PlanId plan, const Streams &streams);
    void adoptNext(Flow<AdoptionView> *self, const std::shared_ptr<AdoptionView> &shown, qsizetype place);
    /// Waits until a run of another process is over.
    void waitForEnd(Flow<domain::RunRecord> *self, domain::RunId run);
    /// Looks every half second whether another process asks something of a run here, as long as there is one.
    void watchRequests();
    void lookAtRequests();
    /// Starts the run and waits for its end. Cancelling the waiting does not end the run.
    [[nodiscard]] Operation<Ended> *complete(QObject *parent, const std::shared_ptr<Material> &material, const Streams &streams);
    /// Answers with the record; but a run that lost its sign-in waits, where it may, and is started again.
    void goOn(Flow<domain::RunRecord> *self, const std::shared_ptr<Material> &material, const Ended &ended, const Streams &streams,
              int round = 0);
    void startAgain(Flow<domain::RunRecord> *self, const std::shared_ptr<Material> &before, const Ended &ended, const Streams &streams,
                    int round);
    [[nodiscard]] Operation<QList<SignInPlace>> *signInPlaces(QObject *parent, domain::ConnectionId connection);
    /// The record of a run that is over, or its error where no run came into being.
    void settleWithRecord(Flow<domain::RunRecord> *self, const domain::RunRecord &record);
    void readRejects(Flow<RunRejectRows> *self, const std::shared_ptr<RunRejectRows> &rows, qint64 from);
    [[nodiscard]] LiveRun *live(domain::RunId id) const;
    /// What of a run's requests is known when it has come this far, earlier attempts included.
    [[nodiscard]] RunRequests requestsOf(const LiveRun &run, bool isGoing) const;

    store::Store &m_store;
    OrganisationAccess &m_access;
    Adapters &m_adapters;
    Clock &m_clock;
    Random &m_random;
    QList<LiveRun *> m_live;
    QHash<domain::ExportId, RunRequests> m_lastRequests; ///< of the newest run of each export that is over
    bool m_watching = false;
    std::optional<qint64> m_seenVersion; ///< of the file, when the requests were looked at last
};

} // namespace segue::workspace
