// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QStackedWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace segue::ui {

class MessageBar;

/// The states of anything that is asked for first: under way, nothing there (with what to do next), failed (with the fix and "try
/// again"), and the content itself.
class States : public QStackedWidget
{
    Q_OBJECT

public:
    /// Takes the content over.
    explicit States(QWidget *content, QWidget *parent = nullptr);

    /// Under way; \p text says what.
    void showLoading(const QString &text);
    void showContent();
    /// \p action may be empty; else its button emits emptyAction().
    void showEmpty(const QString &title, const QString &text, const QString &action = {});
    void showError(const Error &error);
    [[nodiscard]] bool showsContent() const;
    [[nodiscard]] MessageBar *errorBar() const { return m_error; }

Q_SIGNALS:
    void emptyAction();
    void retry();

private:
    QWidget *newCentred(QVBoxLayout *&column);

    QWidget *m_content;
    QWidget *m_loadingPage = nullptr;
    QWidget *m_emptyPage = nullptr;
    QWidget *m_errorPage = nullptr;
    QLabel *m_loadingText = nullptr;
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_emptyButton = nullptr;
    MessageBar *m_error = nullptr;
};

} // namespace segue::ui
