// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <variant>

namespace segue::sandbox {

/// A refusal as the Web API words it: status, code (a hex HRESULT as text) and message.
struct ApiError
{
    int status = 400;
    QByteArray code;
    QString message;
};

// The codes that are used in more than one place ([PA-err]; the reference, 2.9).
namespace code {
inline constexpr char notFound[] = "0x80040217";
inline constexpr char noPrivilege[] = "0x80040220";
inline constexpr char invalidArgument[] = "0x80040203";
inline constexpr char badUri[] = "0x80060888";
inline constexpr char badPayload[] = "0x80048d19";
inline constexpr char unknownProperty[] = "0x80090801";
inline constexpr char virtualQuery[] = "0x80044822";
inline constexpr char notSupported[] = "0x80040315";
inline constexpr char noAttribute[] = "0x80041103";
inline constexpr char noTable[] = "0x80041102";
} // namespace code

/// What was asked for, or the refusal that stands in its place.
template<class T>
class Answer
{
public:
    Answer(T value) : m_held(std::move(value)) {}
    Answer(ApiError error) : m_held(std::move(error)) {}

    [[nodiscard]] explicit operator bool() const { return m_held.index() == 0; }
    [[nodiscard]] T &operator*() { return *std::get_if<0>(&m_held); }
    [[nodiscard]] const T &operator*() const { return *std::get_if<0>(&m_held); }
    [[nodiscard]] T *operator->() { return std::get_if<0>(&m_held); }
    [[nodiscard]] const T *operator->() const { return std::get_if<0>(&m_held); }
    [[nodiscard]] const ApiError &error() const { return *std::get_if<1>(&m_held); }

private:
    std::variant<T, ApiError> m_held;
};

[[nodiscard]] inline ApiError badUri(const QString &message)
{
    return {400, code::badUri, message};
}

} // namespace segue::sandbox
