// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace segue::ui {

/// Rows that hold every word that is searched for, sorted by SortRole. What a search and a sort need of thousands of rows is made in
/// the pauses of the event loop; a search that comes before it is ready is carried out a moment later.
class FoundRows : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit FoundRows(QObject *parent = nullptr);
    void search(const QString &text);
    [[nodiscard]] bool isSearching() const { return !m_words.isEmpty(); }
    /// Beside the words: rows of the model that \p accepts says no to are left out; null: none.
    void filter(std::function<bool(int row)> accepts);
    void setSourceModel(QAbstractItemModel *model) override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] const QString &keyOf(const QModelIndex &at, const QString &text) const;
    [[nodiscard]] bool isLarge() const;
    void forget();
    void prepare();
    void apply();

    QStringList m_wanted; ///< to be searched for as soon as every row is ready for it
    QStringList m_words;
    std::function<bool(int row)> m_accepts;
    // Of texts as they are sorted, by row of the model: made once for each, not at every comparison of a sort.
    mutable std::vector<std::optional<QString>> m_keys;
    mutable int m_keyColumn = -1;
    QTimer m_pause;
    int m_prepared = 0; ///< rows whose words are folded
};

/// As it is sorted: width, case and kana type do not matter, and numbers count as numbers. Pure.
[[nodiscard]] QString sortable(const QString &text);

/// The table of every page: whole rows, several at once, sortable; columns can be hidden, widths and order are remembered under the
/// object's name. Ctrl+C copies what is selected. Enter, or a double click, emits chosen().
class Table : public QTableView
{
    Q_OBJECT

public:
    /// \p name: of the table, for remembering and for screen readers' sake said by \p spoken.
    Table(const QString &name, const QString &spoken, QWidget *parent = nullptr);

    /// Shows \p model through a FoundRows of its own. The model stays its owner's. Sorted by \p column unless remembered otherwise.
    void show(QAbstractItemModel *model, int column = 0, Qt::SortOrder order = Qt::AscendingOrder);
    [[nodiscard]] FoundRows *found() const { return m_found; }
    /// Rows of the model that are selected, in the order they are shown.
    [[nodiscard]] QList<int> selectedPlaces() const;
    /// The one row that is selected; -1: none, or several.
    [[nodiscard]] int selectedPlace() const;
    void selectPlace(int row);
    /// A column that is hidden until somebody wants it; after show().
    void hideAtFirst(const QString &columnId);
    /// Actions that a context menu offers beside copying; shown in this order.
    void setRowActions(const QList<QAction *> &actions);

Q_SIGNALS:
    void chosen(int place);
    void selectionMoved();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void remember();
    void recall(int column, Qt::SortOrder order);
    void showHeaderMenu(const QPoint &place);
    void fitRows();
    void noteSelection();
    void restoreSelection();
    void fitColumns();
    void takeColours();

    FoundRows *m_found;
    QList<QAction *> m_rowActions;
    bool m_recalled = false;
    QStringList m_notedKeys; ///< of rows that were selected before the model was given anew
    QString m_notedCurrent;
    int m_notedScroll = 0;
};

} // namespace segue::ui
