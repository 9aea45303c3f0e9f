// SPDX-License-Identifier: GPL-3.0-or-later
// Work in other threads, in each of the ways in which the program has it. Run by tst_races.py.
//   threads_work WAY          everybody has numbers of their own
//   threads_work WAY racing   and counts in a shared one, which ThreadSanitizer has to report
// Exit code: 0, or 1 if the numbers do not come back as they should.
#include "base/future.h"

#include <QCoreApplication>
#include <QThread>
#include <QtConcurrent>
#include <future>
#include <map>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

using Numbers = std::vector<int>;

constexpr int rounds = 50;

bool isRacing = false;
int shared = 0;

void race()
{
    if (!isRacing)
        return;
    ++shared;
    QThread::usleep(50); // before what is done next puts it in order again: others come to it
}

Numbers numbers(int first)
{
    Numbers made(100);
    std::iota(made.begin(), made.end(), first);
    return made;
}

Numbers counted(Numbers those)
{
    race();
    for (int &number : those)
        ++number;
    return those;
}

bool isCounted(const Numbers &those)
{
    return those == numbers(1);
}

/// As the window does what takes long. More pieces than threads, so that some wait for one that is busy.
bool inTasks()
{
    bool isRight = true;
    int left = rounds;
    for (int i = 0; i < rounds; ++i) {
        const auto work = [mine = numbers(0)] { return Result<Numbers>(counted(mine)); };
        whenDone(QtConcurrent::run(work), qApp, [&isRight, &left](const Result<Numbers> &done) {
            isRight &= isCounted(*done);
            if (--left == 0)
                QCoreApplication::quit();
        });
        race();
    }
    QCoreApplication::exec();
    return isRight;
}

/// As `inspect` judges many lines.
bool inMapped()
{
    bool isRight = true;
    for (int i = 0; i < rounds; ++i) {
        for (const Numbers &done :
             QtConcurrent::blockingMapped<QList<Numbers>>(QList<Numbers>(200, numbers(0)), counted))
            isRight &= isCounted(done);
    }
    return isRight;
}

/// As the scanner looks at the pieces of a file.
bool inAsync()
{
    bool isRight = true;
    for (int i = 0; i < rounds; ++i) {
        auto done = std::async(std::launch::async, counted, numbers(0));
        race();
        isRight &= isCounted(done.get());
    }
    return isRight;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    isRacing = words.contains("racing"_L1);
    const std::map<QString, bool (*)()> ways = {{u"tasks"_s, inTasks}, {u"mapped"_s, inMapped}, {u"async"_s, inAsync}};
    return ways.at(words.at(1))() ? 0 : 1;
}
