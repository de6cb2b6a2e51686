// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace segue::testing {

namespace {

QString list(const char *names)
{
    return QString::fromLatin1(names);
}

struct Include
{
    QString path;
    int line = 0;
    bool quoted = false;
};

QList<Include> includesOf(const QByteArray &code)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    QList<Include> found;
    int line = 0;
    for (const QByteArray &text : code.split('\n')) {
        ++line;
        const auto match = pattern.match(QString::fromUtf8(text));
        if (match.hasMatch())
            found.append({match.captured(2), line, match.captured(1) == u'"'});
    }
    return found;
}

QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/'));
}

// Where the including file means one of its own module's files, a folder may share its name with another module.
bool isOwnFile(const SourceTree &tree, const QString &from, const QString &include)
{
    const QString module = moduleOf(from);
    const QString home = module.startsWith(QStringLiteral("ui/")) ? module : QStringLiteral("app/") + module;
    return tree.contains(folderOf(from) + u'/' + include) || tree.contains(home + u'/' + include);
}

// The module that an include names, e.g. "net" for "net/http.h", "ui/forms" for "forms/nameform.h".
QString moduleNamed(const QString &include)
{
    const QString first = include.section(u'/', 0, 0);
    if (arrows().contains(first))
        return first;
    const QString screen = QStringLiteral("ui/") + first;
    return arrows().contains(screen) ? screen : QString();
}

QString at(const QString &path, int line, const QString &finding)
{
    return path + u':' + QString::number(line) + QStringLiteral(": ") + finding;
}

bool isProduct(const QString &path)
{
    return isCode(path) && (path.startsWith(QStringLiteral("app/")) || path.startsWith(QStringLiteral("ui/")));
}

bool standsIn(const QString &path, const QStringList &rooms)
{
    return std::any_of(rooms.begin(), rooms.end(), [&](const QString &room) { return path.startsWith(room); });
}

QStringList matches(const SourceTree &tree, const QRegularExpression &pattern, const QStringList &except, const QString &finding)
{
    QStringList findings;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (!isProduct(file.key()) || standsIn(file.key(), except))
            continue;
        const QString code = QString::fromUtf8(withoutCommentsAndText(file.value()));
        for (auto found = pattern.globalMatch(code); found.hasNext();) {
            const auto match = found.next();
            const auto line = static_cast<int>(code.left(match.capturedStart()).count(u'\n')) + 1;
            findings.append(at(file.key(), line, finding.arg(match.captured().simplified())));
        }
    }
    return findings;
}

} // namespace

const QMap<QString, QStringList> &arrows()
{
    const auto names = [](const char *text) { return list(text).split(u' ', Qt::SkipEmptyParts); };
    static const QMap<QString, QStringList> table{
        {list("base"), {}},
        {list("domain"), names("base")},
        {list("net"), names("base")},
        {list("odata"), names("base net")},
        {list("auth"), names("base net")},
        {list("engine"), names("base domain")},
        {list("insights"), names("base domain engine net odata")},
        {list("files"), names("base domain engine")},
        {list("dataverse"), names("base domain engine net odata")},
        {list("store"), names("base domain engine")},
        {list("workspace"), names("auth base dataverse domain engine files insights net odata store")},
        {list("wording"), names("base domain engine workspace")},
        {list("cli"), names("base domain engine wording workspace")},
        {list("sandbox"), names("base")},
        {list("ui/widgets"), names("base")},
        {list("ui/marks"), names("base domain engine workspace wording ui/widgets")},
        {list("ui/forms"), names("base domain engine workspace wording ui/widgets")},
        {list("ui/wizard"), names("base domain engine workspace wording ui/widgets ui/forms")},
        {list("ui/connections"), names("base domain engine workspace wording ui/widgets ui/forms")},
        {list("ui/sources"), names("base domain engine workspace wording ui/widgets ui/forms")},
        {list("ui/exports"), names("base domain engine workspace wording ui/widgets ui/marks")},
        {list("ui/runs"), names("base domain engine workspace wording ui/widgets ui/marks ui/record")},
        {list("ui/record"), names("base domain workspace wording ui/widgets ui/marks")},
        {list("ui/segments"), names("base domain engine workspace wording ui/widgets ui/marks")},
        {list("ui/history"), names("base domain workspace wording ui/widgets ui/marks ui/record")},
        {list("ui/settings"), names("base domain workspace wording ui/widgets")},
        {list("ui/shell"),
         names("base domain engine workspace wording ui/widgets ui/marks ui/exports ui/runs ui/record ui/segments ui/history ui/settings "
               "ui/forms ui/wizard ui/connections ui/sources")},
    };
    return table;
}

