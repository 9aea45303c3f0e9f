// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trace_store.h"

#include "app/json_file.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int fileVersion = 1;

QList<TraceStep> newestOf(const QList<TraceStep> &steps)
{
    return steps.mid(qMax<qsizetype>(0, steps.size() - TraceStore::mostSteps));
}

} // namespace

TraceStore::TraceStore(QString dataDir)
    : m_dataDir(std::move(dataDir))
{
}

QString TraceStore::pathOf(const Account &account) const
{
    return QDir(m_dataDir).filePath(u"traces/%1.json"_s.arg(account.id));
}

Result<QList<TraceStep>> TraceStore::read(const Account &account) const
{
    if (account.refreshToken == Kept::Memory)
        return m_memory.value(account.id);
    const auto file = readJsonFile(pathOf(account), fileVersion);
    if (!file)
        return tl::unexpected<Error>(file.error());
    QList<TraceStep> steps;
    const QJsonArray listed = *file ? (*file)->value("steps"_L1).toArray() : QJsonArray();
    for (const auto &value : listed) {
        const auto step = traceStepFromJson(value.toObject());
        if (!step)
            return tl::unexpected<Error>(step.error());
        steps.append(*step);
    }
    return steps;
}

Result<bool> TraceStore::append(const Account &account, const QList<TraceStep> &steps)
{
    if (account.refreshToken == Kept::Memory) {
        QList<TraceStep> &kept = m_memory[account.id];
        kept = newestOf(kept + steps);
        return true;
    }
    const auto lock = lockedFile(pathOf(account));
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    return read(account).and_then([this, &account, &steps](const QList<TraceStep> &before) {
        return writeTrace(pathOf(account), newestOf(before + steps));
    });
}

Result<bool> TraceStore::remove(const Account &account)
{
    m_memory.remove(account.id);
    QFile file(pathOf(account));
    if (file.exists() && !file.remove())
        return failure(ErrorCode::FileUnwritable, file.fileName(), file.errorString());
    return true;
}

Result<bool> writeTrace(const QString &path, const QList<TraceStep> &steps)
{
    QJsonArray listed;
    for (const TraceStep &step : steps)
        listed.append(toJson(step));
    return writeJsonFile(path, {{u"steps"_s, listed}}, fileVersion);
}

} // namespace app
