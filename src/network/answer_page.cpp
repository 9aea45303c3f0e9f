// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/answer_page.h"

#include "http/message.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

// At file scope: it names a function outside any namespace. A static library's resources are not found without it.
static void initPages()
{
    Q_INIT_RESOURCE(tokenloupe);
}

namespace network {

namespace {

QString readTemplate()
{
    initPages();
    QFile file(u":/pages/signed_in.html"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the page of the loopback receiver is not built in");
    return QString::fromUtf8(file.readAll());
}

const QString &pageTemplate()
{
    static const QString text = readTemplate();
    return text;
}

/// The CSP source of the one inline element of that name.
QByteArray inlineHash(const QString &element)
{
    const QString start = u'<' + element + u'>';
    const qsizetype from = pageTemplate().indexOf(start) + start.size();
    const QString text = pageTemplate().sliced(from, pageTemplate().indexOf(u"</"_s + element, from) - from);
    return "'sha256-" + QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toBase64() + "'";
}

QByteArray securityPolicy()
{
    return "default-src 'none'; style-src " + inlineHash(u"style"_s) + "; script-src " + inlineHash(u"script"_s) +
           "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

QByteArray html(const AnswerPage &page)
{
    // All at once: a message that holds a placeholder must not be expanded. (The page has no other percent signs.)
    //: The language of this page, as HTML has it
    const QString language = QCoreApplication::translate("network", "en");
    const QHash<QString, QString> values = {{u"LANGUAGE"_s, language},
                                            {u"TITLE"_s, page.title.toHtmlEscaped()},
                                            {u"MESSAGE"_s, page.message.toHtmlEscaped()},
                                            {u"HINT"_s, page.hint.toHtmlEscaped()},
                                            {u"TONE"_s, page.good ? u"good"_s : u"bad"_s}};
    QStringList parts = pageTemplate().split(u'%');
    for (QString &part : parts)
        part = values.value(part, part);
    return parts.join(QString()).toUtf8();
}

} // namespace

QByteArray answer(const AnswerPage &page)
{
    const QByteArray body = html(page);
    return "HTTP/1.1 " + QByteArray::number(page.status) + ' ' + http::reasonPhrase(page.status) +
           "\r\nContent-Type: text/html; charset=utf-8"
           "\r\nContent-Length: " +
           QByteArray::number(body.size()) +
           "\r\nCache-Control: no-store"
           "\r\nReferrer-Policy: no-referrer"
           // A service worker that another program has left for this port would catch the next callback. No "cookies":
           // they are shared by all ports, and so are other programs'. No "cache": a callback's address comes once.
           "\r\nClear-Site-Data: \"storage\""
           "\r\nX-Content-Type-Options: nosniff"
           "\r\nContent-Security-Policy: " +
           securityPolicy() + (page.status == 405 ? "\r\nAllow: GET" : "") + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace network