QStringList wrongArrows(const SourceTree &tree)
{
    // Adapters point at what the engine declares for them, never at how it works; words and command line show
    // the values that the workspace hands them.
    static const QStringList face{list("engine/ports.h"), list("engine/adoptionsurvey.h"), list("engine/exportrun.h"),
                                  list("engine/runprogress.h")};
    static const QMap<QString, QStringList> narrower{{list("insights"), {list("engine/ports.h")}},
                                                     {list("files"), {list("engine/ports.h")}},
                                                     {list("dataverse"), {list("engine/ports.h")}},
                                                     {list("store"), {list("engine/ports.h")}},
                                                     {list("wording"), {list("engine/ports.h"), list("engine/runprogress.h")}},
                                                     {list("cli"), {list("engine/runprogress.h")}},
                                                     {list("ui/marks"), {list("engine/ports.h"), list("engine/runprogress.h")}},
                                                     {list("ui/exports"), {list("engine/ports.h")}},
                                                     {list("ui/segments"), {list("engine/ports.h")}},
                                                     {list("ui/runs"), {list("engine/ports.h"), list("engine/runprogress.h")}},
                                                     {list("ui/shell"), {list("engine/runprogress.h")}}};
    QStringList findings;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (!isProduct(file.key()))
            continue;
        const QString module = moduleOf(file.key());
        if (!arrows().contains(module)) {
            findings.append(file.key() + QStringLiteral(": the house has no room \"%1\"").arg(module));
            continue;
        }
        for (const Include &include : includesOf(file.value())) {
            const QString target = moduleNamed(include.path);
            if (target.isEmpty() || target == module || isOwnFile(tree, file.key(), include.path))
                continue;
            if (!arrows().value(module).contains(target))
                findings.append(at(file.key(), include.line, QStringLiteral("%1 may not use %2").arg(module, target)));
            else if (target == list("engine") && !narrower.value(module, face).contains(include.path))
                findings.append(at(file.key(), include.line, QStringLiteral("%1 may not use %2").arg(module, include.path)));
        }
    }
    return findings;
}

QStringList crookedIncludes(const SourceTree &tree)
{
    QStringList findings;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (!isCode(file.key()))
            continue;
        for (const Include &include : includesOf(file.value())) {
            if (include.path.split(u'/').contains(list("..")))
                findings.append(at(file.key(), include.line, list("an include may not climb out of its folder")));
            if (include.path.startsWith(u'/') || include.path.startsWith(list("app/")) || include.path.startsWith(list("ui/")))
                findings.append(at(file.key(), include.line, list("an include names the module, not the place in the tree")));
            if (include.path.endsWith(list(".cpp")))
                findings.append(at(file.key(), include.line, list("a source file is compiled, not included")));
        }
    }
    return findings;
}

