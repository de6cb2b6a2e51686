// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"

namespace segue::testing {

namespace {

constexpr int patience = 20'000;

} // namespace

ChildProcess::ChildProcess(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(STORE_CHILD), arguments);
    if (!m_process.waitForStarted(patience))
        qFatal("%s", qPrintable(m_process.errorString()));
}

ChildProcess::~ChildProcess()
{
    kill();
}

bool ChildProcess::isReady()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return false;
    }
    return m_process.readLine() == "ready\n";
}

void ChildProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patience);
}

int ChildProcess::end()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience))
        return -2;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace segue::testing
