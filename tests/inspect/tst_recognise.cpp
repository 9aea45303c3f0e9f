// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/recognise.h"

#include "tests/inspect/tokens.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using tokens::json;

namespace {

const QByteArray accessToken = "ya29.a0AfB_byC-dEfGhIjKlMnOpQrStUv";
const QByteArray refresh = "1//04abcdefghijklmnopqrstuvwxyz";
const QByteArray code = "4/0AbCdEfGhIjKlMnOpQrStUvWxYz012345";

const QByteArray &idToken()
{
    static const QByteArray token = tokens::signedBy(tokens::header(), tokens::claims());
    return token;
}

/// In lines of 76 characters (RFC 2045 6.8).
QByteArray wrapped(QByteArray base64)
{
    for (qsizetype at = 76; at < base64.size(); at += 77)
        base64.insert(at, '\n');
    return base64;
}

/// "name:kind" of each, with "!cause" where there is trouble and "?" where it stood in an address.
QString summary(const QByteArray &text)
{
    QStringList items;
    for (const inspect::FoundToken &found : inspect::recognise(text).found) {
        QString item = found.name + u':' + QLatin1StringView(inspect::kindId(found.kind));
        if (found.inUrl)
            item += u'?';
        if (found.trouble)
            item += u'!' + QLatin1StringView(inspect::causeId(found.trouble->cause));
        items.append(item);
    }
    return items.join(u' ');
}

} // namespace

