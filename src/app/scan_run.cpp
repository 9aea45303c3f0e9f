// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scan_run.h"

#include "app/parts_text.h"
#include "app/parts_writer.h"
#include "app/survivor_search.h"
#include "inspect/scan/scanner.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace app {

using namespace inspect::scan;

namespace {

constexpr qsizetype longestEnding = 6; // characters of a file's name: ".json", with the dot

QString say(const char *text)
{
    return QCoreApplication::translate("scan_run", text);
}

QString partName(const QString &path, const QString &part)
{
    return part.isEmpty() ? path : u"%1/%2"_s.arg(path, part);
}

/// Notes what the parts of one file hold.
class Search : public PartReader
{
public:
    Search(QString path, const Rules &rules, Ledger &ledger, const KnownSecrets *known)
        : m_path(std::move(path))
        , m_rules(rules)
        , m_ledger(ledger)
        , m_known(known)
    {
    }

    QString begin(const QString &name, qint64, bool) override
    {
        const QString shown = name.isEmpty() ? name : labelled(name);
        m_name = shown;
        m_scanner.emplace(m_rules, m_ledger, m_known, partName(m_path, shown));
        prepare(*m_scanner);
        return shown;
    }
    void read(QByteArrayView bytes) override { m_scanner->feed(bytes); }
    void end() override
    {
        m_scanner->finish();
        if (m_scanner->isCutShort())
            m_left.append(say("%1 holds more encodings within encodings than are read: not everything was looked into.")
                              .arg(m_name.isEmpty() ? say("It") : m_name));
    }
    /// A sentence for each part that was read, though not whatever is encoded in it.
    const QStringList &left() const { return m_left; }

protected:
    /// Called with each scanner before it reads.
    virtual void prepare(Scanner &) {}

private:
    /// A name can hold a secret as well as what it names. Its ending is none, though tokens may go on with one.
    QString labelled(const QString &name)
    {
        const qsizetype dot = name.lastIndexOf(u'.');
        const QString ending = dot >= 0 && name.size() - dot <= longestEnding ? name.mid(dot) : QString();
        QByteArray copy;
        Scanner scanner(m_rules, m_ledger, m_known, m_path);
        prepare(scanner);
        scanner.setSink([&copy](QByteArrayView bytes) { copy += bytes; });
        scanner.feed(name.chopped(ending.size()).toUtf8());
        scanner.finish();
        return QString::fromUtf8(copy) + ending;
    }

    QString m_path;
    Rules m_rules;
    Ledger &m_ledger;
    const KnownSecrets *m_known;
    std::optional<Scanner> m_scanner;
    QString m_name; ///< the part's, within an archive
    QStringList m_left;
};

/// The same, and says what would stand in place of what.
class PreviewSearch : public Search
{
public:
    PreviewSearch(const QString &path, const Rules &rules, RedactedCopy &copy)
        : Search(path, rules, copy.ledger, &copy.ledger.known())
        , m_copy(copy)
    {
    }

protected:
    void prepare(Scanner &scanner) override
    {
        scanner.setPreview([this](const Place &place, const Candidate &candidate, const QByteArray &label) {
            ++m_copy.replaced;
            if (m_copy.replacements.size() < mostReplacements)
                m_copy.replacements.append({place, QString::fromLatin1(label), candidate.secret.size()});
        });
    }

private:
    RedactedCopy &m_copy;
};

/// The same, and writes the copy.
class CopySearch : public PreviewSearch
{
public:
    CopySearch(const QString &path, const Rules &rules, RedactedCopy &copy, PartsWriter &writer)
        : PreviewSearch(path, rules, copy)
        , m_writer(writer)
    {
    }

    QString begin(const QString &name, qint64 mtime, bool isFolder) override
    {
        const QString shown = PreviewSearch::begin(name, mtime, isFolder);
        m_writer.begin(shown, mtime, isFolder);
        return shown;
    }
    bool goesOn() const override { return !m_writer.failed(); }

protected:
    void prepare(Scanner &scanner) override
    {
        PreviewSearch::prepare(scanner);
        scanner.setSink([this](QByteArrayView bytes) { m_writer.write(bytes); });
    }

private:
    PartsWriter &m_writer;
};

/// Reads a copy as if it were anybody's file, and compares its bytes with the secrets besides.
class VerifySearch : public Search
{
public:
    VerifySearch(const QString &path, const Rules &rules, Ledger &found, const Ledger &secrets)
        : Search(path, rules, found, &secrets.known())
    {
        for (const Finding &finding : secrets.findings()) {
            const QByteArray part = tellingPart(finding.secret.reveal());
            if (KnownSecrets::isTelling(part))
                m_survivors.add(Secret(part), finding.kindName);
        }
    }

