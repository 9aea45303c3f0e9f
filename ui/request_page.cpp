// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request_page.h"

#include "app/api_hosts.h"
#include "app/preflight.h"
#include "app/request_draft.h"
#include "app/shipped_presets.h"
#include "base/plain_text.h"
#include "http/header_lines.h"
#include "ui/answer_actions.h"
#include "ui/api_hosts_dialog.h"
#include "ui/curl_actions.h"
#include "ui/curl_import_dialog.h"
#include "ui/icons.h"
#include "ui/question.h"
#include "ui/request_files.h"
#include "ui/response_view.h"
#include "ui/theme.h"
#include "ui/tooltip.h"
#include "ui_request_page.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDesktopServices>
#include <QMenu>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds patience(500);
constexpr int popupMargin = 12; // device-independent pixels
constexpr int narrow = 110;     // average characters

constexpr auto jsonContent = "Content-Type: application/json"_L1;

/// The credential, moved from among the headers to where it belongs.
void takeAuthorization(http::Request &request)
{
    request.authorization = Secret(request.headers.value("Authorization"));
    request.headers.remove("Authorization");
}

} // namespace

RequestPage::RequestPage(app::Services &services, SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::RequestPage>())
    , m_response(new ResponseView(clipboard, this))
    , m_answers(new AnswerActions(services, *m_response))
    , m_curl(new CurlActions(
          services, clipboard,
          {[this] { return wholeRequest(); }, [this] { return m_ui->authorization->authorization(); }}, this))
    , m_files(new RequestFiles(
          services.options().dataDir, [this] { return shareableRequest(); }, this))
{
    m_ui->setupUi(this);
    m_ui->panes->addWidget(m_response);
    m_ui->panes->setStretchFactor(1, 1);
    m_ui->panes->setSizes({190, 400});
    m_ui->method->lineEdit()->setAccessibleName(m_ui->method->accessibleName());
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    addActions();
    loadHosts();
    fillPresets();
    connectEditors();
    connectAnswers();
    m_ui->authorization->setAccounts(services.accounts());
    choosePreset();
    setUnderWay(false);
}

RequestPage::~RequestPage() = default;

/// An address that nobody can read cannot be checked: on a narrow page it has a row of its own.
void RequestPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * narrow;
    QBoxLayout *row = isNarrow ? m_ui->addressLine : m_ui->lineOne;
    if (row->indexOf(m_ui->url) >= 0)
        return;
    (isNarrow ? m_ui->lineOne : m_ui->addressLine)->removeWidget(m_ui->url);
    row->insertWidget(isNarrow ? 0 : row->indexOf(m_ui->send), m_ui->url);
}

void RequestPage::addActions()
{
    m_send = new QAction(icons::icon(u"send"_s), tr("Send"), this);
    m_send->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_cancel = new QAction(icons::icon(u"stop"_s), tr("Cancel"), this);
    m_cancel->setShortcut(Qt::Key_Escape);
    for (QAction *action : {m_send, m_cancel}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(m_send, &QAction::triggered, this, &RequestPage::send);
    connect(m_cancel, &QAction::triggered, this, &RequestPage::cancel);
    connect(m_ui->send, &QPushButton::clicked, m_send, &QAction::trigger);
    connect(m_ui->cancel, &QPushButton::clicked, m_cancel, &QAction::trigger);
}

QList<QAction *> RequestPage::pageActions() const
{
    return QList{m_send, m_cancel} + m_files->menu()->actions() + m_curl->menu()->actions();
}

void RequestPage::fillPresets()
{
    m_ui->preset->addItem(tr("Free request"));
    const auto presets = app::shippedPresets();
    if (!presets)
        return m_response->showError(presets.error());
    m_presets = *presets;
    for (const lab::Preset &preset : std::as_const(m_presets))
        m_ui->preset->addItem(preset.title, preset.name);
    m_ui->preset->view()->setMinimumWidth(m_ui->preset->view()->sizeHintForColumn(0) + 2 * popupMargin);
    m_ui->preset->setCurrentIndex(1);
}

void RequestPage::connectEditors()
{
    connect(m_ui->preset, &QComboBox::activated, this, &RequestPage::choosePreset);
    connect(m_ui->parameters, &ParameterForm::edited, this, &RequestPage::showPreset);
    connect(m_ui->parameters, &ParameterForm::documentationRequested, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_ui->parameters, &ParameterForm::baseChangeRequested, this, &RequestPage::changeHosts);
    connect(m_ui->url, &QLineEdit::textEdited, this, &RequestPage::editedByHand);
    connect(m_ui->url, &QLineEdit::textChanged, this, &RequestPage::showConcerns);
    m_ui->query->watch(*m_ui->url);
    connect(m_ui->query, &QueryEditor::addressEdited, this, &RequestPage::editedByHand);
    m_curl->watch(*m_ui->url);
    m_ui->curl->setMenu(m_curl->menu());
    connect(m_curl, &CurlActions::imported, this, &RequestPage::showRequest);
    connect(m_curl, &CurlActions::notice, this, &RequestPage::notice);
    m_ui->files->setMenu(m_files->menu());
    m_files->watch({this, m_ui->url, m_ui->headers->viewport(), m_ui->bodyEditor->textArea()});
    connect(m_files, &RequestFiles::opened, this, &RequestPage::showRequest);
    connect(m_files, &RequestFiles::notice, this, &RequestPage::notice);
    connect(m_ui->url, &QLineEdit::returnPressed, m_send, &QAction::trigger);
    connect(m_ui->method, &QComboBox::textActivated, this, &RequestPage::editedByHand);
    connect(m_ui->method->lineEdit(), &QLineEdit::textEdited, this, &RequestPage::editedByHand);
    connect(m_ui->authorization, &AuthorizationCombo::authorizationChanged, this, &RequestPage::authorizationChanged);
    connect(&m_services.tokens(), &app::AccessTokens::changed, this, &RequestPage::showConcerns);
    connect(m_response, &ResponseView::notice, this, &RequestPage::notice);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_response->showWaiting(url()); });
}

