// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QPushButton;
class QTextBrowser;

namespace segue::ui {

/// The help on the page that shows, with links to its other topics. Where it stands is its window's affair.
class HelpPanel : public QFrame
{
    Q_OBJECT

public:
    explicit HelpPanel(QWidget *parent = nullptr);

    /// Shows a topic in the language of the window and takes the keyboard.
    void open(const QString &topic);
    /// Another page shows: the help goes with it, where it is open.
    void follow(const QString &topic);
    /// Gives the keyboard back to whom it had before.
    void leave();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// Of what it shows; empty while it is closed.
    [[nodiscard]] QString topic() const;
    [[nodiscard]] QTextBrowser *text() const { return m_text; }

Q_SIGNALS:
    /// It was opened or closed, and wants to be shown or hidden.
    void toggled();

private:
    void show(const QString &topic);

    QTextBrowser *m_text;
    QPushButton *m_back;
    QPointer<QWidget> m_before;
    bool m_isOpen = false;
};

} // namespace segue::ui
