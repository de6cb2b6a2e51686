// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"
#include "wording.h"

#include <QCoreApplication>

namespace segue::wording {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(wording)
};

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

void beginCsv(QByteArray &file, const QStringList &header)
{
    file.append(QStringView(u"\ufeff").toUtf8());
    addCsvRow(file, header);
}

void addCsvRow(QByteArray &file, const QStringList &cells)
{
    file.append(line(cells).toUtf8());
}

QByteArray csvFile(const QStringList &header, const QList<QStringList> &rows)
{
    QByteArray file;
    beginCsv(file, header);
    for (const QStringList &row : rows)
        addCsvRow(file, row);
    return file;
}

QString rejectDetail(const domain::Reject &reject)
{
    if (!reject.survivor.isNull())
        return Text::tr("merged into %1").arg(reject.survivor.toString());
    if (reject.reason == domain::RejectReason::SeveralContacts && reject.contact.isNull())
        return Text::tr("several contacts, none of them is used");
    return reject.detail;
}

QByteArray rejectsCsv(const workspace::RunRejectRows &rejects)
{
    QList<QStringList> rows;
    rows.reserve(rejects.rows.size());
    for (const workspace::RejectRow &row : rejects.rows) {
        const domain::ListRun list = rejects.run.lists.value(row.list);
        const domain::Reject &reject = row.reject;
        rows.append({list.segmentId, list.listName, reject.contact.isNull() ? QString() : reject.contact.toString(),
                     domain::toString(reject.reason), reasonText(reject.reason),
                     reject.survivor.isNull() ? QString() : reject.survivor.toString(), reject.detail});
    }
    return csvFile({QStringLiteral("segment"), QStringLiteral("list"), QStringLiteral("contact_id"), QStringLiteral("reason"),
                    QStringLiteral("reason_text"), QStringLiteral("survivor_id"), QStringLiteral("detail")},
                   rows);
}

} // namespace segue::wording
