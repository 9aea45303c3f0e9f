// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/field_mask.h"

#include <QJsonArray>
#include <vector>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

struct Field
{
    QString name;
    std::vector<Field> children; ///< empty: all of it
};

constexpr int maximumDepth = 10;

/// fields = field *("," field); field = name [("/" field) / ("(" fields ")")]
class MaskReader
{
public:
    explicit MaskReader(QStringView mask)
        : m_rest(mask)
    {
    }

    bool readAll(std::vector<Field> &fields) { return readFields(fields, 0) && m_rest.isEmpty(); }

private:
    bool skip(QChar character)
    {
        const bool there = m_rest.startsWith(character);
        if (there)
            m_rest = m_rest.sliced(1);
        return there;
    }

    bool readFields(std::vector<Field> &fields, int depth)
    {
        do {
            Field field;
            if (!readField(field, depth))
                return false;
            fields.push_back(std::move(field));
        } while (skip(u','));
        return true;
    }

    bool readField(Field &field, int depth)
    {
        qsizetype length = 0;
        while (length < m_rest.size() && (m_rest[length].isLetterOrNumber() || m_rest[length] == u'*'))
            ++length;
        field.name = m_rest.first(length).toString();
        m_rest = m_rest.sliced(length);
        if (length == 0 || depth > maximumDepth)
            return false;
        if (skip(u'/'))
            return readField(field.children.emplace_back(), depth + 1);
        return !skip(u'(') || (readFields(field.children, depth + 1) && skip(u')'));
    }

    QStringView m_rest;
};

QString firstUnknown(const std::vector<Field> &fields, const QStringList &known)
{
    for (const Field &field : fields) {
        if (field.name != "*"_L1 && !known.contains(field.name))
            return field.name;
        const QString inner = firstUnknown(field.children, known);
        if (!inner.isEmpty())
            return inner;
    }
    return {};
}

QJsonObject select(const QJsonObject &object, const std::vector<Field> &fields);

QJsonValue select(const QJsonValue &value, const std::vector<Field> &fields)
{
    if (fields.empty())
        return value;
    if (value.isObject())
        return select(value.toObject(), fields);
    QJsonArray selected;
    const QJsonArray items = value.toArray();
    for (const auto &item : items)
        selected.append(select(QJsonValue(item), fields));
    return selected;
}

QJsonObject select(const QJsonObject &object, const std::vector<Field> &fields)
{
    QJsonObject selected;
    for (auto member = object.begin(); member != object.end(); ++member) {
        for (const Field &field : fields) {
            if (field.name == "*"_L1 || field.name == member.key())
                selected.insert(member.key(), select(QJsonValue(member.value()), field.children));
        }
    }
    return selected;
}

} // namespace

tl::expected<QJsonObject, QString> selectFields(const QJsonObject &whole, const QString &mask, const QStringList &known)
{
    std::vector<Field> fields;
    if (!MaskReader(mask).readAll(fields))
        return tl::unexpected(mask);
    const QString unknown = firstUnknown(fields, known);
    if (!unknown.isEmpty())
        return tl::unexpected(unknown);
    return select(whole, fields);
}

} // namespace sandbox
