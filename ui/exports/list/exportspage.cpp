// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportspage.h"
#include "opening.h"

#include "marks/runmarks.h"
#include "widgets/input/menukeys.h"
#include "widgets/input/primarybutton.h"
#include "widgets/input/searchfield.h"
#include "widgets/look/flowlayout.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "widgets/message/states.h"
#include "widgets/table/table.h"
#include "wording/views.h"
#include "wording/wording.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace segue::ui {

namespace {

QString keyOf(const workspace::ExportView &view)
{
    return view.definition.id.toString();
}

} // namespace

ExportsPage::ExportsPage(workspace::Workspace &workspace, const Clock &clock, QWidget *parent)
    : Page(QStringLiteral("exportsPage"), tr("Exports"), tr("Each export keeps marketing lists in Sales in step with segments."), parent),
      m_workspace(workspace), m_clock(clock)
{
    m_model = new RowsModel<workspace::ExportView>(columns(), keyOf, this);
    m_search = new SearchField(tr("Search exports"), this);
    m_table = new Table(QStringLiteral("exportsTable"), tr("Exports"), this);
    m_table->show(m_model);
    auto *content = new QWidget(this);
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(0, 0, 0, 0);
    buildActions();
    m_content->addWidget(m_table, 1);
    m_states = new States(content, this);
    body()->addWidget(m_states, 1);
    connect(m_search, &SearchField::searched, this, [this](const QString &text) { m_table->found()->search(text); });
    connect(m_table, &Table::selectionMoved, this, &ExportsPage::offerActions);
    connect(m_table, &Table::chosen, this, &ExportsPage::choose);
    connect(m_states, &States::retry, this, &ExportsPage::refresh);
    connect(m_states, &States::emptyAction, this, &ExportsPage::addWanted);
    m_states->showLoading(tr("Reading the exports"));
}

void ExportsPage::buildActions()
{
    m_runAll = addAction(tr("Run &all"), QStringLiteral("run-all"));
    connect(m_runAll, &QPushButton::clicked, this, &ExportsPage::runAll);
    connect(addAction(tr("Add &export"), QStringLiteral("add")), &QPushButton::clicked, this, &ExportsPage::addWanted);

    auto *row = new FlowLayout;
    const auto button = [&](const QString &text, const QString &picture) {
        auto *made = new QPushButton(icon(picture, palette()), text, this);
        row->addWidget(made);
        return made;
    };
    m_search->setMaximumWidth(step(this, 40));
    row->addWidget(m_search);
    row->addStretch();
    auto *primary = new PrimaryButton(tr("&Run"), this);
    primary->setPicture(QStringLiteral("run"));
    row->addWidget(primary);
    m_run = primary;
    m_run->setObjectName(QStringLiteral("runExport"));
    m_plan = button(tr("Review &changes"), QStringLiteral("plan"));
    m_edit = button(tr("E&dit"), QStringLiteral("edit"));
    m_more = button(tr("&More"), QString());
    m_content->addLayout(row);

    const auto action = [this](const QString &text, const QString &picture, auto act) {
        auto *made = new QAction(icon(picture, palette()), text, this);
        connect(made, &QAction::triggered, this, act);
        return made;
    };
    m_duplicate = action(tr("D&uplicate"), QStringLiteral("duplicate"), [this] { askToDuplicate(); });
    m_pause = action(tr("&Pause"), QStringLiteral("pause"), [this] { pause(true); });
    m_resume = action(tr("Resum&e"), QStringLiteral("run"), [this] { pause(false); });
    m_detach = action(tr("De&tach the connection"), QStringLiteral("detach"), [this] { askToDetach(); });
    m_attach = action(tr("Choose a c&onnection"), QStringLiteral("attach"), [this] { askToAttach(); });
    m_history =
        action(tr("Run &history"), QStringLiteral("history"), [this] { Q_EMIT historyWanted(selected().constFirst().definition.name); });
    m_remove = action(tr("Remo&ve"), QStringLiteral("remove"), [this] { askToRemove(); });
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(m_remove);
    auto *run = action(tr("&Run"), QStringLiteral("run"), [this] { runSelected(); });
    auto *plan = action(tr("Review &changes"), QStringLiteral("plan"), [this] { Q_EMIT planWanted(selected().constFirst()); });
    auto *edit = action(tr("E&dit"), QStringLiteral("edit"), [this] { Q_EMIT editWanted(selected().constFirst()); });
    const QList<QAction *> rest{m_duplicate, m_pause, m_resume, m_detach, m_attach, m_history, m_remove};
    m_table->setRowActions(QList<QAction *>{run, plan, edit} + rest);
    auto *menu = new QMenu(this);
    menu->addActions(rest);
    setMenuOf(m_more, menu);
    for (const auto &[owner, act] : {std::pair{m_run, run}, std::pair{m_plan, plan}, std::pair{m_edit, edit}}) {
        connect(owner, &QPushButton::clicked, act, &QAction::trigger);
        connect(act, &QAction::changed, owner, [owner = owner, act = act] { owner->setEnabled(act->isEnabled()); });
    }
    m_runAction = run;
    m_planAction = plan;
    m_editAction = edit;
    offerActions();
}

