// SPDX-License-Identifier: GPL-3.0-or-later
// bench_browse scroll FILE: the milliseconds from a key until the next page of a JSON body is painted, and from a pull
// of the scroll bar until the place is; the medians of 60, down to its end.
// bench_browse search FILE: the seconds until a body is known to hold a text nowhere.
// For both also how long the window was deaf at most.
// bench_browse pages|find FILE: the floors. A page of the same text's beginning in a bare QPlainTextEdit, which cannot
// hold all of it; and the text looked for in the same bytes, in small letters.
#include "tests/bench/heartbeat.h"
#include "tests/bench/shown_body.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <functional>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int steps = 60;
constexpr int linesOfFloor = 5000; ///< more than the steps go through
constexpr qint64 patience = 5000;  ///< milliseconds
constexpr char wanted[] = "no such words in it";

/// Notes whether something was painted.
class Painted : public QObject
{
public:
    explicit Painted(QWidget &widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        isDone = isDone || event->type() == QEvent::Paint;
        return false;
    }

    bool isDone = false;
};

/// A view that is scrolled, and what tells one place in it from another.
struct Scrolled
{
    QAbstractScrollArea &view;
    std::function<qsizetype()> place;
};

/// Until what a step brings is painted. None when it brings nothing.
std::optional<double> millisecondsOf(const Scrolled &scrolled, const std::function<void()> &step)
{
    const qsizetype before = scrolled.place();
    Painted painted(*scrolled.view.viewport());
    QElapsedTimer clock;
    clock.start();
    step();
    while (!painted.isDone && clock.elapsed() < patience)
        QCoreApplication::processEvents();
    if (!painted.isDone || scrolled.place() == before)
        return {};
    return double(clock.nsecsElapsed()) / 1e6;
}

/// None when a step brought nothing.
std::optional<double> medianOf(const Scrolled &scrolled, const std::function<void(int)> &step)
{
    std::vector<double> taken;
    for (int number = 1; number <= steps; ++number) {
        const auto milliseconds = millisecondsOf(scrolled, [&step, number] { step(number); });
        if (!milliseconds)
            return {};
        taken.push_back(*milliseconds);
    }
    std::nth_element(taken.begin(), taken.begin() + steps / 2, taken.end());
    return taken[steps / 2];
}

void press(QWidget &widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QKeyEvent event(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(&widget, &event);
}

std::optional<double> pageDown(const Scrolled &scrolled)
{
    scrolled.view.setFocus();
    press(scrolled.view, Qt::Key_PageDown); // the first may bring no more than the caret to the last row
    QCoreApplication::processEvents();
    return medianOf(scrolled, [&scrolled](int) { press(scrolled.view, Qt::Key_PageDown); });
}

std::optional<double> pull(const Scrolled &scrolled)
{
    QScrollBar &bar = *scrolled.view.verticalScrollBar();
    return medianOf(scrolled, [&bar](int number) { bar.setValue(int(qint64(bar.maximum()) * number / steps)); });
}

/// Whether one was in sight of the end each time: by the last pull of the scroll bar, and by the key for it.
bool scroll(const ShownBody &body)
{
    JsonView &view = body.text();
    const Scrolled scrolled{view, [&view] { return view.visibleRange().begin; }};
    const auto isAtEnd = [&view] { return view.visibleRange().end == view.source().size(); };
    const Heartbeat heartbeat;
    const auto page = pageDown(scrolled);
    const auto pulled = pull(scrolled);
    const bool isPulledToEnd = isAtEnd();
    press(view, Qt::Key_Home, Qt::ControlModifier);
    QCoreApplication::processEvents();
    const auto end = millisecondsOf(scrolled, [&view] { press(view, Qt::Key_End, Qt::ControlModifier); });
    if (!page || !pulled || !isPulledToEnd || !end || !isAtEnd())
        return false;
    printf("{\"page\": %.3f, \"pull\": %.3f, \"end\": %.3f, \"gap\": %.1f}\n", *page, *pulled, *end,
           heartbeat.longestGapMilliseconds());
    return true;
}

bool search(const ShownBody &body)
{
    bool isKnown = false;
    bool isFound = false;
    const QObject answers;
    QObject::connect(&body.text(), &ByteView::matchMissing, &answers, [&isKnown] { isKnown = true; });
    QObject::connect(&body.text(), &ByteView::matchFound, &answers, [&isFound] { isFound = true; });
    const Heartbeat heartbeat;
    QElapsedTimer clock;
    clock.start();
    body.text().find(wanted, ByteSearch::Direction::Forward);
    while (!isKnown && !isFound)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    printf("{\"seconds\": %.6f, \"gap\": %.1f}\n", double(clock.nsecsElapsed()) / 1e9,
           heartbeat.longestGapMilliseconds());
    return isKnown;
}

bool isPretty(QByteArrayView json)
{
    return json.size() <= JsonView::mostPretty;
}

/// The lines that the program shows first, broken at its width where it shows the bytes as they came.
QString beginning(QByteArrayView json, int columns)
{
    if (isPretty(json)) {
        const QByteArray pretty = bytes::indented(json.first(std::min<qsizetype>(json.size(), 1024 * 1024)));
        return QString::fromUtf8(pretty.split('\n').first(linesOfFloor).join('\n'));
    }
    const QString text = QString::fromUtf8(json.first(qsizetype(linesOfFloor) * columns));
    QStringList lines;
    for (qsizetype at = 0; at < text.size(); at += columns)
        lines.append(text.mid(at, columns));
    return lines.join(u'\n');
}

bool pages(QByteArrayView json)
{
    QPlainTextEdit view;
    view.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view.resize(shownSize);
    view.show();
    view.setPlainText(beginning(json, view.viewport()->width() / view.fontMetrics().horizontalAdvance(u'0') - 2));
    QCoreApplication::processEvents();
    const auto page = pageDown({view, [&view] { return qsizetype(view.verticalScrollBar()->value()); }});
    if (page)
        printf("{\"page\": %.3f}\n", *page);
    return page.has_value();
}

bool find(QByteArrayView json)
{
    const QByteArray shown = (isPretty(json) ? bytes::indented(json) : json.toByteArray()).toLower();
    QElapsedTimer clock;
    clock.start();
    const bool isThere = memmem(shown.constData(), static_cast<size_t>(shown.size()), wanted, strlen(wanted));
    printf("{\"seconds\": %.6f}\n", double(clock.nsecsElapsed()) / 1e9);
    return !isThere;
}

bool measure(QByteArrayView what, const char *path)
{
    if (what == "pages")
        return pages(bytes::mapped(path));
    if (what == "find")
        return find(bytes::mapped(path));
    ShownBody body;
    body.show(path);
    while (!body.isWhole())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
    return what == "scroll" ? scroll(body) : search(body);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication program(argc, argv);
    if (argc != 3)
        return 2;
    return measure(argv[1], argv[2]) ? 0 : 1;
}
