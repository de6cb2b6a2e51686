// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcertificates.h"

#include <QFile>
#include <QProcess>

namespace segue::testing {

using namespace Qt::StringLiterals;

TestCertificates::TestCertificates()
{
    if (!m_folder.isValid())
        qFatal("no temporary folder");
}

QByteArray TestCertificates::read(const QString &name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qPrintable(name));
    return file.readAll();
}

void TestCertificates::openssl(const QStringList &arguments)
{
    QProcess program;
    program.setWorkingDirectory(m_folder.path());
    program.start(u"openssl"_s, arguments);
    if (!program.waitForFinished(60'000) || program.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), program.readAllStandardError().constData());
}

void TestCertificates::make(const QString &name, const QStringList &key, int days)
{
    openssl(QStringList{u"req"_s, u"-x509"_s, u"-nodes"_s, u"-subj"_s, u"/CN=Segue test"_s, u"-days"_s, QString::number(days), u"-keyout"_s,
                        name + u".key"_s, u"-out"_s, name + u".crt"_s, u"-newkey"_s}
            + key);
    write(name + u".pem"_s, read(name + u".key"_s) + read(name + u".crt"_s));
}

void TestCertificates::write(const QString &name, const QByteArray &bytes, bool forAll)
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
    auto permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (forAll)
        permissions |= QFileDevice::ReadGroup | QFileDevice::ReadOther;
    file.setPermissions(permissions);
}

} // namespace segue::testing
