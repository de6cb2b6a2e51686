// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"
#include "windowworld.h"

#include "widgets/page.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QTextEdit>

using namespace segue;
using namespace segue::testing;

namespace {

bool mustHaveName(const QWidget *widget)
{
    if (!widget->isVisible() || qobject_cast<const QScrollBar *>(widget))
        return false;
    // Parts of a box that has the name: the field of a spin box or of a combo box, the corner of a table.
    if (qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) || qobject_cast<const QComboBox *>(widget->parentWidget())
        || widget->inherits("QTableCornerButton") || widget->inherits("QHeaderView"))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
           || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
           || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTextEdit *>(widget)
           || qobject_cast<const QProgressBar *>(widget);
}

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    // What a combo box is called is its value, whatever name it was given: a label or the description says what it is for.
    if (face && qobject_cast<QComboBox *>(widget)) {
        const auto labels = face->relations(QAccessible::Label);
        return labels.isEmpty() ? face->text(QAccessible::Description) : labels.first().first->text(QAccessible::Name);
    }
    return face ? face->text(QAccessible::Name) : QString();
}

QStringList nameless(QWidget &window)
{
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (mustHaveName(widget) && nameOf(widget).trimmed().isEmpty())
            found.append(QStringLiteral("%1 %2 in %3")
                             .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                  widget->parentWidget() ? widget->parentWidget()->objectName() : QString()));
    }
    return found;
}

} // namespace

/// Every page, and everything on it that can be used, has a name for those who do not see it.
class tst_Names : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlOfEveryPlace()
    {
        WindowWorld world;
        QVERIFY(world.isReady());
        QVERIFY(world.addExport(QStringLiteral("春"), {QStringLiteral("Founding_Members")}, true));
        using ui::Place;
        for (const Place place : {Place::Exports, Place::Segments, Place::History, Place::Connections, Place::Sources, Place::Settings}) {
            if (!world.window().page(place))
                continue;
            world.window().go(place);
            QTest::qWait(300);
            const QStringList found = nameless(world.window());
            QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
            QVERIFY2(!world.window().currentPage()->accessibleName().isEmpty(), "the page itself");
        }
    }
};

SEGUE_TEST(tst_Names)
#include "tst_names.moc"
