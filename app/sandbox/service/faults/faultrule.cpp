// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultrule.h"

#include "identity/entraerror.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace segue::sandbox {

namespace {

struct PlainAct
{
    const char *word;
    FaultAct act;
};
constexpr PlainAct plainActs[] = {
    {"reset-before", FaultAct::ResetBefore},
    {"reset-after-commit", FaultAct::ResetAfterCommit},
    {"reset-after-headers", FaultAct::ResetAfterHeaders},
    {"reset-in-body", FaultAct::ResetInBody},
    {"timeout-before", FaultAct::TimeoutBefore},
    {"timeout-after-commit", FaultAct::TimeoutAfterCommit},
    {"truncate", FaultAct::Truncate},
    {"malformed", FaultAct::Malformed},
    {"unclosed", FaultAct::Unclosed},
    {"html", FaultAct::Html},
    {"redirect", FaultAct::Redirect},
    {"empty", FaultAct::Empty},
    {"slow", FaultAct::Slow},
    {"expired-token", FaultAct::ExpiredToken},
    {"claims-challenge", FaultAct::ClaimsChallenge},
    {"no-next-link", FaultAct::NoNextLink},
    {"overtime", FaultAct::Overtime},
    {"untrusted-certificate", FaultAct::UntrustedCertificate},
};
constexpr char actsWithValue[] = "status= aadsts= content-type= slow= stall= delay= skew= refuse= control=";
constexpr char otherWords[] = "body= part= nth= every= share= from= count= after= for= retry-after= code= escalate= with= in-batch page "
                              "any get post patch put delete";

const PlainAct *plainAct(const QString &word)
{
    const auto *found = std::find_if(std::begin(plainActs), std::end(plainActs),
                                     [&word](const PlainAct &candidate) { return word == QLatin1String(candidate.word); });
    return found == std::end(plainActs) ? nullptr : found;
}

QString allActs()
{
    QStringList words;
    for (const PlainAct &act : plainActs)
        words.append(QLatin1String(act.word));
    return QLatin1String(actsWithValue) + QLatin1Char(' ') + words.join(QLatin1Char(' '));
}

bool isMethod(const QString &word)
{
    static const QStringList methods{QStringLiteral("get"), QStringLiteral("post"), QStringLiteral("patch"), QStringLiteral("put"),
                                     QStringLiteral("delete")};
    return methods.contains(word.toLower());
}

/// Reads the words of one rule into it and keeps the first thing that is wrong.
class Reader
{
public:
    explicit Reader(const QString &rule) { m_rule.fault.rule = rule.simplified(); }