void RequestPage::connectAnswers()
{
    connect(m_answers, &AnswerActions::notice, this, &RequestPage::notice);
    connect(m_answers, &AnswerActions::sendRequested, this, &RequestPage::sendAgain);
    connect(m_answers, &AnswerActions::followRequested, this, &RequestPage::start);
    connect(m_answers, &AnswerActions::chooseTokenRequested, m_ui->authorization, [this] {
        m_ui->authorization->setFocus(Qt::OtherFocusReason);
        m_ui->authorization->showPopup();
    });
    connect(m_answers, &AnswerActions::signInAgainRequested, this, &RequestPage::signInAgainRequested);
    connect(m_answers, &AnswerActions::scopesRequested, this, &RequestPage::scopesRequested);
}

const lab::Preset *RequestPage::preset() const
{
    const int row = m_ui->preset->currentIndex() - 1;
    return row < 0 || row >= m_presets.size() ? nullptr : &m_presets.at(row);
}

void RequestPage::choosePreset()
{
    showParameters();
    if (const lab::Preset *chosen = preset()) {
        QStringList headers = m_ui->headers->toPlainText().split(u'\n', Qt::SkipEmptyParts);
        headers.removeAll(jsonContent);
        if (!chosen->body.isEmpty())
            headers.append(jsonContent);
        m_ui->headers->setPlainText(headers.join(u'\n'));
        m_ui->bodyEditor->setText(m_presetBody = {}); // it goes, whatever it is
    }
    m_ui->query->forgetUnticked();
    showPreset();
}

void RequestPage::showParameters()
{
    const lab::Preset *chosen = preset();
    if (chosen)
        m_ui->parameters->setPreset(*chosen);
    m_ui->parts->setTabVisible(m_ui->parts->indexOf(m_ui->parametersArea), chosen);
    if (chosen)
        m_ui->parts->setCurrentWidget(m_ui->parametersArea);
}

void RequestPage::loadHosts()
{
    const auto settings = app::loadSettings(m_services.options().dataDir);
    m_hosts = app::apiHosts(settings.value_or(app::Settings())); // the window says what is wrong with the file
}

void RequestPage::changeHosts()
{
    auto *dialog = new ApiHostsDialog(m_services.options().dataDir, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        loadHosts();
        showPreset();
    });
    dialog->open();
}

void RequestPage::showPreset()
{
    if (const lab::Preset *chosen = preset()) {
        const app::Authorization authorization = m_ui->authorization->authorization();
        const lab::ApiHosts hosts = app::apiHostsFor(authorization, m_hosts);
        m_ui->parameters->setBase(hosts.base(chosen->api), !app::isAtSandbox(authorization));
        const auto values = m_ui->parameters->values();
        m_ui->method->setCurrentText(QString::fromLatin1(chosen->method));
        showAddress(chosen->address(hosts, values));
        const app::RequestBody body = m_ui->bodyEditor->body();
        if (body == app::RequestBody{.text = m_presetBody}) // what was edited by hand stays
            m_ui->bodyEditor->setText(m_presetBody = chosen->content(values));
    }
    showConcerns();
}

void RequestPage::editedByHand()
{
    m_ui->preset->setCurrentIndex(0);
    m_ui->parts->setTabVisible(m_ui->parts->indexOf(m_ui->parametersArea), false);
    showConcerns();
}

void RequestPage::authorizationChanged()
{
    showPreset(); // the sandbox has its own hosts
}

