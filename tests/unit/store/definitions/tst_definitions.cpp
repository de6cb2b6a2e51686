// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples.h"
#include "storefixture.h"
#include "testregistry.h"
#include "json/statejson.h"

#include <QJsonArray>
#include <QSet>

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace segue::domain;
using namespace Qt::StringLiterals;

/// Sources, connections, exports, their audit, and what else the workspace remembers.
class tst_Definitions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void comeBackAsTheyWere();
    void areFoundByNameInAnyCaseAndWidth();
    void areSortedByName();
    void namesAreTakenOnce();
    void unknownOnesAreNotFound();
    void referencesMustExist();
    void usedOnesStay();
    void oneBindingToAList();
    void confirmedListStaysConfirmed();
    void changesAreAudited();
    void auditHoldsNoSecret();
    void unreadableDefinitionIsDamage();
    void settingsAreAnyJson();
    void capabilitiesPerOrganisation();
    void segmentsPerSource();
    void unreadableGuardIsTheDefaultOne();
    void peopleOptionsComeBack();
    void definitionsOfTheFirstVersionAreRead();
    void peopleAreLeftOutOneByOne();

private:
    std::unique_ptr<StoreFixture> m_fixture;
    std::shared_ptr<Store> m_store;
    QObject m_parent;
};

void tst_Definitions::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_store = m_fixture->open({u"佐藤"_s, {}});
    QVERIFY(m_store);
    VERIFY_DONE(m_store->sources().save(&m_parent, exampleSource()));
    VERIFY_DONE(m_store->connections().save(&m_parent, exampleConnection()));
    VERIFY_DONE(m_store->exports().save(&m_parent, exampleExport()));
}

void tst_Definitions::cleanup()
{
    m_store.reset();
    m_fixture.reset();
}

void tst_Definitions::comeBackAsTheyWere()
{
    QVERIFY(valueOf(m_store->sources().byId(&m_parent, exampleSource().id)) == exampleSource());
    QVERIFY(valueOf(m_store->connections().byId(&m_parent, exampleConnection().id)) == exampleConnection());
    QVERIFY(valueOf(m_store->exports().byId(&m_parent, exampleExport().id)) == exampleExport());

    ExportDefinition plain;
    plain.id = idOf<ExportId>(50);
    plain.name = u"切り離し済み"_s;
    plain.createdAt = timeOf("2026-11-23T05:00:00.000Z");
    VERIFY_DONE(m_store->exports().save(&m_parent, plain));
    QVERIFY(valueOf(m_store->exports().byId(&m_parent, plain.id)) == plain);
    for (const Mode mode : {Mode::KeepInStep, Mode::AddOnly, Mode::ExactCopy}) {
        plain.mode = mode;
        plain.guard.sharePercent = 7;
        plain.removedByOthers = RemovedByOthers::AddAgain;
        VERIFY_DONE(m_store->exports().save(&m_parent, plain));
        QVERIFY(valueOf(m_store->exports().byId(&m_parent, plain.id)) == plain);
    }
    Source source = exampleSource();
    for (const SignInMethod method :
         {SignInMethod::Browser, SignInMethod::DeviceCode, SignInMethod::ClientSecret, SignInMethod::Certificate}) {
        source.signIn.method = method;
        VERIFY_DONE(m_store->sources().save(&m_parent, source));
        QVERIFY(valueOf(m_store->sources().byId(&m_parent, source.id)) == source);
    }
    Connection connection = exampleConnection();
    connection.source = {};
    for (const Audience::Kind kind : {Audience::Kind::Administrators, Audience::Kind::Contributors}) {
        connection.audience = {kind, {}};
        VERIFY_DONE(m_store->connections().save(&m_parent, connection));
        QVERIFY(valueOf(m_store->connections().byId(&m_parent, connection.id)) == connection);
    }
}

void tst_Definitions::areFoundByNameInAnyCaseAndWidth()
{
    Source source = exampleSource();
    source.name = u"Tokyo データ 1"_s;
    VERIFY_DONE(m_store->sources().save(&m_parent, source));
    for (const QString &name : {u"Tokyo データ 1"_s, u"  tokyo   データ 1 "_s, u"ＴＯＫＹＯ ﾃﾞｰﾀ １"_s})
        QCOMPARE(valueOf(m_store->sources().byName(&m_parent, name)).id, source.id);
    QCOMPARE(valueOf(m_store->connections().byName(&m_parent, u"営業 （本番）"_s)).id, exampleConnection().id);
    QCOMPARE(valueOf(m_store->exports().byName(&m_parent, u" 会員 → リスト"_s)).id, exampleExport().id);
}

