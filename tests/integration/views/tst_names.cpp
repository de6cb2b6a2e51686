// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "workspacefixture.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace segue;
using namespace segue::workspace;
using segue::testing::WorkspaceFixture;

namespace {
const QString founders = QStringLiteral("Founding_Members"); // 10 members
const QString vip = QStringLiteral("Tokyo_VIP");             // 5,000 members
const QString autumn = QStringLiteral("秋");

std::vector<domain::ContactId> contacts(WorkspaceFixture &desk, const QString &segment)
{
    std::vector<domain::ContactId> ids;
    for (const QString &id : desk.expected(segment))
        ids.push_back(*domain::ContactId::parse(QStringView(id)));
    return ids;
}

/// Everything that the workspace keeps on disk.
QByteArray kept(const WorkspaceFixture &desk)
{
    QByteArray all;
    const QDir folder = QFileInfo(desk.file()).dir();
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

/// A file of one line a person, and their name.
QByteArray roll(const People &people)
{
    QByteArray text;
    for (const engine::PersonMatch &person : people)
        text += person.contact.toUtf8() + ' ' + person.name.toUtf8() + '\n';
    return text;
}
} // namespace

/// I9: names are fetched to be shown, or saved by somebody who was told what they are, and kept nowhere.
class tst_Names : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreFetchedAndNotKept();
    void morePeopleThanAPageAreRefused();
    void withoutAConnectionNobodyIsNamed();
    void aFileWithNamesIsPrivateAndAudited();
    void aFileThatCannotBeWrittenIsAnError();
};

void tst_Names::namesAreFetchedAndNotKept()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    SEGUE_SUCCEEDED(desk.run(autumn));
    const auto asked = contacts(desk, founders);
    desk.sandbox().control("/sandbox/requests/reset");
    const auto named = desk.ask(NamePeople{autumn, asked});
    SEGUE_SUCCEEDED(named);
    QCOMPARE(named->size(), static_cast<qsizetype>(asked.size()));
    for (const engine::PersonMatch &person : *named)
        QVERIFY(!person.name.isEmpty() && person.email.contains(u'@'));
    desk.restart();
    const QByteArray disk = kept(desk);
    QVERIFY(disk.contains(autumn.toUtf8())); // the right files were looked at
    for (const engine::PersonMatch &person : *named) {
        QVERIFY(!disk.contains(person.name.toUtf8()));
        QVERIFY(!disk.contains(person.email.toUtf8()));
    }
}

void tst_Names::morePeopleThanAPageAreRefused()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    auto many = contacts(desk, vip);
    many.resize(201);
    const auto refused = desk.ask(NamePeople{autumn, many});
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code(), ErrorCode::UsageInvalid);
    many.resize(200);
    const auto named = desk.ask(NamePeople{autumn, many});
    SEGUE_SUCCEEDED(named);
    QCOMPARE(named->size(), 200);
}

void tst_Names::withoutAConnectionNobodyIsNamed()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    SEGUE_SUCCEEDED(desk.ask(DetachExport{autumn}));
    const auto named = desk.ask(NamePeople{autumn, contacts(desk, founders)});
    QVERIFY(!named.has_value());
    QCOMPARE(named.error().code(), ErrorCode::NoConnection);
    const auto unknown = desk.ask(NamePeople{QStringLiteral("冬"), {}});
    QVERIFY(!unknown.has_value());
    QCOMPARE(unknown.error().code(), ErrorCode::NotFound);
}

void tst_Names::aFileWithNamesIsPrivateAndAudited()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {vip}));
    const auto people = contacts(desk, vip);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("名簿.csv"));
    qint64 last = 0;
    QObject context;
    std::optional<Result<WrittenFile>> written;
    const Ticket ticket = desk.workspace().call(
        WriteNamedFile{autumn, file, [people] { return people; }, roll}, &context,
        std::function<void(Result<WrittenFile>)>([&](Result<WrittenFile> answer) { written.emplace(std::move(answer)); }));
    desk.workspace().onProgress(ticket, &context, [&last](const RunView &view) { last = std::max(last, view.progress.done); });
    QVERIFY(segue::testing::waitUntil([&] { return written.has_value(); }, 60'000));
    SEGUE_SUCCEEDED(*written);
    QVERIFY(last > 0);
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QByteArray text = saved.readAll();
    QCOMPARE(text.size(), (*written)->bytes);
    QCOMPARE(text.count('\n'), static_cast<qsizetype>(people.size()));
    QCOMPARE(saved.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther),
             QFileDevice::Permissions());

    ListAudit question;
    question.kind = QStringLiteral("workspace");
    const auto audit = desk.ask(question);
    SEGUE_SUCCEEDED(audit);
    const auto entry =
        std::find_if(audit->begin(), audit->end(), [](const AuditFact &fact) { return fact.action == QLatin1String("names_saved"); });
    QVERIFY(entry != audit->end());
    QCOMPARE(entry->name, autumn);
    QCOMPARE(entry->after.value(QStringLiteral("people")).toInt(), static_cast<int>(people.size()));
}

void tst_Names::aFileThatCannotBeWrittenIsAnError()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    const auto people = contacts(desk, founders);
    const auto written = desk.ask(WriteNamedFile{autumn, QStringLiteral("/nowhere/名簿.csv"), [people] { return people; }, roll});
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().code(), ErrorCode::FileUnwritable);
}

SEGUE_TEST(tst_Names)
#include "tst_names.moc"
