// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo.h"

#include "app/account_inspection.h"
#include "app/lab_run.h"
#include "http/api_error.h"
#include "inspect/inspection.h"
#include "lab/judge.h"
#include "sandbox/scripted_browser.h"

#include <QCoreApplication>
#include <QDir>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Demo", text);
}

constexpr std::chrono::seconds patience(10);    // its browser needs a tenth of a second
constexpr char person[] = "alice@example.test"; // who the scripted browser signs in as
constexpr char wrongToken[] = "ya29.sandbox-this-token-was-never-issued";

tl::unexpected<Error> doesNotHold(const QString &where, const QString &why)
{
    return failure(ErrorCode::AnswerMalformed, where, why);
}

Result<QString> wordsOfLab(const lab::Run &run)
{
    const lab::Judgment judgment = lab::judge(run);
    if (!judgment.inconclusive.isEmpty())
        return doesNotHold(say("the 401 Lab"), judgment.inconclusive);
    if (!judgment.holds())
        return doesNotHold(run.request.url.path(), judgment.findings.first().sentence);
    const auto sent = std::count_if(run.trials.cbegin(), run.trials.cend(),
                                    [](const lab::Trial &trial) { return trial.unsent == lab::Unsent::No; });
    return say("%1 of %2 variants were sent, and each was answered as it should be; the other %3 need what the demo "
               "does not have.")
        .arg(sent)
        .arg(run.trials.size())
        .arg(run.trials.size() - sent);
}

} // namespace

/// A step: what it is called, whether a failure lies outside the demo, and what it does.
struct Demo::Row
{
    const char *id;
    const char *title;
    bool outside;
    Future<QString> (Demo::*run)();
};

const Demo::Row Demo::rows[] = {
    {"sandbox", QT_TRANSLATE_NOOP("Demo", "The built-in provider, Drive and AODocs start on this computer"), true,
     &Demo::startSandbox},
    {"sign-in", QT_TRANSLATE_NOOP("Demo", "Sign in by OAuth: PKCE, state, nonce, loopback callback"), false,
     &Demo::signIn},
    {"keychain", QT_TRANSLATE_NOOP("Demo", "The refresh token rests in the keychain"), true, &Demo::checkKeychain},
    {"claims", QT_TRANSLATE_NOOP("Demo", "The ID token passes every check"), false, &Demo::checkClaims},
    {"refresh", QT_TRANSLATE_NOOP("Demo", "A later process gets fresh tokens without a browser"), false,
     &Demo::refreshElsewhere},
    {"drive", QT_TRANSLATE_NOOP("Demo", "Drive answers a request with the access token"), false, &Demo::askDrive},
    {"aodocs", QT_TRANSLATE_NOOP("Demo", "AODocs answers a request with the ID token"), false, &Demo::askAodocs},
    {"drive-refused", QT_TRANSLATE_NOOP("Demo", "Drive refuses a wrong token, and says so"), false,
     &Demo::provokeDrive},
    {"aodocs-refused", QT_TRANSLATE_NOOP("Demo", "AODocs refuses a wrong token, with its bare 401"), false,
     &Demo::provokeAodocs},
    {"lab", QT_TRANSLATE_NOOP("Demo", "The 401 Lab finds Drive answering every variant of the header as it should"),
     false, &Demo::tryLab},
    {"log", QT_TRANSLATE_NOOP("Demo", "What was sent is what the sandbox saw"), false, &Demo::compareLogs},
};

bool DemoReport::held() const
{
    return std::all_of(steps.cbegin(), steps.cend(), [](const DemoStep &step) { return step.held; });
}

const DemoStep &DemoReport::firstFailed() const
{
    return *std::find_if(steps.cbegin(), steps.cend(), [](const DemoStep &step) { return !step.held; });
}

Demo::Demo(sandbox::Faults faults, bool memoryOnly, QObject *parent)
    : QObject(parent)
    , m_memoryOnly(memoryOnly)
{
    sandbox::Options options;
    options.port = 0;
    options.faults = std::move(faults);
    m_sandbox = std::make_unique<sandbox::Sandbox>(options);
    m_services = makeServices();
}

Demo::~Demo() = default;

std::unique_ptr<Services> Demo::makeServices()
{
    ServicesOptions options;
    options.dataDir = m_folder.path();
    options.memoryOnly = m_memoryOnly;
    auto services = std::make_unique<Services>(options);
    connect(&services->http().accessManager(), &network::AccessManager::contacted, this, &Demo::note);
    return services;
}

void Demo::note(const QByteArray &method, const QUrl &url, int status)
{
    if (url.port() == QUrl(m_sandbox->issuer()).port())
        m_requests.append({method, url.path(QUrl::FullyEncoded).toLatin1(), status});
}

Future<DemoReport> Demo::run()
{
    if (!m_folder.isValid())
        return ready<DemoReport>(failure(ErrorCode::FileUnwritable, m_folder.path(), m_folder.errorString()));
    whenDone(runFrom(0), this, [this](const Result<bool> &) { finish(); });
    return m_done->future();
}

