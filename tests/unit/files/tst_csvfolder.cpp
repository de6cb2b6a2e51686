// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/csvfolder.h"

#include "exportfolder.h"
#include "outcome.h"
#include "testregistry.h"

#include <QStringEncoder>
#include <QTemporaryDir>

using namespace segue;
using namespace segue::testing;

namespace {
const QString contact = QStringLiteral("Contact");

QString guid(int number)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 16, QLatin1Char('0'));
}

template<class T>
Result<T> resultOf(Operation<T> *operation)
{
    Outcome<T> outcome(operation);
    if (!outcome.wait(30'000))
        qFatal("no result in time");
    return outcome.succeeded() ? Result<T>(outcome.value()) : Result<T>(failure(outcome.error()));
}
} // namespace

/// What a marketer's folder gives, and what is said of the lines that cannot be used.
class tst_CsvFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        m_folder = std::make_unique<ExportFolder>(m_place->path());
        m_source = std::make_unique<files::CsvFolder>(m_place->path(), KeyedHash(QByteArray(KeyedHash::keySize, 'k')));
    }

    void aFileIsASegment()
    {
        m_folder->writeFile(QStringLiteral("東京 VIP.csv"), {QStringLiteral("顧客 ID,Contact"), QStringLiteral("1,") + guid(1)});
        m_folder->writeFile(QStringLiteral("~$東京 VIP.csv"), {QStringLiteral("lock")});
        m_folder->writeFile(QStringLiteral("notes.txt"), {QStringLiteral("no segment")});
        const auto segments = resultOf(m_source->segments(nullptr));
        QVERIFY(segments.has_value());
        QCOMPARE(segments->size(), 1);
        const engine::SegmentInfo &segment = segments->first();
        QCOMPARE(segment.id, QStringLiteral("東京 VIP"));
        QCOMPARE(segment.members, std::optional<qint64>(1));
        QCOMPARE(segment.encoding, QStringLiteral("UTF-8"));
        QVERIFY(segment.refreshedAt && segment.refreshedAt->secsTo(QDateTime::currentDateTimeUtc()) < 60);
        QVERIFY(!segment.marker.isEmpty());
        QCOMPARE(resultOf(m_source->segment(nullptr, QStringLiteral("東京 vip")))->id, segment.id);
    }

    void badLinesAreRejectsThatSayWhereTheyStand()
    {
        m_folder->writeFile(QStringLiteral("S.csv"), {QStringLiteral("CustomerId,Name,Contact"),                // 1
                                                      QStringLiteral("c1,\"Two\r\nlines\",{") + guid(1) + u'}', // 2 and 3
                                                      QStringLiteral("c2,a,"),                                  // 4: no contact ID
                                                      QStringLiteral("c3,a,not-an-id"),                         // 5
                                                      QStringLiteral("c4,") + guid(4),                          // 6: a field too few
                                                      QStringLiteral("c5,\"open,") + guid(5), // 7: a quote that stays open
                                                      QStringLiteral("c6,a,") + guid(6)});    // 8
        const auto content = read(QStringLiteral("S"));
        QVERIFY(content.has_value());
        QCOMPARE(content->members(), 6);
        QCOMPARE(content->rows.size(), std::size_t(2));
        QStringList places;
        for (const domain::RowDetail &detail : content->details)
            places.append(detail.text);
        places.sort();
        QCOMPARE(places, QStringList({QStringLiteral("S.csv:5"), QStringLiteral("S.csv:6"), QStringLiteral("S.csv:7")}));
        // The line with a field too few still stands for its customer, who therefore is held and does not leave a list.
        const KeyedHash hash(QByteArray(KeyedHash::keySize, 'k'));
        const auto isThere = [&](const char *customer) {
            return std::any_of(content->unusable.begin(), content->unusable.end(),
                               [&](const domain::UnusableRow &row) { return row.customer == domain::CustomerKey{hash(customer)}; });
        };
        QVERIFY(isThere("c2") && isThere("c3") && isThere("c4"));
        const auto missing = std::count_if(content->unusable.begin(), content->unusable.end(),
                                           [](const domain::UnusableRow &row) { return row.reason == domain::RejectReason::Missing; });
        QCOMPARE(missing, 1);
    }

    void everyEncodingGivesTheSamePeople()
    {
        const QString text = QStringLiteral("顧客 ID,氏名,取引先担当者 ID\r\n1,佐藤,%1\r\n2,鈴木,%2\r\n").arg(guid(1), guid(2).toUpper());
        QStringList markers;
        for (const char *form : {"UTF-8", "UTF-16LE", "UTF-16BE", "Shift_JIS"}) {
            QStringEncoder encoder(form);
            m_folder->writeBytes(QLatin1String(form) + QStringLiteral(".csv"), encoder(text));
        }
        std::optional<std::vector<domain::WantedRow>> first;
        for (const char *form : {"UTF-8", "UTF-16LE", "UTF-16BE", "Shift_JIS"}) {
            auto content = read(QLatin1String(form), QStringLiteral("取引先担当者 ID"));
            QVERIFY(content.has_value());
            QCOMPARE(content->rows.size(), std::size_t(2));
            if (first)
                QCOMPARE(content->rows, *first);
            first = content->rows;
        }
    }

    void aFileThatChangesOrGoesWhileItIsReadIsAnError_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"grows", "shrinks", "changes", "goes", "is replaced"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void aFileThatChangesOrGoesWhileItIsReadIsAnError()
    {
        QFETCH(QString, what);
        const QString name = QStringLiteral("Large.csv");
        QStringList lines{QStringLiteral("CustomerId,Contact")};
        for (int i = 1; i <= 150'000; ++i)
            lines.append(QString::number(i) + u',' + guid(i));
        m_folder->writeFile(name, lines);
        const QString path = m_folder->path(name);
        QVERIFY(QFileInfo(path).size() > 6'000'000);
        bool done = false;
        const auto meddle = [&](qint64, std::optional<qint64>) {
            if (std::exchange(done, true))
                return;
            QFile file(path);
            if (what == QLatin1String("goes")) {
                QVERIFY(QFile::remove(path));
            } else if (what == QLatin1String("is replaced")) {
                QVERIFY(QFile::remove(path));
                m_folder->writeFile(name, lines);
            } else {
                QVERIFY(file.open(QIODevice::ReadWrite));
                if (what == QLatin1String("grows"))
                    QVERIFY(file.seek(file.size()) && file.write("x") == 1);
                else if (what == QLatin1String("shrinks"))
                    QVERIFY(file.resize(file.size() / 2));
                else
                    QVERIFY(file.seek(file.size() / 2) && file.write("7") == 1);
            }
        };
        const auto content =
            resultOf(m_source->read(nullptr, *resultOf(m_source->segment(nullptr, QStringLiteral("Large"))), contact, {}, meddle));
        QVERIFY(done);
        QVERIFY(!content.has_value());
        QCOMPARE(content.error().code(), ErrorCode::FileChanged);
    }

    void whatCannotBeUsedIsSaid()
    {
        QCOMPARE(resultOf(m_source->segment(nullptr, QStringLiteral("None"))).error().code(), ErrorCode::SegmentNotFound);
        m_folder->writeBytes(QStringLiteral("Empty.csv"), {});
        QCOMPARE(resultOf(m_source->segment(nullptr, QStringLiteral("Empty"))).error().code(), ErrorCode::FileUnusable);
        m_folder->writeBytes(QStringLiteral("Picture.csv"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0", 17));
        QCOMPARE(resultOf(m_source->segment(nullptr, QStringLiteral("Picture"))).error().code(), ErrorCode::FileEncodingUnknown);
        const auto segments = resultOf(m_source->segments(nullptr));
        QVERIFY(segments.has_value());
        QCOMPARE(segments->size(), 2);
        QCOMPARE(segments->first().state, QStringLiteral("unreadable"));
        files::CsvFolder nowhere(m_place->filePath(QStringLiteral("nowhere")), KeyedHash(QByteArray(KeyedHash::keySize, 'k')));
        QCOMPARE(resultOf(nowhere.segments(nullptr)).error().code(), ErrorCode::FolderUnreadable);
        m_folder->writeFile(QStringLiteral("S.csv"), {QStringLiteral("CustomerId,Contact"), QStringLiteral("1,") + guid(1)});
        QCOMPARE(read(QStringLiteral("S"), QStringLiteral("Other")).error().code(), ErrorCode::FieldUnknown);
    }

    void withoutACustomerIdTheContactStandsForTheCustomer()
    {
        m_folder->writeFile(QStringLiteral("S.csv"), {QStringLiteral("Contact"), guid(1), guid(2), guid(1)});
        const auto content = read(QStringLiteral("S"));
        QVERIFY(content.has_value());
        QCOMPARE(content->rows.size(), std::size_t(3));
        QCOMPARE(content->rows[0], content->rows[2]);
    }

private:
    Result<domain::SegmentContent> read(const QString &name, const QString &field = contact)
    {
        const auto segment = resultOf(m_source->segment(nullptr, name));
        if (!segment.has_value())
            return failure(segment.error());
        return resultOf(m_source->read(nullptr, *segment, field, {}, {}));
    }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<ExportFolder> m_folder;
    std::unique_ptr<files::CsvFolder> m_source;
};

SEGUE_TEST(tst_CsvFolder)
#include "tst_csvfolder.moc"
