// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetchxml.h"

#include "tables.h"

#include <QHash>
#include <QXmlStreamReader>

namespace segue::sandbox {

namespace {

constexpr int deepest = 50;

QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

ApiError invalid(const QString &why)
{
    return {400, code::invalidArgument, QStringLiteral("Invalid FetchXML: %1").arg(why)};
}

class Reader
{
public:
    Reader(const QByteArray &xml, const QList<const Table *> &tables, KeyOrder order) : m_xml(xml), m_tables(tables), m_order(order) {}

    Answer<Fetch> read()
    {
        if (!m_xml.readNextStartElement() || m_xml.name() != QLatin1String("fetch"))
            return invalid(QStringLiteral("the element fetch is missing"));
        if (const auto error = fetchAttributes())
            return *error;
        if (!m_xml.readNextStartElement() || m_xml.name() != QLatin1String("entity"))
            return invalid(QStringLiteral("the element entity is missing"));
        const Answer<const Table *> table = tableNamed(attribute("name"));
        if (!table)
            return table.error();
        m_fetch.table = *table;
        if (const auto error = entity())
            return *error;
        while (!m_xml.atEnd())
            m_xml.readNext();
        if (m_xml.hasError())
            return invalid(m_xml.errorString());
        return m_fetch;
    }

private:
    [[nodiscard]] QByteArray attribute(const char *name) const { return m_xml.attributes().value(QLatin1String(name)).toUtf8(); }

    std::optional<ApiError> fetchAttributes()
    {
        for (const auto &[name, target] : {std::pair{"count", &m_fetch.count}, {"page", &m_fetch.page}, {"top", &m_fetch.top}}) {
            const QByteArray value = attribute(name);
            if (value.isEmpty())
                continue;
            bool ok = false;
            *target = value.toInt(&ok);
            if (!ok || *target < 1 || (qstrcmp(name, "page") != 0 && *target > 5000))
                return invalid(QStringLiteral("%1 is out of range").arg(QLatin1String(name)));
        }
        m_aggregate = attribute("aggregate") == "true" || attribute("aggregate") == "1";
        if (const QByteArray cookie = attribute("paging-cookie"); !cookie.isEmpty()) {
            m_fetch.cookie = PageCookie::parse(cookie);
            if (!m_fetch.cookie || m_fetch.page != m_fetch.cookie->page + 1)
                return ApiError{400, "0x8004112A", QStringLiteral("Invalid page number in paging cookie.")};
        }
        return std::nullopt;
    }

    Answer<const Table *> tableNamed(const QByteArray &name) const
    {
        for (const Table *table : m_tables) {
            if (table->name == name)
                return table;
        }
        return ApiError{400, code::noTable, QStringLiteral("The entity with a name = '%1' was not found.").arg(text(name))};
    }

    static Answer<int> columnNamed(const Table &table, const QByteArray &name)
    {
        const int column = table.attribute(name);
        if (column >= 0)
            return column;
        return ApiError{400, code::noAttribute,
                        QStringLiteral("'%1' entity doesn't contain attribute with Name = '%2' and NameMapping = 'Logical'.")
                            .arg(text(table.name), text(name))};
    }

    std::optional<ApiError> entity()
    {
        while (m_xml.readNextStartElement()) {
            std::optional<ApiError> error;
            if (m_xml.name() == QLatin1String("link-entity"))
                error = link();
            else
                error = clause(*m_fetch.table, m_fetch.outputs, m_fetch.filter);
            if (error)
                return error;
        }
        if (m_fetch.outputs.empty() && m_fetch.countAlias.isEmpty() && !m_fetch.join) {
            for (int i = 0; i < m_fetch.table->columns.size(); ++i)
                m_fetch.outputs.push_back({i, {}});
        }
        return std::nullopt;
    }

    /// An attribute, order or filter element, which entity and link-entity share.
    std::optional<ApiError> clause(const Table &table, std::vector<Fetch::Output> &outputs, Filter &filter)
    {
        const QString element = m_xml.name().toString();
        if (element == QLatin1String("attribute"))
            return output(table, outputs);
        if (element == QLatin1String("all-attributes")) {
            for (int i = 0; i < table.columns.size(); ++i)
                outputs.push_back({i, {}});
        } else if (element == QLatin1String("order")) {
            const Answer<int> column = columnNamed(table, attribute("attribute"));
            if (!column)
                return column.error();
            if (*column != 0 || attribute("descending") == "true")
                return ApiError{501, "0x80040219", QStringLiteral("This organisation sorts FetchXML by key only.")};
        } else if (element == QLatin1String("filter")) {
            Answer<Filter> inner = group(table, 0);
            if (!inner)
                return inner.error();
            filter.children.push_back(std::move(*inner));
            return std::nullopt;
        } else {
            return invalid(QStringLiteral("the element %1 is not expected").arg(element));
        }
        m_xml.skipCurrentElement();
        return std::nullopt;
    }

    std::optional<ApiError> output(const Table &table, std::vector<Fetch::Output> &outputs)
    {
        const Answer<int> column = columnNamed(table, attribute("name"));
        if (!column)
            return column.error();
        const QByteArray alias = attribute("alias");
        const QByteArray aggregate = attribute("aggregate");
        if (m_aggregate) {
            if ((aggregate != "count" && aggregate != "countcolumn") || alias.isEmpty() || !m_fetch.countAlias.isEmpty())
                return invalid(QStringLiteral("an aggregate query takes one attribute with aggregate and alias"));
            m_fetch.countAlias = alias;
        } else if (!aggregate.isEmpty()) {
            return invalid(QStringLiteral("aggregate is not set on fetch"));
        } else {
            outputs.push_back({*column, alias});
        }
        m_xml.skipCurrentElement();
        return std::nullopt;
    }

