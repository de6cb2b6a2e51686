// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "subscriptionkeys.h"

#include <QCryptographicHash>

namespace segue::workspace {

QString SubscriptionKeys::nameOf(domain::SourceId source) const
{
    const QString text = m_workspace + QStringLiteral("\nsubscription key\n") + source.toString();
    return QStringLiteral("segue-")
           + QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).left(16).toHex());
}

Operation<QByteArray> *SubscriptionKeys::read(QObject *parent, domain::SourceId source)
{
    return flow<QByteArray>(parent, QStringLiteral("read subscription key"), [this, source](Flow<QByteArray> *self) {
        self->awaitResult(m_secrets.read(self, nameOf(source)), [self](Result<QByteArray> key) {
            if (!key.has_value() && key.error().code() == ErrorCode::SignInNeeded)
                self->fail(Error(ErrorCode::SubscriptionKeyRefused)); // no secret of that name
            else
                self->settle(std::move(key));
        });
    });
}

Operation<void> *SubscriptionKeys::keep(QObject *parent, domain::SourceId source, const QByteArray &key, bool sessionOnly)
{
    m_secrets.keepForSession(nameOf(source), sessionOnly);
    return m_secrets.write(parent, nameOf(source), key);
}

Operation<void> *SubscriptionKeys::forget(QObject *parent, domain::SourceId source)
{
    return m_secrets.remove(parent, nameOf(source));
}

} // namespace segue::workspace
