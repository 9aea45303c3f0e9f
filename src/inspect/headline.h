// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/stranger.h"
#include "inspect/subject.h"

/// The first words about a token: what it is, whose, and how it came out. Each sets headline and summary.
namespace inspect {

/// A time in the past is no sign of forgery: when nothing else fails, the token is called expired, not invalid.
bool isMerelyExpired(const Inspection &inspection, qint64 now);

/// Of a token whose ledger and verdict are set: the headline alone.
void nameJudged(Inspection &inspection, const jose::ClaimsSet &claims, const Context &context);

/// Of a token whose ledger and verdict are set.
void describeJudged(Inspection &inspection, const jose::ClaimsSet &claims, const Context &context);

/// Of a kind that cannot be looked into: what it is good for, and what would find out more.
void describeKind(Inspection &inspection);

/// Of what is no token: what it is instead. Sets `error` and `looksLike` too.
void describeStranger(Inspection &inspection, const Stranger &stranger);

/// Of a text whose `error` says why it is no token.
void describeFault(Inspection &inspection);

} // namespace inspect
