// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

/// Shows pages of the guide, which is in the program. It reads nothing from anywhere else; a link to a website is asked
/// about first.
class HelpBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpBrowser(QWidget *parent = nullptr);

    /// Of a topic, as its file is named, in the language of the window where that one is translated.
    void showTopic(const QString &topic);
    static QString titleOf(const QString &topic);

    /// Pictures show the window as it is: in its language, light or dark.
    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    /// A page of the guide was asked for.
    void topicRequested(const QString &topic);
    void websiteRequested(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow(const QUrl &link);

    QString m_topic;
};
