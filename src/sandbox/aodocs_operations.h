// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/form.h"
#include "http/message.h"
#include "sandbox/people.h"
#include "sandbox/realm.h"

#include <QStringList>
#include <optional>
#include <span>

namespace sandbox {

/// One call whose credential AODocs has accepted.
struct AodocsCall
{
    AodocsDocuments &documents;
    const Person &person;
    http::Form query;
    QJsonObject body;
    QStringList ids; ///< those in the path, in order
};

/// A row of what AODocs can do.
struct AodocsOperation
{
    const char *method;
    const char *path; ///< below /api/; `*` stands for an id
    http::Response (*answer)(const AodocsCall &);
};

std::span<const AodocsOperation> aodocsOperations();

/// The form of every refusal of AODocs.
http::Response aodocsRefusal(int code, const QString &reason, const QString &message);

} // namespace sandbox
