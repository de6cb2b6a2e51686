// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimer>
#include <QUuid>

#include <algorithm>

namespace segue::testing {

using namespace segue::domain;

namespace {

constexpr int letterCount = 26;

template<class T>
Result<T> waitedFor(Operation<T> *operation)
{
    std::optional<Result<T>> result;
    QEventLoop loop;
    operation->run(&loop, [&](Result<T> answer) {
        result.emplace(std::move(answer));
        loop.quit();
    });
    QTimer::singleShot(std::chrono::seconds(60), &loop, &QEventLoop::quit);
    loop.exec();
    if (!result)
        qFatal("no answer in time");
    return std::move(*result);
}

template<class T>
T valueFrom(Operation<T> *operation)
{
    Result<T> result = waitedFor(operation);
    if (!result.has_value())
        qFatal("%s %s", errorEntry(result.error().code()).id, qPrintable(result.error().serverText()));
    return std::move(*result);
}

template<class Id>
Id newGuid()
{
    return *Id::parse(QUuid::createUuid().toString());
}

class NoTraffic final : public engine::TrafficView
{
public:
    [[nodiscard]] engine::TrafficSnapshot traffic() const override { return {}; }
};

} // namespace

Operation<QList<engine::SegmentInfo>> *ScriptedSource::segments(QObject *parent)
{
    QList<engine::SegmentInfo> all;
    for (const auto &[id, content] : contents)
        all.append({id, id, content.members(), std::nullopt, {}, QString::number(generation)});
    return settled<QList<engine::SegmentInfo>>(parent, QStringLiteral("segments"), all);
}

Operation<engine::SegmentInfo> *ScriptedSource::segment(QObject *parent, const QString &idOrName)
{
    Result<engine::SegmentInfo> found = failure(Error(ErrorCode::SegmentNotFound).with(QStringLiteral("segment"), idOrName));
    if (contents.contains(idOrName))
        found = engine::SegmentInfo{idOrName, idOrName, std::nullopt, std::nullopt, {}, QString::number(generation)};
    return settled<engine::SegmentInfo>(parent, QStringLiteral("segment"), std::move(found));
}

Operation<QList<engine::FieldInfo>> *ScriptedSource::fields(QObject *parent)
{
    return settled<QList<engine::FieldInfo>>(parent, QStringLiteral("fields"), QList<engine::FieldInfo>());
}

Operation<SegmentContent> *ScriptedSource::read(QObject *parent, const engine::SegmentInfo &segment, const QString &, std::optional<qint64>,
                                                engine::Progress)
{
    return settled<SegmentContent>(parent, QStringLiteral("read"), contents.at(segment.id));
}

Operation<std::vector<ContactId>> *ScriptedSource::contactsOf(QObject *parent, const QString &, const QString &)
{
    return settled<std::vector<ContactId>>(parent, QStringLiteral("contacts"), std::vector<ContactId>());
}

Scenario::Scenario(SalesRig &sales, Mode mode) : m_sales(sales)
{
    const auto opened =
        waitedFor(store::openStore(m_sales.owner(), m_folder.filePath(QStringLiteral("segue/scenario.segue")), m_clock, m_random));
    if (!opened.has_value())
        qFatal("%s", errorEntry(opened.error().code()).id);
    m_store = *opened;
    // Only people about whom there is nothing special, so that what happens to them is what the scenario says.
    m_sales.sandbox.control("/sandbox/reset");
    for (const ContactStatus &status :
         valueFrom(m_sales.client().checkContacts(m_sales.owner(), m_sales.contacts(QStringLiteral("Newsletter_Pilot")), {}))) {
        if (status.state == ContactState::Active && !status.optedOut)
            m_people.push_back(status.contact);
    }
    definition.id = newGuid<ExportId>();
    definition.name = QStringLiteral("秋");
    definition.mode = mode;
    definition.listNameTemplate = QStringLiteral("{segment}");
    Binding binding;
    binding.id = newGuid<BindingId>();
    binding.segmentId = first();
    binding.segmentName = first();
    binding.list = newGuid<ListId>();
    binding.listName = first();
    definition.bindings.append(binding);
}

Scenario::~Scenario() = default;

ContactId Scenario::contact(QChar letter) const
{
    return m_people.at(static_cast<std::size_t>(letter.unicode() - u'A'));
}

CustomerKey Scenario::customer(QStringView number) const
{
    return CustomerKey{number.toULongLong()};
}

void Scenario::segment(const QString &text, const QString &preferred, const QString &id)
{
    SegmentContent content;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto colon = word.indexOf(u':');
        if (colon > 0)
            content.rows.push_back({contact(word.at(0)), customer(QStringView(word).mid(colon + 1))});
        else if (word.endsWith(u'!'))
            content.unusable.push_back({customer(QStringView(word).chopped(1)), RejectReason::Malformed});
        else
            content.unusable.push_back({customer(word), RejectReason::Missing});
    }
    for (const QString &word : preferred.split(u' ', Qt::SkipEmptyParts))
        content.preferred.push_back({contact(word.at(0)), customer(QStringView(word).mid(2))});
    m_source.contents[id] = std::move(content);
    ++m_source.generation;
}

