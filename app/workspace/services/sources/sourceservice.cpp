// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourceservice.h"

#include "doctor/doctor.h"
#include "fieldsurvey.h"
#include "services/names.h"
#include "sourceaddition.h"
#include "sourceedit.h"

#include <algorithm>

namespace segue::workspace {

namespace {
constexpr int mostSampled = 200;
} // namespace

SourceService::SourceService(store::Store &store, OrganisationAccess &access, Adapters &adapters, Clock &clock, Random &random)
    : m_store(store), m_access(access), m_adapters(adapters), m_reentry(store, access, adapters), m_clock(clock), m_random(random)
{
}

Operation<domain::Source> *SourceService::add(QObject *parent, const AddSource &request, const Streams &streams)
{
    return new SourceAddition(request, streams.signInPrompt, {m_store, m_access, m_adapters, m_reentry, m_clock, m_random}, parent);
}

Operation<domain::Source> *SourceService::edit(QObject *parent, const EditSource &request, const Streams &streams)
{
    return flow<domain::Source>(parent, QStringLiteral("edit source"), [=, this](Flow<domain::Source> *self) {
        self->await(show(self, request.source), [=, this](const domain::Source &source) {
            self->await(
                new SourceEdit(source, request, streams.signInPrompt, {m_store, m_access, m_adapters, m_reentry, m_clock, m_random}, self),
                [self](const domain::Source &changed) { self->succeed(changed); });
        });
    });
}

Operation<QList<domain::Source>> *SourceService::list(QObject *parent)
{
    return m_store.sources().all(parent);
}

Operation<domain::Source> *SourceService::show(QObject *parent, const QString &nameOrId)
{
    return flow<domain::Source>(parent, QStringLiteral("find source"), [=, this](Flow<domain::Source> *self) {
        self->await(m_store.sources().all(self), [=](const QList<domain::Source> &sources) { self->settle(pick(sources, nameOrId)); });
    });
}

Operation<domain::Source> *SourceService::chosen(QObject *parent, const std::optional<QString> &source)
{
    if (source)
        return show(parent, *source);
    return flow<domain::Source>(parent, QStringLiteral("find the only source"), [this](Flow<domain::Source> *self) {
        self->await(m_store.sources().all(self), [self](const QList<domain::Source> &sources) {
            if (sources.size() == 1)
                self->succeed(sources.first());
            else
                self->fail(Error(ErrorCode::SourceMissing).with(QStringLiteral("choices"), choices(sources)));
        });
    });
}

Operation<CheckReport> *SourceService::test(QObject *parent, const QString &nameOrId)
{
    return flow<CheckReport>(parent, QStringLiteral("test source"), [=, this](Flow<CheckReport> *self) {
        self->await(show(self, nameOrId), [=, this](const domain::Source &source) {
            self->await(new Doctor(source, {m_access, m_adapters, m_clock, m_store.file()}, self),
                        [=](const CheckReport &report) { self->succeed(report); });
        });
    });
}

Operation<FieldsView> *SourceService::fields(QObject *parent, const SourceFields &request)
{
    return flow<FieldsView>(parent, QStringLiteral("source fields"), [=, this](Flow<FieldsView> *self) {
        self->await(show(self, request.source), [=, this](const domain::Source &source) {
            self->await(new FieldSurvey(source, request, m_store, m_adapters, self),
                        [self](const FieldsView &view) { self->succeed(view); });
        });
    });
}

Operation<domain::Source> *SourceService::remove(QObject *parent, const QString &nameOrId)
{
    return flow<domain::Source>(parent, QStringLiteral("remove source"), [=, this](Flow<domain::Source> *self) {
        self->await(show(self, nameOrId), [=, this](const domain::Source &source) {
            self->await(m_store.sources().remove(self, source.id), [=, this] {
                const auto forgetSignIn = [=, this] {
                    self->await(m_reentry.forgetUnused(self, source.server, source.signIn), [self, source] { self->succeed(source); });
                };
                if (source.kind == domain::SourceKind::CsvFolder)
                    self->succeed(source); // it has no secrets
                else if (source.instance.isEmpty())
                    forgetSignIn();
                else
                    self->await(m_access.subscriptionKeys().forget(self, source.id), forgetSignIn);
            });
        });
    });
}

Operation<domain::Source> *SourceService::signIn(QObject *parent, const SignInSource &request, const Streams &streams)
{
    return flow<domain::Source>(parent, QStringLiteral("sign in to source"), [=, this](Flow<domain::Source> *self) {
        self->await(show(self, request.source), [=, this](const domain::Source &source) {
            if (source.kind == domain::SourceKind::CsvFolder) {
                self->fail(Error(ErrorCode::SourceWithoutSignIn).with(QStringLiteral("name"), source.name));
                return;
            }
            self->await(m_reentry.signIn(self, {source.server, source.organisation, source.signIn}, request.signIn,
                                         request.acceptOtherAccount, streams.signInPrompt),
                        [=, this](const domain::SignInSettings &signIn) {
                            domain::Source changed = source;
                            changed.signIn = signIn;
                            self->await(m_store.sources().save(self, changed), [=] { self->succeed(changed); });
                        });
        });
    });
}

Operation<domain::Source> *SourceService::signOut(QObject *parent, const QString &nameOrId)
{
    return flow<domain::Source>(parent, QStringLiteral("sign out of source"), [=, this](Flow<domain::Source> *self) {
        self->await(show(self, nameOrId), [=, this](const domain::Source &source) {
            if (source.kind == domain::SourceKind::CsvFolder)
                self->fail(Error(ErrorCode::SourceWithoutSignIn).with(QStringLiteral("name"), source.name));
            else
                self->await(m_access.forget(self, source.server, source.signIn), [=] { self->succeed(source); });
        });
    });
}

Operation<QList<engine::SegmentInfo>> *SourceService::segments(QObject *parent, const ListSegments &request)
{
    using Segments = QList<engine::SegmentInfo>;
    return flow<Segments>(parent, QStringLiteral("segments"), [=, this](Flow<Segments> *self) {
        const auto read = [=, this](const std::optional<QString> &source) {
            self->await(chosen(self, source), [=, this](const domain::Source &found) {
                engine::SegmentSource &reader = m_adapters.reader(self, found);
                self->await(reader.segments(self), [self](const Segments &segments) { self->succeed(segments); });
            });
        };
        if (!request.connection) {
            read(request.source);
            return;
        }
        self->await(m_store.connections().all(self), [=](const QList<domain::Connection> &connections) {
            const Result<domain::Connection> connection = pick(connections, *request.connection);
            if (connection.has_value())
                read(connection->source.toString());
            else
                self->fail(connection.error());
        });
    });
}

Operation<engine::SegmentInfo> *SourceService::segment(QObject *parent, const std::optional<QString> &source, const QString &idOrName)
{
    return flow<engine::SegmentInfo>(parent, QStringLiteral("segment"), [=, this](Flow<engine::SegmentInfo> *self) {
        self->await(chosen(self, source), [=, this](const domain::Source &found) {
            engine::SegmentSource &reader = m_adapters.reader(self, found);
            self->await(reader.segment(self, idOrName), [self](const engine::SegmentInfo &segment) { self->succeed(segment); });
        });
    });
}

Operation<SegmentSample> *SourceService::sample(QObject *parent, const SampleSegment &request)
{
    return flow<SegmentSample>(parent, QStringLiteral("sample segment"), [=, this](Flow<SegmentSample> *self) {
        self->await(chosen(self, request.source), [=, this](const domain::Source &source) {
            self->await(m_store.connections().all(self), [=, this](const QList<domain::Connection> &connections) {
                QString field = request.contactIdField.trimmed();
                for (const domain::Connection &connection : connections) {
                    if (field.isEmpty() && connection.source == source.id)
                        field = connection.contactIdField;
                }
                engine::SampledSource &reader = m_adapters.reader(self, source);
                self->await(reader.segment(self, request.segment), [=, &reader](const engine::SegmentInfo &segment) {
                    self->await(
                        reader.sample(self, segment, field, std::clamp(request.customers, 1, mostSampled)),
                        [=](const QList<engine::CustomerSample> &customers) { self->succeed(SegmentSample{segment, field, customers}); });
                });
            });
        });
    });
}

} // namespace segue::workspace
