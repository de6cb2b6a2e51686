// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "savedialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

namespace segue::ui {

void askForFileToSave(QWidget *owner, const QString &title, const QString &name, const QString &filter,
                      std::function<void(const QString &file)> take)
{
    const QString setting = QStringLiteral("window/saveFolder");
    QString folder = QSettings().value(setting, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
    // Qt would show the folder that the program was started in.
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    // Names of exports are people's own; file systems are not as free.
    static const QRegularExpression unfit(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]"));
    QString fit = name;
    fit.replace(unfit, QStringLiteral("_"));
    auto *dialog = new QFileDialog(owner, title, folder + u'/' + fit, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fit);
    dialog->setDefaultSuffix(QFileInfo(fit).suffix());
    QObject::connect(dialog, &QFileDialog::fileSelected, owner, [take = std::move(take), setting](const QString &file) {
        QSettings().setValue(setting, QFileInfo(file).path());
        take(file);
    });
    dialog->open();
}

} // namespace segue::ui
