// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/icons.h"
#include "widgets/look/text.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace segue::ui {

/// What a table's models answer beside Qt's own roles.
enum TableRole : int {
    SortRole = Qt::UserRole + 1, ///< what the column is sorted by
    SearchRole,                  ///< all of a row's words, folded; not its figures and times
    ShareRole,                   ///< 0 to 1, for a bar in the cell
    KeyRole,                     ///< what tells the row apart, also over time
    CourseRole,                  ///< numbers over time (QList<double>), for a line in the cell
};

/// One column of rows of a kind: what it is called, what it says, and what else is known of its cells.
template<class Row>
struct Column
{
    /// \p id: stable; width and order are remembered by it.
    Column(const QString &columnId, const QString &columnTitle, std::function<QString(const Row &)> columnText)
        : id(columnId), title(columnTitle), text(std::move(columnText))
    {
    }
    /// Sorted by this instead of the text.
    Column &sorted(std::function<QVariant(const Row &)> by)
    {
        sortBy = std::move(by);
        return *this;
    }
    /// Shown on hover.
    Column &hinted(std::function<QString(const Row &)> more)
    {
        hint = std::move(more);
        return *this;
    }
    /// A sign before the text.
    Column &marked(std::function<std::optional<Tone>(const Row &)> sign)
    {
        tone = std::move(sign);
        return *this;
    }
    /// A bar behind a number, from 0 to 1.
    Column &barred(std::function<std::optional<double>(const Row &)> part)
    {
        share = std::move(part);
        return *this;
    }
    /// A line before the text, oldest number first; with fewer than two there is no line.
    Column &coursed(std::function<QList<double>(const Row &)> numbers)
    {
        course = std::move(numbers);
        return *this;
    }
    /// Aligned right.
    Column &numeric()
    {
        isNumber = true;
        return *this;
    }

    QString id;
    QString title;
    std::function<QString(const Row &)> text;
    std::function<QVariant(const Row &)> sortBy;
    std::function<QString(const Row &)> hint;
    std::function<std::optional<Tone>(const Row &)> tone;
    std::function<std::optional<double>(const Row &)> share;
    std::function<QList<double>(const Row &)> course;
    bool isNumber = false;
};

