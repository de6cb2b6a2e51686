// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualpages.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QTextStream>
#include <QTranslator>

// Writes the manual pages of both languages while the program is built: FOLDER/man1 and FOLDER/ja/man1.
//   segue-manual FOLDER DATE

namespace {

bool writePages(const QString &folder, const QString &date)
{
    if (!QDir().mkpath(folder))
        return false;
    for (const segue::cli::ManualPage &page : segue::cli::manualPages(QStringLiteral(SEGUE_VERSION), date)) {
        QSaveFile file(folder + u'/' + page.name + QStringLiteral(".1"));
        if (!file.open(QIODevice::WriteOnly) || file.write(page.text) != page.text.size() || !file.commit())
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream problems(stderr);
    if (arguments.size() != 3) {
        problems << "usage: segue-manual FOLDER DATE\n";
        return 2;
    }
    const QString &folder = arguments.at(1);
    bool written = writePages(folder + QStringLiteral("/man1"), arguments.at(2));
    QTranslator japanese;
    if (!japanese.load(QStringLiteral(":/i18n/segue_ja.qm"))) {
        problems << "segue-manual: no Japanese translation\n";
        return 1;
    }
    QCoreApplication::installTranslator(&japanese);
    written = written && writePages(folder + QStringLiteral("/ja/man1"), arguments.at(2));
    if (!written)
        problems << "segue-manual: cannot write below " << folder << '\n';
    return written ? 0 : 1;
}