QList<Column<workspace::ExportView>> ExportsPage::columns()
{
    using View = workspace::ExportView;
    using C = Column<View>;
    const auto people = [](const View &view) {
        qint64 sum = 0;
        for (const domain::ListRun &list : view.lastRun->lists)
            sum += list.membersAfter;
        return sum;
    };
    return {
        C(QStringLiteral("name"), tr("Name"), [](const View &view) { return view.definition.name; }),
        C(QStringLiteral("state"), tr("Status"), [this](const View &view) { return stateOf(view); }).marked([this](const View &view) {
            return toneOf(view);
        }),
        C(QStringLiteral("refreshed"), tr("Last run"),
          [this](const View &view) {
              return view.lastRun ? wording::relativeTime(view.lastRun->startedAt, m_clock.now()) : tr("never", "last run");
          })
            .sorted([](const View &view) { return view.lastRun ? QVariant(view.lastRun->startedAt) : QVariant(); })
            .hinted([](const View &view) { return view.lastRun ? wording::time(view.lastRun->startedAt) : QString(); }),
        C(QStringLiteral("segments"), tr("Segments"), [](const View &view) { return wording::number(view.definition.bindings.size()); })
            .sorted([](const View &view) { return view.definition.bindings.size(); })
            .hinted([](const View &view) {
                QStringList names;
                for (const domain::Binding &binding : view.definition.bindings)
                    names.append(binding.segmentName);
                return names.join(u'\n');
            })
            .numeric(),
        C(QStringLiteral("people"), tr("On the lists"),
          [people](const View &view) { return view.lastRun ? wording::people(people(view)) : QStringLiteral("-"); })
            .sorted([people](const View &view) { return view.lastRun ? people(view) : qint64(-1); })
            .numeric(),
        C(QStringLiteral("connection"), tr("Connection"),
          [](const View &view) { return view.connectionName.isEmpty() ? tr("no connection") : view.connectionName; }),
        C(QStringLiteral("mode"), tr("Mode"), [](const View &view) { return wording::modeText(view.definition.mode); }),
    };
}

QString ExportsPage::stateOf(const workspace::ExportView &view) const
{
    if (const auto live = m_live.constFind(keyOf(view)); live != m_live.constEnd())
        return live->text;
    if (view.connectionName.isEmpty())
        return tr("inactive: no connection");
    const QString last = view.lastRun ? wording::stateText(view.lastRun->state) : tr("not run yet");
    return view.definition.paused ? tr("paused (%1)").arg(last) : last;
}

