// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "look/flowlayout.h"
#include "look/icons.h"
#include "look/text.h"
#include "windowfix.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>

#include <utility>

namespace segue::ui {

namespace {

QLabel *newLine(QWidget *parent)
{
    auto *label = newLabel(TextSize::Body, {}, parent);
    label->setVisible(false);
    return label;
}

void say(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setAccessibleName(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

MessageBar::MessageBar(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *row = new QHBoxLayout(this);
    const int gap = step(this);
    row->setContentsMargins(gap, gap, gap, gap);
    row->setSpacing(gap);
    m_icon = new QLabel(this);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(gap / 2);
    m_message = newLine(this);
    m_fix = newLine(this);
    m_details = newLine(this);
    texts->addWidget(m_message);
    texts->addWidget(m_fix);
    texts->addWidget(m_details);
    m_buttons = new FlowLayout;
    m_copy = new QPushButton(tr("Cop&y details"), this);
    m_copy->setVisible(false);
    m_buttons->addWidget(m_copy);
    texts->addLayout(m_buttons);
    row->addLayout(texts, 1);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(
            QStringList{m_message->text(), m_fix->text(), m_details->text()}.filter(QRegularExpression(QStringLiteral("."))).join(u'\n'));
    });
    setVisible(false);
}

void MessageBar::showText(Tone tone, const QString &message, const QString &fix)
{
    clear();
    m_tone = tone;
    say(m_message, message);
    say(m_fix, fix);
    paintTone();
    setVisible(true);
    announce();
}

void MessageBar::setFix(const QString &fix)
{
    say(m_fix, fix);
    setAccessibleDescription(fix);
}

void MessageBar::showError(const Error &error)
{
    const ErrorText text = errorText(error, shownLanguage());
    const Severity severity = errorEntry(error.code()).severity;
    showText(severity == Severity::Error     ? Tone::Bad
             : severity == Severity::Warning ? Tone::Notice
                                             : Tone::Neutral,
             text.message, windowFix(error));
    QStringList details;
    if (!error.serverText().isEmpty())
        details.append(tr("The server said: %1").arg(error.serverText().simplified().left(400)));
    if (!error.requestId().isEmpty())
        details.append(tr("Request ID: %1").arg(error.requestId()));
    say(m_details, details.join(u'\n'));
    m_copy->setVisible(true);
}

QPushButton *MessageBar::ask(Tone tone, const QString &question, const QString &consequence, const QString &yes)
{
    showText(tone, question, consequence);
    QPushButton *agree = addButton(yes);
    QPushButton *refusal = addButton(tr("Cancel"));
    connect(refusal, &QPushButton::clicked, this, &MessageBar::clear);
    askByKeyboard(refusal, refusal);
    return agree;
}

void MessageBar::askByKeyboard(QPushButton *first, QPushButton *refusal)
{
    m_before = QApplication::focusWidget();
    m_refusal = refusal;
    first->setFocus();
}

bool MessageBar::refuse()
{
    if (!m_refusal)
        return false;
    m_refusal->click();
    return true;
}

void MessageBar::clear()
{
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    QWidget *before = std::exchange(m_before, nullptr);
    m_refusal.clear();
    for (const auto &button : std::as_const(m_added)) {
        if (button) {
            // A button may clear the bar it stands in.
            button->setVisible(false);
            button->deleteLater();
        }
    }
    m_added.clear();
    say(m_message, {});
    say(m_fix, {});
    say(m_details, {});
    m_copy->setVisible(false);
    // Else it would go to whatever comes next.
    if (hadKeyboard && before && before->isVisible() && !isAncestorOf(before))
        before->setFocus();
    setVisible(false);
}

QPushButton *MessageBar::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    m_buttons->insertWidget(static_cast<int>(m_added.size()), button);
    m_added.append(button);
    return button;
}

QString MessageBar::message() const
{
    return m_message->text();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        paintTone();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && refuse())
        return;
    QFrame::keyPressEvent(event);
}

void MessageBar::paintTone()
{
    QPalette colours = QApplication::palette(this);
    colours.setColor(QPalette::Window, toneSurface(m_tone, colours));
    setPalette(colours);
    const int size = step(this, 2);
    m_icon->setPixmap(toneIcon(m_tone, QApplication::palette(this)).pixmap(QSize(size, size), devicePixelRatioF()));
}

void MessageBar::announce()
{
    setAccessibleName(m_message->text());
    setAccessibleDescription(m_fix->text());
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace segue::ui
