// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourceedit.h"

#include "domain/validation.h"
#include "insights/dataapiclient.h"
#include "services/names.h"

namespace segue::workspace {

namespace {
Error unfit(const char *option, const domain::Source &source)
{
    return Error(ErrorCode::UsageConflict).with(QStringLiteral("option"), QLatin1String(option)).with(QStringLiteral("other"), source.name);
}
} // namespace

SourceEdit::SourceEdit(const domain::Source &before, EditSource request, OrganisationAccess::ShowPrompt showPrompt,
                       const SourcePlaces &places, QObject *parent)
    : Operation<domain::Source>(QStringLiteral("edit source"), parent), m_before(before), m_request(std::move(request)),
      m_showPrompt(std::move(showPrompt)), m_places(places), m_source(before)
{
}

Result<void> SourceEdit::readRequest()
{
    const bool isFolder = m_before.kind == domain::SourceKind::CsvFolder;
    if (!m_request.name && !m_request.server && !m_request.folder && !m_request.instance && !m_request.subscriptionKey)
        return failure(Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QStringLiteral("--name")));
    if (m_request.folder && !isFolder)
        return failure(unfit("--folder", m_before));
    if (isFolder && m_request.server)
        return failure(unfit("--server", m_before));
    if (isFolder && m_request.instance)
        return failure(unfit("--instance", m_before));
    if (isFolder && m_request.subscriptionKey)
        return failure(unfit("--subscription-key-stdin", m_before));
    if (m_request.name) {
        const Result<QString> name = domain::validName(*m_request.name);
        if (!name.has_value())
            return failure(name.error());
        m_source.name = *name;
    }
    if (m_request.folder) {
        const Result<QString> folder = validFolder(*m_request.folder);
        if (!folder.has_value())
            return failure(folder.error());
        m_source.folder = *folder;
    }
    if (m_request.server) {
        const Result<QUrl> server = domain::validServer(*m_request.server);
        if (!server.has_value())
            return failure(server.error());
        m_source.server = *server;
        if (m_before.kind == domain::SourceKind::InsightsApi)
            m_source.server.setPath(QStringLiteral("/v1"));
    }
    if (m_request.instance) {
        m_source.instance = m_request.instance->trimmed();
        const bool needsKey = !m_source.instance.isEmpty() && m_before.instance.isEmpty();
        if (m_source.instance.isEmpty() && m_before.kind == domain::SourceKind::InsightsApi)
            return failure(unfit("--instance", m_before));
        if (needsKey && !m_request.subscriptionKey)
            return failure(Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QStringLiteral("--subscription-key-stdin")));
    }
    if (m_request.subscriptionKey && m_source.instance.isEmpty())
        return failure(Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QStringLiteral("--instance")));
    return {};
}

void SourceEdit::begin()
{
    if (const Result<void> good = readRequest(); !good.has_value()) {
        fail(good.error());
        return;
    }
    await(m_places.store.sources().all(this), [this](QList<domain::Source> others) {
        others.removeIf([this](const domain::Source &one) { return one.id == m_source.id; });
        if (const Result<void> free = checkFree(others, m_source.name); !free.has_value())
            fail(free.error());
        else if (m_source.server != m_before.server)
            enterOtherServer();
        else if (m_source.folder != m_before.folder)
            checkFolder();
        else
            checkDataApi();
    });
}

void SourceEdit::enterOtherServer()
{
    // The same organisation under another address, or the edit fails: another one is another source.
    const Membership before{m_before.server, m_before.organisation, m_before.signIn};
    const auto signIn = [this] {
        await(
            m_places.reentry.signIn(this, {m_source.server, m_source.organisation, m_source.signIn}, m_request.signIn, false, m_showPrompt),
            [this](const domain::SignInSettings &settings) {
                m_source.signIn = settings;
                checkDataApi();
            });
    };
    if (m_request.signIn || m_source.kind != domain::SourceKind::CustomerInsights) {
        signIn();
        return;
    }
    // Nobody signs in twice where the sign-in that is there is good at the other address too.
    awaitResult(m_places.reentry.move(this, before, m_source.server), [this, signIn](const Result<void> &moved) {
        if (moved.has_value())
            checkDataApi();
        else if (moved.error().code() == ErrorCode::SignInNeeded)
            signIn();
        else
            fail(moved.error());
    });
}

void SourceEdit::checkFolder()
{
    engine::SegmentSource &reader = m_places.adapters.reader(this, m_source);
    await(reader.segments(this), [this](const QList<engine::SegmentInfo> &) { save(); });
}

void SourceEdit::checkDataApi()
{
    const bool concernsIt = m_source.instance != m_before.instance || m_request.subscriptionKey || m_source.server != m_before.server;
    if (m_source.instance.isEmpty() || !concernsIt) {
        keepKey();
        return;
    }
    insights::DataApiClient &api =
        m_places.adapters.dataApi(this, m_places.adapters.dataApiPresence(m_source).client(), m_source, m_request.subscriptionKey);
    await(api.segments(this), [this](const QList<engine::SegmentInfo> &) { keepKey(); });
}

void SourceEdit::keepKey()
{
    SubscriptionKeys &keys = m_places.access.subscriptionKeys();
    if (m_request.subscriptionKey)
        await(keys.keep(this, m_source.id, *m_request.subscriptionKey, m_request.keyThisSessionOnly), [this] { save(); });
    else if (m_source.instance.isEmpty() && !m_before.instance.isEmpty())
        await(keys.forget(this, m_source.id), [this] { save(); });
    else
        save();
}

void SourceEdit::save()
{
    await(m_places.store.sources().save(this, m_source), [this] {
        if (m_source.server == m_before.server) {
            succeed(m_source);
            return;
        }
        await(m_places.reentry.forgetUnused(this, m_before.server, m_before.signIn), [this] { succeed(m_source); });
    });
}

} // namespace segue::workspace
