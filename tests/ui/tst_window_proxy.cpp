// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common_options.h"
#include "tests/support/recording_proxy.h"
#include "ui/request_page.h"
#include "ui/secret_clipboard.h"
#include "ui/verdict_banner.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// The options as the window's main() reads them.
app::ServicesOptions optionsOf(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(app::commonOptions());
    parser.process(QStringList{u"tokenloupe"_s} + arguments);
    return *app::servicesOptions(parser);
}

} // namespace

/// A request of the window, and a proxy that writes down what it is asked.
class TestWindowProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("http_proxy"); }

    void theWindowTakesTheProxy_data()
    {
        QTest::addColumn<bool>("named");
        QTest::newRow("the system's, when none is named") << false;
        QTest::newRow("the one that is named") << true;
    }

    void theWindowTakesTheProxy()
    {
        QFETCH(bool, named);
        RecordingProxy proxy;
        RecordingProxy systems;
        qputenv("http_proxy", (named ? systems : proxy).address().toLatin1());
        const QTemporaryDir folder;
        QStringList arguments = {u"--memory-only"_s, u"--data-dir"_s, folder.path()};
        if (named)
            arguments += {u"--proxy"_s, proxy.address()};
        app::Services services(optionsOf(arguments));
        SecretClipboard clipboard(*QGuiApplication::clipboard());
        RequestPage page(services, clipboard);

        page.findChild<QLineEdit *>(u"url"_s)->setText(u"http://api.example/x"_s);
        page.pageActions().at(0)->trigger();
        QTRY_COMPARE(page.findChild<VerdictBanner *>(u"banner"_s)->content().word, u"200"_s);
        QCOMPARE(proxy.served, QList<QByteArray>{"GET http://api.example/x"});
        QCOMPARE(systems.accepted(), 0);
    }
};

QTEST_MAIN(TestWindowProxy)
#include "tst_window_proxy.moc"
