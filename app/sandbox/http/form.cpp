// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form.h"

namespace segue::sandbox {

namespace {
QByteArray decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QByteArray::fromPercentEncoding(text);
}
} // namespace

Form Form::parse(const QByteArray &encoded)
{
    Form form;
    for (const QByteArray &piece : encoded.split('&')) {
        if (piece.isEmpty())
            continue;
        const auto mark = piece.indexOf('=');
        form.add(decoded(piece.left(mark)), mark < 0 ? QByteArray() : decoded(piece.mid(mark + 1)));
    }
    return form;
}

QByteArray Form::value(QByteArrayView name) const
{
    for (const auto &[key, value] : m_pairs) {
        if (key == name)
            return value;
    }
    return {};
}

bool Form::contains(QByteArrayView name) const
{
    for (const auto &pair : m_pairs) {
        if (pair.first == name)
            return true;
    }
    return false;
}

QByteArray Form::encoded() const
{
    QByteArrayList pieces;
    for (const auto &[key, value] : m_pairs)
        pieces.append(key.toPercentEncoding() + '=' + value.toPercentEncoding());
    return pieces.join('&');
}

} // namespace segue::sandbox
