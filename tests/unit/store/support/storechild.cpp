// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <thread>

// Another process on a workspace, for the tests that kill it:
//   storechild FILE hold       begins a run, takes its lease, journals a chunk as sent, and waits
//   storechild FILE plan MS    saves a large plan and kills itself after so many milliseconds
//   storechild FILE record MS  records a list with a large change of its ledger and kills itself likewise
//   storechild FILE open       opens and closes
// It says "ready" on standard output when its part begins (plan, record) or is done (hold). Exit code 1: an error.

using namespace segue;
using namespace segue::testing;
using namespace segue::domain;
using namespace segue::engine;

namespace {

class Child : public QObject
{
public:
    Child(const QString &file, QString part, int milliseconds) : m_part(std::move(part)), m_milliseconds(milliseconds)
    {
        expect(store::openStore(this, file, m_clock, m_random), [this](std::shared_ptr<store::Store> store) {
            m_store = std::move(store);
            begin();
        });
    }

private:
    template<class T, class F>
    void expect(Operation<T> *operation, F then)
    {
        operation->run(this, [then = std::move(then)](Result<T> result) mutable {
            if (!result.has_value()) {
                std::fprintf(stderr, "%s\n", errorEntry(result.error().code()).id);
                QCoreApplication::exit(1);
            } else if constexpr (std::is_void_v<T>) {
                then();
            } else {
                then(std::move(result.value()));
            }
        });
    }

    void begin()
    {
        if (m_part == QLatin1String("open"))
            expect(m_store->close(this), [] { QCoreApplication::exit(0); });
        else if (m_part == QLatin1String("plan"))
            savePlan();
        else
            beginRun();
    }

    void savePlan()
    {
        auto plan = examplePlan(400'000);
        sayReady();
        expect(m_store->plans().savePlan(this, plan), [this] { expect(m_store->close(this), [] { QCoreApplication::exit(0); }); });
    }

    void beginRun()
    {
        m_plan = examplePlan(100);
        m_run = exampleRun();
        m_run.state = RunState::Running;
        m_run.plan = m_plan->id;
        expect(m_store->plans().savePlan(this, m_plan), [this] {
            expect(m_store->journal().openRun(this, m_run), [this] {
                expect(m_store->journal().acquireLease(this, m_plan->lists[0].list, m_run.id), [this](LeaseTicket lease) {
                    Chunk chunk;
                    chunk.number = 1;
                    chunk.plan = m_plan->id;
                    chunk.lastRow = 99;
                    chunk.state = ChunkState::Sent;
                    expect(m_store->journal().addChunks(this, lease, {chunk}), [this, lease] {
                        if (m_part == QLatin1String("record"))
                            record(lease);
                        else
                            sayReady();
                    });
                });
            });
        });
    }

    void record(const LeaseTicket &lease)
    {
        LedgerChange change;
        change.put = entriesOf(0, 600'000);
        sayReady();
        expect(m_store->journal().recordList(this, lease, m_plan->lists[0].binding, std::move(change), m_run, exampleVerified()),
               [this] { expect(m_store->close(this), [] { QCoreApplication::exit(0); }); });
    }

    /// From here on the end may come at any instant.
    void sayReady()
    {
        std::fputs("ready\n", stdout);
        std::fflush(stdout);
        if (m_milliseconds < 0)
            return;
        std::thread([milliseconds = m_milliseconds] {
            std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
            std::raise(SIGKILL);
        }).detach();
    }

    SystemClock m_clock;
    SystemRandom m_random;
    QString m_part;
    int m_milliseconds;
    std::shared_ptr<store::Store> m_store;
    std::shared_ptr<const Plan> m_plan;
    RunRecord m_run;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Child child(arguments.value(1), arguments.value(2), arguments.size() > 3 ? arguments.at(3).toInt() : -1);
    return QCoreApplication::exec();
}
