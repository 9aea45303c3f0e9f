// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "base/plain_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cli {

Output::Output(Format format)
    : m_format(format)
    , m_outIsTerminal(isatty(STDOUT_FILENO) == 1)
    , m_errIsTerminal(isatty(STDERR_FILENO) == 1)
{
    m_colour = m_outIsTerminal && qEnvironmentVariableIsEmpty("NO_COLOR");
}

void Output::write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

void Output::line(const QString &text)
{
    write(stdout, text.toUtf8() + '\n');
}

void Output::bytes(const QByteArray &bytes)
{
    write(stdout, m_outIsTerminal ? plain_text::visible(QString::fromUtf8(bytes), true).toUtf8() : bytes);
    if (!bytes.endsWith('\n'))
        write(stdout, "\n");
}

void Output::json(const QJsonObject &object)
{
    const auto style = m_format == Format::JsonLines ? QJsonDocument::Compact : QJsonDocument::Indented;
    write(stdout, QJsonDocument(object).toJson(style).trimmed() + '\n');
}

void Output::json(const QJsonArray &array)
{
    if (m_format == Format::JsonLines) {
        for (const QJsonValue &value : array)
            json(value.toObject());
        return;
    }
    write(stdout, QJsonDocument(array).toJson().trimmed() + '\n');
}

void Output::note(const QString &text)
{
    write(stderr, plain_text::visible(text, true).toUtf8() + '\n');
}

void Output::progress(const QString &text)
{
    if (m_errIsTerminal)
        note(text);
}

QString Output::coloured(const char *code, const QString &text) const
{
    return m_colour ? u"\x1b[%1m%2\x1b[0m"_s.arg(QLatin1StringView(code), text) : text;
}

QString Output::good(const QString &text) const
{
    return coloured("32", text);
}

QString Output::bad(const QString &text) const
{
    return coloured("31", text);
}

QString Output::doubtful(const QString &text) const
{
    return coloured("33", text);
}

} // namespace cli
