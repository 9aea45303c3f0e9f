// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/inspector.h"
#include "tests/inspect/tokens.h"
#include "tests/support/seal.h"
#include "tests/support/vectors.h"

#include <QtTest>
#include <span>

using namespace Qt::StringLiterals;
using inspect::Context;
using inspect::Extent;
using inspect::Inspection;
using inspect::Profile;
using tokens::json;

namespace {

/// What both extents must have in common, in a line.
QString told(const Inspection &inspection)
{
    QStringList failed;
    for (const inspect::Check &check : inspection.checks) {
        if (check.status == inspect::Status::Fail)
            failed.append(check.id);
    }
    return u"%1 %2: %3 [%4] until %5 (%6)"_s.arg(
        QLatin1StringView(inspect::kindId(inspection.kind)), QLatin1StringView(inspect::verdictId(inspection.verdict)),
        inspection.headline, failed.join(u' '), QString::number(inspection.expiresAt.value_or(-1)),
        inspection.looksLike);
}

void addTexts(const QJsonValue &value, QByteArrayList &texts)
{
    if (value.isString())
        texts.append(value.toString().toUtf8());
    if (value.isObject())
        texts.append(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    for (const auto &item : value.toArray())
        addTexts(item, texts);
    for (const auto &member : value.toObject())
        addTexts(member, texts);
}

/// Every string and every object of a file, whether or not it is a token.
QByteArrayList textsOf(const QString &path)
{
    QFile file(path);
    QByteArrayList texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    addTexts(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), texts);
    return texts;
}

/// Every key that is among the texts.
jose::JwkSet keysIn(const QByteArrayList &texts)
{
    jose::JwkSet all;
    for (const QByteArray &text : texts) {
        if (const auto keys = jose::parseKeyFile(text, u"file"_s); keys && text.contains("\"kty\""))
            all.keys.insert(all.keys.end(), keys->keys.begin(), keys->keys.end());
    }
    return all;
}

using Change = void (*)(Context &);

/// Contexts that have one another's rules pass, fail and fall silent.
constexpr Change changes[] = {
    [](Context &) {},
    [](Context &context) { context = Context(), context.now = tokens::now; },
    [](Context &context) { context.keys.reset(); },
    [](Context &context) { context.keys = jose::JwkSet(); },
    [](Context &context) { context.trust = inspect::Trust::Discovered; },
    [](Context &context) { context.now += 7200; },
    [](Context &context) { context.leeway = 1'000'000, context.now += 7200, context.skew = -5; },
    [](Context &context) { context.now -= 7200; },
    [](Context &context) { context.algorithm = u"ES256"_s; },
    [](Context &context) { context.issuer = u"https://other.example"_s, context.clientId = u"other"_s; },
    [](Context &context) { context.nonce = u"other"_s, context.hostedDomain = u"other"_s; },
    [](Context &context) { context.accessToken = Secret("other"), context.acrValues = QStringList{u"gold"_s}; },
    [](Context &context) { context.maxAge = 60, context.audience = u"https://api.example"_s; },
    [](Context &context) { context.profile = Profile::Rfc9068; },
    [](Context &context) { context.profile = Profile::GmailAction; },
    [](Context &context) { context.profile = Profile::Entra; },
    [](Context &context) { context.profile = Profile::Google; },
};

const char *const headers[] = {
    "{}",
    "{'typ':'at+jwt'}",
    "{'typ':'other'}",
    "{'alg':'none'}",
    "{'alg':1}",
    "{'alg':'HS256'}",
    "{'alg':'made up'}",
    "{'kid':'none of these'}",
    "{'crit':['unheard']}",
    "{'cty':'JWT'}",
};

const char *const claims[] = {
    "{}",
    "{'iss':null}",
    "{'iss':7}",
    "{'iss':''}",
    "{'iss':'https://accounts.google.com'}",
    "{'iss':'https://login.microsoftonline.com/t/v2.0','tid':'t','ver':'2.0'}",
    "{'aud':['client','other']}",
    "{'aud':[]}",
    "{'aud':1}",
    "{'azp':'other'}",
    "{'azp':1}",
    "{'sub':null}",
    "{'sub':''}",
    "{'exp':null,'nbf':null,'iat':null}",
    "{'exp':'1700003300'}",
    "{'exp':1700003300000}",
    "{'exp':1700000000.5}",
    "{'nbf':1700001000,'iat':1700001000}",
    "{'email':null,'azp':null,'nonce':null,'email_verified':null}",
    "{'email_verified':false,'nonce':'other','hd':null}",
    "{'email':'a\\u202eb@example.com'}",
    "{'auth_time':1,'acr':'silver'}",
    "{'scope':'a','client_id':'c','jti':'j'}",
};

QByteArrayList madeTokens()
{
    QByteArrayList all;
    for (const char *header : headers) {
        for (const char *changed : claims)
            all.append(tokens::signedBy(tokens::header(json(header)), tokens::claims(json(changed))));
    }
    const QByteArray good = all.first();
    const QByteArray key(16, 'k');
    all.append(tokens::signedBy(json("{'alg':'RS256','cty':'JWT'}"), good));
    all.append(tokens::signedBy(json("{'alg':'RS256'}"), json("{'sub':'a','sub':'b'}")));
    all.append(tokens::signedBy(json("{'alg':'RS256'}"), json("{'sub':")));
    all.append(tokens::signedBy(json("{'alg':'RS256'}"), "hello"));
    all.append(seal::compact(json("{'alg':'dir','enc':'A128GCM'}"), {}, "AES-128-GCM", key, good));
    for (const qsizetype cut : {0, 1, 20, 200})
        all.append(good.chopped(cut) + (cut == 1 ? "" : "x"));
    return all;
}

} // namespace

