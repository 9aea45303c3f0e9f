// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/browser.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString platformCommand()
{
#if defined(Q_OS_MACOS)
    return u"open"_s;
#elif defined(Q_OS_WIN)
    return u"rundll32 url.dll,FileProtocolHandler"_s;
#else
    return u"xdg-open"_s;
#endif
}

} // namespace

network::OpenUrl browserOpener(const QString &command)
{
    const QString chosen = command.isEmpty() ? platformCommand() : command;
    return [chosen](const QUrl &url) -> Result<bool> {
        QStringList words = QProcess::splitCommand(chosen);
        const QString address = QString::fromLatin1(url.toEncoded());
        const QString program = words.isEmpty() ? QString() : words.takeFirst();
        QProcess browser;
        browser.setProgram(program);
        browser.setArguments(words + QStringList{address});
        browser.setStandardOutputFile(QProcess::nullDevice()); // our stdout holds results alone
        browser.setStandardErrorFile(QProcess::nullDevice());
        if (!browser.startDetached())
            return failure(ErrorCode::BrowserNotOpened, chosen, address);
        return true;
    };
}

} // namespace cli
