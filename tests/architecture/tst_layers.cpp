// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "layers.h"

#include <QTest>

using namespace segue::testing;

namespace {

using Rule = QStringList (*)(const SourceTree &);

QByteArray lines(int count)
{
    QByteArray text;
    for (int line = 0; line < count; ++line)
        text.append("int number;\n");
    return text;
}

} // namespace

Q_DECLARE_METATYPE(Rule)
Q_DECLARE_METATYPE(SourceTree)

/// A rule that never fails is no rule: each is shown a planted fault, which it must find, and what looks alike but is right.
class tst_Layers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPlantedFaults_data();
    void findsPlantedFaults();
    void leavesRightCodeAlone_data();
    void leavesRightCodeAlone();
    void findsADrawingThatDrifted();
    void readsCodeAsACompilerDoes();
};

void tst_Layers::findsPlantedFaults_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, Rule rule, const char *path, const QByteArray &text) {
        QTest::newRow(name) << rule << QString::fromLatin1(path) << text;
    };
    row("engine uses the network", wrongArrows, "app/engine/planstage.cpp", "#include \"net/httpclient.h\"\n");
    row("engine uses the store", wrongArrows, "app/engine/resume.cpp", "#include \"store/journal.h\"\n");
    row("domain uses the engine", wrongArrows, "app/domain/ids.h", "#include \"engine/ports.h\"\n");
    row("base uses anything", wrongArrows, "app/base/error.h", "#include \"domain/ids.h\"\n");
    row("net uses sign-in", wrongArrows, "app/net/httpclient.cpp", "#include \"auth/signin.h\"\n");
    row("command line reaches past the workspace", wrongArrows, "app/cli/runcommands.cpp", "#include \"store/database.h\"\n");
    row("sandbox borrows the product's code", wrongArrows, "app/sandbox/odata/reader.cpp", "#include \"domain/ids.h\"\n");
    row("product leans on the sandbox", wrongArrows, "app/workspace/practice.cpp", "#include \"sandbox/sandboxserver.h\"\n");
    row("adapter looks into the engine", wrongArrows, "app/store/journal.cpp", "#include \"engine/exportrun.h\"\n");
    row("adapters know each other", wrongArrows, "app/insights/reader.cpp", "#include \"dataverse/contacts.h\"\n");
    row("engine's inside from the workspace", wrongArrows, "app/workspace/runservice.cpp", "#include \"engine/applystage.h\"\n");
    row("command line looks into the engine", wrongArrows, "app/cli/runcommands.cpp", "#include \"engine/exportrun.h\"\n");
    row("words look into the engine", wrongArrows, "app/wording/words.cpp", "#include \"engine/exportrun.h\"\n");
    row("words know the command line", wrongArrows, "app/wording/words.cpp", "#include \"cli/program.h\"\n");
    row("in angle brackets", wrongArrows, "app/engine/planstage.cpp", "#include <net/httpclient.h>\n");
    row("an unknown room", wrongArrows, "app/stuff/thing.cpp", "int x;\n");
    row("a relative climb", crookedIncludes, "app/engine/planstage.cpp", "#include \"../net/qtransport.h\"\n");
    row("a climb in the middle", crookedIncludes, "app/engine/planstage.cpp", "#include \"engine/../net/qtransport.h\"\n");
    row("by its place in the tree", crookedIncludes, "tests/unit/net/tst_pacer.cpp", "#include \"app/net/pacer.h\"\n");
    row("a source included", crookedIncludes, "tests/unit/net/tst_pacer.cpp", "#include \"pacer.cpp\"\n");
    row("Qt Network in the engine", librariesOutOfTheirRoom, "app/engine/planstage.cpp", "#include <QNetworkAccessManager>\n");
    row("Qt Network by folder", librariesOutOfTheirRoom, "app/dataverse/lists.cpp", "#include <QtNetwork/QSslError>\n");
    row("a reply outside net", librariesOutOfTheirRoom, "app/auth/signin.cpp", "#include <QNetworkReply>\n");
    row("Qt Sql in the workspace", librariesOutOfTheirRoom, "app/workspace/workspace.cpp", "#include <QSqlQuery>\n");
    row("keychain in the command line", librariesOutOfTheirRoom, "app/cli/main.cpp", "#include <qt6keychain/keychain.h>\n");
    row("OpenSSL in net", librariesOutOfTheirRoom, "app/net/httpclient.cpp", "#include <openssl/ssl.h>\n");
    row("OpenSSL elsewhere in base", librariesOutOfTheirRoom, "app/base/random.h", "#include <openssl/rand.h>\n");
    row("Boost in the product", librariesOutOfTheirRoom, "app/net/http.cpp", "#include <boost/beast.hpp>\n");
    row("a window below the ui", librariesOutOfTheirRoom, "app/workspace/workspace.cpp", "#include <QApplication>\n");
    row("a second face of expected", librariesOutOfTheirRoom, "app/net/http.h", "#include <tl/expected.hpp>\n");
    row("an umbrella header", librariesOutOfTheirRoom, "app/net/http.h", "#include <QtNetwork>\n");
    row("SQL in the workspace", databaseLanguageOutsideTheStore, "app/workspace/runs.cpp", "auto q = \"SELECT id FROM run\";\n");
    row("SQL in a raw text", databaseLanguageOutsideTheStore, "app/engine/runs.cpp", "auto q = R\"(\n  INSERT INTO run VALUES (1))\";\n");
    row("a pragma", databaseLanguageOutsideTheStore, "app/cli/main.cpp", "auto q = u\"PRAGMA user_version\"_s;\n");
    row("the wall clock", clocksOutsideTheClock, "app/engine/planstage.cpp", "auto now = QDateTime::currentDateTimeUtc();\n");
    row("the steady clock", clocksOutsideTheClock, "app/net/pacer.cpp", "auto now = std::chrono::steady_clock::now();\n");
    row("an elapsed timer", clocksOutsideTheClock, "app/net/pacer.h", "#include <QElapsedTimer>\n");
    row("a nested loop", blockingOrUnguardedCalls, "app/auth/signin.cpp", "QEventLoop loop;\n");
    row("a wait", blockingOrUnguardedCalls, "app/workspace/practice.cpp", "process.waitForFinished();\n");
    row("a connection without receiver", blockingOrUnguardedCalls, "app/net/http.cpp",
        "connect(reply, &Reply::finished, [reply] { use(reply); });\n");
    row("two types of one name", typesOfOneName, "app/net/http.h", "struct Fault\n{\n};\nstruct Fault\n{\n};\n");
    row("a file too long", overgrown, "app/net/httpclient.cpp", lines(451));
    row("a class too long", overgrown, "app/net/httpclient.h", "class Client\n{\n" + lines(400) + "};\n");
    row("a card missing", roomsWithoutCard, "app/net/httpclient.cpp", "int x;\n");
    row("a marked gap", unfinishedWork, "app/net/httpclient.cpp", QByteArray("// TO") + QByteArray("DO: retry\n"));
    row("a page names a test that is gone", testsThatAreNotThere, "docs/semantics.md", "| L01 | `tst_Lists::renamedSince` |\n");
    row("a test that skips", unfinishedWork, "tests/unit/net/tst_http.cpp", QByteArray("QSK") + QByteArray("IP(\"slow\");\n"));
}

