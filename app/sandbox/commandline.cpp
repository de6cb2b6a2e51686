// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QCommandLineParser>

#include <cmath>
#include <limits>

namespace segue::sandbox {

namespace {

Error invalid(const QString &option, const QString &value, const QString &allowed)
{
    return Error(ErrorCode::UsageInvalid)
        .with(QStringLiteral("option"), QStringLiteral("--") + option)
        .with(QStringLiteral("value"), value)
        .with(QStringLiteral("allowed"), allowed);
}

/// Reads typed values out of a parsed line and keeps the first error.
class Reader
{
public:
    explicit Reader(const QCommandLineParser &parser) : m_parser(parser) {}

    template<class T>
    void whole(const char *name, T &target, T least, T most)
    {
        const QString option = QLatin1String(name);
        if (!m_parser.isSet(option))
            return;
        bool fine = false;
        const qint64 value = m_parser.value(option).toLongLong(&fine);
        if (!fine || value < static_cast<qint64>(least) || value > static_cast<qint64>(most))
            complain(option, QStringLiteral("%1-%2").arg(static_cast<qint64>(least)).arg(static_cast<qint64>(most)));
        else
            target = static_cast<T>(value);
    }
    template<class T>
    void choice(const char *name, T &target, std::initializer_list<std::pair<const char *, T>> choices)
    {
        const QString option = QLatin1String(name);
        if (!m_parser.isSet(option))
            return;
        QStringList words;
        for (const auto &[word, value] : choices) {
            if (m_parser.value(option) == QLatin1String(word)) {
                target = value;
                return;
            }
            words.append(QLatin1String(word));
        }
        complain(option, words.join(QLatin1Char('|')));
    }
    void complain(const QString &option, const QString &allowed)
    {
        if (!m_error)
            m_error = invalid(option, m_parser.value(option), allowed);
    }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    const QCommandLineParser &m_parser;
    std::optional<Error> m_error;
};

void readLimits(const QString &value, LimitSettings &limits, Reader &reader)
{
    const QString allowed = QStringLiteral("on|off|requests=N,seconds=S,concurrent=N");
    if (value == QLatin1String("on") || value == QLatin1String("off")) {
        limits.on = value == QLatin1String("on");
        return;
    }
    for (const QString &piece : value.split(QLatin1Char(','))) {
        const QString name = piece.section(QLatin1Char('='), 0, 0);
        bool fine = false;
        const int number = piece.section(QLatin1Char('='), 1).toInt(&fine);
        if (!fine || number < 1)
            return reader.complain(QStringLiteral("limits"), allowed);
        if (name == QLatin1String("requests"))
            limits.requests = number;
        else if (name == QLatin1String("seconds"))
            limits.executionSeconds = number;
        else if (name == QLatin1String("concurrent"))
            limits.concurrent = number;
        else
            return reader.complain(QStringLiteral("limits"), allowed);
    }
}

void addOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const char *description, const char *value = nullptr) {
        parser.addOption(
            QCommandLineOption(QLatin1String(name), QLatin1String(description), value ? QString(QLatin1String(value)) : QString()));
    };
    add("help", "Show this help.");
    add("port", "Port of plain HTTP; 0 takes a free one (default).", "N");
    add("https-port", "Port of HTTPS; 0 takes a free one (default).", "N");
    add("json", "Print one line of JSON when ready.");
    add("seed", "What everything is computed from (default 1).", "N");
    add("customers", "How many customers there are (default 120000).", "N");
    add("latency", "real (default), fast (a twentieth) or off.", "LEVEL");
    add("latency-model", "parallel (default) or serial-list.", "MODEL");
    add("time-scale", "Divides limit windows, Retry-After, token lives and latencies (default 1).", "N");
    add("limits", "on (default), off, or requests=N,seconds=S,concurrent=N.", "LIMITS");
    add("servers", "How many web servers are simulated (default 2).", "N");
    add("state", "Keep lists, keys and the certificate authority in and beside this file.", "FILE");
    add("fault", "A fault rule, e.g. \"post AddListMembersList nth=3 reset-after-commit\"; may be repeated.", "RULE");
    add("variant", "A switch of unconfirmed behaviour; may be repeated.", "NAME=VALUE");
    add("access-token-life", "Life of access tokens in seconds (default: 60 to 90 minutes).", "S");
    add("until-input-ends", "End when standard input does, as when the program that started this one is gone.");
    add("max-members-per-add", "Most members that one AddListMembersList takes (default 10000).", "N");
}

} // namespace

Result<CommandLine> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A local stand-in for Entra ID, Customer Insights and Dataverse, on loopback only."));
    addOptions(parser);
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty()) {
        const QStringList unknown = parser.unknownOptionNames();
        if (!unknown.isEmpty())
            return failure(Error(ErrorCode::UsageUnknownOption).with(QStringLiteral("option"), unknown.first()));
        const QString word = parser.positionalArguments().value(0);
        return failure(invalid(QString(), word, parser.errorText()));
    }
    CommandLine line;
    line.json = parser.isSet(QStringLiteral("json"));
    line.untilInputEnds = parser.isSet(QStringLiteral("until-input-ends"));
    line.help = parser.isSet(QStringLiteral("help"));
    line.helpText = parser.helpText();
    Options &options = line.options;
    options.latency = Latency::Real;

    constexpr quint16 anyPort = std::numeric_limits<quint16>::max();
    constexpr qint64 large = std::numeric_limits<int>::max();
    Reader reader(parser);
    reader.whole<quint16>("port", options.port, 0, anyPort);
    reader.whole<quint16>("https-port", options.httpsPort, 0, anyPort);
    reader.whole<quint64>("seed", options.seed, 0, static_cast<quint64>(large));
    reader.whole<qint64>("customers", options.customers, 1, 100'000'000);
    reader.whole<qint64>("max-members-per-add", options.maxMembersPerAdd, 1, large);
    reader.whole<int>("servers", options.webServers, 1, 64);
    qint64 life = 0;
    reader.whole<qint64>("access-token-life", life, 1, large);
    options.accessTokenLife = std::chrono::seconds(life);
    reader.choice<Latency>("latency", options.latency, {{"real", Latency::Real}, {"fast", Latency::Fast}, {"off", Latency::Off}});
    reader.choice<LatencyModelName>("latency-model", options.latencyModel,
                                    {{"parallel", LatencyModelName::Parallel}, {"serial-list", LatencyModelName::SerialList}});
    if (parser.isSet(QStringLiteral("time-scale"))) {
        bool fine = false;
        options.timeScale = parser.value(QStringLiteral("time-scale")).toDouble(&fine);
        if (!fine || !std::isfinite(options.timeScale) || options.timeScale < 0.001 || options.timeScale > 100'000.0)
            reader.complain(QStringLiteral("time-scale"), QStringLiteral("0.001-100000"));
    }
    if (parser.isSet(QStringLiteral("limits")))
        readLimits(parser.value(QStringLiteral("limits")), options.limits, reader);
    options.stateFile = parser.value(QStringLiteral("state"));
    options.faults = parser.values(QStringLiteral("fault"));
    for (const QString &variant : parser.values(QStringLiteral("variant"))) {
        const auto mark = variant.indexOf(QLatin1Char('='));
        if (mark < 1)
            return failure(invalid(QStringLiteral("variant"), variant, QStringLiteral("NAME=VALUE")));
        options.variants.insert(variant.left(mark), variant.mid(mark + 1));
    }
    if (reader.error())
        return failure(*reader.error());
    return line;
}

} // namespace segue::sandbox
