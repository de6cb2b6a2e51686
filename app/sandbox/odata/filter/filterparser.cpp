// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterparser.h"

#include "literal.h"
#include "token.h"

#include <QMap>

namespace segue::sandbox {

namespace {

constexpr int deepest = 100;
constexpr int mostConditions = 500;

QString quoted(const QByteArray &text)
{
    return QString::fromUtf8(text);
}

ApiError noProperty(const QByteArray &name, const Table &table)
{
    return badUri(
        QStringLiteral("Could not find a property named '%1' on type 'Microsoft.Dynamics.CRM.%2'.").arg(quoted(name), quoted(table.name)));
}

std::optional<Filter::Operator> operatorOf(const QByteArray &word)
{
    static const QMap<QByteArray, Filter::Operator> words{{"eq", Filter::Operator::Equal},   {"ne", Filter::Operator::NotEqual},
                                                          {"gt", Filter::Operator::Greater}, {"ge", Filter::Operator::GreaterOrEqual},
                                                          {"lt", Filter::Operator::Less},    {"le", Filter::Operator::LessOrEqual}};
    const auto found = words.find(word);
    return found == words.end() ? std::nullopt : std::optional(*found);
}

class Parser
{
public:
    Parser(const QByteArray &text, std::vector<Token> tokens, const FilterContext &context)
        : m_text(text), m_tokens(std::move(tokens)), m_context(&context)
    {
    }

    Answer<Filter> whole()
    {
        Answer<Filter> filter = alternatives(0);
        if (filter && now().kind != Token::Kind::End)
            return syntaxError();
        return filter;
    }

private:
    [[nodiscard]] const Token &now() const { return m_tokens[m_at]; }
    [[nodiscard]] bool isWord(const char *word) const { return now().kind == Token::Kind::Name && now().text == word; }
    bool take(Token::Kind kind)
    {
        if (now().kind != kind)
            return false;
        ++m_at;
        return true;
    }
    bool takeWord(const char *word)
    {
        if (!isWord(word))
            return false;
        ++m_at;
        return true;
    }
    [[nodiscard]] ApiError syntaxError() const
    {
        return badUri(QStringLiteral("Syntax error at position %1 in '%2'.").arg(now().at).arg(quoted(m_text.left(200))));
    }

    Answer<Filter> alternatives(int depth)
    {
        if (depth > deepest)
            return badUri(QStringLiteral("The recursion limit of the filter has been exceeded."));
        std::vector<Filter> all;
        do {
            Answer<Filter> part = conjunction(depth);
            if (!part)
                return part;
            all.push_back(std::move(*part));
        } while (takeWord("or"));
        return all.size() == 1 ? std::move(all.front()) : anyOf(all);
    }

    /// The limit on conditions counts what was written, so before equalities are drawn together.
    Filter anyOf(std::vector<Filter> &all)
    {
        m_joined += static_cast<int>(all.size());
        Filter joined = sandbox::anyOf(std::move(all), m_context->order);
        m_joined -= joined.kind == Filter::Kind::In ? 1 : static_cast<int>(joined.children.size());
        return joined;
    }

    Answer<Filter> conjunction(int depth)
    {
        Filter both;
        do {
            Answer<Filter> part = negation(depth);
            if (!part)
                return part;
            both.children.push_back(std::move(*part));
        } while (takeWord("and"));
        return both.children.size() == 1 ? Filter(both.children.front()) : both;
    }

    Answer<Filter> negation(int depth)
    {
        bool negated = false;
        while (takeWord("not"))
            negated = !negated;
        Answer<Filter> inner = now().kind == Token::Kind::Open ? parenthesis(depth) : condition(depth);
        if (!inner || !negated)
            return inner;
        Filter filter;
        filter.kind = Filter::Kind::Not;
        filter.children.push_back(std::move(*inner));
        return filter;
    }

    Answer<Filter> parenthesis(int depth)
    {
        ++m_at;
        Answer<Filter> inner = alternatives(depth + 1);
        if (inner && !take(Token::Kind::Close))
            return syntaxError();
        return inner;
    }

    Answer<Filter> condition(int depth)
    {
        if (now().kind != Token::Kind::Name)
            return syntaxError();
        const Token first = now();
        ++m_at;
        if (now().kind == Token::Kind::Open)
            return call(first.text);
        if (now().kind == Token::Kind::Slash)
            return lambda(first.text, depth);
        const Answer<int> column = columnOf(first.text);
        if (!column)
            return column.error();
        return comparison(*column);
    }