void Scenario::crowd(int from, int count, const QString &id)
{
    SegmentContent content;
    for (int number = from; number < from + count; ++number)
        content.rows.push_back({oneOfTheCrowd(number), CustomerKey{1000 + static_cast<quint64>(number)}});
    m_source.contents[id] = std::move(content);
    ++m_source.generation;
}

ContactId Scenario::oneOfTheCrowd(int number) const
{
    return m_people.at(static_cast<std::size_t>(letterCount + number));
}

void Scenario::exclude(ContactId contact)
{
    (void)valueFrom(m_store->exports().setExcluded(m_sales.owner(), definition.id, contact, true));
}

void Scenario::takeOff(int from, int count)
{
    QJsonArray contacts;
    for (int number = from; number < from + count; ++number)
        contacts.append(oneOfTheCrowd(number).toString());
    m_sales.sandbox.control("/sandbox/lists/" + listId(0).toUtf8() + "/members", {{QStringLiteral("remove"), contacts}});
}

void Scenario::happens(const QString &text)
{
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (word == QLatin1String("list=locked"))
            m_sales.controlList(listId(0), {{QStringLiteral("lock"), true}});
        else if (word == QLatin1String("list=deleted"))
            m_sales.controlList(listId(0), {{QStringLiteral("delete"), true}});
        else if (word.startsWith(u'+') || word.startsWith(u'-'))
            m_sales.sandbox.control(
                "/sandbox/lists/" + listId(0).toUtf8() + "/members",
                {{word.startsWith(u'+') ? QStringLiteral("add") : QStringLiteral("remove"), QJsonArray{contact(word.at(1)).toString()}}});
        else if (word.startsWith(u'!') || word.startsWith(u'?'))
            (void)valueFrom(m_store->exports().setExcluded(m_sales.owner(), definition.id, contact(word.at(1)), word.startsWith(u'!')));
        else
            happensTo(word.at(0), word.mid(2));
    }
}

void Scenario::happensTo(QChar letter, const QString &what)
{
    const ContactId who = contact(letter);
    if (what.startsWith(QLatin1String("merged>")))
        m_sales.controlContact(who, {{QStringLiteral("merge_into"), contact(what.back()).toString()}});
    else if (what == QLatin1String("deleted"))
        m_sales.controlContact(who, {{QStringLiteral("delete"), true}});
    else if (what == QLatin1String("opted_out") || what == QLatin1String("changed"))
        m_sales.controlContact(who, {{QStringLiteral("opt_out"), what == QLatin1String("opted_out")}});
    else
        m_sales.controlContact(who, {{QStringLiteral("deactivate"), what == QLatin1String("inactive")}});
}

ExportDefinition Scenario::stored()
{
    return valueFrom(m_store->exports().byId(m_sales.owner(), definition.id));
}

ListId Scenario::listId(int binding)
{
    return m_saved ? stored().bindings.at(binding).list : definition.bindings.at(binding).list;
}

engine::RunRequest Scenario::request()
{
    if (m_saved) {
        // What runs found out and whom persons excluded is the workspace's to tell.
        const ExportDefinition kept = stored();
        definition.bindings = kept.bindings;
        definition.excluded = kept.excluded;
    }
    const Result<void> saved = waitedFor(m_store->exports().save(m_sales.owner(), definition));
    if (!saved.has_value())
        qFatal("%s", errorEntry(saved.error().code()).id);
    m_saved = true;
    engine::RunRequest request;
    request.id = newGuid<RunId>();
    request.definition = stored();
    request.workspaceStamp = QStringLiteral("segue:scenario:");
    request.accountKey = QStringLiteral("account");
    request.startedBy = QStringLiteral("test");
    request.contactIdField = QStringLiteral("contact");
    return request;
}

