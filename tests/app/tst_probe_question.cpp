// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/probe_question.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using diagnosis::Probe;

namespace {

/// A token of an account of Google that went there and was refused.
app::Answered refusedAt(const QUrl &url, const app::HostExceptions &exceptions)
{
    app::Answered answered;
    answered.request.url = url;
    answered.authorization.kind = app::Authorization::Kind::AccountToken;
    answered.authorization.account.issuer = u"https://accounts.google.com"_s;
    answered.exceptions = exceptions;
    http::Exchange exchange;
    exchange.request = answered.request;
    exchange.request.authorization = Secret("Bearer ya29.never-issued-by-anyone"_ba);
    exchange.response.status = 401;
    answered.evidence.exchange = exchange;
    return answered;
}

} // namespace

class TestProbeQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatGoesThereAgainMayGoThereWithoutAQuestion_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<app::HostExceptions>("exceptions");
        QTest::addColumn<bool>("may");
        QTest::newRow("an API of the issuer") << u"https://www.googleapis.com/x"_s << app::HostExceptions() << true;
        QTest::newRow("a host off its list") << u"https://api.example/x"_s << app::HostExceptions() << false;
        QTest::newRow("one that is allowed")
            << u"https://api.example/x"_s << app::HostExceptions{{u"api.example"_s}, {}} << true;
        QTest::newRow("plain http") << u"http://www.googleapis.com/x"_s << app::HostExceptions() << false;
        QTest::newRow("plain http that is allowed")
            << u"http://www.googleapis.com/x"_s << app::HostExceptions{{}, {u"www.googleapis.com"_s}} << true;
    }

    void whatGoesThereAgainMayGoThereWithoutAQuestion()
    {
        QFETCH(const QString, url);
        QFETCH(const app::HostExceptions, exceptions);
        QFETCH(const bool, may);
        const app::Answered answered = refusedAt(QUrl(url), exceptions);
        const QString host = QUrl(url).authority();
        QCOMPARE(app::probeHost(Probe::ResendWithBearer, answered), may ? host : QString());
        QCOMPARE(app::probeHost(Probe::ResendWithAllDrives, answered), may ? host : QString());
        QCOMPARE(app::probeHost(Probe::RefreshAndResend, answered), may ? u"accounts.google.com"_s : QString());
        QCOMPARE(app::probeHost(Probe::Refresh, answered), u"accounts.google.com"_s); // nothing goes there
    }
};

QTEST_GUILESS_MAIN(TestProbeQuestion)
#include "tst_probe_question.moc"
