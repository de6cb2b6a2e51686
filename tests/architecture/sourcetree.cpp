// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cctype>
#include <utility>

namespace segue::testing {

SourceTree readTree(const QString &root, const QStringList &folders)
{
    SourceTree tree;
    for (const QString &folder : folders) {
        QDirIterator files(root + u'/' + folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = files.next();
            if (name.contains(QStringLiteral("/node_modules/")))
                continue;
            QFile file(name);
            if (file.open(QIODevice::ReadOnly))
                tree.insert(name.mid(root.size() + 1), file.readAll());
        }
    }
    return tree;
}

bool isCode(const QString &path)
{
    return path.endsWith(QStringLiteral(".h")) || path.endsWith(QStringLiteral(".cpp"));
}

QString moduleOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.size() < 3)
        return {};
    if (parts.first() == QStringLiteral("app"))
        return parts.at(1);
    return parts.first() == QStringLiteral("ui") ? QStringLiteral("ui/") + parts.at(1) : QString();
}

namespace {

enum class Place { Code, LineComment, BlockComment, Text, Character, RawText };

// Walks the code once and tells the visitor where each byte stands.
template<class Visitor>
void walk(const QByteArray &code, Visitor visit)
{
    Place place = Place::Code;
    QByteArray rawEnd;
    for (qsizetype at = 0; at < code.size(); ++at) {
        const char byte = code.at(at);
        const char next = at + 1 < code.size() ? code.at(at + 1) : '\0';
        switch (place) {
        case Place::Code:
            if (byte == '/' && next == '/')
                place = Place::LineComment;
            else if (byte == '/' && next == '*')
                place = Place::BlockComment;
            else if (byte == '"' && at > 0 && code.at(at - 1) == 'R') {
                const qsizetype open = code.indexOf('(', at);
                rawEnd = ')' + code.mid(at + 1, open - at - 1) + '"';
                place = Place::RawText;
                for (; at < open; ++at)
                    visit(code.at(at), place, true);
                visit('(', place, true);
                continue;
            } else if (byte == '"')
                place = Place::Text;
            // A digit before the mark makes it a separator, as in 1'000.
            else if (byte == '\''
                     && !(at > 0 && std::isalnum(static_cast<unsigned char>(code.at(at - 1)))
                          && std::isdigit(static_cast<unsigned char>(next))))
                place = Place::Character;
            visit(byte, place, place != Place::Code);
            continue;
        case Place::LineComment:
            if (byte == '\n')
                place = Place::Code;
            break;
        case Place::BlockComment:
            if (byte == '/' && code.at(at - 1) == '*') {
                visit(byte, place, false);
                place = Place::Code;
                continue;
            }
            break;
        case Place::Text:
        case Place::Character:
            if (byte == '\\') {
                visit(byte, place, false);
                visit(next, place, false);
                ++at;
                continue;
            }
            if (byte == (place == Place::Text ? '"' : '\'')) {
                visit(byte, place, true);
                place = Place::Code;
                continue;
            }
            break;
        case Place::RawText:
            if (code.mid(at, rawEnd.size()) == rawEnd) {
                for (const char end : rawEnd)
                    visit(end, place, true);
                at += rawEnd.size() - 1;
                place = Place::Code;
                continue;
            }
            break;
        }
        visit(byte, place, false);
    }
}

} // namespace

QByteArray withoutCommentsAndText(const QByteArray &code)
{
    QByteArray result;
    result.reserve(code.size());
    walk(code, [&](char byte, Place place, bool edge) {
        if (byte == '\n' || place == Place::Code || (edge && place != Place::LineComment && place != Place::BlockComment))
            result.append(byte);
        else
            result.append(' ');
    });
    return result;
}

QMultiMap<int, QByteArray> literals(const QByteArray &code)
{
    QMultiMap<int, QByteArray> found;
    QByteArray current;
    int line = 1;
    bool inside = false;
    walk(code, [&](char byte, Place place, bool edge) {
        const bool text = (place == Place::Text || place == Place::RawText) && !edge;
        if (text)
            current.append(byte);
        else if (inside)
            found.insert(line, std::exchange(current, {}));
        inside = text;
        line += byte == '\n' ? 1 : 0;
    });
    return found;
}

} // namespace segue::testing
