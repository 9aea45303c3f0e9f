// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>
#include <tl/expected.hpp>

namespace sandbox {

/// Google's partial responses: the members of `whole` that a mask such as `nextPageToken,files(id,name)` names; `a/b`
/// is the same as `a(b)`, `*` is everything. `known` are the names that may occur, on any level; what is unknown, or no
/// mask at all, is the error.
tl::expected<QJsonObject, QString> selectFields(const QJsonObject &whole, const QString &mask,
                                                const QStringList &known);

} // namespace sandbox