RunRecord Scenario::run(engine::RunRequest request)
{
    const NoTraffic traffic;
    const engine::RunPorts ports{m_source, m_sales.client(), m_store->journal(), m_store->plans(), m_store->ledgers(), traffic, m_clock};
    engine::ExportRun run(std::move(request), ports, m_sales.owner());
    QEventLoop loop;
    QObject::connect(&run, &engine::ExportRun::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(std::chrono::seconds(60), &loop, [] { qFatal("the run did not end"); });
    run.start();
    loop.exec();
    m_plan = run.plan();
    QStringList rejects;
    if (m_plan) {
        for (const Reject &reject : m_plan->lists.first().rejects) {
            const auto place = std::find(m_people.begin(), m_people.end(), reject.contact);
            const QString who =
                place == m_people.end() ? QString() : QString(QChar(u'A' + static_cast<char16_t>(place - m_people.begin()))) + u':';
            rejects.append(who + QString::number(static_cast<quint64>(reject.customer)) + u'=' + toString(reject.reason));
        }
    }
    rejects.sort();
    m_rejects = rejects.join(u' ');
    return run.record();
}

RunRecord Scenario::run(bool liftGuard)
{
    engine::RunRequest asked = request();
    asked.full = true;
    asked.liftGuard = liftGuard;
    return run(std::move(asked));
}

RunRecord Scenario::run(PlanId plan, bool liftGuard)
{
    engine::RunRequest asked = request();
    asked.plan = plan;
    asked.liftGuard = liftGuard;
    return run(std::move(asked));
}

std::shared_ptr<const Plan> Scenario::plan()
{
    engine::RunRequest asked = request();
    asked.planOnly = true;
    asked.full = true;
    (void)run(std::move(asked));
    return m_plan;
}

std::vector<ContactId> Scenario::members(int binding)
{
    return m_sales.members(listId(binding));
}

QString Scenario::letters(const std::vector<ContactId> &contacts, const std::vector<ContactId> &ours) const
{
    QStringList words;
    for (const ContactId &id : contacts) {
        const auto place = std::lower_bound(m_people.begin(), m_people.end(), id) - m_people.begin();
        const QString letter = place < letterCount ? QString(QChar(u'A' + static_cast<char16_t>(place))) : QStringLiteral("*");
        words.append(std::binary_search(ours.begin(), ours.end(), id) ? letter : u'(' + letter + u')');
    }
    return words.isEmpty() ? QStringLiteral("nobody") : words.join(u' ');
}

QString Scenario::list(int binding)
{
    const auto state = waitedFor(m_sales.client().listState(m_sales.owner(), listId(binding)));
    if (!state.has_value() || !state->exists)
        return QStringLiteral("no list");
    std::vector<ContactId> ours;
    const Ledger ledger = valueFrom(m_store->ledgers().ledger(m_sales.owner(), definition.bindings.at(binding).id));
    for (const LedgerEntry &entry : ledger.ours)
        ours.push_back(entry.contact);
    return letters(members(binding), ours);
}

QString Scenario::takenOff()
{
    const Ledger ledger = valueFrom(m_store->ledgers().ledger(m_sales.owner(), definition.bindings.first().id));
    return letters(ledger.takenOff, ledger.takenOff);
}

QString told(const ListRun &list)
{
    QStringList parts{toString(list.state)};
    const auto add = [&parts](const char *what, qint64 count) {
        if (count > 0)
            parts.append(QLatin1String(what) + u' ' + QString::number(count));
    };
    add("added", list.added);
    add("removed", list.removed);
    add("held", list.held);
    add("not_ours", list.notOurs);
    add("removed_by_others", list.removedByOthers);
    add("opted_out", list.optedOut);
    add("stays_inactive", list.staysInactive);
    if (list.guard)
        parts.append(QString::fromLatin1(errorEntry(list.guard->code()).id));
    if (list.error)
        parts.append(QString::fromLatin1(errorEntry(list.error->code()).id));
    if (list.alarm)
        parts.append(QString::fromLatin1(errorEntry(list.alarm->code()).id));
    return parts.join(QStringLiteral("; "));
}

} // namespace segue::testing
