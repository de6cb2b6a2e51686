// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencepack.h"

#include "output/files/jsonform.h"
#include "output/wording.h"
#include "zipfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace segue::cli {

namespace {

using namespace Qt::StringLiterals;

QByteArray document(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QString sha256(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

QString isoTime(const std::optional<QDateTime> &time)
{
    return time ? time->toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString codeOf(const std::optional<Error> &error)
{
    return error ? QString::fromLatin1(errorEntry(error->code()).id) : QString();
}

QByteArray planRows(const domain::Plan &plan)
{
    QList<QStringList> rows;
    for (const domain::ListPlan &list : plan.lists) {
        const auto add = [&rows, &list](const QString &change, const domain::ContactId &contact) {
            rows.append({list.segmentId, list.list.toString(), change, contact.toString()});
        };
        for (const domain::Join &join : list.joins)
            add(u"joins"_s, join.contact);
        for (const domain::Leave &leave : list.leaves)
            add(u"leaves"_s, leave.contact);
        for (const domain::ContactId &contact : list.held)
            add(u"held"_s, contact);
        for (const domain::ContactId &contact : list.removedByOthers)
            add(u"removed_by_others"_s, contact);
    }
    return csvFile({u"segment"_s, u"list_id"_s, u"change"_s, u"contact_id"_s}, rows);
}

QByteArray rejectRows(const workspace::RunRejectRows &rejects)
{
    QList<QStringList> rows;
    for (const workspace::RejectRow &row : rejects.rows) {
        const domain::ListRun list = rejects.run.lists.value(row.list);
        rows.append({list.segmentId, list.list.toString(), row.reject.contact.isNull() ? QString() : row.reject.contact.toString(),
                     domain::toString(row.reject.reason), row.reject.survivor.isNull() ? QString() : row.reject.survivor.toString(),
                     row.reject.detail});
    }
    return csvFile({u"segment"_s, u"list_id"_s, u"contact_id"_s, u"reason"_s, u"survivor_id"_s, u"detail"_s}, rows);
}

QByteArray journalRows(const workspace::Evidence &evidence)
{
    QList<QStringList> rows;
    for (const workspace::JournalFact &fact : evidence.journal) {
        rows.append({QString::number(fact.number), fact.parent ? QString::number(*fact.parent) : QString(), fact.plan.toString(),
                     evidence.run.run.lists.value(fact.list).list.toString(), fact.adds ? u"add"_s : u"remove"_s,
                     QString::number(fact.rows), fact.state, fact.settled ? u"yes"_s : u"no"_s, isoTime(fact.sentAt), codeOf(fact.error),
                     fact.error ? fact.error->serverCode() : QString()});
    }
    return csvFile({u"chunk"_s, u"part_of"_s, u"plan"_s, u"list_id"_s, u"action"_s, u"people"_s, u"state"_s, u"read_back"_s, u"sent_at"_s,
                    u"error"_s, u"server_code"_s},
                   rows);
}

QByteArray auditDocument(const QList<workspace::AuditFact> &facts)
{
    QJsonArray array;
    for (const workspace::AuditFact &fact : facts)
        array.append(toJson(fact));
    return document({{u"audit"_s, array}});
}

QList<ZipEntry> entriesOf(const workspace::Evidence &evidence)
{
    QList<ZipEntry> entries{{u"about.json"_s, document({{u"format"_s, u"segue-evidence"_s},
                                                        {u"version"_s, 1},
                                                        {u"program"_s, evidence.programVersion},
                                                        {u"schema"_s, evidence.schemaVersion},
                                                        {u"workspace"_s, evidence.workspaceId},
                                                        {u"run"_s, evidence.run.run.id.toString()},
                                                        {u"plan_kept"_s, evidence.plan != nullptr},
                                                        {u"redacted"_s, evidence.redacted}})},
                            {u"audit.json"_s, auditDocument(evidence.audit)},
                            {u"journal.csv"_s, journalRows(evidence)}};
    if (evidence.plan) {
        entries.append({u"plan.csv"_s, planRows(*evidence.plan)});
        entries.append({u"plan.json"_s, document({{u"plan"_s, toJson(*evidence.plan, Language::English)}})});
    }
    entries.append({u"rejects.csv"_s, rejectRows(evidence.run)});
    entries.append({u"run.json"_s, document({{u"run"_s, toJson(evidence.run.run, Language::English)}})});
    entries.append({u"summary-en.txt"_s, evidenceSummary(evidence, Language::English).toUtf8()});
    entries.append({u"summary-ja.txt"_s, evidenceSummary(evidence, Language::Japanese).toUtf8()});
    QString sums;
    for (const ZipEntry &entry : std::as_const(entries))
        sums += sha256(entry.content) + u"  "_s + entry.name + u'\n';
    entries.append({u"SHA256SUMS"_s, sums.toUtf8()}); // as sha256sum -c reads it
    return entries;
}

} // namespace

Result<QString> writeEvidencePack(const workspace::Evidence &evidence, const QString &file)
{
    const domain::RunRecord &run = evidence.run.run;
    const auto bytes = zipped(entriesOf(evidence), run.finishedAt.value_or(run.startedAt));
    if (!bytes.has_value())
        return failure(bytes.error());
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || !target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || target.write(*bytes) != bytes->size() || !target.commit())
        return failure(Error(ErrorCode::FileUnwritable).with(u"file"_s, file).with(u"reason"_s, target.errorString()));
    return sha256(*bytes);
}

} // namespace segue::cli