void Demo::stop()
{
    m_stopped = true;
    if (m_signIn && m_signIn->isStoring()) // its end leads to finish(), and by then it is known what to tidy up
        return;
    m_signIn.reset();
    m_lab.reset();
    finish();
}

/// False when a step did not hold.
Future<bool> Demo::runFrom(qsizetype index)
{
    if (index == std::ssize(rows))
        return ready<bool>(true);
    m_requests.clear();
    const Row &row = rows[index]; // within the call GCC 12's look at the index would read a wrong one
    return eitherWay((this->*row.run)(), this, [this, index](const Result<QString> &outcome) {
        if (m_stopped)
            return ready<bool>(false);
        record(index, outcome);
        return outcome ? runFrom(index + 1) : ready<bool>(false);
    });
}

void Demo::finish()
{
    if (std::exchange(m_finishing, true))
        return;
    whenDone(tidyUp(), this, [this](const Result<QString> &tidied) { conclude(tidied); });
}

void Demo::conclude(const Result<QString> &tidied)
{
    if (!tidied)
        m_report.steps.append({u"tidy-up"_s, say("Nothing is left behind"), false, true, describe(tidied.error()), {}});
    if (m_stopped)
        fulfil(m_done, failure(ErrorCode::Cancelled,
                               tidied ? say("the demo, which left nothing behind") : describe(tidied.error())));
    else
        fulfil(m_done, m_report);
}

void Demo::record(qsizetype index, const Result<QString> &outcome)
{
    const Row &row = rows[index];
    DemoStep step{QString::fromLatin1(row.id),
                  say(row.title),
                  outcome.has_value(),
                  !outcome && row.outside && outcome.error().code != ErrorCode::AnswerMalformed,
                  outcome ? *outcome : describe(outcome.error()),
                  m_requests};
    m_report.steps.append(step);
    m_report.sandboxLog = m_sandbox->log();
    Q_EMIT stepDone(step);
}

Future<QString> Demo::startSandbox()
{
    return andThen(m_sandbox->start(), this, [this](quint16) {
        return Result<QString>(say("It listens at %1, on this computer alone.").arg(m_sandbox->issuer()));
    });
}

Future<QString> Demo::signIn()
{
    SignInOptions options = sandboxSignIn(m_sandbox->description());
    options.provider = otherProvider; // a sandbox of this demo alone, not the user's
    options.timeout = patience;
    m_signIn = m_services->signIn(options);
    m_browser = std::make_unique<sandbox::ScriptedBrowser>(sandbox::Behaviour{QString::fromLatin1(person)});
    connect(m_signIn.get(), &SignIn::keptInMemory, this, [this](const Error &why) { m_keptInMemory = why; });
    connect(m_signIn.get(), &SignIn::callbackRejected, this, [this](const Error &why) { m_rejected = why; });
    connect(m_signIn.get(), &SignIn::callbackAccepted, this, [this] { m_requests.append(m_browser->visited()); });
    const auto account = m_signIn->start([this](const QUrl &url) -> Result<bool> {
        m_browser->visit(url);
        return true;
    });
    return eitherWay(account, this, [this](const Result<Account> &signedIn) -> Result<QString> {
        if (!signedIn) // a callback that was refused says more than that no good one came
            return tl::unexpected<Error>(m_rejected.value_or(signedIn.error()));
        m_account = *signedIn;
        return Result<QString>(
            say("%1 signed in; the browser was a small HTTP client that chose the account and allowed the access.")
                .arg(m_account.email));
    });
}

Future<QString> Demo::checkKeychain()
{
    if (m_keptInMemory)
        return ready<QString>(tl::unexpected<Error>(*m_keptInMemory));
    if (m_account.refreshToken == Kept::Nowhere)
        return ready<QString>(doesNotHold(m_account.issuer, say("it gave no refresh token")));
    return andThen(m_services->secrets().get(m_account, refreshTokenItem), this,
                   [this](const Secret &kept) -> Result<QString> {
                       if (kept.isEmpty())
                           return doesNotHold(say("the keychain"), say("the refresh token is not there"));
                       return m_account.refreshToken == Kept::Keychain
                                  ? say("It was written, read back and compared.")
                                  : say("It is kept in memory, as asked: it ends with this process.");
                   });
}

Future<QString> Demo::checkClaims()
{
    // The sign-in refuses a token that is not valid; here it is judged once more, to count what was judged.
    const LiveTokens tokens = m_services->tokens().inMemory(m_account.id);
    const auto published =
        andThen(m_services->keys().metadata(m_account.issuer), this, [this](const oauth::ProviderMetadata &provider) {
            return m_services->keys().keys(provider.jwksUri, {});
        });
    return andThen(published, this, [this, tokens](const jose::JwkSet &keys) -> Result<QString> {
        inspect::Context context = idTokenContext(m_account, tokens, m_services->clock()());
        context.keys = keys;
        const inspect::Inspection inspection = inspect::inspect(tokens.idToken.reveal(), context);
        if (inspection.verdict != inspect::Verdict::Valid)
            return doesNotHold(m_account.issuer, inspection.headline);
        const auto passed = std::count_if(inspection.checks.cbegin(), inspection.checks.cend(),
                                          [](const auto &check) { return check.status == inspect::Status::Pass; });
        return say("%1. %2 of %3 checks passed, none failed.")
            .arg(inspection.headline)
            .arg(passed)
            .arg(inspection.checks.size());
    });
}

