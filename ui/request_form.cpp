// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request_form.h"

#include "app/api_hosts.h"
#include "app/preflight.h"
#include "base/plain_text.h"
#include "http/header_lines.h"
#include "ui/api_hosts_dialog.h"
#include "ui/flow_layout.h"
#include "ui/focus_handover.h"
#include "ui/primary_selection.h"
#include "ui/tooltip.h"
#include "ui_request_form.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDesktopServices>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

constexpr int popupMargin = 12; // device-independent pixels
constexpr int narrow = 110;     // average characters

constexpr auto jsonContent = "Content-Type: application/json"_L1;

/// The credential, moved from among the headers to where it belongs.
void takeAuthorization(http::Request &request)
{
    request.authorization = Secret(request.headers.value("Authorization"));
    request.headers.remove("Authorization");
}

/// Out of the layout that it is in.
QWidget *taken(QWidget *widget)
{
    for (QLayout *layout : widget->parentWidget()->findChildren<QLayout *>())
        layout->removeWidget(widget);
    return widget;
}

} // namespace

RequestForm::RequestForm(app::Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::RequestForm>())
{
    m_ui->setupUi(this);
    m_focus = std::make_unique<FocusHandover>(*m_ui->send, *m_ui->cancel);
    m_lineOne = FlowLayout::inPlaceOf(m_ui->lineOne, *m_ui->layout);
    m_lineTwo = FlowLayout::inPlaceOf(m_ui->lineTwo, *m_ui->layout);
    m_ui->method->lineEdit()->setAccessibleName(m_ui->method->accessibleName());
    keepOutOfPrimarySelection(*m_ui->url); // its query may hold a key
    m_ui->preset->addItem(tr("Free request"));
    loadHosts();
    connectEditors();
    m_ui->authorization->setClock(services.clock());
    m_ui->authorization->setAccounts(services.accounts());
    choosePreset();
    setUnderWay(false);
}

RequestForm::~RequestForm() = default;

/// An address that nobody can read cannot be checked: on a narrow page it has a row of its own, and the menus leave
/// theirs to what the request is authorized with.
void RequestForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * narrow;
    if (isNarrow == (m_ui->addressLine->indexOf(m_ui->url) >= 0))
        return;
    if (isNarrow)
        m_ui->addressLine->addWidget(taken(m_ui->url));
    else
        m_lineOne->insertWidget(m_lineOne->indexOf(m_ui->send), taken(m_ui->url));
    for (QWidget *menu : {m_ui->files, m_ui->curl})
        (isNarrow ? m_lineOne : m_lineTwo)->addWidget(taken(menu));
}

void RequestForm::setPresets(const QList<lab::Preset> &presets)
{
    m_presets = presets;
    for (const lab::Preset &preset : presets)
        m_ui->preset->addItem(lab::titleOf(preset), preset.name);
    m_ui->preset->view()->setMinimumWidth(m_ui->preset->view()->sizeHintForColumn(0) + 2 * popupMargin);
    m_ui->preset->setCurrentIndex(1);
    choosePreset();
}

void RequestForm::connectEditors()
{
    connect(m_ui->send, &QPushButton::clicked, this, &RequestForm::sendRequested);
    connect(m_ui->cancel, &QPushButton::clicked, this, &RequestForm::cancelRequested);
    connect(m_ui->parts, &QTabWidget::tabBarClicked, this, &RequestForm::partWanted);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (now && m_ui->parts->isAncestorOf(now))
            Q_EMIT partWanted();
    });
    connect(m_ui->url, &QLineEdit::returnPressed, this, &RequestForm::sendRequested);
    connect(m_ui->preset, &QComboBox::activated, this, &RequestForm::choosePreset);
    connect(m_ui->parameters, &ParameterForm::edited, this, &RequestForm::showPreset);
    connect(m_ui->parameters, &ParameterForm::documentationRequested, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_ui->parameters, &ParameterForm::baseChangeRequested, this, &RequestForm::changeHosts);
    connect(m_ui->url, &QLineEdit::textEdited, this, &RequestForm::editedByHand);
    connect(m_ui->url, &QLineEdit::textChanged, this, &RequestForm::showConcerns);
    m_ui->query->watch(*m_ui->url);
    connect(m_ui->query, &QueryEditor::addressEdited, this, &RequestForm::editedByHand);
    connect(m_ui->method, &QComboBox::textActivated, this, &RequestForm::editedByHand);
    connect(m_ui->method->lineEdit(), &QLineEdit::textEdited, this, &RequestForm::editedByHand);
    connect(m_ui->authorization, &AuthorizationCombo::authorizationChanged, this, &RequestForm::showPreset);
    connect(&m_services.tokens(), &app::AccessTokens::changed, this, &RequestForm::showConcerns);
}

void RequestForm::setMenus(QMenu *files, QMenu *curl)
{
    m_ui->files->setMenu(files);
    m_ui->curl->setMenu(curl);
}

