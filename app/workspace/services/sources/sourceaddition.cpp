// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourceaddition.h"

#include "domain/validation.h"
#include "insights/dataapiclient.h"
#include "services/identifiers.h"
#include "services/names.h"

#include <QDir>

namespace segue::workspace {

namespace {
Error missing(const char *option)
{
    return Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QLatin1String(option));
}
} // namespace

Result<QString> validFolder(const QString &text)
{
    const QString typed = text.trimmed();
    const QFileInfo folder(typed);
    if (typed.isEmpty() || !folder.isDir() || !folder.isReadable())
        return failure(Error(ErrorCode::FolderUnreadable).with(QStringLiteral("folder"), typed));
    return QDir::cleanPath(folder.absoluteFilePath());
}

Result<QString> chosenInstance(const QList<insights::Instance> &known, const QString &wanted)
{
    const QString typed = wanted.trimmed();
    if (typed.isEmpty() && known.size() == 1)
        return known.first().id;
    QStringList choices;
    for (const insights::Instance &one : known) {
        if (!typed.isEmpty() && (one.id.compare(typed, Qt::CaseInsensitive) == 0 || one.name == typed))
            return one.id;
        choices.append(one.name + QStringLiteral(" (") + one.id + QLatin1Char(')'));
    }
    return failure(Error(ErrorCode::InstanceNotFound)
                       .with(QStringLiteral("instance"), typed)
                       .with(QStringLiteral("choices"), choices.isEmpty() ? QVariant(QStringLiteral("@none_yet")) : QVariant(choices)));
}

SourceAddition::SourceAddition(AddSource request, OrganisationAccess::ShowPrompt showPrompt, const SourcePlaces &places, QObject *parent)
    : Operation<domain::Source>(QStringLiteral("add source"), parent), m_request(std::move(request)), m_showPrompt(std::move(showPrompt)),
      m_places(places)
{
}

Result<void> SourceAddition::readRequest()
{
    const Result<QString> name = domain::validName(m_request.name);
    if (!name.has_value())
        return failure(name.error());
    m_source.name = *name;
    m_source.kind = m_request.kind;
    m_source.id = newId<domain::SourceId>(m_places.random);
    if (m_source.kind == domain::SourceKind::CsvFolder) {
        const Result<QString> folder = validFolder(m_request.folder);
        if (!folder.has_value())
            return failure(folder.error());
        m_source.folder = *folder;
        return {};
    }
    const bool isApi = m_source.kind == domain::SourceKind::InsightsApi;
    const QString typed = isApi && m_request.server.trimmed().isEmpty() ? QLatin1String(insights::dataApiAddress) : m_request.server;
    const Result<QUrl> server = domain::validServer(typed);
    if (!server.has_value())
        return failure(server.error());
    m_source.server = *server;
    if (isApi)
        m_source.server.setPath(QStringLiteral("/v1"));
    if ((isApi || !m_request.instance.trimmed().isEmpty()) && m_request.subscriptionKey.isEmpty())
        return failure(missing("--subscription-key-stdin"));
    return {};
}

void SourceAddition::begin()
{
    if (const Result<void> good = readRequest(); !good.has_value()) {
        fail(good.error());
        return;
    }
    await(m_places.store.sources().all(this), [this](const QList<domain::Source> &sources) {
        if (const Result<void> free = checkFree(sources, m_source.name); !free.has_value())
            fail(free.error());
        else if (m_source.kind == domain::SourceKind::CsvFolder)
            lookAtFolder();
        else
            enter();
    });
}

void SourceAddition::enter()
{
    await(m_places.access.enter(this, m_source.server, m_request.signIn, m_showPrompt), [this](const std::shared_ptr<Arrival> &arrival) {
        m_arrival = arrival;
        m_source.signIn = arrival->signIn();
        if (m_source.kind == domain::SourceKind::InsightsApi)
            lookAtDataApi();
        else
            lookAtTables();
    });
}

void SourceAddition::lookAtTables()
{
    await(m_places.adapters.identify(this, m_arrival, m_source.server), [this](const Identity &identity) {
        m_source.organisation = identity.organisation;
        m_source.signIn = m_arrival->signIn(); // an application has its name by now
        // Reading the fields proves that the Customer Insights tables are there and may be read.
        engine::SegmentSource &reader = m_places.adapters.reader(this, m_arrival->client(), m_source.server);
        await(reader.fields(this), [this](const QList<engine::FieldInfo> &) { keep(); });
    });
}

void SourceAddition::lookAtDataApi()
{
    insights::DataApiClient &api = m_places.adapters.dataApi(this, m_arrival->client(), m_source, m_request.subscriptionKey);
    await(api.instances(this), [this](const QList<insights::Instance> &known) {
        const Result<QString> instance = chosenInstance(known, m_request.instance);
        if (!instance.has_value()) {
            fail(instance.error());
            return;
        }
        m_source.instance = *instance;
        // Listing the segments proves that key, role and environment fit.
        insights::DataApiClient &chosen = m_places.adapters.dataApi(this, m_arrival->client(), m_source, m_request.subscriptionKey);
        await(chosen.segments(this), [this](const QList<engine::SegmentInfo> &) { keep(); });
    });
}

void SourceAddition::lookAtFolder()
{
    engine::SegmentSource &reader = m_places.adapters.reader(this, m_source);
    await(reader.segments(this), [this](const QList<engine::SegmentInfo> &) { save(); });
}

void SourceAddition::keep()
{
    await(m_places.access.keep(this, m_source.server, m_arrival), [this] {
        if (m_source.kind == domain::SourceKind::CustomerInsights && !m_request.instance.trimmed().isEmpty()) {
            // The Data API beside the tables: another resource for the sign-in that is kept now.
            m_source.instance = m_request.instance.trimmed();
            insights::DataApiClient &api =
                m_places.adapters.dataApi(this, m_places.adapters.dataApiPresence(m_source).client(), m_source, m_request.subscriptionKey);
            awaitResult(api.segments(this), [this](const Result<QList<engine::SegmentInfo>> &segments) {
                if (segments.has_value()) {
                    save();
                    return;
                }
                // Nothing is kept of what did not work.
                awaitResult(m_places.reentry.forgetUnused(this, m_source.server, m_source.signIn),
                            [this, cause = segments.error()](const Result<void> &) { fail(cause); });
            });
            return;
        }
        save();
    });
}

void SourceAddition::save()
{
    m_source.createdAt = m_places.clock.now();
    const auto store = [this] { await(m_places.store.sources().save(this, m_source), [this] { succeed(m_source); }); };
    if (m_source.instance.isEmpty())
        store();
    else
        await(m_places.access.subscriptionKeys().keep(this, m_source.id, m_request.subscriptionKey, m_request.signIn.secretThisSessionOnly),
              store);
}

} // namespace segue::workspace
