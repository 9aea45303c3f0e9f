// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosis.h"

#include "base/translated.h"
#include "diagnosis/rules.h"
#include "diagnosis/server_words.h"

#include <QJsonArray>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace diagnosis {

QString say(const char *text)
{
    return translated("diagnosis", text);
}

namespace {

/// The parts of the table, in the order in which causes that are equally sure are told.
std::vector<std::span<const Rule>> table()
{
    return {unansweredRules(), transportRules(), headerRules(), kindRules(),  clockRules(),
            endpointRules(),   timeRules(),      scopeRules(),  driveRules(), clientRules(),
            aodocsRules(),     refreshRules(),   saidRules()};
}

const char *remedyOf(const Rule &rule, const Matter &matter)
{
    return rule.remedyElsewhere && !matter.evidence.account ? rule.remedyElsewhere : rule.remedy;
}

Finding findingOf(const Rule &rule, const Judgment &judgment, const Matter &matter)
{
    Finding finding;
    finding.id = QString::fromLatin1(rule.id);
    finding.certainty = judgment.certainty;
    finding.cause = say(rule.cause);
    finding.evidence = judgment.evidence;
    finding.against = judgment.against;
    finding.isUnseen = judgment.isUnseen;
    finding.remedy = {rule.action, say(remedyOf(rule, matter)), judgment.seconds, judgment.scopes};
    if (judgment.certainty == Certainty::Likely || judgment.certainty == Certainty::Possible)
        finding.test = rule.test;
    return finding;
}

/// What something before the API says is no certain word about the credential.
void cap(Judgment &judgment, const Matter &matter)
{
    if (judgment.certainty == Certainty::Certain && !matter.isOwnAnswer()) {
        judgment.certainty = Certainty::Likely;
        judgment.against.append(say("A web page came where the API answers in JSON."));
    }
}

/// What a file tells in English is quoted among sentences of another language.
QStringList quoted(const QStringList &told)
{
    static constexpr char frame[] = QT_TRANSLATE_NOOP("diagnosis", "The file says, in English: “%1”");
    const QString ours = say(frame);
    if (ours == QString::fromUtf8(frame))
        return told;
    QStringList sentences;
    for (const QString &sentence : told)
        sentences.append(ours.arg(sentence));
    return sentences;
}

Ruling rulingOf(const Rule &rule, const Matter &matter)
{
    const auto known = matter.evidence.judged.constFind(QString::fromLatin1(rule.id));
    if (known != matter.evidence.judged.constEnd()) {
        Ruling told = *known;
        if (told) {
            told->evidence = quoted(told->evidence);
            told->against = quoted(told->against);
        }
        return told;
    }
    return rule.judge ? rule.judge(matter) : byDoctor(matter, rule.id);
}

/// Without what the file of the exchange only says; nothing where it says nothing.
std::optional<Evidence> withoutWhatIsTold(const Evidence &evidence)
{
    const bool isAccountTold = evidence.account && evidence.account->isTold;
    if (!evidence.isCredentialTold && !isAccountTold)
        return std::nullopt;
    Evidence shown = evidence;
    if (evidence.isCredentialTold) {
        shown.inspection.reset();
        shown.judged.clear();
    }
    if (isAccountTold)
        shown.account.reset();
    return shown;
}

void attributeToFile(Judgment &judgment)
{
    QStringList &sentences = judgment.certainty == Certainty::RuledOut ? judgment.against : judgment.evidence;
    sentences.append(say("The credential itself is not in the file: this is what the file says of it."));
}

/// What is merely possible is told by what speaks for it; what speaks against it puts it last.
int standingOf(const Finding &finding)
{
    if (finding.certainty != Certainty::Possible || finding.isBacked())
        return 0;
    return finding.against.isEmpty() ? 1 : 2;
}

bool isSurer(const Finding &a, const Finding &b)
{
    return std::pair(a.certainty, standingOf(a)) < std::pair(b.certainty, standingOf(b));
}

QList<Finding> judge(const Matter &matter)
{
    const auto shown = withoutWhatIsTold(matter.evidence);
    const QMap<QString, Certainty> named = causesNamed(matter);
    std::optional<Matter> bare;
    if (shown)
        bare.emplace(*shown);
    QList<Finding> findings;
    for (const std::span<const Rule> part : table()) {
        for (const Rule &rule : part) {
            Ruling ruling = rulingOf(rule, matter);
            if (bare && ruling && ruling != rulingOf(rule, *bare))
                attributeToFile(*ruling);
            if (const auto word = named.constFind(QString::fromLatin1(rule.id)); word != named.constEnd())
                ruling = withServersWord(ruling, matter, *word);
            if (!ruling)
                continue;
            if (!rule.foreseesPages)
                cap(*ruling, matter);
            findings.append(findingOf(rule, *ruling, matter));
        }
    }
    std::stable_sort(findings.begin(), findings.end(), isSurer);
    return findings;
}

/// What is certain leaves no room for what is merely possible.
void dropGuesses(QList<Finding> &findings)
{
    if (findings.isEmpty() || findings.first().certainty != Certainty::Certain)
        return;
    findings.removeIf([](const Finding &finding) { return finding.certainty == Certainty::Possible; });
}

bool isOpen(Probe test, const Matter &matter)
{
    return matter.canAsk(test) && !matter.evidence.probes.contains(test);
}

std::optional<Probe> cheapestTest(const QList<Finding> &findings, const Matter &matter)
{
    std::optional<Probe> cheapest;
    if (findings.isEmpty() || findings.first().certainty == Certainty::Certain)
        return cheapest;
    for (const Finding &finding : findings) {
        if (finding.test && isOpen(*finding.test, matter) && (!cheapest || *finding.test < *cheapest))
            cheapest = finding.test;
    }
    const bool isUnexplained = findings.first().certainty == Certainty::RuledOut && matter.isUnauthorized();
    if (!cheapest && isUnexplained && isOpen(Probe::RefreshAndResend, matter)) // it may be this one token
        cheapest = Probe::RefreshAndResend;
    return cheapest;
}

Conclusion conclusionOf(const Diagnosis &diagnosis, const Matter &matter)
{
    Conclusion conclusion;
    if (!diagnosis.findings.isEmpty()) {
        const Finding &first = diagnosis.findings.first();
        conclusion.certainty = first.certainty;
        if (first.certainty != Certainty::Possible || first.isBacked())
            conclusion.finding = first.id;
    }
    conclusion.nextTest = diagnosis.nextTest;
    conclusion.status = matter.response.status;
    conclusion.answer = conclusion.status > 0 ? serverSays(matter) : QString();
    conclusion.retried = matter.answered(Probe::RefreshAndResend).value_or(0);
    return conclusion;
}

/// Why there is no answer is said with all that is known of it.
QString headlineOf(const Conclusion &conclusion, const Matter &matter)
{
    if (conclusion.status == 0 && matter.evidence.transportError)
        return describe(*matter.evidence.transportError);
    return inWords(conclusion);
}

QStringList whatIsNotShown(const Matter &matter)
{
    QStringList sentences;
    const bool isAskedFor = matter.api != Api::TokenEndpoint; // there the grant is the credential
    if (isAskedFor && matter.evidence.hidesCredentials && matter.credential.place == Credential::Place::Nowhere)
        sentences.append(say("The record shows no credential: browsers leave Authorization and cookies out of a HAR "
                             "unless it is exported with sensitive data."));
    if (matter.credential.hidden && !matter.evidence.inspection)
        sentences.append(say("The credential was cut out of the record, so its form and its claims cannot be judged."));
    if (matter.response.status > 0 && !matter.serverTime)
        sentences.append(say("The answer has no Date, so when the server judged is not known."));
    return sentences;
}

/// Servers repeat what they were sent, and rules quote servers: no sentence repeats a secret of the request.
void withhold(Diagnosis &diagnosis, const Matter &matter)
{
    http::Veil veil = matter.veil;
    const auto clean = [&veil](QString &text) { text = veil.text(text); };
    clean(diagnosis.headline);
    clean(diagnosis.conclusion.answer);
    for (Finding &finding : diagnosis.findings) {
        for (QStringList *sentences : {&finding.evidence, &finding.against})
            std::for_each(sentences->begin(), sentences->end(), clean);
        // A remedy's scopes are asked for: one that holds a secret would carry it to the provider.
        finding.remedy.scopes.removeIf([&veil](const QString &scope) { return veil.text(scope) != scope; });
    }
}

QJsonValue optionalId(const std::optional<Probe> &probe)
{
    return probe ? QJsonValue(QString::fromLatin1(probeId(*probe))) : QJsonValue();
}

QJsonObject actionJson(const Remedy &remedy)
{
    QJsonObject action{{u"id"_s, QString::fromLatin1(actionId(remedy.action))}};
    if (remedy.seconds > 0)
        action.insert(u"seconds"_s, remedy.seconds);
    if (!remedy.scopes.isEmpty())
        action.insert(u"scopes"_s, QJsonArray::fromStringList(remedy.scopes));
    return action;
}

QJsonObject findingJson(const Finding &finding)
{
    return {{u"id"_s, finding.id},
            {u"certainty"_s, QString::fromLatin1(certaintyId(finding.certainty))},
            {u"cause"_s, finding.cause},
            {u"evidence"_s, QJsonArray::fromStringList(finding.evidence)},
            {u"against"_s, QJsonArray::fromStringList(finding.against)},
            {u"remedy"_s, finding.remedy.words},
            {u"action"_s, actionJson(finding.remedy)},
            {u"test"_s, optionalId(finding.test)}};
}

} // namespace

