// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace segue::ui {

class FlowLayout;
class MessageBar;

/// A page of the window: a title with what it is for, actions at its right, a place for messages, and the body below.
class Page : public QWidget
{
    Q_OBJECT

public:
    /// \p name: stable, of the object. The title is what navigation and screen readers call it.
    Page(const QString &name, const QString &title, const QString &purpose, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const;
    void setTitle(const QString &title);
    void setPurpose(const QString &purpose);
    /// Asks again for what it shows.
    virtual void refresh() {}
    /// Ctrl+F, Ctrl+N and F2; a page that has no such thing does nothing.
    virtual void find() {}
    virtual void add() {}
    virtual void rename() {}
    /// Escape: a page that was opened on top goes back; mayLeave() is asked before.
    void leave();
    /// False: the page has something that would be lost, and has said so.
    [[nodiscard]] virtual bool mayLeave() { return true; }

    [[nodiscard]] MessageBar *messages() const { return m_messages; }

Q_SIGNALS:
    /// A sentence for the status line.
    void said(const QString &sentence);
    /// A page that was opened on top is done with.
    void left();

protected:
    /// A button at the right of the title.
    QPushButton *addAction(const QString &text, const QString &iconName);
    /// The one that a person most likely came for; at most one a page.
    QPushButton *addPrimaryAction(const QString &text, const QString &iconName);
    /// A link back to where the page was opened from: leave() by the mouse. The page is one that stands on top of another.
    QPushButton *addBack(const QString &text);
    [[nodiscard]] QBoxLayout *body() const { return m_body; }

private:
    QLabel *m_title;
    QLabel *m_purpose;
    QBoxLayout *m_back;
    FlowLayout *m_actions;
    MessageBar *m_messages;
    QBoxLayout *m_body;
    bool m_onTop = false;
};

} // namespace segue::ui
