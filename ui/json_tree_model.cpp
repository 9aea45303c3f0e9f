// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/json_tree_model.h"

#include "base/future.h"
#include "base/plain_text.h"
#include "ui/theme.h"
#include "ui/tooltip.h"

#include <QGuiApplication>
#include <QPointer>
#include <QtConcurrent>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 1000; // bytes of a value in its cell
constexpr qsizetype longestName = 300;   // bytes

/// A string or number of JSON for people; what is cut or no JSON as it stands there.
QString shown(QByteArrayView text, qsizetype most)
{
    if (text.size() > most)
        return plain_text::visible(QString::fromUtf8(text.first(most)) + u'…');
    const auto value = json_text::parse(text.toByteArray());
    const bool isString = value && value->kind == json_text::Kind::String;
    return plain_text::visible(isString ? value->string() : QString::fromUtf8(text));
}

theme::Ink inkOf(char first)
{
    switch (first) {
    case '"':
        return theme::Ink::String;
    case 't':
    case 'f':
    case 'n':
        return theme::Ink::Literal;
    case '{':
    case '[':
        return theme::Ink::Dim;
    default: // no enum: whatever else may stand there
        return theme::Ink::Number;
    }
}

} // namespace

struct JsonTreeModel::Node
{
    enum class Kind {
        Value,
        More,  ///< children of the parent that are not read yet
        Fault, ///< here the parent stops being JSON
    };
    enum class State { Unread, Reading, Read };

    Kind kind = Kind::Value;
    Node *parent = nullptr;
    int row = 0;
    json_children::Child place;
    bool isContainer = false;
    bool isObject = false;
    State state = State::Unread;
    std::optional<qsizetype> next = {}; ///< where its next page begins
    QString words = {};                 ///< of a fault
    std::vector<std::unique_ptr<Node>> children = {};
};

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
    setBytes({});
}

JsonTreeModel::~JsonTreeModel()
{
    stop();
}

void JsonTreeModel::setBytes(const SharedBytes &bytes)
{
    stop();
    beginResetModel();
    m_bytes = bytes;
    m_alive = std::make_unique<QObject>();
    m_nodes = 0;
    m_root = std::make_unique<Node>();
    const qsizetype begin = json_children::start(bytes.bytes());
    m_root->place = {begin, begin, begin, bytes.size()};
    m_root->isContainer = json_children::isContainer(bytes.bytes(), begin);
    m_root->isObject = m_root->isContainer && bytes.bytes()[begin] == '{';
    if (!m_root->isContainer && begin < bytes.size()) {
        auto only = std::make_unique<Node>();
        only->parent = m_root.get();
        only->place = m_root->place;
        m_root->children.push_back(std::move(only));
        m_root->state = Node::State::Read;
    }
    endResetModel();
}

// --- reading

void JsonTreeModel::stop()
{
    for (const Job &job : m_jobs)
        job->stopped = true;
}

int JsonTreeModel::percent() const
{
    qsizetype least = m_bytes.size();
    for (const Job &job : m_jobs)
        least = std::min<qsizetype>(least, job->position);
    return m_bytes.isEmpty() ? 100 : static_cast<int>(least * 100 / m_bytes.size());
}

bool JsonTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Node &node = nodeOf(parent);
    return node.isContainer && node.state == Node::State::Unread && m_nodes < mostNodes;
}

void JsonTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(nodeOf(parent));
}

bool JsonTreeModel::isMore(const QModelIndex &index) const
{
    return index.isValid() && nodeOf(index).kind == Node::Kind::More;
}

void JsonTreeModel::readMore(const QModelIndex &index)
{
    Node &parent = *nodeOf(index).parent;
    if (isMore(index) && parent.state != Node::State::Reading && m_nodes < mostNodes)
        read(parent);
}

void JsonTreeModel::read(Node &node)
{
    const auto job = std::make_shared<json_children::Progress>();
    m_jobs.push_back(job);
    node.state = Node::State::Reading;
    const auto walk = [job, bytes = m_bytes, isObject = node.isObject, from = node.next.value_or(node.place.begin)] {
        return Result<json_children::Page>(json_children::read(bytes.bytes(), isObject, from, pageSize, *job));
    };
    Q_EMIT readingChanged(true);
    // Not by m_alive alone: the list of jobs has to shrink whatever becomes of the document.
    whenDone(QtConcurrent::run(walk), this,
             [this, job, &node, alive = QPointer<QObject>(m_alive.get())](const Result<json_children::Page> &page) {
                 std::erase(m_jobs, job);
                 if (alive)
                     take(node, *page);
                 Q_EMIT readingChanged(isReading());
             });
}

