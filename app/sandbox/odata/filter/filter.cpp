// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter.h"

#include <algorithm>

namespace segue::sandbox {

namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

/// The bytes of the character at the front.
qsizetype characterSize(QByteArrayView text)
{
    qsizetype size = 1;
    while (size < text.size() && isContinuation(text[size]))
        ++size;
    return size;
}

bool inClass(QByteArrayView set, QByteArrayView character)
{
    const bool negated = set.startsWith('^');
    if (negated)
        set = set.sliced(1);
    bool found = false;
    while (!set.isEmpty() && !found) {
        const qsizetype size = characterSize(set);
        const QByteArrayView low = set.first(size);
        set = set.sliced(size);
        if (set.size() > 1 && set.front() == '-') {
            set = set.sliced(1);
            const qsizetype highSize = characterSize(set);
            found = low.compare(character) <= 0 && character.compare(set.first(highSize)) <= 0;
            set = set.sliced(highSize);
        } else {
            found = low == character;
        }
    }
    return found != negated;
}

bool holds(Filter::Operator comparison, int order)
{
    switch (comparison) {
    case Filter::Operator::Equal:
        return order == 0;
    case Filter::Operator::NotEqual:
        return order != 0;
    case Filter::Operator::Greater:
        return order > 0;
    case Filter::Operator::GreaterOrEqual:
        return order >= 0;
    case Filter::Operator::Less:
        return order < 0;
    case Filter::Operator::LessOrEqual:
        return order <= 0;
    }
    return false;
}

} // namespace

LikePattern::LikePattern(const QByteArray &pattern) : m_pattern(folded(pattern + '|').chopped(1)) {}

bool LikePattern::matches(QByteArrayView text) const
{
    const QByteArray subject = folded(text);
    return matchesFrom(0, subject);
}

bool LikePattern::isOneWord() const
{
    const QByteArrayView inside = m_pattern.size() < 2 ? QByteArrayView() : QByteArrayView(m_pattern).sliced(1).chopped(1);
    return m_pattern.startsWith('%') && m_pattern.endsWith('%') && !inside.contains('%') && !inside.contains(',') && !inside.contains('[')
           && inside.indexOf("___") < 0 && inside.count('"') >= 2;
}

bool LikePattern::matchesFrom(qsizetype at, QByteArrayView text) const
{
    // The usual walk with one way back: to the last % and one character further.
    qsizetype retryPattern = -1;
    QByteArrayView retryText;
    for (;;) {
        if (at < m_pattern.size() && m_pattern[at] == '%') {
            retryPattern = ++at;
            retryText = text;
            continue;
        }
        if (at == m_pattern.size() && text.isEmpty())
            return true;
        bool matched = false;
        if (at < m_pattern.size() && !text.isEmpty()) {
            const qsizetype size = characterSize(text);
            const qsizetype classEnd = m_pattern[at] == '[' ? m_pattern.indexOf(']', at + 1) : -1;
            if (classEnd > 0) {
                matched = inClass(QByteArrayView(m_pattern).sliced(at + 1, classEnd - at - 1), text.first(size));
                at = matched ? classEnd + 1 : at;
            } else if (m_pattern[at] == '_') {
                matched = true;
                ++at;
            } else {
                matched = QByteArrayView(m_pattern).sliced(at).startsWith(text.first(size));
                at += matched ? size : 0;
            }
            if (matched)
                text = text.sliced(size);
        }
        if (matched)
            continue;
        if (retryPattern < 0 || retryText.isEmpty())
            return false;
        retryText = retryText.sliced(characterSize(retryText));
        text = retryText;
        at = retryPattern;
    }
}

bool Filter::accepts(const RowReader &row, KeyOrder order) const
{
    switch (kind) {
    case Kind::And:
        return std::all_of(children.begin(), children.end(), [&](const Filter &child) { return child.accepts(row, order); });
    case Kind::Or:
        return std::any_of(children.begin(), children.end(), [&](const Filter &child) { return child.accepts(row, order); });
    case Kind::Not:
        return !children.front().accepts(row, order);
    case Kind::Compare: {
        const Cell cell = row.cell(column);
        // An empty column is unequal to every value but neither above nor below it.
        if (cell.isNull() != value.isNull())
            return comparison == Operator::NotEqual;
        return holds(comparison, compareCells(cell, value, order));
    }
    case Kind::In: {
        const Cell cell = row.cell(column);
        return std::binary_search(values.begin(), values.end(), cell,
                                  [order](const Cell &left, const Cell &right) { return compareCells(left, right, order) < 0; });
    }
    case Kind::Like: {
        const Cell cell = row.cell(column);
        return !cell.isNull() && pattern.matches(cell.text);
    }
    case Kind::AnyRelated:
        return row.anyRelated(*this);
    }
    return false;
}

