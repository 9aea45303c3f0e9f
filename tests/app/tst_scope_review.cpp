// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scope_review.h"
#include "tests/support/places.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString metadata = u"https://www.googleapis.com/auth/drive.metadata.readonly"_s;

QList<lab::Preset> presets()
{
    QFile file(places::inSource(u"resources/presets.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the presets cannot be read");
    return lab::parsePresets(file.readAll()).value_or(QList<lab::Preset>());
}

lab::Preset about()
{
    for (const lab::Preset &preset : presets())
        if (preset.name == "drive-about"_L1)
            return preset;
    return {};
}

} // namespace

class TestScopeReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheScopeAndTheRequestsThatNeedIt()
    {
        app::Account account;
        account.scopesRequested = QStringList{u"openid"_s, u"email"_s, metadata};
        account.scopesGranted = QStringList{u"openid"_s, u"https://www.googleapis.com/auth/userinfo.email"_s};
        const auto review = app::reviewScopes(account, presets());
        QCOMPARE(review.missing, QStringList{metadata});
        QVERIFY(review.refused.size() >= 2);
        const QString words = app::describe(review);
        QVERIFY2(words.contains(metadata) && words.contains(u"List files"_s), qPrintable(words));
        QVERIFY(!words.contains(u"AODocs"_s));
    }

    void aRequestThatAnotherScopeAllowsIsNotRefused()
    {
        app::Account account;
        account.scopesRequested = QStringList{metadata, u"https://www.googleapis.com/auth/drive"_s};
        account.scopesGranted = QStringList{metadata};
        const auto review = app::reviewScopes(account, {about()});
        QCOMPARE(review.missing.size(), 1);
        QCOMPARE(review.refused, QStringList());
    }

    void nothingIsSaidWhenAllIsGranted()
    {
        app::Account account;
        account.scopesRequested = account.scopesGranted = QStringList{u"openid"_s, metadata};
        QCOMPARE(app::describe(app::reviewScopes(account, presets())), QString());
    }
};

QTEST_APPLESS_MAIN(TestScopeReview)
#include "tst_scope_review.moc"
