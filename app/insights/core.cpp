// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core.h"

#include <algorithm>

namespace segue::insights {

int Core::parallelCalls() const
{
    // A few more than run now, so that the pacer sees a queue and can try whether more at once brings more.
    const int now = std::max(1, m_service.client().pacer().traffic().parallelismNow);
    return std::min(52, now + now / 2 + 1);
}

void Core::learn(const std::function<void(Capabilities &)> &change)
{
    const Capabilities before = m_known;
    change(m_known);
    if (m_changed && !(m_known == before))
        m_changed(m_known);
}

bool Core::isWithoutMetadata() const
{
    constexpr qint64 validity = 24 * 60 * 60; // seconds
    return m_known.noMetadata && m_known.noMetadata->secsTo(m_clock.now()) < validity;
}

odata::Fault faultOf(const Error &error)
{
    return odata::readServerError(error.status(), {}, R"({"error":{"code":")" + error.serverCode().toUtf8() + R"("}})").fault;
}

Error tableError(const Error &cause, const char *table)
{
    if (cause.code() == ErrorCode::NotPermitted)
        return odata::withCause(
            Error(ErrorCode::NotPermitted).with(QStringLiteral("privilege"), QStringLiteral("prvRead") + QLatin1String(table)), cause);
    if (cause.code() != ErrorCode::UnexpectedAnswer)
        return cause;
    const odata::Fault fault = faultOf(cause);
    // The columns asked for here are documented, so that an unknown name is the table's.
    if (odata::mayMeanUnknown(fault) || fault == odata::Fault::RowMissing)
        return odata::withCause(Error(ErrorCode::InsightsMissing), cause);
    return cause;
}

Operation<void> *findAlternateKeySet(QObject *parent, const std::shared_ptr<Core> &core)
{
    return flow<void>(parent, QStringLiteral("find alternate keys"), [core](Flow<void> *self) {
        const QByteArray target = QByteArray("EntityDefinitions(LogicalName='") + alternateKeyTable + "')?$select=EntitySetName";
        self->awaitResult(core->service().object(self, core->service().get(target, "GET EntityDefinitions")),
                          [self, core](const Result<QJsonObject> &table) {
                              const QString name = table.has_value() ? table->value(QLatin1String("EntitySetName")).toString() : QString();
                              if (!name.isEmpty())
                                  core->learn([&name](Capabilities &known) { known.alternateKeySet = name.toUtf8(); });
                              self->succeed();
                          });
    });
}

Operation<ContactRoute> *findRoute(QObject *parent, const std::shared_ptr<Core> &core, const QString &field)
{
    return flow<ContactRoute>(parent, QStringLiteral("find contact IDs"), [core, field](Flow<ContactRoute> *self) {
        const auto route = contactRoute(field);
        if (!route) {
            self->fail(Error(ErrorCode::FieldUnknown).with(QStringLiteral("field"), field));
            return;
        }
        const auto found = [self, core, route = *route] {
            ContactRoute named = route;
            if (route.severalEach)
                named.set = core->alternateKeySetName();
            self->succeed(std::move(named));
        };
        if (route->severalEach && core->known().alternateKeySet.isEmpty())
            self->await(findAlternateKeySet(self, core), found);
        else
            found();
    });
}

Operation<void> *explainProfiles(QObject *parent, const std::shared_ptr<Core> &core, const Error &cause, const QString &field,
                                 const ContactRoute &route)
{
    return flow<void>(parent, QStringLiteral("explain profiles"), [core, cause, field, route](Flow<void> *self) {
        const odata::Fault fault = cause.code() == ErrorCode::UnexpectedAnswer ? faultOf(cause) : odata::Fault::NotUnderstood;
        const Error unknown = odata::withCause(Error(ErrorCode::FieldUnknown).with(QStringLiteral("field"), field), cause);
        if (fault == odata::Fault::UnknownColumn) {
            self->fail(unknown);
        } else if (fault == odata::Fault::UnknownName) {
            const QByteArray target = route.set + "?$select=" + route.customer;
            self->awaitResult(core->service().object(self, core->service().get(target, "GET " + route.name, 1)),
                              [self, unknown, route](const Result<QJsonObject> &rows) {
                                  self->fail(rows.has_value() ? unknown : tableError(rows.error(), route.table.constData()));
                              });
        } else {
            self->fail(tableError(cause, route.table.constData()));
        }
    });
}

Error asBrokenRead(const Error &cause, const engine::SegmentInfo &segment)
{
    switch (cause.code()) {
    case ErrorCode::UnexpectedAnswer:
    case ErrorCode::ConnectionLost:
    case ErrorCode::TimedOut:
    case ErrorCode::ServerFailed:
    case ErrorCode::ServerBusy:
    case ErrorCode::WebPageAnswered:
        return odata::withCause(
            Error(ErrorCode::ReadBrokeOff).with(QStringLiteral("segment"), segment.name.isEmpty() ? segment.id : segment.name), cause);
    default:
        return cause;
    }
}

} // namespace segue::insights
