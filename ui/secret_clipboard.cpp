// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secret_clipboard.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace {

struct Mark
{
    QString format;
    QByteArray value;
};

/// Every system's own way to say "do not record"; each ignores those of the others.
const QList<Mark> &doNotRecord()
{
    static const QByteArray no(4, '\0'); // a DWORD of 0
    static const QList<Mark> marks = {
        {u"x-kde-passwordManagerHint"_s, "secret"_ba},
        {uR"(application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing")"_s, "1"_ba},
        {uR"(application/x-qt-windows-mime;value="CanIncludeInClipboardHistory")"_s, no},
        {uR"(application/x-qt-windows-mime;value="CanUploadToCloudClipboard")"_s, no},
        {u"application/x-nspasteboard-concealed-type"_s, "1"_ba},
        {u"org.nspasteboard.ConcealedType"_s, "1"_ba},
    };
    return marks;
}

} // namespace

SecretClipboard::SecretClipboard(QClipboard &clipboard, std::chrono::milliseconds clearAfter, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(clearAfter);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::clearOurs);
    // Before Qt hands the clipboard's content over to a clipboard manager on the way out.
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &SecretClipboard::clearOurs);
}

void SecretClipboard::copy(const Secret &secret)
{
    auto data = std::make_unique<QMimeData>();
    const QString text = QString::fromUtf8(secret.reveal());
    data->setText(text);
    for (const auto &[format, value] : doNotRecord())
        data->setData(format, value);
    m_clipboard.setMimeData(data.release(), QClipboard::Clipboard);
    m_copied = Secret(text.toUtf8()); // as it is read back: not all bytes are text
    if (m_timer.interval() > 0)
        m_timer.start();
}

void SecretClipboard::setClearAfter(std::chrono::milliseconds time)
{
    m_timer.setInterval(time);
    if (time.count() > 0 && !m_copied.isEmpty())
        m_timer.start();
    else
        m_timer.stop();
}

QString SecretClipboard::howLong() const
{
    constexpr int second = 1000; // milliseconds
    return m_timer.interval() > 0 ? tr("for %L1 seconds").arg(m_timer.interval() / second)
                                  : tr("until Tokenloupe quits");
}

void SecretClipboard::clearOurs()
{
    m_timer.stop();
    if (m_copied.isEmpty())
        return;
    // The text decides, not the ownership: a manager that ignored the marks may own a copy by now.
    if (Secret(m_clipboard.text(QClipboard::Clipboard).toUtf8()) == m_copied)
        m_clipboard.clear(QClipboard::Clipboard);
    m_copied = Secret();
}
