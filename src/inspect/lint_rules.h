// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/subject.h"

/// What lints look for, one function each. The table that orders and rates them is in lints.cpp.
namespace inspect::lint_rules {

/// The sentence of a lint that fires, or a null string.
using Finding = QString;

// Form and encoding
Finding duplicateMember(const Subject &s);
Finding byteOrderMark(const Subject &s);
Finding base64Padding(const Subject &s);
Finding nonCanonicalBase64(const Subject &s);
Finding invisibleCharacters(const Subject &s);
Finding roundedNumber(const Subject &s);
Finding largeToken(const Subject &s);

// Header
Finding algNone(const Subject &s);
Finding nonStringAlg(const Subject &s);
Finding algSpelling(const Subject &s);
Finding polymorphicAlg(const Subject &s);
Finding deprecatedAlg(const Subject &s);
Finding embeddedKey(const Subject &s);
Finding unknownCrit(const Subject &s);
Finding suspiciousKid(const Subject &s);
Finding unencodedPayload(const Subject &s);
Finding compressedContent(const Subject &s);
Finding zipInJws(const Subject &s);
Finding sha1Thumbprint(const Subject &s);
Finding nestedToken(const Subject &s);

// Encryption
Finding fewPbes2Rounds(const Subject &s);
Finding manyPbes2Rounds(const Subject &s);
Finding sha1Oaep(const Subject &s);
Finding unprotectedHeader(const Subject &s);
Finding encryptedNotSigned(const Subject &s);

// Key and signature
Finding hsWithPublicKey(const Subject &s);
Finding shortHmacKey(const Subject &s);
Finding weakHmacSecret(const Subject &s);
Finding emptySignature(const Subject &s);
Finding zeroSignature(const Subject &s);
Finding duplicateKid(const Subject &s);
Finding missingKid(const Subject &s);

// Claims, and where the token was found
Finding missingExp(const Subject &s);
Finding missingAud(const Subject &s);
Finding missingIss(const Subject &s);
Finding nonStringIss(const Subject &s);
Finding insecureIssuer(const Subject &s);
Finding lifetimeOverADay(const Subject &s);
Finding longLived(const Subject &s);
Finding impossibleTimes(const Subject &s);
Finding expInMilliseconds(const Subject &s);
Finding expInMicroseconds(const Subject &s);
Finding futureIat(const Subject &s);
Finding timeAsText(const Subject &s);
Finding fractionalTime(const Subject &s);
Finding secretInClaims(const Subject &s);
Finding mixedUpKinds(const Subject &s);
Finding tokenInUrl(const Subject &s);
Finding secretExposed(const Subject &s);

} // namespace inspect::lint_rules
