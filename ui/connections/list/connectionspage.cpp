// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionspage.h"

#include "connectiondetails.h"

#include "forms/checks/checkmemory.h"
#include "widgets/input/menukeys.h"
#include "widgets/input/savedialog.h"
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
#include <QScrollArea>
#include <QSplitter>

namespace segue::ui {

namespace {

QString keyOf(const workspace::ConnectionView &view)
{
    return view.connection.id.toString();
}

} // namespace

ConnectionsPage::ConnectionsPage(workspace::Workspace &workspace, const Clock &clock, QWidget *parent)
    : Page(QStringLiteral("connectionsPage"), tr("Connections"),
           tr("Where exports go: a Sales organisation with an account and a mapping."), parent),
      m_workspace(workspace), m_clock(clock)
{
    m_model = new RowsModel<View>(columns(), keyOf, this);
    m_search = new SearchField(tr("Search connections"), this);
    m_table = new Table(QStringLiteral("connectionsTable"), tr("Connections"), this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->show(m_model);
    m_table->hideAtFirst(QStringLiteral("created"));
    m_table->setMinimumHeight(step(this, 16));
    m_details = new ConnectionDetails(this);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::StyledPanel);
    scroll->setWidget(m_details);
    scroll->setMinimumHeight(step(this, 12));
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(scroll);
    // Few rows, much to say of each.
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setSizes({1000, 1400});
    m_states = new States(split, this);
    buildActions();
    body()->addWidget(m_states, 1);
    connect(m_search, &SearchField::searched, this, [this](const QString &text) { m_table->found()->search(text); });
    connect(m_table, &Table::selectionMoved, this, &ConnectionsPage::select);
    connect(m_table, &Table::chosen, this, [this] {
        if (m_edit->isEnabled())
            m_edit->trigger();
    });
    connect(m_states, &States::retry, this, &ConnectionsPage::refresh);
    connect(m_states, &States::emptyAction, this, &ConnectionsPage::addWanted);
    m_states->showLoading(tr("Reading the connections"));
}

void ConnectionsPage::buildActions()
{
    connect(addAction(tr("&Open a connection file"), QStringLiteral("open")), &QPushButton::clicked, this, &ConnectionsPage::openWanted);
    connect(addPrimaryAction(tr("Add a &connection"), QStringLiteral("add")), &QPushButton::clicked, this, &ConnectionsPage::addWanted);
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
    auto *test = action(tr("&Test"), QStringLiteral("test"), [this] { Q_EMIT testWanted(Subject::of(selected()->connection)); });
    m_edit = action(tr("E&dit"), QStringLiteral("edit"), [this] { Q_EMIT editWanted(*selected()); });
    auto *signIn = action(tr("&Sign in"), QStringLiteral("sign-in"), [this] { Q_EMIT signInWanted(Subject::of(selected()->connection)); });
    auto *signOut = action(tr("Sign o&ut"), QStringLiteral("stop"), [this] { askToSignOut(); });
    m_share = action(tr("S&hare as a file"), QStringLiteral("share"), [this] { share(); });
    auto *gone = action(tr("Remo&ve"), QStringLiteral("remove"), [this] { askToRemove(); });
    gone->setShortcut(QKeySequence::Delete);
    gone->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(gone);
    for (QAction *act : {test, m_edit, signIn}) {
        auto *button = new QPushButton(act->icon(), act->text(), this);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, act, &QAction::trigger);
        connect(act, &QAction::changed, button, [button, act] { button->setEnabled(act->isEnabled()); });
    }
    m_more = new QPushButton(tr("&More"), this);
    auto *menu = new QMenu(this);
    menu->addActions({signOut, m_share, gone});
    setMenuOf(m_more, menu);
    row->addWidget(m_more);
    body()->addLayout(row);
    m_table->setRowActions(m_forOne);
    select();
}

