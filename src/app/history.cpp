// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history.h"

#include "base/json_read.h"
#include "base/private_folder.h"
#include "base/whole_write.h"
#include "http/exchange_json.h"
#include "lab/variants.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr auto currentName = "history.jsonl"_L1;
constexpr auto olderName = "history.old.jsonl"_L1;

QJsonObject toJson(const HistoryEntry &entry)
{
    return {{u"at"_s, entry.at},
            {u"authorized_with"_s, entry.authorizedWith},
            {u"headline"_s, entry.headline},
            {u"conclusion"_s, entry.conclusion},
            {u"body_bytes"_s, entry.bodyBytes},
            {u"request"_s, entry.exchange["request"_L1]},
            {u"response"_s, entry.exchange["response"_L1]}};
}

/// Whether a crash has left a line without its end.
bool endsInsideALine(QFile &file)
{
    return file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n";
}

tl::unexpected<Error> unwritable(const QFile &file)
{
    return failure(ErrorCode::FileUnwritable, file.fileName(), file.errorString());
}

Result<bool> removeFile(const QString &path)
{
    QFile file(path);
    if (file.exists() && !file.remove())
        return unwritable(file);
    return true;
}

/// Everything up to the last line end.
Result<QByteArray> wholeLines(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path, file.errorString());
    QByteArray bytes = file.readAll();
    bytes.truncate(bytes.lastIndexOf('\n') + 1);
    return bytes;
}

} // namespace

QString HistoryEntry::found() const
{
    const auto known = diagnosis::conclusionFrom(conclusion);
    return known ? diagnosis::inWords(*known) : headline;
}

/// Once, the words before the id were kept in the language that was spoken then.
QString HistoryEntry::with() const
{
    const QString id = authorizedWith.section(u':', -1).trimmed();
    const lab::Variant *variant = authorizedWith.contains(u"401") ? lab::variant(id) : nullptr;
    return variant ? QCoreApplication::translate("History", "401 Lab: %1").arg(lab::differenceOf(*variant))
                   : authorizedWith;
}

QString HistoryEntry::method() const
{
    return exchange["request"_L1]["method"_L1].toString();
}

QString HistoryEntry::url() const
{
    return exchange["request"_L1]["url"_L1].toString();
}

int HistoryEntry::status() const
{
    return exchange["response"_L1]["status"_L1].toInt();
}

qint64 HistoryEntry::milliseconds() const
{
    return exchange["response"_L1]["timing"_L1]["finished"_L1].toInteger(-1);
}

Result<http::Exchange> HistoryEntry::kept() const
{
    return http::exchangeFromJson(exchange).map([this](http::Exchange known) {
        known.startedAt = at;
        if (known.response.body.size() < bodyBytes && bodyBytes > History::mostBody)
            known.cut = Error{ErrorCode::AnswerTooLarge, known.request.url.host(),
                              QCoreApplication::translate("History", "the first %1 of %2 bytes were kept")
                                  .arg(History::mostBody)
                                  .arg(bodyBytes)};
        return known;
    });
}

HistoryEntry historyEntry(const http::Exchange &exchange, const QString &authorizedWith,
                          const diagnosis::Diagnosis &diagnosis)
{
    http::Exchange part = exchange;
    part.request.body.truncate(History::mostBody);
    part.response.body.truncate(History::mostBody);
    http::Veil veil;
    const QJsonObject json = http::exchangeJson(part, veil); // first: what it labels may be repeated below
    HistoryEntry entry{exchange.startedAt, authorizedWith, veil.text(diagnosis.headline),
                       exchange.response.wholeBody().size(), json};
    if (diagnosis.refused && exchange.response.status > 0) {
        diagnosis::Conclusion conclusion = diagnosis.conclusion;
        conclusion.answer = veil.text(conclusion.answer);
        entry.conclusion = diagnosis::toJson(conclusion);
    }
    return entry;
}

History::History(QString dataDir, qint64 bound, QObject *parent)
    : QObject(parent)
    , m_dataDir(std::move(dataDir))
    , m_bound(bound)
{
}

QString History::path(QLatin1String name) const
{
    return QDir(m_dataDir).filePath(name);
}

/// The full file becomes the older one. Processes that do it at the same moment lose older entries alone.
Result<bool> History::makeRoom()
{
    if (QFile(path(currentName)).size() < m_bound)
        return true;
    if (const auto removed = removeFile(path(olderName)); !removed)
        return removed;
    QFile current(path(currentName));
    if (!current.rename(path(olderName)) && current.exists())
        return unwritable(current);
    return true;
}

Result<bool> History::append(const HistoryEntry &entry)
{
    if (const auto folder = makePrivateFolder(m_dataDir); !folder)
        return folder;
    if (const auto room = makeRoom(); !room)
        return room;
    QFile file(path(currentName));
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered, privateFile))
        return unwritable(file);
    const QByteArray line = QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact) + '\n';
    const QByteArray bytes = endsInsideALine(file) ? '\n' + line : line;
    if (!writeWhole(file, bytes))
        return unwritable(file);
    Q_EMIT grew();
    return true;
}

Result<bool> History::clear()
{
    for (const QLatin1String name : {currentName, olderName})
        if (const auto removed = removeFile(path(name)); !removed)
            return removed;
    Q_EMIT cleared();
    return true;
}

Result<QByteArray> History::read() const
{
    const auto older = wholeLines(path(olderName));
    if (!older)
        return older;
    const auto current = wholeLines(path(currentName));
    if (!current)
        return current;
    return *older + *current;
}

Result<HistoryEntry> History::entry(const QByteArray &line)
{
    QJsonParseError fault;
    const QJsonObject json = json_read::parsed(line, &fault).object();
    if (fault.error != QJsonParseError::NoError)
        return failure(ErrorCode::FileMalformed, currentName,
                       QCoreApplication::translate("History", "at byte %1 of a line: %2")
                           .arg(fault.offset)
                           .arg(fault.errorString()));
    return HistoryEntry{json["at"_L1].toInteger(),
                        json["authorized_with"_L1].toString(),
                        json["headline"_L1].toString(),
                        json["body_bytes"_L1].toInteger(),
                        {{u"request"_s, json["request"_L1]}, {u"response"_s, json["response"_L1]}},
                        json["conclusion"_L1].toObject()};
}

} // namespace app
