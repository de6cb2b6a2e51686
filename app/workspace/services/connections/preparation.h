// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionaddition.h"
#include "doctor/doctor.h"
#include "salesentry.h"

#include <QHash>

namespace segue::workspace {

/// Connections that are being set up, with sign-ins that nothing keeps yet: they live as long as this, or until they are dropped.
class Preparations
{
public:
    Preparations(const AdditionPlaces &places) : m_places(places) {}

    [[nodiscard]] Operation<PreparedConnection> *prepare(QObject *parent, const PrepareConnection &request, const Streams &streams);
    [[nodiscard]] Operation<FieldsView> *fields(QObject *parent, const PreparedFields &request);
    [[nodiscard]] Operation<FieldMatch> *rate(QObject *parent, const RatePreparedField &request);
    [[nodiscard]] Operation<CheckReport> *test(QObject *parent, const TestPrepared &request);
    /// SignInNeeded where it was dropped.
    [[nodiscard]] Result<SalesEntered> find(const QString &prepared) const;
    bool drop(const QString &prepared) { return m_entered.remove(prepared) > 0; }

private:
    void findSources(Flow<PreparedConnection> *self, const SalesEntered &entered, const QList<domain::Source> &sources);
    /// Calls \p then with where that source's customers and the organisation's contacts can be asked.
    void reach(OperationBase *self, const SalesEntered &entered, const std::optional<domain::Source> &source,
               const std::function<void(const MappingPlaces &)> &then);
    /// The source that is meant; nothing for the organisation's own data.
    [[nodiscard]] Operation<std::optional<domain::Source>> *source(QObject *parent, const QString &nameOrId);

    const AdditionPlaces m_places;
    QHash<QString, SalesEntered> m_entered;
};

} // namespace segue::workspace
