// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspect_lines.h"

#include "base/json_text.h"
#include "base/translated.h"
#include "inspect/inspector.h"
#include "inspect/report.h"

#include <QFile>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

// As much as keeps all cores busy and little memory.
constexpr qsizetype linesAtOnce = 4000;
constexpr qsizetype bytesAtOnce = 8 * 1024 * 1024;

struct Line
{
    qsizetype number = 0;
    QByteArray text;
};

struct Judged
{
    QByteArray text;
    int code = 0;
};

QList<Line> nextLines(QFile &file, qsizetype &number)
{
    QList<Line> lines;
    qsizetype bytes = 0;
    while (lines.size() < linesAtOnce && bytes < bytesAtOnce && !file.atEnd()) {
        const QByteArray text = file.readLine();
        if (text.isEmpty()) // the end of stdin, which atEnd() does not foresee
            break;
        ++number;
        bytes += text.size();
        if (!text.trimmed().isEmpty())
            lines.append({number, text.trimmed()});
    }
    return lines;
}

class Judge
{
public:
    Judge(const inspect::Context &context, bool isJson)
        : m_context(context)
        , m_inspector(context, isJson ? inspect::Extent::Whole : inspect::Extent::Verdict)
        , m_isJson(isJson)
    {
    }

    Judged operator()(const Line &line) const
    {
        std::optional<EnglishOnly> english;
        if (m_isJson)
            english.emplace();
        const inspect::Inspection inspection = m_inspector.inspect(line.text);
        return {m_isJson ? withMember(inspect::toJson(inspection, m_context), "line", QByteArray::number(line.number))
                         : u"%1 %2: %3"_s.arg(line.number)
                               .arg(QString::fromLatin1(inspect::verdictId(inspection.verdict)).toUpper(),
                                    inspection.headline)
                               .toUtf8(),
                exitCodeOf(inspection.verdict, m_context.keys.has_value())};
    }

private:
    inspect::Context m_context;
    inspect::Inspector m_inspector;
    bool m_isJson;
};

/// Prints what one file's lines come to.
Result<int> inspectFile(Invocation &call, const QString &path, const Judge &judge, bool &isFirst)
{
    QFile file(path);
    const bool opened = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return failure(ErrorCode::FileUnreadable, path, file.errorString());
    const QByteArray separator = call.out().format() == Format::Json ? ",\n" : "\n";
    int worst = 0;
    qsizetype number = 0;
    for (QList<Line> lines = nextLines(file, number); !lines.isEmpty(); lines = nextLines(file, number)) {
        QByteArrayList texts;
        for (const Judged &judged : QtConcurrent::blockingMapped<QList<Judged>>(lines, std::cref(judge))) {
            texts.append(judged.text);
            worst = std::max(worst, judged.code);
            call.count(judged.code == 0);
        }
        call.out().bytes((isFirst ? QByteArray() : separator.chopped(1)) + texts.join(separator));
        isFirst = false;
    }
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, path, file.errorString());
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
    const Judge judge(context, call.out().isJson());
    const bool isArray = call.out().format() == Format::Json;
    int worst = 0;
    bool isFirst = true;
    if (!call.out().isJson() && context.isNowChosen)
        call.out().note(inspect::chosenTimeWords(context));
    if (isArray)
        call.out().bytes("[");
    const QStringList paths = call.arguments().isEmpty() ? QStringList{u"-"_s} : call.arguments();
    for (const QString &path : paths) {
        const auto code = inspectFile(call, path, judge, isFirst);
        if (!code)
            return code;
        worst = std::max(worst, *code);
    }
    if (isArray)
        call.out().bytes("]");
    return worst;
}

} // namespace cli
