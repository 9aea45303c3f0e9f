// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/answered.h"
#include "app/services.h"

/// The questions that tell the causes of a refusal apart. None is asked without the user's word.
namespace app {

/// The host and port that sees the credential when the probe is asked; empty where it cannot be asked from here.
QString probeHost(diagnosis::Probe probe, const Answered &answered);

/// Asks it about the credential that was sent, or with a fresh one where the probe says so, and gives what
/// diagnosis::Evidence::probes takes; a refused refresh is an answer too. When `owner` dies the connection is dropped.
/// Errors: UsageWrong where probeHost() is empty; HostNotAllowed when another host than probeHost() would have to be
/// asked; those of AccessTokens::refresh() and of network::HttpClient::send().
Future<http::Response> askProbe(Services &services, diagnosis::Probe probe, const Answered &answered, QObject *owner);

} // namespace app
