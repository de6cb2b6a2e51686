// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataverse/expectation.h"

#include <algorithm>
#include <unordered_set>

namespace segue::sandbox {

namespace {

struct GuidHash
{
    std::size_t operator()(const Guid &guid) const { return qHash(guid); }
};

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
    std::unordered_set<Guid, GuidHash> seen;
    world.segments().members(segment, 0, [&](quint64 rank) {
        ++expectation.members;
        const QByteArray text = population.contactIdText(population.customerAtRank(rank));
        if (text.trimmed().isEmpty()) {
            ++expectation.rejects[QStringLiteral("missing")];
            return true;
        }
        const auto id = normalisedId(text);
        QString reason = !id ? QStringLiteral("malformed") : seen.insert(*id).second ? QString() : QStringLiteral("duplicate");
        if (reason.isEmpty())
            reason = reasonAgainst(world, *id);
        if (reason.isEmpty())
            expectation.contacts.push_back(*id);
        else
            ++expectation.rejects[reason];
        return true;
    });
    const KeyOrder order = population.keyOrder();
    std::sort(expectation.contacts.begin(), expectation.contacts.end(),
              [order](const Guid &left, const Guid &right) { return keyLess(order, left, right); });
    return expectation;
}

} // namespace segue::sandbox
