// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainlock.h"

#include <QCryptographicHash>
#include <QDir>

namespace segue::auth {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds betweenTries{20};
constexpr milliseconds patience = std::chrono::seconds(15);

/// The person's own folder for such files where the system has one; QStandardPaths would write a warning where it has none.
QString lockFolder()
{
    const QString own = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return own.isEmpty() || !QDir(own).exists() ? QDir::tempPath() : own;
}

void attempt(Flow<KeychainHold> *self, Clock &clock, const KeychainHold &file, milliseconds until)
{
    if (file->tryLock(0)) {
        self->succeed(file);
        return;
    }
    if (file->error() != QLockFile::LockFailedError || clock.steady() >= until) {
        self->succeed();
        return;
    }
    self->await(clock.sleep(self, betweenTries), [self, &clock, file, until] { attempt(self, clock, file, until); });
}

} // namespace

Operation<KeychainHold> *holdKeychain(QObject *parent, Clock &clock, const QString &key)
{
    return flow<KeychainHold>(parent, u"hold keychain entry"_s, [&clock, key](Flow<KeychainHold> *self) {
        const QByteArray name = QCryptographicHash::hash((QDir::homePath() + u'\n' + key).toUtf8(), QCryptographicHash::Sha256);
        const auto file =
            std::make_shared<QLockFile>(lockFolder() + u"/segue-keychain-"_s + QString::fromLatin1(name.left(12).toHex()) + u".lock"_s);
        attempt(self, clock, file, clock.steady() + patience);
    });
}

} // namespace segue::auth
