// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"
#include "windowworld.h"

#include "shell/platform/appearance.h"
#include "shell/platform/roomystyle.h"
#include "widgets/message/states.h"

#include <QApplication>
#include <QDBusVariant>
#include <QImage>
#include <QLabel>
#include <QProgressBar>
#include <QStyle>

#include <cmath>

using namespace segue;
using namespace segue::testing;
using namespace segue::ui;
using namespace Qt::StringLiterals;

namespace {

double luminance(QRgb colour)
{
    const auto part = [](int value) {
        const double share = value / 255.0;
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(qRed(colour)) + 0.7152 * part(qGreen(colour)) + 0.0722 * part(qBlue(colour));
}

double contrast(QRgb left, QRgb right)
{
    const double a = luminance(left);
    const double b = luminance(right);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// How many pixels of the widget stand out by 3:1 from what they were before it had the keyboard.
int changed(const QImage &before, const QImage &after)
{
    int count = 0;
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x)
            count += contrast(before.pixel(x, y), after.pixel(x, y)) >= 3 ? 1 : 0;
    }
    return count;
}

QString called(const QWidget *widget)
{
    return QStringLiteral("%1 %2 \"%3\"")
        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), widget->accessibleName());
}

} // namespace

/// Where the keyboard is can be seen, in every set of colours; and nothing moves for whom movement is too much.
class tst_Focus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void focusIsSeen_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << static_cast<int>(Scheme::Light);
        QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
        QTest::newRow("high contrast") << static_cast<int>(Scheme::HighContrast);
    }
    void focusIsSeen()
    {
        QFETCH(int, scheme);
        WindowWorld world;
        QVERIFY(world.isReady());
        QVERIFY(world.addExport(u"春"_s, {u"Founding_Members"_s}, true));
        world.host().appearance().setScheme(static_cast<Scheme>(scheme));
        QTest::qWait(100);
        world.window().resize(1366, 768);
        world.window().activateWindow();
        QApplication::setCursorFlashTime(0);
        QStringList unseen;
        int seen = 0;
        for (const Place place : {Place::Exports, Place::Segments, Place::History, Place::Connections, Place::Sources, Place::Settings}) {
            world.window().go(place);
            QTest::qWait(200);
            for (QWidget *widget : world.window().findChildren<QWidget *>()) {
                if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                    continue;
                if (QWidget *now = QApplication::focusWidget())
                    now->clearFocus();
                QTest::qWait(1);
                const QImage before = widget->grab().toImage();
                widget->setFocus(Qt::TabFocusReason);
                if (QApplication::focusWidget() != widget)
                    continue;
                QTest::qWait(1);
                const QImage after = widget->grab().toImage();
                const int lit = changed(before, after);
                ++seen;
                // Two pixels around something of at least 24 pixels, less the corners.
                if (lit < 120) {
                    unseen.append(QStringLiteral("%1 (%2×%3): %4").arg(called(widget)).arg(widget->width()).arg(widget->height()).arg(lit));
                    if (const QString folder = qEnvironmentVariable("SEGUE_MISFITS"); !folder.isEmpty())
                        after.save(folder + QStringLiteral("/focus-%1.png").arg(unseen.size()));
                }
            }
        }
        QVERIFY2(seen > 30, qPrintable(QString::number(seen)));
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
    }

    void nothingMovesWhereTheSystemAsksForIt()
    {
        Appearance appearance;
        const auto tell = [&](bool animations) {
            const bool heard =
                QMetaObject::invokeMethod(&appearance, "hearPortal", Q_ARG(QString, u"org.gnome.desktop.interface"_s),
                                          Q_ARG(QString, u"enable-animations"_s), Q_ARG(QDBusVariant, QDBusVariant(animations)));
            QVERIFY(heard);
        };
        const auto duration = [] { return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration); };
        tell(true);
        const int usual = duration();
        tell(false);
        QCOMPARE(duration(), 0);
        States states(new QLabel(u"内容"_s));
        states.resize(400, 300);
        states.show();
        states.showLoading(u"読み取り中"_s);
        QTest::qWait(50);
        const QImage before = states.grab().toImage();
        QTest::qWait(400);
        QCOMPARE(states.grab().toImage(), before);
        tell(true);
        QCOMPARE(duration(), usual);
    }
};

SEGUE_TEST(tst_Focus)
#include "tst_focus.moc"
