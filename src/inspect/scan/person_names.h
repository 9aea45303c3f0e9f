// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace inspect::scan {

/// The kind that a label has for the value of a member that names people; null where it names none.
const char *kindOfPerson(QByteArrayView name, QByteArrayView value);

} // namespace inspect::scan
