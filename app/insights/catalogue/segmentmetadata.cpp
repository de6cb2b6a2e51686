// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentmetadata.h"

#include "linktrail.h"
#include "odata/servererror.h"

#include <array>

namespace segue::insights {

namespace {
using Segments = QList<engine::SegmentInfo>;

enum Column { Name, FriendlyName, Count, Evaluated, Run };
constexpr std::array<std::string_view, 5> columns{"mscipriv_name", "mscipriv_friendlyname", "mscipriv_entitycount",
                                                  "mscipriv_evaluationdate", "mscipriv_lastsuccessfulrunid"};

QString textOf(const odata::Field &field)
{
    return field.isText() ? QString::fromUtf8(field.text.data(), static_cast<qsizetype>(field.text.size())) : QString();
}

class MetadataRead final : public Operation<KnownSegments>
{
public:
    MetadataRead(QObject *parent, std::shared_ptr<Core> core)
        : Operation(QStringLiteral("read segment metadata"), parent), m_core(std::move(core))
    {
    }

private:
    void begin() override
    {
        if (m_core->isWithoutMetadata())
            succeed(std::nullopt);
        else
            read();
    }

    void read()
    {
        // Without $select, since a column that is not there would refuse the whole.
        auto *reader = new odata::PageReader<Segments>(this, m_core->service(), m_core->metadataSetName(), "GET segmentmetadatas",
                                                       odata::largestPage, withoutCircles<Segments>(readMetadataPage),
                                                       [this](const Segments &segments, qsizetype) { m_segments += segments; });
        awaitResult(reader, [this](const Result<qint64> &rows) {
            if (rows.has_value() && !m_segments.isEmpty())
                succeed(std::move(m_segments));
            else if (rows.has_value())
                doWithout();
            else
                judge(rows.error());
        });
    }

    /// Not there, not for this account, not to be asked like this: then it goes without. What is wrong with everything is an error.
    void judge(const Error &error)
    {
        constexpr int firstRefusal = 400;
        constexpr int notFound = 404;
        // Without $select no column can be meant: 400 with this code is an address that is not there as well (reference 2.9, 5.7).
        constexpr char unknownAddress[] = "0x80060888";
        constexpr int firstFailure = 500;
        const bool isRefusal =
            error.code() == ErrorCode::UnexpectedAnswer && error.status() >= firstRefusal && error.status() < firstFailure;
        if (!isRefusal && error.code() != ErrorCode::NotPermitted)
            fail(error);
        else if ((error.status() == notFound || odata::normalisedCode(error.serverCode().toLatin1()) == unknownAddress) && !m_askedForName)
            askForName();
        else
            doWithout();
    }

    // The set's name is by the naming rule only; the table's description is sure.
    void askForName()
    {
        m_askedForName = true;
        const QByteArray target = QByteArray("EntityDefinitions(LogicalName='") + metadataTable + "')?$select=EntitySetName";
        awaitResult(m_core->service().object(this, m_core->service().get(target, "GET EntityDefinitions")),
                    [this](const Result<QJsonObject> &table) {
                        if (!table.has_value()) {
                            judge(table.error());
                            return;
                        }
                        const QByteArray name = table.value().value(QLatin1String("EntitySetName")).toString().toUtf8();
                        if (name.isEmpty() || name == m_core->metadataSetName()) {
                            doWithout();
                            return;
                        }
                        m_core->learn([&name](Capabilities &known) { known.metadataSet = name; });
                        read();
                    });
    }

    void doWithout()
    {
        m_core->learn([now = m_core->clock().now()](Capabilities &known) {
            known.noMetadata = now;
            known.metadataSet.clear();
        });
        succeed(std::nullopt);
    }

    std::shared_ptr<Core> m_core;
    Segments m_segments;
    bool m_askedForName = false;
};
} // namespace

Result<odata::ParsedPage<QList<engine::SegmentInfo>>> readMetadataPage(const QByteArray &body)
{
    odata::ParsedPage<Segments> page;
    bool readable = true;
    auto end = odata::readPage(body, columns, [&page, &readable](odata::Row row) {
        engine::SegmentInfo segment;
        segment.id = textOf(row[Name]);
        readable = readable && !segment.id.isEmpty();
        segment.name = textOf(row[FriendlyName]);
        if (segment.name.isEmpty())
            segment.name = segment.id;
        if (row[Count].kind == odata::Field::Kind::Integer && row[Count].integer >= 0)
            segment.members = row[Count].integer;
        const QDateTime evaluated = QDateTime::fromString(textOf(row[Evaluated]), Qt::ISODateWithMs);
        if (evaluated.isValid())
            segment.refreshedAt = evaluated.toUTC();
        // Either changes with every refresh; a count alone would not.
        const QString run = textOf(row[Run]);
        if (!run.isEmpty() || evaluated.isValid())
            segment.marker = run + QLatin1Char('|') + textOf(row[Evaluated]);
        page.content.append(segment);
    });
    if (!end.has_value())
        return failure(std::move(end.error()));
    if (!readable)
        return failure(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QLatin1String(metadataTable)));
    page.end = std::move(end.value());
    return page;
}

Operation<KnownSegments> *readMetadata(QObject *parent, const std::shared_ptr<Core> &core)
{
    return new MetadataRead(parent, core);
}

} // namespace segue::insights
