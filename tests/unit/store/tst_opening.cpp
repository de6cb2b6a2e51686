// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/sql.h"
#include "examples.h"
#include "storefixture.h"
#include "testregistry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace Qt::StringLiterals;

namespace {

void addTable(Sql &sql)
{
    sql.run(u"CREATE TABLE later (id INTEGER PRIMARY KEY)"_s);
}

void breakHalfway(Sql &sql)
{
    sql.run(u"CREATE TABLE later (id INTEGER PRIMARY KEY)"_s);
    sql.run(u"CREATE TABLE later (id INTEGER PRIMARY KEY)"_s);
}

StoreOptions withStep(SchemaStep step)
{
    StoreOptions options;
    options.database.steps.push_back(step);
    return options;
}

QByteArray contentOf(const QString &file)
{
    QFile content(file);
    return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
}

void write(const QString &file, qint64 place, const QByteArray &bytes)
{
    QFile target(file);
    if (!target.open(QIODevice::ReadWrite) || !target.seek(place) || target.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file));
}

QStringList backupsOf(const QString &file)
{
    return QDir(file + u".backups"_s).entryList(QDir::Files);
}

QString idOfError(const Error &error)
{
    return QLatin1String(errorEntry(error.code()).id);
}

} // namespace

/// A workspace file from its first day on, and what becomes of it when somebody or something spoils it.
class tst_Opening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesFileAndFolderForTheirOwnerAlone();
    void keepsWhatItHoldsAcrossOpens();
    void hasTheSameIdentityInEveryOpen();
    void isWalWithForeignKeys();
    void closingLeavesNothingBeside();
    void refusesEveryCallAfterClosing();
    void uncleanCloseIsNoticedOnce();
    void newerFileIsLeftAlone();
    void otherProgramsDatabaseIsLeftAlone();
    void damagedFileIsKept_data();
    void damagedFileIsKept();
    void damageNamesTheNewestBackup();
    void emptiedFileIsDamage();
    void damagedPageIsFoundAfterAnUncleanClose();
    void unwritablePlaceIsSaid_data();
    void unwritablePlaceIsSaid();
    void networkFolderIsRefused();
    void knowsNetworkFileSystems_data();
    void knowsNetworkFileSystems();
    void migrationKeepsABackup();
    void failedMigrationChangesNothing();
    void failedBackupIsNoBackup();
    void olderProgramStopsAfterAMigration();
    void reasonsAreTerms();
};

void tst_Opening::makesFileAndFolderForTheirOwnerAlone()
{
    StoreFixture fixture;
    const auto store = fixture.open();
    QVERIFY(store);
    const auto shownPermissions = [](const QString &path) { return QString::number(QFileInfo(path).permissions().toInt() & 0x777, 16); };
    QCOMPARE(shownPermissions(fixture.file()), u"600"_s);
    for (const QString &beside : {u"-wal"_s, u"-shm"_s})
        QCOMPARE(shownPermissions(fixture.file() + beside), u"600"_s);
    for (const QString &folder : {QFileInfo(fixture.file()).path(), fixture.file() + u".locks"_s})
        QCOMPARE(shownPermissions(folder), u"700"_s);
    for (const QFileInfo &lock : QDir(fixture.file() + u".locks"_s).entryInfoList(QDir::Files))
        QCOMPARE(shownPermissions(lock.filePath()), u"600"_s);
    QCOMPARE(store->file(), fixture.file());
    QCOMPARE(store->schemaVersion(), static_cast<int>(schemaSteps().size()));
}

void tst_Opening::keepsWhatItHoldsAcrossOpens()
{
    StoreFixture fixture;
    QObject parent;
    {
        const auto store = fixture.open();
        VERIFY_DONE(store->sources().save(&parent, exampleSource()));
        VERIFY_DONE(store->close(&parent));
    }
    const auto store = fixture.open();
    QCOMPARE(valueOf(store->sources().all(&parent)), QList{exampleSource()});
}

void tst_Opening::hasTheSameIdentityInEveryOpen()
{
    StoreFixture fixture;
    const auto first = fixture.open();
    const auto second = fixture.open();
    QVERIFY(!first->workspaceId().isNull());
    QCOMPARE(first->hashKey().size(), 16);
    QVERIFY(first->hashKey() != QByteArray(16, '\0'));
    QCOMPARE(second->workspaceId(), first->workspaceId());
    QCOMPARE(second->hashKey(), first->hashKey());

    StoreFixture other;
    const auto elsewhere = other.open();
    QVERIFY(elsewhere->workspaceId() != first->workspaceId());
    QVERIFY(elsewhere->hashKey() != first->hashKey());
}

