// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explanations.h"

#include "domain/validation.h"
#include "personmeant.h"
#include "services/names.h"

#include <algorithm>

namespace segue::workspace {

namespace {

using namespace std::chrono_literals;
using Matches = QList<engine::PersonMatch>;
using domain::ContactId;
using Kind = store::Decision::Kind;
using Outcome = store::Decision::Outcome;

// What Sales adds is welcome, and not worth a long wait.
constexpr auto patience = 5s;

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Joins:
        return QStringLiteral("joins");
    case Kind::Leaves:
        return QStringLiteral("leaves");
    case Kind::Held:
        return QStringLiteral("held");
    case Kind::RemovedByOthers:
        return QStringLiteral("removed_by_others");
    case Kind::Rejected:
        break;
    }
    return QStringLiteral("rejected");
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Planned:
        return QStringLiteral("planned");
    case Outcome::Done:
        return QStringLiteral("done");
    case Outcome::Sent:
        return QStringLiteral("sent");
    case Outcome::Refused:
        break;
    }
    return QStringLiteral("refused");
}

DecisionView viewOf(const store::Decision &decision)
{
    DecisionView view;
    view.at = decision.at;
    view.run = decision.run;
    view.plan = decision.plan;
    view.kind = kindText(decision.kind);
    view.outcome = outcomeText(decision.outcome);
    view.reason = decision.reason;
    if (!decision.survivor.isNull())
        view.survivor = decision.survivor;
    view.detail = decision.detail;
    view.listState = decision.listState;
    view.stop = decision.stop;
    return view;
}

bool isExcluded(const domain::ExportDefinition &definition, const store::PersonKey &person)
{
    return std::any_of(person.contacts.begin(), person.contacts.end(), [&definition](const ContactId &contact) {
        return std::binary_search(definition.excluded.begin(), definition.excluded.end(), contact);
    });
}

/// An operation that must answer within a time; later it is TimedOut.
template<class T>
Operation<T> *within(QObject *parent, Clock &clock, std::chrono::milliseconds time, const std::function<Operation<T> *(QObject *)> &begin)
{
    return flow<T>(parent, QStringLiteral("within a time"), [&clock, time, begin](Flow<T> *self) {
        self->awaitResult(clock.sleep(self, time), [self](const Result<void> &) { self->fail(Error(ErrorCode::TimedOut)); });
        self->awaitResult(begin(self), [self](Result<T> result) { self->settle(std::move(result)); });
    });
}

} // namespace

QString toString(Standing standing)
{
    switch (standing) {
    case Standing::Added:
        return QStringLiteral("added_by_segue");
    case Standing::NotOurs:
        return QStringLiteral("not_ours");
    case Standing::TakenOff:
        return QStringLiteral("taken_off");
    case Standing::Held:
        return QStringLiteral("held");
    case Standing::Excluded:
        return QStringLiteral("excluded");
    case Standing::Rejected:
        return QStringLiteral("rejected");
    case Standing::Stopped:
        return QStringLiteral("stopped");
    case Standing::Planned:
        return QStringLiteral("planned");
    case Standing::Removed:
        return QStringLiteral("removed_by_segue");
    case Standing::NotThere:
        break;
    }
    return QStringLiteral("not_there");
}

