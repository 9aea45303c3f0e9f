// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo.h"

#include "keychain/keychain_store.h"
#include "tests/support/frozen_keyring.h"
#include "tests/support/wait_for.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;

/// Its steps are tested through the command line; here is what it does when it is stopped in the middle of one.
class TestDemo : public QObject
{
    Q_OBJECT

private:
    /// A sign-in takes its account's turn just before it gives the keychain something to keep.
    bool isStoring() const
    {
        return QDirIterator(m_temporary.path(), {u"refresh-*.lock"_s}, QDir::Files, QDirIterator::Subdirectories)
            .hasNext();
    }

    static qsizetype keychainItems()
    {
        QProcess search;
        search.setProcessChannelMode(QProcess::MergedChannels);
        search.start(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, u"tokenloupe"_s});
        search.waitForFinished();
        return search.readAll().count("label = ");
    }

    QTemporaryDir m_temporary;

private Q_SLOTS:
    void initTestCase() { qputenv("TMPDIR", m_temporary.path().toLocal8Bit()); } // the demo's folder is made there

    void oneThatIsStoppedWaitsForAKeychainThatTakesASecretAndLeavesNone()
    {
        KeychainStore others;
        QVERIFY(waitFor(others.write(u"somebody.example/1/refresh_token"_s, Secret("of somebody else"_ba))));
        QCOMPARE(keychainItems(), 1);

        auto keyring = std::make_unique<FrozenKeyring>();
        app::Demo demo({}, false);
        const auto report = demo.run();
        QTRY_VERIFY_WITH_TIMEOUT(isStoring(), 20000);
        demo.stop();
        QVERIFY2(!QTest::qWaitFor([&report] { return report.isFinished(); }, 500),
                 "what the keychain takes now would stay there");
        keyring.reset();
        const auto ended = waitFor(report);
        QCOMPARE(codeOf(ended), ErrorCode::Cancelled);
        QVERIFY2(wordsOf(ended).contains("left nothing behind"), wordsOf(ended).constData());
        QCOMPARE(keychainItems(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