    std::optional<ApiError> link()
    {
        const bool known = m_fetch.table->name == "contact" && attribute("name") == "listmember" && attribute("from") == "entityid"
                           && attribute("to") == "contactid" && (attribute("link-type").isEmpty() || attribute("link-type") == "inner");
        if (!known || m_fetch.join)
            return ApiError{501, "0x80040219", QStringLiteral("This organisation joins contact with listmember only.")};
        Fetch::Join join;
        join.alias = attribute("alias").isEmpty() ? QByteArray("listmember1") : attribute("alias");
        while (m_xml.readNextStartElement()) {
            if (const auto error = clause(tables::listMember(), join.outputs, join.filter))
                return error;
        }
        m_fetch.join = std::move(join);
        return std::nullopt;
    }

    Answer<Filter> group(const Table &table, int depth)
    {
        if (depth > deepest)
            return invalid(QStringLiteral("filters are nested too deeply"));
        Filter filter;
        const QByteArray type = attribute("type");
        if (type == "or")
            filter.kind = Filter::Kind::Or;
        else if (!type.isEmpty() && type != "and")
            return invalid(QStringLiteral("a filter is of type and, or or"));
        while (m_xml.readNextStartElement()) {
            const bool nested = m_xml.name() == QLatin1String("filter");
            if (!nested && m_xml.name() != QLatin1String("condition"))
                return invalid(QStringLiteral("the element %1 is not expected").arg(m_xml.name()));
            Answer<Filter> child = nested ? group(table, depth + 1) : condition(table);
            if (!child)
                return child;
            filter.children.push_back(std::move(*child));
        }
        if (filter.children.empty())
            filter.kind = Filter::Kind::And;
        return filter;
    }

    Answer<Filter> condition(const Table &table)
    {
        const QByteArray name = attribute("attribute");
        const QByteArray comparison = attribute("operator");
        const bool hasValue = m_xml.attributes().hasAttribute(QLatin1String("value"));
        QList<QByteArray> values;
        if (hasValue)
            values.append(attribute("value"));
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() != QLatin1String("value"))
                return invalid(QStringLiteral("the element %1 is not expected").arg(m_xml.name()));
            values.append(m_xml.readElementText().toUtf8());
        }
        const Answer<int> column = columnNamed(table, name);
        if (!column)
            return column.error();
        std::vector<Cell> cells;
        for (const QByteArray &value : values) {
            const auto cell = cellOf(table.columns[*column], value);
            if (!cell)
                return ApiError{400, code::invalidArgument,
                                QStringLiteral("The value '%1' is not valid for the attribute '%2'.").arg(text(value), text(name))};
            cells.push_back(*cell);
        }
        return comparisonOf(*column, comparison, cells, table);
    }

    Answer<Filter> comparisonOf(int column, const QByteArray &comparison, std::vector<Cell> &cells, const Table &table) const
    {
        using Operator = Filter::Operator;
        static const QHash<QByteArray, Operator> operators{
            {"eq", Operator::Equal},       {"ne", Operator::NotEqual}, {"neq", Operator::NotEqual},
            {"gt", Operator::Greater},     {"lt", Operator::Less},     {"ge", Operator::GreaterOrEqual},
            {"le", Operator::LessOrEqual}, {"null", Operator::Equal},  {"not-null", Operator::NotEqual}};
        if (comparison == "in" && !cells.empty())
            return inFilter(column, cells, m_order);
        Filter filter;
        filter.column = column;
        if (comparison == "like" && cells.size() == 1 && table.columns[column].isText()) {
            filter.kind = Filter::Kind::Like;
            filter.pattern = LikePattern(cells.front().text);
            return filter;
        }
        const bool unary = comparison == "null" || comparison == "not-null";
        if (!operators.contains(comparison) || cells.size() != (unary ? 0U : 1U))
            return invalid(QStringLiteral("the operator %1 is not known or has the wrong number of values").arg(text(comparison)));
        filter.kind = Filter::Kind::Compare;
        filter.comparison = operators.value(comparison);
        if (!unary)
            filter.value = cells.front();
        return filter;
    }

    /// FetchXML takes a GUID with or without braces, and 0 and 1 for a flag.
    static std::optional<Cell> cellOf(const Column &column, QByteArray value)
    {
        if (column.isGuid()) {
            if (value.startsWith('{') && value.endsWith('}'))
                value = value.mid(1, value.size() - 2);
            const auto id = Guid::parse(value);
            return id ? std::optional(Cell::of(*id)) : std::nullopt;
        }
        if (column.type == ColumnType::Boolean) {
            if (value == "true" || value == "false")
                return Cell::of(value == "true");
            return value == "1" || value == "0" ? std::optional(Cell::of(value == "1")) : std::nullopt;
        }
        return column.isText() ? Cell::of(value.isNull() ? QByteArray("") : value) : cookieCell(column, value);
    }

    QXmlStreamReader m_xml;
    QList<const Table *> m_tables;
    KeyOrder m_order;
    Fetch m_fetch;
    bool m_aggregate = false;
};

} // namespace

Answer<Fetch> parseFetch(const QByteArray &xml, const QList<const Table *> &tables, KeyOrder order)
{
    return Reader(xml, tables, order).read();
}

} // namespace segue::sandbox
