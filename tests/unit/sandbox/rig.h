// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/server.h"
#include "service/frontdoor.h"
#include "service/work.h"

#include "rawhttp.h"

#include <QThread>

#include <atomic>
#include <memory>

namespace segue::sandbox::testing {

/// An organisation without data: says who called, does the work that the query names, and counts.
///   GET  /api/data/v9.2/WhoAmI                 {"UserId":…}
///   POST /api/data/v9.2/work?kind=add&rows=N&list=ID
///   GET  /api/data/v9.2/page?size=N            a page of N bytes with a nextLink
class PlainOrganisation final : public OrganisationService
{
public:
    [[nodiscard]] QByteArray serialKey(const Request &request) const override;
    [[nodiscard]] Outcome handle(const Request &request, const Caller &caller) override;
    [[nodiscard]] Outcome control(const Request &request) override;

    std::atomic<int> commits{0};
    std::atomic<int> controls{0};
};

/// The frame with that organisation, running on a thread of its own. Plain HTTP, and HTTPS on request.
class Rig
{
public:
    explicit Rig(const Options &options = {});
    ~Rig();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] quint16 httpsPort() const { return m_httpsPort; }
    [[nodiscard]] QByteArray origin() const { return "http://localhost:" + QByteArray::number(m_port); }
    [[nodiscard]] const Directory &directory() const { return *m_directory; }
    [[nodiscard]] QByteArray authorityCertificate() const { return m_authority.certificate; }
    [[nodiscard]] PlainOrganisation &organisation() { return m_organisation; }

    /// A path below the tenant's identity addresses.
    [[nodiscard]] QByteArray identity(const QByteArray &tail) const { return '/' + m_directory->tenantId() + "/oauth2/v2.0/" + tail; }
    [[nodiscard]] segue::testing::RawReply get(const QByteArray &target, const QByteArray &fields = {}) const;
    [[nodiscard]] segue::testing::RawReply post(const QByteArray &target, const QByteArray &body, const QByteArray &fields = {}) const;
    [[nodiscard]] segue::testing::RawReply postForm(const QByteArray &target, const QList<std::pair<QByteArray, QByteArray>> &pairs, const QByteArray &fields = {}) const;
    /// "Authorization: Bearer …\r\n" of the application.
    [[nodiscard]] QByteArray bearer() const;

private:
    class Thread;

    PlainOrganisation m_organisation;
    std::unique_ptr<Thread> m_thread;
    std::unique_ptr<Directory> m_directory; ///< the same people, computed again; the server's own lives on its thread
    Credentials m_authority;
    quint16 m_port = 0;
    quint16 m_httpsPort = 0;
};

} // namespace segue::sandbox::testing