QLineEdit &RequestForm::address() const
{
    return *m_ui->url;
}

QList<QWidget *> RequestForm::dropTargets() const
{
    return {m_ui->url, m_ui->headers->viewport(), m_ui->bodyEditor->textArea()};
}

void RequestForm::setUnderWay(bool underWay)
{
    m_focus->during([this, underWay] {
        m_ui->send->setEnabled(!underWay);
        m_ui->cancel->setEnabled(underWay);
    });
}

const lab::Preset *RequestForm::preset() const
{
    const int row = m_ui->preset->currentIndex() - 1;
    return row < 0 || row >= m_presets.size() ? nullptr : &m_presets.at(row);
}

QStringList RequestForm::scopesAny() const
{
    return preset() ? preset()->scopesAny : QStringList();
}

void RequestForm::choosePreset()
{
    const bool wasOwn = isOwn();
    if (wasOwn)
        m_own = unsent();
    showParameters();
    m_ui->query->forgetUnticked();
    if (const lab::Preset *chosen = preset()) {
        QStringList headers = m_ui->headers->toPlainText().split(u'\n', Qt::SkipEmptyParts);
        headers.removeAll(jsonContent);
        if (!chosen->body.isEmpty())
            headers.append(jsonContent);
        m_ui->headers->setPlainText(headers.join(u'\n'));
        m_ui->bodyEditor->setText(m_presetBody = {}); // it goes, whatever it is
    } else if (m_own && !wasOwn) {
        fill(*m_own); // what a preset took the place of, and nobody touched that one
    }
    m_presetHeaders = m_ui->headers->toPlainText();
    showPreset();
    m_presetValues = m_ui->parameters->values();
}

/// Whether the user has made something that no preset makes again.
bool RequestForm::isOwn() const
{
    const bool isBodyOwn = m_ui->bodyEditor->body() != app::RequestBody{.text = m_presetBody};
    if (m_isFree)
        return isBodyOwn || !m_ui->url->text().isEmpty();
    return isBodyOwn || m_ui->headers->toPlainText() != m_presetHeaders || m_ui->parameters->values() != m_presetValues;
}

void RequestForm::showParameters()
{
    const lab::Preset *chosen = preset();
    m_isFree = !chosen;
    if (chosen)
        m_ui->parameters->setPreset(*chosen);
    m_ui->parts->setTabVisible(m_ui->parts->indexOf(m_ui->parametersArea), chosen);
    if (chosen)
        m_ui->parts->setCurrentWidget(m_ui->parametersArea);
}

void RequestForm::loadHosts()
{
    const auto settings = app::loadSettings(m_services.options().dataDir);
    m_hosts = app::apiHosts(settings.value_or(app::Settings())); // the window says what is wrong with the file
    m_shownHosts = m_hosts;
}

void RequestForm::changeHosts()
{
    auto *dialog = new ApiHostsDialog(m_services.options().dataDir, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        loadHosts();
        showPreset();
    });
    dialog->open();
}

/// The sandbox has its own. What was pasted stays where the form was: nobody knows better where it belongs.
lab::ApiHosts RequestForm::hosts()
{
    const auto kind = authorization().kind;
    if (kind == app::Authorization::Kind::AccountToken || kind == app::Authorization::Kind::Nothing)
        m_shownHosts = app::apiHostsFor(authorization(), m_hosts);
    return m_shownHosts;
}

/// Also when another token is chosen.
void RequestForm::showPreset()
{
    if (const lab::Preset *chosen = preset()) {
        const lab::ApiHosts hosts = this->hosts();
        m_ui->parameters->setBase(hosts.base(chosen->api), !app::isAtSandbox(authorization()));
        const auto values = m_ui->parameters->values();
        m_ui->method->setCurrentText(QString::fromLatin1(chosen->method));
        showAddress(chosen->address(hosts, values));
        const app::RequestBody body = m_ui->bodyEditor->body();
        if (body == app::RequestBody{.text = m_presetBody}) // what was edited by hand stays
            m_ui->bodyEditor->setText(m_presetBody = chosen->content(values));
    }
    showConcerns();
}

void RequestForm::editedByHand()
{
    m_ui->preset->setCurrentIndex(0);
    m_isFree = true;
    m_ui->parts->setTabVisible(m_ui->parts->indexOf(m_ui->parametersArea), false);
    showConcerns();
}

app::Authorization RequestForm::authorization() const
{
    return m_ui->authorization->authorization();
}

void RequestForm::authorizeWith(const app::Authorization &authorization)
{
    m_ui->authorization->choose(authorization);
}

void RequestForm::setPasted(const PastedModel &pasted)
{
    m_ui->authorization->setPasted(pasted);
}

void RequestForm::chooseToken()
{
    m_ui->authorization->setFocus(Qt::OtherFocusReason);
    m_ui->authorization->showPopup();
}

