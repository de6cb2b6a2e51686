// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rig.h"

#include "base/random.h"
#include "domain/people.h"
#include "engine/exportrun.h"
#include "store/store.h"

#include <QTemporaryDir>

#include <map>
#include <memory>

namespace segue::testing {

/// A source whose segments a test writes down. Contact IDs are those of the sandbox.
class ScriptedSource final : public engine::SegmentSource
{
public:
    /// By id; an unknown one is SegmentNotFound.
    std::map<QString, domain::SegmentContent> contents;
    int generation = 0; ///< the change marker

    Operation<QList<engine::SegmentInfo>> *segments(QObject *parent) override;
    Operation<engine::SegmentInfo> *segment(QObject *parent, const QString &idOrName) override;
    Operation<QList<engine::FieldInfo>> *fields(QObject *parent) override;
    Operation<domain::SegmentContent> *read(QObject *parent, const engine::SegmentInfo &segment, const QString &contactIdField,
                                            std::optional<qint64> expectedMembers, engine::Progress progress) override;
    Operation<std::vector<domain::ContactId>> *contactsOf(QObject *parent, const QString &customerId, const QString &field) override;
};

/// One export, told with letters: real engine, real workspace file, and Sales as the sandbox has it. People are letters, in the
/// order of their contact IDs; customers are numbers.
///
/// On a list "A" was added by Segue and "(X)" by somebody else.
class Scenario
{
public:
    explicit Scenario(SalesRig &sales, domain::Mode mode = domain::Mode::KeepInStep);
    ~Scenario();

    domain::ExportDefinition definition; ///< change it before run(); exclusions by happens() and exclude()

    /// "A:1 B:2 3 4!": contact and customer, customer without contact ID, with a malformed one.
    void segment(const QString &text, const QString &preferred = {}, const QString &id = first());
    /// Makes many people of the sandbox members, so that shares matter: \p count of them from \p from on.
    void crowd(int from, int count, const QString &id = first());
    [[nodiscard]] domain::ContactId oneOfTheCrowd(int number) const;
    [[nodiscard]] domain::SegmentContent &content(const QString &id = first()) { return m_source.contents[id]; }
    void exclude(domain::ContactId contact);
    /// Others take some of the crowd off the list.
    void takeOff(int from, int count);
    /// What others do, one word each: "+X" adds, "-A" takes off, "A=inactive", "A=active", "A=deleted", "A=opted_out", "A=merged>B",
    /// "A=changed" touches the contact, "!A" excludes a person, "?A" lets them in again, "list=locked", "list=deleted".
    void happens(const QString &text);
    domain::RunRecord run(bool liftGuard = false);
    domain::RunRecord run(domain::PlanId plan, bool liftGuard);
    std::shared_ptr<const domain::Plan> plan();

    /// The list of a binding as told above; "no list" where there is none.
    [[nodiscard]] QString list(int binding = 0);
    [[nodiscard]] std::vector<domain::ContactId> members(int binding = 0);
    /// Who is remembered as taken off by others.
    [[nodiscard]] QString takenOff();
    /// "1=missing C:2=inactive": the rejects of the last run, by contact and customer.
    [[nodiscard]] QString rejects() const { return m_rejects; }

    [[nodiscard]] domain::ContactId contact(QChar letter) const;
    [[nodiscard]] static QString first() { return QStringLiteral("segment_1"); }

private:
    [[nodiscard]] domain::CustomerKey customer(QStringView number) const;
    [[nodiscard]] engine::RunRequest request();
    domain::RunRecord run(engine::RunRequest request);
    void happensTo(QChar letter, const QString &what);
    [[nodiscard]] domain::ListId listId(int binding);
    [[nodiscard]] domain::ExportDefinition stored();
    [[nodiscard]] QString letters(const std::vector<domain::ContactId> &contacts, const std::vector<domain::ContactId> &ours) const;

    SalesRig &m_sales;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandom m_random;
    std::shared_ptr<store::Store> m_store;
    ScriptedSource m_source;
    std::vector<domain::ContactId> m_people; ///< sorted; the letters come first
    std::shared_ptr<const domain::Plan> m_plan;
    QString m_rejects;
    bool m_saved = false;
};

/// How a run ended, in words: "completed; added 1; removed 2; rejected excluded 1".
[[nodiscard]] QString told(const domain::ListRun &list);

} // namespace segue::testing
