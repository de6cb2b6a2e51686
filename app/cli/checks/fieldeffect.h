// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"

#include <QJsonArray>

#include <functional>

namespace segue::cli {

/// How two contact ID fields serve, for a person.
void noteMatches(Session &session, const std::optional<workspace::FieldMatch> &before, const workspace::FieldMatch &after);

/// Says what another contact ID field would do to every list of some exports, and asks whether to go on. Nothing is saved by it.
class FieldEffect : public QObject
{
public:
    /// \p then hears the effect as JSON, list by list, after a yes only.
    FieldEffect(Session &session, QString contactIdField, QStringList exports, std::function<void(const QJsonArray &)> then);

    /// \p question: what a person is asked in the end.
    void ask(const QString &question);

private:
    void next();
    void conclude();

    Session &m_session;
    const QString m_field;
    QStringList m_waiting;
    QString m_question;
    std::function<void(const QJsonArray &)> m_then;
    QList<std::shared_ptr<const domain::Plan>> m_plans;
};

} // namespace segue::cli
