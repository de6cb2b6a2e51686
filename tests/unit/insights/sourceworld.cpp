// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourceworld.h"

#include "files/csvfolder.h"
#include "insights/dataapiclient.h"

#include "exportfolder.h"
#include "insightsrig.h"

#include <QTemporaryDir>

namespace segue::testing {

namespace {
SourceWorld::Counts countsOf(SandboxFixture &sandbox, const QString &segment)
{
    const QJsonObject expected = sandbox.look("/sandbox/expected?segment=" + segment.toUtf8());
    const QJsonObject rejects = expected.value(QLatin1String("rejects")).toObject();
    return {expected.value(QLatin1String("members")).toInteger(), rejects.value(QLatin1String("missing")).toInteger(),
            rejects.value(QLatin1String("malformed")).toInteger(), rejects.value(QLatin1String("duplicate")).toInteger()};
}

class TablesWorld final : public SourceWorld
{
public:
    engine::SampledSource &source() override { return m_rig.insights(); }
    QString field() const override { return InsightsRig::contactField(); }
    QString segmentName() const override { return QStringLiteral("メール マガジン先行配信"); }
    Counts counts() override { return countsOf(m_rig.sandbox(), segmentId()); }
    void refresh() override { m_rig.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.1}}); }
    void breakOff() override { m_rig.sandbox().addFault(QStringLiteral("get segmentmemberships reset-in-body")); }

private:
    InsightsRig m_rig{smallWorld()};
};

/// A token for the API that a renewal does not change.
class SameToken final : public net::TokenSource
{
public:
    explicit SameToken(QByteArray token) : m_token(std::move(token)) {}
    Operation<QByteArray> *token(QObject *parent) override { return settled<QByteArray>(parent, QStringLiteral("token"), m_token); }
    Operation<QByteArray> *renewed(QObject *parent, const QByteArray &, const QByteArray &) override { return token(parent); }

private:
    QByteArray m_token;
};

class DataApiWorld final : public SourceWorld
{
public:
    explicit DataApiWorld(const QString &paging)
        : m_sandbox(smallWorld({{QStringLiteral("data-api-paging"), paging}})), m_transport(net::makeQtTransport()),
          m_pacer({}, m_clock, m_random), m_token(m_sandbox.signIn(QStringLiteral("marketer"), "https://api.ci.ai.microsoft.com/.default")
                                                      .value(QLatin1String("access_token"))
                                                      .toString()
                                                      .toUtf8()),
          m_client(*m_transport, m_pacer, &m_token, m_clock, m_random)
    {
        const auto key = [text = m_sandbox.endpoints().subscriptionKey.toUtf8()](QObject *parent) {
            return settled<QByteArray>(parent, QStringLiteral("key"), text);
        };
        const KeyedHash hash(QByteArray(KeyedHash::keySize, 'k'));
        insights::DataApiClient first(m_client, QUrl(m_sandbox.endpoints().insightsApi), {}, key, hash);
        const auto instances = resultOf(first.instances(nullptr));
        if (!instances.has_value() || instances->size() != 1)
            qFatal("no instance");
        m_api =
            std::make_unique<insights::DataApiClient>(m_client, QUrl(m_sandbox.endpoints().insightsApi), instances->first().id, key, hash);
    }
    engine::SampledSource &source() override { return *m_api; }
    QString field() const override { return QStringLiteral("crm_contact_contactid"); }
    QString segmentName() const override { return QStringLiteral("メール マガジン先行配信"); }
    Counts counts() override { return countsOf(m_sandbox, segmentId()); }
    void refresh() override { m_sandbox.control("/sandbox/churn", {{QStringLiteral("share"), 0.1}}); }
    void breakOff() override { m_sandbox.addFault(QStringLiteral("get data/Customer from=3 reset-in-body")); }

private:
    SandboxFixture m_sandbox;
    QuickClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<net::Transport> m_transport;
    net::Pacer m_pacer;
    SameToken m_token;
    net::HttpClient m_client;
    std::unique_ptr<insights::DataApiClient> m_api;
};

class CsvWorld final : public SourceWorld
{
public:
    explicit CsvWorld(bool asExport)
        : m_asExport(asExport), m_files(m_folder.path()), m_source(m_folder.path(), KeyedHash(QByteArray(KeyedHash::keySize, 'k')))
    {
        write(0);
        if (!m_asExport)
            m_files.writeFile(QStringLiteral("Empty_Segment.csv"), {header()});
    }
    engine::SampledSource &source() override { return m_source; }
    QString field() const override { return QStringLiteral("crm_contact_contactid"); }
    QString segmentName() const override { return segmentId(); }
    QString emptyId() const override { return m_asExport ? QString() : SourceWorld::emptyId(); }
    Counts counts() override { return {500, 10, 5, 20}; }
    void refresh() override { write(1); }
    QString breakId() const override { return m_asExport ? segmentId() : QStringLiteral("Large"); }
    void breakOff() override
    {
        if (m_asExport) {
            m_goes = true;
            return;
        }
        QStringList lines{header()};
        for (int i = 0; i < 120'000; ++i)
            lines.append(row(i, contactOf(i)));
        m_files.writeFile(QStringLiteral("Large.csv"), lines);
        m_goes = true;
    }
    void duringRead() override
    {
        const QString second = QStringLiteral("Newsletter_Pilot/2026/11/22/1804/Newsletter_Pilot_2.csv");
        if (std::exchange(m_goes, false))
            QFile::remove(m_files.path(m_asExport ? second : QStringLiteral("Large.csv")));
    }

private:
    static QString header() { return QStringLiteral("CustomerId,FullName,crm_contact_contactid"); }
    static QString contactOf(int number) { return QStringLiteral("00000000-0000-4000-8000-%1").arg(number + 1, 12, 16, QLatin1Char('0')); }
    static QString row(int number, const QString &contact) { return QStringLiteral("C%1,\"佐藤, 花子\",%2").arg(number).arg(contact); }

    void write(int first)
    {
        QStringList lines;
        for (int i = first; i < first + 500; ++i) {
            const int place = i - first;
            if (place < 10)
                lines.append(row(i, QString()));
            else if (place < 15)
                lines.append(row(i, QStringLiteral("CONT-%1").arg(i)));
            else if (place < 35)
                lines.append(row(i, contactOf(first + 400 + place))); // those of others
            else
                lines.append(row(i, u'{' + contactOf(i).toUpper() + u'}'));
        }
        if (!m_asExport) {
            m_files.writeFile(QStringLiteral("Newsletter_Pilot.csv"), QStringList(header()) + lines);
            return;
        }
        const QString at = QStringLiteral("2026/11/22/1804");
        m_files.writeRun(QStringLiteral("Newsletter_Pilot"), {at, {lines.mid(0, 200), lines.mid(200)}, 1});
        m_files.writeModel(QStringLiteral("Newsletter_Pilot"), header().split(u','), QStringLiteral("2026-11-22T18:09:00Z"));
    }

    bool m_asExport;
    bool m_goes = false;
    QTemporaryDir m_folder;
    ExportFolder m_files;
    files::CsvFolder m_source;
};
} // namespace

std::unique_ptr<SourceWorld> tablesWorld()
{
    return std::make_unique<TablesWorld>();
}

std::unique_ptr<SourceWorld> dataApiWorld(const QString &paging)
{
    return std::make_unique<DataApiWorld>(paging);
}

std::unique_ptr<SourceWorld> csvWorld(bool asExport)
{
    return std::make_unique<CsvWorld>(asExport);
}

} // namespace segue::testing
