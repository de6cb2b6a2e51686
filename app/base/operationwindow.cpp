// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationwindow.h"

#include <algorithm>
#include <utility>

namespace segue {

OperationWindow::OperationWindow(int limit, Source source, QObject *parent)
    : QObject(parent), m_limit(std::max(1, limit)), m_source(std::move(source))
{
}

void OperationWindow::setLimit(int limit)
{
    m_limit = std::max(1, limit);
    if (m_running > 0)
        fill();
}

void OperationWindow::fill()
{
    if (m_filling)
        return;
    m_filling = true;
    while (!m_stopped && m_running < m_limit) {
        OperationBase *next = m_source();
        if (next == nullptr)
            break;
        ++m_running;
        next->setParent(this);
        connect(next, &OperationBase::finished, this, [this] {
            --m_running;
            fill();
        });
        next->start();
    }
    m_filling = false;
    if (m_running == 0)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_running == 0)
                    Q_EMIT drained();
            },
            Qt::QueuedConnection);
}

void OperationWindow::stopPulling()
{
    m_stopped = true;
    if (m_running == 0)
        fill();
}

void OperationWindow::cancelAll()
{
    m_stopped = true;
    const auto children = findChildren<OperationBase *>(Qt::FindDirectChildrenOnly);
    for (OperationBase *child : children)
        child->cancel();
    if (m_running == 0)
        fill();
}

} // namespace segue
