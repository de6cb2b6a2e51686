// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

namespace segue::wording {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(wording)
};

constexpr qint64 secondsAMinute = 60;
constexpr qint64 minutesAnHour = 60;

} // namespace

QString number(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

QString time(const QDateTime &moment)
{
    if (!moment.isValid())
        return QStringLiteral("-");
    return moment.toLocalTime().toString(Text::tr("yyyy-MM-dd HH:mm", "date format"));
}

QString duration(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 500) / 1000;
    if (seconds < 60)
        return Text::tr("%1 s").arg(seconds);
    return Text::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString people(qint64 count)
{
    return count == 1 ? Text::tr("%1 person").arg(number(count)) : Text::tr("%1 people").arg(number(count));
}

QString lists(qint64 count)
{
    return count == 1 ? Text::tr("%1 list").arg(number(count)) : Text::tr("%1 lists").arg(number(count));
}

QString rows(qint64 count)
{
    return count == 1 ? Text::tr("%1 row").arg(number(count)) : Text::tr("%1 rows").arg(number(count));
}

QString relativeTime(const QDateTime &moment, const QDateTime &now)
{
    if (!moment.isValid())
        return time(moment);
    const qint64 seconds = moment.secsTo(now);
    if (std::abs(seconds) < secondsAMinute)
        return Text::tr("just now");
    const qint64 minutes = seconds / secondsAMinute;
    if (minutes == 1)
        return Text::tr("1 minute ago");
    if (minutes > 1 && minutes < minutesAnHour)
        return Text::tr("%1 minutes ago").arg(minutes);
    const QDateTime here = moment.toLocalTime();
    const QString clock = here.toString(QStringLiteral("HH:mm"));
    switch (here.date().daysTo(now.toLocalTime().date())) {
    case -1:
        return Text::tr("tomorrow %1", "day and time").arg(clock);
    case 0:
        return Text::tr("today %1", "day and time").arg(clock);
    case 1:
        return Text::tr("yesterday %1", "day and time").arg(clock);
    default:
        return time(moment);
    }
}

QString aboutTimeLeft(qint64 milliseconds)
{
    const qint64 minutes = (milliseconds + 30'000) / 60'000;
    if (milliseconds < 60'000)
        return Text::tr("less than a minute left");
    if (minutes < minutesAnHour)
        return Text::tr("about %1 min left").arg(minutes);
    const qint64 coarse = (minutes + 2) / 5 * 5;
    const qint64 hours = coarse / minutesAnHour;
    const qint64 rest = coarse % minutesAnHour;
    return rest == 0 ? Text::tr("about %1 h left").arg(hours) : Text::tr("about %1 h %2 min left").arg(hours).arg(rest);
}
} // namespace segue::wording