/// Of many tokens only the headline is read. Whether the rest is written must not change how they are judged.
class TestExtent : public QObject
{
    Q_OBJECT

private:
    void compare(const QByteArrayList &texts, const Context &base, std::span<const Change> contexts)
    {
        for (const Change change : contexts) {
            Context context = base;
            change(context);
            const inspect::Inspector whole(context);
            const inspect::Inspector verdict(context, Extent::Verdict);
            for (const QByteArray &text : texts)
                QCOMPARE(told(verdict.inspect(text)), told(whole.inspect(text)));
        }
    }

private Q_SLOTS:
    void madeTokensAreJudgedAlike()
    {
        Context context = tokens::context();
        context.openingKeys.keys = {jose::symmetricKey(Secret(QByteArray(16, 'k')))};
        compare(madeTokens(), context, changes);
    }

    void publishedTokensAreJudgedAlike_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"rfc/jws.json", "rfc/jwe.json", "rfc/jwk.json", "tokens/real-world.json"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void publishedTokensAreJudgedAlike()
    {
        QFETCH(QString, name);
        NEEDS_VECTORS(name);
        const QByteArrayList texts = textsOf(vectors::path(name));
        QVERIFY(texts.size() > 10);
        Context context = tokens::context();
        context.keys = keysIn(texts);
        compare(texts, context, std::span(changes).first(6));
    }

    void whatNobodyReadsIsNotWritten()
    {
        const QByteArray token = tokens::signedBy(tokens::header(), tokens::claims(json("{'aud':'other'}")));
        const Inspection inspection = inspect::Inspector(tokens::context(), Extent::Verdict).inspect(token);
        QCOMPARE(inspection.checks.size(), 1);
        QCOMPARE(inspection.checks.first().id, u"audience"_s);
        QVERIFY(!inspection.checks.first().name.isEmpty());
        QVERIFY(inspection.checks.first().reason.isEmpty());
        QVERIFY(inspection.summary.isEmpty() && inspection.lints.isEmpty());
    }

    void whatNobodyReadsOfOneInJsonIsNotWritten()
    {
        const QByteArrayList parts =
            tokens::signedBy(tokens::header(), tokens::claims(json("{'pwd':'hunter22'}"))).split('.');
        const QByteArray text =
            json("{'protected':'" + parts[0] + "','payload':'" + parts[1] + "','signature':'" + parts[2] + "'}");
        QCOMPARE(tokens::lintIds(inspect::inspect(text, tokens::context())), QStringList{u"secret-in-claims"_s});
        QVERIFY(inspect::Inspector(tokens::context(), Extent::Verdict).inspect(text).lints.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestExtent)
#include "tst_extent.moc"
