// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helptopics.h"

#include <QHash>

namespace segue::ui {

QString helpTopic(const QString &pageName)
{
    using namespace Qt::StringLiterals;
    const QHash<QString, QString> topics{
        {u"exportsPage"_s, u"exports"_s},
        {u"designerPage"_s, u"designer"_s},
        {u"planPage"_s, u"plan"_s},
        {u"runPage"_s, u"run"_s},
        {u"historyPage"_s, u"history"_s},
        {u"segmentsPage"_s, u"segments"_s},
        {u"connectionsPage"_s, u"connections"_s},
        {u"connectionEditPage"_s, u"connections"_s},
        {u"openConnectionPage"_s, u"connections"_s},
        {u"checkPage"_s, u"connections"_s},
        {u"signInPage"_s, u"connections"_s},
        {u"connectionWizard"_s, u"add-connection"_s},
        {u"sourcesPage"_s, u"sources"_s},
        {u"sourcePage"_s, u"sources"_s},
        {u"fieldsPage"_s, u"sources"_s},
        {u"settingsPage"_s, u"settings"_s},
    };
    return topics.value(pageName, u"start"_s);
}

QUrl helpPlace(const QString &topic, Language language)
{
    return QUrl(
        QStringLiteral("qrc:/help/%1/%2.md").arg(language == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en"), topic));
}

} // namespace segue::ui
