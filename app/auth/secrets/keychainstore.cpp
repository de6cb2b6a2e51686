// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainstore.h"

#include "keychainlock.h"

#include <QCryptographicHash>
#include <QPointer>

#include <qt6keychain/keychain.h>

#include <utility>

namespace segue::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds callLimit = std::chrono::seconds(10);
/// A read meets a write of another process at most this often.
constexpr int readAttempts = 3;

// What stands under a key begins with one of these words and a line end; a plain secret follows the first, nothing the second.
constexpr auto plainMark = "segue1 plain\n";
constexpr auto piecesMark = "segue1 pieces ";

enum class Act { Read, Write, Remove };

struct Answer
{
    QKeychain::Error error = QKeychain::NoError;
    QByteArray secret;
};

/// Begins a job of QtKeychain on this thread. The job deletes itself; it cannot be taken back.
void beginJob(Act act, const QString &key, const QByteArray &secret, std::function<void(Answer)> done)
{
    const QString service = u"Segue"_s;
    const auto start = [&key, &done](QKeychain::Job *job) {
        job->setKey(key);
        QObject::connect(job, &QKeychain::Job::finished, job, [done = std::move(done)](QKeychain::Job *ended) {
            const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(ended);
            done({ended->error(), read != nullptr ? read->binaryData() : QByteArray()});
        });
        job->start();
    };
    switch (act) {
    case Act::Read:
        start(new QKeychain::ReadPasswordJob(service));
        break;
    case Act::Write: {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setBinaryData(secret);
        start(job);
        break;
    }
    case Act::Remove:
        start(new QKeychain::DeletePasswordJob(service));
        break;
    }
}

Error nothingThere()
{
    return Error(ErrorCode::SignInNeeded).with(u"account"_s, u"@account"_s);
}

Result<QByteArray> meaning(Answer answer)
{
    switch (answer.error) {
    case QKeychain::NoError:
        return std::move(answer.secret);
    case QKeychain::EntryNotFound:
        return failure(nothingThere());
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return failure(Error(ErrorCode::KeychainDenied));
    default:
        return failure(Error(ErrorCode::KeychainMissing));
    }
}

/// What stands under a key itself.
struct Entry
{
    QByteArray secret;
    QStringList pieces; ///< keys of the pieces; empty for a plain secret
    qsizetype size = 0;
    QByteArray digest; ///< of the whole secret, when it is in pieces
};

QStringList pieceKeys(const QString &key, const QString &generation, qsizetype count)
{
    QStringList keys;
    for (qsizetype i = 0; i < count; ++i)
        keys.append(u"%1.%2.%3"_s.arg(key, generation).arg(i));
    return keys;
}

QByteArray digestOf(const QByteArray &secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex();
}

Entry parseEntry(const QString &key, const QByteArray &text)
{
    Entry entry;
    if (text.startsWith(plainMark)) {
        entry.secret = text.mid(static_cast<qsizetype>(qstrlen(plainMark)));
    } else if (text.startsWith(piecesMark)) {
        constexpr qsizetype largest = 1'000'000;
        const QByteArrayList words = text.trimmed().split(' ');
        const qsizetype size = words.value(3).toLongLong();
        const qsizetype count = words.value(4).toLongLong();
        if (words.size() == 6 && size > 0 && size <= largest && count > 0 && count <= size) {
            entry.size = size;
            entry.pieces = pieceKeys(key, QString::fromLatin1(words.at(2)), count);
            entry.digest = words.at(5);
        }
    }
    return entry;
}

} // namespace

struct KeychainStore::Context
{
    Clock &clock;
    Random &random;
    Mailbox *desk;
    qsizetype largestEntry;
    /// Where answers arrive, on the store's thread. Shared with the jobs, since they end when they like.
    std::shared_ptr<Mailbox> home;
    bool hasAnswered = false;
};

