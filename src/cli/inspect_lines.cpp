// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspect_lines.h"

#include "base/json_text.h"
#include "base/translated.h"
#include "inspect/inspector.h"
#include "inspect/report.h"

#include <QFile>
#include <QScopeGuard>
#include <QtConcurrent>
#include <openssl/crypto.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

// As much as keeps all cores busy and little memory.
constexpr qsizetype pieceBytes = 32 * 1024;
constexpr qsizetype bytesAtOnce = 128 * pieceBytes;

/// Some whole lines of a file, judged by one thread in one go.
struct Piece
{
    QByteArray source;         ///< how the file is named in what is told, where there are several; else empty
    qsizetype firstNumber = 0; ///< of its first line, from 1
    QByteArray lines;
};

/// What the lines of a piece came to.
struct Judged
{
    QByteArray text;
    int worst = 0;
    int good = 0;
    int bad = 0;
};

/// Reads a file piece by piece, each of whole lines.
class Pieces
{
public:
    Pieces(QFile &file, const QByteArray &source)
        : m_file(file)
        , m_source(source)
    {
    }

    /// As much as is judged in one go. None at the end of the file.
    QList<Piece> next()
    {
        QList<Piece> pieces;
        for (qsizetype bytes = 0; bytes < bytesAtOnce;) {
            const QByteArray lines = wholeLines();
            if (lines.isEmpty())
                break;
            bytes += lines.size();
            pieces.append({m_source, m_number, lines});
            for (qsizetype end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', end + 1))
                ++m_number;
        }
        return pieces;
    }

private:
    QByteArray wholeLines()
    {
        QByteArray lines = std::exchange(m_rest, {});
        for (;;) {
            const qsizetype before = lines.size();
            lines.resize(before + pieceBytes);
            lines.truncate(before + std::max<qint64>(m_file.read(lines.data() + before, pieceBytes), 0));
            const qsizetype end = QByteArrayView(lines).sliced(before).lastIndexOf('\n') + 1;
            if (end > 0 || lines.size() == before) {
                m_rest = end > 0 ? lines.sliced(before + end) : QByteArray();
                lines.chop(m_rest.size());
                return lines;
            }
        }
    }

    QFile &m_file;
    QByteArray m_source;
    QByteArray m_rest;      ///< that was read of the next line
    qsizetype m_number = 1; ///< of the next line
};

class Judge
{
public:
    Judge(const inspect::Context &context, Format format)
        : m_context(context)
        , m_isJson(format != Format::Text)
        , m_separator(format == Format::Json ? ",\n" : "\n")
        , m_inspector(context, m_isJson ? inspect::Extent::Whole : inspect::Extent::Verdict)
    {
    }

    Judged operator()(const Piece &piece) const
    {
        // What OpenSSL keeps for a thread goes with the work: Qt calls threads ended before they are, and the program
        // may end first.
        const auto tidied = qScopeGuard(OPENSSL_thread_stop);
        std::optional<EnglishOnly> english;
        if (m_isJson)
            english.emplace();
        Judged judged;
        qsizetype number = piece.firstNumber;
        for (QByteArrayView rest = piece.lines; !rest.isEmpty(); ++number) {
            const qsizetype end = rest.indexOf('\n');
            const QByteArrayView line = (end < 0 ? rest : rest.first(end)).trimmed();
            if (!line.isEmpty())
                judge(judged, piece.source, number, line);
            rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        }
        return judged;
    }

    const QByteArray &separator() const { return m_separator; }
    /// How a file is named in what is told.
    QByteArray sourceOf(const QString &path) const { return m_isJson ? json_text::quoted(path) : path.toUtf8() + ':'; }

private:
    /// {…, "line": 3}, and "source" where there are several files.
    QByteArray toJson(const inspect::Inspection &inspection, const QByteArray &source, qsizetype number) const
    {
        const QByteArray json = withMember(inspect::toJson(inspection, m_context), "line", QByteArray::number(number));
        return source.isEmpty() ? json : withMember(json, "source", source);
    }

