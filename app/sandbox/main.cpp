// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "quitsignals.h"
#include "sandbox.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdio>

namespace {

using namespace segue;

int fail(const Error &error, bool json)
{
    if (json)
        std::printf("{\"error\":%s}\n", toJson(error).constData());
    const ErrorText text = errorText(error, languageForLocale(QLocale::system().name()));
    std::fprintf(stderr, "segue-sandbox: %s %s\n", qUtf8Printable(text.message), qUtf8Printable(text.fix));
    return static_cast<int>(errorEntry(error.code()).exitCode);
}

void sayReady(const sandbox::Endpoints &endpoints, bool json)
{
    if (json) {
        std::printf("%s\n", sandbox::readyLine(endpoints).constData());
    } else {
        std::printf("%s\n%s\n%s\n", qUtf8Printable(endpoints.server), qUtf8Printable(endpoints.httpsServer),
                    qUtf8Printable(endpoints.certificateAuthority));
    }
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto line = sandbox::readCommandLine(QCoreApplication::arguments());
    if (!line.has_value())
        return fail(line.error(), false);
    if (line->help) {
        std::printf("%s", qUtf8Printable(line->helpText));
        return 0;
    }
    sandbox::quitOnSignals(application);
    if (line->untilInputEnds)
        sandbox::quitWhenInputEnds(application);
    sandbox::Sandbox server(line->options);
    const auto endpoints = server.start();
    if (!endpoints.has_value())
        return fail(endpoints.error(), line->json);
    sayReady(*endpoints, line->json);
    return QCoreApplication::exec();
}
