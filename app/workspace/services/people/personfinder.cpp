// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "personfinder.h"

#include "personmeant.h"

#include <memory>

namespace segue::workspace {

namespace {

using Matches = QList<engine::PersonMatch>;

/// The contacts of a customer as Sales knows them; one that it does not know is left out.
class CustomerSearch final : public Operation<Matches>
{
public:
    CustomerSearch(engine::PeopleDirectory &people, std::vector<domain::ContactId> contacts, QString text, QObject *parent)
        : Operation(QStringLiteral("find contacts of a customer"), parent), m_people(people), m_contacts(std::move(contacts)),
          m_text(std::move(text))
    {
    }

private:
    void begin() override { next(); }

    void next()
    {
        if (m_place == m_contacts.size()) {
            if (m_found.isEmpty())
                fail(personNotFound(m_text));
            else
                succeed(std::move(m_found));
            return;
        }
        await(m_people.findPeople(this, m_contacts[m_place++].toString(), 1), [this](const Matches &matches) {
            m_found.append(matches);
            next();
        });
    }

    engine::PeopleDirectory &m_people;
    std::vector<domain::ContactId> m_contacts;
    QString m_text;
    std::size_t m_place = 0;
    Matches m_found;
};

} // namespace

Operation<Matches> *PersonFinder::find(QObject *parent, const domain::Connection &connection, const domain::Source &source,
                                       const QString &contactIdField, const QString &text)
{
    return flow<Matches>(parent, QStringLiteral("find person"), [=, this, wanted = text.trimmed()](Flow<Matches> *self) {
        if (wanted.isEmpty()) {
            self->fail(personNotFound(wanted));
            return;
        }
        engine::PeopleDirectory &people = m_adapters.people(self, connection);
        self->await(people.findPeople(self, wanted, personChoicesShown + 1), [=, this, &people](const Matches &matches) {
            if (matches.size() == 1) {
                self->succeed(matches);
                return;
            }
            if (!matches.isEmpty()) {
                self->fail(personAmbiguous(wanted, matches));
                return;
            }
            // Not in Sales by that text: it may be a customer's ID.
            engine::SegmentSource &reader = m_adapters.reader(self, source);
            self->await(
                reader.contactsOf(self, wanted, contactIdField), [self, &people, wanted](const std::vector<domain::ContactId> &contacts) {
                    self->await(new CustomerSearch(people, contacts, wanted, self), [self](const Matches &found) { self->succeed(found); });
                });
        });
    });
}

} // namespace segue::workspace