/// One job, with its time limit.
class KeychainStore::Call final : public Operation<QByteArray>
{
public:
    Call(std::shared_ptr<Context> context, Act act, QString key, QByteArray secret, QObject *parent)
        : Operation<QByteArray>(u"keychain"_s, parent), m_context(std::move(context)), m_act(act), m_key(std::move(key)),
          m_secret(std::move(secret))
    {
    }

private:
    void begin() override
    {
        const auto job = [act = m_act, key = m_key, secret = m_secret, home = m_context->home, self = QPointer<Call>(this)] {
            beginJob(act, key, secret, [home, self](Answer answer) {
                Mailbox &target = *home;
                target.post([home, self, answer = std::move(answer)] {
                    if (self)
                        self->conclude(answer);
                });
            });
        };
        if (m_context->desk != nullptr)
            m_context->desk->post(job);
        else
            job();
        await(m_context->clock.sleep(this, callLimit), [this] {
            // One that has worked before is there, and most likely waits for a person.
            fail(m_context->hasAnswered ? Error(ErrorCode::KeychainFailed).with(u"reason"_s, u"@keychain_waits"_s)
                                        : Error(ErrorCode::KeychainMissing));
        });
    }
    void conclude(const Answer &answer)
    {
        auto result = meaning(answer);
        m_context->hasAnswered = m_context->hasAnswered || result.has_value() || result.error().code() != ErrorCode::KeychainMissing;
        settle(std::move(result));
    }

    std::shared_ptr<Context> m_context;
    Act m_act;
    QString m_key;
    QByteArray m_secret;
};

/// The steps of reading, writing and removing, each with the context it needs.
struct KeychainStore::Steps
{
    std::shared_ptr<Context> context;

    template<class T>
    [[nodiscard]] Call *call(Flow<T> *self, Act act, const QString &key, const QByteArray &secret = {}) const
    {
        return new Call(context, act, key, secret, self);
    }

    void read(Flow<QByteArray> *self, const QString &key, int attempt) const
    {
        self->await(call(self, Act::Read, key), [steps = *this, self, key, attempt](const QByteArray &text) {
            const Entry entry = parseEntry(key, text);
            if (!entry.pieces.isEmpty())
                steps.readPieces(self, key, entry, {}, attempt);
            else if (entry.secret.isEmpty())
                self->fail(nothingThere());
            else
                self->succeed(entry.secret);
        });
    }
    void readPieces(Flow<QByteArray> *self, const QString &key, const Entry &entry, const QByteArray &soFar, int attempt) const
    {
        if (entry.pieces.isEmpty()) {
            const bool isWhole = soFar.size() == entry.size && digestOf(soFar) == entry.digest;
            self->settle(isWhole ? Result<QByteArray>(soFar) : failure(nothingThere()));
            return;
        }
        self->awaitResult(call(self, Act::Read, entry.pieces.first()),
                          [steps = *this, self, key, entry, soFar, attempt](Result<QByteArray> piece) {
                              if (piece.has_value()) {
                                  Entry rest = entry;
                                  rest.pieces.removeFirst();
                                  steps.readPieces(self, key, rest, soFar + piece.value(), attempt);
                              } else if (piece.error().code() == ErrorCode::SignInNeeded && attempt < readAttempts) {
                                  // Replaced between our reading of the manifest and of the piece.
                                  steps.read(self, key, attempt + 1);
                              } else {
                                  self->fail(std::move(piece.error()));
                              }
                          });
    }

    /// The pieces of what stands under the key now; none when nothing stands there.
    template<class T>
    void oldPieces(Flow<T> *self, const QString &key, const std::function<void(const QStringList &)> &then) const
    {
        self->awaitResult(call(self, Act::Read, key), [self, key, then](const Result<QByteArray> &text) {
            if (!text.has_value() && text.error().code() != ErrorCode::SignInNeeded)
                self->fail(text.error());
            else
                then(text.has_value() ? parseEntry(key, text.value()).pieces : QStringList());
        });
    }
    /// Removes keys one after the other; what is not there is fine.
    template<class T>
    void removeAll(Flow<T> *self, QStringList keys, const std::function<void(Result<void>)> &then) const
    {
        if (keys.isEmpty()) {
            then({});
            return;
        }
        const QString key = keys.takeFirst();
        self->awaitResult(call(self, Act::Remove, key), [steps = *this, self, keys, then](const Result<QByteArray> &removed) {
            if (removed.has_value() || removed.error().code() == ErrorCode::SignInNeeded)
                steps.removeAll(self, keys, then);
            else
                then(failure(removed.error()));
        });
    }
    template<class T>
    void writeAll(Flow<T> *self, QList<std::pair<QString, QByteArray>> entries, const std::function<void(Result<void>)> &then) const
    {
        if (entries.isEmpty()) {
            then({});
            return;
        }
        const auto [key, secret] = entries.takeFirst();
        self->awaitResult(call(self, Act::Write, key, secret), [steps = *this, self, entries, then](const Result<QByteArray> &written) {
            if (written.has_value())
                steps.writeAll(self, entries, then);
            else
                then(failure(written.error()));
        });
    }

    /// Waits for its turn at the entry; the hold is handed on until the work is done.
    template<class T>
    void inTurn(Flow<T> *self, const QString &key, const std::function<void(const KeychainHold &)> &then) const
    {
        self->await(holdKeychain(self, context->clock, key), then);
    }