void tst_Layers::findsPlantedFaults()
{
    QFETCH(const Rule, rule);
    QFETCH(const QString, path);
    QFETCH(const QByteArray, text);
    const QStringList findings = rule({{path, text}});
    QCOMPARE(findings.size(), 1);
    QVERIFY2(path.startsWith(findings.first().section(u':', 0, 0)), qPrintable(findings.first()));
}

void tst_Layers::leavesRightCodeAlone_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<SourceTree>("tree");
    const auto row = [](const char *name, Rule rule, const SourceTree &tree) { QTest::newRow(name) << rule << tree; };
    const auto path = [](const char *text) { return QString::fromLatin1(text); };
    row("the arrows of the house", wrongArrows,
        {{path("app/insights/reader.cpp"),
          "#include \"engine/ports.h\"\n#include \"net/http.h\"\n#include \"domain/ids.h\"\n#include <QUrl>\n"},
         {path("app/workspace/runs.cpp"), "#include \"engine/exportrun.h\"\n#include \"store/database.h\"\n"},
         {path("app/wording/views.cpp"),
          "#include \"workspace/views.h\"\n#include \"engine/ports.h\"\n#include \"engine/runprogress.h\"\n"},
         {path("app/cli/main.cpp"), "#include \"workspace/workspace.h\"\n#include \"engine/runprogress.h\"\n"}});
    row("a folder that shares a module's name", wrongArrows,
        {{path("app/sandbox/main.cpp"), "#include \"odata/filter.h\"\n#include \"dataverse/routes.h\"\n"},
         {path("app/sandbox/odata/filter.h"), "int x;\n"},
         {path("app/sandbox/dataverse/routes.h"), "#include \"batch.h\"\n"}});
    row("OpenSSL where it may be", librariesOutOfTheirRoom,
        {{path("app/base/keyedhash.cpp"), "#include <openssl/evp.h>\n"},
         {path("app/sandbox/identity/crypto.cpp"), "#include <openssl/x509.h>\n"}});
    row("words that look like SQL", databaseLanguageOutsideTheStore,
        {{path("app/cli/main.cpp"), "// SELECT id FROM run\nauto s = \"Select segments\"; auto t = \"$select=contactid\";\n"},
         {path("app/store/runs.cpp"), "auto q = \"SELECT id FROM run\";\n"}});
    row("a clock in a comment", clocksOutsideTheClock, {{path("app/net/pacer.cpp"), "// not steady_clock::now, since tests drive it\n"}});
    row("a guarded connection", blockingOrUnguardedCalls,
        {{path("app/net/http.cpp"), "connect(reply, &Reply::finished, this, [this] { done(); });\nwaits(\"QEventLoop\");\n"}});
    row("types that are each file's own", typesOfOneName,
        {{path("app/net/a.cpp"), "namespace {\nstruct Word\n{\n};\n} // namespace\nclass Pacer;\n"},
         {path("app/net/b.cpp"), "namespace {\nstruct Word\n{\n};\n} // namespace\nclass Pacer final : public QObject\n{\n};\n"},
         {path("app/odata/b.h"), "class Pacer\n{\n};\n"}});
    row("as long as allowed", overgrown, {{path("app/net/httpclient.cpp"), lines(450)}});
    row("a card of ten lines", roomsWithoutCard,
        {{path("app/net/a.cpp"), "int x;\n"}, {path("app/net/README.md"), "# net\n1\n2\n3\n4\n5\n6\n7\n8\n9\n"}});
}

