// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/message.h"

#include <algorithm>
#include <iterator>

namespace http {

namespace {

auto named(const QByteArray &name)
{
    return [&name](const Headers::Field &field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; };
}

struct Phrase
{
    int status;
    const char *words;
};

constexpr Phrase phrases[] = {
    {100, "Continue"},
    {101, "Switching Protocols"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {203, "Non-Authoritative Information"},
    {204, "No Content"},
    {205, "Reset Content"},
    {206, "Partial Content"},
    {300, "Multiple Choices"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {407, "Proxy Authentication Required"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {423, "Locked"},
    {425, "Too Early"},
    {426, "Upgrade Required"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {451, "Unavailable For Legal Reasons"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
    {511, "Network Authentication Required"},
};

} // namespace

void Headers::set(const QByteArray &name, const QByteArray &value)
{
    remove(name);
    add(name, value);
}

void Headers::remove(const QByteArray &name)
{
    m_fields.removeIf(named(name));
}

QByteArray Headers::value(const QByteArray &name) const
{
    const auto found = std::find_if(m_fields.cbegin(), m_fields.cend(), named(name));
    return found == m_fields.cend() ? QByteArray() : found->second;
}

QList<QByteArray> Headers::values(const QByteArray &name) const
{
    QList<QByteArray> found;
    for (const Field &field : m_fields) {
        if (named(name)(field))
            found.append(field.second);
    }
    return found;
}

QByteArray reasonPhrase(int status)
{
    const auto found = std::find_if(std::begin(phrases), std::end(phrases),
                                    [status](const Phrase &phrase) { return phrase.status == status; });
    return found == std::end(phrases) ? QByteArray() : QByteArray(found->words);
}

} // namespace http
