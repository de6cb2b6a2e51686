// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup.h"

#include "database/database.h"
#include "definitions/auditstore.h"
#include "filecheck.h"

#include <QFile>
#include <QFileInfo>

namespace segue::store {

using namespace Qt::StringLiterals;

Operation<BackupMade> *backUp(QObject *parent, const std::shared_ptr<Database> &database, const QString &file, const QString &actor)
{
    return flow<BackupMade>(
        parent, u"back up workspace"_s, [database, actor, file = QFileInfo(file).absoluteFilePath()](Flow<BackupMade> *self) {
            const auto refuse = [self, file](const QString &reason) {
                self->fail(Error(ErrorCode::FileUnwritable).with(u"file"_s, file).with(u"reason"_s, reason));
            };
            if (QFileInfo::exists(file)) {
                refuse(u"@file_exists"_s);
                return;
            }
            const QString part = file + u".part"_s;
            QFile::remove(part); // of an attempt that was interrupted
            self->await(copyWhole(self, database, part), [=] {
                QFile copy(part);
                if (!copy.rename(file)) {
                    const QString reason = copy.errorString();
                    copy.remove();
                    refuse(reason);
                    return;
                }
                const BackupMade made{file, database->clock().now(), QFileInfo(file).size()};
                if (auto noted = noteBackup(database->file(), file); !noted.has_value()) {
                    self->fail(std::move(noted.error()));
                    return;
                }
                self->await(database->write<void>(self, u"note backup"_s,
                                                  [made, actor](Sql &sql) {
                                                      recordDeed(sql, actor, u"backed_up"_s, made.file, {{u"bytes"_s, made.bytes}});
                                                      return Result<void>();
                                                  }),
                            [=] { self->succeed(made); });
            });
        });
}

} // namespace segue::store
