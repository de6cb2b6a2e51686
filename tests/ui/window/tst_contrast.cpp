// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"
#include "windowworld.h"

#include "shell/platform/appearance.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleOption>
#include <QTableView>

#include <cmath>
#include <map>

using namespace segue;
using namespace segue::testing;

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

/// Of what was painted there: the colour that most of it has, against the one that stands out most.
double paintedContrast(const QImage &picture)
{
    std::map<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    }
    QRgb most = 0;
    int most_count = 0;
    for (const auto &[colour, count] : counts) {
        if (count > most_count) {
            most = colour;
            most_count = count;
        }
    }
    double best = 1;
    for (const auto &[colour, count] : counts)
        best = std::max(best, contrast(colour, most));
    return best;
}

struct Reading
{
    QString what;
    double value = 0;
};

QList<Reading> readings(QWidget &window)
{
    const QImage picture = window.grab().toImage();
    QList<Reading> found;
    const auto read = [&](const QRect &area, const QString &what) {
        const QRect inside = area.intersected(picture.rect());
        if (inside.width() > 4 && inside.height() > 8)
            found.append({what, paintedContrast(picture.copy(inside))});
    };
    const auto place = [&](const QWidget *widget) { return QRect(widget->mapTo(&window, QPoint()), widget->size()); };
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        // What cannot be used just now may be pale.
        if (!widget->isVisible() || !widget->isEnabled() || widget->visibleRegion().isEmpty())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->text().isEmpty())
            read(place(label).intersected(place(label->parentWidget())), label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->text().isEmpty())
            read(place(button).adjusted(6, 6, -6, -6), button->text());
        else if (const auto *table = qobject_cast<const QTableView *>(widget); table && table->model()) {
            for (int row = 0; row < std::min(3, table->model()->rowCount()); ++row) {
                const QModelIndex index = table->model()->index(row, 0);
                QRect cell = table->visualRect(index);
                cell.moveTopLeft(table->viewport()->mapTo(&window, cell.topLeft()));
                if (!index.data().toString().isEmpty())
                    read(cell.intersected(place(table->viewport())), index.data().toString());
            }
        }
    }
    return found;
}

/// Across the left edge of \p frame: what is outside, the frame, what is inside.
double frameContrast(const QImage &picture, const QRect &frame)
{
    return paintedContrast(picture.copy(frame.left() - 3, frame.center().y(), 8, 1));
}

QRect indicatorOf(const QAbstractButton &button, QStyle::SubElement element)
{
    QStyleOptionButton option;
    option.initFrom(&button);
    return button.style()->subElementRect(element, &option, &button).translated(button.pos());
}

} // namespace

/// What is written can be read, 4.5:1, and what can be filled in or ticked can be seen, 3:1, as it is painted in every set of colours.
class tst_Contrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textStandsOut_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << static_cast<int>(ui::Scheme::Light);
        QTest::newRow("dark") << static_cast<int>(ui::Scheme::Dark);
        QTest::newRow("high contrast") << static_cast<int>(ui::Scheme::HighContrast);
    }
    void textStandsOut()
    {
        QFETCH(int, scheme);
        WindowWorld world;
        QVERIFY(world.isReady());
        QVERIFY(world.addExport(QStringLiteral("春"), {QStringLiteral("Founding_Members")}, true));
        world.host().appearance().setScheme(static_cast<ui::Scheme>(scheme));
        QTest::qWait(200);
        int seen = 0;
        QStringList pale;
        using ui::Place;
        for (const Place place : {Place::Exports, Place::Segments, Place::History, Place::Connections, Place::Sources, Place::Settings}) {
            if (!world.window().page(place))
                continue;
            world.window().go(place);
            QTest::qWait(400);
            for (const Reading &reading : readings(world.window())) {
                ++seen;
                if (reading.value < 4.5)
                    pale.append(QStringLiteral("%1: %2").arg(reading.what).arg(reading.value, 0, 'f', 2));
            }
        }
        QVERIFY2(seen > 40, "nothing was read");
        QVERIFY2(pale.isEmpty(), qPrintable(pale.join(u'\n')));
    }

    void framesStandOut_data() { textStandsOut_data(); }
    void framesStandOut()
    {
        QFETCH(int, scheme);
        WindowWorld world;
        world.host().appearance().setScheme(static_cast<ui::Scheme>(scheme));
        for (const auto surface : {QPalette::Window, QPalette::Base}) {
            QWidget place;
            place.setAutoFillBackground(true);
            place.setBackgroundRole(surface);
            auto *column = new QVBoxLayout(&place);
            column->setContentsMargins(16, 16, 16, 16);
            auto *field = new QLineEdit(&place);
            auto *number = new QSpinBox(&place);
            auto *choice = new QComboBox(&place);
            auto *editable = new QComboBox(&place);
            editable->setEditable(true);
            auto *radio = new QRadioButton(QStringLiteral("one"), &place);
            auto *box = new QCheckBox(QStringLiteral("two"), &place);
            for (QWidget *one : std::initializer_list<QWidget *>{field, number, choice, editable, radio, box})
                column->addWidget(one);
            place.resize(320, 320);
            const QImage picture = place.grab().toImage();
            for (const QWidget *one : std::initializer_list<QWidget *>{field, number, choice, editable})
                QVERIFY2(frameContrast(picture, one->geometry()) >= 3, one->metaObject()->className());
            QVERIFY(frameContrast(picture, indicatorOf(*radio, QStyle::SE_RadioButtonIndicator)) >= 3);
            QVERIFY(frameContrast(picture, indicatorOf(*box, QStyle::SE_CheckBoxIndicator)) >= 3);
        }
    }
};

SEGUE_TEST(tst_Contrast)
#include "tst_contrast.moc"