int Filter::conditions() const
{
    int sum = 0;
    switch (kind) {
    case Kind::And:
    case Kind::Or:
    case Kind::Not:
    case Kind::AnyRelated:
        for (const Filter &child : children)
            sum += child.conditions();
        return kind == Kind::AnyRelated ? sum + 1 : sum;
    case Kind::Compare:
    case Kind::In:
    case Kind::Like:
        break;
    }
    return 1;
}

Filter inFilter(int column, std::vector<Cell> values, KeyOrder order)
{
    for (Cell &value : values) {
        if (value.kind == Cell::Kind::Text)
            value.text = folded(value.text);
    }
    std::sort(values.begin(), values.end(), [order](const Cell &left, const Cell &right) { return compareCells(left, right, order) < 0; });
    Filter filter;
    filter.kind = Filter::Kind::In;
    filter.column = column;
    filter.values = std::move(values);
    return filter;
}

Filter anyOf(std::vector<Filter> alternatives, KeyOrder order)
{
    const int column = alternatives.front().column;
    const bool same = std::all_of(alternatives.begin(), alternatives.end(), [column](const Filter &f) {
        return f.kind == Filter::Kind::Compare && f.column == column && f.comparison == Filter::Operator::Equal && !f.value.isNull();
    });
    if (!same || alternatives.size() < 2) {
        Filter filter;
        filter.kind = Filter::Kind::Or;
        filter.children = std::move(alternatives);
        return filter;
    }
    std::vector<Cell> values;
    for (Filter &alternative : alternatives)
        values.push_back(std::move(alternative.value));
    return inFilter(column, std::move(values), order);
}

IdDemand idDemand(const Filter &filter, int column, KeyOrder order)
{
    IdDemand demand;
    if (filter.kind == Filter::Kind::And) {
        for (const Filter &child : filter.children) {
            const IdDemand part = idDemand(child, column, order);
            if (part.values && (!demand.values || part.values->size() < demand.values->size()))
                demand.values = part.values;
            if (part.from && (!demand.from || keyLess(order, *demand.from, *part.from)))
                demand.from = part.from;
            if (part.to && (!demand.to || keyLess(order, *part.to, *demand.to)))
                demand.to = part.to;
        }
        return demand;
    }
    if (filter.column != column)
        return demand;
    if (filter.kind == Filter::Kind::In) {
        demand.values.emplace();
        for (const Cell &value : filter.values) {
            if (demand.values->empty() || demand.values->back() != value.id)
                demand.values->push_back(value.id);
        }
    } else if (filter.kind == Filter::Kind::Compare && filter.value.kind == Cell::Kind::Id) {
        switch (filter.comparison) {
        case Filter::Operator::Equal:
            demand.values = std::vector<Guid>{filter.value.id};
            break;
        case Filter::Operator::Greater:
        case Filter::Operator::GreaterOrEqual:
            demand.from = filter.value.id;
            break;
        case Filter::Operator::Less:
        case Filter::Operator::LessOrEqual:
            demand.to = filter.value.id;
            break;
        case Filter::Operator::NotEqual:
            break;
        }
    }
    return demand;
}

std::optional<std::vector<QByteArray>> textDemand(const Filter &filter, int column)
{
    if (filter.kind == Filter::Kind::And) {
        for (const Filter &child : filter.children) {
            if (auto values = textDemand(child, column))
                return values;
        }
        return std::nullopt;
    }
    if (filter.column != column)
        return std::nullopt;
    std::vector<QByteArray> values;
    if (filter.kind == Filter::Kind::In) {
        for (const Cell &value : filter.values) {
            if (values.empty() || values.back() != value.text)
                values.push_back(value.text);
        }
        return values;
    }
    if (filter.kind == Filter::Kind::Compare && filter.comparison == Filter::Operator::Equal && filter.value.kind == Cell::Kind::Text)
        return std::vector<QByteArray>{folded(filter.value.text)};
    return std::nullopt;
}

const LikePattern *likeDemand(const Filter &filter, int column)
{
    if (filter.kind == Filter::Kind::Like && filter.column == column)
        return &filter.pattern;
    if (filter.kind == Filter::Kind::And) {
        for (const Filter &child : filter.children) {
            if (const LikePattern *pattern = likeDemand(child, column))
                return pattern;
        }
    }
    return nullptr;
}

const Filter *relatedDemand(const Filter &filter)
{
    if (filter.kind == Filter::Kind::AnyRelated)
        return filter.children.empty() ? nullptr : &filter.children.front();
    if (filter.kind == Filter::Kind::And) {
        for (const Filter &child : filter.children) {
            if (const Filter *inner = relatedDemand(child))
                return inner;
        }
    }
    return nullptr;
}

} // namespace segue::sandbox
