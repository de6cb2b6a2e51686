// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "access/organisationaccess.h"
#include "access/reentry.h"
#include "services/streams.h"
#include "store/store.h"
#include "workspace/requests.h"

#include <functional>

namespace segue::workspace {

/// Sources: where segments and customers are read.
class SourceService
{
public:
    SourceService(store::Store &store, OrganisationAccess &access, Adapters &adapters, Clock &clock, Random &random);

    [[nodiscard]] Operation<domain::Source> *add(QObject *parent, const AddSource &request, const Streams &streams);
    [[nodiscard]] Operation<domain::Source> *edit(QObject *parent, const EditSource &request, const Streams &streams);
    [[nodiscard]] Operation<QList<domain::Source>> *list(QObject *parent);
    [[nodiscard]] Operation<domain::Source> *show(QObject *parent, const QString &nameOrId);
    [[nodiscard]] Operation<CheckReport> *test(QObject *parent, const QString &nameOrId);
    [[nodiscard]] Operation<FieldsView> *fields(QObject *parent, const SourceFields &request);
    [[nodiscard]] Operation<domain::Source> *remove(QObject *parent, const QString &nameOrId);
    [[nodiscard]] Operation<domain::Source> *signIn(QObject *parent, const SignInSource &request, const Streams &streams);
    [[nodiscard]] Operation<domain::Source> *signOut(QObject *parent, const QString &nameOrId);
    [[nodiscard]] Operation<QList<engine::SegmentInfo>> *segments(QObject *parent, const ListSegments &request);
    [[nodiscard]] Operation<engine::SegmentInfo> *segment(QObject *parent, const std::optional<QString> &source, const QString &idOrName);
    [[nodiscard]] Operation<SegmentSample> *sample(QObject *parent, const SampleSegment &request);

private:
    /// The source that is meant, or the only one. Error: SourceMissing (choices).
    [[nodiscard]] Operation<domain::Source> *chosen(QObject *parent, const std::optional<QString> &source);

    store::Store &m_store;
    OrganisationAccess &m_access;
    Adapters &m_adapters;
    Reentry m_reentry;
    Clock &m_clock;
    Random &m_random;
};

} // namespace segue::workspace
