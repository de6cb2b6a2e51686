// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membermakers.h"

#include "odata/pagereader.h"

#include <algorithm>
#include <array>

namespace segue::dataverse {

namespace {

using Contacts = std::vector<domain::ContactId>;

constexpr char label[] = "GET listmembers with makers";

QByteArray membersOf(domain::ListId list, domain::UserId user, std::optional<int> newest)
{
    const QString ofList = QStringLiteral("_listid_value eq ") + list.toString();
    const QByteArray start = "listmembers?$select=_entityid_value,_createdby_value&$filter=";
    if (!newest)
        return start + odata::encoded(ofList) + "&$orderby=listmemberid";
    return start + odata::encoded(ofList + QStringLiteral(" and _createdby_value eq ") + user.toString())
           + "&$orderby=" + odata::encoded(u"createdon desc") + "&$top=" + QByteArray::number(*newest);
}

/// The creator is compared here as well: what a server does with a filter on it is not documented.
Result<odata::ParsedPage<Contacts>> readPage(const QByteArray &body, domain::UserId user)
{
    static constexpr std::array<std::string_view, 2> columns{"_entityid_value", "_createdby_value"};
    odata::ParsedPage<Contacts> page;
    bool readable = true;
    auto end = odata::readPage(body, columns, [&](odata::Row row) {
        const auto contact = row[0].isText() ? domain::ContactId::parse(row[0].text) : std::nullopt;
        const auto maker = row[1].isText() ? domain::UserId::parse(row[1].text) : std::nullopt;
        readable = readable && contact.has_value();
        if (contact && maker == user)
            page.content.push_back(*contact);
    });
    if (!end.has_value())
        return failure(std::move(end.error()));
    if (!readable)
        return failure(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("listmember")));
    page.end = std::move(end.value());
    return page;
}

} // namespace

Operation<Contacts> *membersMadeBy(QObject *parent, const std::shared_ptr<Core> &core, domain::ListId list, domain::UserId user,
                                   std::optional<int> newest)
{
    return flow<Contacts>(parent, QStringLiteral("makers of members"), [core, list, user, newest](Flow<Contacts> *self) {
        auto made = std::make_shared<Contacts>();
        const auto parse = [user](const QByteArray &body) { return readPage(body, user); };
        auto *reader = new odata::PageReader<Contacts>(
            self, core->service(), membersOf(list, user, newest), label, newest.value_or(odata::largestPage), parse,
            [made](const Contacts &contacts, qsizetype) { made->insert(made->end(), contacts.begin(), contacts.end()); });
        self->awaitResult(reader, [self, made, list](const Result<qint64> &read) {
            if (!read.has_value()) {
                const bool brokeOff = read.error().code() == ErrorCode::ConnectionLost || read.error().code() == ErrorCode::TimedOut;
                self->fail(brokeOff ? odata::withCause(Error(ErrorCode::ListReadBrokeOff).with(QStringLiteral("list"), list.toString()),
                                                       read.error())
                                    : read.error());
                return;
            }
            std::sort(made->begin(), made->end());
            made->erase(std::unique(made->begin(), made->end()), made->end());
            self->succeed(std::move(*made));
        });
    });
}

} // namespace segue::dataverse
