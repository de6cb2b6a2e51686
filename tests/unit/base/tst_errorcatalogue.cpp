// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "base/error.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace segue;

namespace {

QSet<QString> placeholders(const QString &sentence)
{
    static const QRegularExpression pattern(QStringLiteral("\\{([^{}]*)\\}"));
    QSet<QString> names;
    for (auto matches = pattern.globalMatch(sentence); matches.hasNext();)
        names.insert(matches.next().captured(1));
    return names;
}

QString readSource(const QString &name)
{
    QFile file(QStringLiteral(SEGUE_SOURCE_DIR "/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// Every error has its texts, in both languages and in the product's words (I13).
class tst_ErrorCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsRowInOrder();
    void namesAreUniqueAndWellFormed();
    void everyTextIsThere_data() { rows(); }
    void everyTextIsThere();
    void placeholdersAgree_data() { rows(); }
    void placeholdersAgree();
    void japaneseKeepsTheHouseStyle_data() { rows(); }
    void japaneseKeepsTheHouseStyle();
    void englishKeepsTheHouseStyle_data() { rows(); }
    void englishKeepsTheHouseStyle();
    void theStyleCheckSeesMistakes();

private:
    static void rows();
    static QStringList styleFaults(const QString &japanese);
};

void tst_ErrorCatalogue::rows()
{
    QTest::addColumn<int>("row");
    for (qsizetype row = 0; row < errorCatalogue().size(); ++row)
        QTest::newRow(errorCatalogue().at(row).id) << static_cast<int>(row);
}

void tst_ErrorCatalogue::everyCodeHasItsRowInOrder()
{
    const QString header = readSource(QStringLiteral("app/base/errorcode.h"));
    static const QRegularExpression block(QStringLiteral("enum class ErrorCode \\{([^}]*)\\}"));
    const QString body = block.match(header).captured(1);
    static const QRegularExpression name(QStringLiteral("^\\s*([A-Z]\\w*),"), QRegularExpression::MultilineOption);
    int codes = 0;
    for (auto matches = name.globalMatch(body); matches.hasNext(); matches.next())
        ++codes;
    QVERIFY(codes > 50);
    QCOMPARE(errorCatalogue().size(), codes);
    for (qsizetype row = 0; row < errorCatalogue().size(); ++row)
        QCOMPARE(static_cast<qsizetype>(errorCatalogue().at(row).code), row);
}

void tst_ErrorCatalogue::namesAreUniqueAndWellFormed()
{
    static const QRegularExpression form(QStringLiteral("^segue\\.[a-z]+\\.[a-z0-9_]+$"));
    QSet<QString> seen;
    for (const ErrorEntry &entry : errorCatalogue()) {
        const QString id = QLatin1String(entry.id);
        QVERIFY2(form.match(id).hasMatch(), entry.id);
        QVERIFY2(!seen.contains(id), entry.id);
        seen.insert(id);
        QVERIFY(errorCodeFromId(id) == entry.code);
    }
    QVERIFY(!errorCodeFromId(u"segue.no.such"));
}

void tst_ErrorCatalogue::everyTextIsThere()
{
    QFETCH(const int, row);
    const ErrorEntry &entry = errorCatalogue().at(row);
    static const QRegularExpression japanese(QStringLiteral("[ぁ-んァ-ヶ一-龠]"));
    for (const char16_t *text : {entry.messageJa, entry.fixJa})
        QVERIFY(QString::fromUtf16(text).contains(japanese));
    for (const char16_t *text : {entry.messageEn, entry.fixEn}) {
        const QString sentence = QString::fromUtf16(text);
        QVERIFY(sentence.size() > 5);
        QVERIFY(!sentence.contains(japanese));
    }
}

void tst_ErrorCatalogue::placeholdersAgree()
{
    QFETCH(const int, row);
    const ErrorEntry &entry = errorCatalogue().at(row);
    QCOMPARE(placeholders(QString::fromUtf16(entry.messageJa)), placeholders(QString::fromUtf16(entry.messageEn)));
    QCOMPARE(placeholders(QString::fromUtf16(entry.fixJa)), placeholders(QString::fromUtf16(entry.fixEn)));
}

QStringList tst_ErrorCatalogue::styleFaults(const QString &japanese)
{
    struct Rule
    {
        QString fault;
        QRegularExpression pattern;
    };
    static const QList<Rule> rules{
        {QStringLiteral("a word that the product does not use"),
         QRegularExpression(QStringLiteral("連絡先|つながり|視聴者|投稿者|ログイン|実行計画|不正な|致命的"))},
        {QStringLiteral("a katakana word without its ー"),
         QRegularExpression(QStringLiteral("(フォルダ|ユーザ|サーバ|コンピュータ|ブラウザ)(?!ー)"))},
        {QStringLiteral("a name in other than half-width brackets"), QRegularExpression(QStringLiteral("「[^」]*\\{"))},
        {QStringLiteral("half-width katakana"), QRegularExpression(QStringLiteral("[\\x{FF61}-\\x{FF9F}]"))},
        {QStringLiteral("full-width Latin, digits or brackets"),
         QRegularExpression(QStringLiteral("[\\x{FF01}-\\x{FF1E}\\x{FF20}-\\x{FF5E}]"))},
        {QStringLiteral("no space between Latin and Japanese"),
         QRegularExpression(QStringLiteral("[A-Za-z0-9][ぁ-んァ-ヶ一-龠]|[ぁ-んァ-ヶ一-龠ー][A-Za-z0-9]"))},
    };
    QStringList faults;
    for (const Rule &rule : rules) {
        if (japanese.contains(rule.pattern))
            faults.append(rule.fault + QStringLiteral(": ") + japanese);
    }
    return faults;
}

void tst_ErrorCatalogue::japaneseKeepsTheHouseStyle()
{
    QFETCH(const int, row);
    const ErrorEntry &entry = errorCatalogue().at(row);
    QCOMPARE(styleFaults(QString::fromUtf16(entry.messageJa)) + styleFaults(QString::fromUtf16(entry.fixJa)), QStringList());
    QVERIFY(QString::fromUtf16(entry.messageJa).contains(u'。'));
}

void tst_ErrorCatalogue::englishKeepsTheHouseStyle()
{
    QFETCH(const int, row);
    const ErrorEntry &entry = errorCatalogue().at(row);
    static const QRegularExpression avoided(QStringLiteral("\\b(fatal|illegal|abort|invalid)\\b|!"),
                                            QRegularExpression::CaseInsensitiveOption);
    for (const char16_t *text : {entry.messageEn, entry.fixEn})
        QVERIFY2(!QString::fromUtf16(text).contains(avoided), entry.id);
}

void tst_ErrorCatalogue::theStyleCheckSeesMistakes()
{
    for (const QString &wrong : {QStringLiteral("サーバに接続できません。"), QStringLiteral("ユーザの確認"),
                                 QStringLiteral("連絡先を追加しました。"), QStringLiteral("不正な値です。"), QStringLiteral("ｻｰﾊﾞｰ"),
                                 QStringLiteral("IDを確認してください。"), QStringLiteral("全部で3 件"), QStringLiteral("ＩＤ")})
        QVERIFY2(!styleFaults(wrong).isEmpty(), qPrintable(wrong));
    QCOMPARE(styleFaults(QStringLiteral("サーバー アドレスと ID を確認してください (3 件)。")), QStringList());
}

SEGUE_TEST(tst_ErrorCatalogue)
#include "tst_errorcatalogue.moc"
