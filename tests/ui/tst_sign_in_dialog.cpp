// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sign_in_dialog.h"

#include "app/providers.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestSignInDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatWillNotDoIsSaidWhy_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("word");
        QTest::newRow("no JSON") << "hello"_ba << u"client.json"_s;
        QTest::newRow("a web client") << "{'web':{'client_id':'a','client_secret':'b'}}"_ba << u"web"_s;
        QTest::newRow("a service account")
            << "{'type':'service_account','private_key':'x','client_email':'y'}"_ba << u"service account"_s;
        QTest::newRow("an empty object") << "{}"_ba << u"client.json"_s;
    }

    void aFileThatWillNotDoIsSaidWhy()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, word);
        SignInDialog dialog(write(content));
        dialog.show();
        dialog.accept();
        const auto *error = dialog.findChild<QLabel *>(u"error"_s);
        QVERIFY(dialog.isVisible());
        QVERIFY(error->isVisible());
        QVERIFY2(error->text().contains(word, Qt::CaseInsensitive), qPrintable(error->text()));
    }

    void aMissingFileIsSaid()
    {
        SignInDialog dialog(u"/nowhere/client.json"_s);
        dialog.show();
        dialog.accept();
        QVERIFY(dialog.isVisible());
        QVERIFY(dialog.findChild<QLabel *>(u"error"_s)->text().contains(u"/nowhere/client.json"_s));
    }

    void aDesktopClientIsTaken()
    {
        SignInDialog dialog(
            write("{'installed':{'client_id':'a.apps.googleusercontent.com','client_secret':'b',"
                  "'auth_uri':'https://accounts.google.com/o/oauth2/auth',"
                  "'token_uri':'https://oauth2.googleapis.com/token','redirect_uris':['http://localhost']}}"));
        dialog.show();
        dialog.accept();
        QVERIFY2(!dialog.isVisible(), qPrintable(dialog.findChild<QLabel *>(u"error"_s)->text()));
        QCOMPARE(dialog.options().issuer, u"https://accounts.google.com"_s);
        QCOMPARE(dialog.options().client.clientId, u"a.apps.googleusercontent.com"_s);
        QCOMPARE(dialog.options().scope, app::defaultScope(app::googleProvider));
        QCOMPARE(dialog.options().prompt, u"select_account"_s);
    }

    void theSandboxNeedsNoClient()
    {
        SignInDialog dialog{QString()};
        auto *provider = dialog.findChild<QComboBox *>(u"provider"_s);
        provider->setCurrentIndex(provider->findData(app::sandboxProvider));
        dialog.show();
        dialog.accept();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(dialog.options().provider, app::sandboxProvider);
    }

    void anotherProviderNeedsAnIssuer()
    {
        SignInDialog dialog{QString()};
        auto *provider = dialog.findChild<QComboBox *>(u"provider"_s);
        provider->setCurrentIndex(provider->findData(app::otherProvider));
        dialog.findChild<QLineEdit *>(u"issuer"_s)->setText(u"http://login.example"_s);
        dialog.show();
        dialog.accept();
        QVERIFY(dialog.isVisible());
        QVERIFY(!dialog.findChild<QLabel *>(u"error"_s)->text().isEmpty());
    }

private:
    /// `content` has ' for ", since moc stumbles over raw string literals.
    QString write(QByteArray content)
    {
        content.replace('\'', '"');
        const QString path = m_folder.filePath(u"client.json"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
            qFatal("the test's file cannot be written");
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestSignInDialog)
#include "tst_sign_in_dialog.moc"
