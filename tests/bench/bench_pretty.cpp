// SPDX-License-Identifier: GPL-3.0-or-later
// bench_pretty ours|floor FILE: the seconds that it takes to write a JSON document for people, by our reader or by a
// walk over its bytes.
#include "base/json_pretty.h"
#include "tests/bench/bytes.h"

#include <QElapsedTimer>
#include <cstdio>

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const QByteArrayView json = bytes::mapped(argv[2]);
    const bool isOurs = QByteArrayView(argv[1]) == "ours";
    QElapsedTimer clock;
    clock.start();
    const QByteArray pretty = isOurs ? json_pretty::indented(json).value_or(QByteArray()) : bytes::indented(json);
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    printf("{\"seconds\": %.6f, \"lines\": %lld}\n", seconds, pretty.count('\n'));
    return 0;
}
