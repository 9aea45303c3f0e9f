// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lab {

/// Who shows the sentences: those that say what to do name its controls.
enum class Face { CommandLine, Window };

} // namespace lab
