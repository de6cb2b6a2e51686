// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcespage.h"

#include "forms/checks/checkmemory.h"
#include "widgets/input/menukeys.h"
#include "widgets/input/searchfield.h"
#include "widgets/look/flowlayout.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "widgets/message/states.h"
#include "widgets/table/table.h"
#include "wording/wording.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace segue::ui {

namespace {

QString keyOf(const SourceRow &row)
{
    return row.source.id.toString();
}

} // namespace

SourcesPage::SourcesPage(workspace::Workspace &workspace, const Clock &clock, QWidget *parent)
    : Page(QStringLiteral("sourcesPage"), tr("Sources"), tr("Where segments and customers are read. Nothing is ever written there."),
           parent),
      m_workspace(workspace), m_clock(clock)
{
    m_model = new RowsModel<SourceRow>(columns(), keyOf, this);
    m_search = new SearchField(tr("Search sources"), this);
    m_table = new Table(QStringLiteral("sourcesTable"), tr("Sources"), this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->show(m_model);
    m_table->hideAtFirst(QStringLiteral("created"));
    m_states = new States(m_table, this);
    buildActions();
    body()->addWidget(m_states, 1);
    connect(m_search, &SearchField::searched, this, [this](const QString &text) { m_table->found()->search(text); });
    connect(m_table, &Table::selectionMoved, this, &SourcesPage::select);
    connect(m_table, &Table::chosen, this, [this] { m_edit->trigger(); });
    connect(m_states, &States::retry, this, &SourcesPage::refresh);
    connect(m_states, &States::emptyAction, this, &SourcesPage::addWanted);
    m_states->showLoading(tr("Reading the sources"));
}

void SourcesPage::buildActions()
{
    connect(addPrimaryAction(tr("Add a s&ource"), QStringLiteral("add")), &QPushButton::clicked, this, &SourcesPage::addWanted);
    auto *row = new FlowLayout;
    m_search->setMaximumWidth(step(this, 40));
    row->addWidget(m_search);
    row->addStretch();
    const auto action = [this](const QString &text, const QString &picture, auto act) {
        auto *made = new QAction(icon(picture, palette()), text, this);
        connect(made, &QAction::triggered, this, act);
        m_forOne.append(made);
        return made;
    };
    auto *test = action(tr("&Test"), QStringLiteral("test"), [this] { Q_EMIT testWanted(Subject::of(selected()->source)); });
    m_edit = action(tr("E&dit"), QStringLiteral("edit"), [this] { Q_EMIT editWanted(selected()->source); });
    auto *fields = action(tr("&Fields"), QStringLiteral("search"), [this] { Q_EMIT fieldsWanted(selected()->source); });
    auto *signIn = action(tr("&Sign in"), QStringLiteral("sign-in"), [this] { Q_EMIT signInWanted(Subject::of(selected()->source)); });
    auto *signOut = action(tr("Sign o&ut"), QStringLiteral("stop"), [this] { askToSignOut(); });
    auto *gone = action(tr("Remo&ve"), QStringLiteral("remove"), [this] { askToRemove(); });
    m_forSignedIn = {signIn, signOut};
    gone->setShortcut(QKeySequence::Delete);
    gone->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(gone);
    for (QAction *act : {test, m_edit, fields}) {
        auto *button = new QPushButton(act->icon(), act->text(), this);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, act, &QAction::trigger);
        connect(act, &QAction::changed, button, [button, act] { button->setEnabled(act->isEnabled()); });
    }
    m_more = new QPushButton(tr("&More"), this);
    auto *menu = new QMenu(this);
    menu->addActions({signIn, signOut, gone});
    setMenuOf(m_more, menu);
    row->addWidget(m_more);
    body()->addLayout(row);
    m_table->setRowActions(m_forOne);
    select();
}

QList<Column<SourceRow>> SourcesPage::columns() const
{
    using C = Column<SourceRow>;
    return {
        C(QStringLiteral("name"), tr("Name"), [](const SourceRow &row) { return row.source.name; }),
        C(QStringLiteral("kind"), tr("Kind"), [](const SourceRow &row) { return wording::sourceKindText(row.source.kind); }),
        C(QStringLiteral("place"), tr("Place"),
          [](const SourceRow &row) {
              return row.source.kind == domain::SourceKind::CsvFolder ? row.source.folder : row.source.server.toString();
          }),
        C(QStringLiteral("account"), tr("Account"),
          [](const SourceRow &row) {
              return row.source.signIn.accountName.isEmpty() ? QStringLiteral("-") : row.source.signIn.accountName;
          }),
        C(QStringLiteral("state"), tr("Status"),
          [](const SourceRow &row) {
              return checkSentence(lastCheck(keyOf(row)));
          }).marked([](const SourceRow &row) -> std::optional<Tone> {
            const auto last = lastCheck(keyOf(row));
            return last ? toneOf(last->mark) : Tone::Neutral;
        }),
        C(QStringLiteral("connections"), tr("Used by"),
          [](const SourceRow &row) {
              return row.connections.isEmpty() ? tr("no connection") : row.connections.join(QStringLiteral(", "));
          }),
        C(QStringLiteral("created"), tr("Created"),
          [](const SourceRow &row) {
              return wording::time(row.source.createdAt);
          }).sorted([](const SourceRow &row) { return row.source.createdAt; }),
    };
}

