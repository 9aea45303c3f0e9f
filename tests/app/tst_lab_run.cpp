// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab_run.h"

#include "app/lab_watch.h"
#include "lab/judge.h"
#include "tests/support/provider_documents.h"
#include "tests/support/reference_api.h"
#include "tests/support/unsigned_token.h"
#include "tests/support/wait_for.h"

#include <QEventLoop>
#include <QPointer>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

app::Authorization bearer(const QByteArray &token)
{
    return {app::Authorization::Kind::Bearer, {}, app::TokenType::Access, Secret(token)};
}

/// With something for every row of the table.
app::LabOptions wholeRun(const ReferenceApi &api)
{
    app::LabOptions options;
    options.request.url = api.url();
    options.authorization = bearer(api.good());
    options.tokens = {
        {u"expired"_s, bearer(api.expired())},           {u"revoked"_s, bearer(api.revoked())},
        {u"other-kind"_s, bearer(api.idToken())},        {u"other-account"_s, bearer(api.ofAnother())},
        {u"smaller-scope"_s, bearer(api.ofLessScope())}, {u"wrong-audience"_s, bearer(api.forAnotherApi())},
        {u"security-code"_s, bearer("a-code"_ba)}};
    return options;
}

/// Somebody who is signed in, with tokens that live on.
app::Account signedIn(app::Services &services, const QString &issuer, const QByteArray &name)
{
    constexpr qint64 expiry = 4000000000; // seconds since the epoch
    app::Account account;
    account.id = account.name = account.subject = QString::fromLatin1(name);
    account.provider = app::otherProvider;
    account.issuer = issuer;
    account.clientId = u"client"_s;
    account.refreshToken = app::Kept::Memory;
    const app::SecretItems items = {{app::refreshTokenItem, Secret("refresh-of-" + name)}};
    if (!waitFor(services.secrets().keep(account, items)) || !services.accounts().put(account))
        qFatal("the test's account cannot be kept");
    services.tokens().put(account.id, {Secret("access-of-" + name), expiry, Secret("id-of-" + name), expiry, {}});
    return account;
}

app::Authorization tokenOf(const app::Account &account, app::TokenType type)
{
    return {app::Authorization::Kind::AccountToken, account, type, {}};
}

/// A provider that answers a revocation when it is told to.
class SlowProvider
{
public:
    QString issuer() const { return u"http://127.0.0.1:%1"_s.arg(m_server.port()); }
    bool isAskedToRevoke() const { return !m_asking.isNull(); }
    void revoke() { RawServer::http("200 OK", {}, {})(*m_asking, {}); }

private:
    QJsonObject metadata() const
    {
        QJsonObject metadata = discoveryDocument(issuer());
        metadata.insert(u"revocation_endpoint"_s, issuer() + u"/revoke"_s);
        return metadata;
    }

    void answer(QTcpSocket &socket, const QByteArray &request)
    {
        if (request.startsWith("POST /revoke "))
            m_asking = &socket;
        else
            RawServer::http("200 OK", "Content-Type: application/json\r\n",
                            QJsonDocument(metadata()).toJson())(socket, request);
    }

    QPointer<QTcpSocket> m_asking;
    RawServer m_server{[this](QTcpSocket &socket, const QByteArray &request) { answer(socket, request); }};
};

QStringList idsOf(const lab::Run &run)
{
    QStringList ids;
    for (const lab::Finding &finding : lab::judge(run).findings)
        ids.append(finding.id);
    return ids;
}

lab::Run without(lab::Run run, const char *id)
{
    run.trials.removeIf([id](const lab::Trial &trial) { return qstrcmp(trial.variant->id, id) == 0; });
    return run;
}

} // namespace