void RequestPage::authorizeWith(const app::Authorization &authorization)
{
    m_ui->authorization->choose(authorization);
}

void RequestPage::showRequest(const http::Request &request)
{
    http::Headers headers = request.headers;
    if (!request.authorization.isEmpty())
        headers.add("Authorization", request.authorization.reveal());
    QStringList lines;
    for (const auto &[name, value] : headers.fields())
        lines.append(QString::fromUtf8(name + ": " + value));
    m_ui->authorization->choose(app::Authorization());
    m_ui->method->setCurrentText(QString::fromUtf8(request.method));
    showAddress(QString::fromLatin1(request.url.toEncoded()));
    m_ui->query->forgetUnticked();
    m_ui->headers->setPlainText(lines.join(u'\n'));
    m_ui->bodyEditor->setText(request.body);
    m_ui->parts->setCurrentWidget(request.body.isEmpty() ? m_ui->headers : static_cast<QWidget *>(m_ui->bodyEditor));
    editedByHand();
}

void RequestPage::showAddress(const QString &address)
{
    m_ui->url->setText(address);
    m_ui->url->setCursorPosition(0);
}

QUrl RequestPage::url() const
{
    return QUrl(m_ui->url->text().trimmed(), QUrl::StrictMode);
}

void RequestPage::showConcerns()
{
    const app::Authorization authorization = m_ui->authorization->authorization();
    const lab::Preset *chosen = preset();
    const QList<app::Concern> concerns =
        app::preflight({url(), chosen ? chosen->scopesAny : QStringList(), authorization,
                        m_services.tokens().inMemory(authorization.account.id), m_exceptions, m_services.clock()()});
    QStringList words;
    for (const app::Concern &concern : concerns)
        words.append(concern.text);
    m_ui->concern->setText(plain_text::visible(words.value(0)));
    m_ui->concern->setToolTip(words.isEmpty() ? QString() : plainToolTip(words.join(u'\n')));
    m_ui->concern->setVisible(!words.isEmpty());
}

/// All but what stands in files.
Result<http::Request> RequestPage::readRequest() const
{
    const app::RequestBody body = m_ui->bodyEditor->body();
    return readHead().and_then([&body](const http::Request &request) {
        return app::readsFiles(body) ? Result<http::Request>(request) : app::withBody(request, body);
    });
}

Result<app::ShareableRequest> RequestPage::shareableRequest() const
{
    const app::BodyWithoutFiles body = app::withoutFiles(m_ui->bodyEditor->body());
    const auto request =
        readHead().and_then([&body](const http::Request &head) { return app::withBody(head, body.body); });
    return request.map([&body](const http::Request &whole) { return app::ShareableRequest{whole, body.leftOut}; });
}

Result<http::Request> RequestPage::readHead() const
{
    http::Request request;
    request.method = m_ui->method->currentText().trimmed().toUtf8();
    request.url = url();
    if (const lab::Preset *chosen = preset()) {
        const auto filled = chosen->request({}, m_ui->parameters->values());
        if (!filled)
            return filled;
    }
    const auto headers = http::parseHeaderLines(m_ui->headers->toPlainText());
    if (!headers)
        return tl::unexpected<Error>(headers.error());
    request.headers = *headers;
    takeAuthorization(request);
    const bool isChosen = m_ui->authorization->authorization().kind != app::Authorization::Kind::Nothing;
    if (!request.authorization.isEmpty() && isChosen)
        return failure(ErrorCode::HeaderUnusable, u"Authorization"_s,
                       tr("another credential is chosen under “Authorize with”; a request takes one"));
    return request;
}

/// With the files that the user chose.
Future<http::Request> RequestPage::wholeRequest() const
{
    const auto request = readRequest();
    const app::RequestBody body = m_ui->bodyEditor->body();
    if (!request || !app::readsFiles(body))
        return ready<http::Request>(request);
    return QtConcurrent::run([request = *request, body] { return app::withBody(request, body); });
}

void RequestPage::send()
{
    if (m_run)
        return;
    m_answers->forget();
    if (looksLikeCurl(m_ui->url->text())) // typed; a pasted one was taken already
        return m_curl->import(m_ui->url->text());
    const auto request = readRequest();
    if (!request) {
        m_ui->parameters->showMissing();
        return m_response->showNotSent(request.error());
    }
    const app::Authorization authorization = m_ui->authorization->authorization();
    if (authorization.kind == app::Authorization::Kind::AccountToken) {
        const app::HostExceptions missing =
            app::missingExceptions(request->url, authorization.account.issuer, m_exceptions);
        if (request->url.isValid() && !missing.isEmpty())
            return askToAllow(missing);
    }
    if (app::readsFiles(m_ui->bodyEditor->body()))
        return startWithFiles(authorization);
    start(*request, authorization, m_exceptions);
}