void tst_Definitions::areSortedByName()
{
    quint64 number = 60;
    for (const QString &name : {u"b"_s, u"C"_s, u"A"_s}) {
        Source source = exampleSource();
        source.id = idOf<SourceId>(number++);
        source.name = name;
        VERIFY_DONE(m_store->sources().save(&m_parent, source));
    }
    QStringList names;
    for (const Source &source : valueOf(m_store->sources().all(&m_parent)))
        names += source.name;
    QCOMPARE(names, (QStringList{u"A"_s, u"b"_s, u"C"_s, exampleSource().name}));
}

void tst_Definitions::namesAreTakenOnce()
{
    Source source = exampleSource();
    source.id = idOf<SourceId>(60);
    source.name = u"顧客ﾃﾞｰﾀ　東京"_s;
    VERIFY_FAILS(m_store->sources().save(&m_parent, source), "segue.workspace.name_taken");
    Connection connection = exampleConnection();
    connection.id = idOf<ConnectionId>(60);
    VERIFY_FAILS(m_store->connections().save(&m_parent, connection), "segue.workspace.name_taken");
    ExportDefinition definition = exampleExport();
    definition.id = idOf<ExportId>(60);
    definition.bindings.clear();
    VERIFY_FAILS(m_store->exports().save(&m_parent, definition), "segue.workspace.name_taken");
    QCOMPARE(valueOf(m_store->exports().all(&m_parent)).size(), 1);
    // Its own name is free for a definition, also spelt in another way.
    source = exampleSource();
    source.name = u"顧客ﾃﾞｰﾀ　東京"_s;
    VERIFY_DONE(m_store->sources().save(&m_parent, source));
    QCOMPARE(valueOf(m_store->sources().all(&m_parent)).constFirst().name, source.name);
}

void tst_Definitions::unknownOnesAreNotFound()
{
    VERIFY_FAILS(m_store->sources().byId(&m_parent, idOf<SourceId>(99)), "segue.workspace.not_found");
    VERIFY_FAILS(m_store->sources().byName(&m_parent, u"なし"_s), "segue.workspace.not_found");
    VERIFY_FAILS(m_store->sources().remove(&m_parent, idOf<SourceId>(99)), "segue.workspace.not_found");
    VERIFY_FAILS(m_store->connections().byId(&m_parent, idOf<ConnectionId>(99)), "segue.workspace.not_found");
    VERIFY_FAILS(m_store->connections().remove(&m_parent, idOf<ConnectionId>(99)), "segue.workspace.not_found");
    VERIFY_FAILS(m_store->exports().byName(&m_parent, u"なし"_s), "segue.workspace.not_found");
    VERIFY_FAILS(m_store->exports().remove(&m_parent, idOf<ExportId>(99)), "segue.workspace.not_found");
}

void tst_Definitions::referencesMustExist()
{
    Connection connection = exampleConnection();
    connection.source = idOf<SourceId>(99);
    VERIFY_FAILS(m_store->connections().save(&m_parent, connection), "segue.workspace.not_found");
    ExportDefinition definition = exampleExport();
    definition.connection = idOf<ConnectionId>(99);
    VERIFY_FAILS(m_store->exports().save(&m_parent, definition), "segue.workspace.not_found");
    QVERIFY(valueOf(m_store->exports().byId(&m_parent, definition.id)) == exampleExport());
}

void tst_Definitions::usedOnesStay()
{
    const auto refused = resultOf(m_store->sources().remove(&m_parent, exampleSource().id));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code(), ErrorCode::InUse);
    QCOMPARE(refused.error().parameter(u"dependants"_s).toString(), exampleConnection().name);
    VERIFY_FAILS(m_store->connections().remove(&m_parent, exampleConnection().id), "segue.workspace.in_use");
    QCOMPARE(valueOf(m_store->exports().usingConnection(&m_parent, exampleConnection().id)).size(), 1);
    QCOMPARE(valueOf(m_store->exports().usingConnection(&m_parent, idOf<ConnectionId>(99))).size(), 0);

    VERIFY_DONE(m_store->exports().remove(&m_parent, exampleExport().id));
    VERIFY_DONE(m_store->connections().remove(&m_parent, exampleConnection().id));
    VERIFY_DONE(m_store->sources().remove(&m_parent, exampleSource().id));
    QCOMPARE(valueOf(m_store->sources().all(&m_parent)).size(), 0);
}

