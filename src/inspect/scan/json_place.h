// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <functional>
#include <vector>

namespace inspect::scan {

/// Follows the structure of a JSON text as its bytes come by, and tells the JSON pointer (RFC 6901) of the place that
/// was reached. Asks nothing of the text: where it is no JSON, there is no pointer. JSON lines are documents in a row.
class JsonPlace
{
public:
    void advance(QByteArrayView bytes);
    /// Of the value that stands at the place reached; empty outside of any. `shown` gives a key as it may be seen.
    QString pointer(const std::function<QByteArray(const QByteArray &key)> &shown) const;
    /// What the member "name" says that stood before it in the same object; `shown` as for the pointer.
    QString name(const std::function<QByteArray(const QByteArray &name)> &shown) const;

private:
    struct Level
    {
        bool isArray = false;
        qint64 index = 0;
        QByteArray key;
        QByteArray name;
    };
    enum class State { Start, Structure, String, Escape, Lost };

    qsizetype skipString(QByteArrayView bytes, qsizetype at);
    void structure(char c);
    void endString();

    std::vector<Level> m_levels;
    State m_state = State::Start;
    bool m_expectsKey = false;
    bool m_isKey = false;  ///< the string under way is one
    bool m_isName = false; ///< the string under way is the value of "name"
    QByteArray m_string;   ///< the key or name under way
};

} // namespace inspect::scan