Tone ExportsPage::toneOf(const workspace::ExportView &view) const
{
    if (const auto live = m_live.constFind(keyOf(view)); live != m_live.constEnd())
        return live->tone;
    if (view.connectionName.isEmpty() || view.definition.paused || !view.lastRun)
        return Tone::Neutral;
    return ui::toneOf(view.lastRun->state);
}

void ExportsPage::refresh()
{
    m_workspace.call(workspace::ListExports{}, this, [this](Result<Views> answer) {
        if (!answer.has_value()) {
            m_states->showError(answer.error());
            return;
        }
        fill(std::move(answer.value()));
    });
}

void ExportsPage::fill(Views views)
{
    const bool none = views.isEmpty();
    m_model->setRows(std::move(views));
    if (none) {
        m_states->showEmpty(tr("No export yet"), tr("An export chooses a connection and segments. Saving it changes nothing in Sales yet."),
                            tr("Add &export"));
    } else {
        m_states->showContent();
        if (m_table->selectedPlaces().isEmpty())
            m_table->selectRow(0);
    }
    offerActions();
    const QString sentence = tr("%n export(s).", nullptr, m_model->rowCount());
    const auto failed = static_cast<int>(
        std::count_if(m_model->rows().begin(), m_model->rows().end(), [this](const auto &view) { return toneOf(view) == Tone::Bad; }));
    Q_EMIT said(failed == 0 ? sentence : tr("%1 %2", "two sentences").arg(sentence, tr("%n of them failed last time.", nullptr, failed)));
    tellOpening();
}

void ExportsPage::tellOpening()
{
    // Said once, when the program begins; afterwards the column says it.
    if (std::exchange(m_told, true) || messages()->isVisible())
        return;
    const auto opening = openingOf(m_model->rows());
    if (!opening)
        return;
    const QString &name = opening->exportName;
    messages()->showText(Tone::Bad,
                         opening->needsSignIn ? tr("A sign-in is needed for \"%1\".").arg(opening->connection)
                                              : tr("The last run of \"%1\" failed.").arg(name),
                         opening->needsSignIn  ? tr("Afterwards run \"%1\" again: it goes on where it stopped.").arg(name)
                         : opening->others > 0 ? tr("%n more failed, too.", nullptr, opening->others)
                                               : QString());
    if (opening->needsSignIn) {
        connect(messages()->addButton(tr("&Sign in")), &QPushButton::clicked, this,
                [this, connection = opening->connection] { Q_EMIT signInWanted(connection); });
    }
    connect(messages()->addButton(tr("See what &happened")), &QPushButton::clicked, this, [this, name] { Q_EMIT historyWanted(name); });
    connect(messages()->addButton(tr("C&lose")), &QPushButton::clicked, messages(), &MessageBar::clear);
    m_table->selectPlace(m_model->placeOf(keyOf(
        *std::find_if(m_model->rows().begin(), m_model->rows().end(), [&](const auto &view) { return view.definition.name == name; }))));
}

void ExportsPage::find()
{
    m_search->setFocus();
    m_search->selectAll();
}

void ExportsPage::rename()
{
    if (m_edit->isEnabled())
        m_edit->click();
}

void ExportsPage::add()
{
    Q_EMIT addWanted();
}

void ExportsPage::setLive(const QString &exportKey, const std::optional<LiveState> &live)
{
    if (live)
        m_live.insert(exportKey, *live);
    else
        m_live.remove(exportKey);
    if (const int place = m_model->placeOf(exportKey); place >= 0)
        m_model->setRow(place, m_model->row(place));
    offerActions();
}

