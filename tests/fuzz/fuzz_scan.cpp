// SPDX-License-Identifier: GPL-3.0-or-later
// A log in which secrets are looked for, and its copy without them.
#include "inspect/scan/scanner.h"
#include "target.h"

using fuzz::require;
using namespace Qt::StringLiterals;
using namespace inspect::scan;

namespace {

struct Reading
{
    Ledger ledger;
    QByteArray copy;
    bool isCutShort = false;

    void read(const QByteArray &text, const Rules &rules, qsizetype block, bool isCopy, const WindowSizes &sizes = {})
    {
        ledger.forgetPlaces();
        Scanner scanner(rules, ledger, isCopy ? &ledger.known() : nullptr, u"file"_s, sizes);
        if (isCopy)
            scanner.setSink([this](QByteArrayView bytes) { copy += bytes; });
        for (qsizetype at = 0; at < text.size(); at += block)
            scanner.feed(QByteArrayView(text).sliced(at, std::min(block, text.size() - at)));
        scanner.finish();
        isCutShort |= scanner.isCutShort();
    }
};

void checkPlaces(const Ledger &ledger, const QByteArray &text)
{
    qint64 places = 0;
    for (const Finding &finding : ledger.findings()) {
        require(!finding.secret.isEmpty() && !finding.label.isEmpty(), "a finding has a secret and a label");
        require(finding.count >= finding.places.size(), "places are counted");
        places += finding.count;
        for (const Place &place : finding.places) {
            require(place.offset >= 0 && place.offset < text.size(), "a place is within the text");
            const QByteArray before = text.first(place.offset);
            require(place.line == before.count('\n') + 1, "its line is the one that people count");
            require(place.byte == place.offset - before.lastIndexOf('\n'), "its byte is counted from the line's start");
        }
    }
    require(ledger.total() == places, "all places are counted");
}

/// As app::redactFile() does before it lets a copy be.
void checkCopy(const Reading &reading, const Rules &rules)
{
    Ledger left;
    Scanner scanner(rules, left, &reading.ledger.known(), u"copy"_s);
    scanner.feed(reading.copy);
    scanner.finish();
    for (const Finding &finding : left.findings())
        require(!reading.ledger.contains(finding.secret.reveal()), "no secret is found in the copy");
    for (const Finding &finding : reading.ledger.findings()) {
        const QByteArray part = tellingPart(finding.secret.reveal());
        require(!KnownSecrets::isTelling(part) || !reading.copy.contains(part), "no secret stands in the copy");
    }
}

void check(const QByteArray &text, const Rules &rules)
{
    auto whole = std::make_unique<Reading>();
    whole->read(text, rules, std::max<qsizetype>(1, text.size()), false);
    checkPlaces(whole->ledger, text);
    auto pieces = std::make_unique<Reading>();
    pieces->read(text, rules, 7, false);
    require(pieces->ledger.total() == whole->ledger.total(), "blocks of any size give the same");
    whole->read(text, rules, std::max<qsizetype>(1, text.size()), true);
    if (!whole->isCutShort)
        checkCopy(*whole, rules);
}

/// Lines in which nothing is to be found.
QByteArray lines(qsizetype size)
{
    const QByteArray line = "lorem ipsum dolor sit amet\n";
    return line.repeated(size / line.size() + 1).right(size);
}

/// What is found does not depend on where one window ends and the next begins. That is in the input or near it: its
/// first bytes say where. A window that judges a secret has room for all of the input around it, or the next one has.
void checkWindows(const QByteArray &input, const Rules &rules)
{
    constexpr qsizetype margin = 256; // bytes
    const qsizetype room = input.size() + margin;
    const WindowSizes sizes{.usual = 4 * room, .ahead = room, .context = room};
    qsizetype choice = 0;
    for (const char byte : input.first(std::min<qsizetype>(2, input.size())))
        choice = 256 * choice + static_cast<uchar>(byte);
    QByteArray text = lines(3 * room - input.size() + choice % (2 * room)) + input + '\n';
    text += lines(7 * room - text.size());

    auto whole = std::make_unique<Reading>();
    whole->read(text, rules, text.size(), false);
    auto parts = std::make_unique<Reading>();
    parts->read(text, rules, text.size(), false, sizes);
    if (whole->isCutShort || parts->isCutShort)
        return;
    require(parts->ledger.total() == whole->ledger.total(), "windows of any size give the same");
    for (const Finding &finding : whole->ledger.findings())
        require(parts->ledger.contains(finding.secret.reveal()), "windows of any size give the same secrets");
    checkPlaces(parts->ledger, text);
    parts->read(text, rules, text.size(), true, sizes);
    if (!parts->isCutShort)
        checkCopy(*parts, rules);
}

} // namespace

void tryInput(const QByteArray &input)
{
    check(input, {});
    check(input, {.people = true, .keepsClaims = false, .generous = true});
    check(input, {.people = false, .keepsClaims = true, .generous = true});
    checkWindows(input, {.people = true, .keepsClaims = false, .generous = true});
}
