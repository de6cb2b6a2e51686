// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "erasure.h"

#include "base/keyedhash.h"
#include "database/database.h"
#include "database/workspaceplace.h"
#include "definitions/auditstore.h"
#include "filecheck.h"
#include "ledger/ledgerlookup.h"
#include "ledger/ledgerupdate.h"
#include "plans/planrows.h"

#include <QFile>

#include <filesystem>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::BindingId;
using domain::ContactId;
using domain::LedgerChange;

namespace {

constexpr int slicePlans = 50;
constexpr int sliceRows = 20'000;

ContactId pseudonymOf(ContactId contact, const QByteArray &key)
{
    const KeyedHash hash(key);
    const std::string text = "erased contact " + contact.toUtf8().toStdString();
    return makePseudonym(hash(text + " 1"), hash(text + " 2"));
}

/// A table whose rows may hold the person, by an ascending column, with columns of IDs and of words.
struct Table
{
    QString name;
    QString key;
    QStringList ids;
    QStringList words;
    bool isRejects;
};

const QList<Table> &tables()
{
    static const QList<Table> all{
        {u"plan_rejects"_s, u"id"_s, {u"contact"_s, u"survivor"_s}, {u"detail"_s}, true},
        {u"run_rejects"_s, u"id"_s, {u"contact"_s, u"survivor"_s}, {u"detail"_s}, true},
        {u"runs"_s, u"number"_s, {}, {u"error"_s}, false},
        {u"run_lists"_s, u"run"_s, {}, {u"error"_s, u"guard"_s}, false},
        {u"chunks"_s, u"run"_s, {}, {u"error"_s}, false},
        {u"audit"_s, u"number"_s, {}, {u"state_before"_s, u"state_after"_s}, false},
    };
    return all;
}

/// Replaces the person in one database, slice by slice.
class Redaction final : public Operation<Erased>
{
public:
    Redaction(QObject *parent, std::shared_ptr<Database> database, ContactId contact, ContactId pseudonym)
        : Operation(u"redact"_s, parent), m_database(std::move(database)), m_contact(contact)
    {
        m_erased.pseudonym = pseudonym;
    }

private:
    void begin() override
    {
        using Bindings = std::vector<BindingId>;
        await(m_database->read<Bindings>(this, u"ledgers"_s,
                                         [](Sql &sql) {
                                             Bindings bindings;
                                             sql.each(u"SELECT DISTINCT binding FROM ledger_parts"_s, {},
                                                      [&bindings](Row &row) { bindings.push_back(row.guid<BindingId>()); });
                                             return Result<Bindings>(std::move(bindings));
                                         }),
              [this](Bindings bindings) {
                  m_bindings = std::move(bindings);
                  nextLedger();
              });
    }

    void nextLedger()
    {
        if (m_bindings.empty()) {
            nextPlans();
            return;
        }
        const BindingId binding = m_bindings.back();
        m_bindings.pop_back();
        await(m_database->read<LedgerChange>(this, u"person in ledger"_s,
                                             [this, binding](Sql &sql) {
                                                 LedgerChange change;
                                                 for (domain::LedgerEntry entry :
                                                      ledgerEntries(sql, binding, LedgerKind::Ours, m_contact)) {
                                                     entry.contact = m_erased.pseudonym;
                                                     change.put.push_back(entry);
                                                 }
                                                 if (!change.put.empty())
                                                     change.drop.push_back(m_contact);
                                                 if (!ledgerEntries(sql, binding, LedgerKind::TakenOff, m_contact).empty()) {
                                                     change.forget.push_back(m_contact);
                                                     change.remember.push_back(m_erased.pseudonym);
                                                 }
                                                 return Result<LedgerChange>(std::move(change));
                                             }),
              [this, binding](LedgerChange change) {
                  if (change.isEmpty())
                      nextLedger();
                  else
                      changeLedger(std::make_shared<LedgerUpdate>(m_database, binding, std::move(change)));
              });
    }

    void changeLedger(const std::shared_ptr<LedgerUpdate> &update)
    {
        await(update->prepare(this), [this, update] {
            await(m_database->write<void>(this, u"change ledger"_s,
                                          [update](Sql &sql) {
                                              update->apply(sql);
                                              return Result<void>();
                                          }),
                  [this, update] {
                      ++m_erased.ledgers;
                      await(update->cleanUp(this), [this] { nextLedger(); });
                  });
        });
    }

    void nextPlans()
    {
        auto *step = m_database->write<int>(this, u"redact plans"_s, [this](Sql &sql) {
            std::vector<qint64> plans;
            sql.each(u"SELECT number FROM plans WHERE number > ? ORDER BY number LIMIT ?"_s, values(m_last, slicePlans),
                     [&plans](Row &row) { plans.push_back(row.integer()); });
            for (const qint64 plan : plans) {
                const QList<PlanPlace> places = placesInPlan(sql, plan, m_contact);
                for (const PlanPlace &place : places)
                    replaceInPlan(sql, place, m_erased.pseudonym);
                const bool isReject =
                    sql.number(u"SELECT 1 FROM plan_rejects WHERE plan = ? AND contact = ?"_s, values(plan, m_contact)).has_value();
                if (!places.isEmpty() || isReject)
                    m_erased.plans += sql.run(u"UPDATE plans SET redacted = 1 WHERE number = ?"_s, values(plan));
                m_last = plan;
            }
            return Result<int>(static_cast<int>(plans.size()));
        });
        await(step, [this](int plans) {
            if (plans == slicePlans) {
                nextPlans();
                return;
            }
            m_last = 0;
            nextRows(0);
        });
    }

