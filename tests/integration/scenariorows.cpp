// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenariorows.h"

namespace segue::testing {

using domain::Mode;

const QList<ScenarioRow> &scenarioRows()
{
    // Customers 7 to 9 without contact ID are there where the share of them must not rise: the guard is not what those rows are about.
    // clang-format off: a row is read by its columns
    static const QList<ScenarioRow> rows{
        {"S01", Mode::KeepInStep, "", "A:1 B:2", "+X", "A B (X)", "", "A:1 C:3", "", "A C (X)", "completed; added 1; removed 1; not_ours 1", ""},
        {"S02", Mode::AddOnly, "", "A:1 B:2", "+X", "A B (X)", "", "A:1 C:3", "", "A B C (X)", "completed; added 1; not_ours 1", ""},
        {"S03", Mode::ExactCopy, "", "A:1 B:2", "+X", "A B (X)", "", "A:1 C:3", "", "A C", "completed; added 1; removed 2", ""},
        {"S04", Mode::KeepInStep, "", "A:1", "+X", "A (X)", "", "A:1 X:9", "", "A (X)", "completed; not_ours 1", ""},
        {"S05", Mode::KeepInStep, "", "A:1", "+X", "A (X)", "", "A:1 X:9 | A:1", "", "A (X)", "completed; not_ours 1", ""},
        {"S06", Mode::ExactCopy, "", "A:1", "", "A", "", "A:1 X:9 | A:1", "", "A", "completed; removed 1", ""},
        {"S07", Mode::KeepInStep, "", "A:1 A:2 B:3", "", "A B", "", "A:2 B:3", "", "A B", "completed", ""},
        {"S08", Mode::KeepInStep, "", "A:1 A:2 B:3", "", "A B", "", "B:3", "", "B", "completed; removed 1", ""},
        {"S09", Mode::KeepInStep, "", "", "", "no list", "", "A:1 B:2 B:5 3 4!", "", "A B", "completed_with_rejects; added 2", "3=missing 4=malformed B:5=duplicate"},
        {"S10", Mode::KeepInStep, "", "A:1 B:2 7 8", "", "A B", "", "A:1 2", "", "A B", "completed; held 1", ""},
        {"S11", Mode::ExactCopy, "", "A:1 B:2 7 8", "", "A B", "", "A:1 2!", "", "A B", "completed; held 1", ""},
        {"S12", Mode::KeepInStep, "", "A:1 B:2 7 8", "", "A B", "", "A:1 2 | A:1", "", "A", "completed; removed 1", ""},
        {"S13", Mode::KeepInStep, "", "A:1 7", "+X", "A (X)", "", "A:1 9", "", "A (X)", "completed; not_ours 1", "9=missing"},
        {"S14", Mode::KeepInStep, "", "A:1", "", "A", "B=inactive", "A:1 B:2 B:3", "", "A", "completed_with_rejects", "B:2=inactive B:3=inactive"},
        {"S15", Mode::KeepInStep, "", "A:1", "", "A", "B=deleted", "A:1 B:2", "", "A", "completed_with_rejects", "B:2=not_found"},
        {"S16", Mode::KeepInStep, "", "A:1 B:2", "", "A B", "B=inactive", "A:1 B:2", "", "A B", "completed; stays_inactive 1", ""},
        {"S17", Mode::ExactCopy, "", "A:1 B:2", "", "A B", "B=inactive", "A:1 B:2", "", "A B", "completed; stays_inactive 1", ""},
        {"S18", Mode::KeepInStep, "", "A:1 B:2", "", "A B", "B=inactive", "A:1", "", "A", "completed; removed 1", ""},
        {"S19", Mode::KeepInStep, "", "A:1 B:2", "", "A B", "B=deleted", "A:1 B:2", "", "A", "completed_with_rejects", "B:2=not_found"},
        {"S20", Mode::KeepInStep, "", "A:1 B:2", "", "A B", "-B", "A:1 B:2", "", "A", "completed; removed_by_others 1", ""},
        {"S21", Mode::KeepInStep, "others=add-again", "A:1 B:2", "", "A B", "-B", "A:1 B:2", "", "A B", "completed; added 1", ""},
        {"S22", Mode::ExactCopy, "", "A:1 B:2", "", "A B", "-B", "A:1 B:2", "", "A B", "completed; added 1", ""},
        {"S23", Mode::ExactCopy, "others=respect", "A:1 B:2", "", "A B", "-B", "A:1 B:2", "", "A", "completed_with_differences; removed_by_others 1", ""},
        {"S24", Mode::KeepInStep, "", "A:1 B:2", "", "A B", "-B", "A:1 B:2 | A:1 B:2", "", "A", "completed; removed_by_others 1", ""},
        {"S25", Mode::KeepInStep, "", "A:1 B:2", "", "A B", "-B | +B", "A:1 B:2 | A:1 B:2", "", "A (B)", "completed; not_ours 1", ""},
        {"S26", Mode::KeepInStep, "", "A:1 B:2", "", "A B", "-B", "A:1 B:2 | A:1 | A:1 B:2", "", "A", "completed; removed_by_others 1", ""},
        {"S27", Mode::KeepInStep, "", "A:1 B:2", "", "A B", "-B B=inactive", "A:1 B:2", "", "A", "completed_with_rejects", "B:2=inactive"},
        {"S28", Mode::KeepInStep, "", "A:1 B:2 7 8", "", "A B", "-B", "A:1 2 | A:1 B:2", "", "A", "completed; removed_by_others 1", ""},
        {"S30", Mode::KeepInStep, "", "A:1", "", "A", "!B", "A:1 B:2", "", "A", "completed", "B:2=excluded"},
        {"S31", Mode::KeepInStep, "", "A:1 B:2", "", "A B", "!B", "A:1 B:2", "", "A", "completed; removed 1", "B:2=excluded"},
        {"S32", Mode::AddOnly, "", "A:1 B:2", "", "A B", "!B", "A:1 B:2", "", "A", "completed; removed 1", "B:2=excluded"},
        {"S33", Mode::KeepInStep, "", "A:1", "+B", "A (B)", "!B", "A:1 B:2", "", "A (B)", "completed; not_ours 1", "B:2=excluded"},
        {"S34", Mode::ExactCopy, "", "A:1 B:2", "", "A B", "!B", "A:1 B:2", "", "A", "completed; removed 1", "B:2=excluded"},
        {"S35", Mode::KeepInStep, "several=all", "A:1", "", "A", "!B", "A:1 B:2 C:2", "", "A", "completed", "B:2=excluded C:2=excluded"},
        {"S36", Mode::KeepInStep, "", "A:1", "", "A", "!B", "A:1 B:2 B:3", "", "A", "completed", "B:2=excluded B:3=excluded"},
        {"S37", Mode::KeepInStep, "", "A:1 B:2", "", "A B", "!B | ?B", "A:1 B:2 | A:1 B:2", "", "A B", "completed; added 1", ""},
        {"S38", Mode::KeepInStep, "", "A:1", "", "A", "!B B=merged>C", "A:1 C:2", "", "A", "completed", "C:2=excluded"},
        {"S39", Mode::KeepInStep, "", "A:1 B:2 7 8", "", "A B", "!B", "A:1 2", "", "A", "completed; removed 1", "2=missing"},
        {"S40", Mode::KeepInStep, "", "A:1", "", "A", "B=merged>C", "A:1 B:2", "", "A", "completed_with_rejects", "B:2=merged"},
        {"S41", Mode::KeepInStep, "merged=follow", "A:1", "", "A", "B=merged>C", "A:1 B:2", "", "A C", "completed; added 1", ""},
        {"S42", Mode::KeepInStep, "merged=follow", "A:1", "", "A", "B=merged>C C=merged>D", "A:1 B:2", "", "A D", "completed; added 1", ""},
        {"S43", Mode::KeepInStep, "merged=follow", "A:1", "", "A", "B=merged>C C=inactive", "A:1 B:2", "", "A", "completed_with_rejects", "B:2=inactive"},
        {"S44", Mode::KeepInStep, "merged=follow", "A:1", "", "A", "B=merged>C", "A:1 B:2 C:3", "", "A C", "completed; added 1", "C:3=duplicate"},
        {"S45", Mode::KeepInStep, "merged=follow", "A:1", "+C", "A (C)", "B=merged>C", "A:1 B:2", "", "A (C)", "completed; not_ours 1", ""},
        {"S46", Mode::KeepInStep, "", "A:1 B:2", "", "A B", "B=merged>C -B +C", "A:1 B:2", "", "A C", "completed_with_rejects", "B:2=merged"},
        {"S47", Mode::KeepInStep, "merged=follow", "A:1 B:2", "", "A B", "B=merged>C -B +C", "A:1 B:2", "", "A C", "completed", ""},
        {"S48", Mode::KeepInStep, "merged=follow", "A:1", "", "A", "B=merged>C", "A:1 B:2 | A:1", "", "A", "completed; removed 1", ""},
        {"S49", Mode::KeepInStep, "merged=follow", "A:1 B:2", "", "A B", "B=merged>C", "A:1 B:2", "", "A B", "completed; stays_inactive 1", ""},
        {"S50", Mode::KeepInStep, "merged=follow", "A:1 B:2", "", "A B", "-B B=merged>C", "A:1 B:2", "", "A", "completed; removed_by_others 1", ""},
        {"S51", Mode::KeepInStep, "", "A:1", "", "A", "B=opted_out", "A:1 B:2", "", "A B", "completed; added 1; opted_out 1", ""},
        {"S52", Mode::KeepInStep, "skip", "A:1", "", "A", "B=opted_out", "A:1 B:2", "", "A", "completed", "B:2=opted_out"},
        {"S53", Mode::KeepInStep, "skip", "A:1 B:2", "", "A B", "B=opted_out", "A:1 B:2", "", "A B", "completed", ""},
        {"S54", Mode::KeepInStep, "skip", "A:1 B:2", "", "A B", "-B B=opted_out", "A:1 B:2", "", "A", "completed", "B:2=opted_out"},
        {"S60", Mode::KeepInStep, "", "C:1", "", "C", "", "A:1 B:1 C:1", "A:1", "C", "completed", "A:1=several_contacts B:1=several_contacts"},
        {"S61", Mode::KeepInStep, "", "D:9", "", "D", "", "A:1 B:1 C:1 D:9", "B:1", "B D", "completed; added 1", "A:1=several_contacts C:1=several_contacts"},
        {"S62", Mode::KeepInStep, "", "D:9", "", "D", "C=changed", "A:1 B:1 C:1 D:9", "", "C D", "completed; added 1", "A:1=several_contacts B:1=several_contacts"},
        {"S63", Mode::KeepInStep, "", "D:9", "", "D", "A=inactive B=inactive", "A:1 B:1 D:9", "", "D", "completed_with_rejects", "A:1=inactive B:1=several_contacts"},
        {"S64", Mode::KeepInStep, "", "B:1 D:9", "", "B D", "A=changed", "A:1 B:1 D:9 | A:1 B:1 D:9", "A:1", "B D", "completed", "A:1=several_contacts"},
        {"S65", Mode::KeepInStep, "", "B:1 D:9", "", "B D", "-B", "A:1 B:1 D:9", "A:1", "D", "completed; removed_by_others 1", "A:1=several_contacts"},
        {"S66", Mode::KeepInStep, "several=all", "D:9", "", "D", "", "A:1 B:1 D:9", "", "A B D", "completed; added 2", ""},
        {"S67", Mode::KeepInStep, "several=all", "A:1 B:1 D:9", "", "A B D", "", "A:1 D:9", "", "A D", "completed; removed 1", ""},
        {"S68", Mode::KeepInStep, "several=reject", "D:9", "", "D", "", "A:1 B:1 D:9", "", "D", "completed", "1=several_contacts"},
        {"S69", Mode::KeepInStep, "several=reject", "A:1 D:9", "", "A D", "", "A:1 B:1 D:9", "", "A D", "completed; held 1", ""},
        {"S70", Mode::KeepInStep, "alarm=20", "A:1", "", "A", "B=inactive", "A:1 B:2 C:3", "", "A C", "completed_with_rejects; added 1; segue.run.reject_alarm", "B:2=inactive"},
        {"S71", Mode::KeepInStep, "alarm=20", "A:1 7 8", "", "A", "", "A:1 2 3", "", "A", "completed", "2=missing 3=missing"},
        {"S80", Mode::KeepInStep, "", "A:1", "", "A", "list=locked", "A:1 B:2", "", "A", "failed; segue.list.locked", ""},
        {"S81", Mode::KeepInStep, "", "A:1", "", "A", "list=deleted", "A:1 B:2", "", "no list", "failed; segue.list.not_found", ""},
        {"S82", Mode::KeepInStep, "deleted=create", "A:1 B:2", "", "A B", "list=deleted", "A:1", "", "A", "completed; added 1", ""},
    };
    // clang-format on
    return rows;
}

} // namespace segue::testing
