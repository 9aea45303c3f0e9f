// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hex_view_accessible.h"

#include "ui/hex_view.h"
#include "ui/read_only_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class AccessibleHexView : public ReadOnlyText
{
public:
    explicit AccessibleHexView(HexView *view)
        : ReadOnlyText(view)
    {
    }

    using ReadOnlyText::text;
    QString text(int begin, int end) const override { return shown().mid(begin, end - begin); }
    int characterCount() const override { return static_cast<int>(shown().size()); }

    /// The caret stands on a byte; here it is the row that matters.
    int cursorPosition() const override
    {
        const qsizetype row = view().caret() / view().bytesPerRow() - firstRow();
        return static_cast<int>(std::clamp<qsizetype>(row * rowLength(), 0, characterCount()));
    }
    void setCursorPosition(int position) override
    {
        const qsizetype byte = (firstRow() + position / std::max<qsizetype>(1, rowLength())) * view().bytesPerRow();
        view().select({byte, byte + 1});
    }

    // A selection is one of bytes, which may be out of sight, and stands in two places of a row.
    int selectionCount() const override { return 0; }
    void selection(int, int *begin, int *end) const override { *begin = *end = cursorPosition(); }
    void setSelection(int, int begin, int) override { setCursorPosition(begin); }
    void addSelection(int begin, int) override { setCursorPosition(begin); }
    void removeSelection(int) override {}
    QRect characterRect(int) const override { return {}; }
    int offsetAtPoint(const QPoint &) const override { return cursorPosition(); }
    void scrollToSubstring(int begin, int) override { setCursorPosition(begin); }

private:
    HexView &view() const { return *static_cast<HexView *>(object()); }
    qsizetype firstRow() const { return view().visibleRange().begin / view().bytesPerRow(); }
    qsizetype rowLength() const { return view().rowText(firstRow(), {}).size() + 1; }

    QString shown() const
    {
        const ByteRange range = view().visibleRange();
        QStringList rows;
        for (qsizetype row = firstRow(); row * view().bytesPerRow() < range.end; ++row)
            rows.append(view().rowText(row, range));
        return rows.join(u'\n');
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<HexView *>(object);
    return view ? new AccessibleHexView(view) : nullptr;
}

} // namespace

void installHexViewAccessibility()
{
    QAccessible::installFactory(makeInterface); // Qt keeps a factory once, however often it is installed
}

void announceHexCaret(HexView &view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleTextCursorEvent event(&view,
                                     QAccessible::queryAccessibleInterface(&view)->textInterface()->cursorPosition());
    QAccessible::updateAccessibility(&event);
}
