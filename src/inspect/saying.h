// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/translated.h"
#include "inspect/subject.h"

#include <concepts>

namespace inspect {

/// A sentence that is written only where somebody reads it: of many tokens nobody reads more than the headline. What is
/// not read comes to a null string, and costs next to nothing.
class Saying
{
public:
    Saying(const Subject &subject, const char *context, const char *text)
        : m_isRead(subject.isRead)
        , m_text(m_isRead ? translated(context, text) : QString())
    {
    }

    /// As QString::arg() of texts and numbers; and of functions that give a text, which are called only to be read.
    template<class... Values>
    Saying &arg(const Values &...values)
    {
        if (m_isRead)
            m_text = m_text.arg(written(values)...);
        return *this;
    }

    operator QString() const { return m_text; }

private:
    template<class Value>
    static auto written(const Value &value)
    {
        if constexpr (std::invocable<Value>)
            return QString(value());
        else if constexpr (std::integral<Value>)
            return QString::number(value);
        else
            return value;
    }

    bool m_isRead;
    QString m_text;
};

/// What takes more than a sentence: `words` is called only to be read.
template<std::invocable Words>
QString told(const Subject &subject, Words words)
{
    return subject.isRead ? QString(words()) : QString();
}

/// quotable(), for a saying. To be used where it is made: it refers to the text.
inline auto quoted(const QString &text)
{
    return [&text] { return quotable(text); };
}

inline auto quoted(const Subject &subject, QStringView claim)
{
    return [&subject, claim] { return quotable(subject, claim); };
}

} // namespace inspect
