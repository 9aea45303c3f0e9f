// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sign_in_dialog.h"

#include "app/providers.h"
#include "oauth/device.h"
#include "ui/page_errors_dialog.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
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
        QTest::newRow("a web client whose address here has no port")
            << "{'web':{'client_id':'a','client_secret':'b','redirect_uris':['http://localhost']}}"_ba << u"port 80"_s;
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

    void aFileIsJudgedBeforeAnybodySignsIn()
    {
        SignInDialog dialog{QString()};
        dialog.show();
        const auto *doctor = dialog.findChild<QLabel *>(u"doctor"_s);
        QVERIFY(!doctor->isVisible());
        auto *file = dialog.findChild<QLineEdit *>(u"clientFile"_s);
        file->setText(write("{'installed':{'client_id':'12-a.apps.googleusercontent.com','client_secret':'b'}}"));
        QVERIFY(doctor->isVisible());
        QVERIFY2(doctor->text().contains(u"desktop client"_s) && doctor->text().contains(u"project 12"_s),
                 qPrintable(doctor->text()));
        file->setText({});
        file->setText(write("{'type':'service_account'}"));
        QVERIFY(doctor->text().contains(u"service account"_s));
    }

    void anotherDeviceIsAskedForWhatItCanHave()
    {
        SignInDialog dialog{write("{'installed':{'client_id':'12-a.apps.googleusercontent.com','client_secret':'b'}}")};
        dialog.show();
        dialog.findChild<QLineEdit *>(u"hint"_s)->setText(u"alice@example.test"_s);
        dialog.findChild<QCheckBox *>(u"device"_s)->setChecked(true);
        QVERIFY(!dialog.findChild<QLineEdit *>(u"redirectUri"_s)->isVisible());
        QVERIFY(dialog.findChild<QLabel *>(u"help"_s)->text().contains(u"TVs and Limited Input"));
        dialog.accept();
        QVERIFY2(!dialog.isVisible(), qPrintable(dialog.findChild<QLabel *>(u"error"_s)->text()));
        QVERIFY(dialog.options().onAnotherDevice);
        QVERIFY2(dialog.options().loginHint.isEmpty() && dialog.options().prompt.isEmpty(),
                 "a device's request has no such parameters");
        for (const QString &scope : dialog.options().scope)
            QVERIFY2(oauth::googleDeviceScopes().contains(scope), qPrintable(scope));
    }

    void anotherDeviceTakesNothingAwayThatWasChosen()
    {
        SignInDialog dialog{QString()};
        dialog.show();
        auto *redirect = dialog.findChild<QLineEdit *>(u"redirectUri"_s);
        auto *device = dialog.findChild<QCheckBox *>(u"device"_s);
        const QHash<QString, Qt::CheckState> shipped = ticks(dialog);
        redirect->setText(u"http://127.0.0.1:4711/"_s);
        QAbstractItemModel &scopes = *dialog.findChild<QAbstractItemView *>(u"scopes"_s)->model();
        for (int row = 0; row < scopes.rowCount(); ++row) { // each the other way round
            const QModelIndex box = scopes.index(row, 0);
            const bool wasTicked = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            QVERIFY(scopes.setData(box, wasTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole));
        }
        const QHash<QString, Qt::CheckState> chosen = ticks(dialog);
        QVERIFY(chosen != shipped);

        device->setChecked(true);
        const QHash<QString, Qt::CheckState> onDevice = ticks(dialog);
        QVERIFY(!onDevice.isEmpty() && onDevice.size() < chosen.size());
        for (auto scope = onDevice.begin(); scope != onDevice.end(); ++scope)
            QVERIFY2(scope.value() == chosen.value(scope.key()), qPrintable(scope.key()));
        device->setChecked(false);
        QCOMPARE(redirect->text(), u"http://127.0.0.1:4711/"_s);
        QCOMPARE(ticks(dialog), chosen);

        choose(dialog, app::entraProvider); // of which nothing was chosen yet
        choose(dialog, app::googleProvider);
        QCOMPARE(redirect->text(), QString());
        QCOMPARE(ticks(dialog), shipped);
    }

    void entraIsAskedByTenantAndVersion()
    {
        SignInDialog dialog{QString()};
        choose(dialog, app::entraProvider);
        dialog.findChild<QLineEdit *>(u"tenant"_s)->setText(u"contoso.com"_s);
        dialog.findChild<QComboBox *>(u"entraVersion"_s)->setCurrentIndex(1);
        dialog.findChild<QLineEdit *>(u"clientId"_s)->setText(u"app"_s);
        dialog.findChild<QLineEdit *>(u"moreScopes"_s)->setText(u" User.Read  openid"_s);
        dialog.show();
        dialog.accept();
        QVERIFY2(!dialog.isVisible(), qPrintable(dialog.findChild<QLabel *>(u"error"_s)->text()));
        QCOMPARE(dialog.options().issuer, u"https://login.microsoftonline.com/contoso.com"_s);
        QCOMPARE(dialog.options().scope,
                 (QStringList{u"openid"_s, u"email"_s, u"profile"_s, u"offline_access"_s, u"User.Read"_s}));
        QCOMPARE(dialog.options().redirectUri, u"http://localhost"_s);
    }

    void aRedirectThatLeadsElsewhereIsRefused()
    {
        SignInDialog dialog{QString()};
        choose(dialog, app::otherProvider);
        dialog.findChild<QLineEdit *>(u"issuer"_s)->setText(u"https://login.example"_s);
        dialog.findChild<QLineEdit *>(u"clientId"_s)->setText(u"app"_s);
        dialog.findChild<QLineEdit *>(u"redirectUri"_s)->setText(u"http://example.com/"_s);
        dialog.show();
        dialog.accept();
        QVERIFY(dialog.isVisible());
        QVERIFY(dialog.findChild<QLabel *>(u"error"_s)->text().contains(u"http://example.com/"_s));
    }

    void eachErrorOfThePageHasACauseAndACure()
    {
        PageErrorsDialog dialog;
        const auto *table = dialog.findChild<QTableView *>(u"errors"_s);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < 3; ++column)
                QVERIFY(!table->model()->index(row, column).data().toString().isEmpty());
        }
        dialog.findChild<QLineEdit *>(u"filter"_s)->setText(u"REDIRECT_uri"_s);
        QVERIFY(!table->isRowHidden(0));
        QVERIFY(table->isRowHidden(1));
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
    /// By scope.
    static QHash<QString, Qt::CheckState> ticks(const SignInDialog &dialog)
    {
        QHash<QString, Qt::CheckState> states;
        const QAbstractItemModel &scopes = *dialog.findChild<QAbstractItemView *>(u"scopes"_s)->model();
        for (int row = 0; row < scopes.rowCount(); ++row)
            states.insert(scopes.index(row, 2).data().toString(),
                          Qt::CheckState(scopes.index(row, 0).data(Qt::CheckStateRole).toInt()));
        return states;
    }

    static void choose(SignInDialog &dialog, const QString &provider)
    {
        auto *box = dialog.findChild<QComboBox *>(u"provider"_s);
        box->setCurrentIndex(box->findData(provider));
    }

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