    /// "3 VALID: …", or "tokens.txt:3 VALID: …" where there are several files.
    static QByteArray toText(const inspect::Inspection &inspection, const QByteArray &source, qsizetype number)
    {
        return source + QByteArray::number(number) + ' ' +
               QByteArray(inspect::verdictId(inspection.verdict)).toUpper() + ": " + inspection.headline.toUtf8();
    }

    void judge(Judged &judged, const QByteArray &source, qsizetype number, QByteArrayView line) const
    {
        // The piece outlives the inspection.
        const auto inspection = m_inspector.inspect(QByteArray::fromRawData(line.data(), line.size()));
        if (!judged.text.isEmpty())
            judged.text += m_separator;
        judged.text += m_isJson ? toJson(inspection, source, number) : toText(inspection, source, number);
        const int code = exitCodeOf(inspection.verdict, m_context.keys.has_value());
        judged.worst = std::max(judged.worst, code);
        ++(code == 0 ? judged.good : judged.bad);
    }

    inspect::Context m_context;
    bool m_isJson;
    QByteArray m_separator;
    inspect::Inspector m_inspector;
};

/// Prints what one file's lines come to. `source`: that of their pieces.
Result<int> inspectFile(Invocation &call, const QString &path, const QByteArray &source, const Judge &judge,
                        bool &isFirst)
{
    noteTerminal(call.out(), path);
    QFile file(path);
    const bool opened =
        path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!opened)
        return failure(ErrorCode::FileUnreadable, redacted(path), file.errorString());
    int worst = 0;
    Pieces rest(file, source);
    for (QList<Piece> pieces = rest.next(); !pieces.isEmpty(); pieces = rest.next()) {
        QByteArrayList texts;
        for (const Judged &judged : QtConcurrent::blockingMapped<QList<Judged>>(pieces, std::cref(judge))) {
            if (!judged.text.isEmpty())
                texts.append(judged.text);
            worst = std::max(worst, judged.worst);
            call.count(judged.good, judged.bad);
        }
        if (texts.isEmpty())
            continue;
        call.out().bytes((isFirst ? QByteArray() : judge.separator().chopped(1)) + texts.join(judge.separator()));
        isFirst = false;
    }
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, redacted(path), file.errorString());
    return worst;
}

} // namespace

QByteArray withMember(QByteArray object, const char *name, const QByteArray &json)
{
    object.chop(1);
    return object + ',' + json_text::quoted(QString::fromLatin1(name)) + ':' + json + '}';
}

int exitCodeOf(inspect::Verdict verdict, bool keyGiven)
{
    switch (verdict) {
    case inspect::Verdict::Valid:
        return 0;
    case inspect::Verdict::Unverified:
        return keyGiven ? 1 : 0;
    case inspect::Verdict::Invalid:
        return 1;
    case inspect::Verdict::Unreadable:
        return 2;
    }
    Q_UNREACHABLE();
}

Result<int> inspectLines(Invocation &call, const inspect::Context &context)
{
    const Judge judge(context, call.out().format());
    const bool isArray = call.out().format() == Format::Json;
    bool isFirst = true;
    if (!call.out().isJson() && context.isNowChosen)
        call.out().note(inspect::chosenTimeWords(context));
    if (isArray)
        call.out().bytes("[");
    const QStringList paths = call.arguments().isEmpty() ? QStringList{u"-"_s} : call.arguments();
    Result<int> worst = 0;
    for (auto path = paths.begin(); worst && path != paths.end(); ++path) {
        const auto code =
            inspectFile(call, *path, paths.size() > 1 ? judge.sourceOf(*path) : QByteArray(), judge, isFirst);
        worst = code.map([&worst](int one) { return std::max(*worst, one); });
    }
    if (isArray) // that ends, whatever came
        call.out().bytes("]");
    return worst;
}

} // namespace cli
