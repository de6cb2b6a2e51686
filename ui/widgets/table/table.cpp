// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include "cells.h"
#include "input/menukeys.h"
#include "look/text.h"
#include "rowsmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSet>
#include <QSettings>
#include <QTimer>

#include <algorithm>

namespace segue::ui {

namespace {
constexpr int largeModel = 1000;
constexpr int rowsAtOnce = 200; // a few milliseconds
} // namespace

QString sortable(const QString &text)
{
    constexpr int digits = 12;
    const QString flat = folded(text);
    QString key;
    key.reserve(flat.size() + digits);
    for (qsizetype place = 0; place < flat.size();) {
        if (!flat.at(place).isDigit()) {
            key += flat.at(place++);
            continue;
        }
        qsizetype end = place;
        while (end < flat.size() && flat.at(end).isDigit())
            ++end;
        key += flat.mid(place, end - place).rightJustified(digits, u'0');
        place = end;
    }
    return key;
}

FoundRows::FoundRows(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    m_pause.setInterval(0);
    connect(&m_pause, &QTimer::timeout, this, &FoundRows::prepare);
}

void FoundRows::setSourceModel(QAbstractItemModel *model)
{
    // Before Qt's own connections, which sort at once.
    connect(model, &QAbstractItemModel::dataChanged, this, &FoundRows::forget);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FoundRows::forget);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &FoundRows::forget);
    connect(model, &QAbstractItemModel::layoutChanged, this, &FoundRows::forget);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &FoundRows::forget);
    connect(model, &QAbstractItemModel::modelReset, this, &FoundRows::forget);
    QSortFilterProxyModel::setSourceModel(model);
}

bool FoundRows::isLarge() const
{
    return sourceModel() && sourceModel()->rowCount() > largeModel;
}

void FoundRows::forget()
{
    m_keys.clear();
    m_prepared = 0;
    if (isLarge())
        m_pause.start();
    else
        m_pause.stop();
}

void FoundRows::prepare()
{
    const int end = std::min(m_prepared + rowsAtOnce, sourceModel()->rowCount());
    for (; m_prepared < end; ++m_prepared)
        static_cast<void>(sourceModel()->index(m_prepared, 0).data(SearchRole));
    if (m_prepared < sourceModel()->rowCount())
        return;
    m_pause.stop();
    if (m_wanted != m_words)
        apply();
}

void FoundRows::apply()
{
    m_words = m_wanted;
    // Of many rows, told one stretch after the other, every view would count anew thousands of times.
    if (isLarge())
        invalidate();
    else
        invalidateFilter();
}

void FoundRows::search(const QString &text)
{
    m_wanted = folded(text).split(u' ', Qt::SkipEmptyParts);
    if (m_wanted != m_words && !(m_pause.isActive() && !m_wanted.isEmpty()))
        apply();
}

void FoundRows::filter(std::function<bool(int row)> accepts)
{
    m_accepts = std::move(accepts);
    if (isLarge())
        invalidate();
    else
        invalidateFilter();
}

const QString &FoundRows::keyOf(const QModelIndex &at, const QString &text) const
{
    if (m_keyColumn != at.column()) {
        m_keys.clear();
        m_keyColumn = at.column();
    }
    const auto row = static_cast<std::size_t>(at.row());
    if (m_keys.size() <= row)
        m_keys.resize(static_cast<std::size_t>(sourceModel()->rowCount()));
    if (!m_keys[row])
        m_keys[row] = sortable(text);
    return *m_keys[row];
}

bool FoundRows::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_accepts && !m_accepts(row))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return text.contains(word); });
}

bool FoundRows::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto known = [this](const QModelIndex &at) {
        const auto row = static_cast<std::size_t>(at.row());
        return m_keyColumn == at.column() && row < m_keys.size() && m_keys[row];
    };
    if (known(left) && known(right))
        return keyOf(left, {}) < keyOf(right, {});
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a.userType() == QMetaType::QString && b.userType() == QMetaType::QString) {
        // The second may make room for both, so the first is asked again.
        static_cast<void>(keyOf(left, a.toString()));
        const QString &second = keyOf(right, b.toString());
        return keyOf(left, {}) < second;
    }
    // What has no value stands first.
    if (!a.isValid() || !b.isValid())
        return !a.isValid() && b.isValid();
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

Table::Table(const QString &name, const QString &spoken, QWidget *parent) : QTableView(parent), m_found(new FoundRows(this))
{
    setObjectName(name);
    setAccessibleName(spoken);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setItemDelegate(new Cells(this));
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->setVisible(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &Table::showHeaderMenu);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &at) { Q_EMIT chosen(m_found->mapToSource(at).row()); });
    fitRows();
    takeColours();
}

void Table::show(QAbstractItemModel *model, int column, Qt::SortOrder order)
{
    m_found->setSourceModel(model);
    connect(m_found, &QAbstractItemModel::modelAboutToBeReset, this, &Table::noteSelection);
    setModel(m_found);
    // After the view's own: it forgets what was selected.
    connect(m_found, &QAbstractItemModel::modelReset, this, &Table::restoreSelection);
    setSortingEnabled(true);
    recall(column, order);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &Table::selectionMoved);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &Table::remember);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &Table::remember);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &Table::remember);
}

QList<int> Table::selectedPlaces() const
{
    QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &left, const QModelIndex &right) { return left.row() < right.row(); });
    QList<int> places;
    for (const QModelIndex &row : std::as_const(rows))
        places.append(m_found->mapToSource(row).row());
    return places;
}

int Table::selectedPlace() const
{
    const QList<int> places = selectedPlaces();
    return places.size() == 1 ? places.first() : -1;
}

