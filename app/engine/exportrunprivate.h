// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adoptionsurvey.h"
#include "exportrun.h"
#include "listresult.h"
#include "stages/partsstage.h"
#include "stages/planstage.h"
#include "stages/undostage.h"
#include "stages/verifystage.h"

#include <QUuid>

namespace segue::engine {

/// The run's state machine. Steps follow one another through await(); each starts operations that belong to m_scope, so
/// that ending the run is deleting the scope's work.
class ExportRun::Private
{
public:
    Private(ExportRun *run, RunRequest runRequest, RunPorts runPorts);

    void start();
    void proceed();
    void decline();
    void cancel();

    // Preparing
    void acquireLeases(int index);
    void loadStoredPlan();
    void askServer();
    void dealOutSegments(int index);
    void takeParts(const QList<int> &places, PartsAnswer answer);
    void addPart(const QList<int> &places, std::shared_ptr<PartsAnswer> answer, std::size_t next);
    void planList(int index);
    void savePlan();

    // Acting, list by list
    void act();
    void actOnList(int index);
    void createList(int index);
    void stampGivenList(int index);
    void sendAdditions(int index);
    void sendRemovals(int index);
    void readBack(int index, std::vector<std::pair<ContactId, Error>> refused, bool mayRepair);
    void recordList(int index, std::shared_ptr<const Verified> verified);
    [[nodiscard]] bool stoppedEarly(int index, const Applied &applied);

    // Ending
    void finish();
    void fail(const Error &error);
    void end(RunState state, std::optional<Error> error);
    void close();

    template<class T, class F>
    void await(Operation<T> *operation, F onValue);
    void show(RunProgress::Step step, int index, qint64 done, std::optional<qint64> total);
    [[nodiscard]] LeaseTicket leaseFor(int index) const;
    [[nodiscard]] ApplyStage::Task taskFor(int index, ChunkAction action) const;
    [[nodiscard]] const ListPlan &listPlan(int index) const { return plan->lists.at(index); }
    [[nodiscard]] std::pair<qint64, qint64> doneByEarlierAttempts(int index) const;

    ExportRun *q;
    RunRequest request;
    RunPorts ports;
    std::unique_ptr<QObject> scope;
    RunRecord record;
    RunProgress progress;
    Preflight preflight;
    QList<domain::Binding> bindings;
    QList<std::shared_ptr<ListWork>> works;
    std::map<int, std::optional<PartReading>> parts; ///< by place in `bindings`: of segments that fill several lists
    std::shared_ptr<const domain::Plan> stored;      ///< the plan that a person was shown earlier, if one is to be run
    std::shared_ptr<const domain::Plan> plan;        ///< what is carried out
    QList<LeaseTicket> leases;
    std::shared_ptr<int> nextChunk = std::make_shared<int>(0);
    std::vector<int> joinsSentUpTo; ///< a place for each list
    ListState stateAfter;
    bool opened = false; ///< the journal knows this run
    bool over = false;
    bool asking = false;
};

/// A failure of the operation ends the run, except where it concerns one list alone and the caller looks at the result.
template<class T, class F>
void ExportRun::Private::await(Operation<T> *operation, F onValue)
{
    operation->run(scope.get(), [this, onValue = std::move(onValue)](Result<T> result) mutable {
        if (!result.has_value()) {
            fail(result.error());
            return;
        }
        if constexpr (std::is_void_v<T>)
            onValue();
        else
            onValue(std::move(result.value()));
    });
}

} // namespace segue::engine
