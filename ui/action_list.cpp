// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/action_list.h"

#include "ui/action_words.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace action_list {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("action_list", text);
}

/// A page of a tab widget is hidden while another is shown; what somebody hid stays hidden.
QTabWidget *tabsOf(const QWidget *page)
{
    QWidget *stack = page->parentWidget();
    auto *tabs = stack ? qobject_cast<QTabWidget *>(stack->parentWidget()) : nullptr;
    return tabs && tabs->indexOf(page) >= 0 ? tabs : nullptr;
}

bool isOffered(const QWidget *widget, const QWidget &window)
{
    for (; widget && widget != &window; widget = widget->parentWidget()) {
        if (widget->isWindow())
            return false;
        const QTabWidget *tabs = tabsOf(widget);
        if (tabs ? !tabs->isTabVisible(tabs->indexOf(widget)) : widget->isHidden())
            return false;
    }
    return widget;
}

void reveal(QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (QTabWidget *tabs = tabsOf(widget))
            tabs->setCurrentWidget(widget);
    }
}

QWidget *widgetOf(QObject *object)
{
    while (object && !object->isWidgetType())
        object = object->parent();
    return static_cast<QWidget *>(object);
}

/// Finds out where things are.
class Collector
{
public:
    Collector(const QWidget &window, const QList<Place> &places)
        : m_window(window)
        , m_places(places)
    {
    }

    QList<Entry> all()
    {
        for (QAction *action : m_window.findChildren<QAction *>())
            addAction(action);
        for (QAbstractButton *button : m_window.findChildren<QAbstractButton *>())
            addButton(button);
        for (QTabWidget *tabs : m_window.findChildren<QTabWidget *>())
            addTabs(tabs);
        for (QWidget *field : m_window.findChildren<QWidget *>())
            addField(field);
        return m_entries;
    }

private:
    const Place *placeOf(const QWidget *widget) const
    {
        for (; widget; widget = widget->parentWidget()) {
            for (const Place &place : m_places) {
                if (place.widget == widget)
                    return &place;
            }
        }
        return nullptr;
    }

    bool has(const QString &name, const QString &place) const
    {
        return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
            return entry.name == name && (place.isEmpty() || entry.place == place);
        });
    }

    static QString stateOf(bool enabled, bool checkable, bool checked, const QString &objectName)
    {
        const QString need = action_words::need(objectName);
        if (!enabled)
            return need.isEmpty() ? say("Not now") : say("Not now: %1").arg(need);
        if (!checkable)
            return {};
        return checked ? say("On") : say("Off");
    }

    void append(Entry entry)
    {
        if (entry.target)
            entry.synonyms = action_words::synonyms(entry.target->objectName());
        m_entries.append(entry);
    }

    void addAction(QAction *action)
    {
        const bool belongsToAnEditor = action->shortcutContext() == Qt::WidgetShortcut && !action->shortcut().isEmpty();
        if (action->isSeparator() || action->menu() || !action->isVisible() || action->text().isEmpty() ||
            belongsToAnEditor)
            return;
        const QMenu *menu = nullptr;
        bool offered = false;
        for (QObject *shownIn : action->associatedObjects()) {
            menu = menu ? menu : qobject_cast<QMenu *>(shownIn);
            offered = offered || (shownIn->isWidgetType() && isOffered(widgetOf(shownIn), m_window));
        }
        if (!menu && !offered)
            return;
        const Place *place = placeOf(widgetOf(action->parent()));
        const QString where = place ? place->name : menu ? menuName(*menu) : QString();
        const QString name = plainName(action->text());
        if (!has(name, where.isEmpty() ? u"-"_s : where))
            append({name, where, action->shortcut().toString(QKeySequence::NativeText),
                    stateOf(action->isEnabled(), action->isCheckable(), action->isChecked(), action->objectName()),
                    action->isEnabled(), action});
    }

    void addButton(QAbstractButton *button)
    {
        const auto *tool = qobject_cast<QToolButton *>(button);
        const bool isPartOfAnother =
            qobject_cast<QTabBar *>(button->parentWidget()) || qobject_cast<QLineEdit *>(button->parentWidget());
        const bool isOfAnAction = tool && (tool->defaultAction() || (tool->menu() && !tool->menu()->isEmpty()));
        const QString name = plainName(button->text().isEmpty() ? button->accessibleName() : button->text());
        const Place *place = placeOf(button);
        // One outside the pages that does what a menu's action does is that action.
        if (isPartOfAnother || isOfAnAction || name.isEmpty() || !isOffered(button, m_window) ||
            has(name, place ? place->name : QString()))
            return;
        append({name, place ? place->name : QString(), button->shortcut().toString(QKeySequence::NativeText),
                stateOf(button->isEnabled(), button->isCheckable(), button->isChecked(), button->objectName()),
                button->isEnabled(), button});
    }

    /// The pages themselves have actions.
    void addTabs(QTabWidget *tabs)
    {
        const Place *place = placeOf(tabs);
        if (!place || !isOffered(tabs, m_window))
            return;
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->isTabVisible(tab))
                append({say("Show %1").arg(plainName(tabs->tabText(tab))),
                        place->name,
                        {},
                        tabs->isTabEnabled(tab) ? QString() : say("Not now"),
                        tabs->isTabEnabled(tab),
                        tabs,
                        tab});
        }
    }

    QString labelOf(QWidget *field) const
    {
        if (!field->accessibleName().isEmpty())
            return field->accessibleName();
        for (const QLabel *label : m_window.findChildren<QLabel *>()) {
            if (label->buddy() == field)
                return plainName(label->text());
        }
        return {};
    }

    void addField(QWidget *field)
    {
        const bool isField = qobject_cast<QLineEdit *>(field) || qobject_cast<QComboBox *>(field) ||
                             qobject_cast<QPlainTextEdit *>(field) || qobject_cast<QAbstractItemView *>(field);
        const bool isPartOfAnother = qobject_cast<QComboBox *>(field->parentWidget());
        const Place *place = placeOf(field);
        if (!isField || isPartOfAnother || !place || field->focusPolicy() == Qt::NoFocus || !isOffered(field, m_window))
            return;
        if (const QString name = labelOf(field); !name.isEmpty())
            append({say("Go to %1").arg(name),
                    place->name,
                    {},
                    stateOf(field->isEnabled(), false, false, field->objectName()),
                    field->isEnabled(),
                    field});
    }

    const QWidget &m_window;
    const QList<Place> &m_places;
    QList<Entry> m_entries;
};