void tst_Layers::leavesRightCodeAlone()
{
    QFETCH(const Rule, rule);
    QFETCH(const SourceTree, tree);
    QCOMPARE(rule(tree), QStringList());
}

void tst_Layers::findsADrawingThatDrifted()
{
    QString drawing;
    for (auto arrow = arrows().begin(); arrow != arrows().end(); ++arrow)
        drawing += QStringLiteral("| `app/%1` | what | %2 |\n")
                       .arg(arrow.key(), arrow.value().isEmpty() ? QStringLiteral("–") : arrow.value().join(QStringLiteral(", ")));
    QCOMPARE(drawingDiffers(drawing), QStringList());
    QString missing = drawing;
    QCOMPARE(drawingDiffers(missing.remove(QStringLiteral("| `app/engine` | what | base, domain |\n"))).size(), 1);
    QString other = drawing;
    QCOMPARE(drawingDiffers(other.replace(QStringLiteral("| `app/engine` | what | base, domain |"),
                                          QStringLiteral("| `app/engine` | what | base, net |")))
                 .size(),
             1);
    QCOMPARE(drawingDiffers(drawing + QStringLiteral("| `app/stuff` | what | base |\n")).size(), 1);
    SourceTree crowded;
    for (int unit = 0; unit < 17; ++unit)
        crowded.insert(QStringLiteral("app/net/unit%1.h").arg(unit), "int x;\n");
    QCOMPARE(overgrown(crowded).size(), 1);
}

void tst_Layers::readsCodeAsACompilerDoes()
{
    QCOMPARE(withoutCommentsAndText("a(\"b\\\"c\"); // d\ne /* f\n */ g"), QByteArray("a(\"    \");     \ne     \n    g"));
    QCOMPARE(withoutCommentsAndText("x = 1'000; y = '\\''; z = \"q\";"), QByteArray("x = 1'000; y = '  '; z = \" \";"));
    QCOMPARE(withoutCommentsAndText("r = R\"x(a\"b)x\"; t"), QByteArray("r = R\"x(   )x\"; t"));
    QCOMPARE(literals("a(\"one\");\nb(\"two\"); // \"three\"\n").values(), (QList<QByteArray>{"one", "two"}));
}

SEGUE_TEST(tst_Layers)
#include "tst_layers.moc"
