// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QList>

namespace segue::sandbox {

/// The query of an address, split and percent-decoded; names with a leading $ or @ keep it.
struct QueryString
{
    QHash<QByteArray, QByteArray> options; ///< "$select" → value, and custom ones such as fetchXml
    QHash<QByteArray, QByteArray> aliases; ///< "@p1" → value
    QByteArray withoutSkipToken;           ///< as sent, for next links

    [[nodiscard]] bool has(const QByteArray &name) const { return options.contains(name); }
    [[nodiscard]] QByteArray value(const QByteArray &name) const { return options.value(name); }
};

[[nodiscard]] QByteArray percentDecoded(const QByteArray &text);
/// Splits strictly: an option twice, an unsupported or an unknown one is a error. \p allowed names what this resource takes.
[[nodiscard]] Answer<QueryString> parseQueryString(const QByteArray &query, const QByteArrayList &allowed);

/// The Prefer header, its tokens from all its fields.
struct Preferences
{
    int pageSize = 0;            ///< 0: not asked for; never above 5000
    QByteArrayList annotations;  ///< patterns of include-annotations
    bool representation = false; ///< return=representation
    bool continueOnError = false;

    [[nodiscard]] static Preferences parse(const QByteArrayList &fields);
    [[nodiscard]] bool wants(QByteArrayView annotation) const;
    /// What was honoured, for Preference-Applied; empty if nothing was.
    [[nodiscard]] QByteArray applied(bool paged, bool annotated, bool represented) const;
};

inline constexpr int largestPage = 5000;

} // namespace segue::sandbox
