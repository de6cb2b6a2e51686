// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include "testregistry.h"

#include <QStringEncoder>
#include <QTest>

using namespace segue::files;

namespace {
QByteArray encodedAs(const char *encoding, const QString &text)
{
    QStringEncoder encoder(encoding);
    return encoder(text);
}
const QString japanese = QStringLiteral("顧客 ID,取引先担当者 ID,氏名\r\nA1,6f1c,髙橋 ①花子\r\n");
} // namespace

/// A file's encoding is known before a row of it is used, and never guessed.
class tst_Encoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("ASCII") << QByteArray("CustomerId,Contact\n1,2\n") << QStringLiteral("UTF-8");
        QTest::newRow("UTF-8") << japanese.toUtf8() << QStringLiteral("UTF-8");
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + japanese.toUtf8() << QStringLiteral("UTF-8 (BOM)");
        QTest::newRow("UTF-16 LE with mark") << "\xFF\xFE" + encodedAs("UTF-16LE", japanese) << QStringLiteral("UTF-16 LE");
        QTest::newRow("UTF-16 LE") << encodedAs("UTF-16LE", japanese) << QStringLiteral("UTF-16 LE");
        QTest::newRow("UTF-16 BE") << encodedAs("UTF-16BE", japanese) << QStringLiteral("UTF-16 BE");
        QTest::newRow("CP932") << encodedAs("Shift_JIS", japanese) << QStringLiteral("Shift_JIS (CP932)");
        QTest::newRow("half-width katakana") << encodedAs("Shift_JIS", QStringLiteral("ID,ｶﾅ\n1,ﾔﾏﾀﾞ\n"))
                                             << QStringLiteral("Shift_JIS (CP932)");
        QTest::newRow("EUC-JP is none of ours") << encodedAs("EUC-JP", QStringLiteral("お客さま,氏名\n1,山田はな子\n")) << QString();
        QTest::newRow("ISO-2022-JP is none of ours") << encodedAs("ISO-2022-JP", japanese) << QString();
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0", 17) << QString();
    }
    void isTold()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        const auto encoding = encodingOf(bytes, true);
        QCOMPARE(encoding ? nameOf(*encoding) : QString(), name);
    }

    void theHeadOfALongerFileMayEndWithinACharacter()
    {
        for (const char *form : {"UTF-8", "Shift_JIS"}) {
            const QByteArray bytes = encodedAs(form, japanese);
            const auto whole = encodingOf(bytes, true);
            for (qsizetype cut = 12; cut < bytes.size(); ++cut)
                QCOMPARE(encodingOf(bytes.left(cut), false), whole);
        }
    }

    void anyPieceGivesTheSameText()
    {
        for (const auto &[form, encoding] : {std::pair("UTF-8", Encoding::Utf8), std::pair("UTF-16LE", Encoding::Utf16Le),
                                             std::pair("UTF-16BE", Encoding::Utf16Be), std::pair("Shift_JIS", Encoding::ShiftJis)}) {
            const QByteArray bytes = encodedAs(form, japanese);
            for (const qsizetype piece : {1, 3, 1000}) {
                Utf8Feed feed(encoding);
                QByteArray text;
                for (qsizetype at = 0; at < bytes.size(); at += piece)
                    text += feed.utf8(bytes.mid(at, piece));
                QCOMPARE(QString::fromUtf8(text), japanese);
            }
        }
    }
};

SEGUE_TEST(tst_Encoding)
#include "tst_encoding.moc"