/// I7: one segment of one export to a list.
void tst_Definitions::oneBindingToAList()
{
    ExportDefinition other = exampleExport();
    other.id = idOf<ExportId>(60);
    other.name = u"別"_s;
    other.bindings.removeFirst();
    other.bindings.first().id = idOf<BindingId>(60);
    const auto refused = resultOf(m_store->exports().save(&m_parent, other));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code(), ErrorCode::ListTaken);
    QCOMPARE(refused.error().parameter(u"owner"_s).toString(), u"会員 → リスト / 大阪の会員"_s);

    ExportDefinition twice = exampleExport();
    twice.bindings[1].list = twice.bindings[0].list;
    VERIFY_FAILS(m_store->exports().save(&m_parent, twice), "segue.list.taken");
    QVERIFY(valueOf(m_store->exports().byId(&m_parent, twice.id)) == exampleExport());
}

void tst_Definitions::confirmedListStaysConfirmed()
{
    VERIFY_DONE(m_store->ledgers().confirmList(&m_parent, exampleExport().bindings[1].id, u"大阪 (Sales)"_s));
    QCOMPARE(valueOf(m_store->exports().byId(&m_parent, exampleExport().id)).bindings[1].listName, u"大阪 (Sales)"_s);
    // Somebody saves the definition as they had read it before the run found the list.
    VERIFY_DONE(m_store->exports().save(&m_parent, exampleExport()));
    QVERIFY(valueOf(m_store->exports().byId(&m_parent, exampleExport().id)).bindings[1].listConfirmed);
    VERIFY_FAILS(m_store->ledgers().confirmList(&m_parent, idOf<BindingId>(99), u"x"_s), "segue.workspace.not_found");
}

