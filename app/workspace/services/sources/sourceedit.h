// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourceaddition.h"

namespace segue::workspace {

/// The steps of changing a source; nothing is changed before everything is checked.
class SourceEdit final : public Operation<domain::Source>
{
    Q_OBJECT

public:
    SourceEdit(const domain::Source &before, EditSource request, OrganisationAccess::ShowPrompt showPrompt, const SourcePlaces &places,
               QObject *parent);

private:
    void begin() override;
    [[nodiscard]] Result<void> readRequest();
    void enterOtherServer();
    void checkDataApi();
    void checkFolder();
    void keepKey();
    void save();

    const domain::Source m_before;
    const EditSource m_request;
    const OrganisationAccess::ShowPrompt m_showPrompt;
    const SourcePlaces m_places;
    domain::Source m_source;
};

} // namespace segue::workspace
