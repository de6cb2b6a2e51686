// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention.h"

#include "database/database.h"
#include "database/workspaceplace.h"
#include "ledger/ledgerupdate.h"
#include "plans/plansaving.h"

#include <QDir>
#include <QFileInfo>

namespace segue::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int slicePlans = 500;
constexpr int sliceRuns = 20;
constexpr int sliceRejects = 2'000;

/// The oldest run that may go.
std::optional<qint64> nextExpired(Sql &sql, const QDateTime &before)
{
    return sql.number(u"SELECT number FROM runs WHERE started_at < ? "
                      "AND (state NOT IN ('queued', 'running', 'waiting_for_sign_in') OR session NOT IN (SELECT id FROM sessions)) "
                      "AND NOT EXISTS (SELECT 1 FROM chunks WHERE chunks.run = runs.number AND settled = 0) "
                      "AND NOT EXISTS (SELECT 1 FROM run_lists JOIN bindings ON bindings.id = run_lists.binding "
                      "WHERE run_lists.run = runs.number AND run_lists.verified = 1 AND NOT EXISTS "
                      "(SELECT 1 FROM run_lists AS later JOIN runs AS later_runs ON later_runs.number = later.run "
                      "WHERE later.binding = run_lists.binding AND later.verified = 1 AND later_runs.started_at > runs.started_at)) "
                      "ORDER BY started_at LIMIT 1"_s,
                      values(before));
}

class Expiry final : public Operation<Expired>
{
public:
    Expiry(QObject *parent, std::shared_ptr<Database> database, const QDateTime &before, std::chrono::milliseconds budget)
        : Operation(u"expire"_s, parent), m_database(std::move(database)), m_before(before), m_budget(budget)
    {
    }

private:
    void begin() override
    {
        m_end = m_database->clock().steady() + m_budget;
        expirePlans();
    }

    [[nodiscard]] bool isTimeOver()
    {
        if (m_database->clock().steady() < m_end)
            return false;
        m_expired.complete = false;
        succeed(m_expired);
        return true;
    }

    /// A plan without its rows must never be seen, so it is made one that nobody finished first.
    void expirePlans()
    {
        if (isTimeOver())
            return;
        auto *step = m_database->write<int>(this, u"expire plans"_s, [before = m_before](Sql &sql) {
            return Result<int>(
                sql.run(u"UPDATE plans SET complete = 0, session = ? WHERE number IN (SELECT number FROM plans WHERE complete = 1 "
                        "AND created_at < ? AND NOT EXISTS (SELECT 1 FROM runs WHERE runs.plan = plans.id AND runs.started_at >= ?) "
                        "AND id NOT IN (SELECT plan FROM chunks WHERE settled = 0) LIMIT ?)"_s,
                        values(SessionId(), before, before, slicePlans)));
        });
        await(step, [this](int plans) {
            m_expired.plans += plans;
            if (plans == slicePlans)
                expirePlans();
            else
                await(removeHalfPlans(this, m_database), [this] { expireRuns(); });
        });
    }

    void expireRuns()
    {
        if (isTimeOver())
            return;
        struct Step
        {
            int runs = 0;
            bool more = false;
        };
        auto *step = m_database->write<Step>(this, u"expire runs"_s, [before = m_before](Sql &sql) {
            Step done;
            for (int rows = 0; rows < sliceRejects && done.runs < sliceRuns; ++done.runs) {
                const auto run = nextExpired(sql, before);
                if (!run)
                    return Result<Step>(done);
                const int limit = sliceRejects - rows;
                const int removed = sql.run(u"DELETE FROM run_rejects WHERE id IN (SELECT id FROM run_rejects WHERE run = ? LIMIT ?)"_s,
                                            values(*run, limit));
                rows += removed;
                if (removed == limit)
                    break;
                sql.run(u"DELETE FROM runs WHERE number = ?"_s, values(*run));
            }
            done.more = true;
            return Result<Step>(done);
        });
        await(step, [this](Step done) {
            m_expired.runs += done.runs;
            if (done.more)
                expireRuns();
            else
                expireLedgers();
        });
    }

    void expireLedgers()
    {
        auto *step = m_database->write<int>(this, u"expire ledgers"_s, [this](Sql &sql) {
            std::vector<domain::BindingId> over;
            sql.each(u"SELECT id FROM former_bindings WHERE removed_at < ?"_s, values(m_before),
                     [&over](Row &row) { over.push_back(row.guid<domain::BindingId>()); });
            for (const domain::BindingId binding : over) {
                clearLedger(sql, binding);
                for (const auto &table : {u"ledgers"_s, u"verified_states"_s, u"restored_ledgers"_s})
                    sql.run(u"DELETE FROM %1 WHERE binding = ?"_s.arg(table), values(binding));
                sql.run(u"DELETE FROM former_bindings WHERE id = ?"_s, values(binding));
            }
            sql.run(u"DELETE FROM drafts WHERE saved_at < ?"_s, values(m_before));
            return Result<int>(static_cast<int>(over.size()));
        });
        await(step, [this](int ledgers) {
            m_expired.ledgers = ledgers;
            expireBackups();
            succeed(m_expired);
        });
    }

    /// Only those that Segue itself put beside the workspace: what a person put elsewhere is theirs.
    void expireBackups()
    {
        const QStringList names{u"*.segue"_s, u"*.broken"_s, u"*.broken-wal"_s};
        for (const QFileInfo &backup : QDir(backupFolder(m_database->file())).entryInfoList(names, QDir::Files)) {
            if (backup.lastModified() < m_before && QFile::remove(backup.absoluteFilePath()))
                ++m_expired.backups;
        }
    }

    std::shared_ptr<Database> m_database;
    QDateTime m_before;
    std::chrono::milliseconds m_budget;
    std::chrono::milliseconds m_end{0};
    Expired m_expired;
};

} // namespace

Operation<Expired> *expire(QObject *parent, const std::shared_ptr<Database> &database, const QDateTime &before,
                           std::chrono::milliseconds budget)
{
    return new Expiry(parent, database, before, budget);
}

} // namespace segue::store
