// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sign_in_banner.h"

#include "app/scope_review.h"
#include "app/shipped_presets.h"
#include "base/plain_text.h"
#include "base/time_text.h"
#include "ui/device_code.h"
#include "ui/page_errors_dialog.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace {

/// What was asked for and not granted, with what it will cost; empty when all was granted.
QString missingScopes(const app::Account &account)
{
    const auto presets = app::shippedPresets();
    return app::describe(app::reviewScopes(account, presets.value_or(QList<lab::Preset>())));
}

} // namespace

SignInBanner::SignInBanner(app::Services &services, QWidget *parent)
    : VerdictBanner(parent)
    , m_services(services)
    , m_openAgain(addBannerAction(tr("Open again"), &SignInBanner::openAgain))
    , m_copyLink(addBannerAction(tr("Copy link"), &SignInBanner::copyLink))
    , m_openHere(addBannerAction(tr("Open here"), &SignInBanner::openAgain))
    , m_copyCode(addBannerAction(tr("Copy code"), &SignInBanner::copyCode))
    , m_anotherPort(addBannerAction(tr("Another port"), &SignInBanner::tryAgain))
    , m_pageErrors(addBannerAction(tr("What does the page say?"), &SignInBanner::showPageErrors))
    , m_askForMissing(addBannerAction(tr("Ask for what is missing"), &SignInBanner::askForMissing))
    , m_cancel(addBannerAction(tr("Cancel"), &SignInBanner::cancel))
    , m_tryAgain(addBannerAction(tr("Try again"), &SignInBanner::tryAgain))
    , m_dismiss(addBannerAction(tr("Close"), &SignInBanner::dismiss))
    , m_code(new DeviceCode(this))
{
    addBelow(m_code);
    m_code->hide();
    setObjectName(u"signInBanner"_s);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &SignInBanner::showWaiting);
    hide();
}

SignInBanner::~SignInBanner() = default;

