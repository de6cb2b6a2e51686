// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <QTimer>

namespace segue {

namespace {

class Sleep final : public Operation<void>
{
public:
    Sleep(QObject *parent, std::chrono::milliseconds wait) : Operation(QStringLiteral("sleep"), parent)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(wait);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { succeed(); });
    }

private:
    void begin() override { m_timer.start(); }
    void abort() override { m_timer.stop(); }

    QTimer m_timer;
};

} // namespace

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::steady() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

Operation<void> *SystemClock::sleep(QObject *parent, std::chrono::milliseconds wait)
{
    return new Sleep(parent, std::max(wait, std::chrono::milliseconds(0)));
}

} // namespace segue
