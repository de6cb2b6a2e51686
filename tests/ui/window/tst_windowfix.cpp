// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "widgets/message/windowfix.h"

#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace segue;

// Somebody at the window is never told to type a command.
class tst_WindowFix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorNamesWhatTheWindowHas_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("English") << QString();
        QTest::newRow("Japanese") << QStringLiteral(":/i18n/segue_ja.qm");
    }

    void everyErrorNamesWhatTheWindowHas()
    {
        QFETCH(QString, words);
        QTranslator translator;
        if (!words.isEmpty()) {
            QVERIFY(translator.load(words));
            QCoreApplication::installTranslator(&translator);
        }
        static const QRegularExpression command(QStringLiteral(
            R"(--[a-z]|\b(export|run|plan|connection|source|segment|workspace) (run|plan|resume|undo|list|rejects|show|edit|share|sign-in|fields|test|restore|adopt)\b)"));
        QStringList found;
        for (const ErrorEntry &entry : errorCatalogue()) {
            const QString fix = ui::windowFix(Error(entry.code));
            QVERIFY2(!fix.isEmpty(), entry.id);
            if (command.match(fix).hasMatch())
                found.append(QLatin1String(entry.id) + QStringLiteral(": ") + fix);
        }
        QCoreApplication::removeTranslator(&translator);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

SEGUE_TEST(tst_WindowFix)
#include "tst_windowfix.moc"
