// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace segue::testing {

namespace {

QString folderTemplate()
{
    const QFileInfo inMemory(QStringLiteral("/dev/shm"));
    return (inMemory.isDir() && inMemory.isWritable() ? inMemory.filePath() : QDir::tempPath()) + QStringLiteral("/tst_store-XXXXXX");
}

} // namespace

StoreFixture::StoreFixture() : m_folder(folderTemplate()), m_file(m_folder.filePath(QStringLiteral("segue/ワークスペース.segue"))) {}

std::shared_ptr<store::Store> StoreFixture::open(store::StoreOptions options)
{
    QObject parent;
    return valueOf(store::openStore(&parent, m_file, m_clock, m_random, std::move(options)));
}

Error StoreFixture::openingError(const QString &file, store::StoreOptions options)
{
    QObject parent;
    const auto opened = resultOf(store::openStore(&parent, file, m_clock, m_random, std::move(options)));
    if (!opened.has_value())
        return opened.error();
    QTest::qFail("the workspace opened", __FILE__, __LINE__);
    return Error(ErrorCode::InternalFault);
}

RawFile::RawFile(const QString &file) : m_name(QUuid::createUuid().toString())
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    connection.setDatabaseName(file);
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!connection.open())
        qFatal("%s", qPrintable(connection.lastError().text()));
}

RawFile::~RawFile()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

bool RawFile::run(const QString &statement)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    return query.exec(statement);
}

QStringList RawFile::texts(const QString &query)
{
    QSqlQuery rows(QSqlDatabase::database(m_name, false));
    if (!rows.exec(query))
        QTest::qFail(qPrintable(rows.lastError().text()), __FILE__, __LINE__);
    QStringList texts;
    while (rows.next())
        texts += rows.value(0).toString();
    return texts;
}

qint64 RawFile::number(const QString &query)
{
    return texts(query).value(0).toLongLong();
}

} // namespace segue::testing
