// SPDX-License-Identifier: GPL-3.0-or-later
// bench_history make FOLDER COUNT: writes so many exchanges as the program keeps them, and drops none.
// bench_history open|search|read|find FOLDER: the seconds until the first rows of all are there; until those with a
// word are, with how long a window would be deaf meanwhile; and, as floors, until the bytes are read and their lines
// counted, and until the word was looked for in them.
#include "app/history.h"
#include "tests/bench/heartbeat.h"
#include "ui/history_model.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsThatShow = 40;
constexpr char wanted[] = "item-77777";

bool make(const QString &folder, int count)
{
    // The two files of the program's own bound hold 100,000 of the shortest, and one byte more in each would be too
    // much: what is measured would be half of it.
    app::History history(folder, 4 * app::History::mostBytes);
    for (int number = 0; number < count; ++number) {
        http::Exchange exchange;
        exchange.request.url = QUrl(u"https://api.example/item-%1"_s.arg(number));
        exchange.response.status = number % 7 == 0 ? 404 : 200;
        exchange.startedAt = 1'800'000'000'000 + number;
        if (!history.append(app::historyEntry(exchange, {}, {})))
            return false;
    }
    return true;
}

/// How many rows there are, once those that show were asked for what they show.
int shownRows(const HistoryModel &model)
{
    for (int row = 0; row < std::min(rowsThatShow, model.rowCount()); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            model.data(model.index(row, column), Qt::DisplayRole);
    }
    return model.rowCount();
}

struct Measured
{
    double seconds;
    qint64 count;
    double gap; ///< milliseconds
};

std::shared_ptr<const HistoryLines> linesOf(const app::History &history)
{
    return std::make_shared<const HistoryLines>(history.read().value_or(QByteArray()));
}

/// How many fit.
int searched(HistoryModel &model)
{
    QEventLoop loop;
    QObject::connect(&model, &HistoryModel::searched, &loop, &QEventLoop::quit);
    model.setFilter({QString::fromLatin1(wanted)});
    loop.exec();
    return shownRows(model);
}

Measured measured(QByteArrayView what, const QString &folder)
{
    const app::History history(folder);
    HistoryModel model;
    if (what == "search") {
        model.setLines(linesOf(history));
        shownRows(model);
    }
    const QByteArray all = what == "find" ? history.read().value_or(QByteArray()).toLower() : QByteArray();
    QElapsedTimer clock;
    clock.start();
    const Heartbeat heartbeat;
    qint64 count = 0;
    if (what == "open") {
        model.setLines(linesOf(history));
        count = shownRows(model);
    } else if (what == "search") {
        count = searched(model);
    } else if (what == "read") {
        count = history.read().value_or(QByteArray()).count('\n');
    } else {
        count = memmem(all.constData(), static_cast<size_t>(all.size()), wanted, strlen(wanted)) ? 1 : 0;
    }
    return {double(clock.nsecsElapsed()) / 1e9, count, heartbeat.longestGapMilliseconds()};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    if (argc < 3)
        return 2;
    const QString folder = QString::fromLocal8Bit(argv[2]);
    if (argc == 4)
        return make(folder, std::atoi(argv[3])) ? 0 : 1;
    const Measured result = measured(argv[1], folder);
    printf("{\"seconds\": %.6f, \"count\": %lld, \"gap\": %.1f}\n", result.seconds, result.count, result.gap);
    return 0;
}
