// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "base/json_text.h"
#include "base/plain_text.h"
#include "cli/given_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <cerrno>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

int lossOfStdout = 0; ///< the system's number for why a result did not arrive; 0: all did

const char *colourOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return nullptr;
    case Tone::Good:
        return "\x1b[32m";
    case Tone::Bad:
        return "\x1b[31m";
    case Tone::Doubtful:
        return "\x1b[33m";
    }
    Q_UNREACHABLE();
}

/// What others wrote is made visible before our own colour comes around it.
QByteArray coloured(Tone tone, const QString &text, bool terminal)
{
    const char *colour = terminal && qEnvironmentVariableIsEmpty("NO_COLOR") ? colourOf(tone) : nullptr;
    const QByteArray shown = plain_text::visible(text).toUtf8();
    return colour ? colour + shown + "\x1b[0m" : shown;
}

} // namespace

Output::Output(Format format)
    : m_format(format)
    , m_outIsTerminal(isatty(STDOUT_FILENO) == 1)
    , m_errIsTerminal(isatty(STDERR_FILENO) == 1)
{
}

void Output::write(FILE *stream, const QByteArray &bytes)
{
    const bool written =
        std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream) == size_t(bytes.size()) &&
        std::fflush(stream) == 0;
    if (!written && stream == stdout && errno != EPIPE) // a reader that has read enough is no failure
        lossOfStdout = errno;
}

Result<bool> Output::delivered()
{
    if (lossOfStdout == 0)
        return true;
    return failure(ErrorCode::FileUnwritable, QCoreApplication::translate("cli", "that stdout goes to"),
                   qt_error_string(lossOfStdout));
}

void Output::line(const QString &text)
{
    line(Tone::Plain, {}, text);
}

void Output::line(Tone tone, const QString &words, const QString &rest)
{
    write(stdout, coloured(tone, words, m_outIsTerminal) + plain_text::visible(rest).toUtf8() + '\n');
}

void Output::text(const QString &lines)
{
    write(stdout, plain_text::visible(lines, true).toUtf8() + '\n');
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
    write(stdout, json_text::withoutInvisible(QJsonDocument(object).toJson(style).trimmed()) + '\n');
}

void Output::json(const QJsonArray &array)
{
    if (m_format == Format::JsonLines) {
        for (const auto &value : array)
            json(value.toObject());
        return;
    }
    write(stdout, json_text::withoutInvisible(QJsonDocument(array).toJson().trimmed()) + '\n');
}

void Output::note(const QString &text, Tone tone)
{
    write(stderr, coloured(tone, withoutGivenSecrets(text), m_errIsTerminal) + '\n');
}

void Output::drawing(const QString &lines)
{
    if (m_errIsTerminal)
        write(stderr, lines.toUtf8());
}

void Output::progress(const QString &text)
{
    if (m_errIsTerminal)
        note(text);
}

void Output::passing(const QString &text)
{
    if (m_errIsTerminal)
        write(stderr, "\r" + plain_text::visible(withoutGivenSecrets(text)).toUtf8() + "\x1b[K");
}

} // namespace cli
