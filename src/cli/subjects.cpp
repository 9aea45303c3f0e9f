// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/subjects.h"

#include "base/text_place.h"

#include <QCoreApplication>
#include <QFileInfo>
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
        subjects.append({token, source, place.line, place.byte, besideIt(found, token), isAlone});
    }
    return {subjects, recognition.more};
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
    if (argument == "-"_L1 || QFileInfo::exists(argument))
        return readInput(argument);
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
        subjects.list += more.list;
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