void RequestForm::showRequest(const http::Request &request)
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

void RequestForm::showSent(const http::Request &request, const app::Authorization &authorization)
{
    const app::Authorization chosen = this->authorization();
    if (authorization.account.id != chosen.account.id || authorization.type != chosen.type)
        authorizeWith(authorization);
    if (request.url == url())
        return;
    showAddress(request.url.toString(QUrl::FullyEncoded));
    editedByHand();
}

void RequestForm::showMissing()
{
    m_ui->parameters->showMissing();
}

void RequestForm::setExceptions(const app::HostExceptions &exceptions)
{
    m_exceptions = exceptions;
    showConcerns();
}

void RequestForm::showAddress(const QString &address)
{
    m_ui->url->setText(address);
    m_ui->url->setCursorPosition(0);
}

QUrl RequestForm::url() const
{
    return QUrl(m_ui->url->text().trimmed(), QUrl::StrictMode);
}

void RequestForm::showConcerns()
{
    const app::Authorization chosen = authorization();
    const QList<app::Concern> concerns =
        app::preflight({url(), scopesAny(), chosen, m_services.tokens().inMemory(chosen.account.id), m_exceptions,
                        m_services.clock()()});
    QStringList words;
    for (const app::Concern &concern : concerns)
        words.append(concern.text);
    m_ui->concern->setText(plain_text::visible(words.value(0)));
    m_ui->concern->setToolTip(words.isEmpty() ? QString() : plainToolTip(words.join(u'\n')));
    m_ui->concern->setVisible(!words.isEmpty());
}

bool RequestForm::readsFiles() const
{
    return app::readsFiles(m_ui->bodyEditor->body());
}

Result<http::Request> RequestForm::request() const
{
    const app::RequestBody body = m_ui->bodyEditor->body();
    return readHead().and_then([&body](const http::Request &head) {
        return app::readsFiles(body) ? Result<http::Request>(head) : app::withBody(head, body);
    });
}

Future<http::Request> RequestForm::wholeRequest() const
{
    const auto bare = request();
    if (!bare || !readsFiles())
        return ready<http::Request>(bare);
    return QtConcurrent::run([bare = *bare, body = m_ui->bodyEditor->body()] { return app::withBody(bare, body); });
}

Result<app::ShareableRequest> RequestForm::shareableRequest() const
{
    const app::BodyWithoutFiles body = app::withoutFiles(m_ui->bodyEditor->body());
    const auto whole =
        readHead().and_then([&body](const http::Request &head) { return app::withBody(head, body.body); });
    return whole.map([&body](const http::Request &saved) { return app::ShareableRequest{saved, body.leftOut}; });
}

/// All but the body.
Result<http::Request> RequestForm::readHead() const
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
    const bool isChosen = authorization().kind != app::Authorization::Kind::Nothing;
    if (!request.authorization.isEmpty() && isChosen)
        return failure(ErrorCode::HeaderUnusable, u"Authorization"_s,
                       tr("another credential is chosen under “Authorize with”; a request takes one"));
    return request;
}

app::RequestDraft RequestForm::unsent() const
{
    const app::Authorization chosen = authorization();
    const bool isChosen = m_ui->authorization->isChosen() || chosen.kind != app::Authorization::Kind::Nothing;
    return {.preset = m_ui->preset->currentData().toString(),
            .method = m_ui->method->currentText(),
            .address = m_ui->url->text(),
            .query = m_ui->query->pairs(),
            .headers = m_ui->headers->toPlainText(),
            .body = m_ui->bodyEditor->body(),
            .parameters = preset() ? m_ui->parameters->values() : QHash<QString, QString>(),
            .accountId = chosen.account.id,
            .tokenType = chosen.type,
            .isAuthorizationChosen = isChosen};
}

QByteArray RequestForm::draft() const
{
    return app::draftText(unsent());
}

/// All but the preset and what it is authorized with.
void RequestForm::fill(const app::RequestDraft &draft)
{
    m_ui->method->setCurrentText(draft.method);
    showAddress(draft.address);
    m_ui->query->setPairs(http::queryPairs(draft.address, draft.query));
    m_ui->headers->setPlainText(draft.headers);
    m_ui->bodyEditor->setBody(draft.body);
}

void RequestForm::restoreDraft(const QByteArray &text)
{
    const auto draft = app::parseDraft(text);
    if (!draft)
        return;
    m_ui->preset->setCurrentIndex(std::max(0, m_ui->preset->findData(draft->preset)));
    showParameters();
    m_ui->parameters->setValues(draft->parameters);
    fill(*draft);
    if (const lab::Preset *chosen = preset())
        m_presetBody = chosen->content(m_ui->parameters->values());
    if (draft->isAuthorizationChosen)
        m_ui->authorization->choose(draft->accountId, draft->tokenType);
}
