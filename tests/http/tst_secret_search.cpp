// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/secret_search.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestSecretSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFoundInEachForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("as it is") << "x 1//04ab/c+d y"_ba;
        QTest::newRow("with JSON's slashes") << "1\\/\\/04ab\\/c+d"_ba;
        QTest::newRow("percent-encoded") << "1%2F%2F04ab%2Fc%2Bd"_ba;
        QTest::newRow("percent-encoded in small letters") << "1%2f%2f04ab%2fc%2bd"_ba;
        QTest::newRow("percent-encoded but for slashes") << "1//04ab/c%2Bd"_ba;
        for (int before = 0; before < 3; ++before) {
            const QByteArray bytes = QByteArray(before, '-') + "1//04ab/c+d" + "--";
            QTest::addRow("base64, %d bytes before", before) << bytes.toBase64();
            QTest::addRow("base64url, %d bytes before", before) << bytes.toBase64(QByteArray::Base64UrlEncoding);
        }
    }

    void isFoundInEachForm()
    {
        QFETCH(QByteArray, text);
        QVERIFY(http::holdsSecret(text, Secret("1//04ab/c+d")));
        QVERIFY(!http::holdsSecret(text, Secret("1//04ab/c+e1")));
    }

    void theLettersOfASecretCountAsTheyAre()
    {
        const Secret secret("Ab/Cdefg+h");
        QVERIFY(http::holdsSecret("Ab%2fCdefg%2bh", secret));
        QVERIFY(!http::holdsSecret("ab%2fcdefg%2bh", secret));
        QVERIFY(!http::holdsSecret("report-sommer2024.pdf", Secret("Sommer2024")));
    }

    /// It would stand anywhere by chance.
    void aShortOneIsNotLookedFor()
    {
        QVERIFY(!http::holdsSecret("1234567", Secret("1234567")));
        QVERIFY(http::holdsSecret("12345678", Secret("12345678")));
    }
};

QTEST_APPLESS_MAIN(TestSecretSearch)
#include "tst_secret_search.moc"
