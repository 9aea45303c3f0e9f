// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request_page.h"

#include "app/shipped_presets.h"
#include "base/plain_text.h"
#include "inspect/recognise.h"
#include "network/request_rules.h"
#include "ui/answer_actions.h"
#include "ui/curl_actions.h"
#include "ui/curl_import_dialog.h"
#include "ui/icons.h"
#include "ui/pasted_model.h"
#include "ui/places.h"
#include "ui/question.h"
#include "ui/request_files.h"
#include "ui/request_form.h"
#include "ui/response_view.h"
#include "ui/table_view.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds patience(500);
constexpr int formHeight = 260;   // device-independent pixels, at first
constexpr int enoughHeight = 620; // of the page, for the request and its answer
constexpr int usageFault = 2;     // exitCode() of what never left this computer

} // namespace

RequestPage::RequestPage(app::Services &services, SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_panes(new QSplitter(Qt::Vertical, this))
    , m_form(new RequestForm(services, this))
    , m_response(new ResponseView(clipboard, this))
    , m_answers(new AnswerActions(services, *m_response))
    , m_curl(new CurlActions(services, clipboard,
                             {[this] { return m_form->wholeRequest(); }, [this] { return m_form->authorization(); }},
                             this))
    , m_files(new RequestFiles(
          services.options().dataDir, [this] { return m_form->shareableRequest(); }, this))
{
    m_panes->setObjectName(u"requestPanes"_s);
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_form);
    m_panes->addWidget(m_response);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({formHeight, 400});
    (new QVBoxLayout(this))->addWidget(m_panes);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    for (TableView *table : m_form->findChildren<TableView *>())
        table->setClipboard(&clipboard); // a field may hold a token
    addActions();
    connectForm();
    connectAnswers();
    if (const auto presets = app::shippedPresets())
        m_form->setPresets(*presets);
    else
        m_response->showError(presets.error());
    setUnderWay(false);
}

RequestPage::~RequestPage() = default;

void RequestPage::addActions()
{
    m_send = new QAction(icons::icon(u"send"_s), tr("Send"), this);
    m_send->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_cancel = new QAction(icons::icon(u"stop"_s), tr("Cancel"), this);
    m_cancel->setShortcut(Qt::Key_Escape);
    m_send->setObjectName(u"sendAction"_s);
    m_cancel->setObjectName(u"cancelAction"_s);
    for (QAction *action : {m_send, m_cancel}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(m_send, &QAction::triggered, this, &RequestPage::send);
    connect(m_cancel, &QAction::triggered, this, &RequestPage::cancel);
    connect(m_form, &RequestForm::sendRequested, m_send, &QAction::trigger);
    connect(m_form, &RequestForm::cancelRequested, m_cancel, &QAction::trigger);
}

QList<QAction *> RequestPage::pageActions() const
{
    return QList{m_send, m_cancel} + m_files->menu()->actions() + m_curl->menu()->actions();
}

void RequestPage::setAllowedHosts(const QSet<QString> &hosts)
{
    m_exceptions.hosts = hosts;
    m_form->setExceptions(m_exceptions);
}

void RequestPage::connectForm()
{
    m_form->setMenus(m_files->menu(), m_curl->menu());
    connect(m_form, &RequestForm::partWanted, this, &RequestPage::makeRoomForRequest);
    m_curl->watch(m_form->address());
    m_files->watch(m_form->dropTargets() + QList<QWidget *>{this});
    connect(m_curl, &CurlActions::imported, this, &RequestPage::showRequest);
    connect(m_files, &RequestFiles::opened, this, &RequestPage::showRequest);
    connect(m_curl, &CurlActions::notice, this, &RequestPage::notice);
    connect(m_files, &RequestFiles::notice, this, &RequestPage::notice);
    connect(m_response, &ResponseView::notice, this, &RequestPage::notice);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_response->showWaiting(m_target); });
}

