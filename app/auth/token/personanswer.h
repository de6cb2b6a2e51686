// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"
#include "signin.h"
#include "tokenanswer.h"

namespace segue::auth {

/// The end of a person's sign-in: finds out who it is, stores the refresh token under the settings' key and succeeds. An empty
/// \p nonce means that none was sent. Errors: UnexpectedAnswer (what), those of the store.
void finishPerson(Flow<SignedIn> *self, SecretStore &store, const SignInSettings &settings, const TokenAnswer &answer,
                  const QByteArray &nonce);

} // namespace segue::auth
