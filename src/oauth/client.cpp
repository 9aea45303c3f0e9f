// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/client.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace oauth {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("oauth", text);
}

/// What a file is that people pick by mistake; null when it looks like the right one.
const char *otherKind(const QJsonObject &file)
{
    const QString type = file.value(u"type"_s).toString();
    if (type == "service_account"_L1)
        return "it is the key of a service account, which cannot sign a person in";
    if (type == "authorized_user"_L1)
        return "it holds gcloud's application default credentials, which belong to gcloud's own client";
    if (!type.isEmpty())
        return "it holds Google credentials of another kind";
    if (file.contains(u"installed"_s) && file.contains(u"web"_s))
        return "it holds two clients, “installed” and “web”";
    if (file.contains(u"web"_s))
        return "it is for a web application";
    if (file.contains(u"client_id"_s))
        return "its members stand alone, without “installed” around them";
    if (!file.value(u"installed"_s).isObject())
        return "it is JSON of another kind, without a member “installed”";
    return nullptr;
}

bool isFilledString(const QJsonValue &value)
{
    return value.isString() && !value.toString().isEmpty();
}

} // namespace

Result<Client> parseClientFile(const QByteArray &json, const QString &path)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::FileMalformed, path,
                       say("it is no JSON (at byte %1: %2)").arg(error.offset).arg(error.errorString()));
    if (const char *kind = otherKind(document.object()))
        return failure(ErrorCode::ClientFileUnsuitable, path, say(kind));

    const QJsonObject installed = document.object().value(u"installed"_s).toObject();
    if (!isFilledString(installed.value(u"client_id"_s)))
        return failure(ErrorCode::ClientFileUnsuitable, path, say("its “client_id” is missing"));
    // Google refuses a desktop client without its secret, and shows it only when the client is made.
    if (!isFilledString(installed.value(u"client_secret"_s)))
        return failure(ErrorCode::ClientFileUnsuitable, path, say("its “client_secret” is missing"));
    return Client{installed.value(u"client_id"_s).toString(),
                  Secret(installed.value(u"client_secret"_s).toString().toUtf8()),
                  installed.value(u"project_id"_s).toString()};
}

QString projectNumber(const QString &clientId)
{
    const QString number = clientId.left(std::max<qsizetype>(0, clientId.indexOf(u'-')));
    const bool digits = std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits ? number : QString();
}

} // namespace oauth
