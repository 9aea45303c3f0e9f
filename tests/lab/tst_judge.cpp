// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/judge.h"

#include "base/translated.h"
#include "tests/lab/runs.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

using Spoil = void (*)(lab::Run &);

http::Response &answer(lab::Run &run, const char *id)
{
    return runs::of(run, id).exchange->response;
}

void letIn(lab::Run &run, const char *id)
{
    answer(run, id) = {200, {}, {}, "{\"items\":[]}", {}};
}

void forEachRefusal(lab::Run &run, void (*change)(http::Response &))
{
    for (lab::Trial &trial : run.trials)
        if (trial.exchange->response.status >= 400)
            change(trial.exchange->response);
}

} // namespace

class TestJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInARightServer()
    {
        const lab::Judgment judgment = lab::judge(runs::right());
        QCOMPARE(runs::ids(judgment.findings), QStringList());
        QVERIFY(judgment.holds());
        QCOMPARE(judgment.inconclusive, QString());
        for (const lab::Judged &one : judgment.variants)
            QCOMPARE(one.asExpected, std::optional<bool>(true));
    }

    void everySuccessIsOne()
    {
        for (const int status : {202, 206, 207}) {
            lab::Run run = runs::right();
            for (lab::Trial &trial : run.trials)
                if (trial.exchange->response.status < 300)
                    trial.exchange->response.status = status;
            run.controlAfter->exchange->response.status = status;
            const lab::Judgment judgment = lab::judge(run);
            QCOMPARE(runs::ids(judgment.findings), QStringList());
            QVERIFY(judgment.holds());
            QVERIFY(judgment.controlAfter->asExpected.value_or(false));
        }
    }

    void findsWhatIsNotRight_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QStringList>("found"); ///< the id, then the variants
        QTest::addColumn<bool>("holds");
        const auto row = [](const char *name, Spoil spoil, const QStringList &found, bool holds = false) {
            QTest::newRow(name) << spoil << found << holds;
        };
        row("everything is public", [](lab::Run &run) { letIn(run, "no-header"), letIn(run, "alg-none"); },
            {u"accepts-no-header"_s, u"no-header"_s});
        row("no signature is needed", [](lab::Run &run) { letIn(run, "alg-none"); },
            {u"accepts-alg-none"_s, u"alg-none"_s});
        row("a small scheme is refused",
            [](lab::Run &run) { answer(run, "lowercase-scheme") = answer(run, "no-header"); },
            {u"refuses-lowercase-scheme"_s, u"lowercase-scheme"_s});
        row("a forbidden where it should be unauthorized", [](lab::Run &run) { answer(run, "expired").status = 403; },
            {u"status-403"_s, u"expired"_s});
        row("an error of its own",
            [](lab::Run &run) {
                answer(run, "quoted-token") = answer(run, "uppercase-scheme") = {500, {}, {}, {}, {}};
            },
            {u"status-500"_s, u"uppercase-scheme"_s, u"quoted-token"_s});
        row("a page to sign in", [](lab::Run &run) { answer(run, "expired").status = 302; },
            {u"status-302"_s, u"expired"_s});
        row("a limit",
            [](lab::Run &run) {
                answer(run, "truncated") = {429, {}, {}, {}, {}};
            },
            {u"status-429"_s, u"truncated"_s});
        row("no answer",
            [](lab::Run &run) {
                runs::of(run, "empty-token").exchange.reset();
                runs::of(run, "empty-token").error = Error{ErrorCode::ConnectionDropped, u"h"_s, u"x"_s};
            },
            {u"no-answer"_s, u"empty-token"_s});
        row("an error in a success",
            [](lab::Run &run) {
                answer(run, "revoked") = {200, {}, {}, "{\"error\":{\"code\":401}}", {}};
            },
            {u"error-in-success"_s, u"revoked"_s});
        row("no challenge", [](lab::Run &run) { answer(run, "expired").headers = {}; },
            {u"no-challenge"_s, u"expired"_s});
        row("a challenge that is none",
            [](lab::Run &run) { answer(run, "expired").headers.set("WWW-Authenticate", "Bearer realm=\"items"); },
            {u"challenge-malformed"_s, u"expired"_s});
        row("a challenge for a password",
            [](lab::Run &run) { answer(run, "expired").headers.set("WWW-Authenticate", "Basic realm=\"items\""); },
            {u"challenge-not-bearer"_s, u"expired"_s});
        row(
            "a bare challenge", [](lab::Run &run) { answer(run, "expired").headers.set("WWW-Authenticate", "Bearer"); },
            {u"challenge-bare"_s, u"expired"_s}, true);
        row(
            "missing as bad",
            [](lab::Run &run) {
                forEachRefusal(run, [](http::Response &response) {
                    if (response.status == 401)
                        response = runs::refusal(401, {});
                });
                answer(run, "expired") = runs::refusal(401, "invalid_token");
            },
            {u"cannot-tell-missing"_s, u"truncated"_s, u"last-character-changed"_s, u"signature-changed"_s,
             u"claims-changed"_s, u"alg-none"_s, u"revoked"_s, u"other-kind"_s, u"wrong-audience"_s},
            true);
        row(
            "a scope that is not named", [](lab::Run &run) { answer(run, "smaller-scope").headers = {}; },
            {u"scope-not-named"_s, u"smaller-scope"_s}, true);
        row(
            "an error though nothing was sent",
            [](lab::Run &run) {
                answer(run, "no-header").headers.set("WWW-Authenticate", "Bearer error=\"invalid_request\"");
            },
            {u"challenge-error-without-token"_s, u"no-header"_s}, true);
        row(
            "another error",
            [](lab::Run &run) {
                answer(run, "expired").headers.set("WWW-Authenticate", "Bearer error=\"token_expired\"");
            },
            {u"challenge-other-error"_s, u"expired"_s}, true);
        row(
            "other words for the same signature",
            [](lab::Run &run) { answer(run, "signature-changed").body = "{\"error\":\"bad_signature\"}"; },
            {u"differs-by-signature"_s, u"last-character-changed"_s, u"signature-changed"_s, u"claims-changed"_s},
            true);
        row(
            "other words for the same lack",
            [](lab::Run &run) { answer(run, "wrong-scheme").body = "{\"error\":\"no_such_scheme\"}"; },
            {u"differs-without-credential"_s, u"no-header"_s, u"wrong-scheme"_s, u"security-code"_s}, true);
        row(
            "a slow refusal", [](lab::Run &run) { runs::of(run, "expired").exchange->timing.finished = 1000; },
            {u"slow-refusal"_s, u"expired"_s}, true);
        row("the token in the answer",
            [](lab::Run &run) {
                answer(run, "signature-changed")
                    .headers.add("X-Debug", runs::of(run, "signature-changed").request.authorization.reveal());
            },
            {u"token-echoed"_s, u"signature-changed"_s});
    }

    void findsWhatIsNotRight()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QStringList, found);
        QFETCH(bool, holds);
        lab::Run run = runs::right();
        spoil(run);
        const lab::Judgment judgment = lab::judge(run);
        const auto finding = std::find_if(judgment.findings.cbegin(), judgment.findings.cend(),
                                          [&found](const lab::Finding &one) { return one.id == found.first(); });
        QVERIFY2(finding != judgment.findings.cend(), qPrintable(runs::ids(judgment.findings).join(u' ')));
        QCOMPARE(finding->variants, found.mid(1));
        QVERIFY2(!finding->sentence.contains(u'%') && finding->sentence.endsWith(u'.'), qPrintable(finding->sentence));
        QCOMPARE(judgment.holds(), holds);
    }

    void aLimitIsToldInItsOwnWords()
    {
        lab::Run run = runs::right();
        answer(run, "truncated") = {429, {}, {}, {}, {}};
        QVERIFY(lab::judge(run).findings.first().sentence.contains(u"said anything about: the token without"_s));
    }

    void noAnswerIsToldByWhatIsDue()
    {
        lab::Run run = runs::right();
        for (const char *id : {"control", "expired"}) {
            runs::of(run, id).exchange.reset();
            runs::of(run, id).error = Error{ErrorCode::ConnectionDropped, u"h"_s, u"x"_s};
        }
        QStringList sentences;
        for (const lab::Finding &finding : lab::judge(run).findings) {
            if (finding.id == "no-answer"_L1)
                sentences.append(finding.variants.join(u' ') + u": "_s + finding.sentence);
        }
        QCOMPARE(sentences.size(), 2);
        QVERIFY2(sentences[0].startsWith(u"control: "_s) && sentences[0].contains(u"where a success (2xx) is due"_s),
                 qPrintable(sentences[0]));
        QVERIFY2(sentences[1].startsWith(u"expired: "_s) && sentences[1].contains(u"where a refusal is due"_s),
                 qPrintable(sentences[1]));
    }

    void aWrongStatusIsToldInItsOwnWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        QTest::newRow("before a redirect") << 299 << u""_s;
        QTest::newRow("a redirect") << 300 << u"sends the sender elsewhere (300)"_s;
        QTest::newRow("the last redirect") << 399 << u"sends the sender elsewhere (399)"_s;
        QTest::newRow("a refusal") << 403 << u"refuses with 403"_s;
        QTest::newRow("the last refusal") << 499 << u"refuses with 499"_s;
        QTest::newRow("an error of its own") << 500 << u"answers 500, an error of its own"_s;
    }

    void aWrongStatusIsToldInItsOwnWords()
    {
        QFETCH(int, status);
        QFETCH(QString, words);
        lab::Run run = runs::right();
        answer(run, "truncated").status = status;
        const QString told = lab::judge(run).findings.first().sentence;
        QVERIFY2(told.contains(words), qPrintable(told));
    }

    void aSlowRefusalIsSeenByOneControlAlone()
    {
        lab::Run run = runs::right();
        runs::of(run, "expired").exchange->timing.finished = 1000;
        run.controlAfter.reset();
        QVERIFY(runs::ids(lab::judge(run).findings).contains(u"slow-refusal"_s));
    }

    void aLongChallengeIsNoMalformedOne()
    {
        for (const QByteArray &words : {QByteArray(60000, 'x'), QByteArray("\\\"").repeated(30000)}) {
            lab::Run run = runs::right();
            const QByteArray challenge = "Bearer error=\"invalid_token\", error_description=\"" + words;
            answer(run, "expired").headers.set("WWW-Authenticate", challenge + '"');
            QCOMPARE(runs::ids(lab::judge(run).findings), QStringList());
            answer(run, "expired").headers.set("WWW-Authenticate", challenge);
            QCOMPARE(runs::ids(lab::judge(run).findings), QStringList{u"challenge-malformed"_s});
        }
    }

    void theWorstComesFirst()
    {
        lab::Run run = runs::right();
        answer(run, "expired").headers = {};
        letIn(run, "other-kind");
        QCOMPARE(runs::ids(lab::judge(run).findings), (QStringList{u"accepts-other-kind"_s, u"no-challenge"_s}));
    }

    void passingNumbersMakeNoDifference()
    {
        lab::Run run = runs::right();
        int count = 0;
        for (lab::Trial &trial : run.trials)
            if (trial.exchange->response.status == 401)
                trial.exchange->response.body +=
                    " request 3f2504e0-4f89-11d3-9a0c-0305e82c330" + QByteArray::number(++count % 10);
        QCOMPARE(runs::ids(lab::judge(run).findings), QStringList());
    }

    void aodocsMayTellASecurityCodeFromNoCredential_data()
    {
        QTest::addColumn<lab::Api>("api");
        QTest::addColumn<QStringList>("findings");
        QTest::newRow("AODocs, which knows it") << lab::Api::Aodocs << QStringList();
        QTest::newRow("an API that does not") << lab::Api::Other << QStringList{u"differs-without-credential"_s};
    }

    void aodocsMayTellASecurityCodeFromNoCredential()
    {
        QFETCH(lab::Api, api);
        lab::Run run = runs::right(api);
        answer(run, "security-code") = runs::refusal(403, {});
        const QStringList found = runs::ids(lab::judge(run).findings);
        QTEST(found.filter(u"differs-without-credential"_s), "findings");
    }

    void saysWhatTheServerTellsApart()
    {
        const QList<lab::Alike> answers = lab::judge(runs::right()).answers;
        QCOMPARE(answers.size(), 5); // good, no credential, no good, too little scope, in the address
        QCOMPARE(answers.at(1).variants,
                 (QStringList{u"no-header"_s, u"empty-token"_s, u"wrong-scheme"_s, u"security-code"_s}));
        QCOMPARE(answers.at(3).status, 403);
        QVERIFY(answers.at(3).reason.contains(u"insufficient_scope"_s));
    }

    void aRunWhoseControlFailsTellsNothing()
    {
        lab::Run before = runs::right();
        answer(before, "control").status = 401;
        QVERIFY(lab::judge(before).inconclusive.contains(u"with the good token either"_s));
        lab::Run after = runs::right();
        after.controlAfter->exchange->response.status = 401;
        QVERIFY(lab::judge(after).inconclusive.contains(u"At the end"_s));
        lab::Run stopped = runs::right();
        stopped.controlAfter.reset();
        lab::Run without = runs::right();
        without.trials.removeFirst();
        for (const lab::Run &run : {before, after, stopped, without}) {
            QVERIFY(!lab::judge(run).inconclusive.isEmpty());
            QVERIFY(!lab::judge(run).holds());
        }
    }

    void anotherCredentialMayBeWhatLetsIn_data()
    {
        QTest::addColumn<http::Headers>("headers");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("name");
        QTest::newRow("a cookie") << http::Headers{{"Cookie", "sid=1"}} << QString() << u"Cookie"_s;
        QTest::newRow("a header of its own") << http::Headers{{"X-Api-Key", "k"}} << QString() << u"X-Api-Key"_s;
        QTest::newRow("a parameter") << http::Headers() << u"a=b&access_token=t"_s << u"access_token"_s;
    }

    void anotherCredentialMayBeWhatLetsIn()
    {
        QFETCH(http::Headers, headers);
        QFETCH(QString, query);
        QFETCH(QString, name);
        lab::Run run = runs::right();
        run.request.headers = headers;
        run.request.url.setQuery(query);
        QCOMPARE(lab::otherCredentials(run.request), QStringList{name});
        QVERIFY(lab::judge(run).holds()); // nobody is let in by it
        letIn(run, "no-header");
        const lab::Judgment judgment = lab::judge(run);
        QVERIFY2(judgment.inconclusive.contains(name), qPrintable(judgment.inconclusive));
        QCOMPARE(runs::ids(judgment.findings), QStringList());
    }

    void aControlWithAnErrorInItIsNoControl()
    {
        lab::Run run = runs::right();
        answer(run, "control").body = "{\"error\":\"quota\"}";
        const lab::Judgment judgment = lab::judge(run);
        QVERIFY(!judgment.inconclusive.isEmpty());
        QCOMPARE(judgment.variants.first().asExpected, std::optional<bool>(false));
        QCOMPARE(judgment.findings.first().variants, QStringList{u"control"_s});
    }

    void theReasonIsInSentencesTheServersOwnFirst()
    {
        lab::Run run = runs::right();
        answer(run,
               "expired") = {401, {}, {{"WWW-Authenticate", "Bearer"}}, "{\"error\":{\"message\":\"Log in\"}}", {}};
        QCOMPARE(lab::judge(run).variants.at(14).reason,
                 u"It says: “Log in”. It asks for Bearer without an error code."_s);
    }

    void theSentenceBehindIsNoCoverForASecret()
    {
        lab::Run run = runs::right();
        answer(run, "expired") = {401,
                                  {},
                                  {{"WWW-Authenticate", "Bearer"}},
                                  "{\"error\":{\"message\":\"It was sent:\\npassword: hunter2-hunter2\"}}",
                                  {}};
        const QString reason = lab::judge(run).variants.at(14).reason;
        QVERIFY2(!reason.contains(u"hunter2"), qPrintable(reason));
        QVERIFY2(reason.contains(u"It was sent:"_s) && reason.contains(u"It asks for Bearer"_s), qPrintable(reason));
    }

    void whatIsStillToComeIsNotJudged()
    {
        lab::Run run = runs::right();
        runs::of(run, "expired").exchange.reset();
        const lab::Judgment judgment = lab::judge(run);
        QCOMPARE(judgment.variants.at(14).asExpected, std::optional<bool>());
        QCOMPARE(judgment.variants.at(14).reason, QString());
        QCOMPARE(runs::ids(judgment.findings), QStringList());
    }

    void whatWasNotSentIsNotJudged()
    {
        for (const lab::Unsent why :
             {lab::Unsent::NothingToSend, lab::Unsent::Forged, lab::Unsent::ControlFailed, lab::Unsent::Stopped}) {
            lab::Run run = runs::right();
            runs::of(run, "alg-none").exchange.reset();
            runs::of(run, "alg-none").unsent = why;
            const lab::Judgment judgment = lab::judge(run);
            const lab::Judged &judged = judgment.variants.at(13);
            QVERIFY(!judged.asExpected && judged.reason.endsWith(u'.'));
            QVERIFY(judgment.holds());
        }
    }

    void aodocsIsMeasuredByItsOwnRules()
    {
        lab::Run run = runs::right(lab::Api::Aodocs);
        QCOMPARE(runs::ids(lab::judge(run).findings), QStringList());
        letIn(run, "lowercase-scheme");
        QCOMPARE(runs::ids(lab::judge(run).findings), QStringList{u"accepts-lowercase-scheme"_s});
    }
};

QTEST_APPLESS_MAIN(TestJudge)
#include "tst_judge.moc"
