// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowworld.h"

#include <QApplication>

namespace segue::testing {

WindowWorld::WindowWorld(Language language)
{
    qputenv("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.filePath(QStringLiteral("config")).toUtf8());
    open(language);
}

WindowWorld::~WindowWorld()
{
    m_host.reset();
}

void WindowWorld::restart(Language language)
{
    m_host->setLanguage(language);
    m_ready = waitUntil([&] { return m_host->window() && m_host->window()->currentPage(); }, 10'000);
}

void WindowWorld::open(Language language)
{
    ui::Options options;
    options.language = language;
    options.practice = true;
    m_host = std::make_unique<ui::Host>(options);
    m_host->start();
    // The status line tells of the exports once practice is furnished.
    m_ready = waitUntil([&] { return m_host->window() && m_host->isPractising() && m_host->isFurnished(); }, 30'000);
}

bool WindowWorld::addExport(const QString &name, const QStringList &segments, bool run)
{
    const auto connections = ask(workspace::ListConnections{});
    if (!connections.has_value() || connections->isEmpty())
        return false;
    workspace::CreateExport request;
    request.name = name;
    request.connection = connections->first().connection.name;
    request.segments = segments;
    if (!ask(std::move(request)).has_value())
        return false;
    if (!run)
        return true;
    workspace::RunExport act;
    act.exportName = name;
    return ask(std::move(act)).has_value();
}

} // namespace segue::testing
