// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/database.h"
#include "examples.h"
#include "storefixture.h"
#include "testregistry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace segue::domain;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &file)
{
    QFile content(file);
    return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
}

void overwrite(const QString &file, qint64 place, const QByteArray &bytes)
{
    QFile target(file);
    if (!target.open(QIODevice::ReadWrite) || !target.seek(place) || target.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file));
}

QStringList namesIn(const QString &folder, const QString &pattern)
{
    return QDir(folder).entryList({pattern}, QDir::Files);
}

} // namespace

/// Backups of a workspace: made while others work, checked, and put back when the file is lost or damaged.
class tst_Backups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void backupHoldsWhatWasThereThen();
    void backupIsItsOwnersAlone();
    void othersWorkMeanwhile();
    void fileThatIsThereIsLeftAlone();
    void backupThatFailsLeavesNothing();
    void restoringPutsEverythingBack();
    void restoredLedgersAreMarked();
    void damagedWorkspaceIsRestoredAndKept();
    void lostWorkspaceIsRestored();
    void openWorkspaceIsNotReplaced();
    void nobodyOpensWhileItIsReplaced();
    void whatIsNoBackupIsRefused_data();
    void whatIsNoBackupIsRefused();
    void newerBackupIsRefused();
    void olderBackupIsBroughtUpToDate();

private:
    [[nodiscard]] Operation<RestoredWorkspace> *restoring(const QString &from)
    {
        return restoreWorkspace(&m_parent, m_fixture->file(), from, m_fixture->clock(), u"tester"_s);
    }
    void close()
    {
        VERIFY_DONE(m_store->close(&m_parent));
        m_store.reset();
    }
    void backUp(const QString &name) { VERIFY_DONE(m_store->maintenance().backUp(&m_parent, m_fixture->path(name))); }

    std::unique_ptr<StoreFixture> m_fixture;
    std::shared_ptr<Store> m_store;
    QObject m_parent;
};

void tst_Backups::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_store = m_fixture->open();
    QVERIFY(m_store);
    VERIFY_DONE(m_store->sources().save(&m_parent, exampleSource()));
    VERIFY_DONE(m_store->connections().save(&m_parent, exampleConnection()));
    VERIFY_DONE(m_store->exports().save(&m_parent, exampleExport()));
}

void tst_Backups::cleanup()
{
    m_store.reset();
    m_fixture.reset();
}