QList<Column<workspace::ConnectionView>> ConnectionsPage::columns() const
{
    using C = Column<View>;
    return {
        C(QStringLiteral("name"), tr("Name"), [](const View &view) { return view.connection.name; }),
        C(QStringLiteral("kind"), tr("Kind"), [](const View &) { return wording::connectionKindText(); }),
        C(QStringLiteral("state"), tr("Status"),
          [](const View &view) {
              return checkSentence(lastCheck(keyOf(view)));
          }).marked([](const View &view) -> std::optional<Tone> {
            const auto last = lastCheck(keyOf(view));
            return last ? toneOf(last->mark) : Tone::Neutral;
        }),
        C(QStringLiteral("audience"), tr("Who may use it"),
          [](const View &view) {
              return view.connection.received ? QStringLiteral("-") : wording::audienceText(view.connection.audience);
          }),
        C(QStringLiteral("exports"), tr("Exports"), [](const View &view) { return wording::number(view.exports.size()); })
            .sorted([](const View &view) { return view.exports.size(); })
            .hinted([](const View &view) { return view.exports.join(u'\n'); })
            .numeric(),
        C(QStringLiteral("access"), tr("Permissions"), [](const View &view) { return wording::accessText(view.connection); }),
        C(QStringLiteral("checked"), tr("Last check"),
          [this](const View &view) {
              const auto last = lastCheck(keyOf(view));
              return last ? wording::relativeTime(last->at, m_clock.now()) : tr("never", "last check");
          })
            .sorted([](const View &view) {
                const auto last = lastCheck(keyOf(view));
                return last ? QVariant(last->at) : QVariant();
            })
            .hinted([](const View &view) {
                const auto last = lastCheck(keyOf(view));
                return last ? wording::time(last->at) : QString();
            }),
        C(QStringLiteral("created"), tr("Created"),
          [](const View &view) {
              return wording::time(view.connection.createdAt);
          }).sorted([](const View &view) { return view.connection.createdAt; }),
    };
}

void ConnectionsPage::refresh()
{
    m_workspace.call(workspace::ListConnections{}, this, [this](Result<QList<View>> answer) {
        if (answer.has_value())
            fill(std::move(answer.value()));
        else
            m_states->showError(answer.error());
    });
}

void ConnectionsPage::fill(QList<View> views)
{
    const bool none = views.isEmpty();
    m_model->setRows(std::move(views));
    if (none) {
        m_states->showEmpty(tr("No connection yet"),
                            tr("A connection says which Sales organisation lists are kept in, as whom, and by which contact ID."),
                            tr("Add a &connection"));
    } else {
        m_states->showContent();
        if (const int place = m_model->placeOf(m_toSelect); place >= 0)
            m_table->selectPlace(place);
        else if (m_table->selectedPlaces().isEmpty())
            m_table->selectRow(0);
    }
    m_toSelect.clear();
    select();
    Q_EMIT said(tr("%n connection(s).", nullptr, m_model->rowCount()));
}

void ConnectionsPage::select()
{
    const auto view = selected();
    for (QAction *act : std::as_const(m_forOne))
        act->setEnabled(view.has_value());
    m_more->setEnabled(view.has_value());
    if (!view) {
        m_details->clear();
        return;
    }
    m_edit->setEnabled(!view->connection.received);
    m_share->setEnabled(!view->connection.received);
    m_details->show(*view);
}

std::optional<workspace::ConnectionView> ConnectionsPage::selected() const
{
    const int place = m_table->selectedPlace();
    return place < 0 ? std::nullopt : std::optional(m_model->row(place));
}

void ConnectionsPage::find()
{
    m_search->setFocus();
    m_search->selectAll();
}

void ConnectionsPage::add()
{
    Q_EMIT addWanted();
}

void ConnectionsPage::rename()
{
    if (m_edit->isEnabled())
        m_edit->trigger();
}

void ConnectionsPage::tell(const domain::ConnectionId &id, const QString &sentence)
{
    m_toSelect = id.toString();
    messages()->showText(Tone::Good, sentence);
    refresh();
}

void ConnectionsPage::tellAdded(const workspace::AddedConnection &added)
{
    tell(added.view.connection.id,
         added.sourceCreated
             ? tr("\"%1\" was added, together with the source \"%2\".").arg(added.view.connection.name, added.view.sourceName)
             : tr("\"%1\" was added.").arg(added.view.connection.name));
    offerExport();
}

void ConnectionsPage::tellOpened(const workspace::ConnectionView &view)
{
    tell(view.connection.id, tr("\"%1\" can be used for exports now.").arg(view.connection.name));
    offerExport();
}

void ConnectionsPage::offerExport()
{
    connect(messages()->addButton(tr("Add an &export")), &QPushButton::clicked, this, &ConnectionsPage::exportWanted);
}