QStringList librariesOutOfTheirRoom(const SourceTree &tree)
{
    struct Rule
    {
        QRegularExpression header;
        QStringList rooms;
        QString library;
    };
    static const QList<Rule> rules{
        {QRegularExpression(list(
             "^(QtNetwork/.*|QNetwork\\w*|QTcp\\w+|QSsl\\w*|QUdp\\w+|QLocal(Socket|Server)|QHost(Address|Info)|QAbstractSocket|QHttp\\w+|"
             "QAuthenticator|QDnsLookup)$")),
         {list("app/net/"), list("app/auth/"), list("app/sandbox/"), list("ui/shell/platform/")},
         list("Qt Network")},
        {QRegularExpression(list("^QNetworkReply$")), {list("app/net/")}, list("QNetworkReply")},
        {QRegularExpression(list("^(QtSql/.*|QSql\\w*)$")), {list("app/store/")}, list("Qt Sql")},
        {QRegularExpression(list("^(qt6keychain|qtkeychain)/")), {list("app/auth/")}, list("QtKeychain")},
        {QRegularExpression(list("^openssl/")), {list("app/base/keyedhash.cpp"), list("app/auth/"), list("app/sandbox/")}, list("OpenSSL")},
        {QRegularExpression(list("^boost/")), {list("app/sandbox/")}, list("Boost")},
        {QRegularExpression(list("^archive(_entry)?\\.h$")), {list("app/cli/evidence/")}, list("libarchive")},
        {QRegularExpression(list("^simdjson")), {list("app/odata/"), list("app/insights/"), list("app/dataverse/")}, list("simdjson")},
        {QRegularExpression(list("^CLI/")), {list("app/cli/"), list("app/sandbox/")}, list("CLI11")},
        {QRegularExpression(list("^tl/")), {list("app/base/result.h"), list("app/sandbox/")}, list("tl::expected")},
        {QRegularExpression(
             list("^(QtWidgets/.*|QtGui/"
                  ".*|QApplication|QGuiApplication|QWidget|QDialog|QWizard\\w*|QMainWindow|QIcon|QFont|QPalette|QDesktopServices)$")),
         {list("ui/")},
         list("Qt Widgets and Gui")},
        {QRegularExpression(list("^Qt(Core|Network|Sql|Widgets|Gui|Test)(/Qt\\w+)?$")), {}, list("an umbrella header of Qt")},
    };
    QStringList findings;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (!isProduct(file.key()))
            continue;
        for (const Include &include : includesOf(file.value())) {
            for (const Rule &rule : rules) {
                if (rule.header.match(include.path).hasMatch() && !standsIn(file.key(), rule.rooms))
                    findings.append(
                        at(file.key(), include.line, QStringLiteral("%1 does not belong here (%2)").arg(rule.library, include.path)));
            }
        }
    }
    return findings;
}

QStringList databaseLanguageOutsideTheStore(const SourceTree &tree)
{
    static const QRegularExpression statement(list("^\\s*(SELECT\\s+.+\\s+FROM\\s|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s|UPDATE\\s+\\w+\\s+"
                                                   "SET\\s|DELETE\\s+FROM\\s|CREATE\\s+(UNIQUE\\s+)?(TABLE|INDEX)\\s|"
                                                   "PRAGMA\\s|BEGIN\\s+IMMEDIATE|VACUUM)"),
                                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    QStringList findings;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (!isProduct(file.key()) || standsIn(file.key(), {list("app/store/")}))
            continue;
        const auto texts = literals(file.value());
        for (auto text = texts.begin(); text != texts.end(); ++text) {
            if (statement.match(QString::fromUtf8(text.value())).hasMatch())
                findings.append(at(file.key(), text.key(), list("SQL stands in app/store only")));
        }
    }
    return findings;
}

QStringList clocksOutsideTheClock(const SourceTree &tree)
{
    static const QRegularExpression reading(
        list("\\b(currentDateTime(Utc)?|currentMSecsSinceEpoch|currentSecsSinceEpoch|QElapsedTimer|QTime::currentTime|QDate::currentDate|"
             "(system|steady|high_resolution)_clock::now|std::time|gettimeofday|clock_gettime)\\b"));
    return matches(tree, reading, {list("app/base/clock."), list("app/base/log."), list("app/sandbox/")},
                   list("only base/clock reads the time (%1)"));
}

