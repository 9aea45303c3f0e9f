// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace cli {

enum class Format { Text, Json, JsonLines };

/// Where a command's words go: results to stdout, everything else to stderr. What others wrote is made visible first,
/// so that no value can send escape sequences to a terminal.
class Output
{
public:
    explicit Output(Format format = Format::Text);

    Format format() const { return m_format; }
    bool isJson() const { return m_format != Format::Text; }

    /// One line of result.
    void line(const QString &text);
    /// A result that another program reads as it is, such as a token; on a terminal control characters are made
    /// visible.
    void bytes(const QByteArray &bytes);
    /// One JSON document: indented for `json`, one line for `jsonl`.
    void json(const QJsonObject &object);
    void json(const QJsonArray &array);

    /// Something the user should know; stderr.
    void note(const QString &text);
    /// What is going on now; stderr, and only when that is a terminal.
    void progress(const QString &text);

    /// The text in a colour, when stdout is a terminal and NO_COLOR is not set.
    QString good(const QString &text) const;
    QString bad(const QString &text) const;
    QString doubtful(const QString &text) const;

private:
    QString coloured(const char *code, const QString &text) const;
    void write(FILE *stream, const QByteArray &bytes);

    Format m_format;
    bool m_colour;
    bool m_outIsTerminal;
    bool m_errIsTerminal;
};

} // namespace cli
