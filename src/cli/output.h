// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace cli {

enum class Format { Text, Json, JsonLines };

/// Shown as a colour where that is wanted: on a terminal, and when NO_COLOR is not set.
enum class Tone { Plain, Good, Bad, Doubtful };

/// Where a command's words go: results to stdout, everything else to stderr. What others wrote is made visible first,
/// so that no value can send escape sequences to a terminal.
class Output
{
public:
    explicit Output(Format format = Format::Text);

    Format format() const { return m_format; }
    bool isJson() const { return m_format != Format::Text; }

    /// One line of result, the first words of it in a tone.
    void line(const QString &text);
    void line(Tone tone, const QString &words, const QString &rest);
    /// Lines of ours, such as a help text.
    void text(const QString &lines);
    /// A result that another program reads as it is, such as a token; on a terminal control characters are made
    /// visible.
    void bytes(const QByteArray &bytes);
    /// One JSON document: indented for `json`, one line for `jsonl`.
    void json(const QJsonObject &object);
    void json(const QJsonArray &array);

    /// Something the user should know; stderr. Words of the command line that hold a secret are redacted.
    void note(const QString &text, Tone tone = Tone::Plain);
    /// A picture made of lines of text, such as a QR code; stderr, and only when that is a terminal.
    void drawing(const QString &lines);
    /// What is going on now; stderr, and only when that is a terminal.
    void progress(const QString &text);
    /// The same, in place of what passed before; an empty text clears it.
    void passing(const QString &text);

    /// Whether all that went to stdout arrived there, by this object or another. Error: FileUnwritable.
    static Result<bool> delivered();

private:
    void write(FILE *stream, const QByteArray &bytes);

    Format m_format;
    bool m_outIsTerminal;
    bool m_errIsTerminal;
};

} // namespace cli