QStringList blockingOrUnguardedCalls(const SourceTree &tree)
{
    static const QRegularExpression nested(
        list("\\b(QEventLoop|processEvents|waitForFinished|waitForReadyRead|waitForBytesWritten|waitForConnected|"
             "waitForStarted|QThread::m?u?sleep|sleep_for|BlockingQueuedConnection)\\b"));
    // Signal and function without the object whose death ends the connection.
    static const QRegularExpression twoArguments(list("\\bconnect\\s*\\([^;{]*?&\\s*\\w+(::\\w+)+\\s*,\\s*\\["));
    return matches(tree, nested, {}, list("nothing waits inside the event loop (%1)"))
           + matches(tree, twoArguments, {}, list("connect() names the receiver that guards the function"));
}

QStringList typesOfOneName(const SourceTree &tree)
{
    // At the beginning of a line: neither nested nor declared only.
    static const QRegularExpression typeHead(list("^(?:class|struct)\\s+(?:\\[\\[\\w+\\]\\]\\s+)?(\\w+)(?:\\s+final)?\\s*(?::[^:].*)?$"));
    QStringList findings;
    QMap<QString, QString> places;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (!isCode(file.key()) || moduleOf(file.key()).isEmpty())
            continue;
        const QList<QByteArray> lines = withoutCommentsAndText(file.value()).split('\n');
        bool isPrivate = false; // inside a nameless namespace each file has types of its own
        for (qsizetype line = 0; line < lines.size(); ++line) {
            if (lines.at(line) == "namespace {")
                isPrivate = true;
            else if (isPrivate && lines.at(line).startsWith("} "))
                isPrivate = false;
            const auto head = typeHead.match(QString::fromUtf8(lines.at(line)));
            if (isPrivate || !head.hasMatch())
                continue;
            const QString type = moduleOf(file.key()) + QStringLiteral("::") + head.captured(1);
            const QString place = at(file.key(), static_cast<int>(line) + 1, QStringLiteral("type %1").arg(type));
            if (places.contains(type))
                findings.append(place + QStringLiteral(", also at ") + places.value(type));
            else
                places.insert(type, place);
        }
    }
    return findings;
}

QStringList overgrown(const SourceTree &tree)
{
    constexpr int longestFile = 450;
    constexpr int longestClass = 400;
    constexpr int fullestFolder = 16;
    static const QRegularExpression classHead(list("^(?:class|struct)\\s+(\\w+)[^;]*$"));
    QStringList findings;
    QMap<QString, QSet<QString>> units;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (!isCode(file.key()))
            continue;
        const QString name = file.key().mid(folderOf(file.key()).size() + 1);
        units[folderOf(file.key())].insert(name.section(u'.', 0, 0));
        const QList<QByteArray> lines = withoutCommentsAndText(file.value()).split('\n');
        if (lines.size() > longestFile + 1)
            findings.append(file.key() + QStringLiteral(": %1 lines, the house allows %2").arg(lines.size() - 1).arg(longestFile));
        QString className;
        qsizetype begun = 0;
        for (qsizetype line = 0; line < lines.size(); ++line) {
            const auto head = classHead.match(QString::fromUtf8(lines.at(line)));
            if (head.hasMatch()) {
                className = head.captured(1);
                begun = line;
            } else if (!className.isEmpty() && lines.at(line).startsWith("};")) {
                if (line - begun > longestClass)
                    findings.append(at(
                        file.key(), static_cast<int>(begun) + 1,
                        QStringLiteral("class %1 has %2 lines, the house allows %3").arg(className).arg(line - begun).arg(longestClass)));
                className.clear();
            }
        }
    }
    for (auto folder = units.begin(); folder != units.end(); ++folder) {
        if (folder.value().size() > fullestFolder)
            findings.append(folder.key()
                            + QStringLiteral(": %1 units (a header and its source are one), the house allows %2")
                                  .arg(folder.value().size())
                                  .arg(fullestFolder));
    }
    return findings;
}