void JsonTreeModel::take(Node &node, const json_children::Page &page)
{
    if (page.stopped) { // what was there before stays, and can be gone on with
        node.state = node.children.empty() ? Node::State::Unread : Node::State::Read;
        return;
    }
    dropMore(node);
    std::vector<std::unique_ptr<Node>> children;
    const auto add = [&children, &node](Node::Kind kind, const json_children::Child &place, const QString &words = {}) {
        auto child = std::make_unique<Node>();
        child->kind = kind;
        child->parent = &node;
        child->place = place;
        child->words = words;
        children.push_back(std::move(child));
    };
    for (const json_children::Child &place : page.children) {
        add(Node::Kind::Value, place);
        children.back()->isContainer = json_children::isContainer(m_bytes.bytes(), place.begin);
        children.back()->isObject = children.back()->isContainer && m_bytes.bytes()[place.begin] == '{';
    }
    node.state = Node::State::Read;
    node.next = page.next;
    const bool hasTail =
        &node == m_root.get() && !page.next && !page.fault && !m_bytes.bytes().sliced(page.end).trimmed().isEmpty();
    if (page.next)
        add(Node::Kind::More, {*page.next, *page.next, *page.next, node.place.end});
    else if (page.fault)
        add(Node::Kind::Fault, {},
            tr("No JSON from byte %L1 on: %2.").arg(page.fault->offset).arg(page.fault->message));
    else if (hasTail)
        add(Node::Kind::Fault, {}, tr("Behind the document, from byte %L1 on, there is more.").arg(page.end));
    append(node, std::move(children));
}

void JsonTreeModel::append(Node &node, std::vector<std::unique_ptr<Node>> children)
{
    if (children.empty()) {
        const QModelIndex index = indexOf(node); // it has lost the arrow that was there for what it might hold
        return Q_EMIT dataChanged(index, index);
    }
    const int first = static_cast<int>(node.children.size());
    beginInsertRows(indexOf(node), first, first + static_cast<int>(children.size()) - 1);
    m_nodes += static_cast<qsizetype>(children.size());
    for (auto &child : children) {
        child->row = static_cast<int>(node.children.size());
        node.children.push_back(std::move(child));
    }
    endInsertRows();
}

void JsonTreeModel::dropMore(Node &node)
{
    if (node.children.empty() || node.children.back()->kind != Node::Kind::More)
        return;
    const int last = static_cast<int>(node.children.size()) - 1;
    beginRemoveRows(indexOf(node), last, last);
    node.children.pop_back();
    --m_nodes;
    endRemoveRows();
}

// --- what is shown

JsonTreeModel::Node &JsonTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<Node *>(index.internalPointer()) : *m_root;
}

QModelIndex JsonTreeModel::indexOf(const Node &node) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row, 0, const_cast<Node *>(&node));
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node &node = nodeOf(parent);
    if (row < 0 || row >= static_cast<int>(node.children.size()) || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, node.children[static_cast<size_t>(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(*nodeOf(index).parent) : QModelIndex();
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent).children.size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node &node = nodeOf(parent);
    const bool mayHave = node.isContainer && node.state != Node::State::Read && textOf(node).size() > 2; // [] and {}
    return parent.column() <= 0 && (mayHave || !node.children.empty());
}

QByteArrayView JsonTreeModel::textOf(const Node &node) const
{
    return m_bytes.bytes().sliced(node.place.begin, node.place.end - node.place.begin);
}

QString JsonTreeModel::nameOf(const Node &node) const
{
    if (node.kind != Node::Kind::Value)
        return u"…"_s;
    if (!node.parent->isContainer)
        return tr("(the document)");
    if (!node.parent->isObject)
        return u"[%1]"_s.arg(node.row);
    return shown(m_bytes.bytes().sliced(node.place.nameBegin, node.place.nameEnd - node.place.nameBegin), longestName);
}

QString JsonTreeModel::valueOf(const Node &node) const
{
    if (node.kind == Node::Kind::Fault)
        return node.words;
    if (node.kind == Node::Kind::More)
        return m_nodes < mostNodes ? tr("%L1 bytes are not read yet: press Enter for more.").arg(textOf(node).size())
                                   : tr("%L1 bytes are not read: the tree is full. The raw body holds all of it.")
                                         .arg(textOf(node).size());
    if (node.isContainer)
        return (node.isObject ? tr("object, %L1 bytes") : tr("array, %L1 bytes")).arg(textOf(node).size());
    return shown(textOf(node), longestShown);
}

QVariant JsonTreeModel::colourOf(const QModelIndex &index) const
{
    const Node &node = nodeOf(index);
    const QPalette palette = QGuiApplication::palette();
    if (node.kind == Node::Kind::Fault)
        return theme::toneText(theme::Tone::Warn, palette);
    if (node.kind == Node::Kind::More || textOf(node).isEmpty())
        return theme::inkColour(theme::Ink::Dim, palette);
    return theme::inkColour(index.column() == NameColumn ? theme::Ink::Name : inkOf(textOf(node).front()), palette);
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? nameOf(node) : valueOf(node);
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == NameColumn ? nameOf(node) : valueOf(node));
    case CopyRole:
        return node.kind == Node::Kind::Value
                   ? QVariant(textOf(node).first(std::min(textOf(node).size(), mostCopied)).toByteArray())
                   : QVariant();
    case Qt::ForegroundRole:
        return colourOf(index);
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}
