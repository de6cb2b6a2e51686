// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists/variants.h"

#include "testregistry.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace segue;

namespace {

constexpr int lastNumber = 72;
/// The Data API and the CSV folder. As soon as a test bears one of these numbers the table has to name it.
const QSet<int> later{67, 68, 69, 71};

QString contents(const QString &path)
{
    QFile file(QStringLiteral(SEGUE_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// "file: function" of every test that bears a number, by number.
QMap<int, QSet<QString>> writtenTests()
{
    QMap<int, QSet<QString>> tests;
    const QString folder = QStringLiteral("tests/unit/sandbox/checklist");
    static const QRegularExpression function(QStringLiteral(R"(\nvoid \w+::(item(\d\d)_\w+)\(\))"));
    for (const QString &name : QDir(QStringLiteral(SEGUE_SOURCE_DIR "/") + folder).entryList({QStringLiteral("tst_*.cpp")})) {
        const QString source = contents(folder + QLatin1Char('/') + name);
        for (auto match = function.globalMatch(source); match.hasNext();) {
            const auto found = match.next();
            if (!found.captured(1).endsWith(QLatin1String("_data")))
                tests[found.captured(2).toInt()].insert(name + QStringLiteral(": ") + found.captured(1));
        }
    }
    for (const char *name : {"dynamicswebapi.test.mjs", "msal.test.mjs"}) {
        if (contents(QStringLiteral("tests/interop/") + QLatin1String(name)).contains(QStringLiteral("test(\"item72: ")))
            tests[lastNumber].insert(QLatin1String(name) + QStringLiteral(": item72"));
    }
    return tests;
}

struct Row
{
    QSet<QString> tests;
    QStringList variants;
};

QMap<int, Row> table()
{
    QMap<int, Row> rows;
    static const QRegularExpression line(QStringLiteral(R"(^\| (\d+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$)"),
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression word(QStringLiteral("`([^`]+)`(:?)"));
    for (auto match = line.globalMatch(contents(QStringLiteral("docs/testing.md"))); match.hasNext();) {
        const auto found = match.next();
        Row row;
        QString file;
        for (auto piece = word.globalMatch(found.captured(2)); piece.hasNext();) {
            const auto part = piece.next();
            if (part.captured(2).isEmpty())
                row.tests.insert(file + QStringLiteral(": ") + part.captured(1));
            else
                file = part.captured(1);
        }
        for (auto piece = word.globalMatch(found.captured(3)); piece.hasNext();)
            row.variants.append(piece.next().captured(1));
        rows.insert(found.captured(1).toInt(), row);
    }
    return rows;
}

QByteArray listed(const QSet<QString> &names)
{
    QStringList all(names.begin(), names.end());
    all.sort();
    return all.join(QLatin1Char('\n')).toUtf8();
}

} // namespace

/// docs/testing.md says which test bears which number of the reference's checklist.
class tst_ChecklistTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryNumberAndEveryTest()
    {
        const QMap<int, QSet<QString>> written = writtenTests();
        const QMap<int, Row> rows = table();
        for (int number = 1; number <= lastNumber; ++number) {
            if (later.contains(number) && !written.contains(number) && !rows.contains(number))
                continue;
            QVERIFY2(!written.value(number).isEmpty(), QByteArray::number(number).constData());
            QCOMPARE(listed(rows.value(number).tests), listed(written.value(number)));
        }
        QVERIFY(rows.lastKey() <= lastNumber);
    }

    void namesVariantsThatExist()
    {
        const QMap<int, Row> rows = table();
        QVERIFY(!rows.isEmpty());
        for (const Row &row : rows) {
            for (const QString &name : row.variants) {
                const auto known = sandbox::Variants::table();
                QVERIFY2(std::any_of(known.begin(), known.end(),
                                     [&name](const sandbox::Variant &one) { return name == QLatin1String(one.name); }),
                         qPrintable(name));
            }
        }
    }
};

SEGUE_TEST(tst_ChecklistTable)
#include "tst_checklisttable.moc"