    QString begin(const QString &name, qint64 mtime, bool isFolder) override
    {
        m_survivors.begin();
        m_survivors.feed(name.toUtf8());
        m_survivors.begin();
        return Search::begin(name, mtime, isFolder);
    }
    void read(QByteArrayView bytes) override
    {
        Search::read(bytes);
        m_survivors.feed(bytes);
    }
    const std::optional<Survivor> &survivor() const { return m_survivors.found(); }

private:
    SurvivorSearch m_survivors;
};

/// Part of a longer job: so many bytes were read before, so many there are in all.
ScanProgress within(const ScanProgress &progress, qint64 before, qint64 total)
{
    if (!progress)
        return {};
    return [progress, before, total](qint64 done, qint64) { return progress(before + done, total); };
}

qint64 sizeOf(const QStringList &paths)
{
    qint64 total = 0;
    for (const QString &path : paths) {
        if (path == "-"_L1 || !QFileInfo(path).isFile())
            return -1;
        total += QFileInfo(path).size();
    }
    return total;
}

Result<PartsRead> searchSource(PartsSource &source, const Rules &rules, Ledger &ledger, const ScanProgress &progress)
{
    Search search(source.path(), rules, ledger, nullptr);
    return source.read(search, progress).map([&search](PartsRead read) {
        read.left += search.left();
        return read;
    });
}

Result<PartsRead> searchFile(const QString &path, const Rules &rules, Ledger &ledger, const ScanProgress &progress)
{
    const auto file = PartsFile::open(path);
    return file ? searchSource(**file, rules, ledger, progress) : tl::unexpected<Error>(file.error());
}

void note(ScanResult &result, const QString &path, const PartsRead &read)
{
    result.read.append(path);
    result.bytes += read.bytes;
    for (const QString &sentence : read.left)
        result.left.append(say("%1: %2").arg(path, sentence));
    if (read.grew)
        result.grown.append(path);
}

// ---- copies

/// The steps of one copy, in order.
class Redaction
{
public:
    Redaction(std::shared_ptr<PartsSource> source, const Rules &rules, const ScanProgress &progress, int passes)
        : m_source(std::move(source))
        , m_rules(rules)
        , m_progress(progress)
        , m_total(m_source->size() * passes)
        , m_copy(std::make_shared<RedactedCopy>())
    {
    }

    std::shared_ptr<const RedactedCopy> copy() const { return m_copy; }
    Packing packing() const { return m_source->packing(); }

    /// What is a secret anywhere in it is one everywhere.
    Result<bool> learn()
    {
        Search search(m_source->path(), m_rules, m_copy->ledger, nullptr);
        const auto read = m_source->read(search, within(m_progress, 0, m_total));
        if (!read)
            return tl::unexpected<Error>(read.error());
        // A copy with a part that nobody searched would be trusted all the same.
        if (const QStringList left = read->left + search.left(); !left.isEmpty())
            return failure(ErrorCode::FileMalformed, m_source->name(), left.first().chopped(1));
        if (m_copy->ledger.isFull())
            return failure(ErrorCode::FileMalformed, m_source->name(),
                           say("it holds more than %1 different secrets").arg(Ledger::mostLabels));
        m_copy->ledger.forgetPlaces();
        return true;
    }

    Result<bool> readAgain(PartReader &reader)
    {
        const auto read = m_source->read(reader, within(m_progress, m_source->size(), m_total));
        if (!read)
            return tl::unexpected<Error>(read.error());
        m_copy->grew = read->grew;
        if (m_copy->ledger.isFull())
            return failure(ErrorCode::FileMalformed, m_source->name(), say("it changed while it was read"));
        return true;
    }

    Result<bool> preview()
    {
        PreviewSearch search(m_source->path(), m_rules, *m_copy);
        return readAgain(search);
    }

