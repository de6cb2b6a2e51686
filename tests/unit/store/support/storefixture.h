// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include "outcome.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

namespace segue::testing {

/// A workspace file in a folder of its own; in memory where the system has such a place, since these tests write thousands of
/// transactions and none of them pulls the plug.
class StoreFixture
{
public:
    StoreFixture();

    [[nodiscard]] QString file() const { return m_file; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] SystemClock &clock() { return m_clock; }
    [[nodiscard]] SystemRandom &random() { return m_random; }

    /// Opens the file; where that fails the test fails and the answer is null.
    [[nodiscard]] std::shared_ptr<store::Store> open(store::StoreOptions options = {});
    /// Opens the file and answers why that fails; the test fails where it does not.
    [[nodiscard]] Error openingError(const QString &file, store::StoreOptions options = {});
    [[nodiscard]] Error openingError(store::StoreOptions options = {}) { return openingError(m_file, std::move(options)); }

private:
    QTemporaryDir m_folder;
    QString m_file;
    SystemClock m_clock;
    SystemRandom m_random;
};

/// Waits for an operation and answers its result. Without QTest::qWaitFor(), which sleeps between two looks: operations here
/// take many turns of the event loop.
template<class T>
[[nodiscard]] Result<T> resultOf(Operation<T> *operation, std::chrono::milliseconds patience = std::chrono::seconds(60))
{
    std::optional<Result<T>> result;
    QEventLoop loop;
    operation->run(&loop, [&](Result<T> answer) {
        result.emplace(std::move(answer));
        loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    return result ? std::move(*result) : Result<T>(failure(Error(ErrorCode::TimedOut)));
}

/// The name of an operation's error, or nothing where it succeeded.
template<class T>
[[nodiscard]] QByteArray errorOf(Operation<T> *operation)
{
    const Result<T> result = resultOf(operation);
    return result.has_value() ? QByteArray() : QByteArray(errorEntry(result.error().code()).id);
}

/// The value of an operation that must succeed; a default one, and a failed test, where it does not.
template<class T>
[[nodiscard]] T valueOf(Operation<T> *operation)
{
    Result<T> result = resultOf(operation);
    if (result.has_value())
        return std::move(result.value());
    QTest::qFail(errorEntry(result.error().code()).id, __FILE__, __LINE__);
    return T();
}

/// A second connection to a workspace file, past the store.
class RawFile
{
public:
    explicit RawFile(const QString &file);
    RawFile(const RawFile &) = delete;
    RawFile &operator=(const RawFile &) = delete;
    ~RawFile();

    /// Runs a statement; false where SQLite refuses.
    bool run(const QString &statement);
    /// The first column of every row, as text.
    [[nodiscard]] QStringList texts(const QString &query);
    [[nodiscard]] qint64 number(const QString &query);

private:
    QString m_name;
};

} // namespace segue::testing

/// The operation must succeed.
#define VERIFY_DONE(operation) QCOMPARE(segue::testing::errorOf(operation), QByteArray())
/// The operation must fail with the error of this stable name.
#define VERIFY_FAILS(operation, name) QCOMPARE(segue::testing::errorOf(operation), QByteArray(name))
