// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/errortables.h"

namespace segue {

const QList<ErrorEntry> &errorCatalogue()
{
    static const QList<ErrorEntry> entries = usageErrors() + definitionErrors() + workspaceErrors() + signInErrors() + networkErrors()
                                             + serverErrors() + sourceErrors() + segmentErrors() + listErrors() + guardErrors()
                                             + runErrors();
    return entries;
}

} // namespace segue
