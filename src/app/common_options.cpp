// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common_options.h"

#include "network/proxies.h"

#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("app", text);
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path, file.errorString());
    const QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, path, file.errorString());
    return content;
}

/// Empty paths: none is to be shown.
Result<network::ClientCertificate> readClientCertificate(const QString &chainPath, const QString &keyPath)
{
    if (chainPath.isEmpty() && keyPath.isEmpty())
        return network::ClientCertificate();
    if (chainPath.isEmpty() || keyPath.isEmpty())
        return failure(ErrorCode::UsageWrong, keyPath.isEmpty() ? u"--client-cert"_s : u"--client-key"_s,
                       say("a client certificate needs both --client-cert and --client-key"));
    const auto chain = contentOf(chainPath);
    const auto key = contentOf(keyPath);
    if (!chain || !key)
        return tl::unexpected<Error>(chain ? key.error() : chain.error());
    return network::clientCertificate({chainPath, *chain}, {keyPath, Secret(*key)});
}

/// An empty text: the system's.
Result<QNetworkProxy> proxyNamed(const QString &text)
{
    return text.isEmpty() ? QNetworkProxy(QNetworkProxy::DefaultProxy) : network::parseProxy(text);
}

bool namesProxy(const ServicesOptions &options)
{
    return options.proxy.type() != QNetworkProxy::DefaultProxy;
}

Result<bool> addProxy(ServicesOptions &options, const Settings &settings)
{
    if (namesProxy(options))
        return true;
    return settingsProxy(settings.proxy).map([&options](const QNetworkProxy &proxy) {
        options.proxy = proxy;
        return true;
    });
}

Result<bool> addCertificates(ServicesOptions &options, const Settings &settings)
{
    if (!options.caCertificates.isEmpty())
        return true;
    return certificatesIn(settings.caFile).map([&options](const QByteArray &certificates) {
        options.caCertificates = certificates;
        return true;
    });
}

/// Past the proxy that somebody has set nothing may go, be it set in words that nobody understands.
Error closedBy(Error error)
{
    error.detail = say("%1; no request leaves this computer until the settings are mended and Tokenloupe is started "
                       "again, or started with --proxy")
                       .arg(error.detail);
    return error;
}

} // namespace

QList<QCommandLineOption> commonOptions()
{
    return {
        {u"data-dir"_s, say("Use this folder for accounts, settings and the sandbox's state."), u"DIR"_s},
        {u"memory-only"_s, say("Use no keychain: accounts last for this run.")},
        {u"ca-file"_s, say("Trust the certificates in this PEM file beside the system's."), u"FILE"_s},
        {u"proxy"_s, say("Use this proxy, for example http://proxy.example:3128, instead of the system's."), u"URL"_s},
        {u"client-cert"_s, say("Show the certificate in this PEM file to every server that asks for one."), u"FILE"_s},
        {u"client-key"_s, say("The PEM file with its key, without a passphrase."), u"FILE"_s},
    };
}

QList<QCommandLineOption> windowOptions()
{
    return commonOptions() +
           QList<QCommandLineOption>{{u"new-window"_s, say("Open a window of its own, although one is there.")}};
}

Result<ServicesOptions> servicesOptions(const QCommandLineParser &parser)
{
    const auto certificates = certificatesIn(parser.value(u"ca-file"_s));
    if (!certificates)
        return tl::unexpected<Error>(certificates.error());
    const auto proxy = proxyNamed(parser.value(u"proxy"_s));
    if (!proxy)
        return tl::unexpected<Error>(proxy.error());
    const auto client = readClientCertificate(parser.value(u"client-cert"_s), parser.value(u"client-key"_s));
    if (!client)
        return tl::unexpected<Error>(client.error());
    return ServicesOptions{dataDirOf(parser), parser.isSet(u"memory-only"_s), *certificates, *proxy, *client};
}

Result<QByteArray> certificatesIn(const QString &path)
{
    if (path.isEmpty())
        return QByteArray();
    return contentOf(path).and_then([&path](const QByteArray &pem) -> Result<QByteArray> {
        if (QSslCertificate::fromData(pem, QSsl::Pem).isEmpty())
            return failure(ErrorCode::FileMalformed, path, say("it holds no certificate in PEM form"));
        return pem;
    });
}

Result<QNetworkProxy> settingsProxy(const QString &text)
{
    return proxyNamed(text).and_then([](const QNetworkProxy &proxy) -> Result<QNetworkProxy> {
        if (!proxy.user().isEmpty() || !proxy.password().isEmpty())
            return failure(ErrorCode::UsageWrong, say("proxy"),
                           say("a name or password is not kept in the settings; start Tokenloupe with --proxy"));
        return proxy;
    });
}

Result<bool> addSettings(ServicesOptions &options, const Result<Settings> &settings)
{
    const auto proxy = settings.and_then([&](const Settings &given) { return addProxy(options, given); });
    if (!proxy && !namesProxy(options))
        options.closed = closedBy(proxy.error());
    const auto certificates = settings.and_then([&](const Settings &given) { return addCertificates(options, given); });
    return proxy ? certificates : proxy;
}

QString dataDirOf(const QCommandLineParser &parser)
{
    return parser.isSet(u"data-dir"_s) ? parser.value(u"data-dir"_s) : defaultDataDir();
}

} // namespace app