class TestLabRun : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 noon = 1795348800'000; // milliseconds since the epoch
    static constexpr qint64 day = 24 * 3600'000;

    /// A token that lives on, looked at without a pause for one second.
    static app::LabWatchOptions watchOf(const ReferenceApi &api, std::function<qint64()> clock)
    {
        app::LabWatchOptions options;
        options.lab.request.url = api.url();
        options.lab.authorization = bearer(api.good());
        options.every = std::chrono::seconds(0);
        options.timeout = std::chrono::seconds(1);
        options.clock = std::move(clock);
        return options;
    }

    /// With a token that may go there, an account's too.
    static app::LabOptions runOf(const ReferenceApi &api, const app::Authorization &authorization)
    {
        app::LabOptions options;
        options.request.url = api.url();
        options.authorization = authorization;
        options.exceptions.hosts.insert(api.url().authority());
        return options;
    }

    /// qWaitFor() sleeps between two looks, which a thousand requests would feel.
    Result<lab::Run> run(const app::LabOptions &options)
    {
        app::LabRun lab(*m_services, options);
        const auto outcome = lab.start();
        QEventLoop loop;
        QFutureWatcher<Result<lab::Run>> watcher;
        connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(std::chrono::seconds(20), &loop, &QEventLoop::quit);
        watcher.setFuture(outcome);
        if (!outcome.isFinished())
            loop.exec();
        return waitFor(outcome);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Services> m_services;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_services = std::make_unique<app::Services>(app::ServicesOptions{m_folder->path(), true, {}});
    }

    void findsNothingInARightServer()
    {
        const ReferenceApi api;
        const auto sent = run(wholeRun(api));
        QVERIFY2(sent, wordsOf(sent));
        const lab::Judgment judgment = lab::judge(*sent);
        QCOMPARE(idsOf(*sent), QStringList());
        QVERIFY2(judgment.holds(), qPrintable(judgment.inconclusive));
        QCOMPARE(api.requests().size(), 23); // 22 variants, and the control once more
        QCOMPARE(api.requests().first(), api.requests().last());
        for (const lab::Judged &judged : judgment.variants)
            QVERIFY2(judged.asExpected == std::optional<bool>(true), qPrintable(judged.reason));
    }

    void namesEachFlawAndOnlyItsVariantShowsIt_data()
    {
        QTest::addColumn<const ApiFlaw *>("flaw");
        for (const ApiFlaw &flaw : ReferenceApi::flaws())
            QTest::newRow(flaw.name) << &flaw;
    }

    void namesEachFlawAndOnlyItsVariantShowsIt()
    {
        QFETCH(const ApiFlaw *, flaw);
        ReferenceApi api;
        api.flaw = QString::fromLatin1(flaw->name);
        const auto sent = run(wholeRun(api));
        QVERIFY2(sent, wordsOf(sent));
        QVERIFY2(idsOf(*sent).contains(QLatin1StringView(flaw->finding)), qPrintable(idsOf(*sent).join(u' ')));
        if (flaw->variant)
            QCOMPARE(idsOf(without(*sent, flaw->variant)), QStringList());
    }

    /// So none can be deleted unnoticed.
    void everyVariantAloneShowsAFlaw()
    {
        for (const lab::Variant &variant : lab::variants()) {
            const auto flaws = ReferenceApi::flaws();
            QVERIFY2(std::any_of(flaws.begin(), flaws.end(),
                                 [&variant](const ApiFlaw &flaw) { return qstrcmp(flaw.variant, variant.id) == 0; }),
                     variant.id);
        }
    }

    void stopsWhereTheControlFails()
    {
        const ReferenceApi api;
        app::LabOptions options = wholeRun(api);
        options.authorization = bearer(api.until(1));
        const auto sent = run(options);
        QVERIFY2(sent, wordsOf(sent));
        QCOMPARE(api.requests().size(), 1);
        QCOMPARE(sent->trials.last().unsent, lab::Unsent::ControlFailed);
        QVERIFY(!sent->controlAfter);
        QVERIFY(!lab::judge(*sent).holds());
    }

    void sendsTheChosenOnesBetweenTwoControls()
    {
        const ReferenceApi api;
        app::LabOptions options = wholeRun(api);
        options.variants = QStringList{u"expired"_s, u"no-header"_s};
        const auto sent = run(options);
        QVERIFY2(sent, wordsOf(sent));
        QStringList ids;
        for (const lab::Trial &trial : sent->trials)
            ids.append(QLatin1StringView(trial.variant->id));
        QCOMPARE(ids, (QStringList{u"control"_s, u"no-header"_s, u"expired"_s}));
        QCOMPARE(api.requests().size(), 4);
    }

    void whatThereIsNotIsNotSent()
    {
        const ReferenceApi api;
        app::LabOptions options = wholeRun(api);
        options.tokens.clear();
        const auto sent = run(options);
        QVERIFY2(sent, wordsOf(sent));
        QCOMPARE(api.requests().size(), 23 - 7);
        QVERIFY(lab::judge(*sent).holds());
    }

    void forgedTokensGoToOnesOwnServersAlone()
    {
        QVERIFY(app::isOwnHost(QUrl(u"http://127.0.0.1:8080/x"_s), {}));
        QVERIFY(!app::isOwnHost(QUrl(u"https://api.example/x"_s), {}));
        QVERIFY(app::isOwnHost(QUrl(u"https://api.example/x"_s), {u"api.example"_s}));
        QVERIFY(app::isOwnHost(QUrl(u"https://api.example:8443/x"_s), {u"api.example:8443"_s}));
        QVERIFY(!app::isOwnHost(QUrl(u"https://api.example:8443/x"_s), {u"api.example:8444"_s}));
        QVERIFY(app::isOwnHost(QUrl(u"https://[fd00::1]:8443/x"_s), {u"[fd00::1]"_s}));
    }

    void leavesASecondBetweenRequestsToOthers()
    {
        QCOMPARE(app::labPause(QUrl(u"https://api.example/"_s)), std::chrono::milliseconds(1000));
        QCOMPARE(app::labPause(QUrl(u"http://127.0.0.1:1/"_s)), std::chrono::milliseconds(0));
    }

    void doesNotBegin_data()
    {
        QTest::addColumn<std::function<void(app::LabOptions &)>>("change");
        QTest::addColumn<QString>("subject");
        using Change = std::function<void(app::LabOptions &)>;
        const QByteArray refreshToken = "1//0abcdefghijklmnopqrstuvwxyz";
        QTest::newRow("with a method that changes something")
            << Change([](app::LabOptions &options) { options.request.method = "DELETE"; }) << u"DELETE"_s;
        QTest::newRow("without a token") << Change([](app::LabOptions &options) { options.authorization = {}; })
                                         << u"The 401 Lab"_s;
        QTest::newRow("with a refresh token")
            << Change([refreshToken](app::LabOptions &options) { options.authorization = bearer(refreshToken); })
            << u"control"_s;
        QTest::newRow("with a refresh token for a variant")
            << Change([refreshToken](app::LabOptions &options) { options.tokens[u"expired"_s] = bearer(refreshToken); })
            << u"expired"_s;
        QTest::newRow("with a refresh token that is a JWT") << Change([](app::LabOptions &options) {
            options.authorization = bearer(unsignedToken(R"({"iss":"i","sub":"s","aud":"a","typ":"Refresh"})"));
        }) << u"control"_s;
        QTest::newRow("with an expired token that is still good")
            << Change([](app::LabOptions &options) { options.tokens[u"expired"_s] = options.authorization; })
            << u"expired"_s;
        QTest::newRow("with a token so new that a server may allow for its clock")
            << Change([](app::LabOptions &options) {
                   options.tokens[u"expired"_s] =
                       bearer(ReferenceApi().until(QDateTime::currentSecsSinceEpoch() - 290));
               })
            << u"expired"_s;
        QTest::newRow("with the control's own token for somebody else's")
            << Change([](app::LabOptions &options) { options.tokens[u"other-account"_s] = options.authorization; })
            << u"other-account"_s;
        QTest::newRow("with a variant that is none")
            << Change([](app::LabOptions &options) { options.variants = QStringList{u"nonsense"_s}; }) << u"nonsense"_s;
    }

    void doesNotBegin()
    {
        QFETCH(std::function<void(app::LabOptions &)>, change);
        QFETCH(QString, subject);
        const ReferenceApi api;
        app::LabOptions options = wholeRun(api);
        change(options);
        const auto sent = run(options);
        QCOMPARE(codeOf(sent), ErrorCode::UsageWrong);
        QCOMPARE(sent.error().subject, subject);
        QCOMPARE(api.requests().size(), 0);
    }

    void tokensThatWereGivenDoNotGoInTheOpenUnasked()
    {
        const ReferenceApi api;
        app::LabOptions options = wholeRun(api);
        options.request.url = QUrl(u"http://api.invalid/x"_s); // it is never looked up
        QCOMPARE(codeOf(app::labMayRun(options)), ErrorCode::UrlUnusable);
        options.exceptions.plainHttp.insert(u"api.invalid"_s);
        QVERIFY(app::labMayRun(options));
    }

    void anotherMethodIsSentOnceSaidSo()
    {
        const ReferenceApi api;
        app::LabOptions options = wholeRun(api);
        options.request.method = "PUT";
        options.variants = QStringList{u"no-header"_s};
        options.reads = true;
        QVERIFY(run(options));
        options.reads = false;
        options.anyMethod = true;
        QVERIFY(run(options));
        QVERIFY(api.requests().first().startsWith("PUT "));
    }

    void stopsWhenTold()
    {
        const ReferenceApi api;
        app::LabRun lab(*m_services, wholeRun(api));
        connect(&lab, &app::LabRun::trialDone, &lab, [&lab](qsizetype index) {
            if (index == 2)
                lab.stop();
        });
        const auto sent = waitFor(lab.start());
        QVERIFY2(sent, wordsOf(sent));
        QCOMPARE(sent->trials.size(), 22);
        QCOMPARE(sent->trials.at(2).unsent, lab::Unsent::No);
        QCOMPARE(sent->trials.at(3).unsent, lab::Unsent::Stopped);
        QVERIFY(!lab::judge(*sent).inconclusive.isEmpty());
        QCOMPARE(api.requests().size(), 3);
    }

    void stopsBeforeItBegan()
    {
        const ReferenceApi api;
        app::LabRun lab(*m_services, wholeRun(api));
        const auto sent = lab.start();
        lab.stop();
        lab.stop();
        QCOMPARE(codeOf(waitFor(sent)), ErrorCode::Cancelled);
    }

    void tokensOfOthersAreOfTheControlsKindWhereTheirAnswersCanBeJudged_data()
    {
        QTest::addColumn<lab::Api>("api");
        QTest::addColumn<app::TokenType>("type");
        QTest::addColumn<QByteArray>("file"); // of the other kind
        QTest::addColumn<QByteArray>("otherKind");
        QTest::addColumn<QByteArray>("otherAccount");
        QTest::addColumn<QByteArray>("smallerScope");
        const auto row = [](const char *name, lab::Api api, app::TokenType type, const QByteArray &file,
                            const QByteArrayList &sent) {
            QTest::newRow(name) << api << type << file << sent.at(0) << sent.at(1) << sent.at(2);
        };
        row("AODocs with an ID token", lab::Api::Aodocs, app::TokenType::Id, {},
            {"access-of-alice", "id-of-sam", "id-of-sam"});
        row("AODocs with an ID token and a file", lab::Api::Aodocs, app::TokenType::Id, "of-a-file",
            {"of-a-file", "id-of-sam", "id-of-sam"});
        row("another API with an access token", lab::Api::Other, app::TokenType::Access, {},
            {"id-of-alice", "access-of-sam", "access-of-sam"});
        row("another API with an ID token", lab::Api::Other, app::TokenType::Id, {}, {{}, "id-of-sam", {}});
        row("another API with an ID token and a file", lab::Api::Other, app::TokenType::Id, "of-a-file",
            {{}, "id-of-sam", {}});
        const QByteArray idToken = unsignedToken(R"({"iss":"i","sub":"s","aud":"a","iat":1,"exp":4000000000})");
        row("another API with an ID token and one in a file", lab::Api::Other, app::TokenType::Id, idToken,
            {idToken, "id-of-sam", {}});
    }

    void tokensOfOthersAreOfTheControlsKindWhereTheirAnswersCanBeJudged()
    {
        QFETCH(const lab::Api, api);
        QFETCH(const app::TokenType, type);
        QFETCH(const QByteArray, file);
        const ReferenceApi server;
        const QString issuer = u"https://issuer.example"_s;
        app::LabOptions options = runOf(server, tokenOf(signedIn(*m_services, issuer, "alice"), type));
        options.api = api;
        const app::Authorization ofSam = tokenOf(signedIn(*m_services, issuer, "sam"), app::TokenType::Access);
        options.tokens = {{u"other-account"_s, ofSam}, {u"smaller-scope"_s, ofSam}}; // as the window chooses them
        if (!file.isEmpty())
            options.tokens.insert(u"other-kind"_s, bearer(file));
        const auto material = waitFor(app::labMaterial(*m_services, options, this));
        QVERIFY2(material, wordsOf(material));
        QTEST(material->otherKind.reveal(), "otherKind");
        QTEST(material->otherAccount.reveal(), "otherAccount");
        QTEST(material->smallerScope.reveal(), "smallerScope");
    }

    void theEndOfAGrantIsNotShownByAnIdToken()
    {
        const ReferenceApi api;
        const QString issuer = u"https://issuer.example"_s;
        const app::Authorization idToken = tokenOf(signedIn(*m_services, issuer, "alice"), app::TokenType::Id);
        app::LabOptions options = runOf(api, idToken);
        options.revoke = signedIn(*m_services, issuer, "sam");
        options.api = lab::Api::Aodocs;
        const auto material = waitFor(app::labMaterial(*m_services, options, this));
        QVERIFY2(material, wordsOf(material));
        QCOMPARE(material->revoked.reveal(), "access-of-sam"_ba);
        options.api = lab::Api::Other; // nobody knows whether it takes access tokens
        QCOMPARE(codeOf(run(options)), ErrorCode::UsageWrong);

        app::LabWatchOptions watched = watchOf(api, [] { return noon; });
        watched.lab = runOf(api, idToken);
        watched.revoke = true;
        QCOMPARE(codeOf(waitFor(app::LabWatch(*m_services, watched).start())), ErrorCode::UsageWrong);
        QCOMPARE(api.requests().size(), 0);
        QCOMPARE(m_services->accounts().accounts().size(), 2);
    }

    void aGrantThatARunIsEndingEndsWholly_data()
    {
        QTest::addColumn<bool>("isDestroyed");
        QTest::newRow("the run is stopped") << false;
        QTest::newRow("the run is destroyed") << true;
    }

    void aGrantThatARunIsEndingEndsWholly()
    {
        QFETCH(const bool, isDestroyed);
        const ReferenceApi api;
        SlowProvider provider;
        app::LabOptions options = runOf(api, bearer(api.good()));
        options.revoke = signedIn(*m_services, provider.issuer(), "sam");
        auto lab = std::make_unique<app::LabRun>(*m_services, options);
        const auto sent = lab->start();
        QTRY_VERIFY(provider.isAskedToRevoke());
        lab->stop();
        QVERIFY2(!sent.isFinished(), "a program that ends now leaves a listed account with dead tokens");
        if (isDestroyed)
            lab.reset();
        provider.revoke();
        QTRY_VERIFY(m_services->accounts().accounts().isEmpty());
        QCOMPARE(api.requests().size(), 1);
        if (isDestroyed)
            return;
        const auto stopped = waitFor(sent);
        QVERIFY2(stopped, wordsOf(stopped));
        QCOMPARE(stopped->trials.at(1).unsent, lab::Unsent::Stopped);
    }

    void aGrantThatAWatchIsEndingEndsWholly()
    {
        const ReferenceApi api;
        SlowProvider provider;
        const app::Account sam = signedIn(*m_services, provider.issuer(), "sam");
        m_services->tokens().put(sam.id, {Secret(api.good()), 4000000000, {}, 0, {}});
        app::LabWatchOptions options = watchOf(api, [] { return noon; });
        options.lab = runOf(api, tokenOf(sam, app::TokenType::Access));
        options.timeout = std::chrono::hours(1);
        options.revoke = true;
        app::LabWatch watch(*m_services, options);
        const auto seen = watch.start();
        QTRY_VERIFY(provider.isAskedToRevoke());
        watch.stop();
        provider.revoke();
        const auto stopped = waitFor(seen);
        QVERIFY2(stopped, wordsOf(stopped));
        QVERIFY(stopped->endedAt);
        QVERIFY(m_services->accounts().accounts().isEmpty());
        QCOMPARE(api.requests().size(), 1);
    }

    void aWatchEndsInTimeThoughTheClockIsSetBack()
    {
        const ReferenceApi api;
        qint64 now = noon;
        app::LabWatch watch(*m_services, watchOf(api, [&now] { return now; }));
        connect(&watch, &app::LabWatch::looked, &watch, [&now] { now = noon - day; });
        const auto seen = waitFor(watch.start());
        QVERIFY2(seen, wordsOf(seen));
        QVERIFY(!seen->refusal());
        QVERIFY(seen->spans.first().count > 1);
        QCOMPARE(seen->spans.first().from, noon); // told by the clock
        QCOMPARE(seen->spans.first().to, noon - day);
    }

    void aWatchGoesOnThoughTheClockIsSetAhead()
    {
        const ReferenceApi api;
        qint64 now = noon;
        app::LabWatchOptions options = watchOf(api, [&now] { return now; });
        options.timeout = std::chrono::hours(1);
        app::LabWatch watch(*m_services, options);
        connect(&watch, &app::LabWatch::looked, &watch, [&] {
            now = noon + day;
            if (watch.soFar().spans.first().count == 3)
                watch.stop();
        });
        const auto seen = waitFor(watch.start());
        QVERIFY2(seen, wordsOf(seen));
        QCOMPARE(seen->spans.first().count, 3);
        QCOMPARE(seen->spans.first().to, noon + day);
    }

    void keepsWhatWasSentInTheHistoryWithoutItsSecrets()
    {
        const ReferenceApi api;
        app::LabOptions options = wholeRun(api);
        QVERIFY(run(options));
        const auto kept = m_services->history().read();
        QVERIFY(kept);
        QCOMPARE(kept->count('\n'), 23);
        QVERIFY(kept->contains("401 Lab: alg-none"));
        QVERIFY2(!kept->contains(api.good().mid(40, 60)), "a token is kept");
    }
};

QTEST_GUILESS_MAIN(TestLabRun)
#include "tst_lab_run.moc"