void ExportsPage::tellSaved(const workspace::ExportView &view)
{
    QStringList remarks;
    if (!view.unseenSegments.isEmpty())
        remarks.append(tr("Not seen in the source, empty or not yet synchronised: %1").arg(wording::listed(view.unseenSegments)));
    if (!view.equalNames.isEmpty())
        remarks.append(tr("Sales has other lists of the same name: %1").arg(wording::listed(view.equalNames)));
    for (const domain::Binding &left : view.left)
        remarks.append(tr("The list \"%1\" and its members stay as they are.").arg(left.listName));
    messages()->showText(remarks.isEmpty() ? Tone::Good : Tone::Notice,
                         tr("\"%1\" was saved. Nothing was changed in Sales yet.").arg(view.definition.name), remarks.join(u'\n'));
    connect(messages()->addButton(tr("Review cha&nges")), &QPushButton::clicked, this, [this, view] {
        messages()->clear();
        Q_EMIT planWanted(view);
    });
}

ExportsPage::Views ExportsPage::selected() const
{
    Views views;
    for (const int place : m_table->selectedPlaces())
        views.append(m_model->row(place));
    return views;
}

void ExportsPage::offerActions()
{
    const Views views = selected();
    const bool one = views.size() == 1;
    const bool any = !views.isEmpty();
    const auto all = [&](auto test) { return any && std::all_of(views.begin(), views.end(), test); };
    const bool idle = all([this](const auto &view) { return !m_live.contains(keyOf(view)); });
    const bool attached = all([](const auto &view) { return !view.connectionName.isEmpty(); });
    m_runAction->setEnabled(idle && attached);
    m_planAction->setEnabled(one && idle && attached);
    m_editAction->setEnabled(one && idle && attached);
    m_duplicate->setEnabled(one && attached);
    m_pause->setVisible(!all([](const auto &view) { return view.definition.paused; }));
    m_pause->setEnabled(any);
    m_resume->setVisible(std::any_of(views.begin(), views.end(), [](const auto &view) { return view.definition.paused; }));
    m_detach->setVisible(!any || attached);
    m_detach->setEnabled(idle && attached);
    m_attach->setVisible(any && !attached);
    m_attach->setEnabled(one);
    m_history->setEnabled(one);
    m_remove->setEnabled(idle);
    m_more->setEnabled(any);
    m_runAll->setEnabled(std::any_of(m_model->rows().begin(), m_model->rows().end(), [this](const auto &view) {
        return !view.connectionName.isEmpty() && !view.definition.paused && !m_live.contains(keyOf(view));
    }));
}

void ExportsPage::choose(int place)
{
    const workspace::ExportView &view = m_model->row(place);
    if (m_live.contains(keyOf(view)))
        Q_EMIT watchWanted(keyOf(view));
    else if (!view.connectionName.isEmpty())
        Q_EMIT planWanted(view);
}

void ExportsPage::runSelected()
{
    Q_EMIT runWanted(selected());
}

void ExportsPage::runAll()
{
    Views views;
    for (const workspace::ExportView &view : m_model->rows()) {
        if (!view.connectionName.isEmpty() && !view.definition.paused && !m_live.contains(keyOf(view)))
            views.append(view);
    }
    QPushButton *yes = messages()->ask(Tone::Neutral, tr("Run %n export(s) now?", nullptr, static_cast<int>(views.size())),
                                       tr("Paused exports and exports without a connection are left out."), tr("Run &all now"));
    connect(yes, &QPushButton::clicked, this, [this, views] {
        messages()->clear();
        Q_EMIT runWanted(views);
    });
}

template<class Request>
void ExportsPage::askEach(const QList<Request> &requests, const QString &done)
{
    m_pending = static_cast<int>(requests.size());
    for (const Request &request : requests) {
        m_workspace.call(request, this, [this, done](const Result<typename Request::Answer> &answer) {
            --m_pending;
            if (!answer.has_value()) {
                messages()->showError(answer.error());
            } else if (m_pending == 0 && !messages()->isVisible()) {
                messages()->showText(Tone::Good, done);
            }
            refresh();
        });
    }
    messages()->clear();
}

