// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help_browser.h"

#include "ui/theme.h"

#include <QEvent>
#include <QFile>
#include <QImage>
#include <QScrollBar>

using namespace Qt::StringLiterals;

static void loadHelpResources()
{
    Q_INIT_RESOURCE(help);
}

namespace {

/// In the language of the window, or else in English; empty when there is none of that name.
QByteArray contentOf(const QString &name)
{
    loadHelpResources();
    //: The folder of the guide in this language: resources/help/en
    const QString folder = HelpBrowser::tr("en");
    for (const QString &language : {folder, u"en"_s}) {
        QFile file(u":/help/%1/%2"_s.arg(language, name));
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    return {};
}

QString textOf(const QString &topic)
{
    return QString::fromUtf8(contentOf(topic + u".md"_s));
}

} // namespace

HelpBrowser::HelpBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setAccessibleName(tr("Guide"));
    connect(this, &QTextBrowser::anchorClicked, this, &HelpBrowser::follow);
}

QString HelpBrowser::titleOf(const QString &topic)
{
    const QString text = textOf(topic);
    return text.section(u'\n', 0, 0).mid(2);
}

void HelpBrowser::showTopic(const QString &topic)
{
    m_topic = topic;
    document()->setMarkdown(textOf(topic));
    moveCursor(QTextCursor::Start);
}

/// Pictures of the guide by their bare names. Whatever else a text could name is not there.
QVariant HelpBrowser::loadResource(int type, const QUrl &name)
{
    const QString file = name.toString();
    const bool isOfTheGuide = type == QTextDocument::ImageResource && !file.contains(u'/') && file.endsWith(".png"_L1);
    const QString look = theme::isDark(palette()) ? u"dark/"_s : u"light/"_s;
    return isOfTheGuide ? QVariant(QImage::fromData(contentOf(look + file))) : QVariant();
}

void HelpBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_topic.isEmpty())
        return;
    const int place = verticalScrollBar()->value();
    showTopic(m_topic);
    verticalScrollBar()->setValue(place);
}

void HelpBrowser::follow(const QUrl &link)
{
    const QString target = link.toString();
    if (target.endsWith(".md"_L1) && link.isRelative())
        Q_EMIT topicRequested(target.chopped(3));
    else if (link.scheme() == "https"_L1)
        Q_EMIT websiteRequested(link);
}
