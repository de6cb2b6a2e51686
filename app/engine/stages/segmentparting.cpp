// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportrunprivate.h"

#include "domain/validation.h"

#include <algorithm>

// How a run deals a segment out to numbered lists, before it plans each of them.

namespace segue::engine {

/// Segments that fill several lists, or may come to, are read once for all of them.
void ExportRun::Private::dealOutSegments(int index)
{
    if (index == bindings.size()) {
        planList(0);
        return;
    }
    QList<int> places;
    for (int place = 0; place < bindings.size(); ++place) {
        if (bindings.at(place).segmentId == bindings.at(index).segmentId)
            places.append(place);
    }
    if (parts.contains(index) || (places.size() == 1 && !request.definition.maxPerList)) {
        dealOutSegments(index + 1);
        return;
    }
    std::stable_sort(places.begin(), places.end(), [this](int a, int b) { return bindings.at(a).part < bindings.at(b).part; });
    std::vector<PartsStage::Part> asked;
    for (const int place : std::as_const(places)) {
        ListState state = preflight.lists.at(place);
        state.id = bindings.at(place).list;
        asked.push_back({bindings.at(place), std::move(state), {}});
        if (stored)
            asked.back().planned = stored->lists.at(place).joins;
        parts.emplace(place, std::nullopt);
    }
    const auto report = [this, index](RunProgress::Step step, qint64 done, std::optional<qint64> total) { show(step, index, done, total); };
    auto *stage = new PartsStage(request, ports, std::move(asked), report, scope.get());
    stage->run(scope.get(), [this, index, places](Result<PartsAnswer> answer) {
        if (answer.has_value()) {
            takeParts(places, std::move(answer.value()));
        } else if (concernsOneList(answer.error())) {
            for (const int place : places) {
                parts[place].emplace();
                parts[place]->problem = answer.error();
            }
            dealOutSegments(index + 1);
        } else {
            fail(answer.error());
        }
    });
}

void ExportRun::Private::takeParts(const QList<int> &places, PartsAnswer answer)
{
    const int next = places.first() + 1;
    if (answer.parts.empty()) { // nothing changed: each list is looked at quickly
        dealOutSegments(next);
        return;
    }
    const auto known = static_cast<std::size_t>(places.size());
    // A stored plan gets no list that nobody has seen in it (I1): whom it would hold waits for the next plan.
    while (stored && answer.parts.size() > known) {
        std::vector<domain::WantedRow> &rows = answer.parts.back().content->rows;
        auto &last = answer.parts[known - 1].content->rows;
        last.insert(last.end(), rows.begin(), rows.end());
        answer.parts.pop_back();
    }
    for (std::size_t i = 0; i < known; ++i)
        parts[places.at(static_cast<qsizetype>(i))] = std::move(answer.parts[i]);
    addPart(places, std::make_shared<PartsAnswer>(std::move(answer)), known);
}

/// A further list: its GUID is chosen and stored before anything else relies on it.
void ExportRun::Private::addPart(const QList<int> &places, std::shared_ptr<PartsAnswer> answer, std::size_t next)
{
    if (next == answer->parts.size()) {
        dealOutSegments(places.first() + 1);
        return;
    }
    const domain::Binding &first = bindings.at(places.first());
    domain::Binding binding;
    binding.id = *BindingId::parse(QUuid::createUuid().toString());
    binding.segmentId = first.segmentId;
    binding.segmentName = first.segmentName;
    binding.list = *ListId::parse(QUuid::createUuid().toString());
    binding.part = bindings.at(places.last()).part + static_cast<int>(next) - static_cast<int>(places.size()) + 1;
    binding.listName =
        domain::listNameFrom(request.definition.listNameTemplate, binding.segmentName, request.definition.name, binding.part);
    await(ports.ledgers.addPart(scope.get(), first.id, binding), [this, places, answer, next, binding] {
        const auto place = static_cast<int>(bindings.size());
        bindings.append(binding);
        request.definition.bindings.append(binding);
        ListState state;
        state.id = binding.list;
        preflight.lists.append(state);
        parts[place] = std::move(answer->parts[next]);
        if (request.planOnly) {
            addPart(places, answer, next + 1);
            return;
        }
        await(ports.journal.acquireLease(scope.get(), binding.list, record.id), [this, places, answer, next](const LeaseTicket &ticket) {
            leases.append(ticket);
            addPart(places, answer, next + 1);
        });
    });
}

} // namespace segue::engine
