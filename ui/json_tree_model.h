// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_children.h"
#include "base/shared_bytes.h"

#include <QAbstractItemModel>
#include <memory>
#include <vector>

/// A JSON document as a tree. A node's children are read when it is opened, on another thread and a page at a time, so
/// that memory follows what was opened. What is behind a page stands as a row of its own that brings the next one.
class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    static constexpr int CopyRole = Qt::UserRole;        ///< the value as it stands in the document, up to `mostCopied`
    static constexpr qsizetype pageSize = 500;           ///< children
    static constexpr qsizetype mostNodes = 200 * 1000;   ///< of the whole tree: what is open then is all that opens
    static constexpr qsizetype mostCopied = 1024 * 1024; ///< bytes

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    void setBytes(const SharedBytes &bytes);
    /// Whether the row stands for children that are not read yet.
    bool isMore(const QModelIndex &index) const;
    void readMore(const QModelIndex &index);
    /// Gives up what is being read; it can be begun again.
    void stop();
    bool isReading() const { return !m_jobs.empty(); }
    /// How far the slowest reading is, in percent of the document.
    int percent() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void readingChanged(bool reading);

private:
    struct Node;
    using Job = std::shared_ptr<json_children::Progress>;

    Node &nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node &node) const;
    void read(Node &node);
    void take(Node &node, const json_children::Page &page);
    void append(Node &node, std::vector<std::unique_ptr<Node>> children);
    void dropMore(Node &node);
    QByteArrayView textOf(const Node &node) const;
    QString nameOf(const Node &node) const;
    QString valueOf(const Node &node) const;
    QVariant colourOf(const QModelIndex &index) const;

    SharedBytes m_bytes;
    std::unique_ptr<Node> m_root;
    qsizetype m_nodes = 0;
    std::vector<Job> m_jobs;
    std::unique_ptr<QObject> m_alive; ///< what readings of an older document must not outlive
};
