// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldeffect.h"

#include "commands/runwatch.h"
#include "output/terminal/texttable.h"
#include "output/verification.h"
#include "output/wording.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace segue::cli {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

using Align = TextTable::Align;

QString remark(const QString &list, const Error &error, Language language)
{
    const ErrorText text = errorText(error, language);
    return u"%1: %2\n  → %3\n"_s.arg(list, text.message, text.fix);
}

QString effectReport(const QList<std::shared_ptr<const domain::Plan>> &plans, Language language)
{
    TextTable table;
    table.setHeader({Text::tr("Export"), Text::tr("Marketing list"), Text::tr("On the list now"), Text::tr("Joining"), Text::tr("Leaving"),
                     Text::tr("Held"), Text::tr("Cannot export"), Text::tr("Not meant")},
                    {Align::Left, Align::Left, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right});
    QString remarks;
    for (const auto &plan : plans) {
        for (const domain::ListPlan &list : plan->lists) {
            const auto expected = std::count_if(list.rejects.cbegin(), list.rejects.cend(),
                                                [](const domain::Reject &reject) { return domain::isExpected(reject.reason); });
            const auto rejects = static_cast<qint64>(list.rejects.size());
            table.addRow({plan->exportName, listText(list), number(list.marks.listMembers), number(static_cast<qint64>(list.joins.size())),
                          number(static_cast<qint64>(list.leaves.size())), number(list.heldCustomers), number(rejects - expected),
                          number(expected)});
            if (list.problem)
                remarks += remark(list.listName, *list.problem, language);
            // Its fix names a plan, and this one is not saved.
            if (list.guard)
                remarks += u"%1: %2\n"_s.arg(list.listName, errorText(*list.guard, language).message);
        }
    }
    return Text::tr("With this field the next run would change the lists like this:") + u"\n\n"_s + table.toText() + u'\n' + remarks;
}

QJsonArray effectJson(const QList<std::shared_ptr<const domain::Plan>> &plans, Language language)
{
    QJsonArray lists;
    for (const auto &plan : plans) {
        const QJsonArray compared = verificationJson(*plan, language).value("lists"_L1).toArray();
        for (qsizetype place = 0; place < plan->lists.size(); ++place) {
            const domain::ListPlan &list = plan->lists.at(place);
            const QJsonObject counts = compared.at(place).toObject();
            lists.append(QJsonObject{
                {u"export"_s, plan->exportName},
                {u"list_id"_s, list.list.toString()},
                {u"list_name"_s, list.listName},
                {u"on_list"_s, counts.value("on_list"_L1)},
                {u"joins"_s, static_cast<qint64>(list.joins.size())},
                {u"leaves"_s, static_cast<qint64>(list.leaves.size())},
                {u"held"_s, list.heldCustomers},
                {u"rejected"_s, static_cast<qint64>(list.rejects.size())},
                {u"guard"_s, list.guard ? QJsonValue(QLatin1String(errorEntry(list.guard->code()).id)) : QJsonValue(QJsonValue::Null)},
                {u"error"_s, counts.value("error"_L1)}});
        }
    }
    return lists;
}

} // namespace

void noteMatches(Session &session, const std::optional<workspace::FieldMatch> &before, const workspace::FieldMatch &after)
{
    TextTable table(TextTable::Style::Plain);
    table.addRow({Text::tr("Contact ID field until now"), before ? before->field : u"-"_s, matchText(before)});
    table.addRow({Text::tr("Contact ID field from now on"), after.field, matchText(after)});
    session.note(table.toText());
}

FieldEffect::FieldEffect(Session &session, QString contactIdField, QStringList exports, std::function<void(const QJsonArray &)> then)
    : QObject(&session), m_session(session), m_field(std::move(contactIdField)), m_waiting(std::move(exports)), m_then(std::move(then))
{
}

void FieldEffect::ask(const QString &question)
{
    m_question = question;
    next();
}

void FieldEffect::next()
{
    if (m_waiting.isEmpty()) {
        conclude();
        return;
    }
    const auto ticket =
        m_session.ask(workspace::VerifyExport{m_waiting.takeFirst(), m_field}, [this](const std::shared_ptr<const domain::Plan> &plan) {
            m_plans.append(plan);
            next();
        });
    watchRun(m_session, ticket);
    unwatch(m_session); // nothing is changed yet: Ctrl+C simply ends the command
}

void FieldEffect::conclude()
{
    m_session.note(effectReport(m_plans, m_session.language()));
    if (m_session.confirmed(m_question))
        m_then(effectJson(m_plans, m_session.language()));
}

} // namespace segue::cli
