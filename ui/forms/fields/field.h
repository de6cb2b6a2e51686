// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/tone.h"

#include <QWidget>

class QLabel;

namespace segue::ui {

/// A field with its label above, a hint below, and what is found about its value beside it: an icon and a sentence, which a screen reader
/// takes as the field's description.
class Field : public QWidget
{
    Q_OBJECT

public:
    /// Takes the editor over. \p label may have an access key, which goes to the editor.
    Field(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    void setHint(const QString &hint);
    /// An empty text takes it away.
    void setFinding(Tone tone, const QString &text);
    [[nodiscard]] QString finding() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintTone();
    void describe();

    QWidget *m_editor;
    QLabel *m_hint;
    QWidget *m_line;
    QLabel *m_sign;
    QLabel *m_finding;
    Tone m_tone = Tone::Neutral;
};

/// The width of a field for about so many characters; fields of one column share it.
[[nodiscard]] int fieldWidth(const QWidget *widget, int characters = 52);

} // namespace segue::ui