void SourcesPage::refresh()
{
    m_workspace.call(workspace::ListSources{}, this, [this](const Result<QList<domain::Source>> &sources) {
        if (!sources.has_value()) {
            m_states->showError(sources.error());
            return;
        }
        m_workspace.call(workspace::ListConnections{}, this,
                         [this, sources = *sources](const Result<QList<workspace::ConnectionView>> &connections) {
                             if (connections.has_value())
                                 fill(sources, *connections);
                             else
                                 m_states->showError(connections.error());
                         });
    });
}

void SourcesPage::fill(const QList<domain::Source> &sources, const QList<workspace::ConnectionView> &connections)
{
    QList<SourceRow> rows;
    for (const domain::Source &source : sources) {
        SourceRow row{source, {}};
        for (const workspace::ConnectionView &view : connections) {
            if (view.connection.source == source.id)
                row.connections.append(view.connection.name);
        }
        rows.append(row);
    }
    m_model->setRows(rows);
    if (rows.isEmpty()) {
        m_states->showEmpty(tr("No source yet"),
                            tr("Adding a connection makes one along where Customer Insights is in the same organisation as Sales."),
                            tr("Add a s&ource"));
    } else {
        m_states->showContent();
        if (const int place = m_model->placeOf(m_toSelect); place >= 0)
            m_table->selectPlace(place);
        else if (m_table->selectedPlaces().isEmpty())
            m_table->selectRow(0);
    }
    m_toSelect.clear();
    select();
    Q_EMIT said(tr("%n source(s).", nullptr, m_model->rowCount()));
}

void SourcesPage::select()
{
    const auto row = selected();
    for (QAction *act : std::as_const(m_forOne))
        act->setEnabled(row.has_value());
    for (QAction *act : std::as_const(m_forSignedIn))
        act->setEnabled(row && row->source.kind != domain::SourceKind::CsvFolder);
    m_more->setEnabled(row.has_value());
}

std::optional<SourceRow> SourcesPage::selected() const
{
    const int place = m_table->selectedPlace();
    return place < 0 ? std::nullopt : std::optional(m_model->row(place));
}

void SourcesPage::find()
{
    m_search->setFocus();
    m_search->selectAll();
}

void SourcesPage::add()
{
    Q_EMIT addWanted();
}

void SourcesPage::rename()
{
    m_edit->trigger();
}

void SourcesPage::tell(const domain::SourceId &id, const QString &sentence)
{
    m_toSelect = id.toString();
    messages()->showText(Tone::Good, sentence);
    refresh();
}

void SourcesPage::tellSignedIn(const QString &account)
{
    messages()->showText(Tone::Good, tr("Signed in as %1.").arg(account));
    refresh();
}

void SourcesPage::askToSignOut()
{
    const SourceRow row = *selected();
    QPushButton *yes = messages()->ask(
        Tone::Notice, tr("Sign out of \"%1\"?").arg(row.source.name),
        tr("Runs wait until somebody signs in again. A connection with the same sign-in is signed out, too."), tr("Sign o&ut"));
    connect(yes, &QPushButton::clicked, this, [this, id = keyOf(row)] {
        m_workspace.call(workspace::SignOutSource{id}, this, [this](const Result<domain::Source> &answer) {
            if (answer.has_value())
                messages()->showText(Tone::Good, tr("Signed out. The secret was removed from the keychain."));
            else
                messages()->showError(answer.error());
        });
    });
}

void SourcesPage::askToRemove()
{
    const SourceRow row = *selected();
    if (!row.connections.isEmpty()) {
        messages()->showText(Tone::Notice,
                             tr("\"%1\" is used by %n connection(s): %2.", nullptr, static_cast<int>(row.connections.size()))
                                 .arg(row.source.name, row.connections.join(QStringLiteral(", "))),
                             tr("Give them another source, or remove them first."));
        QPushButton *there = messages()->addButton(tr("To the &connections"));
        connect(there, &QPushButton::clicked, this, &SourcesPage::connectionsWanted);
        QPushButton *close = messages()->addButton(tr("C&lose"));
        connect(close, &QPushButton::clicked, messages(), &MessageBar::clear);
        messages()->askByKeyboard(there, close);
        return;
    }
    QPushButton *yes = messages()->ask(Tone::Notice, tr("Remove the source \"%1\"?").arg(row.source.name),
                                       tr("Nothing is removed in Customer Insights or in the folder."), tr("Remo&ve"));
    connect(yes, &QPushButton::clicked, this, [this, id = keyOf(row)] {
        m_workspace.call(workspace::RemoveSource{id}, this, [this, id](const Result<domain::Source> &answer) {
            refresh();
            if (!answer.has_value()) {
                messages()->showError(answer.error());
                return;
            }
            forgetCheck(id);
            messages()->showText(Tone::Good, tr("\"%1\" was removed.").arg(answer->name));
        });
    });
}

} // namespace segue::ui