    template<class T>
    void write(Flow<T> *self, const QString &key, const QByteArray &secret, const std::function<void(Result<void>)> &then) const
    {
        oldPieces(self, key, [steps = *this, self, key, secret, then](const QStringList &old) {
            QList<std::pair<QString, QByteArray>> entries;
            QStringList pieces;
            const qsizetype pieceSize = steps.context->largestEntry;
            if (secret.size() > pieceSize) {
                const QByteArray generation = steps.context->random.bytes(8).toHex();
                pieces = pieceKeys(key, QString::fromLatin1(generation), (secret.size() + pieceSize - 1) / pieceSize);
                for (qsizetype i = 0; i < pieces.size(); ++i)
                    entries.append({pieces.at(i), secret.mid(i * pieceSize, pieceSize)});
                entries.append({key, piecesMark + generation + ' ' + QByteArray::number(secret.size()) + ' '
                                         + QByteArray::number(pieces.size()) + ' ' + digestOf(secret) + '\n'});
            } else {
                entries.append({key, plainMark + secret});
            }
            steps.writeAll(self, entries, [steps, self, old, pieces, then](const Result<void> &written) {
                // What is of no use any more must not stay behind, be it the old secret's or the new one's.
                steps.removeAll(self, written.has_value() ? old : pieces,
                                [then, written](const Result<void> &removed) { then(written.has_value() ? removed : written); });
            });
        });
    }
    void remove(Flow<void> *self, const QString &key, const KeychainHold &hold) const
    {
        oldPieces(self, key, [steps = *this, self, key, hold](const QStringList &pieces) {
            steps.removeAll(self, QStringList{key} + pieces, [self, hold](const Result<void> &removed) { self->settle(removed); });
        });
    }
};

KeychainStore::KeychainStore(Clock &clock, Random &random, Mailbox *desk, qsizetype largestEntry)
    : m_context(std::make_shared<Context>(Context{clock, random, desk, largestEntry,
                                                  std::shared_ptr<Mailbox>(new Mailbox, [](Mailbox *mailbox) { mailbox->deleteLater(); })}))
{
}

KeychainStore::~KeychainStore() = default;

Operation<QByteArray> *KeychainStore::read(QObject *parent, const QString &key)
{
    return flow<QByteArray>(parent, u"read secret"_s,
                            [steps = Steps{m_context}, key](Flow<QByteArray> *self) { steps.read(self, key, 1); });
}

Operation<void> *KeychainStore::write(QObject *parent, const QString &key, const QByteArray &secret)
{
    return flow<void>(parent, u"write secret"_s, [steps = Steps{m_context}, key, secret](Flow<void> *self) {
        steps.inTurn(self, key, [steps, self, key, secret](const KeychainHold &hold) {
            steps.write(self, key, secret, [self, hold](const Result<void> &written) { self->settle(written); });
        });
    });
}

Operation<void> *KeychainStore::remove(QObject *parent, const QString &key)
{
    return flow<void>(parent, u"remove secret"_s, [steps = Steps{m_context}, key](Flow<void> *self) {
        steps.inTurn(self, key, [steps, self, key](const KeychainHold &hold) { steps.remove(self, key, hold); });
    });
}

Operation<bool> *KeychainStore::replace(QObject *parent, const QString &key, const QByteArray &expected, const QByteArray &secret)
{
    return flow<bool>(parent, u"replace secret"_s, [this, steps = Steps{m_context}, key, expected, secret](Flow<bool> *self) {
        steps.inTurn(self, key, [this, steps, self, key, expected, secret](const KeychainHold &hold) {
            self->await(read(self, key), [steps, self, key, expected, secret, hold](const QByteArray &there) {
                if (there != expected) {
                    self->succeed(false);
                    return;
                }
                steps.write(self, key, secret, [self, hold](const Result<void> &written) {
                    self->settle(written.has_value() ? Result<bool>(true) : failure(written.error()));
                });
            });
        });
    });
}

Operation<void> *KeychainStore::probe(QObject *parent)
{
    return flow<void>(parent, u"probe keychain"_s, [steps = Steps{m_context}](Flow<void> *self) {
        self->awaitResult(steps.call(self, Act::Read, u"segue-probe"_s), [self](const Result<QByteArray> &answer) {
            if (answer.has_value() || answer.error().code() == ErrorCode::SignInNeeded)
                self->succeed();
            else
                self->fail(answer.error());
        });
    });
}

} // namespace segue::auth
