// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace segue::cli {

class Session;
class Arguments;

// One function a command; each ends with Session::done() or Session::fail(), sooner or later.

void sourceAdd(Session &session, const Arguments &arguments);
void sourceList(Session &session, const Arguments &arguments);
void sourceShow(Session &session, const Arguments &arguments);
void sourceTest(Session &session, const Arguments &arguments);
void sourceFields(Session &session, const Arguments &arguments);
void sourceEdit(Session &session, const Arguments &arguments);
void sourceSignIn(Session &session, const Arguments &arguments);
void sourceSignOut(Session &session, const Arguments &arguments);
void sourceRemove(Session &session, const Arguments &arguments);

void connectionAdd(Session &session, const Arguments &arguments);
void connectionList(Session &session, const Arguments &arguments);
void connectionShow(Session &session, const Arguments &arguments);
void connectionTest(Session &session, const Arguments &arguments);
void connectionTerms(Session &session, const Arguments &arguments);
void connectionSignIn(Session &session, const Arguments &arguments);
void connectionSignOut(Session &session, const Arguments &arguments);
void connectionShare(Session &session, const Arguments &arguments);
void connectionOpen(Session &session, const Arguments &arguments);
void connectionRemove(Session &session, const Arguments &arguments);

void segmentList(Session &session, const Arguments &arguments);
void segmentShow(Session &session, const Arguments &arguments);
void segmentSample(Session &session, const Arguments &arguments);

void exportCreate(Session &session, const Arguments &arguments);
void listSearch(Session &session, const Arguments &arguments);

void exportEdit(Session &session, const Arguments &arguments);
void exportDuplicate(Session &session, const Arguments &arguments);
void exportPause(Session &session, const Arguments &arguments);
void exportResume(Session &session, const Arguments &arguments);
void exportDetach(Session &session, const Arguments &arguments);
void exportAttach(Session &session, const Arguments &arguments);
void exportList(Session &session, const Arguments &arguments);
void exportShow(Session &session, const Arguments &arguments);
void exportExclude(Session &session, const Arguments &arguments);
void exportInclude(Session &session, const Arguments &arguments);
void exportPlan(Session &session, const Arguments &arguments);
void exportRun(Session &session, const Arguments &arguments);
void exportVerify(Session &session, const Arguments &arguments);
void exportAdopt(Session &session, const Arguments &arguments);
void exportRemove(Session &session, const Arguments &arguments);

void planList(Session &session, const Arguments &arguments);
void planShow(Session &session, const Arguments &arguments);

void runList(Session &session, const Arguments &arguments);
void runShow(Session &session, const Arguments &arguments);
void runRejects(Session &session, const Arguments &arguments);
void runResume(Session &session, const Arguments &arguments);
void runCancel(Session &session, const Arguments &arguments);
void runUndo(Session &session, const Arguments &arguments);

void workspaceInfo(Session &session, const Arguments &arguments);
void workspaceBackup(Session &session, const Arguments &arguments);
void workspaceRestore(Session &session, const Arguments &arguments);
void workspaceRetention(Session &session, const Arguments &arguments);
void workspaceErase(Session &session, const Arguments &arguments);
void workspaceAudit(Session &session, const Arguments &arguments);

void explain(Session &session, const Arguments &arguments);

void completionBash(Session &session, const Arguments &arguments);
void completionZsh(Session &session, const Arguments &arguments);
void completionFish(Session &session, const Arguments &arguments);

} // namespace segue::cli