void RequestPage::startWithFiles(const app::Authorization &authorization)
{
    m_run = std::make_unique<QObject>();
    setUnderWay(true);
    whenDone(wholeRequest(), m_run.get(), [this, authorization](const Result<http::Request> &request) {
        m_run.release()->deleteLater(); // it is what called us
        setUnderWay(false);
        if (!request)
            return m_response->showNotSent(request.error());
        start(*request, authorization, m_exceptions);
    });
}

/// The form shows what is sent.
void RequestPage::sendAgain(const http::Request &request, const app::Authorization &authorization)
{
    if (m_run)
        return;
    const app::Authorization chosen = m_ui->authorization->authorization();
    if (authorization.account.id != chosen.account.id || authorization.type != chosen.type)
        m_ui->authorization->choose(authorization);
    if (request.url != url()) {
        showAddress(request.url.toString(QUrl::FullyEncoded));
        editedByHand();
    }
    start(request, authorization, m_exceptions);
}

void RequestPage::askToAllow(const app::HostExceptions &missing)
{
    const QString host = missing.hosts.isEmpty() ? *missing.plainHttp.begin() : *missing.hosts.begin();
    const QString issuer = QUrl(m_ui->authorization->authorization().account.issuer).authority();
    const Question question = {
        tr("Send the token there?"), tr("Send a token of %1 to %2?").arg(issuer, host),
        missing.plainHttp.isEmpty()
            ? tr("%1 is not on the list of hosts that take tokens of %2. Whoever runs it can use the "
                 "token until it expires.")
                  .arg(host, issuer)
            : tr("The address is plain http: whoever sits on the way can read the token."),
        tr("Send, and allow until I quit")};
    ask(this, question, [this, missing] {
        m_exceptions.hosts.unite(missing.hosts);
        m_exceptions.plainHttp.unite(missing.plainHttp);
        showConcerns();
        send();
    });
}

void RequestPage::start(const http::Request &request, const app::Authorization &authorization,
                        const app::HostExceptions &exceptions)
{
    m_answers->sending(request, authorization, preset() ? preset()->scopesAny : QStringList(), exceptions);
    m_run = std::make_unique<QObject>();
    setUnderWay(true);
    m_patience.start();
    const network::Reception reception = {
        .bodyLimit = bodyLimit, .large = true, .partial = true, .purpose = network::Purpose::Request};
    const auto answer = m_services.requests().run(request, authorization, exceptions, m_run.get(), reception);
    whenDone(answer, m_run.get(), [this](const Result<http::Exchange> &exchange) { finish(exchange); });
}

void RequestPage::finish(const Result<http::Exchange> &exchange)
{
    m_run.release()->deleteLater(); // it is what called us
    setUnderWay(false);
    if (exchange)
        m_answers->answered(*exchange);
    else
        m_response->showError(exchange.error());
}

void RequestPage::cancel()
{
    m_run.reset();
    setUnderWay(false);
    m_response->showNothing();
    Q_EMIT notice(tr("The request was cancelled."));
}

void RequestPage::setUnderWay(bool underWay)
{
    m_patience.stop();
    m_send->setEnabled(!underWay);
    m_cancel->setEnabled(underWay);
    m_ui->send->setEnabled(!underWay);
    m_ui->cancel->setEnabled(underWay);
    Q_EMIT underWayChanged(underWay);
}

QByteArray RequestPage::draft() const
{
    const app::Authorization authorization = m_ui->authorization->authorization();
    return app::draftText({.preset = m_ui->preset->currentData().toString(),
                           .method = m_ui->method->currentText(),
                           .address = m_ui->url->text(),
                           .query = m_ui->query->pairs(),
                           .headers = m_ui->headers->toPlainText(),
                           .body = m_ui->bodyEditor->body(),
                           .parameters = preset() ? m_ui->parameters->values() : QHash<QString, QString>(),
                           .accountId = authorization.account.id,
                           .tokenType = authorization.type});
}

void RequestPage::restoreDraft(const QByteArray &text)
{
    const auto draft = app::parseDraft(text);
    if (!draft)
        return;
    m_ui->preset->setCurrentIndex(std::max(0, m_ui->preset->findData(draft->preset)));
    showParameters();
    m_ui->parameters->setValues(draft->parameters);
    m_ui->method->setCurrentText(draft->method);
    showAddress(draft->address);
    m_ui->query->setPairs(http::queryPairs(draft->address, draft->query));
    m_ui->headers->setPlainText(draft->headers);
    m_ui->bodyEditor->setBody(draft->body);
    if (const lab::Preset *chosen = preset())
        m_presetBody = chosen->content(m_ui->parameters->values());
    m_ui->authorization->choose(draft->accountId, draft->tokenType);
}
