// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "face/correspondence.h"

#include <QSignalSpy>
#include <QTest>

using namespace segue;
using namespace segue::workspace;

/// The window side's memory of who asked what.
class tst_Correspondence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversOnceToTheOneWhoAsked();
    void findsNothingForALateAnswer();
    void saysWhenTheContextDied();
    void tellsStreamsUntilTheAnswer();
    void silencesAStreamWhoseContextDied();
    void mayAskAgainInsideAHandler();
};

void tst_Correspondence::deliversOnceToTheOneWhoAsked()
{
    Correspondence tickets;
    QObject context;
    QList<int> heard;
    const Ticket first = tickets.open(&context, [&](std::any &&answer) { heard.append(std::any_cast<int>(answer)); });
    const Ticket second = tickets.open(&context, [&](std::any &&answer) { heard.append(std::any_cast<int>(answer) * 100); });
    QVERIFY(first != second);
    tickets.answer(second, 2);
    tickets.answer(first, 1);
    tickets.answer(first, 3);
    QCOMPARE(heard, (QList<int>{200, 1}));
}

void tst_Correspondence::findsNothingForALateAnswer()
{
    Correspondence tickets;
    QObject context;
    bool heard = false;
    const Ticket ticket = tickets.open(&context, [&](std::any &&) { heard = true; });
    QVERIFY(tickets.drop(ticket));
    QVERIFY(!tickets.drop(ticket));
    tickets.answer(ticket, 1);
    QVERIFY(!heard);
}

void tst_Correspondence::saysWhenTheContextDied()
{
    Correspondence tickets;
    QList<Ticket> abandoned;
    QObject::connect(&tickets, &Correspondence::abandoned, &tickets, [&](Ticket ticket) { abandoned.append(ticket); });
    bool heard = false;
    auto context = std::make_unique<QObject>();
    const Ticket answered = tickets.open(context.get(), [](std::any &&) {});
    const Ticket open = tickets.open(context.get(), [&](std::any &&) { heard = true; });
    tickets.answer(answered, 1);
    context.reset();
    QCOMPARE(abandoned, QList<Ticket>{open});
    tickets.answer(open, 1);
    QVERIFY(!heard);
}

void tst_Correspondence::tellsStreamsUntilTheAnswer()
{
    Correspondence tickets;
    QObject context;
    QStringList heard;
    const Ticket ticket = tickets.open(&context, [&](std::any &&) { heard.append(QStringLiteral("answer")); });
    tickets.listenToSignInPrompt(ticket, &context, [&](const SignInPrompt &prompt) { heard.append(prompt.address.toString()); });
    tickets.listenToProgress(ticket, &context, [&](const RunView &view) { heard.append(view.exportName); });
    tickets.signInPrompt(ticket, {QUrl(QStringLiteral("https://one.example/")), {}, 0});
    RunView view;
    view.exportName = QStringLiteral("autumn");
    tickets.progress(ticket, view);
    tickets.answer(ticket, 1);
    tickets.progress(ticket, view);
    QCOMPARE(heard, (QStringList{QStringLiteral("https://one.example/"), QStringLiteral("autumn"), QStringLiteral("answer")}));
}

void tst_Correspondence::silencesAStreamWhoseContextDied()
{
    Correspondence tickets;
    QObject context;
    auto viewer = std::make_unique<QObject>();
    int told = 0;
    const Ticket ticket = tickets.open(&context, [](std::any &&) {});
    tickets.listenToProgress(ticket, viewer.get(), [&](const RunView &) { ++told; });
    tickets.progress(ticket, {});
    viewer.reset();
    tickets.progress(ticket, {});
    QCOMPARE(told, 1);
}

void tst_Correspondence::mayAskAgainInsideAHandler()
{
    Correspondence tickets;
    QObject context;
    QList<int> heard;
    Ticket second{};
    const Ticket first = tickets.open(&context, [&](std::any &&) {
        heard.append(1);
        second = tickets.open(&context, [&](std::any &&) { heard.append(2); });
    });
    tickets.answer(first, 1);
    tickets.answer(second, 1);
    QCOMPARE(heard, (QList<int>{1, 2}));
}

SEGUE_TEST(tst_Correspondence)
#include "tst_correspondence.moc"
