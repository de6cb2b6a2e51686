// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verification.h"

#include "output/files/jsonform.h"
#include "output/terminal/texttable.h"
#include "wording.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace segue::cli {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

using Align = TextTable::Align;

constexpr std::size_t peopleNamed = 10;

template<class Row>
QString named(const QString &sentence, const std::vector<Row> &rows)
{
    if (rows.empty())
        return {};
    QStringList ids;
    for (std::size_t row = 0; row < std::min(peopleNamed, rows.size()); ++row)
        ids.append(rows[row].contact.toString());
    if (rows.size() > peopleNamed)
        ids.append(Text::tr("and %1 more").arg(number(static_cast<qint64>(rows.size() - peopleNamed))));
    return u"  "_s + sentence.arg(listed(ids)) + u'\n';
}

template<class Row>
QJsonArray idsOf(const std::vector<Row> &rows)
{
    QJsonArray ids;
    for (const Row &row : rows)
        ids.append(row.contact.toString());
    return ids;
}

QMap<domain::RejectReason, qint64> reasonsOf(const domain::ListPlan &list)
{
    QMap<domain::RejectReason, qint64> counts;
    for (const domain::Reject &reject : list.rejects)
        ++counts[reject.reason];
    return counts;
}

QString trouble(const QString &list, const Error &error, Language language)
{
    const ErrorText text = errorText(error, language);
    return u"%1: %2\n  → %3\n"_s.arg(list, text.message, text.fix);
}

std::vector<domain::LedgerEntry> somebody(const std::vector<domain::LedgerEntry> &entries, bool isWanted)
{
    std::vector<domain::LedgerEntry> people;
    for (const domain::LedgerEntry &entry : entries) {
        const bool hasCustomer = entry.customer != domain::CustomerKey{};
        if (hasCustomer == isWanted && (people.empty() || people.back().contact != entry.contact))
            people.push_back(entry);
    }
    return people;
}

} // namespace

QString verificationReport(const domain::Plan &plan, Language language)
{
    TextTable table;
    table.setHeader({Text::tr("Marketing list"), Text::tr("Compared"), Text::tr("On the list now"), Text::tr("Missing"),
                     Text::tr("Too many"), Text::tr("Held"), Text::tr("Added by others"), Text::tr("Removed by others"),
                     Text::tr("Cannot export"), Text::tr("Not meant")},
                    {Align::Left, Align::Left, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right,
                     Align::Right, Align::Right});
    QString remarks;
    qint64 different = 0;
    for (const domain::ListPlan &list : plan.lists) {
        const bool fits = domain::isAsWanted(list, plan.mode);
        different += fits ? 0 : 1;
        qint64 expected = 0;
        qint64 problems = 0;
        const auto reasons = reasonsOf(list);
        for (auto it = reasons.cbegin(); it != reasons.cend(); ++it)
            (domain::isExpected(it.key()) ? expected : problems) += it.value();
        const QString state = list.problem ? Text::tr("not possible") : fits ? Text::tr("as wanted") : Text::tr("differs");
        table.addRow({listText(list), state, number(list.marks.listMembers), number(static_cast<qint64>(list.joins.size())),
                      number(static_cast<qint64>(list.leaves.size())), number(list.heldCustomers), number(list.notOurs),
                      number(static_cast<qint64>(list.removedByOthers.size())), number(problems), number(expected)});
        if (list.problem) {
            remarks += trouble(list.listName, *list.problem, language);
            continue;
        }
        const QString people = named(Text::tr("missing: %1"), list.joins) + named(Text::tr("too many: %1"), list.leaves);
        QString reasonLines;
        for (const bool isExpected : {false, true}) {
            const QString sentence = rejectsSentence(reasons, isExpected);
            if (!sentence.isEmpty())
                reasonLines += u"  "_s + sentence + u'\n';
        }
        if (!people.isEmpty() || !reasonLines.isEmpty())
            remarks += list.listName + u'\n' + people + reasonLines;
    }
    const QString sentence = different == 0 ? Text::tr("Every list is as the export wants it. Nothing was changed.")
                                            : Text::tr("Lists that are not as the export wants them: %1 of %2. Nothing was changed.")
                                                  .arg(number(different), number(plan.lists.size()));
    return sentence + u"\n\n"_s + table.toText() + u'\n' + remarks;
}