Future<QString> Demo::refreshElsewhere()
{
    // A second graph over the same folder and keychain knows what a later process would know. What this session keeps
    // in memory only, no later process can have.
    if (m_account.refreshToken != Kept::Keychain)
        return andThen(m_services->tokens().refresh(m_account), this, [](const LiveTokens &) {
            return Result<QString>(say("Without a keychain it was this process that refreshed."));
        });
    m_laterServices = makeServices();
    if (const auto loaded = m_laterServices->accounts().load(); !loaded)
        return ready<QString>(tl::unexpected<Error>(loaded.error()));
    const auto account = m_laterServices->accounts().find({});
    if (!account)
        return ready<QString>(tl::unexpected<Error>(account.error()));
    return andThen(m_laterServices->tokens().fresh(*account, TokenType::Access, 60), this, [](const LiveTokens &) {
        return Result<QString>(say("The refresh token came from the keychain; the provider gave new tokens."));
    });
}

Future<QString> Demo::expect(const QUrl &url, const Authorization &authorization, int status)
{
    http::Request request;
    request.url = url;
    const auto answer = m_services->requests().run(request, authorization, {}, this);
    return andThen(answer, this, [url, status](const http::Exchange &exchange) -> Result<QString> {
        const http::ApiError error = http::parseApiError(exchange.response.body);
        const QString seen =
            error.message.isEmpty()
                ? say("%1 answered %2").arg(url.path()).arg(exchange.response.status)
                : say("%1 answered %2: %3").arg(url.path()).arg(exchange.response.status).arg(error.message);
        if (exchange.response.status != status)
            return doesNotHold(url.host(), say("%1; %2 was expected").arg(seen).arg(status));
        return seen;
    });
}

Future<QString> Demo::askDrive()
{
    return expect(QUrl(m_sandbox->driveUrl() + u"/about?fields=user"_s),
                  {Authorization::Kind::AccountToken, m_account, TokenType::Access, {}}, 200);
}

Future<QString> Demo::askAodocs()
{
    return expect(QUrl(m_sandbox->aodocsUrl() + u"/user/v1/me"_s),
                  {Authorization::Kind::AccountToken, m_account, TokenType::Id, {}}, 200);
}

Future<QString> Demo::provokeDrive()
{
    return expect(QUrl(m_sandbox->driveUrl() + u"/about?fields=user"_s),
                  {Authorization::Kind::Bearer, {}, TokenType::Access, Secret(wrongToken)}, 401);
}

Future<QString> Demo::provokeAodocs()
{
    return expect(QUrl(m_sandbox->aodocsUrl() + u"/user/v1/me"_s),
                  {Authorization::Kind::Bearer, {}, TokenType::Access, Secret(wrongToken)}, 401);
}

/// With a token that has run out, which the sandbox makes, and the ID token as the other kind.
Future<QString> Demo::tryLab()
{
    constexpr qint64 age = 2 * 3600; // seconds
    return andThen(
        agedSandboxTokens(*m_services, m_account, age, this), this, [this](const oauth::TokenResponse &aged) {
            LabOptions options;
            options.request.url = QUrl(m_sandbox->driveUrl() + u"/about?fields=user"_s);
            options.authorization = {Authorization::Kind::AccountToken, m_account, TokenType::Access, {}};
            options.tokens.insert(u"expired"_s, {Authorization::Kind::Bearer, {}, TokenType::Access, aged.accessToken});
            m_lab = std::make_unique<LabRun>(*m_services, options);
            return andThen(m_lab->start(), this, [](const lab::Run &run) { return wordsOfLab(run); });
        });
}

Future<QString> Demo::compareLogs()
{
    QList<sandbox::LogEntry> sent;
    for (const DemoStep &step : std::as_const(m_report.steps))
        sent.append(step.requests);
    const QList<sandbox::LogEntry> seen = m_sandbox->log();
    if (sent != seen)
        return ready<QString>(
            doesNotHold(say("the sandbox"), say("it saw %1 requests, %2 were sent").arg(seen.size()).arg(sent.size())));
    return ready<QString>(say("%1 requests, in the same order, with the same answers.").arg(seen.size()));
}

Future<QString> Demo::tidyUp()
{
    const QList<Account> made = m_services->accounts().accounts(); // one at most
    if (made.isEmpty())
        return ready<QString>(QString());
    return andThen(m_services->secrets().forget(made.first()), this,
                   [this, id = made.first().id](bool) -> Result<QString> {
                       const auto removed = m_services->accounts().remove(id);
                       return removed ? Result<QString>(QString()) : tl::unexpected<Error>(removed.error());
                   });
}

} // namespace app
