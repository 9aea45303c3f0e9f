// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch_words.h"

#include "base/time_text.h"
#include "lab/report.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace watch_words {

namespace {

using State = VerdictBanner::State;

QString say(const char *text)
{
    return QCoreApplication::translate("watch_words", text);
}

/// What the answers are to be compared with.
QString timesOf(const lab::Watch &watch)
{
    QStringList times;
    if (watch.expiresAt)
        times.append(say("The token runs out at %1.").arg(time_text::utc(*watch.expiresAt)));
    if (watch.endedAt)
        times.append(say("Its grant was ended at %1.").arg(time_text::utc(*watch.endedAt / 1000)));
    if (const lab::Span *refusal = watch.refusal())
        times.append(say("It turned 401 at %1.").arg(time_text::utc(refusal->from / 1000)));
    return times.join(u' ');
}

} // namespace

VerdictBanner::Content underWay(const lab::Watch &watch)
{
    const lab::Span &last = watch.spans.last();
    const QString answer = last.status > 0 ? QString::number(last.status) : say("no answer");
    return {State::Waiting,
            {},
            say("The token is watched: %1, %L2 times until now").arg(answer).arg(last.count),
            timesOf(watch)};
}

VerdictBanner::Content conclusion(const lab::Watch &watch)
{
    lab::Watched watched = lab::judge(watch, lab::Face::Window);
    const bool isRefused = watch.refusal() != nullptr;
    VerdictBanner::Content content;
    content.state = watched.holds ? State::Valid : isRefused ? State::Invalid : State::Warn;
    content.word = watched.holds ? say("Refused in time") : isRefused ? say("Not as expected") : say("Not refused");
    content.sentence = watched.sentences.takeFirst();
    if (content.sentence.endsWith(u'.'))
        content.sentence.chop(1);
    content.detail = (watched.sentences.join(u' ') + u' ' + timesOf(watch)).trimmed();
    return content;
}

QByteArray report(const lab::Watch &watch, const QString &path)
{
    return lab::reportFormatOf(path) == lab::ReportFormat::Json
               ? QJsonDocument(lab::toJson(watch, lab::Face::Window)).toJson()
               : (lab::judge(watch, lab::Face::Window).sentences.join(u'\n') + u'\n').toUtf8();
}

} // namespace watch_words
