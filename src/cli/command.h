// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "base/future.h"
#include "cli/given_words.h"
#include "cli/output.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QObject>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>

namespace cli {

/// One call of one command: what was asked, where the answer goes, and the services, built when first needed.
class Invocation : public QObject
{
    Q_OBJECT

public:
    Invocation(std::unique_ptr<QCommandLineParser> parser, Format format);
    ~Invocation() override;

    Output &out() { return m_out; }
    /// What stands after the command's name and is no option.
    QStringList arguments() const { return m_parser->positionalArguments(); }
    bool isSet(const QString &option) const { return m_parser->isSet(option); }
    QString value(const QString &option) const { return m_parser->value(option); }
    QStringList values(const QString &option) const { return m_parser->values(option); }
    /// Whether one of them is set.
    bool isAnySet(const QStringList &options) const;
    /// Error: UsageWrong when it is no whole number from `least` to `most`.
    Result<qint64> integer(const QString &option, qint64 fallback, qint64 least = INT32_MIN,
                           qint64 most = INT32_MAX) const;

    /// For --stats: one more thing that was as it should be, or not.
    void count(bool good);
    /// The same for many at once.
    void count(qint64 good, qint64 bad);
    /// What was counted, or else how the command ended.
    void printStats(bool good);

    QString dataDir() const;
    /// The options of this run that another command has to have for the same accounts and servers, ready for a shell,
    /// each after a blank. The password of a proxy stays out.
    QString sameOptions() const;
    /// Errors: those of app::servicesOptions(), app::addSettings() and AccountStore::load().
    Result<app::Services *> services();

private:
    void announce(app::Services &services);

    std::unique_ptr<QCommandLineParser> m_parser;
    Output m_out;
    QElapsedTimer m_started;
    qint64 m_good = 0;
    qint64 m_bad = 0;
    std::unique_ptr<app::Services> m_services;
};

/// Of a command that takes as many as there are.
inline constexpr qsizetype anyNumber = std::numeric_limits<qsizetype>::max();

/// A row of the table of commands. `run` gives the exit code.
struct Command
{
    const char *name;
    const char *arguments;   ///< of the usage line, for example "METHOD URL"
    qsizetype mostArguments; ///< that are no options
    const char *summary;
    const char *example;
    QList<QCommandLineOption> (*options)();
    Future<int> (*run)(Invocation &);
    const char *ending = nullptr;  ///< of the help text: what else there is to know
    const char *formats = nullptr; ///< of --format in the place of the usual ones, separated by commas; the command
                                   ///< itself writes those that are none of Format
};

std::span<const Command> commands();

/// What --format takes.
QStringList formatsOf(const Command &command);

/// The options that every command takes; --format, the first of them, with the formats of this one.
QList<QCommandLineOption> sharedOptions(const Command &command);

/// Runs the command that `arguments` (without the program's name) ask for; gives the exit code, and no error: that was
/// said on stderr. `owner` keeps what runs.
Future<int> run(const QStringList &arguments, QObject *owner);

/// The bytes of a file, or of stdin for "-". Error: FileUnreadable.
Result<QByteArray> readBytes(const QString &path);

/// Before stdin is read, for "-": on a terminal it waits until somebody ends it, and says so.
void noteTerminal(Output &out, const QString &path);

/// The same for a text: one trailing newline is dropped.
Result<QByteArray> readInput(const QString &path);

} // namespace cli