QAction *SignInBanner::addBannerAction(const QString &text, void (SignInBanner::*slot)())
{
    auto *action = new QAction(text, this);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void SignInBanner::start(const app::SignInOptions &options)
{
    cancel(); // leaves m_options alone, which `options` may be
    m_options = options;
    m_further.reset();
    m_waiting = true;
    show();
    if (m_options.provider == app::sandboxProvider)
        startSandbox();
    else
        run(m_options);
}

void SignInBanner::startSandbox()
{
    setContent({State::Waiting,
                {},
                tr("Starting the sandbox"),
                tr("A provider, a Drive and an AODocs on this computer alone.")});
    setActions({m_cancel});
    m_preparing = std::make_unique<QObject>();
    whenDone(m_services.sandboxHost().ensure(), m_preparing.get(), [this](const Result<QJsonObject> &description) {
        if (!description)
            return showFailure(description.error());
        app::SignInOptions options = m_options;
        const app::SignInOptions sandbox = app::sandboxSignIn(*description);
        options.issuer = sandbox.issuer;
        options.client = sandbox.client;
        run(options);
    });
}

void SignInBanner::run(const app::SignInOptions &options)
{
    m_issuer = options.issuer;
    m_deadline = QDeadlineTimer(options.timeout);
    m_signIn = m_services.signIn(options);
    follow();
    setActions(options.onAnotherDevice ? QList{m_cancel} : QList{m_openAgain, m_copyLink, m_pageErrors, m_cancel});
    showWaiting();
    m_tick.start();
    whenDone(m_signIn->start([this](const QUrl &url) { return openBrowser(url); }), m_signIn.get(),
             [this](const Result<app::Account> &account) { showEnd(account); });
}

void SignInBanner::follow()
{
    connect(m_signIn.get(), &app::SignIn::deviceCodeReady, this, &SignInBanner::showCode);
    connect(m_signIn.get(), &app::SignIn::authorizationUrlReady, this, [this](const QUrl &url) {
        m_url = url;
        showWaiting();
    });
    const auto sayTrouble = [this](const Error &error) {
        m_trouble = describe(error);
        showWaiting();
    };
    connect(m_signIn.get(), &app::SignIn::browserNotOpened, this, sayTrouble);
    connect(m_signIn.get(), &app::SignIn::callbackRejected, this, sayTrouble);
    connect(m_signIn.get(), &app::SignIn::nobodyCame, this, [this] {
        m_trouble = tr("If the browser is done and shows another program's page, use another port.");
        setActions({m_openAgain, m_copyLink, m_anotherPort, m_pageErrors, m_cancel});
        showWaiting();
    });
    connect(m_signIn.get(), &app::SignIn::callbackAccepted, this, &SignInBanner::showFinishing);
    connect(m_signIn.get(), &app::SignIn::keptInMemory, this, [this](const Error &why) { m_keptInMemory = why; });
}

/// The person goes on at another device, or in the browser here.
void SignInBanner::showCode(const oauth::DeviceAuthorization &given)
{
    m_url = oauth::deviceUrl(given);
    m_deadline = QDeadlineTimer(std::min(m_options.timeout, std::chrono::seconds(given.expiresIn))); // as the flow's
    m_code->setAuthorization(given);
    m_code->show();
    setActions({m_copyCode, m_copyLink, m_openHere, m_cancel});
    showWaiting();
}

void SignInBanner::cancel()
{
    m_tick.stop();
    if (m_preparing)
        m_preparing.release()->deleteLater(); // it may be what called us
    m_signIn.reset();
    m_url.clear();
    m_code->hide();
    m_trouble.clear();
    m_keptInMemory.reset();
    m_waiting = false;
    hide();
}

Result<bool> SignInBanner::openBrowser(const QUrl &url)
{
    if (!QDesktopServices::openUrl(url))
        return failure(ErrorCode::BrowserNotOpened, tr("the system browser"), QString::fromLatin1(url.toEncoded()));
    return true;
}

void SignInBanner::openAgain()
{
    m_trouble.clear();
    if (const auto opened = openBrowser(m_url); !opened)
        m_trouble = describe(opened.error());
    showWaiting();
}

void SignInBanner::copyLink()
{
    QGuiApplication::clipboard()->setText(QString::fromLatin1(m_url.toEncoded()));
}

void SignInBanner::copyCode()
{
    QGuiApplication::clipboard()->setText(m_code->code());
}

void SignInBanner::tryAgain()
{
    if (const auto further = m_further)
        signInFor(further->account, further->scope);
    else
        start(m_options);
}

/// Asks again for all that was asked for, so that whoever unticked a box sees it once more.
void SignInBanner::askForMissing()
{
    if (const app::Account *account = m_services.accounts().byId(m_account))
        signInAgain(*account);
    else
        dismiss();
}

void SignInBanner::signInAgain(const app::Account &account)
{
    signInFor(account, account.scopesRequested);
}

void SignInBanner::signInFor(const app::Account &account, const QStringList &scope)
{
    cancel(); // or its failure would be told while another sign-in still listens
    m_further = {account, scope};
    m_waiting = true;
    setContent({State::Waiting, {}, tr("Starting the sign-in"), {}});
    setActions({m_cancel});
    show();
    m_preparing = std::make_unique<QObject>();
    whenDone(m_services.furtherScope(account, scope), m_preparing.get(),
             [this](const Result<app::SignInOptions> &options) {
                 if (options)
                     start(*options);
                 else
                     showFailure(options.error());
             });
}

/// Not modal: the page is in another window, and the sign-in goes on.
void SignInBanner::showPageErrors()
{
    auto *dialog = new PageErrorsDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(false);
    dialog->show();
}

void SignInBanner::dismiss()
{
    cancel();
}

void SignInBanner::showWaiting()
{
    if (!m_waiting)
        return;
    const bool opened = !m_url.isEmpty();
    m_openAgain->setEnabled(opened);
    m_copyLink->setEnabled(opened);
    Content content = waiting();
    if (!m_trouble.isEmpty())
        content.detail = plain_text::visible(m_trouble) + u'\n' + content.detail;
    setContent(content);
}

VerdictBanner::Content SignInBanner::waiting() const
{
    const auto remaining = std::chrono::ceil<std::chrono::seconds>(m_deadline.remainingTimeAsDuration());
    const QString left = time_text::duration(remaining.count());
    if (m_url.isEmpty())
        return {State::Waiting,
                {},
                tr("Starting the sign-in"),
                tr("Asking %1 for its metadata · %2 left").arg(QUrl(m_issuer).host(), left)};
    if (m_options.onAnotherDevice)
        return {State::Waiting,
                {},
                tr("Type this code on another device"),
                tr("At %1, or wherever the QR code leads · %2 left").arg(m_code->address(), left)};
    return {State::Waiting,
            {},
            tr("Go on in the browser"),
            tr("Listening on %1 · %2 left").arg(QUrl(m_signIn->redirectUri()).authority(), left)};
}

void SignInBanner::showFinishing()
{
    m_tick.stop();
    setContent(
        {State::Waiting,
         {},
         tr("Finishing the sign-in"),
         tr("%1 gives the tokens; then the keychain takes the refresh token, and may ask for its password first.")
             .arg(QUrl(m_issuer).host())});
    setActions({m_cancel});
}

void SignInBanner::showEnd(const Result<app::Account> &account)
{
    m_tick.stop();
    m_code->hide();
    m_waiting = false;
    m_signIn.release()->deleteLater(); // it is what calls us; its trace knows the tokens that it hides
    if (!account)
        return showFailure(account.error());
    showSuccess(*account);
    Q_EMIT signedIn(account->id);
}

void SignInBanner::showSuccess(const app::Account &account)
{
    const QString lacking = missingScopes(account);
    if (m_keptInMemory) {
        setContent({State::Error, tr("This session only"),
                    tr("%1 is signed in until you quit").arg(plain_text::visible(account.name)),
                    describe(*m_keptInMemory)});
        setActions({m_dismiss});
    } else if (!lacking.isEmpty()) {
        m_account = account.id;
        setContent({State::Unverified, tr("Incomplete"),
                    tr("%1 is signed in, with less than was asked for").arg(plain_text::visible(account.name)),
                    plain_text::visible(lacking)});
        setActions({m_askForMissing, m_dismiss});
    } else {
        hide();
    }
}

void SignInBanner::showFailure(const Error &error)
{
    m_tick.stop();
    m_waiting = false;
    setContent({State::Error, tr("Not signed in"), tr("No account was made"), plain_text::visible(describe(error))});
    setActions({m_tryAgain, m_dismiss});
    show();
}