bool Diagnosis::isExplained() const
{
    return !refused || (!findings.isEmpty() && findings.first().certainty <= Certainty::Likely);
}

bool Diagnosis::hasDetails() const
{
    return !findings.isEmpty() || nextTest || !notShown.isEmpty();
}

bool Diagnosis::isReadFirst() const
{
    const int status = conclusion.status;
    const bool isAboutAccess = status == 0 || status == 401 || status == 403;
    const bool pointsSomewhere = nextTest || (!findings.isEmpty() && findings.first().certainty != Certainty::RuledOut);
    return refused && (isAboutAccess || pointsSomewhere);
}

Diagnosis diagnose(const Evidence &evidence)
{
    const Matter matter(evidence);
    Diagnosis diagnosis;
    const int status = matter.response.status;
    diagnosis.refused = status >= 400 || status == 0;
    if (diagnosis.refused) {
        diagnosis.findings = judge(matter);
        dropGuesses(diagnosis.findings);
        diagnosis.nextTest = cheapestTest(diagnosis.findings, matter);
        diagnosis.notShown = whatIsNotShown(matter);
    }
    diagnosis.conclusion = conclusionOf(diagnosis, matter);
    diagnosis.headline = headlineOf(diagnosis.conclusion, matter);
    withhold(diagnosis, matter);
    return diagnosis;
}

