// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation.h"

#include "log.h"

#include <QThread>

namespace segue {

OperationBase::OperationBase(const QString &name, QObject *parent) : QObject(parent)
{
    setObjectName(name);
}

OperationBase::~OperationBase() = default;

void OperationBase::start()
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_state != State::Idle)
        return;
    m_state = State::Running;
    begin();
}

void OperationBase::cancel()
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_state == State::Cancelled || m_state == State::Finished)
        return;
    const bool wasRunning = m_state == State::Running;
    const bool concludes = m_state == State::Settled;
    m_state = State::Cancelled;
    forget();
    const auto children = findChildren<OperationBase *>(Qt::FindDirectChildrenOnly);
    for (OperationBase *child : children)
        child->cancel();
    if (wasRunning)
        abort();
    qCDebug(logOperation) << objectName() << "cancelled";
    if (!concludes)
        concludeLater();
}

void OperationBase::markSettled()
{
    m_state = State::Settled;
    concludeLater();
}

void OperationBase::watch(QObject *context)
{
    // A parent's death takes this object with it; a context that is not the parent must be watched.
    if (context != nullptr && context != parent())
        connect(context, &QObject::destroyed, this, &OperationBase::cancel);
}

void OperationBase::adopt(OperationBase *child)
{
    if (child->parent() != this)
        child->setParent(this);
}

void OperationBase::concludeLater()
{
    QMetaObject::invokeMethod(this, &OperationBase::conclude, Qt::QueuedConnection);
}

void OperationBase::conclude()
{
    if (m_state == State::Finished)
        return;
    const QPointer<OperationBase> self(this);
    if (m_state == State::Settled)
        deliver();
    if (!self)
        return;
    m_state = State::Finished;
    Q_EMIT finished();
    if (self)
        deleteLater();
}

} // namespace segue
