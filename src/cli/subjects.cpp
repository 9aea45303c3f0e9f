// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/subjects.h"

#include "base/text_place.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// The only one of that name, or null.
const inspect::FoundToken *onlyNamed(const QList<inspect::FoundToken> &found, QStringView name)
{
    const auto isNamed = [name](const inspect::FoundToken &token) { return token.name == name; };
    const auto first = std::find_if(found.begin(), found.end(), isNamed);
    return first != found.end() && std::none_of(first + 1, found.end(), isNamed) ? &*first : nullptr;
}

/// The access token that an ID token's at_hash is about. Of several responses it is not known which belongs to which.
Secret besideIt(const QList<inspect::FoundToken> &found, const inspect::FoundToken &token)
{
    const inspect::FoundToken *idToken = onlyNamed(found, u"id_token");
    const inspect::FoundToken *accessToken = onlyNamed(found, u"access_token");
    const bool isPair = idToken && accessToken && !accessToken->trouble && token.offset == idToken->offset;
    return isPair ? Secret(accessToken->text) : Secret();
}

Subjects subjectsIn(const QByteArray &text, const QString &source, bool repair)
{
    const inspect::Recognition recognition = inspect::recognise(text);
    QList<inspect::FoundToken> found = recognition.found;
    const bool isNone = found.isEmpty();
    if (isNone)
        found.append(inspect::asItStands(text));
    TextPlaces places(text);
    QList<Subject> subjects;
    for (inspect::FoundToken &token : found) {
        if (repair && token.trouble && token.trouble->repaired)
            token.text = *token.trouble->repaired;
        const bool isWhole = token.length == text.trimmed().size();
        const TextPlace place = places.at(token.offset);
        const bool isAlone = isNone || (isWhole && !token.trouble);
        subjects.append({token, source, place.line, place.byte, besideIt(found, token), false, isAlone});
    }
    return {subjects, recognition.more};
}

/// A text that Windows saved as “Unicode”, as UTF-8; nothing when it is no UTF-16. ASCII has a NUL in every second byte
/// there.
std::optional<QByteArray> fromUtf16(const QByteArray &bytes)
{
    constexpr qsizetype looked = 8; // bytes
    const auto areNul = [&bytes](qsizetype first) {
        bool all = bytes.size() >= looked;
        for (qsizetype at = first; all && at < looked; at += 2)
            all = bytes[at] == 0 && bytes[at ^ 1] != 0;
        return all;
    };
    const bool isMarked = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    if (!isMarked && !areNul(0) && !areNul(1))
        return std::nullopt;
    QStringDecoder decoder(isMarked    ? QStringDecoder::Utf16
                           : areNul(0) ? QStringDecoder::Utf16BE
                                       : QStringDecoder::Utf16LE);
    return QString(decoder(bytes)).toUtf8();
}

/// Endings of the names of files that tokens are kept in.
constexpr const char *fileEndings[] = {".txt", ".jwt", ".token", ".json", ".jsonl",
                                       ".har", ".log", ".pem",   ".gz",   ".zip"};

/// Whether a name of no file was meant to be one. Each character of a path may stand in a token too; a command or an
/// address that holds one ends as it likes.
bool isPath(const QString &argument)
{
    static const QRegularExpression ofOtherText(u"\\s|://"_s);
    if (argument.contains(ofOtherText))
        return false;
    const bool endsLikeOne =
        std::any_of(std::begin(fileEndings), std::end(fileEndings), [&argument](const char *ending) {
            return argument.endsWith(QLatin1StringView(ending), Qt::CaseInsensitive);
        });
    const bool startsLikeOne =
        argument.startsWith(u'/') || argument.startsWith("./"_L1) || argument.startsWith("../"_L1);
    return endsLikeOne || startsLikeOne || (argument.contains(u'/') && QFileInfo(argument).dir().exists());
}

/// Of a text with more tokens than are judged at once.
QString leftOutWords(const QString &source, qsizetype leftOut)
{
    return say("%1 holds more than %2 tokens: the last %3 were not judged. Give it with --lines, a token a line.")
        .arg(source.isEmpty() ? say("The text") : source)
        .arg(inspect::mostTokens)
        .arg(leftOut);
}

} // namespace

Result<QByteArray> textOf(Invocation &call, const QString &argument)
{
    if (argument == "-"_L1 || QFileInfo::exists(argument)) {
        noteTerminal(call.out(), argument);
        const auto text = readInput(argument);
        const auto decoded = text ? fromUtf16(*text) : std::nullopt;
        if (!decoded)
            return text;
        call.out().note(say("%1 is UTF-16 and was read as such; tokens are ASCII: save it as UTF-8.").arg(argument));
        return decoded->trimmed();
    }
    if (isPath(argument))
        return failure(ErrorCode::FileUnreadable, redacted(argument),
                       say("there is no such file; a token that looks like one can be given on stdin, with -"));
    call.out().note(say("There is no file of that name, so it is taken for a token: on the command line other users of "
                        "this computer can read it. Give a file, or - for stdin."));
    return argument.toUtf8();
}

Result<Subjects> subjectsOf(Invocation &call)
{
    Subjects subjects;
    const QStringList arguments = call.arguments().isEmpty() ? QStringList{u"-"_s} : call.arguments();
    for (const QString &argument : arguments) {
        const auto text = textOf(call, argument);
        if (!text)
            return tl::unexpected<Error>(text.error());
        const bool isFile = argument == "-"_L1 || QFileInfo::exists(argument);
        const QString source = isFile ? argument : QString();
        const Subjects more = subjectsIn(*text, source, call.isSet(u"repair"_s));
        if (more.leftOut > 0)
            call.out().note(leftOutWords(source, more.leftOut), Tone::Bad);
        for (Subject subject : more.list) {
            subject.isOfSeveral = arguments.size() > 1;
            subjects.list.append(subject);
        }
        subjects.leftOut += more.leftOut;
    }
    return subjects;
}

inspect::Context contextFor(const Subject &subject, inspect::Context context)
{
    context.foundAs = subject.found.name;
    context.foundInUrl = subject.found.inUrl;
    if (context.accessToken.isEmpty())
        context.accessToken = subject.accessToken;
    return context;
}

} // namespace cli
