// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagecookie.h"

#include <QDateTime>
#include <QXmlStreamReader>

namespace segue::sandbox {

namespace {

QByteArray escaped(const QByteArray &text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8();
}

/// Percent-encoding with lower-case digits, as the real cookies show it.
QByteArray encoded(const QByteArray &text)
{
    QByteArray out;
    for (const char c : text) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.';
        if (plain)
            out.append(c);
        else
            out.append('%').append(QByteArray(1, c).toHex());
    }
    return out;
}

} // namespace

QByteArray PageCookie::inner() const
{
    QByteArray xml = "<cookie page=\"" + QByteArray::number(page) + "\">";
    for (const Bound &bound : bounds)
        xml += '<' + bound.attribute + " last=\"" + escaped(bound.last) + "\" first=\"" + escaped(bound.first) + "\" />";
    return xml + "</cookie>";
}

std::optional<PageCookie> PageCookie::parse(const QByteArray &inner)
{
    QXmlStreamReader xml(inner);
    if (!xml.readNextStartElement() || xml.name() != QLatin1String("cookie"))
        return std::nullopt;
    PageCookie cookie;
    bool ok = false;
    cookie.page = xml.attributes().value(QLatin1String("page")).toInt(&ok);
    while (xml.readNextStartElement()) {
        const auto attributes = xml.attributes();
        cookie.bounds.push_back(
            {xml.name().toUtf8(), attributes.value(QLatin1String("last")).toUtf8(), attributes.value(QLatin1String("first")).toUtf8()});
        xml.skipCurrentElement();
    }
    if (!ok || cookie.page < 1 || cookie.bounds.empty() || xml.hasError())
        return std::nullopt;
    return cookie;
}

QByteArray PageCookie::outer(const QByteArray &seal) const
{
    return "<cookie pagenumber=\"" + QByteArray::number(page + 1) + "\" pagingcookie=\"" + encoded(encoded(inner()))
           + "\" istracking=\"False\" seal=\"" + seal + "\" />";
}

std::optional<PageCookie::Opened> PageCookie::open(const QByteArray &outer)
{
    QXmlStreamReader xml(outer);
    if (!xml.readNextStartElement() || xml.name() != QLatin1String("cookie"))
        return std::nullopt;
    const auto attributes = xml.attributes();
    Opened opened;
    opened.seal = attributes.value(QLatin1String("seal")).toUtf8();
    opened.nextPage = attributes.value(QLatin1String("pagenumber")).toInt();
    opened.inner =
        QByteArray::fromPercentEncoding(QByteArray::fromPercentEncoding(attributes.value(QLatin1String("pagingcookie")).toUtf8()));
    xml.skipCurrentElement();
    return xml.hasError() ? std::nullopt : std::optional(opened);
}

QByteArray cookieText(const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        return {};
    case Cell::Kind::Id:
        return '{' + cell.id.text().toUpper() + '}';
    case Cell::Kind::Text:
        return cell.text;
    case Cell::Kind::Time:
        return timeText(cell.number);
    case Cell::Kind::Bool:
    case Cell::Kind::Number:
        break;
    }
    return QByteArray::number(cell.number);
}

std::optional<Cell> cookieCell(const Column &column, const QByteArray &text)
{
    if (text.isEmpty())
        return Cell::null();
    if (column.isGuid()) {
        const auto id = text.size() == 38 ? Guid::parse(QByteArrayView(text).sliced(1, 36)) : std::nullopt;
        return id ? std::optional(Cell::of(*id)) : std::nullopt;
    }
    if (column.isText())
        return Cell::of(text);
    if (column.type == ColumnType::DateTime) {
        const auto time = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
        return time.isValid() ? std::optional(Cell::time(time.toSecsSinceEpoch())) : std::nullopt;
    }
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok)
        return std::nullopt;
    return column.type == ColumnType::Boolean ? Cell::of(number != 0) : Cell::of(number);
}

} // namespace segue::sandbox
