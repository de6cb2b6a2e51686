// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace segue::testing {

/// Keys and certificates as an administrator makes them, by the openssl program, in a folder that dies with this.
class TestCertificates
{
public:
    TestCertificates();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray read(const QString &name) const;
    /// Runs openssl in the folder; ends the test program when it fails.
    void openssl(const QStringList &arguments);
    /// An RSA key without passphrase in NAME.key and its certificate in NAME.crt; NAME.pem holds both and is readable for its owner.
    void make(const QString &name, const QStringList &key = {QStringLiteral("rsa:2048")}, int days = 30);
    void write(const QString &name, const QByteArray &bytes, bool forAll = false);

private:
    QTemporaryDir m_folder;
};

} // namespace segue::testing
