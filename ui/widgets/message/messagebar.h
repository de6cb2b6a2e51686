// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "widgets/look/tone.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace segue::ui {

class FlowLayout;

/// A message beside what it concerns: an icon, what happened, what to do next, and buttons that do it. Announced to screen readers
/// when it appears. Hidden until it is given something to say.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showText(Tone tone, const QString &message, const QString &fix = {});
    /// Another second line under the same message, for something that goes on; not announced.
    void setFix(const QString &fix);
    /// The catalogue's sentences, and the server's own words with its request identifier under "details".
    void showError(const Error &error);
    /// A question in place of a dialog: the button that says yes comes back, focused on the other one, which takes the question away.
    QPushButton *ask(Tone tone, const QString &question, const QString &consequence, const QString &yes);
    /// Makes what is shown a question: the keyboard goes to `first`, Escape is `refusal`, and afterwards the keyboard is where it was.
    void askByKeyboard(QPushButton *first, QPushButton *refusal);
    /// Takes the question away as its refusal does; false without one.
    bool refuse();
    void clear();
    /// A button that does what the message speaks of; it goes with the message.
    QPushButton *addButton(const QString &text);
    [[nodiscard]] QString message() const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintTone();
    void announce();

    Tone m_tone = Tone::Neutral;
    QLabel *m_icon;
    QLabel *m_message;
    QLabel *m_fix;
    QLabel *m_details;
    QPushButton *m_copy;
    FlowLayout *m_buttons;
    QList<QPointer<QPushButton>> m_added;
    QPointer<QPushButton> m_refusal;
    QPointer<QWidget> m_before; // what had the keyboard
};

} // namespace segue::ui