namespace {

/// Whether a cause comes out as sure, and in the same place among those that are.
bool isToldAlike(const Ruling &a, const Ruling &b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    return a->certainty == b->certainty && a->isUnseen == b->isUnseen && a->against.isEmpty() == b->against.isEmpty();
}

} // namespace

QMap<QString, Ruling> rulingsLost(const Evidence &whole, const Evidence &redacted)
{
    const Matter before(whole);
    const Matter after(redacted);
    QMap<QString, Ruling> lost;
    for (const std::span<const Rule> part : table()) {
        for (const Rule &rule : part) {
            const Ruling was = rulingOf(rule, before);
            const Ruling is = rulingOf(rule, after);
            if (!isToldAlike(was, is))
                lost.insert(QString::fromLatin1(rule.id), was);
        }
    }
    return lost;
}

QStringList findingIds()
{
    QStringList ids;
    for (const std::span<const Rule> part : table()) {
        for (const Rule &rule : part)
            ids.append(QString::fromLatin1(rule.id));
    }
    return ids;
}

QString causeOf(const QString &findingId)
{
    for (const std::span<const Rule> part : table()) {
        for (const Rule &rule : part) {
            if (findingId == QLatin1StringView(rule.id))
                return say(rule.cause);
        }
    }
    return {};
}

QJsonObject toJson(const Diagnosis &diagnosis)
{
    QJsonArray findings;
    for (const Finding &finding : diagnosis.findings)
        findings.append(findingJson(finding));
    QJsonObject json{{u"headline"_s, diagnosis.headline}, {u"findings"_s, findings}};
    if (diagnosis.nextTest)
        json.insert(u"next_test"_s, QJsonObject{{u"id"_s, QString::fromLatin1(probeId(*diagnosis.nextTest))},
                                                {u"words"_s, describe(*diagnosis.nextTest)}});
    if (!diagnosis.notShown.isEmpty())
        json.insert(u"not_shown"_s, QJsonArray::fromStringList(diagnosis.notShown));
    return json;
}

} // namespace diagnosis
