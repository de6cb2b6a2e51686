// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text.h"

#include "tone.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace segue::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(segue::ui::Text)
};

class QuietLabel : public QLabel
{
public:
    explicit QuietLabel(QWidget *parent) : QLabel(parent) { takeColour(); }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
            takeColour();
    }

private:
    void takeColour()
    {
        QPalette palette;
        palette.setColor(QPalette::WindowText, quietText(palette));
        setPalette(palette);
    }
};

void prepare(QLabel &label, const QString &text)
{
    label.setText(text);
    label.setTextFormat(Qt::PlainText);
    label.setWordWrap(true);
    label.setTextInteractionFlags(Qt::TextSelectableByMouse);
}

} // namespace

Language shownLanguage()
{
    //: The code of this language; it decides which of the catalogue's texts are shown.
    return Text::tr("en") == QLatin1String("ja") ? Language::Japanese : Language::English;
}

QLabel *newLabel(TextSize size, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    prepare(*label, text);
    QFont font = label->font();
    if (size == TextSize::Title)
        font.setPointSizeF(font.pointSizeF() * 1.5);
    if (size == TextSize::Section)
        font.setPointSizeF(font.pointSizeF() * 1.15);
    if (size != TextSize::Body)
        font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLabel *newQuietLabel(const QString &text, QWidget *parent)
{
    auto *label = new QuietLabel(parent);
    prepare(*label, text);
    return label;
}

int step(const QWidget *widget, int steps)
{
    return std::max(8, widget->fontMetrics().height() / 2) * steps;
}

QString folded(const QString &text)
{
    QString flat = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (QChar &character : flat) {
        // Katakana to the hiragana of the same sound; they stand in the same order.
        if (character >= QChar(0x30a1) && character <= QChar(0x30f6))
            character = QChar(character.unicode() - 0x60);
    }
    return flat;
}

} // namespace segue::ui