    tl::expected<FaultRule, FaultRuleError> read()
    {
        for (const QString &word : m_rule.fault.rule.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            m_word = word;
            const auto mark = word.indexOf(QLatin1Char('='));
            if (mark < 0)
                plain();
            else
                valued(word.left(mark), word.mid(mark + 1));
        }
        if (!m_error)
            whole();
        if (m_error)
            return tl::unexpected(*m_error);
        return m_rule;
    }

private:
    void complain(const QString &allowed)
    {
        if (!m_error)
            m_error = FaultRuleError{m_word, allowed};
    }
    void act(FaultAct kind)
    {
        if (m_rule.hasAct)
            complain(QStringLiteral("one thing to do, not two"));
        m_rule.hasAct = true;
        m_rule.fault.act = kind;
    }
    qint64 number(const QString &value, qint64 least, qint64 most)
    {
        bool fine = false;
        const qint64 read = value.toLongLong(&fine);
        if (!fine || read < least || read > most)
            complain(QStringLiteral("%1-%2").arg(least).arg(most));
        return read;
    }
    double seconds(const QString &value)
    {
        constexpr double longest = 86'400.0;
        bool fine = false;
        const double read = value.toDouble(&fine);
        if (!fine || !(read > 0.0 && read <= longest))
            complain(QStringLiteral("0.001-86400 s"));
        return read;
    }
    void plain()
    {
        static const QRegularExpression likeOurs(QStringLiteral("^[a-z]+(-[a-z]+)+$"));
        if (isMethod(m_word))
            m_rule.method = m_word.toUpper().toLatin1();
        else if (m_word == QLatin1String("in-batch"))
            m_rule.inBatch = true;
        else if (m_word == QLatin1String("page"))
            m_rule.fault.page = true;
        else if (const PlainAct *found = plainAct(m_word))
            act(found->act);
        else if (likeOurs.match(m_word).hasMatch()) // a misspelt word must not pass for a part of the address
            complain(allActs() + QLatin1Char(' ') + QLatin1String(otherWords));
        else if (m_word != QLatin1String("any"))
            m_rule.path.append(m_word.toUtf8());
    }
    void valued(const QString &name, const QString &value)
    {
        if (when(name, value) || what(name, value))
            return;
        if (name == QLatin1String("body")) {
            m_rule.body = value.toUtf8();
            if (value.isEmpty())
                complain(QStringLiteral("body=TEXT"));
        } else if (name == QLatin1String("part")) {
            m_rule.inBatch = true;
            m_rule.part = number(value, 1, 1000);
        } else if (name.startsWith(QLatin1Char('$')) || name.contains(QLatin1Char('/')) || name.startsWith(QLatin1Char('%'))) {
            // A part of a query such as $skiptoken= has an equals sign too.
            m_rule.path.append(m_word.toUtf8());
        } else {
            complain(QLatin1String(actsWithValue) + QLatin1Char(' ') + QLatin1String(otherWords));
        }
    }
    bool when(const QString &name, const QString &value)
    {
        constexpr qint64 many = 1'000'000'000;
        if (name == QLatin1String("nth"))
            m_rule.nth = number(value, 1, many);
        else if (name == QLatin1String("every"))
            m_rule.every = number(value, 1, many);
        else if (name == QLatin1String("from"))
            m_rule.from = number(value, 1, many);
        else if (name == QLatin1String("count"))
            m_rule.count = number(value, 1, many);
        else if (name == QLatin1String("after"))
            m_rule.after = seconds(value);
        else if (name == QLatin1String("for"))
            m_rule.lasts = seconds(value);
        else if (name == QLatin1String("share"))
            share(value);
        else
            return false;
        return true;
    }
    void share(const QString &value)
    {
        bool fine = false;
        m_rule.share = value.toDouble(&fine);
        if (!fine || !(m_rule.share > 0.0 && m_rule.share <= 1.0))
            complain(QStringLiteral("0.001-1"));
    }
    bool what(const QString &name, const QString &value)
    {
        constexpr qint64 hour = 3'600'000;
        Fault &fault = m_rule.fault;
        if (name == QLatin1String("status")) {
            fault.status = static_cast<int>(number(value, 400, 599));
            act(FaultAct::Status);
        } else if (name == QLatin1String("aadsts")) {
            fault.status = value.toInt();
            if (!isEntraNumber(fault.status))
                complain(entraNumbers());
            act(FaultAct::Aadsts);
        } else if (name == QLatin1String("retry-after")) {
            const QString wait = value.startsWith(QLatin1String("date:")) ? value.mid(5) : value;
            if (value != QLatin1String("none"))
                number(wait, 0, 86'400);
            fault.retryAfter = value.toLatin1();
        } else if (name == QLatin1String("code")) {
            static const QRegularExpression code(QStringLiteral("^0x[0-9A-Fa-f]{8}$"));
            fault.code = value.toLatin1();
            if (!code.match(value).hasMatch())
                complain(QStringLiteral("0x80040216"));
        } else if (name == QLatin1String("escalate")) {
            fault.escalate = seconds(value);
        } else if (name == QLatin1String("delay") || name == QLatin1String("stall") || name == QLatin1String("refuse")
                   || name == QLatin1String("slow")) {
            static const QHash<QString, FaultAct> acts{{QStringLiteral("delay"), FaultAct::Delay},
                                                       {QStringLiteral("stall"), FaultAct::Stall},
                                                       {QStringLiteral("refuse"), FaultAct::Refuse},
                                                       {QStringLiteral("slow"), FaultAct::Slow}};
            fault.amount = static_cast<int>(number(value, 1, hour));
            act(acts.value(name));
        } else if (name == QLatin1String("skew")) {
            fault.amount = static_cast<int>(number(value, -86'400, 86'400));
            act(FaultAct::Skew);
        } else if (name == QLatin1String("content-type")) {
            fault.text = value.toLatin1();
            if (value.isEmpty())
                complain(QStringLiteral("content-type=text/plain"));
            act(FaultAct::ContentType);
        } else if (name == QLatin1String("control")) {
            fault.text = value.toUtf8();
            if (!value.startsWith(QLatin1String("/sandbox/")))
                complain(QStringLiteral("/sandbox/…"));
            act(FaultAct::Control);
        } else if (name == QLatin1String("with")) {
            fault.body = value.toUtf8();
        } else {
            return false;
        }
        return true;
    }
    /// What only the whole rule shows.
    void whole()
    {
        Fault &fault = m_rule.fault;
        m_word = fault.rule;
        if (!m_rule.hasAct)
            complain(allActs());
        else if ((m_rule.nth > 0) + (m_rule.every > 0) + (m_rule.share > 0.0) > 1)
            complain(QStringLiteral("nth= | every= | share="));
        else if ((fault.escalate > 0.0 || fault.page || !fault.code.isEmpty()) && fault.act != FaultAct::Status)
            complain(QStringLiteral("code=, page, escalate=: status="));
        else if (fault.escalate > 0.0 && fault.status != 429)
            complain(QStringLiteral("escalate=: status=429"));
        else if (!fault.retryAfter.isEmpty() && fault.act != FaultAct::Status && fault.act != FaultAct::Aadsts)
            complain(QStringLiteral("retry-after=: status=, aadsts="));
        else if (!fault.body.isEmpty() && fault.act != FaultAct::Control)
            complain(QStringLiteral("with=: control="));
        else if (m_rule.inBatch && fault.act != FaultAct::Status)
            complain(QStringLiteral("in-batch, part=: status="));
        if (fault.act == FaultAct::Slow && fault.amount == 0)
            fault.amount = 1;
    }

    FaultRule m_rule;
    QString m_word;
    std::optional<FaultRuleError> m_error;
};

} // namespace

bool FaultRule::fits(const Request &request) const
{
    if (!method.isEmpty() && request.method != method)
        return false;
    const QByteArray decoded = QByteArray::fromPercentEncoding(request.target);
    const bool here = std::all_of(path.begin(), path.end(),
                                  [&](const QByteArray &word) { return request.target.contains(word) || decoded.contains(word); });
    return here && (body.isEmpty() || request.body.contains(body));
}

tl::expected<FaultRule, FaultRuleError> readFaultRule(const QString &rule)
{
    return Reader(rule).read();
}

} // namespace segue::sandbox
