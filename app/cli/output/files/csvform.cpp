// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvform.h"

namespace segue::cli {

namespace {

QString cell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"';
    return text;
}

QString line(const QStringList &cells)
{
    QStringList safe;
    for (const QString &text : cells)
        safe.append(cell(text));
    return safe.join(u',') + QLatin1String("\r\n");
}

} // namespace

QByteArray csvFile(const QStringList &header, const QList<QStringList> &rows)
{
    QString text(QChar(0xfeff));
    text += line(header);
    for (const QStringList &row : rows)
        text += line(row);
    return text.toUtf8();
}

} // namespace segue::cli
