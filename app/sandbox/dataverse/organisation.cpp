// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "organisation.h"

#include "base/log.h"
#include "discovery.h"
#include "insightsapi/gateway.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace segue::sandbox {

namespace {

constexpr std::chrono::milliseconds saveEvery{1'000};

/// "/api/data/v9.2" at the front of a path, or nothing.
QByteArray rootPath(const QByteArray &path)
{
    for (const char *version : {"v9.0", "v9.1", "v9.2"}) {
        const QByteArray root = QByteArray("/api/data/") + version;
        if (path == root || path.startsWith(root + '/'))
            return root;
    }
    return {};
}

/// The GUID after the first \p marker in a text.
QByteArray guidAfter(const QByteArray &text, const QByteArray &marker)
{
    const qsizetype at = text.indexOf(marker);
    if (at < 0)
        return {};
    // In JSON there may be a colon, blanks and a quote between a name and its value.
    qsizetype start = at + marker.size();
    while (start < text.size() && (text[start] == '"' || text[start] == ':' || text[start] == ' '))
        ++start;
    const auto id = Guid::parse(QByteArrayView(text).sliced(start, std::min<qsizetype>(36, text.size() - start)));
    return id ? id->text() : QByteArray();
}

void grant(Users &users, quint32 number, Role role)
{
    for (const Privilege &privilege : Users::privileges()) {
        const QByteArray verb = privilege.name.mid(3);
        const bool reads = verb.startsWith("Read");
        const bool exports = reads || privilege.name == "prvCreateList" || privilege.name == "prvWriteList" || verb.startsWith("Append");
        const bool held = role == Role::Administrator || (role == Role::Marketer && exports) || (role == Role::Reader && reads);
        if (!held)
            users.setDepth(number, privilege.name, Depth::None);
    }
}

} // namespace

Organisation::Organisation(const OrganisationOptions &options, const Variants &variants, const Clock &clock)
    : m_options(options), m_world({.seed = options.seed,
                                   .customers = static_cast<quint64>(std::max<qint64>(options.customers, 100)),
                                   .keyOrder = variants.keyOrder()},
                                  variants, clock),
      m_dispatcher(m_world, options.tenantId), m_batches(m_world, m_dispatcher), m_control(m_world), m_dataApi(m_world)
{
    enrol();
    m_saveTimer.setSingleShot(true);
    QObject::connect(&m_saveTimer, &QTimer::timeout, &m_saveTimer, [this] { save(); });
}

Organisation::~Organisation()
{
    save();
}

void Organisation::enrol()
{
    for (const Person &person : m_options.people) {
        const auto id = Guid::parse(person.caller.userId);
        if (!id)
            continue;
        if (person.role == Role::None) {
            m_strangers.insert(person.caller.userId);
            continue;
        }
        const bool known = m_world.users().find(*id).has_value();
        const quint32 number = m_world.users().number(*id, person.caller.name);
        m_world.users().setAccount(number, person.userName);
        if (!known)
            grant(m_world.users(), number, person.role);
    }
}

Result<void> Organisation::load()
{
    if (m_options.stateFile.isEmpty() || !QFile::exists(m_options.stateFile))
        return {};
    const auto unusable = [this](const QString &why) {
        return failure(Error(ErrorCode::SandboxFailed).with(QStringLiteral("reason"), m_options.stateFile + QStringLiteral(": ") + why));
    };
    QFile file(m_options.stateFile);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(file.errorString());
    if (!m_world.readState(file.readAll()))
        return unusable(QStringLiteral("not a state of this seed and number of customers"));
    enrol();
    m_saved = m_world.changes();
    return {};
}

void Organisation::saveSoon()
{
    if (!m_options.stateFile.isEmpty() && m_world.changes() != m_saved && !m_saveTimer.isActive())
        m_saveTimer.start(saveEvery);
}

void Organisation::save()
{
    if (m_options.stateFile.isEmpty() || m_world.changes() == m_saved)
        return;
    QSaveFile file(m_options.stateFile);
    const QByteArray state = m_world.state();
    if (file.open(QIODevice::WriteOnly) && file.write(state) == state.size() && file.commit())
        m_saved = m_world.changes();
    else
        qCWarning(logSandbox).noquote() << "the state could not be saved:" << file.errorString();
}

std::optional<quint32> Organisation::userOf(const Caller &caller)
{
    const auto id = Guid::parse(caller.userId);
    if (!id || m_strangers.contains(caller.userId))
        return std::nullopt;
    return m_world.users().number(*id, caller.name);
}

QByteArray Organisation::serialKey(const Request &request) const
{
    const QByteArray name = request.path.mid(rootPath(request.path).size() + 1);
    if (request.method == "POST" && (name == "AddListMembersList" || name == "RemoveListMembersList"))
        return guidAfter(request.body, "\"listid\"");
    if (request.method != "GET" && name.startsWith("lists(") && name.contains(")/"))
        return guidAfter(name, "lists(");
    if (request.method == "DELETE" && name.startsWith("listmembers(")) {
        const auto id = Guid::parse(guidAfter(name, "listmembers("));
        const MarketingList *list = id ? m_world.lists().findByMember(*id) : nullptr;
        return list == nullptr ? QByteArray() : list->row.id.text();
    }
    // A batch waits for the list of its first member action.
    if (name == "$batch") {
        if (const qsizetype at = request.body.indexOf("DELETE "); at >= 0 && request.body.indexOf("listmembers(", at) >= 0) {
            const auto id = Guid::parse(guidAfter(request.body.mid(at, 400), "listmembers("));
            const MarketingList *list = id ? m_world.lists().findByMember(*id) : nullptr;
            return list == nullptr ? QByteArray() : list->row.id.text();
        }
        if (const qsizetype at = request.body.indexOf("POST "); at >= 0)
            return guidAfter(request.body.mid(at, 400), "lists(");
    }
    return {};
}

Outcome Organisation::refused(const ApiError &error, const Request &request) const
{
    Outcome outcome;
    outcome.response = errorResponse(asSwitched(m_world.variants(), error), Preferences::parse(request.headers.values("Prefer")));
    addStandardHeaders(outcome.response);
    outcome.works.append({WorkKind::TableMetadata, 0});
    return outcome;
}

Outcome Organisation::handle(const Request &request, const Caller &caller)
{
    if (servesDiscovery(request.path)) {
        const bool listed = !caller.isApplication || m_world.variants().is("discovery-application", "listed");
        return discover(m_world, m_options.tenantId, request, listed && !m_strangers.contains(caller.userId));
    }
    if (isDataApi(request.path))
        return m_dataApi.handle(request, userOf(caller));
    const QByteArray root = rootPath(request.path);
    if (root.isEmpty()) {
        const QByteArrayList parts = request.path.split('/');
        return refused(noSegment(parts.size() > 3 ? parts[3] : parts.last()), request);
    }
    const auto user = userOf(caller);
    if (!user)
        return refused({403, "0x80072560", QStringLiteral("The user is not a member of the organization.")}, request);
    ApiRequest api;
    api.method = request.method;
    api.path = request.path.mid(root.size() + 1);
    api.rawQuery = request.query;
    api.headers = request.headers;
    api.body = request.body;
    api.root = request.origin + root;
    api.user = *user;
    Outcome outcome;
    if (api.path == "$batch") {
        if (request.method != "POST")
            return refused(wrongMethod(request.method), request);
        outcome = m_batches.run(api);
    } else {
        ApiResult result = m_dispatcher.dispatch(std::move(api));
        outcome.response = std::move(result.response);
        outcome.works = std::move(result.works);
    }
    saveSoon();
    return outcome;
}

Outcome Organisation::control(const Request &request)
{
    Outcome outcome;
    outcome.response = m_control.handle(request);
    enrol();
    saveSoon();
    return outcome;
}

Result<std::unique_ptr<OrganisationService>> makeOrganisation(const OrganisationOptions &options)
{
    static const SystemClock clock;
    Variants variants;
    const auto refusal = [](const QString &reason) {
        return failure(Error(ErrorCode::SandboxFailed).with(QStringLiteral("reason"), reason));
    };
    if (const QString wrong = variants.set(QStringLiteral("max-members"), QString::number(options.maxMembersPerAdd)); !wrong.isEmpty())
        return refusal(wrong);
    for (auto variant = options.variants.begin(); variant != options.variants.end(); ++variant) {
        if (const QString wrong = variants.set(variant.key(), variant.value()); !wrong.isEmpty())
            return refusal(wrong);
    }
    const auto delay = static_cast<qint64>(std::ceil(static_cast<double>(variants.number("membercount-delay")) / options.timeScale));
    if (const QString wrong = variants.set(QStringLiteral("membercount-delay"), QString::number(delay)); !wrong.isEmpty())
        return refusal(wrong);
    auto organisation = std::make_unique<Organisation>(options, variants, clock);
    if (auto loaded = organisation->load(); !loaded.has_value())
        return failure(loaded.error());
    return organisation;
}

} // namespace segue::sandbox