/// A table of plain values. Rows that are given anew keep their place in views: what is selected stays selected. GUI thread.
template<class Row>
class RowsModel : public QAbstractTableModel
{
public:
    /// \p key tells rows apart, also over time.
    RowsModel(QList<Column<Row>> columns, std::function<QString(const Row &)> key, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns)), m_key(std::move(key))
    {
    }

    void setRows(QList<Row> rows)
    {
        if (std::max(rows.size(), m_rows.size()) > mostMoved) {
            // One by one, each view and proxy would be told of thousands of moves; a table puts its selection back itself.
            this->beginResetModel();
            m_rows = std::move(rows);
            m_places.clear();
            m_search.assign(static_cast<std::size_t>(m_rows.size()), QString());
            this->endResetModel();
            return;
        }
        QHash<QString, qsizetype> places;
        places.reserve(rows.size());
        for (qsizetype row = 0; row < rows.size(); ++row)
            places.insert(m_key(rows.at(row)), row);
        removeMissing(places);
        reorder(places);
        insertNew(std::move(rows));
        m_places.clear();
        m_search.assign(static_cast<std::size_t>(m_rows.size()), QString());
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    void setRow(int row, Row value)
    {
        m_rows[row] = std::move(value);
        m_search[static_cast<std::size_t>(row)].clear();
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row &row(int place) const { return m_rows.at(place); }
    [[nodiscard]] const QList<Column<Row>> &columns() const { return m_columns; }
    /// -1: there is none.
    [[nodiscard]] int placeOf(const QString &key) const
    {
        if (m_places.size() != m_rows.size()) {
            m_places.clear();
            m_places.reserve(m_rows.size());
            for (qsizetype row = 0; row < m_rows.size(); ++row)
                m_places.insert(m_key(m_rows.at(row)), static_cast<int>(row));
        }
        return m_places.value(key, -1);
    }
    /// Says that texts which depend on the time have changed.
    void refreshTexts()
    {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
            return {};
        const Column<Row> &column = m_columns.at(section);
        if (role == Qt::DisplayRole)
            return column.title;
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
        if (role == Qt::UserRole)
            return column.id;
        return {};
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Column<Row> &column = m_columns.at(index.column());
        const Row &row = m_rows.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return column.text(row);
        case Qt::ToolTipRole: {
            const QString hint = column.hint ? column.hint(row) : QString();
            return hint.isEmpty() ? column.text(row) : hint;
        }
        case Qt::DecorationRole:
            if (column.tone) {
                if (const auto tone = column.tone(row))
                    return toneIcon(*tone, QApplication::palette());
            }
            return {};
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
        case SortRole:
            return column.sortBy ? column.sortBy(row) : QVariant(column.text(row));
        case ShareRole:
            if (column.share) {
                if (const auto share = column.share(row))
                    return *share;
            }
            return {};
        case CourseRole:
            return column.course ? QVariant::fromValue(column.course(row)) : QVariant();
        case KeyRole:
            return m_key(row);
        case SearchRole:
            return searchText(index.row());
        default:
            return {};
        }
    }

    /// Above so many rows, new ones are shown as a whole.
    static constexpr qsizetype mostMoved = 1000;

private:
    void removeMissing(const QHash<QString, qsizetype> &places)
    {
        for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
            if (places.contains(m_key(m_rows.at(last))))
                continue;
            qsizetype first = last;
            while (first > 0 && !places.contains(m_key(m_rows.at(first - 1))))
                --first;
            beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }
    void reorder(const QHash<QString, qsizetype> &places)
    {
        QList<qsizetype> order(m_rows.size());
        bool isSorted = true;
        for (qsizetype row = 0; row < m_rows.size(); ++row) {
            order[row] = row;
            isSorted = isSorted && (row == 0 || places.value(m_key(m_rows.at(row - 1))) <= places.value(m_key(m_rows.at(row))));
        }
        if (isSorted)
            return;
        Q_EMIT layoutAboutToBeChanged();
        std::sort(order.begin(), order.end(), [&](qsizetype left, qsizetype right) {
            return places.value(m_key(m_rows.at(left))) < places.value(m_key(m_rows.at(right)));
        });
        QList<Row> sorted;
        sorted.reserve(m_rows.size());
        QList<int> now(m_rows.size());
        for (qsizetype row = 0; row < order.size(); ++row) {
            sorted.append(m_rows.at(order.at(row)));
            now[order.at(row)] = static_cast<int>(row);
        }
        const QModelIndexList held = persistentIndexList();
        QModelIndexList moved;
        moved.reserve(held.size());
        for (const QModelIndex &place : held)
            moved.append(index(now.at(place.row()), place.column()));
        m_rows = std::move(sorted);
        changePersistentIndexList(held, moved);
        Q_EMIT layoutChanged();
    }
    void insertNew(QList<Row> rows)
    {
        // What is there stands in the new order already.
        qsizetype place = 0;
        while (place < rows.size()) {
            if (place < m_rows.size() && m_key(m_rows.at(place)) == m_key(rows.at(place))) {
                m_rows[place] = rows.at(place);
                ++place;
                continue;
            }
            qsizetype end = place + 1;
            while (end < rows.size() && (place >= m_rows.size() || m_key(rows.at(end)) != m_key(m_rows.at(place))))
                ++end;
            beginInsertRows({}, static_cast<int>(place), static_cast<int>(end - 1));
            QList<Row> grown;
            grown.reserve(m_rows.size() + end - place);
            grown.append(m_rows.mid(0, place));
            grown.append(rows.mid(place, end - place));
            grown.append(m_rows.mid(place));
            m_rows = std::move(grown);
            endInsertRows();
            place = end;
        }
    }
    [[nodiscard]] QString searchText(int row) const
    {
        if (m_search.size() != static_cast<std::size_t>(m_rows.size()))
            m_search.assign(static_cast<std::size_t>(m_rows.size()), QString());
        QString &text = m_search[static_cast<std::size_t>(row)];
        if (text.isEmpty()) {
            QStringList words;
            // Figures and times are sorted by; words are searched for.
            for (const Column<Row> &column : m_columns) {
                if (!column.sortBy && !column.isNumber)
                    words.append(column.text(m_rows.at(row)));
            }
            text = folded(words.join(u' '));
        }
        return text;
    }

    QList<Column<Row>> m_columns;
    std::function<QString(const Row &)> m_key;
    QList<Row> m_rows;
    mutable std::vector<QString> m_search;
    mutable QHash<QString, int> m_places; ///< made when it is asked for
};

} // namespace segue::ui
