// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_text.h"

#include <QByteArrayList>

namespace json_text {

/// Puts an object together as text: QJsonObject would sort its members and round a token's numbers.
class ObjectText
{
public:
    void add(const char *name, const QByteArray &json)
    {
        m_members.append(quoted(QString::fromLatin1(name)) + ':' + json);
    }
    void addText(const char *name, const QString &text) { add(name, quoted(text)); }
    void addText(const char *name, const char *text) { addText(name, QString::fromUtf8(text)); }
    void addNumber(const char *name, qint64 number) { add(name, QByteArray::number(number)); }
    void addBool(const char *name, bool value) { add(name, value ? "true" : "false"); }
    QByteArray toJson() const { return '{' + m_members.join(',') + '}'; }

private:
    QByteArrayList m_members;
};

inline QByteArray arrayText(const QByteArrayList &items)
{
    return '[' + items.join(',') + ']';
}

} // namespace json_text
