// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace network {

/// What one page of the loopback receiver says. Plain text: it is escaped here.
struct AnswerPage
{
    int status = 200;
    bool good = false;
    QString title;
    QString message;
    QString hint;
};

/// The whole HTTP answer, after which the connection is to be closed. The page may load and send nothing; its own
/// script takes the code out of the address bar and the history.
QByteArray answer(const AnswerPage &page);

} // namespace network