void ExportsPage::askToDuplicate()
{
    const QString name = selected().constFirst().definition.name;
    QStringList taken;
    for (const workspace::ExportView &view : m_model->rows())
        taken.append(view.definition.name);
    QString fresh = tr("%1 (copy)").arg(name);
    for (int number = 2; taken.contains(fresh); ++number)
        fresh = tr("%1 (copy %2)").arg(name).arg(number);
    askEach(QList{workspace::DuplicateExport{name, fresh}},
            tr("\"%1\" was added with lists of its own. Nothing is created in Sales before it runs.").arg(fresh));
}

void ExportsPage::pause(bool paused)
{
    QList<workspace::PauseExport> requests;
    for (const workspace::ExportView &view : selected())
        requests.append({view.definition.name, paused});
    askEach(requests, paused ? tr("Paused: left out when all exports are run.") : tr("No longer paused."));
}

void ExportsPage::askToDetach()
{
    const Views views = selected();
    QPushButton *yes = messages()->ask(
        Tone::Notice,
        views.size() == 1 ? tr("Detach the export \"%1\" from its connection?").arg(views.first().definition.name)
                          : tr("Detach %n export(s) from the connection?", nullptr, static_cast<int>(views.size())),
        tr("A detached export stays, inactive, until it gets another connection. Lists and members in Sales stay as they are."),
        tr("De&tach"));
    connect(yes, &QPushButton::clicked, this, [this, views] {
        QList<workspace::DetachExport> requests;
        for (const workspace::ExportView &view : views)
            requests.append({view.definition.name});
        askEach(requests, tr("Detached. Lists and members in Sales stay as they are."));
    });
}

void ExportsPage::askToAttach()
{
    const QString name = selected().constFirst().definition.name;
    m_workspace.call(workspace::ListConnections{}, this, [this, name](const Result<QList<workspace::ConnectionView>> &answer) {
        if (!answer.has_value()) {
            messages()->showError(answer.error());
            return;
        }
        if (answer->isEmpty()) {
            messages()->showText(Tone::Notice, tr("There is no connection yet."), tr("Add one, or open a connection file."));
            connect(messages()->addButton(tr("To the connectio&ns")), &QPushButton::clicked, this, &ExportsPage::connectionsWanted);
            return;
        }
        messages()->showText(Tone::Neutral, tr("Which connection is \"%1\" to use?").arg(name),
                             tr("In another Sales organisation it starts with new lists; the old ones stay as they are."));
        QPushButton *first = nullptr;
        for (const workspace::ConnectionView &view : *answer) {
            QPushButton *button = messages()->addButton(view.connection.name);
            first = first ? first : button;
            connect(button, &QPushButton::clicked, this, [this, name, chosen = view.connection.name] {
                askEach(QList{workspace::AttachExport{name, chosen}}, tr("\"%1\" uses \"%2\" now.").arg(name, chosen));
            });
        }
        QPushButton *refusal = messages()->addButton(tr("Cancel"));
        connect(refusal, &QPushButton::clicked, messages(), &MessageBar::clear);
        messages()->askByKeyboard(first, refusal);
    });
}

void ExportsPage::askToRemove()
{
    const Views views = selected();
    QStringList names;
    for (const workspace::ExportView &view : views)
        names.append(view.definition.name);
    QPushButton *yes =
        messages()->ask(Tone::Notice,
                        views.size() == 1 ? tr("Remove the export \"%1\"?").arg(names.first())
                                          : tr("Remove %n export(s)?", nullptr, static_cast<int>(views.size())),
                        tr("Lists and their members in Sales stay as they are. No contact record is deleted."), tr("Remo&ve"));
    connect(yes, &QPushButton::clicked, this, [this, names] {
        QList<workspace::RemoveExport> requests;
        for (const QString &name : names)
            requests.append({name});
        askEach(requests, tr("Removed. Lists and their members in Sales stay as they are."));
    });
}

} // namespace segue::ui
