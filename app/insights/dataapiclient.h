// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/keyedhash.h"
#include "engine/ports.h"
#include "net/httpclient.h"

#include <functional>
#include <memory>

namespace segue::insights {

class ApiPlace;

/// An environment of Customer Insights.
struct Instance
{
    QString id;
    QString name;
};

/// Customer Insights as segment source through its Data API, which its vendor has retired (reference 6.2). It tells names, sizes,
/// states and times of segments, and members 100 a page. Lives on the engine thread; its operations may outlive it, the HTTP client
/// must outlive them.
///
/// Errors: SubscriptionKeyRefused, InstanceNotFound (instance, choices), NotPermitted, those of every request.
class DataApiClient final : public engine::SampledSource
{
public:
    /// Where the subscription key is had; SubscriptionKeyRefused where there is none.
    using KeySource = std::function<Operation<QByteArray> *(QObject *parent)>;

    /// \p base: the address with its version, e.g. https://api.ci.ai.dynamics.com/v1. \p client carries tokens for the API's resource.
    DataApiClient(net::HttpClient &client, const QUrl &base, const QString &instance, KeySource key, const KeyedHash &hash);
    ~DataApiClient() override;

    /// The environments that the account and the key reach.
    [[nodiscard]] Operation<QList<Instance>> *instances(QObject *parent);

    [[nodiscard]] Operation<QList<engine::SegmentInfo>> *segments(QObject *parent) override;
    [[nodiscard]] Operation<engine::SegmentInfo> *segment(QObject *parent, const QString &idOrName) override;
    [[nodiscard]] Operation<QList<engine::FieldInfo>> *fields(QObject *parent) override;
    [[nodiscard]] Operation<domain::SegmentContent> *read(QObject *parent, const engine::SegmentInfo &segment,
                                                          const QString &contactIdField, std::optional<qint64> expectedMembers,
                                                          engine::Progress progress) override;
    [[nodiscard]] Operation<std::vector<domain::ContactId>> *contactsOf(QObject *parent, const QString &customerId,
                                                                        const QString &contactIdField) override;
    [[nodiscard]] Operation<QList<domain::ContactId>> *contactIds(QObject *parent, const QString &field, int customers) override;
    [[nodiscard]] Operation<QList<engine::CustomerSample>> *sample(QObject *parent, const engine::SegmentInfo &segment,
                                                                   const QString &contactIdField, int customers) override;

private:
    std::shared_ptr<ApiPlace> m_place;
};

/// The resource that tokens for the Data API are for [CIL-s2s], and its address in the public cloud.
inline constexpr char dataApiResource[] = "https://api.ci.ai.microsoft.com";
inline constexpr char dataApiAddress[] = "https://api.ci.ai.dynamics.com/v1";

} // namespace segue::insights