    /// Inside any(l:l/listid …) every property carries the variable.
    Answer<int> columnOf(const QByteArray &name)
    {
        if (!m_variable.isEmpty())
            return badUri(QStringLiteral("Could not find a property named '%1' on the range variable.").arg(quoted(name)));
        const int column = m_context->table.column(name);
        return column < 0 ? Answer<int>(noProperty(name, m_context->table)) : Answer<int>(column);
    }

    Answer<Filter> comparison(int column)
    {
        if (now().kind != Token::Kind::Name)
            return syntaxError();
        const auto comparison = operatorOf(now().text);
        if (!comparison)
            return syntaxError();
        ++m_at;
        const Answer<Cell> value = literal(table().columns[column]);
        if (!value)
            return value.error();
        const bool range = *comparison != Filter::Operator::Equal && *comparison != Filter::Operator::NotEqual;
        if (range && (value->isNull() || (table().columns[column].isGuid() && m_context->refusesRanges)))
            return ApiError{400, code::invalidArgument,
                            QStringLiteral("The operator is not valid for the attribute '%1'.").arg(quoted(table().columns[column].name))};
        Filter filter;
        filter.kind = Filter::Kind::Compare;
        filter.column = column;
        filter.comparison = *comparison;
        filter.value = *value;
        return filter;
    }

    [[nodiscard]] const Table &table() const { return m_variable.isEmpty() ? m_context->table : *m_context->related; }

    /// The token at hand, or what the alias it names stands for.
    Answer<Token> value()
    {
        Token token = now();
        if (token.kind == Token::Kind::Name && token.text.startsWith('@')) {
            const auto alias = m_context->aliases.find(token.text);
            if (alias == m_context->aliases.end())
                return badUri(QStringLiteral("The parameter alias '%1' has no value.").arg(quoted(token.text)));
            Answer<std::vector<Token>> tokens = tokenise(*alias);
            if (!tokens)
                return tokens.error();
            if (tokens->size() != 2)
                return syntaxError();
            token = tokens->front();
        }
        ++m_at;
        return token;
    }

    Answer<Cell> literal(const Column &column)
    {
        const Answer<Token> token = value();
        if (!token)
            return token.error();
        if (token->kind == Token::Kind::Name && token->text == "null")
            return Cell::null();
        if (const auto cell = cellOf(column, *token))
            return *cell;
        if (token->kind == Token::Kind::Name && token->text != "true" && token->text != "false")
            return noProperty(token->text, table());
        if (token->kind == Token::Kind::End)
            return badUri(QStringLiteral("Expression expected at position %1 in '%2'.").arg(token->at).arg(quoted(m_text.left(200))));
        return mismatch(column, *token);
    }

    Answer<Filter> call(const QByteArray &function)
    {
        ++m_at; // the opening parenthesis
        if (function == "contains" || function == "startswith" || function == "endswith")
            return like(function);
        if (function == "Microsoft.Dynamics.CRM.In")
            return in();
        return badUri(QStringLiteral("An unknown function with name '%1' was found. This may also be a function import or a key lookup on "
                                     "a navigation property, which is not allowed.")
                          .arg(quoted(function)));
    }

    Answer<Filter> like(const QByteArray &function)
    {
        const Token name = now();
        const Answer<int> column = property();
        if (!column)
            return column.error();
        if (!take(Token::Kind::Comma))
            return syntaxError();
        const Answer<Token> text = value();
        if (!text)
            return text.error();
        if (!take(Token::Kind::Close))
            return syntaxError();
        if (text->kind != Token::Kind::Text || !table().columns[*column].isText())
            return badUri(QStringLiteral("No function signature for the function with name '%1' matches the specified arguments ('%2').")
                              .arg(quoted(function), quoted(name.text)));
        Filter filter;
        filter.kind = Filter::Kind::Like;
        filter.column = *column;
        filter.pattern = LikePattern((function == "startswith" ? "" : "%") + text->text + (function == "endswith" ? "" : "%"));
        return filter;
    }

    /// A column, with the variable before it inside a lambda.
    Answer<int> property()
    {
        if (now().kind != Token::Kind::Name)
            return syntaxError();
        const QByteArray first = now().text;
        ++m_at;
        if (m_variable.isEmpty())
            return columnOf(first);
        if (first != m_variable || !take(Token::Kind::Slash) || now().kind != Token::Kind::Name)
            return syntaxError();
        const QByteArray name = now().text;
        ++m_at;
        const int column = table().column(name);
        return column < 0 ? Answer<int>(noProperty(name, table())) : Answer<int>(column);
    }

