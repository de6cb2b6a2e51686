// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples.h"
#include "storefixture.h"
#include "testregistry.h"

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace segue::domain;
using namespace Qt::StringLiterals;

/// What the wizard keeps of a connection that was not finished.
class tst_Drafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftWaitsUntilItIsDropped()
    {
        StoreFixture fixture;
        QObject parent;
        const std::shared_ptr<Store> store = fixture.open({u"佐藤"_s, {}});
        QVERIFY(store);
        QVERIFY(!valueOf(store->drafts().connection(&parent)));
        ConnectionDraft draft;
        draft.audience = {Audience::Kind::Named, {u"mori@contoso.example"_s}};
        draft.server = u"https://contoso.example/main.aspx"_s;
        draft.method = SignInMethod::Certificate;
        draft.clientId = u"client"_s;
        draft.tenant = u"tenant"_s;
        draft.source = exampleSource().id.toString();
        draft.contactIdField = u"contactid"_s;
        for (const QString &name : {u"国内営業"_s, u"海外営業"_s}) {
            draft.name = name;
            // Moments are kept by the millisecond.
            const QDateTime before = fixture.clock().now();
            VERIFY_DONE(store->drafts().keepConnection(&parent, draft));
            const auto kept = valueOf(store->drafts().connection(&parent));
            QVERIFY(kept && kept->savedAt >= before && kept->savedAt <= fixture.clock().now());
            draft.savedAt = kept->savedAt;
            QCOMPARE(kept, std::optional(draft));
        }
        VERIFY_DONE(store->drafts().dropConnection(&parent));
        QVERIFY(!valueOf(store->drafts().connection(&parent)));
    }
};

SEGUE_TEST(tst_Drafts)
#include "tst_drafts.moc"