class TestRecognise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPeoplePaste_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const QByteArray &text, const char *found) {
            QTest::newRow(name) << text << QString::fromLatin1(found);
        };
        row("a bare ID token", idToken(), ":id_token");
        row("a bare token with blank lines around it", "\n  " + idToken() + "\r\n\n", ":id_token");
        row("a bare access token", accessToken, ":google_access_token");
        row("a bare refresh token", refresh, ":google_refresh_token");
        row("a bare refresh token of the older form", "1/abcdefghijklmnopqrstuvwxyz", ":google_refresh_token");
        row("a bare code", code, ":google_authorization_code");
        row("a bare opaque token", "abcdefghijklmnop+/==", ":opaque");
        row("an unsigned token", testkeys::input(json("{'alg':'none'}"), "{}") + '.', ":jws");
        row("JSON serialization is one token",
            json("{'payload':'e30','protected':'eyJhbGciOiJIUzI1NiJ9',"
                 "'signature':'YQ'}"),
            ":jws");
        row("a header", "Authorization: Bearer " + accessToken, "Authorization:google_access_token");
        row("a header of JSON", json("'Authorization': 'Bearer ") + accessToken + json("',"),
            "Authorization:google_access_token");
        row("a scheme without the header", "bearer " + idToken(), "bearer:id_token");
        row("a header with an opaque token", "Authorization: Bearer abc", "Authorization:unreadable");
        row("a header with the placeholder left in", "Authorization: Bearer [YOUR_TOKEN] \\",
            "Authorization:unreadable!placeholder");
        row("a header with a choice left in", "Authorization: Bearer < access_token | id_token >",
            "Authorization:unreadable!placeholder");
        row("a header with a shell variable", "-H \"Authorization: Bearer $TOKEN\"",
            "Authorization:unreadable!placeholder");
        row("a header with a loud word", "Authorization: Bearer YOUR_ACCESS_TOKEN",
            "Authorization:unreadable!placeholder");
        row("a header with nothing", "Authorization: Bearer\nHost: x", "");
        row("a token type is no header", json("{'token_type': 'Bearer', 'scope': 'openid'}"), "");
        row("a token response",
            json("{'access_token': '") + accessToken + json("', 'expires_in': 3599, 'refresh_token': '") + refresh +
                json("', 'scope': 'openid https://www.googleapis.com/auth/userinfo.email', 'token_type': 'Bearer', "
                     "'id_token': '") +
                idToken() + json("'}"),
            "access_token:google_access_token refresh_token:google_refresh_token id_token:id_token");
        row("a broken token response, shortened for print",
            json(
                "{\n 'access_token': 'ya29.\xe2\x80\xa6',\n 'id_token': 'eyJhbGciOi\xe2\x80\xa6\n 'expires_in': 3600,\n"
                " 'token_type': 'Bearer'\n 'refresh_token': '1//04\xe2\x80\xa6',\n"),
            "access_token:google_access_token!elided id_token:unreadable!elided "
            "refresh_token:google_refresh_token!elided");
        row("the same with three dots", json("{ 'access_token': 'ya29.a0Af...', 'id_token': 'eyJhbGciOi...' "),
            "access_token:google_access_token!elided id_token:unreadable!elided");
        row("a token response whose ID token is cut", json("{'id_token': '") + idToken().left(60),
            "id_token:unreadable!cut");
        row("escaped slashes of JSON", json("{'code':'4\\/0AbCdEfGhIjKlMnOpQrStUvWxYz012345'}"),
            "code:google_authorization_code");
        row("null is no token", json("{'access_token': null}"), "");
        row("a cURL command",
            "curl -X GET 'https://www.googleapis.com/drive/v3/about?fields=user' \\\n  -H 'Authorization: Bearer " +
                accessToken + "' \\\n  -H 'Accept: application/json'",
            "Authorization:google_access_token");
        row("a callback with a code",
            "http://127.0.0.1:54321/?state=abc&code=4%2F0AbCdEfGhIjKlMnOpQrStUvWxYz&scope=email",
            "code:google_authorization_code?");
        row("a callback with tokens in its fragment",
            "https://app.example/cb#access_token=" + accessToken + "&id_token=" + idToken() + "&token_type=Bearer",
            "access_token:google_access_token? id_token:id_token?");
        row("the first line of a request", "GET /cb?access_token=" + accessToken + " HTTP/1.1",
            "access_token:google_access_token?");
        row("an address ends at a blank", "https://x.example/?a=b id_token=" + idToken(), "id_token:id_token");
        row("a form", "grant_type=refresh_token&client_secret=GOCSPX-abcdefghij&refresh_token=1%2F%2F04abcdefgh",
            "client_secret:google_client_secret refresh_token:google_refresh_token");
        row("a cookie", "Cookie: lang=en; session=" + idToken() + "; theme=dark", "session:id_token");
        row("a sentence", "My token is " + accessToken + ".", ":google_access_token");
        row("dates and fractions", "on 4/05/2024, 1/2 of 1/100", "");
        row("a challenge", "WWW-Authenticate: Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"",
            "");
        row("a challenge with a long name", "WWW-Authenticate: Bearer authorization_uri=\"https://a.example\"", "");
        row("a challenge with a long name that JSON escapes",
            "\"value\": \"Bearer authorization_uri=\\\"https://a.example\\\"\"", "");
        row("a challenge without quotation marks", "WWW-Authenticate: Bearer authorization_uri=a.example", "");
        row("a challenge whose value is empty", "WWW-Authenticate: Bearer authorization_uri=\"\"", "");
        row("padding is no sign of a challenge", "-H \"Authorization: Bearer abcdefghijklmnop=\" -v",
            "Authorization:opaque");
        row("a scheme in a sentence", "Expected OAuth 2 access token, login cookie or other credential", "");
        row("a scheme in the description of an error", json("{'message': 'Bearer token is missing'}"), "");
        row("prose about tokens", "the access token has expired (code: 401), see token handling", "");
        row("one a line", idToken() + '\n' + accessToken + '\n' + idToken(),
            ":id_token :google_access_token :id_token");
        row("no token", "hello", "");
        row("nothing", "", "");
        row("quotes", '"' + idToken() + '"', ":id_token!quoted");
        row("wrapped by a mail program",
            idToken().left(70) + "\r\n" + idToken().mid(70, 70) + "\r\n" + idToken().mid(140), ":id_token!wrapped");
        row("wrapped, and another below", idToken().left(70) + '\n' + idToken().mid(70) + '\n' + idToken(),
            ":id_token!wrapped :id_token");
        row("a zero-width space in it", QByteArray(idToken()).insert(50, "\xe2\x80\x8b"), ":id_token!zero-width");
        row("a foreign character in the payload", QByteArray(idToken()).replace(150, 1, "!"), ":jws!foreign-character");
        row("a byte in the payload that is no character", "Bearer " + QByteArray(idToken()).replace(150, 1, "\xff"),
            "Bearer:jws!foreign-character");
        row("a foreign character in the header", QByteArray(idToken()).replace(10, 1, "*"),
            ":unreadable!foreign-character");
        row("a foreign character in the signature", QByteArray(idToken()).replace(idToken().size() - 4, 1, "@"),
            ":id_token!foreign-character");
        row("a percent sign in the payload", QByteArray(idToken()).replace(150, 1, "%"), ":jws!foreign-character");
        row("a token in brackets with a word behind it", '(' + idToken() + "):next", ":id_token");
        row("a token and a dash", idToken() + "\xe2\x80\x94next", ":id_token");
        row("cut in the signature where it decodes", idToken().left(idToken().lastIndexOf('.') + 5), ":id_token!cut");
        row("cut in the signature", idToken().left(idToken().lastIndexOf('.') + 6), ":id_token!cut");
        row("cut in the payload", idToken().left(60), ":unreadable!cut");
        row("a cut token before other words", idToken().left(60) + " was in the log", ":unreadable!cut");
        row("padding", idToken() + "==", ":id_token!padded");
        row("percent-encoded outside of an address", QByteArray(idToken()).replace(".", "%2E"),
            ":id_token!percent-encoded");
        row("base64 once more", idToken().toBase64(), ":id_token!double-encoded");
        row("base64 once more, wrapped as programs do", wrapped(idToken().toBase64()), ":id_token!double-encoded");
        row("base64 twice more", idToken().toBase64().toBase64(), ":id_token!double-encoded");
        row("its beginning cut off, behind a scheme", "Bearer " + idToken().mid(4), "Bearer:unreadable!cut");
        row("quoted by a mail program", "> " + idToken().left(70) + "\n> " + idToken().mid(70), ":id_token!wrapped");
        row("quoted twice", "> > " + idToken().left(70) + "\r\n> > " + idToken().mid(70), ":id_token!wrapped");
        row("quoted-printable", idToken().left(75) + "=\r\n" + idToken().mid(75), ":id_token!wrapped");
        row("quoted-printable to its last line", idToken().left(75) + "=\n" + idToken().mid(75) + "=\n",
            ":id_token!wrapped");
        row("padding of each part", QByteArray(idToken()).replace(".", "=."), ":id_token!padded");
        row("a name and a value", "access_token=abcdefghijklmnopqrstuv", "access_token:opaque");
        row("one in JSON that is encrypted", json("{'protected':'e30','iv':'AAAA','ciphertext':'AA','tag':'AA'}"),
            ":jwe");
        row("JSON with one word of those", json("{'ciphertext':'") + accessToken + json("'}"),
            "ciphertext:google_access_token");
        row("one character too many", idToken() + 'x', ":id_token!foreign-character");
        row("base64 of a header line", QByteArray("Authorization: Bearer " + accessToken).toBase64(),
            ":google_access_token!double-encoded");
        row("a header line with base64", "Authorization: Bearer " + idToken().toBase64(),
            "Authorization:id_token!double-encoded");
        row("base64 once more within words", "the token is " + idToken().toBase64() + " says he",
            ":id_token!double-encoded");
        row("base64 of something else", QByteArray("The quick brown fox jumps over the dog").toBase64(), ":opaque");
        row("an address within another, percent-encoded",
            "https://x.example/?continue=https%3A%2F%2Fapp%2Fcb%23id_token%3D" + idToken() +
                "%26access_token%3Dya29.a0AfB_byC-dEfGhIjKlMnOpQrStUv%26token_type%3DBearer",
            "id_token:id_token?!percent-encoded access_token:google_access_token?!percent-encoded");
        row("a percent-encoded form", "id_token%3d" + idToken(), "id_token:id_token!percent-encoded");
        row("encoded padding is no sign", "token=abcdefghijklmnopqrstuv%3D%3D", "token:opaque");
        row("percent-encoded twice", "https://x.example/?id_token=" + QByteArray(idToken()).replace(".", "%252E"),
            "id_token:id_token?!double-encoded");
    }
    void whatPeoplePaste()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, found);
        QCOMPARE(summary(text), found);
        for (const inspect::FoundToken &token : inspect::recognise(text).found) {
            QVERIFY(token.offset >= 0 && token.length > 0 && token.offset + token.length <= text.size());
            QVERIFY2(token.advice.endsWith(u'.'), qPrintable(token.advice));
            if (!token.trouble)
                continue;
            QVERIFY2(token.trouble->message.endsWith(u'.'), qPrintable(token.trouble->message));
            QVERIFY(token.trouble->offset >= token.offset || token.trouble->cause == inspect::Cause::Quoted);
            QVERIFY(token.trouble->offset <= token.offset + token.length);
        }
    }

    void aSafeRepairIsTheTokenAsItWas_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qsizetype>("offset");
        QTest::newRow("wrapped") << idToken().left(70) + "\r\n  " + idToken().mid(70) << qsizetype(70);
        QTest::newRow("zero-width") << QByteArray(idToken()).insert(50, "\xe2\x80\x8b") << qsizetype(50);
        QTest::newRow("quoted") << "'" + idToken() + "'" << qsizetype(0);
        QTest::newRow("quoted by a mail program")
            << "> " + idToken().left(70) + "\n> " + idToken().mid(70) << qsizetype(0);
        QTest::newRow("quoted-printable") << idToken().left(75) + "=\n" + idToken().mid(75) << qsizetype(0);
        QTest::newRow("base64 twice more") << idToken().toBase64().toBase64() << qsizetype(0);
        QTest::newRow("one character too many") << idToken() + 'x' << idToken().size();
        QTest::newRow("padded") << idToken() + "==" << idToken().size();
        QTest::newRow("percent-encoded") << QByteArray(idToken()).replace(".", "%2E") << idToken().indexOf('.');
        QTest::newRow("base64 once more") << idToken().toBase64() << qsizetype(0);
        QTest::newRow("base64 once more, wrapped") << wrapped(idToken().toBase64()) << qsizetype(0);
        QTest::newRow("base64 of a header line")
            << QByteArray("Authorization: Bearer " + idToken()).toBase64() << qsizetype(0);
    }
    void aSafeRepairIsTheTokenAsItWas()
    {
        QFETCH(QByteArray, text);
        QFETCH(qsizetype, offset);
        const auto found = inspect::recognise(text).found;
        QCOMPARE(found.size(), 1);
        QVERIFY(found[0].trouble && found[0].trouble->repaired);
        QCOMPARE(*found[0].trouble->repaired, idToken());
        QCOMPARE(found[0].trouble->offset, offset);
        QCOMPARE(inspect::inspect(*found[0].trouble->repaired, tokens::context()).verdict, inspect::Verdict::Valid);
    }

    void whatIsMissingIsNotMadeUp()
    {
        for (const QByteArray &text : {idToken().left(60), idToken().left(60) + "\xe2\x80\xa6", "Bearer [TOKEN]"_ba}) {
            const auto found = inspect::recognise(text).found;
            QCOMPARE(found.size(), 1);
            QVERIFY(found[0].trouble && !found[0].trouble->repaired);
        }
    }

    void aPieceOfATokenIsToBeCopiedAgain()
    {
        const QByteArray piece = idToken().left(idToken().lastIndexOf('.') + 6);
        for (const QByteArray &text : {piece, "id_token=" + piece}) {
            const auto found = inspect::recognise(text).found;
            QCOMPARE(found.size(), 1);
            QVERIFY(inspect::isPiece(found[0].trouble));
            QCOMPARE(found[0].kind, inspect::TokenKind::IdToken);
            QCOMPARE(found[0].advice, u"Copy it again, whole, from where it was made."_s);
        }
        const auto whole = inspect::recognise(idToken()).found;
        QVERIFY(!inspect::isPiece(whole[0].trouble) && whole[0].advice.contains(u"While it is valid"_s));
    }

    void theSentenceNamesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("sentence");
        const qsizetype signature = idToken().lastIndexOf('.') + 1;
        QTest::newRow("an exclamation mark")
            << QByteArray(idToken()).replace(150, 1, "!") << u"“!” at character 151 belongs to no token"_s;
        QTest::newRow("a letter with an accent")
            << QByteArray(idToken()).replace(150, 1, "\xc3\xa9") << u"“é” at character 151 belongs to no token"_s;
        QTest::newRow("a byte that is no character")
            << QByteArray(idToken()).replace(150, 1, "\xff") << u"The byte 0xFF at character 151 belongs to no token"_s;
        for (const int left : {4, 5, 6, 7})
            QTest::addRow("a signature cut after %d characters", left)
                << idToken().left(signature + left) << u"the signature has %1 bytes instead of 256"_s.arg(left * 6 / 8);
        QTest::newRow("cut in the payload") << idToken().left(62) << u"It ends too early, after 62 characters"_s;
    }
    void theSentenceNamesWhatIsWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, sentence);
        const auto found = inspect::recognise(text).found;
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].text, text);
        QVERIFY(found[0].trouble);
        QVERIFY2(found[0].trouble->message.contains(sentence), qPrintable(found[0].trouble->message));
        QVERIFY(!found[0].trouble->message.contains(u"was changed"_s));
    }

    void offsetsAndDecoding()
    {
        const QByteArray text = "see http://127.0.0.1/?code=4%2F0AbCdEfGhIjKlMnOpQrStUvWxYz&x=1";
        const auto found = inspect::recognise(text).found;
        QCOMPARE(found.size(), 1);
        QCOMPARE(text.mid(found[0].offset, found[0].length), "4%2F0AbCdEfGhIjKlMnOpQrStUvWxYz"_ba);
        QCOMPARE(found[0].text, "4/0AbCdEfGhIjKlMnOpQrStUvWxYz"_ba);
    }

    void theOlderFormIsSaidToBeAmbiguous()
    {
        const auto older = inspect::recognise("1/abcdefghijklmnopqrstuvwxyz").found;
        QVERIFY2(older[0].advice.contains(u"or a very old access token"_s), qPrintable(older[0].advice));
        QVERIFY(!inspect::recognise(refresh).found[0].advice.contains(u"access token"_s));
        QVERIFY(inspect::recognise(refresh).found[0].advice.contains(u"revoke"_s));
        QVERIFY(inspect::recognise("GOCSPX-abcdefghij").found[0].advice.contains(u"new secret"_s));
    }

    void aFullStopAloneIsWhatStandsThere()
    {
        const auto result = inspect::recognise("Authorization: Bearer . and no more");
        QCOMPARE(result.found.size(), 1);
        QCOMPARE(result.found.first().text, "."_ba);
        QCOMPARE(result.found.first().length, 1);
    }

    void anApiMaySeeNotEverything_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isForRequests");
        QTest::newRow("an ID token") << idToken() << true;
        QTest::newRow("an access token in its header") << "Authorization: Bearer " + accessToken << true;
        QTest::newRow("a refresh token") << refresh << false;
        QTest::newRow("an authorization code") << code << false;
        QTest::newRow("a token that was cut off") << idToken().left(300) << false;
        QTest::newRow("a sentence") << "This is no token."_ba << false;
    }

    void anApiMaySeeNotEverything()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, isForRequests);
        const auto found = inspect::recognise(text).found;
        QCOMPARE(inspect::isForRequests(found.isEmpty() ? inspect::asItStands(text) : found.constFirst()),
                 isForRequests);
    }

    void titles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("title");
        QTest::newRow("an opaque one, by its name") << "access_token=abcdefghijklmnopqrstuv"_ba << u"access token"_s;
        QTest::newRow("an unreadable one, by its name") << json("{'id_token': '") + idToken().left(60) << u"ID token"_s;
        QTest::newRow("an opaque one of another name")
            << "token=abcdefghijklmnopqrstuv"_ba << inspect::kindName(inspect::TokenKind::Opaque);
        QTest::newRow("one that tells its kind, whatever its name")
            << "id_token=" + accessToken << inspect::kindName(inspect::TokenKind::GoogleAccessToken);
    }
    void titles()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, title);
        const auto found = inspect::recognise(text).found;
        QCOMPARE(found.size(), 1);
        QCOMPARE(inspect::titleOf(found[0]), title);
    }

    void theIssuerIsNamedWhereTheTokenDoes()
    {
        QCOMPARE(inspect::titleAndIssuer(idToken()), u"ID token · issuer.example"_s);
        QCOMPARE(inspect::titleAndIssuer(accessToken), u"Google access token"_s);
    }

    void asJson()
    {
        const auto read = [](const QByteArray &text) {
            return QJsonDocument::fromJson(inspect::toJson(inspect::recognise(text).found.first())).object();
        };
        const QJsonObject padded = read("id_token=" + idToken() + "==");
        QCOMPARE(padded[u"name"].toString(), u"id_token"_s);
        QCOMPARE(padded[u"trouble"][u"cause"].toString(), u"padded"_s);
        QCOMPARE(padded[u"trouble"][u"offset"].toInteger(), 9 + idToken().size());
        QCOMPARE(padded[u"trouble"][u"repairable"], QJsonValue(true));
        QVERIFY(!read(idToken()).contains(u"trouble"));
    }

    void equalTokensAreOneOfEachName()
    {
        const QByteArray text = accessToken + '\n' + idToken() + "\naccess_token=" + accessToken + '\n' + accessToken;
        const auto found = inspect::recognise(text).found;
        QCOMPARE(found.size(), 4);
        const auto once = inspect::eachOnce(found);
        QCOMPARE(once, found.first(3));
        QCOMPARE(inspect::eachOnce(once), once);
    }

    void aLongListEnds()
    {
        const auto result = inspect::recognise((accessToken + '\n').repeated(inspect::mostTokens + 3));
        QCOMPARE(result.found.size(), inspect::mostTokens);
        QCOMPARE(result.more, 3);
        QCOMPARE(inspect::recognise((accessToken + '\n').repeated(inspect::mostTokens)).more, 0);
    }

    void hostileTextEndsQuickly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("20 MB of one letter") << QByteArray(20'000'000, 'A');
        QTest::newRow("2 MB of dots") << QByteArray(2'000'000, '.');
        QTest::newRow("2 MB of beginnings of tokens") << QByteArray("eyJ ").repeated(500'000);
        QTest::newRow("2 MB of words after a cut token") << "eyJhbGciOiJ " + QByteArray("a ").repeated(1'000'000);
        QTest::newRow("2 MB of cut tokens, some words each") << QByteArray("eyJhbGciOiJ a b c ").repeated(100'000);
        QTest::newRow("2 MB of words with foreign characters between")
            << "eyJhbGciOiJ!" + QByteArray("a!").repeated(1'000'000);
        QTest::newRow("2 MB of beginnings with foreign characters") << QByteArray("eyJhbGciOiJ!a!b!").repeated(120'000);
        QTest::newRow("2 MB of schemes") << QByteArray("Bearer ").repeated(300'000);
        QTest::newRow("20 MB of opened placeholders") << QByteArray("Bearer [").repeated(2'500'000);
        QTest::newRow("2 MB of percent signs") << "eyJ" + QByteArray("%").repeated(2'000'000);
        QTest::newRow("2 MB of beginnings of tokens in base64") << QByteArray("ZXlK ").repeated(400'000);
        QTest::newRow("20 MB of a token in base64 in base64") << QByteArray("ZXlK").repeated(5'000'000);
        QByteArray manyTimes = "hello there, my friends, all of you"; // base64 of base64 of …
        while (manyTimes.size() < 10'000'000)
            manyTimes = manyTimes.toBase64();
        QTest::newRow("13 MB of base64 in base64 in base64") << manyTimes;
        QTest::newRow("2 MB of quoted lines") << QByteArray("> eyJ\n").repeated(330'000);
        QTest::newRow("2 MB of encoded signs") << QByteArray("code%3D").repeated(280'000);
        QTest::newRow("20 MB of ellipses") << QByteArray("\xe2\x80\xa6").repeated(6'600'000);
        QTest::newRow("20 MB of NULs") << QByteArray(20'000'000, '\0');
        QTest::newRow("invalid UTF-8") << QByteArray("eyJ\xff\xfe.\xc0\x80.\xed\xa0\x80 access_token=\xe2\x80");
    }
    void hostileTextEndsQuickly()
    {
        QFETCH(QByteArray, text);
        QVERIFY(inspect::recognise(text).found.size() <= inspect::mostTokens);
    }
};

QTEST_APPLESS_MAIN(TestRecognise)
#include "tst_recognise.moc"