    /// Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)
    Answer<Filter> in()
    {
        QByteArray propertyName;
        QByteArray values;
        for (const char *parameter : {"PropertyName", "PropertyValues"}) {
            const Answer<QByteArray> text = inParameter(parameter);
            if (!text)
                return text.error();
            (qstrcmp(parameter, "PropertyName") == 0 ? propertyName : values) = *text;
        }
        if (propertyName.size() < 2 || !propertyName.startsWith('\'') || !propertyName.endsWith('\''))
            return badUri(QStringLiteral("PropertyName must be a string literal."));
        const QByteArray name = propertyName.mid(1, propertyName.size() - 2);
        // The function takes the logical name; for a look-up that is the name without its underscores.
        int column = table().attribute(name);
        if (column < 0)
            column = table().column(name);
        if (column < 0)
            return ApiError{
                400, code::noAttribute,
                QStringLiteral("'%1' entity doesn't contain attribute with Name = '%2'.").arg(quoted(table().name), quoted(name))};
        Answer<std::vector<Cell>> cells = cellsOf(table().columns[column], values, m_context->maximumIn);
        return cells ? inFilter(column, std::move(*cells), m_context->order) : Answer<Filter>(cells.error());
    }

    Answer<QByteArray> inParameter(const char *parameter)
    {
        if (!takeWord(parameter) || !take(Token::Kind::Equals))
            return badUri(QStringLiteral("The parameter '%1' of Microsoft.Dynamics.CRM.In is missing.").arg(QLatin1String(parameter)));
        QByteArray text = now().text;
        if (now().kind == Token::Kind::Name && text.startsWith('@')) {
            const auto alias = m_context->aliases.find(text);
            if (alias == m_context->aliases.end())
                return badUri(QStringLiteral("The parameter alias '%1' has no value.").arg(quoted(text)));
            text = *alias;
        } else if (now().kind == Token::Kind::Text) {
            text = '\'' + text + '\'';
        } else if (now().kind != Token::Kind::Json) {
            return syntaxError();
        }
        ++m_at;
        const bool last = qstrcmp(parameter, "PropertyValues") == 0;
        if (!take(last ? Token::Kind::Close : Token::Kind::Comma))
            return syntaxError();
        return text;
    }

    /// listcontact_association/any(l:l/listid eq …), or a property path inside such a lambda.
    Answer<Filter> lambda(const QByteArray &first, int depth)
    {
        ++m_at; // the slash
        if (!m_variable.isEmpty()) {
            m_at -= 2;
            const Answer<int> column = property();
            return column ? comparison(*column) : Answer<Filter>(column.error());
        }
        if (first != "listcontact_association" || m_context->related == nullptr)
            return noProperty(first, m_context->table);
        if (!takeWord("any") || !take(Token::Kind::Open))
            return syntaxError();
        Filter filter;
        filter.kind = Filter::Kind::AnyRelated;
        if (take(Token::Kind::Close))
            return filter;
        if (now().kind != Token::Kind::Name)
            return syntaxError();
        m_variable = now().text;
        ++m_at;
        if (!take(Token::Kind::Colon))
            return syntaxError();
        Answer<Filter> inner = alternatives(depth + 1);
        m_variable.clear();
        if (!inner)
            return inner;
        if (!take(Token::Kind::Close))
            return syntaxError();
        filter.children.push_back(std::move(*inner));
        return filter;
    }

public:
    [[nodiscard]] int joined() const { return m_joined; }

private:
    QByteArray m_text;
    std::vector<Token> m_tokens;
    const FilterContext *m_context;
    std::size_t m_at = 0;
    QByteArray m_variable; ///< of the lambda being read
    int m_joined = 0;      ///< conditions that were drawn together
};

} // namespace

Answer<Filter> parseFilter(const QByteArray &text, const FilterContext &context)
{
    Answer<std::vector<Token>> tokens = tokenise(text);
    if (!tokens)
        return tokens.error();
    Parser parser(text, std::move(*tokens), context);
    Answer<Filter> filter = parser.whole();
    if (filter && filter->conditions() + parser.joined() > mostConditions)
        return ApiError{400, "0x8004430c", QStringLiteral("Number of conditions in query exceeded maximum limit.")};
    return filter;
}

} // namespace segue::sandbox