QJsonObject verificationJson(const domain::Plan &plan, Language language)
{
    QJsonArray lists;
    for (const domain::ListPlan &list : plan.lists) {
        QJsonObject reasons;
        const auto counts = reasonsOf(list);
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            reasons.insert(domain::toString(it.key()), it.value());
        lists.append(QJsonObject{{u"segment"_s, list.segmentId},
                                 {u"list_id"_s, list.list.toString()},
                                 {u"list_name"_s, list.listName},
                                 {u"part"_s, 1},
                                 {u"as_wanted"_s, domain::isAsWanted(list, plan.mode)},
                                 {u"error"_s, list.problem ? QJsonValue(toJson(*list.problem, language)) : QJsonValue(QJsonValue::Null)},
                                 {u"members"_s, list.members},
                                 {u"desired"_s, list.desired},
                                 {u"on_list"_s, list.marks.listMembers},
                                 {u"missing"_s, static_cast<qint64>(list.joins.size())},
                                 {u"too_many"_s, static_cast<qint64>(list.leaves.size())},
                                 {u"stays"_s, list.stays},
                                 {u"held"_s, list.heldCustomers},
                                 {u"not_ours"_s, list.notOurs},
                                 {u"removed_by_others"_s, static_cast<qint64>(list.removedByOthers.size())},
                                 {u"rejected"_s, static_cast<qint64>(list.rejects.size())},
                                 {u"rejects_by_reason"_s, reasons},
                                 {u"missing_contacts"_s, idsOf(list.joins)},
                                 {u"too_many_contacts"_s, idsOf(list.leaves)}});
    }
    const bool fits = std::all_of(plan.lists.cbegin(), plan.lists.cend(),
                                  [&plan](const domain::ListPlan &list) { return domain::isAsWanted(list, plan.mode); });
    return {{u"export"_s, plan.exportName},
            {u"mode"_s, domain::toString(plan.mode)},
            {u"at"_s, plan.createdAt.toUTC().toString(Qt::ISODate)},
            {u"as_wanted"_s, fits},
            {u"lists"_s, lists}};
}

ExitCode verificationExitCode(const domain::Plan &plan)
{
    ExitCode code = ExitCode::Done;
    for (const domain::ListPlan &list : plan.lists) {
        if (list.problem)
            code = moreImportant(code, errorEntry(list.problem->code()).exitCode);
        else if (!domain::isAsWanted(list, plan.mode))
            code = moreImportant(code, ExitCode::Differences);
    }
    return code;
}

QString adoptionReport(const workspace::AdoptionView &view, Language language)
{
    TextTable table;
    table.setHeader({Text::tr("Marketing list"), Text::tr("In the segment"), Text::tr("Not in the segment"), Text::tr("Known already"),
                     Text::tr("Added by others")},
                    {Align::Left, Align::Right, Align::Right, Align::Right, Align::Right});
    QString remarks;
    for (const workspace::ListAdoption &list : view.lists) {
        if (list.problem) {
            remarks += trouble(list.listName, *list.problem, language);
            continue;
        }
        const domain::AdoptionProposal &proposal = *list.proposal;
        table.addRow(
            {list.listName, number(proposal.wanted), number(proposal.unwanted), number(proposal.known), number(proposal.byOthers)});
        if (proposal.people() > 0)
            remarks += list.listName + u'\n' + named(Text::tr("in the segment: %1"), somebody(proposal.entries, true))
                       + named(Text::tr("not in the segment: %1"), somebody(proposal.entries, false));
    }
    const QString text = adoptionOffer() + u"\n\n"_s + table.toText() + u'\n' + remarks;
    const QString warning = adoptionWarning(view);
    return warning.isEmpty() ? text : text + warning + u'\n';
}

QJsonObject adoptionJson(const workspace::AdoptionView &view, qint64 adopted, Language language)
{
    QJsonArray lists;
    for (const workspace::ListAdoption &list : view.lists) {
        const domain::AdoptionProposal proposal = list.proposal ? *list.proposal : domain::AdoptionProposal();
        QJsonArray sample;
        for (const domain::LedgerEntry &entry : proposal.entries) {
            if (sample.size() < static_cast<qsizetype>(peopleNamed))
                sample.append(entry.contact.toString());
        }
        lists.append(QJsonObject{{u"list_id"_s, list.list.toString()},
                                 {u"list_name"_s, list.listName},
                                 {u"error"_s, list.problem ? QJsonValue(toJson(*list.problem, language)) : QJsonValue(QJsonValue::Null)},
                                 {u"in_segment"_s, proposal.wanted},
                                 {u"not_in_segment"_s, proposal.unwanted},
                                 {u"known"_s, proposal.known},
                                 {u"not_ours"_s, proposal.byOthers},
                                 {u"sample"_s, sample}});
    }
    return {{u"export"_s, view.exportName}, {u"mode"_s, domain::toString(view.mode)}, {u"adopted"_s, adopted}, {u"lists"_s, lists}};
}

} // namespace segue::cli
