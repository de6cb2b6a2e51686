// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/recordreader.h"

#include "testregistry.h"

#include <QTest>

using namespace segue::files;

namespace {
/// "line:field|field", and "line:!" for a broken line.
QStringList recordsOf(const QByteArray &text, qsizetype piece, char separator = ',')
{
    QStringList found;
    RecordReader reader(separator);
    const auto take = [&found](const Record &record) {
        QStringList fields;
        for (const std::string &field : record.fields)
            fields.append(QString::fromStdString(field));
        found.append(QString::number(record.line) + u':' + (record.isGood ? fields.join(u'|') : QStringLiteral("!")));
    };
    for (qsizetype at = 0; at < text.size() || at == 0; at += piece)
        reader.feed(text.mid(at, piece), at + piece >= text.size(), take);
    return found;
}
} // namespace

/// RFC 4180, with line numbers that a person finds, however the file is cut into pieces.
class tst_RecordReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("records");
        const auto row = [](const char *name, const char *text, const QStringList &records) {
            QTest::newRow(name) << QByteArray(text) << records;
        };
        row("plain", "a,b\nc,d\n", {QStringLiteral("1:a|b"), QStringLiteral("2:c|d")});
        row("crlf, no end", "a,b\r\nc,d", {QStringLiteral("1:a|b"), QStringLiteral("2:c|d")});
        row("quotes", "\"a,1\",\"b\"\"c\"\n", {QStringLiteral("1:a,1|b\"c")});
        row("line ends in quotes", "\"a\nb\",c\r\nd,e\n", {QStringLiteral("1:a\nb|c"), QStringLiteral("3:d|e")});
        row("quoted before crlf", "a,\"b\"\r\nc,\"d\"\r\n", {QStringLiteral("1:a|b"), QStringLiteral("2:c|d")});
        row("empty fields", ",\na,\n\"\"\n", {QStringLiteral("1:|"), QStringLiteral("2:a|"), QStringLiteral("3:")});
        row("blank lines count but are none", "a\n\n\nb\n", {QStringLiteral("1:a"), QStringLiteral("4:b")});
        row("a quote inside", "a\"b,c\nd,e\n", {QStringLiteral("1:!"), QStringLiteral("2:d|e")});
        row("something behind a quote", "\"a\"b,c\nd,e\n", {QStringLiteral("1:!"), QStringLiteral("2:d|e")});
        row("a quote never closed spoils its line only", "x,\"a\nd,e\nf,g\n",
            {QStringLiteral("1:!"), QStringLiteral("2:d|e"), QStringLiteral("3:f|g")});
        row("nothing", "", {});
    }
    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, records);
        for (const qsizetype piece : {1, 2, 3, 5, 1000})
            QCOMPARE(recordsOf(text, piece), records);
    }

    void aLineWithoutEndIsBoundedAndTheNextIsRead()
    {
        const QByteArray text = "a\n\"" + QByteArray(3'000'000, 'x') + "\nb\n";
        QCOMPARE(recordsOf(text, 65'536), QStringList({QStringLiteral("1:a"), QStringLiteral("2:!"), QStringLiteral("3:b")}));
    }

    void theFirstLineSaysTheSeparator()
    {
        QCOMPARE(separatorOf("a,b,c\n1;2;3;4;5"), ',');
        QCOMPARE(separatorOf("a\tb\n"), '\t');
        QCOMPARE(separatorOf("\"a,b,c\";d;e\n"), ';');
        QCOMPARE(separatorOf("a"), ',');
    }
};

SEGUE_TEST(tst_RecordReader)
#include "tst_recordreader.moc"
