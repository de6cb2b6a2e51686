// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "base/error.h"
#include "base/result.h"

#include <QTest>

using namespace segue;

/// Errors as values: texts made where they are shown, kept whole when stored, ranked for the exit code.
class tst_Error : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsFillInTheParameters();
    void serverTextIsKeptApart();
    void survivesStorage();
    void countsAreGrouped();
    void damagedStorageIsNoError();
    void ranksExitCodes_data();
    void ranksExitCodes();
    void languageFollowsTheLocale();
};

void tst_Error::textsFillInTheParameters()
{
    const Error error = Error(ErrorCode::ListLocked).with(QStringLiteral("list"), QStringLiteral("春の招待"));
    QCOMPARE(errorText(error, Language::English).message,
             QStringLiteral("The list \"春の招待\" is locked. It was not changed from then on."));
    QVERIFY(errorText(error, Language::Japanese).message.startsWith(QStringLiteral("リスト [春の招待] は")));
    QVERIFY(!errorText(error, Language::Japanese).fix.isEmpty());
}

void tst_Error::serverTextIsKeptApart()
{
    const Error error = Error(ErrorCode::NotPermitted).withServerText(QStringLiteral("Principal user is missing prvReadList privilege"));
    QVERIFY(!errorText(error, Language::English).message.contains(QStringLiteral("prvReadList")));
    QCOMPARE(error.serverText(), QStringLiteral("Principal user is missing prvReadList privilege"));
}

void tst_Error::survivesStorage()
{
    const Error error = Error(ErrorCode::GuardShare)
                            .with(QStringLiteral("leaves"), 120)
                            .with(QStringLiteral("list"), QStringLiteral("A \"quoted\" リスト"))
                            .withServerText(QStringLiteral("text"))
                            .withServerCode(QStringLiteral("0x80040220"))
                            .withStatus(403)
                            .withRequestIds(QStringLiteral("req"), QStringLiteral("cor"));
    const auto back = errorFromJson(toJson(error));
    QVERIFY(back.has_value());
    QCOMPARE(back->code(), error.code());
    QCOMPARE(back->parameter(QStringLiteral("leaves")).toInt(), 120);
    QCOMPARE(back->parameter(QStringLiteral("list")), error.parameter(QStringLiteral("list")));
    QCOMPARE(back->serverText(), error.serverText());
    QCOMPARE(back->serverCode(), error.serverCode());
    QCOMPARE(back->status(), 403);
    QCOMPARE(back->requestId(), QStringLiteral("req"));
    QCOMPARE(back->correlationId(), QStringLiteral("cor"));
    QCOMPARE(errorText(*back, Language::Japanese).message, errorText(error, Language::Japanese).message);
}

void tst_Error::countsAreGrouped()
{
    const Error error =
        Error(ErrorCode::GuardAll).with(QStringLiteral("leaves"), qint64(12'345)).with(QStringLiteral("list"), QStringLiteral("1234"));
    for (const Language language : {Language::Japanese, Language::English}) {
        const QString text = errorText(error, language).message;
        QVERIFY2(text.contains(QStringLiteral("12,345")) && text.contains(QStringLiteral("1234")), qPrintable(text));
    }
}

void tst_Error::damagedStorageIsNoError()
{
    for (const QByteArray &text : {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray(R"({"code":"segue.no.such"})")})
        QVERIFY2(!errorFromJson(text).has_value(), text.constData());
}

void tst_Error::ranksExitCodes_data()
{
    // 11, 1, 4, 5, 3, 6, 10, 9, 7, 8, 0: each wins against everything after it.
    static constexpr int order[] = {11, 1, 4, 5, 3, 6, 10, 9, 7, 8, 0};
    QTest::addColumn<int>("winner");
    QTest::addColumn<int>("loser");
    for (std::size_t first = 0; first < std::size(order); ++first) {
        for (std::size_t second = first; second < std::size(order); ++second)
            QTest::addRow("%d before %d", order[first], order[second]) << order[first] << order[second];
    }
}

void tst_Error::ranksExitCodes()
{
    QFETCH(const int, winner);
    QFETCH(const int, loser);
    const auto strong = static_cast<ExitCode>(winner);
    const auto weak = static_cast<ExitCode>(loser);
    QCOMPARE(moreImportant(strong, weak), strong);
    QCOMPARE(moreImportant(weak, strong), strong);
}

void tst_Error::languageFollowsTheLocale()
{
    QCOMPARE(languageForLocale(QStringLiteral("ja_JP.UTF-8")), Language::Japanese);
    QCOMPARE(languageForLocale(QStringLiteral("ja")), Language::Japanese);
    QCOMPARE(languageForLocale(QStringLiteral("en_GB.UTF-8")), Language::English);
    QCOMPARE(languageForLocale(QStringLiteral("C")), Language::English);
    QCOMPARE(languageForLocale(QStringLiteral("fr_FR")), Language::English);
}

SEGUE_TEST(tst_Error)
#include "tst_error.moc"
