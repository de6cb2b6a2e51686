// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples.h"
#include "storefixture.h"
#include "testregistry.h"

#include <QJsonArray>

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace segue::domain;
using namespace Qt::StringLiterals;

/// Which list belongs to which segment: what people decide, what runs find out, and what is kept of bindings that were taken out.
class tst_Bindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oldCopyDoesNotUndoWhatARunFound();
    void whatIsTakenOutCanResume();
    void detachedStaysDetached();

private:
    std::unique_ptr<StoreFixture> m_fixture;
    std::shared_ptr<Store> m_store;
    QObject m_parent;
};

void tst_Bindings::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_store = m_fixture->open({u"佐藤"_s, {}});
    QVERIFY(m_store);
    VERIFY_DONE(m_store->sources().save(&m_parent, exampleSource()));
    VERIFY_DONE(m_store->connections().save(&m_parent, exampleConnection()));
    VERIFY_DONE(m_store->exports().save(&m_parent, exampleExport()));
}

void tst_Bindings::oldCopyDoesNotUndoWhatARunFound()
{
    const BindingId binding = exampleExport().bindings[0].id;
    VERIFY_DONE(m_store->ledgers().renewList(&m_parent, binding, idOf<ListId>(70)));
    ExportDefinition old = exampleExport(); // as somebody had read it before the run
    old.mode = Mode::AddOnly;
    std::swap(old.bindings[0], old.bindings[1]);
    VERIFY_DONE(m_store->exports().save(&m_parent, old));
    const ExportDefinition now = valueOf(m_store->exports().byId(&m_parent, old.id));
    QVERIFY(now.mode == Mode::AddOnly);
    QVERIFY(now.bindings[0] == exampleExport().bindings[1]);
    QVERIFY(now.bindings[1].list == idOf<ListId>(70));
    QVERIFY(!now.bindings[1].listConfirmed);
    QVERIFY(now.bindings[1].createdByUs);
    // The audit tells what stands now, not what the old copy said.
    const auto bindings = valueOf(m_store->audit().entries(&m_parent, {.limit = 1})).constFirst().after.value(u"bindings"_s).toArray();
    QCOMPARE(bindings[1].toObject().value(u"list"_s).toString(), idOf<ListId>(70).toString());
}

void tst_Bindings::whatIsTakenOutCanResume()
{
    const Binding taken = exampleExport().bindings[0];
    ExportDefinition shorter = exampleExport();
    shorter.bindings.removeFirst();
    VERIFY_DONE(m_store->exports().save(&m_parent, shorter));
    QVERIFY(valueOf(m_store->exports().formerBindings(&m_parent, shorter.id)) == QList{taken});
    QVERIFY(valueOf(m_store->exports().formerBindings(&m_parent, taken.list)) == QList{taken});
    VERIFY_DONE(m_store->exports().save(&m_parent, exampleExport()));
    QVERIFY(valueOf(m_store->exports().formerBindings(&m_parent, shorter.id)).isEmpty());
    QVERIFY(valueOf(m_store->exports().byId(&m_parent, shorter.id)) == exampleExport());

    VERIFY_DONE(m_store->exports().remove(&m_parent, shorter.id));
    QCOMPARE(valueOf(m_store->exports().formerBindings(&m_parent, shorter.id)).size(), 2);
}

void tst_Bindings::detachedStaysDetached()
{
    VERIFY_DONE(m_store->ledgers().detachList(&m_parent, exampleExport().bindings[0].id));
    VERIFY_DONE(m_store->exports().save(&m_parent, exampleExport())); // as it was read before
    QVERIFY(valueOf(m_store->exports().byId(&m_parent, exampleExport().id)).bindings[0].detached);
    VERIFY_FAILS(m_store->ledgers().detachList(&m_parent, idOf<BindingId>(99)), "segue.workspace.not_found");
}

SEGUE_TEST(tst_Bindings)
#include "tst_bindings.moc"
