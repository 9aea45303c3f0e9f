// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/scanner.h"
#include "tests/inspect/tokens.h"

#include <QTest>
#include <memory>

/// A text that was searched for secrets, and its copy without them.
namespace scanned {

inline const QByteArray accessToken = "ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv";
inline const QByteArray jwt =
    "eyJhbGciOiJSUzI1NiJ9."
    "eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUuY29tIiwic3ViIjoiNDIiLCJlbWFpbCI6ImFAZXhhbXBsZS5jb20iLCJleHAi"
    "OjE3MDAwMDAwMDB9.c2lnbmF0dXJlMTIz";

struct Outcome
{
    inspect::scan::Ledger ledger;
    QByteArray copy;
};

/// Reads the text twice, as a copy does.
inline std::shared_ptr<Outcome> scan(const QByteArray &text, inspect::scan::Rules rules = {}, qsizetype block = 1 << 20)
{
    auto outcome = std::make_shared<Outcome>();
    for (const bool isCopy : {false, true}) {
        outcome->ledger.forgetPlaces();
        inspect::scan::Scanner scanner(rules, outcome->ledger, isCopy ? &outcome->ledger.known() : nullptr,
                                       QStringLiteral("file"));
        if (isCopy)
            scanner.setSink([&outcome](QByteArrayView bytes) { outcome->copy += bytes; });
        for (qsizetype at = 0; at < text.size(); at += block)
            scanner.feed(QByteArrayView(text).sliced(at, std::min(block, text.size() - at)));
        scanner.finish();
    }
    return outcome;
}

/// Of a table of texts and what their copies are.
inline void addCopyColumns()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
}

inline void row(const char *name, const QByteArray &text, const QByteArray &expected)
{
    QTest::newRow(name) << text << expected;
}

/// The same, of a text that holds no secret.
inline void stays(const char *name, const QByteArray &text)
{
    row(name, text, text);
}

inline QByteArray base64(const QByteArray &text)
{
    return text.toBase64();
}

} // namespace scanned