    /// Who is named in a sentence of a server is named by the text of the ID.
    void nextRows(qsizetype table)
    {
        if (table == tables().size()) {
            succeed(m_erased);
            return;
        }
        auto *step = m_database->write<bool>(this, u"redact rows"_s, [this, table](Sql &sql) {
            const Table &where = tables().at(table);
            const qint64 end = m_last + sliceRows;
            const QString range = u" WHERE %1 > ? AND %1 <= ? AND "_s.arg(where.key);
            int rows = 0;
            for (const QString &column : where.ids)
                rows += sql.run(u"UPDATE %1 SET %2 = ?"_s.arg(where.name, column) + range + column + u" = ?"_s,
                                values(m_erased.pseudonym, m_last, end, m_contact));
            for (const QString &column : where.words) {
                for (const QString &text : {m_contact.toString(), m_contact.toString().toUpper()})
                    rows += sql.run(u"UPDATE %1 SET %2 = replace(%2, ?, ?)"_s.arg(where.name, column) + range + u"%1 LIKE ?"_s.arg(column),
                                    values(text, m_erased.pseudonym.toString(), m_last, end, u'%' + text + u'%'));
            }
            (where.isRejects ? m_erased.rejects : m_erased.notes) += rows;
            m_last = end;
            return Result<bool>(sql.number(u"SELECT MAX(%1) FROM %2"_s.arg(where.key, where.name)).value_or(0) > end);
        });
        await(step, [this, table](bool more) {
            if (!more)
                m_last = 0;
            nextRows(more ? table : table + 1);
        });
    }

    std::shared_ptr<Database> m_database;
    ContactId m_contact;
    Erased m_erased;
    std::vector<BindingId> m_bindings;
    qint64 m_last = 0;
};

/// A backup with the person replaced, in the place of the one that was there.
Operation<void> *rewriteBackup(QObject *parent, const QString &file, Clock &clock, ContactId contact, ContactId pseudonym)
{
    return flow<void>(parent, u"rewrite backup"_s, [=, &clock](Flow<void> *self) {
        const QString part = file + u".part"_s;
        const QString clean = file + u".clean"_s;
        for (const QString &rest : {part, clean})
            QFile::remove(rest);
        if (!QFile::copy(file, part)) {
            self->fail(Error(ErrorCode::FileUnreadable).with(u"file"_s, file).with(u"reason"_s, u"@no_such_file"_s));
            return;
        }
        auto opened = openPlainly(part, clock);
        if (!opened.has_value()) {
            QFile::remove(part);
            self->fail(std::move(opened.error()));
            return;
        }
        const std::shared_ptr<Database> copy = *opened;
        const auto end = [=](Result<void> result) {
            copy->disconnectFile();
            QFile::remove(part);
            if (result.has_value()) {
                std::error_code problem;
                std::filesystem::rename(QFile::encodeName(clean).toStdString(), QFile::encodeName(file).toStdString(), problem);
                result = problem ? failure(Error(ErrorCode::FileUnwritable)
                                               .with(u"file"_s, file)
                                               .with(u"reason"_s, QString::fromStdString(problem.message())))
                                 : syncFile(file);
            }
            QFile::remove(clean);
            self->settle(std::move(result));
        };
        self->awaitResult(checkFile(self, copy), [=](const Result<int> &version) {
            if (!version.has_value()) {
                end(failure(version.error()));
                return;
            }
            self->awaitResult(bringUpToDate(self, copy, *version), [=](const Result<void> &upToDate) {
                if (!upToDate.has_value()) {
                    end(upToDate);
                    return;
                }
                self->awaitResult(new Redaction(self, copy, contact, pseudonym), [=](const Result<Erased> &redacted) {
                    if (!redacted.has_value())
                        end(failure(redacted.error()));
                    else // once more, so that nothing is left between the pages
                        self->awaitResult(copyWhole(self, copy, clean), end);
                });
            });
        });
    });
}

void rewriteNext(Flow<Erased> *self, const std::shared_ptr<Database> &database, ContactId contact, QStringList files, Erased erased)
{
    if (files.isEmpty()) {
        self->succeed(erased);
        return;
    }
    const QString file = files.takeFirst();
    self->awaitResult(rewriteBackup(self, file, database->clock(), contact, erased.pseudonym), [=](const Result<void> &rewritten) mutable {
        (rewritten.has_value() ? erased.backups : erased.unreached).append(file);
        rewriteNext(self, database, contact, files, erased);
    });
}

} // namespace

Operation<Erased> *erase(QObject *parent, const std::shared_ptr<Database> &database, ContactId contact, const QByteArray &hashKey,
                         const QString &actor)
{
    return flow<Erased>(parent, u"erase person"_s, [=](Flow<Erased> *self) {
        self->await(new Redaction(self, database, contact, pseudonymOf(contact, hashKey)), [=](const Erased &erased) {
            auto *record = database->write<void>(self, u"record erasure"_s, [=](Sql &sql) {
                recordDeed(sql, actor, u"erased"_s, erased.pseudonym.toString(), {});
                return Result<void>();
            });
            self->await(record, [=] {
                auto *rewrite = database->perform<void>(self, u"rewrite workspace"_s, Access::Bare, [](Sql &sql) {
                    sql.run(u"VACUUM"_s);
                    sql.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
                    return Result<void>();
                });
                self->await(rewrite, [=] { rewriteNext(self, database, contact, backups(database->file()), erased); });
            });
        });
    });
}

} // namespace segue::store