void RequestPage::connectAnswers()
{
    connect(m_answers, &AnswerActions::notice, this, &RequestPage::notice);
    connect(m_answers, &AnswerActions::sendRequested, this, &RequestPage::sendAgain);
    connect(m_answers, &AnswerActions::followRequested, this, &RequestPage::start);
    connect(m_answers, &AnswerActions::chooseTokenRequested, m_form, &RequestForm::chooseToken);
    connect(m_answers, &AnswerActions::signInAgainRequested, this, &RequestPage::signInAgainRequested);
    connect(m_answers, &AnswerActions::scopesRequested, this, &RequestPage::scopesRequested);
}

void RequestPage::authorizeWith(const app::Authorization &authorization)
{
    m_form->authorizeWith(authorization);
}

void RequestPage::setPasted(const PastedModel &pasted)
{
    m_form->setPasted(pasted);
    const auto forget = [this, &pasted](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row)
            m_answers->forgetSentFrom(pasted.at(row).text);
    };
    connect(&pasted, &QAbstractItemModel::rowsAboutToBeRemoved, this, forget);
}

app::Authorization RequestPage::authorization() const
{
    return m_form->authorization();
}

void RequestPage::showRequest(const http::Request &request)
{
    m_form->showRequest(request);
    Q_EMIT requestShown();
}

Future<http::Request> RequestPage::wholeRequest() const
{
    return m_form->wholeRequest();
}

QByteArray RequestPage::draft() const
{
    return m_form->draft();
}

void RequestPage::restoreDraft(const QByteArray &text)
{
    m_form->restoreDraft(text);
}

void RequestPage::send()
{
    if (m_run)
        return;
    m_answers->stop();
    const QString address = m_form->address().text();
    if (looksLikeCurl(address)) // typed; a pasted one was taken already
        return m_curl->import(address);
    const auto request = m_form->request();
    if (!request) {
        m_form->showMissing();
        return showNotSent(request.error());
    }
    if (const auto why = network::unusableAddress(address.trimmed()))
        return showNotSent(*why);
    // Before a question about where it goes; with files, the body is not there yet.
    if (const auto why = m_form->readsFiles() ? std::nullopt : network::unsendable(*request))
        return showNotSent(*why);
    const app::Authorization authorization = m_form->authorization();
    const app::HostExceptions missing = app::missingFor(*request, authorization, m_exceptions);
    if (!missing.isEmpty())
        return askToAllow(authorization, missing, [this] { send(); });
    m_answers->forget(); // not before the yes: without it the answer stays
    if (m_form->readsFiles())
        return startWithFiles(authorization);
    start(*request, authorization, m_exceptions);
}

void RequestPage::startWithFiles(const app::Authorization &authorization)
{
    m_run = std::make_unique<QObject>();
    setUnderWay(true);
    whenDone(m_form->wholeRequest(), m_run.get(), [this, authorization](const Result<http::Request> &request) {
        m_run.release()->deleteLater(); // it is what called us
        setUnderWay(false);
        if (!request)
            return showNotSent(request.error());
        const app::HostExceptions missing = app::missingFor(*request, authorization, m_exceptions);
        if (!missing.isEmpty()) // the file brought a secret
            return askToAllow(authorization, missing, [this] { send(); });
        start(*request, authorization, m_exceptions);
    });
}

void RequestPage::sendAgain(const http::Request &request, const app::Authorization &authorization)
{
    if (m_run)
        return;
    // What a redirect was allowed to take along went that once.
    const app::HostExceptions missing = app::missingFor(request, authorization, m_exceptions);
    if (!missing.isEmpty())
        return askToAllow(authorization, missing,
                          [this, request, authorization] { sendAgain(request, authorization); });
    m_answers->forgetRedirects(); // as in send(), not before the yes
    m_form->showSent(request, authorization);
    start(request, authorization, m_exceptions);
}

