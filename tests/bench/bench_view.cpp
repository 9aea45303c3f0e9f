// SPDX-License-Identifier: GPL-3.0-or-later
// bench_view ours|floor FILE: the seconds from a JSON body in a file until its text stands still on the screen, in the
// view of the program, or in a bare widget that paints the lines that show. For ours also the seconds until those lines
// stood there that show in the end, how long the window was deaf at most, and the memory that it took.
#include "tests/bench/heartbeat.h"
#include "tests/bench/shown_body.h"

#include <QPaintEvent>
#include <QPainter>
#include <cstdio>

namespace {

/// Notes when something was painted last.
class LastPaint : public QObject
{
public:
    LastPaint() { m_clock.start(); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_last = m_clock.nsecsElapsed();
        return false;
    }
    double seconds() const { return double(m_last) / 1e9; }

private:
    QElapsedTimer m_clock;
    qint64 m_last = 0;
};

/// Notes when a view showed another text than before last.
class LastText : public QObject
{
public:
    explicit LastText(JsonView &view)
        : m_view(view)
    {
        view.viewport()->installEventFilter(this);
        m_clock.start();
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        const ByteRange range = m_view.visibleRange();
        const auto text = m_view.source().bytes().sliced(range.begin, range.end - range.begin);
        if (event->type() == QEvent::Paint && text != m_shown) {
            m_shown = text.toByteArray();
            m_last = m_clock.nsecsElapsed();
        }
        return false;
    }
    double seconds() const { return double(m_last) / 1e9; }

private:
    JsonView &m_view;
    QByteArray m_shown;
    QElapsedTimer m_clock;
    qint64 m_last = 0;
};

/// Waits until all is there and nothing was painted for half a second.
template<class IsWhole>
void waitForRest(const LastPaint &paint, IsWhole isWhole)
{
    QElapsedTimer clock;
    clock.start();
    double last = -1;
    bool whole = false;
    while (clock.elapsed() < 500 || !whole) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        QCoreApplication::processEvents();
        if (paint.seconds() > last || (!whole && isWhole())) {
            whole = isWhole();
            last = paint.seconds();
            clock.restart();
        }
    }
}

/// Paints what shows of an index of lines.
class Lines : public QWidget
{
public:
    void show(QByteArrayView json)
    {
        m_index = bytes::lineIndex(json);
        m_shown = bytes::indented(json.first(m_index.at(std::min<size_t>(1, m_index.size() - 1)))).split('\n');
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        for (int line = 0; line < m_shown.size(); ++line)
            painter.drawText(4, (line + 1) * fontMetrics().height(), QString::fromUtf8(m_shown[line]));
    }

private:
    std::vector<qsizetype> m_index;
    QByteArrayList m_shown;
};

qint64 ownMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("RssAnon:") + 8;
    return text.mid(at, text.indexOf("kB", at) - at).trimmed().toLongLong();
}

double floorSeconds(const char *path)
{
    Lines lines;
    lines.resize(shownSize);
    lines.QWidget::show();
    QCoreApplication::processEvents();
    LastPaint paint;
    lines.installEventFilter(&paint);
    lines.show(bytes::mapped(path));
    waitForRest(paint, [] { return true; });
    return paint.seconds();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication program(argc, argv);
    if (argc != 3)
        return 2;
    if (QByteArrayView(argv[1]) == "floor") {
        printf("{\"seconds\": %.6f}\n", floorSeconds(argv[2]));
        return 0;
    }
    ShownBody body;
    const qint64 before = ownMemory();
    const Heartbeat heartbeat;
    const LastText text(body.text());
    LastPaint paint;
    program.installEventFilter(&paint);
    body.show(argv[2]);
    waitForRest(paint, [&body] { return body.isWhole(); });
    printf("{\"seconds\": %.6f, \"first\": %.6f, \"gap\": %.1f, \"memory\": %.1f}\n", paint.seconds(), text.seconds(),
           heartbeat.longestGapMilliseconds(), double(ownMemory() - before) / 1024);
    return 0;
}