/// Lower case, and letters without their accents.
QString folded(const QString &text)
{
    QString letters;
    for (const QString all = text.normalized(QString::NormalizationForm_KD); const QChar letter : all) {
        if (!letter.isMark())
            letters += letter.toCaseFolded();
    }
    return letters;
}

bool holds(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&text](const QString &word) { return text.contains(word); });
}

/// Without hosts and addresses, which are what it is done with: nobody who wants to log in means "login.example.com".
QString ownWords(const QString &name)
{
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) {
        const auto dot = word.indexOf(u'.');
        return word.contains(u'@') || (dot > 0 && dot + 1 < word.size());
    });
    return words.join(u' ');
}

bool begins(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [spaced = u' ' + text](const QString &word) { return spaced.contains(u' ' + word); });
}

constexpr int unfit = 6;

/// Smaller is better.
int rankOf(const Entry &entry, const QString &query)
{
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    const QString own = ownWords(folded(entry.name));
    const QString shown = folded(entry.name) + u' ' + folded(entry.place);
    const QString synonyms = folded(entry.synonyms);
    const bool fits[unfit] = {own.startsWith(query),
                              own.contains(query),
                              begins(own + u' ' + folded(entry.place), words),
                              begins(own + u' ' + folded(entry.place) + u' ' + synonyms, words),
                              holds(shown, words),
                              holds(shown + u' ' + synonyms, words)};
    return int(std::find(std::begin(fits), std::end(fits), true) - std::begin(fits));
}

} // namespace

QString plainName(const QString &text)
{
    QString name;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&' && ++i == text.size())
            break;
        name += text.at(i);
    }
    return name.trimmed();
}

QString menuName(const QMenu &menu)
{
    const QString own = plainName(menu.title());
    const auto *outer = qobject_cast<const QMenu *>(menu.parentWidget());
    return outer ? menuName(*outer) + u" › "_s + own : own;
}

QList<Entry> entriesOf(const QWidget &window, const QList<Place> &places)
{
    return Collector(window, places).all();
}

void run(const Entry &entry)
{
    if (entry.act)
        return entry.act();
    if (!entry.target)
        return;
    QWidget *widget = widgetOf(entry.target);
    reveal(widget);
    if (auto *action = qobject_cast<QAction *>(entry.target))
        return action->trigger();
    if (auto *tabs = qobject_cast<QTabWidget *>(widget)) {
        tabs->setCurrentIndex(entry.tab);
        return tabs->tabBar()->setFocus(Qt::ShortcutFocusReason);
    }
    widget->setFocus(Qt::ShortcutFocusReason);
    auto *tool = qobject_cast<QToolButton *>(widget);
    if (tool && tool->menu())
        tool->showMenu();
    else if (auto *button = qobject_cast<QAbstractButton *>(widget))
        button->click();
}

QList<Entry> matching(const QList<Entry> &entries, const QString &query)
{
    const QString wanted = folded(query.simplified());
    QMap<std::pair<bool, int>, QList<Entry>> byRank;
    for (const Entry &entry : entries) {
        if (const int rank = rankOf(entry, wanted); rank < unfit)
            byRank[{!entry.enabled, rank}].append(entry);
    }
    QList<Entry> found;
    for (const QList<Entry> &equals : std::as_const(byRank))
        found += equals;
    return found;
}

} // namespace action_list
