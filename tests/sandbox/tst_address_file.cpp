// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/address_file.h"

#include <QDir>
#include <QFileInfo>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestAddressFile : public QObject
{
    Q_OBJECT

    const QByteArray m_runtime = qgetenv("XDG_RUNTIME_DIR");
    const QJsonObject m_address{{u"issuer"_s, u"http://127.0.0.1:1234"_s}};

    QString path() const { return QString::fromLocal8Bit(m_runtime) + "/tokenloupe/sandbox.json"_L1; }

private Q_SLOTS:
    void init() { qputenv("XDG_RUNTIME_DIR", m_runtime); }
    void cleanup()
    {
        QFile::remove(path());
        QDir().rmdir(path());
    }

    void isFoundAgain()
    {
        QVERIFY(sandbox::writeAddress(m_address));
        const Result<QJsonObject> found = sandbox::readAddress();
        QVERIFY(found);
        QCOMPARE(*found, m_address);
        QCOMPARE(QFile::permissions(path()) & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
    }

    void removesItsOwnOnly()
    {
        QVERIFY(sandbox::writeAddress(m_address));
        sandbox::removeAddress(u"http://127.0.0.1:9"_s);
        QVERIFY(QFileInfo::exists(path()));
        sandbox::removeAddress(u"http://127.0.0.1:1234"_s);
        QVERIFY(!QFileInfo::exists(path()));
    }

    void saysThatNoneIsRunning()
    {
        const Result<QJsonObject> found = sandbox::readAddress();
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::SandboxNotRunning);
        QVERIFY(found.error().subject.contains(path()));
    }

    void saysThatTheFileIsBroken()
    {
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        const Result<QJsonObject> found = sandbox::readAddress();
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::SandboxNotRunning);
        QCOMPARE(exitCode(found.error()), 3);
        QVERIFY2(found.error().subject.contains(path() + u" cannot be read: "_s), qPrintable(found.error().subject));
    }

    void saysThatTheFileCannotBeRead()
    {
        QVERIFY(QDir().mkpath(path())); // root may read any file, and no folder as one
        const Result<QJsonObject> found = sandbox::readAddress();
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::SandboxNotRunning);
        QVERIFY2(found.error().subject.contains(path() + u" cannot be read: "_s), qPrintable(found.error().subject));
        QVERIFY(!found.error().subject.endsWith(u"read: ")); // it says why
    }

    void saysThatTheSessionHasNoRuntimeFolder()
    {
        qunsetenv("XDG_RUNTIME_DIR");
        const Result<bool> written = sandbox::writeAddress(m_address);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
        QVERIFY(describe(written.error()).contains("XDG_RUNTIME_DIR"_L1));
        const Result<QJsonObject> found = sandbox::readAddress();
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::SandboxNotRunning);
    }
};

QTEST_APPLESS_MAIN(TestAddressFile)
#include "tst_address_file.moc"
