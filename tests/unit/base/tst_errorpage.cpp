// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "base/error.h"

#include <QFile>
#include <QTest>

using namespace segue;

namespace {

QString escaped(const char16_t *text)
{
    return QString::fromUtf16(text).replace(QLatin1Char('<'), QLatin1String("&lt;"));
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Information:
        return QStringLiteral("information");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        return QStringLiteral("error");
    }
    return {};
}

QString group(const ErrorEntry &entry)
{
    return QString::fromLatin1(entry.id).section(QLatin1Char('.'), 1, 1);
}

/// The part of docs/errors.md below its introduction: every code, by group, in both languages.
QString cataloguePart()
{
    QStringList groups;
    for (const ErrorEntry &entry : errorCatalogue()) {
        if (!groups.contains(group(entry)))
            groups.append(group(entry));
    }
    groups.sort();
    QString page;
    for (const QString &name : groups) {
        page += QStringLiteral("\n## %1\n").arg(name);
        for (const ErrorEntry &entry : errorCatalogue()) {
            if (group(entry) != name)
                continue;
            page += QStringLiteral("\n### %1\n\n").arg(QLatin1String(entry.id));
            page += QStringLiteral("%1 · exit code %2%3\n\n")
                        .arg(severityWord(entry.severity))
                        .arg(static_cast<int>(entry.exitCode))
                        .arg(entry.retryHelps ? QStringLiteral(" · may pass when repeated later") : QString());
            page += QStringLiteral("- %1 %2\n- %3%4\n")
                        .arg(escaped(entry.messageEn), escaped(entry.fixEn), escaped(entry.messageJa), escaped(entry.fixJa));
        }
    }
    return page;
}

const QString marker = QStringLiteral("<!-- What follows is made from the catalogue by scripts/errors. -->\n");

} // namespace

/// The page of errors says what the catalogue says. With SEGUE_WRITE_PAGES in the environment (scripts/errors) it is written.
class tst_ErrorPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheCatalogue();
};

void tst_ErrorPage::followsTheCatalogue()
{
    QFile file(QStringLiteral(SEGUE_SOURCE_DIR "/docs/errors.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    file.close();
    const auto end = page.indexOf(marker);
    QVERIFY2(end > 0, "docs/errors.md lost the line behind its introduction");
    const QString wanted = page.left(end + marker.size()) + cataloguePart();
    if (qEnvironmentVariableIsSet("SEGUE_WRITE_PAGES")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(wanted.toUtf8()), wanted.toUtf8().size());
        return;
    }
    QVERIFY2(page == wanted, "docs/errors.md differs from the catalogue; run scripts/errors");
}

SEGUE_TEST(tst_ErrorPage)
#include "tst_errorpage.moc"
