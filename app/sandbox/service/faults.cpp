// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults.h"

#include "identity/entraerror.h"

#include <QHash>

#include <algorithm>

namespace segue::sandbox {

namespace {

const QHash<QString, FaultAct> &plainActs()
{
    static const QHash<QString, FaultAct> acts{
        {QStringLiteral("reset-before"), FaultAct::ResetBefore},
        {QStringLiteral("reset-after-commit"), FaultAct::ResetAfterCommit},
        {QStringLiteral("reset-after-headers"), FaultAct::ResetAfterHeaders},
        {QStringLiteral("reset-in-body"), FaultAct::ResetInBody},
        {QStringLiteral("timeout-before"), FaultAct::TimeoutBefore},
        {QStringLiteral("timeout-after-commit"), FaultAct::TimeoutAfterCommit},
        {QStringLiteral("truncate"), FaultAct::Truncate},
        {QStringLiteral("malformed"), FaultAct::Malformed},
        {QStringLiteral("html"), FaultAct::Html},
        {QStringLiteral("redirect"), FaultAct::Redirect},
        {QStringLiteral("empty"), FaultAct::Empty},
        {QStringLiteral("slow"), FaultAct::Slow},
        {QStringLiteral("expired-token"), FaultAct::ExpiredToken},
        {QStringLiteral("no-next-link"), FaultAct::NoNextLink},
    };
    return acts;
}

bool isMethod(const QString &word)
{
    static const QStringList methods{QStringLiteral("get"), QStringLiteral("post"), QStringLiteral("patch"), QStringLiteral("put"),
                                     QStringLiteral("delete")};
    return methods.contains(word.toLower());
}

bool readNumber(const QString &text, qint64 least, qint64 &target)
{
    bool fine = false;
    target = text.toLongLong(&fine);
    return fine && target >= least;
}

} // namespace

QString Faults::read(const QString &word, Rule &rule)
{
    const auto mark = word.indexOf(QLatin1Char('='));
    const QString name = word.left(mark < 0 ? word.size() : mark);
    const QString value = mark < 0 ? QString() : word.mid(mark + 1);
    const QString wrongValue = QStringLiteral("value of %1").arg(name);
    qint64 number = 0;

    const auto act = [&rule](FaultAct kind) {
        const bool first = !rule.hasAct;
        rule.hasAct = true;
        rule.fault.act = kind;
        return first ? QString() : QStringLiteral("more than one thing to do");
    };
    if (mark < 0) {
        if (isMethod(word))
            rule.method = word.toUpper().toLatin1();
        else if (plainActs().contains(word))
            return act(plainActs().value(word));
        else if (word != QLatin1String("any"))
            rule.path.append(word.toUtf8());
        return {};
    }
    if (name == QLatin1String("nth"))
        return readNumber(value, 1, rule.nth) ? QString() : wrongValue;
    if (name == QLatin1String("every"))
        return readNumber(value, 1, rule.every) ? QString() : wrongValue;
    if (name == QLatin1String("from"))
        return readNumber(value, 1, rule.from) ? QString() : wrongValue;
    if (name == QLatin1String("count"))
        return readNumber(value, 1, rule.count) ? QString() : wrongValue;
    if (name == QLatin1String("share")) {
        bool fine = false;
        rule.share = value.toDouble(&fine);
        return fine && rule.share > 0.0 && rule.share <= 1.0 ? QString() : wrongValue;
    }
    if (name == QLatin1String("body")) {
        rule.body = value.toUtf8();
        return rule.body.isEmpty() ? wrongValue : QString();
    }
    if (name == QLatin1String("status")) {
        if (!readNumber(value, 400, number) || number > 599)
            return wrongValue;
        rule.fault.status = static_cast<int>(number);
        return act(FaultAct::Status);
    }
    if (name == QLatin1String("aadsts")) {
        if (!readNumber(value, 1, number) || !isEntraNumber(static_cast<int>(number)))
            return wrongValue;
        rule.fault.status = static_cast<int>(number);
        return act(FaultAct::Aadsts);
    }
    if (name == QLatin1String("retry-after")) {
        const QString seconds = value.startsWith(QLatin1String("date:")) ? value.mid(5) : value;
        if (value != QLatin1String("none") && !readNumber(seconds, 0, number))
            return wrongValue;
        rule.fault.retryAfter = value.toLatin1();
        return {};
    }
    if (name == QLatin1String("code")) {
        rule.fault.code = value.toLatin1();
        return rule.fault.code.isEmpty() ? wrongValue : QString();
    }
    if (name == QLatin1String("delay") || name == QLatin1String("slow")) {
        if (!readNumber(value, 1, number) || number > 3'600'000)
            return wrongValue;
        rule.fault.amount = static_cast<int>(number);
        return act(name == QLatin1String("delay") ? FaultAct::Delay : FaultAct::Slow);
    }
    if (name == QLatin1String("content-type")) {
        rule.fault.text = value.toLatin1();
        return rule.fault.text.isEmpty() ? wrongValue : act(FaultAct::ContentType);
    }
    if (name == QLatin1String("control")) {
        rule.fault.text = value.toUtf8();
        return value.startsWith(QLatin1String("/sandbox/")) ? act(FaultAct::Control) : wrongValue;
    }
    if (name == QLatin1String("with")) {
        rule.fault.body = value.toUtf8();
        return {};
    }
    // A part of a query such as $skiptoken= has an equals sign too; a misspelt word must not pass for one.
    if (name.startsWith(QLatin1Char('$')) || name.contains(QLatin1Char('/')) || name.startsWith(QLatin1Char('%'))) {
        rule.path.append(word.toUtf8());
        return {};
    }
    return QStringLiteral("unknown word %1").arg(name);
}

Result<void> Faults::add(const QString &text)
{
    Rule rule;
    rule.fault.rule = text.simplified();
    const auto invalid = [&text](const QString &reason) {
        return failure(Error(ErrorCode::UsageInvalid)
                           .with(QStringLiteral("option"), QStringLiteral("--fault"))
                           .with(QStringLiteral("value"), text)
                           .with(QStringLiteral("allowed"), reason));
    };
    for (const QString &word : rule.fault.rule.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (const QString wrong = read(word, rule); !wrong.isEmpty())
            return invalid(wrong);
    }
    if (!rule.hasAct)
        return invalid(QStringLiteral("nothing to do"));
    if ((rule.nth > 0) + (rule.every > 0) + (rule.share > 0.0) > 1)
        return invalid(QStringLiteral("only one of nth, every, share"));
    if (rule.fault.act == FaultAct::Slow && rule.fault.amount == 0)
        rule.fault.amount = 1;
    m_rules.append(rule);
    return {};
}

QStringList Faults::rules() const
{
    QStringList list;
    for (const Rule &rule : m_rules)
        list.append(rule.fault.rule);
    return list;
}

bool Faults::Rule::fits(const Request &request) const
{
    if (!method.isEmpty() && method != request.method)
        return false;
    // A rule is written as people read an address, so %24filter is also looked at as $filter.
    const QByteArray decoded = QByteArray::fromPercentEncoding(request.target);
    const bool here = std::all_of(path.begin(), path.end(),
                                  [&](const QByteArray &part) { return request.target.contains(part) || decoded.contains(part); });
    return here && (body.isEmpty() || request.body.contains(body));
}

bool Faults::strikesNow(Rule &rule)
{
    ++rule.seen;
    if (rule.nth > 0)
        return rule.seen == rule.nth;
    if (rule.seen < rule.from || (rule.count > 0 && rule.seen >= rule.from + rule.count))
        return false;
    if (rule.every > 0)
        return (rule.seen - rule.from + 1) % rule.every == 0;
    if (rule.share > 0.0)
        return std::uniform_real_distribution<double>(0.0, 1.0)(m_generator) < rule.share;
    return true;
}

std::optional<Fault> Faults::strike(const Request &request)
{
    std::optional<Fault> fault;
    for (Rule &rule : m_rules) {
        if (rule.fits(request) && strikesNow(rule) && !fault)
            fault = rule.fault;
    }
    return fault;
}

} // namespace segue::sandbox