void Table::selectPlace(int row)
{
    const QModelIndex at = m_found->mapFromSource(m_found->sourceModel()->index(row, 0));
    if (at.isValid()) {
        setCurrentIndex(at);
        scrollTo(at);
    }
}

void Table::hideAtFirst(const QString &columnId)
{
    if (QSettings().contains(QStringLiteral("tables/%1").arg(objectName())))
        return;
    for (int column = 0; column < m_found->columnCount(); ++column) {
        if (m_found->headerData(column, Qt::Horizontal, Qt::UserRole).toString() == columnId)
            setColumnHidden(column, true);
    }
}

void Table::setRowActions(const QList<QAction *> &actions)
{
    m_rowActions = actions;
}

void Table::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT chosen(m_found->mapToSource(currentIndex()).row());
        return;
    }
    const bool toFirst = event->matches(QKeySequence::MoveToStartOfDocument);
    if ((toFirst || event->matches(QKeySequence::MoveToEndOfDocument)) && m_found->rowCount() > 0) {
        // Qt would move the current cell alone, and what is done next would be done to another row.
        selectionModel()->setCurrentIndex(m_found->index(toFirst ? 0 : m_found->rowCount() - 1, std::max(0, currentIndex().column())),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return;
    }
    QTableView::keyPressEvent(event);
}

void Table::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : std::as_const(m_rowActions)) {
        if (action->isVisible())
            menu->addAction(action);
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(tr("&Copy as text"), this, &Table::copy)->setEnabled(!selectedPlaces().isEmpty());
    if (event->reason() == QContextMenuEvent::Keyboard)
        beginAtFirst(menu);
    menu->popup(event->globalPos());
}

void Table::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        fitRows();
    if (event->type() == QEvent::ApplicationPaletteChange)
        takeColours();
}

void Table::takeColours()
{
    // A quiet selection: signs and words keep their own colours on it.
    QPalette colours = QApplication::palette(this);
    const QColor text = colours.color(QPalette::Text);
    const QColor chosen = toneSurface(Tone::Busy, colours);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        colours.setColor(group, QPalette::Highlight, chosen);
        colours.setColor(group, QPalette::HighlightedText, text);
    }
    setPalette(colours);
}

void Table::copy()
{
    QStringList lines;
    QStringList titles;
    QList<int> columns;
    for (int place = 0; place < m_found->columnCount(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (isColumnHidden(column))
            continue;
        columns.append(column);
        titles.append(m_found->headerData(column, Qt::Horizontal).toString());
    }
    lines.append(titles.join(u'\t'));
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &left, const QModelIndex &right) { return left.row() < right.row(); });
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void Table::remember()
{
    if (m_recalled)
        QSettings().setValue(QStringLiteral("tables/%1").arg(objectName()), horizontalHeader()->saveState());
}

void Table::recall(int column, Qt::SortOrder order)
{
    sortByColumn(column, order);
    const QByteArray state = QSettings().value(QStringLiteral("tables/%1").arg(objectName())).toByteArray();
    if (!state.isEmpty() && horizontalHeader()->restoreState(state)) {
        sortByColumn(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
        m_recalled = true;
        return;
    }
    fitColumns();
    // Once there is something to fit to: many rows come as a model that is given anew.
    const auto fitLater = [this] {
        if (!m_recalled)
            QTimer::singleShot(0, this, &Table::fitColumns);
    };
    connect(m_found, &QAbstractItemModel::rowsInserted, this, fitLater);
    connect(m_found, &QAbstractItemModel::modelReset, this, fitLater);
}

void Table::fitColumns()
{
    if (m_recalled)
        return;
    const int letter = fontMetrics().averageCharWidth();
    horizontalHeader()->setResizeContentsPrecision(60);
    for (int column = 0; column < m_found->columnCount(); ++column) {
        const int wanted = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)) + letter;
        setColumnWidth(column, std::clamp(wanted, 10 * letter, column == 0 ? 44 * letter : 36 * letter));
    }
    m_recalled = m_found->rowCount() > 0;
}

void Table::noteSelection()
{
    m_notedKeys.clear();
    m_notedScroll = verticalScrollBar()->value();
    m_notedCurrent = currentIndex().isValid() ? currentIndex().siblingAtColumn(0).data(KeyRole).toString() : QString();
    if (!selectionModel())
        return;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        m_notedKeys.append(row.data(KeyRole).toString());
}

void Table::restoreSelection()
{
    if (m_notedKeys.isEmpty() && m_notedCurrent.isEmpty())
        return;
    const QSet<QString> keys(m_notedKeys.cbegin(), m_notedKeys.cend());
    QItemSelection chosen;
    QModelIndex current;
    for (int row = 0; row < m_found->rowCount(); ++row) {
        const QModelIndex at = m_found->index(row, 0);
        const QString key = at.data(KeyRole).toString();
        if (keys.contains(key))
            chosen.select(at, at);
        if (key == m_notedCurrent)
            current = at;
        if (current.isValid() && chosen.size() == keys.size())
            break;
    }
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    if (chosen.isEmpty())
        Q_EMIT selectionMoved();
    else
        selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    verticalScrollBar()->setValue(m_notedScroll);
}

void Table::showHeaderMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 1; column < m_found->columnCount(); ++column) {
        QAction *action = menu->addAction(m_found->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            remember();
        });
    }
    menu->popup(horizontalHeader()->mapToGlobal(place));
}

void Table::fitRows()
{
    verticalHeader()->setDefaultSectionSize(std::max(32, fontMetrics().height() + 14));
    verticalHeader()->setMinimumSectionSize(24);
}

} // namespace segue::ui
