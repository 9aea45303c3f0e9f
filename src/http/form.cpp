// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/form.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <QUrl>
#include <algorithm>

namespace http {

QByteArray encodeForm(const Form &form)
{
    QByteArray encoded;
    for (const auto &[name, value] : form) {
        if (!encoded.isEmpty())
            encoded += '&';
        encoded += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return encoded;
}

QString decodeFormText(const QByteArray &encoded)
{
    const auto digit = [&encoded](qsizetype at) { return at < encoded.size() && ascii::isHexDigit(encoded.at(at)); };
    QByteArray whole; // QByteArray makes bytes of a % that begins nothing
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        const char c = encoded.at(i);
        if (c == '%' && !(digit(i + 1) && digit(i + 2)))
            whole += "%25";
        else
            whole += c == '+' ? ' ' : c;
    }
    return utf8::decoded(QByteArray::fromPercentEncoding(whole));
}

Form decodeForm(const QByteArray &encoded)
{
    Form form;
    for (const QByteArray &pair : encoded.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        form.append({decodeFormText(equals < 0 ? pair : pair.left(equals)), decodeFormText(value)});
    }
    return form;
}

Form queryOf(const QUrl &url)
{
    return decodeForm(url.query(QUrl::FullyEncoded).toLatin1());
}

QUrl withParameter(QUrl url, const QString &name, const QString &value)
{
    QByteArrayList pairs = url.query(QUrl::FullyEncoded).toLatin1().split('&');
    pairs.removeIf([&name](const QByteArray &pair) { return pair.isEmpty() || formCount(decodeForm(pair), name) > 0; });
    pairs.append(encodeForm({{name, value}}));
    url.setQuery(QString::fromLatin1(pairs.join('&')), QUrl::StrictMode);
    return url;
}

QString formValue(const Form &form, QStringView name)
{
    const auto found =
        std::find_if(form.cbegin(), form.cend(), [name](const auto &field) { return field.first == name; });
    return found == form.cend() ? QString() : found->second;
}

qsizetype formCount(const Form &form, QStringView name)
{
    return std::count_if(form.cbegin(), form.cend(), [name](const auto &field) { return field.first == name; });
}

} // namespace http
