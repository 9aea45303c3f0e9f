// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/private_folder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestPrivateFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeForItsUserAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a/b"_s);
        QVERIFY(makePrivateFolder(path));
        QVERIFY(QDir(path).exists());
        for (const QString &made : {path, folder.filePath(u"a"_s)})
            QCOMPARE(QFile::permissions(made) & QFileDevice::Permissions(0x7077),
                     QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }

    void oneThatIsThereStaysAsItIs()
    {
        const QTemporaryDir folder;
        const auto shared = QFile::permissions(folder.path()) | QFileDevice::ReadGroup | QFileDevice::ExeGroup;
        QVERIFY(QFile::setPermissions(folder.path(), shared));
        QVERIFY(makePrivateFolder(folder.path()));
        QCOMPARE(QFile::permissions(folder.path()), shared);
    }

    void aFileInItsPlaceIsNamed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"file"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto made = makePrivateFolder(path);
        QVERIFY(!made);
        QCOMPARE(made.error(), (Error{ErrorCode::FileUnwritable, path, u"the folder cannot be made"_s}));
    }

    void oneWhereNothingCanBeMadeIsNamed()
    {
        const auto made = makePrivateFolder(u"/proc/nowhere"_s);
        QVERIFY(!made);
        QCOMPARE(made.error().subject, u"/proc/nowhere"_s);
    }
};

QTEST_APPLESS_MAIN(TestPrivateFolder)
#include "tst_private_folder.moc"