Standing standingOf(const store::ListTrace &trace, bool excluded, const std::optional<bool> &onList)
{
    const store::Decision *newest = trace.decisions.isEmpty() ? nullptr : &trace.decisions.first();
    const bool ofLastRun = newest != nullptr && trace.lastRun && newest->run == trace.lastRun->run;
    if (trace.ours && onList.value_or(true))
        return ofLastRun && newest->kind == Kind::Held ? Standing::Held : Standing::Added;
    if (onList.value_or(false))
        return Standing::NotOurs;
    if (excluded)
        return Standing::Excluded;
    if (trace.takenOff || (trace.ours && onList == false))
        return Standing::TakenOff;
    if (newest == nullptr)
        return Standing::NotThere;
    // Whoever left the segment long ago is told so, not the reason of a run before that.
    const bool isCurrent = ofLastRun || !newest->run;
    switch (newest->kind) {
    case Kind::Rejected:
        return isCurrent ? Standing::Rejected : Standing::NotThere;
    case Kind::Joins:
        if (newest->outcome == Outcome::Refused)
            return Standing::Rejected;
        if (newest->stop || (newest->run && domain::isOver(newest->listState) && newest->outcome == Outcome::Planned))
            return Standing::Stopped;
        return newest->run ? Standing::NotThere : Standing::Planned;
    case Kind::Leaves:
        return newest->outcome == Outcome::Done ? Standing::Removed : Standing::NotThere;
    case Kind::Held:
    case Kind::RemovedByOthers:
        break;
    }
    return newest->kind == Kind::RemovedByOthers ? Standing::TakenOff : Standing::NotThere;
}

struct Explanations::Question
{
    ExplainPerson request;
    QString text;
    QList<domain::ExportDefinition> definitions;
    QList<domain::Connection> connections; ///< of those exports, each once
    store::PersonKey key;
    QList<store::ListTrace> traces;
    Explanation answer;
};

Explanations::Explanations(store::Store &store, Adapters &adapters, Clock &clock)
    : m_store(store), m_adapters(adapters), m_clock(clock), m_hash(store.hashKey())
{
}

Operation<Explanation> *Explanations::explain(QObject *parent, const ExplainPerson &request)
{
    return flow<Explanation>(parent, QStringLiteral("explain person"), [=, this](Flow<Explanation> *self) {
        auto question = std::make_shared<Question>();
        question->request = request;
        question->text = request.person.trimmed();
        if (question->text.isEmpty()) {
            self->fail(personNotFound(question->text));
            return;
        }
        self->await(m_store.exports().all(self), [=, this](const QList<domain::ExportDefinition> &all) {
            question->definitions = all;
            if (request.exportName) {
                const auto chosen = pick(all, *request.exportName);
                if (!chosen.has_value()) {
                    self->fail(chosen.error());
                    return;
                }
                question->definitions = {*chosen};
            }
            self->await(m_store.connections().all(self), [=, this](const QList<domain::Connection> &connections) {
                for (const domain::Connection &connection : connections) {
                    const bool isUsed = std::any_of(question->definitions.cbegin(), question->definitions.cend(),
                                                    [&](const auto &definition) { return definition.connection == connection.id; });
                    if (isUsed)
                        question->connections.append(connection);
                }
                lookUp(self, question);
            });
        });
    });
}

/// A text that is an ID may be a contact's or a customer's: both are looked for. Anything else is a customer's ID if the workspace
/// knows it, and what a person is called otherwise.
void Explanations::lookUp(Flow<Explanation> *self, const std::shared_ptr<Question> &question)
{
    QList<domain::BindingId> bindings;
    for (const domain::ExportDefinition &definition : question->definitions) {
        for (const domain::Binding &binding : definition.bindings)
            bindings.append(binding.id);
    }
    const domain::CustomerKey customer{m_hash(question->text.toStdString())};
    self->await(m_store.people().contactsOf(self, customer, bindings), [=, this](const std::vector<ContactId> &contacts) {
        question->key.contacts = contacts;
        question->key.customer = customer;
        if (const auto contact = ContactId::parse(QStringView(question->text)); contact && contacts.empty())
            question->key.contacts = {*contact};
        self->await(m_store.people().traces(self, question->key, bindings), [=, this](const QList<store::ListTrace> &traces) {
            const bool isKnown =
                !question->key.contacts.empty()
                || std::any_of(traces.cbegin(), traces.cend(), [](const store::ListTrace &found) { return !found.decisions.isEmpty(); });
            if (isKnown || question->connections.isEmpty()) {
                if (!isKnown) {
                    self->fail(personNotFound(question->text));
                    return;
                }
                question->traces = traces;
                trace(self, question);
                return;
            }
            engine::PeopleDirectory &people = m_adapters.people(self, question->connections.first());
            self->await(people.findPeople(self, question->text, personChoicesShown + 1), [=, this](const Matches &matches) {
                if (matches.size() != 1) {
                    self->fail(matches.isEmpty() ? personNotFound(question->text) : personAmbiguous(question->text, matches));
                    return;
                }
                question->key = {{matches.first().contact}, std::nullopt};
                question->answer.name = matches.first().name;
                question->answer.email = matches.first().email;
                self->await(m_store.people().traces(self, question->key, bindings), [=, this](const QList<store::ListTrace> &found) {
                    question->traces = found;
                    trace(self, question);
                });
            });
        });
    });
}

