// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionedit.h"

#include "domain/validation.h"
#include "mapping.h"
#include "services/names.h"
#include "workspace/terms.h"

#include <algorithm>

namespace segue::workspace {

namespace {

/// \p known among \p all, itself left out.
template<class T>
QList<T> others(const QList<T> &all, const T &known)
{
    QList<T> rest;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(rest), [&known](const T &one) { return one.id != known.id; });
    return rest;
}

} // namespace

ConnectionEdit::ConnectionEdit(EditConnection request, OrganisationAccess::ShowPrompt showPrompt, const EditPlaces &places, QObject *parent)
    : Operation<EditedConnection>(QStringLiteral("edit connection"), parent), m_request(std::move(request)),
      m_showPrompt(std::move(showPrompt)), m_places(places)
{
}

void ConnectionEdit::begin()
{
    if (!m_request.name && !m_request.server && !m_request.source && !m_request.contactIdField && !m_request.audience) {
        fail(Error(ErrorCode::UsageMissing)
                 .with(QStringLiteral("option"), QStringLiteral("--name, --server, --source, --customer-id-field, --allow")));
        return;
    }
    await(m_places.store.connections().all(this), [this](const QList<domain::Connection> &connections) {
        const Result<domain::Connection> chosen = pick(connections, m_request.connection);
        if (!chosen.has_value()) {
            fail(chosen.error());
            return;
        }
        m_before = *chosen;
        m_after = m_before;
        if (m_before.received) {
            fail(Error(ErrorCode::ConnectionReadOnly).with(QStringLiteral("connection"), m_before.name));
            return;
        }
        if (m_request.name) {
            const Result<QString> name = domain::validName(*m_request.name);
            const Result<void> free = name.has_value() ? checkFree(others(connections, m_before), *name) : failure(name.error());
            if (!free.has_value()) {
                fail(free.error());
                return;
            }
            m_after.name = *name;
        }
        checkWords();
    });
}

void ConnectionEdit::checkWords()
{
    if (m_request.server) {
        const Result<QUrl> server = domain::validServer(*m_request.server);
        if (!server.has_value()) {
            fail(server.error());
            return;
        }
        m_after.server = *server;
    }
    if (m_request.audience)
        m_after.audience = *m_request.audience;
    chooseSource();
}

void ConnectionEdit::chooseSource()
{
    await(m_places.store.sources().all(this), [this](const QList<domain::Source> &sources) {
        const Result<domain::Source> before = pick(sources, m_before.source.toString());
        const Result<domain::Source> chosen = m_request.source ? pick(sources, *m_request.source) : before;
        if (!chosen.has_value() || !before.has_value()) {
            fail(chosen.has_value() ? before.error() : chosen.error());
            return;
        }
        m_sourceBefore = *before;
        m_source = *chosen;
        m_after.source = m_source.id;
        checkConsent();
    });
}

// Other customers' data is another matter to agree to.
void ConnectionEdit::checkConsent()
{
    if (m_after.source != m_before.source) {
        const QString version = currentTerms(m_request.language).version;
        if (m_request.acceptedTermsVersion != version) {
            fail(Error(ErrorCode::TermsNotAccepted).with(QStringLiteral("version"), version));
            return;
        }
        m_after.consent.osUser = store::operatingSystemUser();
        m_after.consent.account = m_after.signIn.accountName;
        m_after.consent.acceptedAt = m_places.clock.now();
        m_after.consent.textVersion = version;
        m_after.consent.language = m_request.language == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
    }
    moveServer();
}

void ConnectionEdit::moveServer()
{
    if (m_after.server == m_before.server) {
        rateFields();
        return;
    }
    if (m_request.signIn) {
        await(
            m_places.reentry.signIn(this, {m_after.server, m_before.organisation, m_before.signIn}, m_request.signIn, false, m_showPrompt),
            [this](const domain::SignInSettings &settings) {
                m_after.signIn = settings;
                rateFields();
            });
        return;
    }
    await(m_places.reentry.move(this, {m_before.server, m_before.organisation, m_before.signIn}, m_after.server), [this] { rateFields(); });
}

void ConnectionEdit::rateFields()
{
    const QString wanted = m_request.contactIdField.value_or(m_before.contactIdField).trimmed();
    if (wanted.compare(m_before.contactIdField, Qt::CaseInsensitive) == 0 && m_after.source == m_before.source) {
        countExports();
        return;
    }
    m_after.contactIdField = wanted;
    const MappingPlaces places{m_places.adapters.samples(this, m_sourceBefore), m_places.adapters.reader(this, m_sourceBefore),
                               m_places.adapters.writer(this, m_after)};
    // The field that is left may be what is broken: no reason to keep it.
    awaitResult(matchField(this, places, m_before.contactIdField), [this](const Result<FieldMatch> &match) {
        if (match.has_value())
            m_answer.before = match.value();
        rateNewField();
    });
}

void ConnectionEdit::rateNewField()
{
    const MappingPlaces places{m_places.adapters.samples(this, m_source), m_places.adapters.reader(this, m_source),
                               m_places.adapters.writer(this, m_after)};
    await(matchField(this, places, m_after.contactIdField), [this](const FieldMatch &match) {
        m_answer.after = match;
        m_after.contactIdField = match.field;
        countExports();
    });
}

void ConnectionEdit::countExports()
{
    await(m_places.store.exports().usingConnection(this, m_before.id), [this](const QList<domain::ExportDefinition> &users) {
        for (const domain::ExportDefinition &user : users) {
            m_answer.view.exports.append(user.name);
            // An export with a field of its own keeps it.
            const bool follows = user.contactIdField.isEmpty() || m_after.source != m_before.source;
            if (m_answer.after && follows) {
                m_answer.exportsComparedInFull.append(user.name);
                m_answer.listsComparedInFull += user.bindings.size();
                const bool hasLists = std::any_of(user.bindings.cbegin(), user.bindings.cend(),
                                                  [](const domain::Binding &binding) { return binding.listConfirmed; });
                if (hasLists && m_after.source == m_before.source)
                    m_answer.exportsToCompare.append(user.name);
            }
        }
        m_answer.view.connection = m_after;
        m_answer.view.sourceName = m_source.name;
        m_answer.view.practice = domain::isPractice(m_after.server);
        save();
    });
}

void ConnectionEdit::save()
{
    const bool moved = m_after.server != m_before.server;
    if (m_request.onlyLook) {
        if (!moved) {
            succeed(m_answer);
            return;
        }
        await(m_places.reentry.forgetUnused(this, m_after.server, m_after.signIn), [this] { succeed(m_answer); });
        return;
    }
    m_answer.saved = true;
    await(m_places.store.connections().save(this, m_after), [this, moved] {
        if (!moved) {
            succeed(m_answer);
            return;
        }
        await(m_places.reentry.forgetUnused(this, m_before.server, m_before.signIn), [this] { succeed(m_answer); });
    });
}

} // namespace segue::workspace
