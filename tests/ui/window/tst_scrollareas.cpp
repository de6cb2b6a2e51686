// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "widgets/access/scrollareas.h"
#include "widgets/tallarea.h"

#include <QAccessible>
#include <QGraphicsView>
#include <QScrollBar>
#include <QTest>

#include <memory>
#include <utility>

using namespace segue;

// A screen reader counts what an area has and asks for it afterwards, when a scroll bar may have left.
class tst_ScrollAreas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::guardScrollAreas();
        QAccessible::setActive(true);
    }

    void aBarThatLeftIsNoChild_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("page") << QStringLiteral("page");
        QTest::newRow("plain area") << QStringLiteral("area");
        QTest::newRow("chart") << QStringLiteral("chart");
    }

    void aBarThatLeftIsNoChild()
    {
        QFETCH(QString, kind);
        std::unique_ptr<QAbstractScrollArea> area;
        if (kind == QLatin1String("page")) {
            area = std::make_unique<ui::TallArea>(new QWidget);
        } else if (kind == QLatin1String("area")) {
            auto made = std::make_unique<QScrollArea>();
            made->setWidget(new QWidget);
            area = std::move(made);
        } else {
            area = std::make_unique<QGraphicsView>();
        }
        area->resize(300, 200);
        area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        area->show();
        QVERIFY(QTest::qWaitForWindowExposed(area.get()));
        QAccessibleInterface *read = QAccessible::queryAccessibleInterface(area.get());
        QVERIFY(read && read->isValid());
        const int counted = read->childCount();
        bool sawBar = false;
        bool sawContent = false;
        for (int index = 0; index < counted; ++index) {
            QAccessibleInterface *child = read->child(index);
            QVERIFY(child);
            QCOMPARE(child->parent(), read);
            QCOMPARE(read->indexOfChild(child), index);
            sawContent = sawContent || child->object() == area->viewport();
            sawBar = sawBar || (child->object() == area->verticalScrollBar()->parentWidget() && !child->state().invisible);
        }
        QVERIFY(sawBar);
        QVERIFY(sawContent);

        area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        QTRY_VERIFY(!area->verticalScrollBar()->isVisible());
        for (int index = 0; index < counted; ++index) {
            QAccessibleInterface *child = read->child(index);
            QVERIFY(!child || child->object() == area->viewport() || child->state().invisible);
        }
        QCOMPARE(read->child(counted + 3), nullptr);
        QCOMPARE(read->child(-1), nullptr);
    }
};

SEGUE_TEST(tst_ScrollAreas)
#include "tst_scrollareas.moc"