void tst_Opening::isWalWithForeignKeys()
{
    StoreFixture fixture;
    QObject parent;
    const auto store = fixture.open();
    RawFile raw(fixture.file());
    QCOMPARE(raw.texts(u"PRAGMA journal_mode"_s), QStringList{u"wal"_s});
    QCOMPARE(raw.number(u"PRAGMA user_version"_s), qint64{store->schemaVersion()});
    QCOMPARE(raw.texts(u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
    // A cached segment of a source that is not there is refused by the file itself.
    VERIFY_FAILS(store->settings().saveSegments(&parent, idOf<domain::SourceId>(77), {{}, fixture.clock().now()}),
                 "segue.workspace.failed");
}

void tst_Opening::closingLeavesNothingBeside()
{
    StoreFixture fixture;
    QObject parent;
    const auto store = fixture.open();
    VERIFY_DONE(store->close(&parent));
    QVERIFY(!QFile::exists(fixture.file() + u"-wal"_s));
    QCOMPARE(QDir(fixture.file() + u".locks"_s).entryList(QDir::Files), QStringList());
    RawFile raw(fixture.file());
    QCOMPARE(raw.number(u"SELECT COUNT(*) FROM sessions"_s), 0);
}

void tst_Opening::refusesEveryCallAfterClosing()
{
    StoreFixture fixture;
    QObject parent;
    const auto store = fixture.open();
    VERIFY_DONE(store->close(&parent));
    VERIFY_FAILS(store->sources().all(&parent), "segue.workspace.failed");
    VERIFY_FAILS(store->sources().save(&parent, exampleSource()), "segue.workspace.failed");
    VERIFY_FAILS(store->close(&parent), "segue.workspace.failed");
}

void tst_Opening::uncleanCloseIsNoticedOnce()
{
    StoreFixture fixture;
    QObject parent;
    {
        const auto dropped = fixture.open();
        QVERIFY(dropped);
    }
    RawFile raw(fixture.file());
    QCOMPARE(raw.number(u"SELECT COUNT(*) FROM sessions"_s), 1);
    QTest::ignoreMessage(QtInfoMsg, QRegularExpression(u"integrity is checked"_s));
    const auto store = fixture.open();
    QVERIFY(store);
    QCOMPARE(raw.number(u"SELECT COUNT(*) FROM sessions"_s), 1);
    QCOMPARE(QDir(fixture.file() + u".locks"_s).entryList(QDir::Files).size(), 1);
}

void tst_Opening::newerFileIsLeftAlone()
{
    StoreFixture fixture;
    QObject parent;
    VERIFY_DONE(fixture.open(withStep(addTable))->close(&parent));
    const QByteArray before = contentOf(fixture.file());
    QCOMPARE(idOfError(fixture.openingError()), u"segue.workspace.too_new"_s);
    QCOMPARE(contentOf(fixture.file()), before);
    QVERIFY(fixture.open(withStep(addTable)));
}

void tst_Opening::otherProgramsDatabaseIsLeftAlone()
{
    StoreFixture fixture;
    const QString file = fixture.path(u"bookmarks.sqlite"_s);
    {
        RawFile raw(file);
        QVERIFY(raw.run(u"CREATE TABLE bookmarks (url TEXT)"_s));
    }
    const QByteArray before = contentOf(file);
    const Error error = fixture.openingError(file);
    QCOMPARE(idOfError(error), u"segue.workspace.damaged"_s);
    QCOMPARE(error.parameter(u"reason"_s).toString(), u"@not_a_workspace"_s);
    QCOMPARE(contentOf(file), before);
}

void tst_Opening::damagedFileIsKept_data()
{
    QTest::addColumn<qint64>("place");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no database any more") << qint64{0} << QByteArray("<html>quota exceeded</html>");
    QTest::newRow("the schema's page") << qint64{100} << QByteArray(3'000, '\xa5');
}

void tst_Opening::damagedFileIsKept()
{
    QFETCH(qint64, place);
    QFETCH(QByteArray, bytes);
    StoreFixture fixture;
    QObject parent;
    VERIFY_DONE(fixture.open()->close(&parent));
    write(fixture.file(), place, bytes);
    const QByteArray before = contentOf(fixture.file());
    const Error error = fixture.openingError();
    QCOMPARE(idOfError(error), u"segue.workspace.damaged"_s);
    QCOMPARE(error.parameter(u"file"_s).toString(), fixture.file());
    QCOMPARE(error.parameter(u"backup"_s).toString(), u"@no_backup"_s);
    QCOMPARE(contentOf(fixture.file()), before);
}

void tst_Opening::damageNamesTheNewestBackup()
{
    StoreFixture fixture;
    QObject parent;
    VERIFY_DONE(fixture.open()->close(&parent));
    VERIFY_DONE(fixture.open(withStep(addTable))->close(&parent));
    const QStringList backups = backupsOf(fixture.file());
    QCOMPARE(backups.size(), 1);
    const QString older = fixture.file() + u".backups/older.segue"_s;
    write(older, 0, "x");
    QFile touched(older);
    QVERIFY(touched.open(QIODevice::ReadWrite));
    QVERIFY(touched.setFileTime(QDateTime::currentDateTimeUtc().addDays(-1), QFileDevice::FileModificationTime));
    write(fixture.file(), 0, "no database");
    QCOMPARE(fixture.openingError(withStep(addTable)).parameter(u"backup"_s).toString(), fixture.file() + u".backups/"_s + backups.first());
}

void tst_Opening::emptiedFileIsDamage()
{
    StoreFixture fixture;
    QObject parent;
    VERIFY_DONE(fixture.open()->close(&parent));
    QVERIFY(QFile::resize(fixture.file(), 0));
    QCOMPARE(idOfError(fixture.openingError()), u"segue.workspace.damaged"_s);
    QCOMPARE(QFileInfo(fixture.file()).size(), 0);
}

void tst_Opening::damagedPageIsFoundAfterAnUncleanClose()
{
    StoreFixture fixture;
    QObject parent;
    {
        const auto store = fixture.open();
        VERIFY_DONE(store->plans().savePlan(&parent, examplePlan(20'000)));
    }
    {
        RawFile raw(fixture.file());
        QVERIFY(raw.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    // The last page that is a table's: its header is gone.
    write(fixture.file(), QFileInfo(fixture.file()).size() / 2 / 4096 * 4096, QByteArray(4096, '\x11'));
    const Error error = fixture.openingError();
    QCOMPARE(idOfError(error), u"segue.workspace.damaged"_s);
}

void tst_Opening::unwritablePlaceIsSaid_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("below a file") << u"%1/file/segue/w.segue"_s;
    QTest::newRow("a folder") << u"%1/folder"_s;
    QTest::newRow("where nobody can make files") << u"/proc/segue/w.segue"_s;
}

void tst_Opening::unwritablePlaceIsSaid()
{
    QFETCH(QString, place);
    StoreFixture fixture;
    write(fixture.path(u"file"_s), 0, "x");
    QVERIFY(QDir().mkpath(fixture.path(u"folder"_s)));
    if (place.contains(u'%'))
        place = place.arg(fixture.path(QString()));
    const Error error = fixture.openingError(place);
    QCOMPARE(idOfError(error), u"segue.workspace.unwritable"_s);
    QVERIFY(!error.parameter(u"reason"_s).toString().isEmpty());
}

void tst_Opening::networkFolderIsRefused()
{
    StoreFixture fixture;
    StoreOptions options;
    QString asked;
    options.database.isOnNetwork = [&asked](const QString &folder) {
        asked = folder;
        return true;
    };
    QCOMPARE(idOfError(fixture.openingError(options)), u"segue.workspace.network_file_system"_s);
    // The folder is not there yet: the nearest one above it decides, and nothing is made.
    QCOMPARE(QDir(asked), QDir(fixture.path(QString())));
    QVERIFY(!QFile::exists(QFileInfo(fixture.file()).path()));
}

void tst_Opening::knowsNetworkFileSystems_data()
{
    QTest::addColumn<quint64>("magic");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isNetwork");
    QTest::newRow("nfs") << quint64{0x6969} << QByteArray("nfs4") << true;
    QTest::newRow("smb by its number") << quint64{0xFE534D42} << QByteArray("cifs") << true;
    QTest::newRow("by its name alone") << quint64{0} << QByteArray("fuse.sshfs") << true;
    QTest::newRow("ext4") << quint64{0xEF53} << QByteArray("ext4") << false;
    QTest::newRow("overlay") << quint64{0x794c7630} << QByteArray("overlay") << false;
    QTest::newRow("any local fuse") << quint64{0x65735546} << QByteArray("fuseblk") << false;
}

void tst_Opening::knowsNetworkFileSystems()
{
    QFETCH(quint64, magic);
    QFETCH(QByteArray, type);
    QTEST(isNetworkFileSystem(magic, type), "isNetwork");
}

void tst_Opening::migrationKeepsABackup()
{
    StoreFixture fixture;
    QObject parent;
    {
        const auto store = fixture.open();
        VERIFY_DONE(store->sources().save(&parent, exampleSource()));
        VERIFY_DONE(store->close(&parent));
    }
    const auto store = fixture.open(withStep(addTable));
    QCOMPARE(store->schemaVersion(), static_cast<int>(schemaSteps().size()) + 1);
    QCOMPARE(valueOf(store->sources().all(&parent)), QList{exampleSource()});
    RawFile raw(fixture.file());
    QCOMPARE(raw.number(u"SELECT COUNT(*) FROM later"_s), 0);

    const QStringList backups = backupsOf(fixture.file());
    QCOMPARE(backups.size(), 1);
    const QString backup = fixture.file() + u".backups/"_s + backups.first();
    QCOMPARE(QFileInfo(backup).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    RawFile copy(backup);
    QCOMPARE(copy.number(u"PRAGMA user_version"_s), qint64{store->schemaVersion() - 1});
    QCOMPARE(copy.texts(u"SELECT name FROM sources"_s), QStringList{exampleSource().name});
}

void tst_Opening::failedMigrationChangesNothing()
{
    StoreFixture fixture;
    QObject parent;
    VERIFY_DONE(fixture.open()->close(&parent));
    QCOMPARE(idOfError(fixture.openingError(withStep(breakHalfway))), u"segue.workspace.failed"_s);
    const auto store = fixture.open();
    QVERIFY(store);
    RawFile raw(fixture.file());
    QCOMPARE(raw.number(u"SELECT COUNT(*) FROM sqlite_master WHERE name = 'later'"_s), 0);
    QCOMPARE(backupsOf(fixture.file()).size(), 1);
}

void tst_Opening::failedBackupIsNoBackup()
{
    StoreFixture fixture;
    QObject parent;
    {
        const auto store = fixture.open();
        VERIFY_DONE(store->plans().savePlan(&parent, examplePlan(20'000)));
        VERIFY_DONE(store->close(&parent));
    }
    const qint64 third = QFileInfo(fixture.file()).size() / 3 / 4096 * 4096;
    write(fixture.file(), third, QByteArray(third, '\x11'));
    const Error error = fixture.openingError(withStep(addTable));
    QCOMPARE(idOfError(error), u"segue.workspace.damaged"_s);
    QCOMPARE(error.parameter(u"backup"_s).toString(), u"@no_backup"_s);
    QCOMPARE(backupsOf(fixture.file()), QStringList());
    RawFile raw(fixture.file());
    QCOMPARE(raw.number(u"PRAGMA user_version"_s), static_cast<qint64>(schemaSteps().size()));
}

void tst_Opening::olderProgramStopsAfterAMigration()
{
    StoreFixture fixture;
    QObject parent;
    const auto older = fixture.open();
    const auto newer = fixture.open(withStep(addTable));
    QVERIFY(newer);
    VERIFY_FAILS(older->sources().all(&parent), "segue.workspace.too_new");
    VERIFY_FAILS(older->sources().save(&parent, exampleSource()), "segue.workspace.too_new");
    QCOMPARE(valueOf(newer->sources().all(&parent)), QList<domain::Source>());
}

void tst_Opening::reasonsAreTerms()
{
    for (const QString &term : {u"@not_a_workspace"_s, u"@empty_file"_s, u"@not_a_file"_s, u"@cannot_make_folder"_s, u"@workspace_closed"_s,
                                u"@ledger_changed"_s, u"@lease_lost"_s, u"@no_such_chunk"_s, u"@no_backup"_s}) {
        for (const Language language : {Language::Japanese, Language::English})
            QVERIFY2(!errorTerm(term, language).isEmpty(), qPrintable(term));
    }
}

SEGUE_TEST(tst_Opening)
#include "tst_opening.moc"
