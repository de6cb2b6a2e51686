// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionprobe.h"

#include "base/compute.h"

#include <QXmlStreamReader>

namespace segue::dataverse {

Result<ListActions> readActions(const QByteArray &description)
{
    QXmlStreamReader xml(description);
    ListActions actions;
    QString action;
    bool isDescription = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == QLatin1String("Action"))
            action.clear();
        if (!xml.isStartElement())
            continue;
        const QString name = xml.attributes().value(QLatin1String("Name")).toString();
        if (xml.name() == QLatin1String("Edmx")) {
            isDescription = true;
        } else if (xml.name() == QLatin1String("Action")) {
            action = name;
            actions.add = actions.add || action == QLatin1String("AddListMembersList");
            actions.removeMany = actions.removeMany || action == QLatin1String("RemoveListMembersList");
        } else if (xml.name() == QLatin1String("Parameter") && action == QLatin1String("RemoveMemberList")) {
            actions.removeContact = actions.removeContact || name == QLatin1String("EntityId");
            actions.removeMember = actions.removeMember || name == QLatin1String("ListMember");
        }
    }
    if (xml.hasError() || !isDescription)
        return failure(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("$metadata")));
    return actions;
}

Operation<ListActions> *probeActions(QObject *parent, const std::shared_ptr<Core> &core)
{
    return flow<ListActions>(parent, QStringLiteral("probe list actions"), [core](Flow<ListActions> *self) {
        net::HttpRequest request = core->service().get("$metadata", "GET $metadata");
        request.headers.set("Accept", "application/xml");
        self->await(core->service().client().send(self, request), [self, core](const net::HttpReply &reply) {
            if (reply.status != 200) {
                self->fail(odata::toError(odata::readServerError(reply), reply.correlationId));
                return;
            }
            self->await(compute(self, QStringLiteral("read description"), [body = reply.body] { return readActions(body); }),
                        [self, core, reply](const Result<ListActions> &actions) {
                            if (!actions.has_value()) {
                                self->fail(odata::unreadable(reply, QStringLiteral("$metadata")));
                                return;
                            }
                            core->learn([&actions](Capabilities &known) {
                                known.actions = actions.value();
                                const bool better = actions->removeMany && known.removal != RemovalWay::Action;
                                if (known.removal && (better || !actions->offers(*known.removal)))
                                    known.removal.reset();
                                known.largestAdd.reset();
                                known.inFilter = true;
                            });
                            self->succeed(actions.value());
                        });
        });
    });
}

} // namespace segue::dataverse
