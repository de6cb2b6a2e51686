// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "batchrunner.h"
#include "control.h"
#include "insightsapi/dataapi.h"
#include "service/organisation.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace segue::sandbox {

/// The organisation behind the frame: its world, the Web API on it, the controls, and the state file.
class Organisation final : public OrganisationService
{
public:
    /// \p variants must be valid; \p clock must outlive this.
    Organisation(const OrganisationOptions &options, const Variants &variants, const Clock &clock);
    ~Organisation() override;

    /// Reads the state file if there is one. Nothing is changed on failure.
    [[nodiscard]] Result<void> load();

    void setPartFault(PartFault fault) override { m_batches.setPartFault(std::move(fault)); }
    [[nodiscard]] QByteArray serialKey(const Request &request) const override;
    [[nodiscard]] Outcome handle(const Request &request, const Caller &caller) override;
    [[nodiscard]] Outcome control(const Request &request) override;

    [[nodiscard]] World &world() { return m_world; }

private:
    void enrol();
    [[nodiscard]] Outcome refused(const ApiError &error, const Request &request) const;
    [[nodiscard]] std::optional<quint32> userOf(const Caller &caller);
    void saveSoon();
    void save();

    OrganisationOptions m_options;
    World m_world;
    Dispatcher m_dispatcher;
    BatchRunner m_batches;
    Control m_control;
    DataApi m_dataApi;
    QSet<QByteArray> m_strangers; ///< systemuserids of those who are no members
    quint64 m_saved = 0;          ///< World::changes() as the state file knows it
    QTimer m_saveTimer;
};

} // namespace segue::sandbox
