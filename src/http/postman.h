// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"

#include <QStringList>

namespace http {

/// A request of a Postman collection, without the credential that Postman would have added.
struct PostmanRequest
{
    QString name; ///< with the folders that it is in: "Drive / Files / List"
    Request request;
    QStringList leftOut; ///< what of it was not taken, a phrase each
    bool operator==(const PostmanRequest &) const = default;
};

/// Whether the JSON says that it is a collection.
bool isPostmanCollection(const QByteArray &bytes);

/// The requests of a collection of version 2.0 or 2.1 in its order, at most 10,000. Variables of the collection are
/// filled in but for those that are secrets; others stay as they are. No file is read and nothing is run: neither
/// files that a body names nor scripts. Errors: TextMalformed, MemberMissing, MemberWrongType.
Result<QList<PostmanRequest>> requestsOfPostman(const QByteArray &bytes);

} // namespace http
