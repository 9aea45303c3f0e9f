// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/byte_view_accessible.h"

#include "ui/byte_view.h"
#include "ui/read_only_text.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// Texts up to this size (bytes) are exposed whole; of a larger one the blocks around what is in sight, as a terminal
/// exposes its screen. Nobody listens to 50 MB, and no answer may take its time.
constexpr qsizetype exposedWhole = 1024 * 1024;

/// The text as it is shown, in UTF-16 units, with the byte that each unit came from.
struct Exposed
{
    QString text;
    std::vector<qsizetype> bytes; ///< one more than units: the last is the end
    qsizetype begin = 0;
    quint64 revision = 0;
};

class AccessibleByteView : public ReadOnlyText
{
public:
    explicit AccessibleByteView(ByteView *view)
        : ReadOnlyText(view)
    {
    }

    int characterCount() const override { return int(exposed().text.size()); }
    QString text(int begin, int end) const override { return exposed().text.mid(begin, end - begin); }
    using ReadOnlyText::text;

    int cursorPosition() const override { return unitOf(view().caret()); }
    void setCursorPosition(int position) override { view().select({byteOf(position), byteOf(position)}); }

    int selectionCount() const override { return view().selection().isEmpty() ? 0 : 1; }
    void selection(int, int *begin, int *end) const override
    {
        *begin = unitOf(view().selection().begin);
        *end = unitOf(view().selection().end);
    }
    void setSelection(int, int begin, int end) override { view().select({byteOf(begin), byteOf(end)}); }
    void addSelection(int begin, int end) override { setSelection(0, begin, end); }
    void removeSelection(int) override { setCursorPosition(cursorPosition()); }

    QRect characterRect(int offset) const override
    {
        const auto rect = view().characterRect(byteOf(offset));
        return {view().viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        return unitOf(view().offsetAt(view().viewport()->mapFromGlobal(point)));
    }
    void scrollToSubstring(int begin, int) override { view().ensureVisible(byteOf(begin)); }

private:
    ByteView &view() const { return *static_cast<ByteView *>(object()); }

    const Exposed &exposed() const
    {
        const auto range = exposedRange();
        if (m_exposed.bytes.empty() || m_exposed.revision != view().revision() || m_exposed.begin != range.begin)
            m_exposed = expose(range);
        return m_exposed;
    }

    ByteRange exposedRange() const
    {
        const auto size = view().source().size();
        if (size <= exposedWhole)
            return {0, size};
        const auto block = view().visibleRange().begin / RowLayout::blockSize * RowLayout::blockSize;
        const auto &layout = view().rowLayout();
        return {layout.anchor(std::max<qsizetype>(0, block - RowLayout::blockSize)),
                layout.anchor(std::min(size, block + 3 * RowLayout::blockSize))};
    }

    Exposed expose(ByteRange range) const
    {
        const auto &hidden = view().concealed();
        Exposed exposed;
        exposed.begin = range.begin;
        exposed.revision = view().revision();
        for (auto offset = range.begin; offset < range.end;) {
            const auto glyph = glyphAt(view().source().bytes(), offset);
            const bool isHidden = std::ranges::any_of(hidden, [&](const auto &each) { return each.contains(offset); });
            const auto shown = isHidden ? u"•"_s : glyph.shown();
            exposed.text += shown;
            exposed.bytes.insert(exposed.bytes.end(), size_t(shown.size()), offset);
            offset = glyph.end();
        }
        exposed.bytes.push_back(range.end);
        return exposed;
    }

    qsizetype byteOf(int unit) const
    {
        const auto &bytes = exposed().bytes;
        return bytes[std::clamp<size_t>(size_t(std::max(0, unit)), 0, bytes.size() - 1)];
    }
    int unitOf(qsizetype byte) const
    {
        const auto &bytes = exposed().bytes;
        const auto unit = std::ranges::lower_bound(bytes, byte) - bytes.begin();
        return int(std::min(unit, std::ssize(bytes) - 1));
    }

    mutable Exposed m_exposed;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<ByteView *>(object);
    return view ? new AccessibleByteView(view) : nullptr;
}

} // namespace

void installByteViewAccessibility()
{
    // Qt keeps a factory once, however often it is installed.
    QAccessible::installFactory(makeInterface);
}

void announceCaret(ByteView &view)
{
    if (!QAccessible::isActive())
        return;
    const auto *text = QAccessible::queryAccessibleInterface(&view)->textInterface();
    const auto selected = view.selection();
    if (selected.isEmpty()) {
        QAccessibleTextCursorEvent event(&view, text->cursorPosition());
        QAccessible::updateAccessibility(&event);
        return;
    }
    int begin = 0;
    int end = 0;
    text->selection(0, &begin, &end);
    QAccessibleTextSelectionEvent event(&view, begin, end);
    event.setCursorPosition(text->cursorPosition());
    QAccessible::updateAccessibility(&event);
}