void ConnectionsPage::tellSignedIn(const QString &account)
{
    messages()->showText(Tone::Good, tr("Signed in as %1.").arg(account));
    refresh();
}

void ConnectionsPage::askToSignOut()
{
    const View view = *selected();
    QPushButton *yes =
        messages()->ask(Tone::Notice, tr("Sign out of \"%1\"?").arg(view.connection.name),
                        tr("Runs wait until somebody signs in again. A source with the same sign-in is signed out, too."), tr("Sign o&ut"));
    connect(yes, &QPushButton::clicked, this, [this, id = keyOf(view)] {
        m_workspace.call(workspace::SignOutConnection{id}, this, [this](const Result<View> &answer) {
            if (!answer.has_value()) {
                messages()->showError(answer.error());
                return;
            }
            messages()->showText(Tone::Good, tr("Signed out. The secret was removed from the keychain."));
            refresh();
        });
    });
}

void ConnectionsPage::share()
{
    const View view = *selected();
    askForFileToSave(
        this, tr("Share \"%1\" as a file").arg(view.connection.name), view.connection.name + QStringLiteral(".segue-connection"),
        tr("Connection files (*.segue-connection)"), [this, view](const QString &file) {
            m_workspace.call(workspace::ShareConnection{keyOf(view), file}, this,
                             [this, view](const Result<workspace::SharedConnection> &answer) {
                                 if (answer.has_value()) {
                                     messages()->showText(Tone::Good, tr("Written to %1. The file holds no secret.").arg(answer->file),
                                                          tr("Whoever opens it signs in as themselves and agrees to the terms."));
                                     return;
                                 }
                                 messages()->showError(answer.error());
                                 if (answer.error().code() == ErrorCode::ConnectionNotShared)
                                     connect(messages()->addButton(tr("Edit the co&nnection")), &QPushButton::clicked, this,
                                             [this, view] { Q_EMIT editWanted(view); });
                             });
        });
}

void ConnectionsPage::askToRemove()
{
    using Exports = workspace::RemoveConnection::Exports;
    const View view = *selected();
    const QString id = keyOf(view);
    const QString stays = tr("Lists and their members in Sales stay as they are. No contact record is deleted.");
    if (view.exports.isEmpty()) {
        QPushButton *yes =
            messages()->ask(Tone::Notice, tr("Remove the connection \"%1\"?").arg(view.connection.name), stays, tr("Remo&ve"));
        connect(yes, &QPushButton::clicked, this, [this, id] { remove(id, Exports::Refuse); });
        return;
    }
    messages()->showText(Tone::Notice,
                         tr("\"%1\" is used by %n export(s): %2.", nullptr, static_cast<int>(view.exports.size()))
                             .arg(view.connection.name, wording::listed(view.exports)),
                         stays + u' ' + tr("A detached export stays, inactive, until it gets another connection."));
    connect(messages()->addButton(tr("Detac&h the exports and remove")), &QPushButton::clicked, this,
            [this, id] { remove(id, Exports::Detach); });
    connect(messages()->addButton(tr("Remove the e&xports, too")), &QPushButton::clicked, this,
            [this, id] { remove(id, Exports::Remove); });
    QPushButton *cancel = messages()->addButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, messages(), &MessageBar::clear);
    messages()->askByKeyboard(cancel, cancel);
}

void ConnectionsPage::remove(const QString &id, workspace::RemoveConnection::Exports exports)
{
    m_workspace.call(workspace::RemoveConnection{id, exports}, this,
                     [this, id](const Result<workspace::RemovedConnection> &answer) { removed(id, answer); });
}

void ConnectionsPage::removed(const QString &id, const Result<workspace::RemovedConnection> &answer)
{
    refresh();
    if (!answer.has_value()) {
        messages()->showError(answer.error());
        return;
    }
    forgetCheck(id);
    QStringList sentences{tr("\"%1\" was removed.").arg(answer->name)};
    if (!answer->detachedExports.isEmpty())
        sentences.append(tr("Detached: %1.").arg(wording::listed(answer->detachedExports)));
    if (!answer->removedExports.isEmpty())
        sentences.append(tr("Removed with it: %1.").arg(wording::listed(answer->removedExports)));
    messages()->showText(Tone::Good, sentences.join(u' '));
    Q_EMIT exportsChanged();
}

} // namespace segue::ui
