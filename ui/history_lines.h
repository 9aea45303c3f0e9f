// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// The lines of the history, as History::read() gives them, and where each of them is. Never changed once made, so that
/// another thread can make it and search it.
class HistoryLines
{
public:
    static constexpr int everyStatus = -1;

    /// What is shown of them.
    struct Filter
    {
        QString text;                  ///< somewhere in the exchange, without regard to the case of ASCII letters
        int statusClass = everyStatus; ///< 2 for 2xx, and so on; 0 for those that got no answer
        QByteArray host = {};          ///< with its port where the address names one; empty for all
        bool operator==(const Filter &) const = default;
    };

    HistoryLines() = default;
    explicit HistoryLines(const QByteArray &bytes);

    qsizetype size() const { return m_ends.size(); }
    /// Without its line end; empty when there is no such line.
    QByteArrayView at(qsizetype number) const;
    /// Of all lines, in the order of the alphabet.
    const QByteArrayList &hosts() const { return m_hosts; }

    /// The lines from `first` to before `last` that are not empty and fit, the last of them first.
    QList<qsizetype> fitting(const Filter &filter, qsizetype first, qsizetype last) const;

private:
    qsizetype beginOf(qsizetype number) const { return number == 0 ? 0 : m_ends.at(number - 1) + 1; }

    QByteArray m_bytes;
    QList<qsizetype> m_ends; ///< of each line, without its line end; bytes
    QByteArrayList m_hosts;
};
