// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/exportdefinition.h"

#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace segue::domain {

template<class E>
struct Word
{
    E value;
    QLatin1String text;
};

/// The one word for each value of a choice: as it is stored, typed as an option and printed as JSON. Never changed once released.
template<class E>
inline constexpr std::array<Word<E>, 0> wordsOf{};

template<>
inline constexpr std::array wordsOf<SignInMethod>{
    Word<SignInMethod>{SignInMethod::Browser, QLatin1String("browser")},
    Word<SignInMethod>{SignInMethod::DeviceCode, QLatin1String("device-code")},
    Word<SignInMethod>{SignInMethod::ClientSecret, QLatin1String("client-secret")},
    Word<SignInMethod>{SignInMethod::Certificate, QLatin1String("certificate")},
};
template<>
inline constexpr std::array wordsOf<SourceKind>{
    Word<SourceKind>{SourceKind::CustomerInsights, QLatin1String("customer-insights")},
    Word<SourceKind>{SourceKind::InsightsApi, QLatin1String("insights-api")},
    Word<SourceKind>{SourceKind::CsvFolder, QLatin1String("csv")},
};
template<>
inline constexpr std::array wordsOf<Audience::Kind>{
    Word<Audience::Kind>{Audience::Kind::Administrators, QLatin1String("administrators")},
    Word<Audience::Kind>{Audience::Kind::Contributors, QLatin1String("contributors")},
    Word<Audience::Kind>{Audience::Kind::Named, QLatin1String("named")},
};
template<>
inline constexpr std::array wordsOf<ListOwner::Kind>{
    Word<ListOwner::Kind>{ListOwner::Kind::Me, QLatin1String("me")},
    Word<ListOwner::Kind>{ListOwner::Kind::User, QLatin1String("user")},
    Word<ListOwner::Kind>{ListOwner::Kind::Team, QLatin1String("team")},
};
template<>
inline constexpr std::array wordsOf<RemovedByOthers>{
    Word<RemovedByOthers>{RemovedByOthers::Respect, QLatin1String("respect")},
    Word<RemovedByOthers>{RemovedByOthers::AddAgain, QLatin1String("add-again")},
};
template<>
inline constexpr std::array wordsOf<SeveralContacts>{
    Word<SeveralContacts>{SeveralContacts::One, QLatin1String("one")},
    Word<SeveralContacts>{SeveralContacts::All, QLatin1String("all")},
    Word<SeveralContacts>{SeveralContacts::Reject, QLatin1String("reject")},
};
template<>
inline constexpr std::array wordsOf<MergedContacts>{
    Word<MergedContacts>{MergedContacts::Reject, QLatin1String("reject")},
    Word<MergedContacts>{MergedContacts::Follow, QLatin1String("follow")},
};
template<>
inline constexpr std::array wordsOf<WhenDeleted>{
    Word<WhenDeleted>{WhenDeleted::Stop, QLatin1String("stop")},
    Word<WhenDeleted>{WhenDeleted::Create, QLatin1String("create")},
    Word<WhenDeleted>{WhenDeleted::Detach, QLatin1String("detach")},
};
template<>
inline constexpr std::array wordsOf<WhenLocked>{
    Word<WhenLocked>{WhenLocked::Stop, QLatin1String("stop")},
    Word<WhenLocked>{WhenLocked::Skip, QLatin1String("skip")},
};

template<class E>
[[nodiscard]] QString wordFor(E value)
{
    static_assert(!wordsOf<E>.empty(), "a choice without words");
    const auto found = std::find_if(wordsOf<E>.begin(), wordsOf<E>.end(), [value](const Word<E> &word) { return word.value == value; });
    return found == wordsOf<E>.end() ? QString() : QString(found->text);
}

/// None for a word that no value has.
template<class E>
[[nodiscard]] std::optional<E> fromWord(QStringView text)
{
    static_assert(!wordsOf<E>.empty(), "a choice without words");
    const auto found = std::find_if(wordsOf<E>.begin(), wordsOf<E>.end(), [text](const Word<E> &word) { return word.text == text; });
    return found == wordsOf<E>.end() ? std::nullopt : std::optional(found->value);
}

} // namespace segue::domain
