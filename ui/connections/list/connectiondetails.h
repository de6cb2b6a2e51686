// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/views.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace segue::ui {

/// What is known of one connection; of one that came in a file its name and kind, and as whom one is signed in.
class ConnectionDetails : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionDetails(QWidget *parent = nullptr);

    void show(const workspace::ConnectionView &view);
    void clear();

private:
    void add(const QString &name, const QString &value);

    QLabel *m_title;
    QFormLayout *m_facts;
};

} // namespace segue::ui
