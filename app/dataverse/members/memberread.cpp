// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberread.h"

#include "base/compute.h"
#include "odata/pagereader.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace segue::dataverse {

namespace {
using Rows = std::vector<domain::ListRow>;

constexpr char label[] = "GET listmembers";
/// Room for more than so many members is made only as they come.
constexpr qint64 mostRoom = 10'000'000;

QByteArray membersOf(domain::ListId list)
{
    return "listmembers?$select=_entityid_value,listmemberid&$filter="
           + odata::encoded(QStringLiteral("_listid_value eq ") + list.toString()) + "&$orderby=listmemberid";
}

/// Errors that mean the read was cut short; the others say by themselves what is wrong.
Error asBrokenRead(const Error &cause, domain::ListId list)
{
    switch (cause.code()) {
    case ErrorCode::UnexpectedAnswer:
    case ErrorCode::ConnectionLost:
    case ErrorCode::TimedOut:
    case ErrorCode::ServerFailed:
    case ErrorCode::ServerBusy:
    case ErrorCode::WebPageAnswered:
        return odata::withCause(Error(ErrorCode::ListReadBrokeOff).with(QStringLiteral("list"), list.toString()), cause);
    default:
        return cause;
    }
}

class MemberRead final : public Operation<domain::ListContent>
{
public:
    MemberRead(QObject *parent, std::shared_ptr<Core> core, domain::ListId list, std::optional<qint64> expected, engine::Progress progress)
        : Operation(QStringLiteral("read members"), parent), m_core(std::move(core)), m_list(list), m_expected(expected),
          m_progress(std::move(progress))
    {
    }

private:
    void begin() override
    {
        // A page more, so that a few new members do not move them all.
        if (m_expected)
            m_rows.reserve(static_cast<std::size_t>(std::clamp<qint64>(*m_expected, 0, mostRoom)) + odata::largestPage);
        const auto parse = [](const QByteArray &body) -> Result<odata::ParsedPage<Rows>> {
            auto page = readMemberPage(body);
            if (!page.has_value())
                return failure(std::move(page.error()));
            return odata::ParsedPage<Rows>{std::move(page.value().rows), std::move(page.value().end)};
        };
        auto *reader = new odata::PageReader<Rows>(this, m_core->service(), membersOf(m_list), label, odata::largestPage, parse,
                                                   [this](Rows rows, qsizetype) { take(std::move(rows)); });
        awaitResult(reader, [this](const Result<qint64> &read) {
            if (!read.has_value())
                fail(asBrokenRead(read.error(), m_list));
            else if (m_lastPage == odata::largestPage)
                confirmEnd();
            else
                conclude();
        });
    }

    void take(Rows rows)
    {
        m_lastPage = static_cast<int>(rows.size());
        if (!rows.empty()) {
            m_lastRow = rows.back().row;
            m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        }
        const auto read = static_cast<qint64>(m_rows.size());
        if (m_progress)
            m_progress(read, m_expected && *m_expected >= read ? m_expected : std::nullopt);
    }

    // A full page without a further link is either the true end or a link that got lost. The last row in the server's own
    // order tells them apart, for one request.
    void confirmEnd()
    {
        const QByteArray target = membersOf(m_list) + odata::encoded(u" desc") + "&$top=1";
        awaitResult(m_core->service().object(this, m_core->service().get(target, label)), [this](const Result<QJsonObject> &answer) {
            if (!answer.has_value()) {
                fail(asBrokenRead(answer.error(), m_list));
                return;
            }
            const QJsonArray rows = answer.value().value(QLatin1String("value")).toArray();
            const auto last =
                rows.isEmpty()
                    ? std::nullopt
                    : domain::MemberRowId::parse(QStringView(rows.first().toObject().value(QLatin1String("listmemberid")).toString()));
            // Gone meanwhile, or the row that was read last: nothing follows. A row that was added just now is a change like
            // any other, but cannot be told from a lost page; reading again is the safe answer.
            if (last && *last != m_lastRow)
                fail(Error(ErrorCode::ListReadBrokeOff).with(QStringLiteral("list"), m_list.toString()));
            else
                conclude();
        });
    }

    void conclude()
    {
        await(
            compute(this, QStringLiteral("sort members"), [rows = std::move(m_rows)]() mutable { return listContentOf(std::move(rows)); }),
            [this](domain::ListContent content) { succeed(std::move(content)); });
    }

    std::shared_ptr<Core> m_core;
    domain::ListId m_list;
    std::optional<qint64> m_expected;
    engine::Progress m_progress;
    Rows m_rows;
    domain::MemberRowId m_lastRow;
    int m_lastPage = 0;
};
} // namespace

Result<MemberPage> readMemberPage(const QByteArray &body)
{
    static constexpr std::array<std::string_view, 2> columns{"_entityid_value", "listmemberid"};
    MemberPage page;
    page.rows.reserve(static_cast<std::size_t>(body.size() / 100));
    bool readable = true;
    auto end = odata::readPage(body, columns, [&page, &readable](odata::Row row) {
        const auto contact = row[0].isText() ? domain::ContactId::parse(row[0].text) : std::nullopt;
        const auto member = row[1].isText() ? domain::MemberRowId::parse(row[1].text) : std::nullopt;
        if (contact && member)
            page.rows.push_back({*contact, *member});
        else
            readable = false;
    });
    if (!end.has_value())
        return failure(std::move(end.error()));
    if (!readable)
        return failure(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("listmember")));
    page.end = std::move(end.value());
    return page;
}

domain::ListContent listContentOf(std::vector<domain::ListRow> rows)
{
    std::sort(rows.begin(), rows.end(), [](const domain::ListRow &left, const domain::ListRow &right) {
        return left.contact != right.contact ? left.contact < right.contact : left.row < right.row;
    });
    rows.erase(std::unique(rows.begin(), rows.end(),
                           [](const domain::ListRow &left, const domain::ListRow &right) { return left.contact == right.contact; }),
               rows.end());
    return rows;
}

Operation<domain::ListContent> *readMembers(QObject *parent, const std::shared_ptr<Core> &core, domain::ListId list,
                                            std::optional<qint64> expected, engine::Progress progress)
{
    return new MemberRead(parent, core, list, expected, std::move(progress));
}

} // namespace segue::dataverse