QStringList roomsWithoutCard(const SourceTree &tree)
{
    constexpr int longestCard = 10;
    QSet<QString> rooms;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (isProduct(file.key()) && !moduleOf(file.key()).isEmpty())
            rooms.insert((file.key().startsWith(list("app/")) ? list("app/") : QString()) + moduleOf(file.key()));
    }
    QStringList findings;
    for (const QString &room : rooms) {
        const QString card = room + list("/README.md");
        if (!tree.contains(card))
            findings.append(room + list(": no README.md that says what lives here"));
        else if (tree.value(card).trimmed().split('\n').size() > longestCard)
            findings.append(card + QStringLiteral(": longer than %1 lines").arg(longestCard));
    }
    findings.sort();
    return findings;
}

QStringList testsThatAreNotThere(const SourceTree &tree)
{
    static const QRegularExpression function(list("void (tst_\\w+::\\w+)\\("));
    static const QRegularExpression name(list("`(tst_\\w+::\\w+)`"));
    QSet<QString> known;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (!file.key().startsWith(list("tests/")))
            continue;
        for (auto found = function.globalMatch(QString::fromUtf8(file.value())); found.hasNext();)
            known.insert(found.next().captured(1));
    }
    QStringList findings;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (!file.key().startsWith(list("docs/")))
            continue;
        for (auto found = name.globalMatch(QString::fromUtf8(file.value())); found.hasNext();) {
            const QString test = found.next().captured(1);
            if (!known.contains(test))
                findings.append(file.key() + QStringLiteral(": no test %1").arg(test));
        }
    }
    return findings;
}

QStringList unfinishedWork(const SourceTree &tree)
{
    // Written in pieces so that this file does not find itself.
    static const QRegularExpression word(QStringLiteral("\\b(") + list("TO") + list("DO|FIX") + list("ME|XX") + list("X|QSK")
                                         + list("IP)\\b"));
    QStringList findings;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (file.key().endsWith(list("package-lock.json")))
            continue;
        int line = 0;
        for (const QByteArray &text : file.value().split('\n')) {
            ++line;
            if (word.match(QString::fromUtf8(text)).hasMatch())
                findings.append(at(file.key(), line, list("work is finished or not begun, never marked")));
        }
    }
    return findings;
}

QStringList drawingDiffers(const QString &drawing)
{
    static const QRegularExpression row(list("^\\| `(?:app/)?([a-z/]+)` \\|[^|]*\\| ([^|]*) \\|"), QRegularExpression::MultilineOption);
    QMap<QString, QStringList> drawn;
    for (auto found = row.globalMatch(drawing); found.hasNext();) {
        const auto match = found.next();
        QStringList targets;
        for (const QString &target : match.captured(2).split(u','))
            if (target.trimmed() != QStringLiteral("–"))
                targets.append(target.trimmed());
        targets.sort();
        drawn.insert(match.captured(1), targets);
    }
    QStringList findings;
    for (auto arrow = arrows().begin(); arrow != arrows().end(); ++arrow) {
        QStringList targets = arrow.value();
        targets.sort();
        if (!drawn.contains(arrow.key()))
            findings.append(QStringLiteral("docs/architecture.md: %1 is missing").arg(arrow.key()));
        else if (drawn.value(arrow.key()) != targets)
            findings.append(QStringLiteral("docs/architecture.md: %1 is drawn with other arrows").arg(arrow.key()));
    }
    for (auto room = drawn.begin(); room != drawn.end(); ++room) {
        if (!arrows().contains(room.key()))
            findings.append(QStringLiteral("docs/architecture.md: there is no room %1").arg(room.key()));
    }
    return findings;
}

} // namespace segue::testing