void tst_Definitions::changesAreAudited()
{
    ExportDefinition changed = exampleExport();
    changed.mode = Mode::AddOnly;
    VERIFY_DONE(m_store->exports().save(&m_parent, changed));
    VERIFY_DONE(m_store->exports().save(&m_parent, changed)); // no change, no entry
    VERIFY_DONE(m_store->exports().remove(&m_parent, changed.id));

    const QList<AuditEntry> entries = valueOf(m_store->audit().entries(&m_parent, {}));
    QStringList told;
    for (const AuditEntry &entry : entries)
        told += entry.kind + u' ' + entry.action;
    QCOMPARE(told,
             (QStringList{u"export removed"_s, u"export changed"_s, u"export created"_s, u"connection created"_s, u"source created"_s}));
    const AuditEntry &change = entries[1];
    QCOMPARE(change.actor, u"佐藤"_s);
    QCOMPARE(change.name, changed.name);
    QCOMPARE(change.id, changed.id.toString());
    QCOMPARE(change.before.value(u"mode"_s).toString(), u"exact-copy"_s);
    QCOMPARE(change.after.value(u"mode"_s).toString(), u"add-only"_s);
    QCOMPARE(change.after.value(u"bindings"_s).toArray().size(), 2);
    QVERIFY(entries[0].after.isEmpty());
    QVERIFY(entries[2].before.isEmpty());
    QVERIFY(std::abs(change.at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(valueOf(m_store->audit().entries(&m_parent, {.limit = 2})).size(), 2);
}

/// I6: there is no place for a secret. Whoever adds a field to the audit has to think of this test.
void tst_Definitions::auditHoldsNoSecret()
{
    static const QSet<QString> known{u"id"_s,
                                     u"name"_s,
                                     u"kind"_s,
                                     u"server"_s,
                                     u"organisation"_s,
                                     u"organisation_name"_s,
                                     u"sign_in"_s,
                                     u"created_at"_s,
                                     u"source"_s,
                                     u"contact_id_field"_s,
                                     u"audience"_s,
                                     u"users"_s,
                                     u"consent"_s,
                                     u"connection"_s,
                                     u"bindings"_s,
                                     u"mode"_s,
                                     u"guard"_s,
                                     u"removed_by_others"_s,
                                     u"several_contacts"_s,
                                     u"merged"_s,
                                     u"skip_opted_out"_s,
                                     u"reject_alarm"_s,
                                     u"when_deleted"_s,
                                     u"when_locked"_s,
                                     u"list_name_template"_s,
                                     u"list_owner"_s,
                                     u"max_per_list"_s,
                                     u"paused"_s,
                                     u"received"_s,
                                     u"folder"_s,
                                     u"instance"_s};
    static const QSet<QString> signIn{u"method"_s,       u"authority"_s,     u"tenant"_s, u"client_id"_s, u"account_object_id"_s,
                                      u"account_name"_s, u"is_application"_s};
    for (const AuditEntry &entry : valueOf(m_store->audit().entries(&m_parent, {}))) {
        for (const QString &key : entry.after.keys())
            QVERIFY2(known.contains(key), qPrintable(key));
        for (const QString &key : entry.after.value(u"sign_in"_s).toObject().keys())
            QVERIFY2(signIn.contains(key), qPrintable(key));
    }
}

void tst_Definitions::unreadableDefinitionIsDamage()
{
    RawFile raw(m_fixture->file());
    QVERIFY(raw.run(u"UPDATE exports SET data = replace(data, 'exact-copy', 'other')"_s));
    VERIFY_FAILS(m_store->exports().all(&m_parent), "segue.workspace.damaged");
    QVERIFY(raw.run(u"UPDATE sources SET data = 'not json'"_s));
    VERIFY_FAILS(m_store->sources().byId(&m_parent, exampleSource().id), "segue.workspace.damaged");
    QVERIFY(raw.run(u"UPDATE connections SET data = replace(data, 'named', 'everybody')"_s));
    VERIFY_FAILS(m_store->connections().all(&m_parent), "segue.workspace.damaged");
    QVERIFY(raw.run(u"UPDATE bindings SET list = x'00' WHERE place = 0"_s));
    QVERIFY(raw.run(u"UPDATE exports SET data = replace(data, 'other', 'exact-copy')"_s));
    VERIFY_FAILS(m_store->exports().all(&m_parent), "segue.workspace.damaged");
}

void tst_Definitions::settingsAreAnyJson()
{
    SettingsStore &settings = m_store->settings();
    QVERIFY(valueOf(settings.value(&m_parent, u"ui.language"_s)).isUndefined());
    for (const auto &value :
         {QJsonValue(u"日本語"_s), QJsonValue(true), QJsonValue(qint64{1} << 52), QJsonValue(QJsonArray{1, 2}), QJsonValue()}) {
        VERIFY_DONE(settings.setValue(&m_parent, u"ui.language"_s, value));
        QCOMPARE(valueOf(settings.value(&m_parent, u"ui.language"_s)), value);
    }
    VERIFY_DONE(settings.remove(&m_parent, u"ui.language"_s));
    QVERIFY(valueOf(settings.value(&m_parent, u"ui.language"_s)).isUndefined());
}

void tst_Definitions::capabilitiesPerOrganisation()
{
    SettingsStore &settings = m_store->settings();
    const QJsonObject learnt{{u"removal"_s, u"batch"_s}, {u"in"_s, true}};
    VERIFY_DONE(settings.saveCapabilities(&m_parent, idOf<OrganisationId>(1), {{u"removal"_s, u"single"_s}}));
    VERIFY_DONE(settings.saveCapabilities(&m_parent, idOf<OrganisationId>(1), learnt));
    QCOMPARE(valueOf(settings.capabilities(&m_parent, idOf<OrganisationId>(1))), learnt);
    QCOMPARE(valueOf(settings.capabilities(&m_parent, idOf<OrganisationId>(2))), QJsonObject());
}

void tst_Definitions::segmentsPerSource()
{
    SettingsStore &settings = m_store->settings();
    const SourceId source = exampleSource().id;
    QVERIFY(!valueOf(settings.segments(&m_parent, source)));
    const SegmentCache cache{{{u"segment_tokyo"_s, u"東京の会員"_s, 12'000, timeOf("2026-11-24T00:00:00.000Z"), u"Active"_s, u"m"_s},
                              {u"segment_osaka"_s, u"大阪"_s, std::nullopt, std::nullopt, {}, {}}},
                             timeOf("2026-11-24T03:00:00.000Z")};
    VERIFY_DONE(settings.saveSegments(&m_parent, source, cache));
    const auto back = valueOf(settings.segments(&m_parent, source));
    QVERIFY(back);
    QCOMPARE(back->readAt, cache.readAt);
    QCOMPARE(back->segments.size(), 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(back->segments[i].id, cache.segments[i].id);
        QCOMPARE(back->segments[i].name, cache.segments[i].name);
        QCOMPARE(back->segments[i].members, cache.segments[i].members);
        QCOMPARE(back->segments[i].refreshedAt, cache.segments[i].refreshedAt);
        QCOMPARE(back->segments[i].state, cache.segments[i].state);
        QCOMPARE(back->segments[i].marker, cache.segments[i].marker);
    }
    // The cache goes with its source.
    VERIFY_DONE(m_store->exports().remove(&m_parent, exampleExport().id));
    VERIFY_DONE(m_store->connections().remove(&m_parent, exampleConnection().id));
    VERIFY_DONE(m_store->sources().remove(&m_parent, source));
    QVERIFY(!valueOf(settings.segments(&m_parent, source)));
}

/// I5: a value that cannot be read must not look like a guard that somebody switched off.
void tst_Definitions::unreadableGuardIsTheDefaultOne()
{
    QCOMPARE(guardFromJson(u"off"_s).sharePercent, std::optional<int>());
    QCOMPARE(guardFromJson(35).sharePercent, std::optional<int>(35));
    QCOMPARE(guardFromJson(QJsonValue::Undefined).sharePercent, GuardPolicy().sharePercent);
    QCOMPARE(guardFromJson(u"35"_s).sharePercent, GuardPolicy().sharePercent);
}

void tst_Definitions::peopleOptionsComeBack()
{
    ExportDefinition definition = exampleExport();
    for (const SeveralContacts several : {SeveralContacts::One, SeveralContacts::All, SeveralContacts::Reject}) {
        for (const MergedContacts merged : {MergedContacts::Reject, MergedContacts::Follow}) {
            definition.severalContacts = several;
            definition.merged = merged;
            definition.skipOptedOut = merged == MergedContacts::Follow;
            definition.rejectAlarmShare = several == SeveralContacts::All ? std::optional<int>() : std::optional(5);
            VERIFY_DONE(m_store->exports().save(&m_parent, definition));
            QVERIFY(valueOf(m_store->exports().byId(&m_parent, definition.id)) == definition);
        }
    }
}

/// A workspace of the first version has none of the options about people.
void tst_Definitions::definitionsOfTheFirstVersionAreRead()
{
    RawFile raw(m_fixture->file());
    QVERIFY(raw.run(u"UPDATE exports SET data = json_remove(data, '$.several_contacts', '$.merged', '$.skip_opted_out', "
                    "'$.reject_alarm')"_s));
    QVERIFY(valueOf(m_store->exports().byId(&m_parent, exampleExport().id)) == exampleExport());
    QVERIFY(raw.run(u"UPDATE exports SET data = json_set(data, '$.merged', 'ignore')"_s));
    VERIFY_FAILS(m_store->exports().byId(&m_parent, exampleExport().id), "segue.workspace.damaged");
}

void tst_Definitions::peopleAreLeftOutOneByOne()
{
    const ExportId id = exampleExport().id;
    const auto someone = idOf<ContactId>(7);
    const auto other = idOf<ContactId>(3);
    std::vector both{other, someone};
    std::sort(both.begin(), both.end());
    QVERIFY(valueOf(m_store->exports().setExcluded(&m_parent, id, someone, true)));
    QVERIFY(!valueOf(m_store->exports().setExcluded(&m_parent, id, someone, true)));
    QVERIFY(valueOf(m_store->exports().setExcluded(&m_parent, id, other, true)));
    QCOMPARE(valueOf(m_store->exports().byId(&m_parent, id)).excluded, both);
    // Saving a definition that was read before does not bring anybody back.
    VERIFY_DONE(m_store->exports().save(&m_parent, exampleExport()));
    QCOMPARE(valueOf(m_store->exports().byId(&m_parent, id)).excluded, both);

    // A copy takes them along.
    ExportDefinition copy = valueOf(m_store->exports().byId(&m_parent, id));
    copy.id = idOf<ExportId>(60);
    copy.name = u"写し"_s;
    copy.bindings.clear();
    VERIFY_DONE(m_store->exports().save(&m_parent, copy));
    QCOMPARE(valueOf(m_store->exports().byId(&m_parent, copy.id)).excluded, both);

    QVERIFY(valueOf(m_store->exports().setExcluded(&m_parent, id, other, false)));
    QVERIFY(!valueOf(m_store->exports().setExcluded(&m_parent, id, other, false)));
    QCOMPARE(valueOf(m_store->exports().byId(&m_parent, id)).excluded, (std::vector{someone}));
    VERIFY_FAILS(m_store->exports().setExcluded(&m_parent, idOf<ExportId>(99), other, true), "segue.workspace.not_found");

    const AuditEntry last = valueOf(m_store->audit().entries(&m_parent, {.limit = 1})).constFirst();
    QCOMPARE(last.kind + u' ' + last.action, u"export changed"_s);
    QCOMPARE(last.name, exampleExport().name);
    QCOMPARE(last.before, (QJsonObject{{u"contact"_s, other.toString()}, {u"excluded"_s, true}}));
    QCOMPARE(last.after, (QJsonObject{{u"contact"_s, other.toString()}, {u"excluded"_s, false}}));

    // They go with their export.
    VERIFY_DONE(m_store->exports().remove(&m_parent, id));
    QCOMPARE(RawFile(m_fixture->file()).number(u"SELECT count(*) FROM exclusions"_s), qint64{2}); // the copy keeps its own
}

SEGUE_TEST(tst_Definitions)
#include "tst_definitions.moc"
