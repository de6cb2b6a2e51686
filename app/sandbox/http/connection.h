// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"
#include "parser.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace segue::sandbox {

/// How a connection ends after an answer that was cut.
enum class Ending {
    Close, ///< in order, as a server does that believes it is done
    Reset, ///< with a TCP reset
};

/// One client's connection. Reads a request, hands it out by requested(), and waits until it is answered in one of the
/// ways below before it looks at the next. Owns the socket; deletes itself when the client has gone.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, bool secure, std::chrono::milliseconds bodyWait, QObject *parent);

    /// A number of its own, counted from 1 since the process began.
    [[nodiscard]] qint64 number() const { return m_number; }
    /// How many requests were read, the present one included.
    [[nodiscard]] qint64 requestCount() const { return m_requestCount; }

    /// Answers as it should be.
    void answer(const Response &response);
    /// Declares the whole body but sends only \p bodyBytes of it; -1 sends nothing at all, not even the header.
    void answerCut(const Response &response, qsizetype bodyBytes, Ending ending);
    /// Sends the answer \p step bytes at a time.
    void answerSlowly(const Response &response, qsizetype step, std::chrono::milliseconds interval);
    /// Sends the first half of the answer, and the rest after a pause.
    void answerHaltingly(const Response &response, std::chrono::milliseconds pause);
    /// Never answers; the connection stays until the client leaves.
    void ignore();
    /// Ends the connection with a TCP reset, whatever is going on.
    void drop();

Q_SIGNALS:
    void requested(segue::sandbox::HttpConnection *connection, const segue::sandbox::Request &request);

private:
    void read();
    void proceed();
    void afterAnswer();
    void refuse(int status);
    void resetPeer();
    [[nodiscard]] bool completeRequest(Request &request) const;

    QTcpSocket *m_socket;
    bool m_secure;
    std::chrono::milliseconds m_bodyWait;
    qint64 m_number;
    qint64 m_requestCount = 0;
    RequestParser m_parser;
    QTimer m_bodyTimer;
    QByteArray m_slowRest;
    bool m_busy = false;
    bool m_headOnly = false;
    bool m_keepAlive = true;
    bool m_expectationMet = false;
    bool m_over = false;
};

} // namespace segue::sandbox