void tst_Backups::backupHoldsWhatWasThereThen()
{
    const BackupMade made = valueOf(m_store->maintenance().backUp(&m_parent, m_fixture->path(u"b.segue"_s)));
    QCOMPARE(made.file, m_fixture->path(u"b.segue"_s));
    QCOMPARE(made.bytes, QFileInfo(made.file).size());
    RawFile raw(made.file);
    QCOMPARE(raw.texts(u"SELECT name FROM sources"_s), QStringList{exampleSource().name});
    QCOMPARE(raw.texts(u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
    const WorkspaceState state = valueOf(m_store->maintenance().state(&m_parent));
    QCOMPARE(state.newestBackup, made.file);
    QCOMPARE(state.sources, 1);
    QCOMPARE(state.exports, 1);
    QCOMPARE(state.lists, 2);
    QVERIFY(state.damage.isEmpty());
    QCOMPARE(state.openBy.size(), 1);
    QVERIFY(state.openBy.first().isThis);
    const AuditEntry entry = valueOf(m_store->audit().entries(&m_parent, {.kind = u"workspace"_s})).constFirst();
    QCOMPARE(entry.action, u"backed_up"_s);
}

void tst_Backups::backupIsItsOwnersAlone()
{
    backUp(u"b.segue"_s);
    const QFileDevice::Permissions allowed = QFileInfo(m_fixture->path(u"b.segue"_s)).permissions();
    QCOMPARE(QString::number(allowed.toInt() & 0x077, 16), u"0"_s);
    QVERIFY(namesIn(m_fixture->path(u"."_s), u"b.segue.*"_s).isEmpty());
}

/// Somebody else writes while the copy is made, and neither waits for the other to finish.
void tst_Backups::othersWorkMeanwhile()
{
    VERIFY_DONE(m_store->plans().savePlan(&m_parent, examplePlan(50'000)));
    const auto other = m_fixture->open();
    QVERIFY(other);
    auto *backup = m_store->maintenance().backUp(&m_parent, m_fixture->path(u"b.segue"_s));
    std::optional<Result<BackupMade>> made;
    backup->run(&m_parent, [&made](Result<BackupMade> result) { made.emplace(std::move(result)); });
    for (int change = 0; change < 5; ++change)
        VERIFY_DONE(other->settings().setValue(&m_parent, u"key"_s, change));
    QTRY_VERIFY(made.has_value());
    QVERIFY(made->has_value());
}

void tst_Backups::fileThatIsThereIsLeftAlone()
{
    const QString file = m_fixture->path(u"b.segue"_s);
    QFile theirs(file);
    QVERIFY(theirs.open(QIODevice::WriteOnly) && theirs.write("theirs") == 6);
    theirs.close();
    VERIFY_FAILS(m_store->maintenance().backUp(&m_parent, file), "segue.file.unwritable");
    VERIFY_FAILS(m_store->maintenance().backUp(&m_parent, m_fixture->file()), "segue.file.unwritable");
    QCOMPARE(contentOf(file), QByteArray("theirs"));
}

void tst_Backups::backupThatFailsLeavesNothing()
{
    VERIFY_FAILS(m_store->maintenance().backUp(&m_parent, m_fixture->path(u"no/such/folder/b.segue"_s)), "segue.file.unwritable");
    // What is not whole is no backup: the copy of a damaged file is found to be one.
    {
        RawFile raw(m_fixture->file());
        QVERIFY(raw.run(u"PRAGMA foreign_keys = OFF"_s));
        QVERIFY(raw.run(u"DELETE FROM sources"_s));
    }
    VERIFY_FAILS(m_store->maintenance().backUp(&m_parent, m_fixture->path(u"b.segue"_s)), "segue.backup.invalid");
    QVERIFY(namesIn(m_fixture->path(u"."_s), u"b.segue*"_s).isEmpty());
}

void tst_Backups::restoringPutsEverythingBack()
{
    const WorkspaceId id = m_store->workspaceId();
    backUp(u"b.segue"_s);
    VERIFY_DONE(m_store->exports().remove(&m_parent, exampleExport().id));
    close();
    const RestoredWorkspace restored = valueOf(restoring(m_fixture->path(u"b.segue"_s)));
    m_store = m_fixture->open();
    QVERIFY(m_store);
    QVERIFY(valueOf(m_store->exports().byId(&m_parent, exampleExport().id)) == exampleExport());
    QCOMPARE(m_store->workspaceId(), id);
    // The file that stood there is a backup now, and as good as it was.
    QVERIFY(QFileInfo(restored.kept).fileName().startsWith("replaced-"_L1));
    RawFile kept(restored.kept);
    QCOMPARE(kept.number(u"SELECT COUNT(*) FROM exports"_s), 0);
    QCOMPARE(kept.texts(u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
    const AuditEntry entry = valueOf(m_store->audit().entries(&m_parent, {.kind = u"workspace"_s})).constFirst();
    QCOMPARE(entry.action, u"restored"_s);
    QCOMPARE(entry.actor, u"tester"_s);
}

/// Lists may have moved on since the backup, and the ledger does not know.
void tst_Backups::restoredLedgersAreMarked()
{
    backUp(u"b.segue"_s);
    close();
    QCOMPARE(valueOf(restoring(m_fixture->path(u"b.segue"_s))).ledgers, 1); // of two lists, one was seen in Sales
    m_store = m_fixture->open();
    const BindingId binding = exampleExport().bindings[0].id;
    QCOMPARE(valueOf(m_store->maintenance().restoredLedgers(&m_parent)).keys(), QList{binding});
    QCOMPARE(valueOf(m_store->maintenance().state(&m_parent)).restoredLedgers, 1);
    VERIFY_DONE(m_store->maintenance().ledgerSettled(&m_parent, binding));
    QVERIFY(valueOf(m_store->maintenance().restoredLedgers(&m_parent)).isEmpty());
}

void tst_Backups::damagedWorkspaceIsRestoredAndKept()
{
    backUp(u"b.segue"_s);
    close();
    overwrite(m_fixture->file(), 0, QByteArray(8'192, '\x5a'));
    const QByteArray damaged = contentOf(m_fixture->file());
    const Error error = m_fixture->openingError();
    QVERIFY(error.code() == ErrorCode::WorkspaceDamaged);
    // The newest backup is offered by its path, wherever it was put, and the file is as it was.
    QCOMPARE(error.parameter(u"backup"_s).toString(), m_fixture->path(u"b.segue"_s));
    QVERIFY(contentOf(m_fixture->file()) == damaged);

    const RestoredWorkspace restored = valueOf(restoring(error.parameter(u"backup"_s).toString()));
    QVERIFY(QFileInfo(restored.kept).fileName().startsWith("damaged-"_L1));
    QVERIFY(contentOf(restored.kept) == damaged);
    m_store = m_fixture->open();
    QVERIFY(m_store);
    QCOMPARE(valueOf(m_store->sources().all(&m_parent)), QList{exampleSource()});
    // A damaged file is no backup to be offered later.
    QCOMPARE(valueOf(m_store->maintenance().state(&m_parent)).newestBackup, m_fixture->path(u"b.segue"_s));
}

void tst_Backups::lostWorkspaceIsRestored()
{
    backUp(u"b.segue"_s);
    close();
    QVERIFY(QFile::remove(m_fixture->file()));
    QVERIFY(valueOf(restoring(m_fixture->path(u"b.segue"_s))).kept.isEmpty());
    QCOMPARE(QFileInfo(m_fixture->file()).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    m_store = m_fixture->open();
    QCOMPARE(valueOf(m_store->sources().all(&m_parent)), QList{exampleSource()});
}

void tst_Backups::openWorkspaceIsNotReplaced()
{
    backUp(u"b.segue"_s);
    const Result<RestoredWorkspace> refused = resultOf(restoring(m_fixture->path(u"b.segue"_s)));
    QVERIFY(!refused.has_value());
    QVERIFY(refused.error().code() == ErrorCode::WorkspaceInUse);
    QCOMPARE(refused.error().parameter(u"processes"_s).toString(), QString::number(QCoreApplication::applicationPid()));
    VERIFY_DONE(m_store->settings().setValue(&m_parent, u"still"_s, true));
    QVERIFY(namesIn(QFileInfo(m_fixture->file()).path(), u"*.part"_s).isEmpty());
}

void tst_Backups::nobodyOpensWhileItIsReplaced()
{
    backUp(u"b.segue"_s);
    close();
    // The restore has taken its hold before it looks at the backup; an opener comes in between.
    auto *restore = restoring(m_fixture->path(u"b.segue"_s));
    std::optional<Result<RestoredWorkspace>> restored;
    restore->run(&m_parent, [&restored](Result<RestoredWorkspace> result) { restored.emplace(std::move(result)); });
    const Error error = m_fixture->openingError();
    QVERIFY(error.code() == ErrorCode::WorkspaceLocked);
    QTRY_VERIFY(restored.has_value());
    QVERIFY(restored->has_value());
    m_store = m_fixture->open();
    QVERIFY(m_store);
}

void tst_Backups::whatIsNoBackupIsRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("no file") << u"none"_s << QByteArray("segue.file.unreadable");
    QTest::newRow("a text") << u"text"_s << QByteArray("segue.backup.invalid");
    QTest::newRow("another program's database") << u"other"_s << QByteArray("segue.backup.invalid");
    QTest::newRow("a damaged page") << u"page"_s << QByteArray("segue.backup.invalid");
    QTest::newRow("cut short") << u"short"_s << QByteArray("segue.backup.invalid");
    QTest::newRow("the workspace itself") << u"itself"_s << QByteArray("segue.backup.invalid");
}

void tst_Backups::whatIsNoBackupIsRefused()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, error);
    QString from = m_fixture->path(u"x.segue"_s);
    if (kind == "text"_L1) {
        QFile text(from);
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write(QByteArray(10'000, 'x')) > 0);
    } else if (kind == "other"_L1) {
        RawFile raw(from);
        QVERIFY(raw.run(u"CREATE TABLE a (b)"_s));
    } else if (kind == "page"_L1 || kind == "short"_L1) {
        VERIFY_DONE(m_store->plans().savePlan(&m_parent, examplePlan(20'000)));
        backUp(u"x.segue"_s);
        if (kind == "page"_L1)
            overwrite(from, QFileInfo(from).size() / 2 / 4096 * 4096, QByteArray(4'096, '\x11'));
        else
            QVERIFY(QFile::resize(from, 12'288));
    } else if (kind == "itself"_L1) {
        from = m_fixture->file();
    }
    close();
    const QByteArray before = contentOf(m_fixture->file());
    QCOMPARE(errorOf(restoring(from)), error);
    QVERIFY(contentOf(m_fixture->file()) == before);
    m_store = m_fixture->open();
    QVERIFY(m_store);
}

void tst_Backups::newerBackupIsRefused()
{
    backUp(u"b.segue"_s);
    close();
    {
        RawFile raw(m_fixture->path(u"b.segue"_s));
        QVERIFY(raw.run(u"PRAGMA user_version = 999"_s));
    }
    const Result<RestoredWorkspace> refused = resultOf(restoring(m_fixture->path(u"b.segue"_s)));
    QVERIFY(!refused.has_value() && refused.error().code() == ErrorCode::WorkspaceTooNew);
    QCOMPARE(refused.error().parameter(u"file"_s).toString(), m_fixture->path(u"b.segue"_s));
}

void tst_Backups::olderBackupIsBroughtUpToDate()
{
    close();
    StoreOptions first;
    first.database.steps.resize(1);
    QVERIFY(QFile::remove(m_fixture->file()));
    // As the first version left it: opened by the database alone, since the stores of today know more tables.
    const QString old = m_fixture->path(u"old.segue"_s);
    Clock &clock = m_fixture->clock();
    const auto database = valueOf(openDatabase(&m_parent, old, clock, m_fixture->random(), first.database));
    QVERIFY(database);
    VERIFY_DONE(database->write<void>(&m_parent, u"identity"_s, [](Sql &sql) {
        for (const auto &name : {u"workspace.id"_s, u"workspace.hash_key"_s})
            sql.run(u"INSERT INTO settings (name, value) VALUES (?, ?)"_s, values(name, QString(32, u'a')));
        return Result<void>();
    }));
    VERIFY_DONE(database->close(&m_parent));
    VERIFY_DONE(restoring(old));
    m_store = m_fixture->open();
    QVERIFY(m_store);
    QCOMPARE(m_store->schemaVersion(), static_cast<int>(schemaSteps().size()));
    QCOMPARE(valueOf(m_store->maintenance().state(&m_parent)).runs, 0);
}

SEGUE_TEST(tst_Backups)
#include "tst_backups.moc"