void Explanations::trace(Flow<Explanation> *self, const std::shared_ptr<Question> &question)
{
    Explanation &answer = question->answer;
    answer.contacts = QList<ContactId>(question->key.contacts.begin(), question->key.contacts.end());
    qsizetype place = 0;
    for (const domain::ExportDefinition &definition : std::as_const(question->definitions)) {
        for (const domain::Binding &binding : definition.bindings) {
            const store::ListTrace &found = question->traces.at(place++);
            ListExplanation list;
            list.exportName = definition.name;
            list.segmentId = binding.segmentId;
            list.segmentName = binding.segmentName;
            list.list = binding.list;
            list.listName = binding.listName.isEmpty() ? binding.segmentName : binding.listName;
            list.standing = standingOf(found, isExcluded(definition, question->key), std::nullopt);
            if (found.lastRun) {
                list.lastRun = found.lastRun->run;
                list.lastRunAt = found.lastRun->at;
                list.lastRunVerified = found.lastRun->verified;
                list.stop = found.lastRun->stop;
            }
            for (const store::Decision &decision : found.decisions) {
                list.decisions.append(viewOf(decision));
                if (!list.reason && list.standing == Standing::Rejected)
                    list.reason = decision.reason;
            }
            answer.lists.append(list);
        }
    }
    askSales(self, question);
}

/// Whether the person is on the lists now, and their name. Without an answer the explanation stands as it is.
void Explanations::askSales(Flow<Explanation> *self, const std::shared_ptr<Question> &question)
{
    if (question->answer.contacts.isEmpty() || question->connections.isEmpty()) {
        self->succeed(question->answer);
        return;
    }
    const ContactId contact = question->answer.contacts.first();
    const auto ask = [=, this](QObject *parent) -> Operation<void> * {
        return flow<void>(parent, QStringLiteral("ask Sales"), [=, this](Flow<void> *asking) {
            engine::PeopleDirectory &people = m_adapters.people(asking, question->connections.first());
            QList<domain::ListId> lists;
            for (const ListExplanation &list : std::as_const(question->answer.lists))
                lists.append(list.list);
            asking->await(people.findPeople(asking, contact.toString(), 1), [=, &people](const Matches &matches) {
                if (!matches.isEmpty()) {
                    question->answer.name = matches.first().name;
                    question->answer.email = matches.first().email;
                }
                asking->await(people.listsOf(asking, contact, lists), [=](const QList<domain::ListId> &on) {
                    for (qsizetype place = 0; place < question->answer.lists.size(); ++place) {
                        ListExplanation &list = question->answer.lists[place];
                        // Lists of another organisation are not asked about.
                        const auto definition = std::find_if(question->definitions.cbegin(), question->definitions.cend(),
                                                             [&list](const auto &one) { return one.name == list.exportName; });
                        if (definition->connection != question->connections.first().id)
                            continue;
                        list.onList = on.contains(list.list);
                        list.standing = standingOf(question->traces.at(place), isExcluded(*definition, question->key), list.onList);
                    }
                    asking->succeed();
                });
            });
        });
    };
    self->awaitResult(within<void>(self, m_clock, patience, ask), [=](const Result<void> &asked) {
        if (!asked.has_value())
            question->answer.salesSilence = asked.error();
        self->succeed(question->answer);
    });
}

} // namespace segue::workspace
