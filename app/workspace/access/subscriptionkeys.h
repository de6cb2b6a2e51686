// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "secretchest.h"

namespace segue::workspace {

/// The subscription keys of sources that read the Data API, in the keychain.
class SubscriptionKeys
{
public:
    explicit SubscriptionKeys(SecretChest &secrets) : m_secrets(secrets) {}

    /// Tells apart the secrets of workspaces.
    void setWorkspace(const QString &id) { m_workspace = id; }

    /// SubscriptionKeyRefused where none is kept; the keychain's errors.
    [[nodiscard]] Operation<QByteArray> *read(QObject *parent, domain::SourceId source);
    /// \p sessionOnly: in this process, not in the keychain.
    [[nodiscard]] Operation<void> *keep(QObject *parent, domain::SourceId source, const QByteArray &key, bool sessionOnly);
    [[nodiscard]] Operation<void> *forget(QObject *parent, domain::SourceId source);

private:
    [[nodiscard]] QString nameOf(domain::SourceId source) const;

    SecretChest &m_secrets;
    QString m_workspace;
};

} // namespace segue::workspace