    Result<bool> write(const QString &out)
    {
        const auto writer = PartsWriter::create(out, packing());
        if (!writer)
            return tl::unexpected<Error>(writer.error());
        CopySearch search(m_source->path(), m_rules, *m_copy, **writer);
        if (const auto read = readAgain(search); !read)
            return read;
        const auto written = (*writer)->finish();
        if (!written)
            return tl::unexpected<Error>(written.error());
        if (const auto verified = verify(*written, out); !verified)
            return verified;
        return m_copy->survivor.isEmpty() ? (*writer)->keep() : Result<bool>(true);
    }

    Result<bool> verify(const QString &written, const QString &out)
    {
        const auto file = PartsFile::open(written);
        if (!file)
            return tl::unexpected<Error>(file.error());
        Ledger found;
        VerifySearch search(out, m_rules, found, m_copy->ledger);
        const auto read = (*file)->read(search, within(m_progress, 2 * m_source->size(), m_total));
        if (!read)
            return tl::unexpected<Error>(read.error());
        if (const auto &survivor = search.survivor())
            m_copy->survivor = say("%1 in byte %2").arg(survivor->name).arg(survivor->offset + 1);
        for (const Finding &finding : found.findings()) {
            if (m_copy->survivor.isEmpty() && m_copy->ledger.contains(finding.secret.reveal()))
                m_copy->survivor = placeOf(finding);
        }
        return true;
    }

private:
    static QString placeOf(const Finding &finding)
    {
        const Place &place = finding.places.first();
        return say("%1 in line %2, byte %3").arg(finding.kindName).arg(place.line).arg(place.byte);
    }

    std::shared_ptr<PartsSource> m_source;
    Rules m_rules;
    ScanProgress m_progress;
    qint64 m_total;
    std::shared_ptr<RedactedCopy> m_copy;
};

Result<std::shared_ptr<const RedactedCopy>> redact(const std::shared_ptr<PartsSource> &source,
                                                   const std::optional<QString> &out, const Rules &rules,
                                                   const ScanProgress &progress)
{
    Redaction redaction(source, rules, progress, out ? 3 : 2);
    if (const auto learnt = redaction.learn(); !learnt)
        return tl::unexpected<Error>(learnt.error());
    const auto done = out ? redaction.write(*out) : redaction.preview();
    if (!done)
        return tl::unexpected<Error>(done.error());
    return redaction.copy();
}

} // namespace

Result<std::shared_ptr<const ScanResult>> scanFiles(const QStringList &paths, const Rules &rules,
                                                    const ScanProgress &progress)
{
    auto result = std::make_shared<ScanResult>();
    const qint64 total = sizeOf(paths);
    for (const QString &path : paths) {
        const auto read = searchFile(path, rules, result->ledger, within(progress, result->bytes, total));
        if (!read && read.error().code == ErrorCode::Cancelled)
            return tl::unexpected<Error>(read.error());
        if (!read) {
            result->unread.append(read.error());
            continue;
        }
        note(*result, path, *read);
    }
    return result;
}

Result<std::shared_ptr<const ScanResult>> scanText(const Secret &text, const QString &name, const Rules &rules,
                                                   const ScanProgress &progress)
{
    auto result = std::make_shared<ScanResult>();
    PartsText source(text, name);
    const auto read = searchSource(source, rules, result->ledger, progress);
    if (!read)
        return tl::unexpected<Error>(read.error());
    note(*result, name, *read);
    return result;
}

bool hidesMore(const RedactedCopy &copy, const ScanResult &listed)
{
    return copy.replaced > listed.ledger.total();
}

Result<std::shared_ptr<const RedactedCopy>> redactFile(const QString &path, const std::optional<QString> &out,
                                                       Rules rules, const ScanProgress &progress)
{
    rules.generous = true;
    const auto file = PartsFile::open(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    if (out && (*file)->isSameAs(*out))
        return failure(ErrorCode::UsageWrong, *out, say("the copy would take the place of the original"));
    if (!(*file)->canBeReadAgain()) {
        if (const auto kept = (*file)->keep(); !kept)
            return tl::unexpected<Error>(kept.error());
    }
    return redact(*file, out, rules, progress);
}

Result<std::shared_ptr<const RedactedCopy>> redactText(const Secret &text, const QString &name,
                                                       const std::optional<QString> &out, Rules rules,
                                                       const ScanProgress &progress)
{
    rules.generous = true;
    return redact(std::make_shared<PartsText>(text, name), out, rules, progress);
}

} // namespace app