QString RequestPage::whetherToSend(const app::Authorization &authorization, const QString &host)
{
    switch (authorization.kind) {
    case app::Authorization::Kind::AccountToken:
        return tr("Send a token of %1 to %2?").arg(QUrl(authorization.account.issuer).authority(), host);
    case app::Authorization::Kind::Bearer:
        return tr("Send the pasted token (%1) to %2?")
            .arg(plain_text::visible(inspect::titleAndIssuer(authorization.value.reveal())), host);
    case app::Authorization::Kind::SecurityCode:
        return tr("Send the security code to %1?").arg(host);
    case app::Authorization::Kind::Nothing:
        return tr("Send the credential of this request to %1?").arg(host);
    }
    Q_UNREACHABLE();
}

void RequestPage::askToAllow(const app::Authorization &authorization, const app::HostExceptions &missing,
                             const std::function<void()> &allowed)
{
    const QString host = missing.hosts.isEmpty() ? *missing.plainHttp.begin() : *missing.hosts.begin();
    const QString issuer = app::issuerOf(authorization);
    QStringList risks;
    if (!missing.hosts.isEmpty())
        risks.append(tr("%1 is not on the list of hosts that take tokens of %2. Whoever runs it can use "
                        "the token until it expires.")
                         .arg(host, QUrl(issuer).authority()));
    if (!missing.plainHttp.isEmpty())
        risks.append(issuer.isEmpty() ? tr("The address is plain http: whoever sits on the way can read it.")
                                      : tr("The address is plain http: whoever sits on the way can read the token."));
    const QString title = issuer.isEmpty() ? tr("Send it there?") : tr("Send the token there?");
    const Question question = {title, whetherToSend(authorization, host), risks.join(u'\n'),
                               tr("Send, and allow until I quit")};
    ask(this, question, [this, missing, issuer, allowed] {
        m_exceptions.allow(missing, issuer);
        m_form->setExceptions(m_exceptions);
        allowed();
    });
}

void RequestPage::start(const http::Request &request, const app::Authorization &authorization,
                        const app::HostExceptions &exceptions)
{
    m_answers->sending(request, authorization, m_form->scopesAny(), m_exceptions);
    m_target = request.url;
    m_run = std::make_unique<QObject>();
    setUnderWay(true);
    m_patience.start();
    const network::Reception reception = {.bodyLimit = bodyLimit,
                                          .large = true,
                                          .partial = true,
                                          .unanswered = true,
                                          .purpose = network::Purpose::Request};
    const auto answer = m_services.requests().run(request, authorization, exceptions, m_run.get(), reception);
    whenDone(answer, m_run.get(), [this](const Result<http::Exchange> &exchange) { finish(exchange); });
}

void RequestPage::finish(const Result<http::Exchange> &exchange)
{
    m_run.release()->deleteLater(); // it is what called us
    setUnderWay(false);
    makeRoomForAnswer();
    if (exchange)
        m_answers->answered(*exchange);
    else if (exitCode(exchange.error()) == usageFault)
        showNotSent(exchange.error());
    else
        m_response->showError(exchange.error());
}

void RequestPage::showNotSent(const Error &why)
{
    m_answers->forget();
    m_response->showNotSent(why);
}

/// And nobody has said how to share what there is.
bool RequestPage::isCramped() const
{
    const Places *places = Places::of(*this);
    return height() < enoughHeight && !(places && places->wasMoved(*m_panes));
}

/// On a small screen what was sent makes way for what came; its parts come back with a click on them.
void RequestPage::makeRoomForAnswer()
{
    if (isCramped())
        m_panes->setSizes({0, height()}); // no smaller than its least
}

void RequestPage::makeRoomForRequest()
{
    if (isCramped())
        m_panes->setSizes({formHeight, height() - formHeight});
}

void RequestPage::cancel()
{
    m_run.reset();
    setUnderWay(false);
    m_answers->forget();
    m_response->showNothing();
    Q_EMIT notice(tr("The request was cancelled."));
}

void RequestPage::setUnderWay(bool underWay)
{
    m_patience.stop();
    m_send->setEnabled(!underWay);
    m_cancel->setEnabled(underWay);
    m_form->setUnderWay(underWay);
    Q_EMIT underWayChanged(underWay);
}
