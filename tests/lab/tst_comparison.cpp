// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/comparison.h"

#include "tests/lab/runs.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

using Spoil = void (*)(lab::Run &);

http::Response &answer(lab::Run &run, const char *id)
{
    return runs::of(run, id).exchange->response;
}

void refuseAllBut(lab::Run &run, const QStringList &ids)
{
    for (lab::Trial &trial : run.trials)
        if (!ids.contains(QLatin1StringView(trial.variant->id)))
            trial.exchange->response = {401, {}, {}, {}, {}};
}

std::optional<lab::Comparison> comparison(const lab::Run &run, const char *id)
{
    const auto all = lab::comparisonsOf(run);
    for (qsizetype i = 0; i < run.trials.size(); ++i)
        if (qstrcmp(run.trials.at(i).variant->id, id) == 0)
            return all.at(i);
    qFatal("no variant %s", id);
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowAnAnswerDiffersFromThatToTheControl_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("differsIn");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("brief");
        const auto row = [](const char *name, Spoil spoil, const QString &differsIn, const QString &words,
                            const QString &brief) { QTest::newRow(name) << spoil << differsIn << words << brief; };
        row(
            "a success is one like the other, whatever its body",
            [](lab::Run &run) {
                answer(run, "expired") = {200, {}, {{"ETag", "\"a\""}}, "{\"items\":[1]}", {}};
            },
            {}, u"same as the control"_s, u"like the control"_s);
        row(
            "another success",
            [](lab::Run &run) {
                answer(run, "expired") = {204, {}, {}, {}, {}};
            },
            u"status"_s, u"differs from the control in status"_s, u"other status"_s);
        row(
            "an error in a success",
            [](lab::Run &run) {
                answer(run, "expired") = {200, {}, {}, "{\"error\":{\"code\":401}}", {}};
            },
            u"body"_s, u"differs from the control in error body"_s, u"other body"_s);
        row(
            "a refusal without a word",
            [](lab::Run &run) {
                answer(run, "expired") = {401, {}, {}, {}, {}};
            },
            u"status"_s, u"differs from the control in status"_s, u"other status"_s);
        row(
            "a refusal with a challenge",
            [](lab::Run &run) {
                answer(run, "expired") = {401, {}, {{"WWW-Authenticate", "Bearer"}}, {}, {}};
            },
            u"status www_authenticate"_s, u"differs from the control in status and WWW-Authenticate"_s,
            u"other status, challenge"_s);
        row(
            "a refusal with all of it", [](lab::Run &) {}, u"status www_authenticate body"_s,
            u"differs from the control in status, WWW-Authenticate and error body"_s,
            u"other status, challenge, body"_s);
        row(
            "the refusal of a missing token", [](lab::Run &run) { answer(run, "expired") = answer(run, "no-header"); },
            u"status www_authenticate body"_s, u"same as a missing token"_s, u"like a missing token"_s);
        row(
            "the same at another time, with another number",
            [](lab::Run &run) {
                answer(run, "no-header") = {401, {}, {{"Date", "Sat, 28 Nov 2026 10:00:00 GMT"}}, "request 17", {}};
                answer(run, "expired") = {401, {}, {{"Date", "Sun, 29 Nov 2026 11:02:03 GMT"}}, "request 180", {}};
            },
            u"status body"_s, u"same as a missing token"_s, u"like a missing token"_s);
        row(
            "everybody gets in",
            [](lab::Run &run) { answer(run, "expired") = answer(run, "no-header") = answer(run, "control"); }, {},
            u"same as the control"_s, u"like the control"_s);
    }

    void saysHowAnAnswerDiffersFromThatToTheControl()
    {
        QFETCH(const Spoil, spoil);
        lab::Run run = runs::right();
        spoil(run);
        const auto compared = comparison(run, "expired");
        QVERIFY(compared);
        QTEST(compared->differsIn.join(u' '), "differsIn");
        QTEST(compared->words, "words");
        QTEST(compared->brief, "brief");
    }

    void namesTheVariantsThatWereAnsweredAlike()
    {
        const lab::Run run = runs::right();
        QCOMPARE(comparison(run, "no-header")->sameAs,
                 (QStringList{u"empty-token"_s, u"wrong-scheme"_s, u"security-code"_s}));
        QCOMPARE(comparison(run, "smaller-scope")->sameAs, QStringList());
        QCOMPARE(comparison(run, "lowercase-scheme")->sameAs,
                 (QStringList{u"control"_s, u"uppercase-scheme"_s, u"padded-whitespace"_s, u"other-account"_s}));
    }

    void aMissingTokenAndTheControlAreNotComparedWithThemselves()
    {
        const lab::Run run = runs::right();
        QCOMPARE(comparison(run, "control")->words, QString());
        QCOMPARE(comparison(run, "control")->brief, QString());
        QVERIFY(comparison(run, "no-header")->words.startsWith(u"differs from the control in "_s));
    }

    void theControlOnceMoreIsComparedWithTheFirst()
    {
        lab::Run run = runs::right();
        QCOMPARE(lab::comparisonsOf(run).size(), run.trials.size() + 1);
        QCOMPARE(lab::comparisonsOf(run).last()->words, QString());
        run.controlAfter->exchange->response = {429, {}, {}, {}, {}};
        QCOMPARE(lab::comparisonsOf(run).last()->words, u"differs from the control in status"_s);
        run.controlAfter.reset();
        QCOMPARE(lab::comparisonsOf(run).size(), run.trials.size());
    }

    void whatWasNotAnsweredIsNotCompared()
    {
        lab::Run run = runs::right();
        runs::of(run, "expired").exchange.reset();
        QVERIFY(!comparison(run, "expired"));
        QVERIFY(comparison(run, "truncated") && !comparison(run, "truncated")->sameAs.contains(u"expired"_s));
        runs::of(run, "control").exchange.reset();
        for (const auto &one : lab::comparisonsOf(run))
            QVERIFY(!one);
    }

    void saysHowManyAreAnsweredAlike_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("start"); ///< empty: nothing is said
        const auto row = [](const char *name, Spoil spoil, const QString &start) {
            QTest::newRow(name) << spoil << start;
        };
        row(
            "a right server tells much apart", [](lab::Run &) {},
            u"Of 17 variants that were not accepted, 11 were answered alike, in status, "_s);
        row(
            "one bare refusal for everything but schemes in other letters",
            [](lab::Run &run) {
                refuseAllBut(run, {u"control"_s, u"lowercase-scheme"_s, u"uppercase-scheme"_s, u"padded-whitespace"_s});
            },
            u"The 18 variants that were not accepted were answered alike, in status, "_s);
        row(
            "one bare refusal for everything", [](lab::Run &run) { refuseAllBut(run, {u"control"_s}); },
            u"The 21 variants that were not accepted were answered alike, in status, "_s);
        row(
            "two are alike", [](lab::Run &run) { run.trials = run.trials.first(3); },
            u"The 2 variants that were not accepted were answered alike, in status, "_s);
        row(
            "one gets in that should not, and the refusals are counted without it",
            [](lab::Run &run) { answer(run, "alg-none") = answer(run, "control"); },
            u"A variant that should have been refused was answered like the control. Of 16 variants that were not "
            "accepted, 10 were answered alike, in status, "_s);
        row(
            "all get in but two that break the server",
            [](lab::Run &run) {
                for (lab::Trial &trial : run.trials)
                    trial.exchange->response = {200, {}, {}, {}, {}};
                answer(run, "no-header") = answer(run, "query-parameter") = {500, {}, {}, {}, {}};
            },
            u"15 variants that should have been refused were answered like the control. The 2 variants that were not "
            "accepted were answered alike, in status, "_s);
        row(
            "all get in but one, which has no other to be like",
            [](lab::Run &run) {
                for (lab::Trial &trial : run.trials)
                    trial.exchange->response = {200, {}, {}, {}, {}};
                answer(run, "no-header") = {401, {}, {}, {}, {}};
            },
            u"16 variants that should have been refused were answered like the control."_s);
        row("another success is not answered like the control",
            [](lab::Run &run) {
                run.trials = run.trials.first(3);
                answer(run, "empty-token") = {204, {}, {}, {}, {}};
            },
            {});
        row(
            "an error in a success is no success",
            [](lab::Run &run) {
                run.trials = run.trials.first(3);
                answer(run, "no-header") = answer(run, "empty-token") = {200, {}, {}, "{\"error\":\"x\"}", {}};
            },
            u"The 2 variants that were not accepted were answered alike, in status, "_s);
        row("without an answer to the control there is none to be like",
            [](lab::Run &run) {
                run.trials = run.trials.first(3);
                answer(run, "empty-token") = answer(run, "control");
                runs::of(run, "control").exchange.reset();
            },
            {});
        row("the control is no variant to be like",
            [](lab::Run &run) {
                run.trials = run.trials.first(2);
                answer(run, "control") = answer(run, "no-header");
            },
            {});
        row("one variant has no other to be like", [](lab::Run &run) { run.trials = run.trials.first(2); }, {});
        row("everybody gets in, which has a finding of its own",
            [](lab::Run &run) {
                for (lab::Trial &trial : run.trials)
                    trial.exchange->response = {200, {}, {}, {}, {}};
            },
            {});
    }

    void saysHowManyAreAnsweredAlike()
    {
        QFETCH(const Spoil, spoil);
        QFETCH(const QString, start);
        lab::Run run = runs::right();
        spoil(run);
        const QString said = lab::alikeWords(run);
        QCOMPARE(said.isEmpty(), start.isEmpty());
        QVERIFY2(said.startsWith(start), qPrintable(said));
        QVERIFY2(said.isEmpty() || (said.endsWith(u'.') && !said.contains(u'%')), qPrintable(said));
    }
};

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
