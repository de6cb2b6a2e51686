// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorcodes.h"

#include <QRegularExpression>
#include <QSet>

namespace segue::testing {

namespace {

// A run in the house must not be able to make it: it is what a test double answers when nobody else did.
const QSet<QString> &madeByNobody()
{
    static const QSet<QString> codes{QStringLiteral("InternalFault")};
    return codes;
}

struct Row
{
    QString name;
    QString id;
};

QList<Row> catalogueRows(const SourceTree &tree)
{
    static const QRegularExpression row(QStringLiteral("\\{ErrorCode::(\\w+), \"([^\"]+)\""));
    QList<Row> rows;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (!file.key().startsWith(QLatin1String("app/base/errors/")))
            continue;
        for (auto matches = row.globalMatch(QString::fromUtf8(file.value())); matches.hasNext();) {
            const auto match = matches.next();
            rows.append({match.captured(1), match.captured(2)});
        }
    }
    return rows;
}

/// The words that follow "ErrorCode::", and all stable names between quotes, in the files that \p wanted picks.
template<class F>
QSet<QString> namedIn(const SourceTree &tree, F wanted)
{
    static const QRegularExpression word(QStringLiteral("ErrorCode::(\\w+)|[\"'](segue\\.[a-z]+\\.[a-z0-9_]+)[\"']"));
    QSet<QString> words;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (!wanted(file.key()))
            continue;
        for (auto matches = word.globalMatch(QString::fromUtf8(file.value())); matches.hasNext();) {
            const auto match = matches.next();
            words.insert(match.captured(1) + match.captured(2));
        }
    }
    return words;
}

} // namespace

QStringList codesNobodyMakes(const SourceTree &tree)
{
    const QSet<QString> made = namedIn(tree, [](const QString &path) {
        return path.startsWith(QLatin1String("app/")) && !path.startsWith(QLatin1String("app/base/error"));
    });
    QStringList findings;
    for (const Row &row : catalogueRows(tree)) {
        if (!made.contains(row.name) && !made.contains(row.id) && !madeByNobody().contains(row.name))
            findings.append(row.id + QStringLiteral(": nothing makes this error"));
    }
    return findings;
}

QStringList codesWithoutTest(const SourceTree &tree)
{
    // The tests of the catalogue itself name codes as examples, and this one plants some.
    const QSet<QString> tested = namedIn(tree, [](const QString &path) {
        return path.startsWith(QLatin1String("tests/")) && !path.startsWith(QLatin1String("tests/unit/base/"))
               && !path.startsWith(QLatin1String("tests/architecture/"));
    });
    QStringList findings;
    for (const Row &row : catalogueRows(tree)) {
        if (!tested.contains(row.name) && !tested.contains(row.id))
            findings.append(row.id + QStringLiteral(": no test names this error"));
    }
    return findings;
}

} // namespace segue::testing
