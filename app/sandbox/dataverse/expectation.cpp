// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "expectation.h"

#include "query/insightsrows.h"

#include <algorithm>

namespace segue::sandbox {

namespace {

QString reasonAgainst(const World &world, const Guid &id)
{
    const auto contact = world.contacts().find(id);
    if (!contact)
        return QStringLiteral("not_found");
    if (contact->merged)
        return QStringLiteral("merged");
    return contact->active ? QString() : QStringLiteral("inactive");
}

} // namespace

std::optional<Guid> normalisedId(const QByteArray &text)
{
    QString plain = QString::fromUtf8(text);
    for (QChar &c : plain) {
        // Full-width forms stand 0xfee0 above their ASCII twins.
        if (c.unicode() >= 0xff01 && c.unicode() <= 0xff5e)
            c = QChar(static_cast<char16_t>(c.unicode() - 0xfee0));
    }
    plain = plain.trimmed();
    if (plain.startsWith(QLatin1Char('{')) && plain.endsWith(QLatin1Char('}')))
        plain = plain.mid(1, plain.size() - 2).trimmed();
    return Guid::parse(plain.toUtf8());
}

Expectation expectationOf(const World &world, std::size_t segment)
{
    Expectation expectation;
    const Population &population = world.population();
    std::vector<Guid> given;
    world.segments().members(segment, 0, [&](quint64 rank) {
        ++expectation.members;
        const quint64 customer = population.customerAtRank(rank);
        const QByteArray text = hasProfile(world, customer) ? population.contactIdText(customer) : QByteArray();
        if (const auto id = normalisedId(text))
            given.push_back(*id);
        else
            ++expectation.rejects[text.trimmed().isEmpty() ? QStringLiteral("missing") : QStringLiteral("malformed")];
        return true;
    });
    const KeyOrder order = population.keyOrder();
    std::sort(given.begin(), given.end(), [order](const Guid &left, const Guid &right) { return keyLess(order, left, right); });
    const auto last = std::unique(given.begin(), given.end());
    if (last != given.end())
        expectation.rejects[QStringLiteral("duplicate")] = given.end() - last;
    given.erase(last, given.end());
    for (const Guid &id : given) {
        if (const QString reason = reasonAgainst(world, id); !reason.isEmpty())
            ++expectation.rejects[reason];
        else
            expectation.contacts.push_back(id);
    }
    return expectation;
}

} // namespace segue::sandbox
