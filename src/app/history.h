// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "diagnosis/diagnosis.h"
#include "http/message.h"

#include <QJsonObject>
#include <QList>
#include <QObject>

namespace app {

/// One exchange as it is kept: without a secret.
struct HistoryEntry
{
    qint64 at = 0;               ///< when it began, milliseconds since the epoch
    QString authorizedWith;      ///< in words, the account's name among them; empty for nothing
    QString headline;            ///< of the diagnosis, in the language that was spoken; empty for none
    qint64 bodyBytes = 0;        ///< of the whole response, of which `exchange` may hold a part
    QJsonObject exchange;        ///< {"request", "response"}: http::exchangeJson()
    QJsonObject conclusion = {}; ///< diagnosis::toJson(): what the headline says; empty where it alone was kept
    bool operator==(const HistoryEntry &) const = default;

    /// The headline in the language that is spoken now, where it can be said anew.
    QString found() const;
    /// What it was authorized with, in that language: a variant of the lab by its difference. Empty for nothing.
    QString with() const;
    static constexpr QLatin1StringView labPrefix{"401 Lab: "}; ///< of `authorizedWith`; the id of a variant follows

    QString method() const;
    QString url() const;
    int status() const;
    qint64 milliseconds() const; ///< from start to the last byte; -1 when that is not known

    /// As far as it was kept; Exchange::cut says when a part of its body was not. Errors: those of
    /// http::exchangeFromJson().
    Result<http::Exchange> kept() const;
};

/// The entry of an exchange, redacted. Of each body the first `History::mostBody` bytes are kept.
HistoryEntry historyEntry(const http::Exchange &exchange, const QString &authorizedWith,
                          const diagnosis::Diagnosis &diagnosis);

/// The exchanges of the past, oldest first: a JSON object a line in history.jsonl of the data folder, mode 0600. When
/// it has grown to its bound it becomes history.old.jsonl, in the place of an older one. A line is written at once,
/// after a line end where a crash has cut the one before; what was cut is skipped in reading.
class History : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 mostBytes = 16 * 1024 * 1024; ///< of one of the two files
    static constexpr qsizetype mostBody = 64 * 1024;      ///< bytes

    explicit History(QString dataDir, qint64 bound = mostBytes, QObject *parent = nullptr);

    /// Error: FileUnwritable.
    Result<bool> append(const HistoryEntry &entry);

    /// Removes all of it. Error: FileUnwritable.
    Result<bool> clear();

    /// Both files' bytes, older first, whole lines alone. Error: FileUnreadable.
    Result<QByteArray> read() const;

    /// What one line of read() holds. Error: FileMalformed.
    static Result<HistoryEntry> entry(const QByteArray &line);

Q_SIGNALS:
    void grew();
    void cleared();

private:
    QString path(QLatin1String name) const;
    Result<bool> makeRoom();

    QString m_dataDir;
    qint64 m_bound;
};

} // namespace app
