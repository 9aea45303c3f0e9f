// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/other_file.h"

#include "app/bundle_file.h"
#include "app/scan_parts.h"
#include "inspect/token_kind.h"
#include "oauth/client_file.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString asArchive(const QByteArray &content)
{
    return app::packingOf(content) == app::Packing::None ? QString()
                                                         : say("it is packed (gzip or zip): unpack it first");
}

QString asBundle(const QByteArray &content)
{
    return app::isBundlePage(content) ? say("it is a support bundle: open it in the window") : QString();
}

QString asToken(const QByteArray &content)
{
    using inspect::TokenKind;
    const TokenKind kind = inspect::tokenKind(content.trimmed());
    if (kind == TokenKind::Opaque || kind == TokenKind::Unreadable)
        return {};
    return say("it is a token (%1): give it to inspect").arg(inspect::kindName(kind));
}

QString asClientFile(const QByteArray &content)
{
    using oauth::ClientFileKind;
    switch (oauth::examineClientFile(content).kind) {
    case ClientFileKind::Desktop:
    case ClientFileKind::Web:
    case ClientFileKind::ServiceAccount:
    case ClientFileKind::ApplicationDefault:
    case ClientFileKind::AndroidApp:
    case ClientFileKind::IosClient:
        return say("it is a file of a client or an account: give it to the command client");
    case ClientFileKind::OtherCredentials: // a `type` may stand in any JSON
    case ClientFileKind::Merged:           // so are two lines of JSON of any kind
    case ClientFileKind::ApiKey:
    case ClientFileKind::Unwrapped:
    case ClientFileKind::Incomplete:
    case ClientFileKind::OtherJson:
    case ClientFileKind::Cut:
    case ClientFileKind::NoJson:
        return {};
    }
    Q_UNREACHABLE();
}

/// Text that is no UTF-8 is text all the same, and the fault names the place.
QString asBinary(const QByteArray &content)
{
    const bool isUtf16 = content.startsWith("\xff\xfe") || content.startsWith("\xfe\xff");
    return !isUtf16 && content.contains('\0') ? say("it is no text, as a picture or a program is none") : QString();
}

} // namespace

QString whatElse(const QByteArray &content)
{
    for (const auto &known : {asArchive, asBundle, asToken, asClientFile, asBinary}) {
        if (const QString what = known(content); !what.isEmpty())
            return what;
    }
    return {};
}

} // namespace cli
