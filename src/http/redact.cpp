// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/redact.h"

#include "http/auth_scheme.h"
#include "http/message.h"
#include "http/named_values.h"
#include "http/secret_names.h"
#include "http/secret_shapes.h"

#include <QRegularExpression>
#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace http {

namespace {

/// What gives a secret away by its shape, also when percent-encoded. Matched in this order.
struct Shape
{
    const char *kind;
    QRegularExpression pattern;
};

/// What stands before the number of a label, which is no digit of a secret behind it. A word of the text's own may
/// stand before one.
QString beginningsOfLabels()
{
    QStringList kinds =
        u"BASIC BEARER COOKIE CREDENTIAL DIGEST DPOP EMAIL GNAP HAWK HOBA JWT KEY MUTUAL NAME NEGOTIATE NTLM "
        "OAUTH VAPID"_s.split(u' ');
    for (const SecretPrefix &prefix : secretPrefixes)
        kinds.append(QLatin1StringView(prefix.kind));
    for (const SecretNameRow &row : wholeSecretNames)
        kinds.append(QLatin1StringView(row.meaning.kind));
    for (const SecretNameRow &row : lastWordsOfSecretNames)
        kinds.append(QLatin1StringView(row.meaning.kind));
    kinds.removeDuplicates();
    return "(?<![A-Z])"_L1 + kinds.join("#|(?<![A-Z])"_L1) + u'#';
}

QRegularExpression patternOf(const SecretPrefix &prefix)
{
    static constexpr const char *characters[] = {"A-Z0-9", "A-Za-z0-9", "A-Za-z0-9_-", "A-Za-z0-9._~+/%-"};
    const QString begin = QString::fromLatin1(prefix.text.toByteArray()).replace(u'.', "\\."_L1);
    // A path has the same digits and slashes.
    const QString pattern = begin.contains(u'/') ? "(?<![A-Za-z0-9_/.-])(?<!"_L1 + beginningsOfLabels() + u')' +
                                                       QString(begin).replace(u'/', "(?:/|%2[Ff])"_L1)
                                                 : begin;
    const QString rest = QString::fromLatin1(characters[static_cast<size_t>(prefix.rest)]);
    return QRegularExpression(pattern + u'[' + rest + "]{"_L1 + QString::number(prefix.fewest) + ",}"_L1);
}

/// Found before what ends with its line: a key has many lines.
const Shape &privateKey()
{
    static const Shape shape = {
        "KEY",
        QRegularExpression(
            u"-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----.*?(-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|\\z)"_s,
            QRegularExpression::DotMatchesEverythingOption)};
    return shape;
}

const QList<Shape> &shapes()
{
    static const QList<Shape> table = [] {
        QList<Shape> rows = {
            {"PASSWORD",
             QRegularExpression(
                 u":(?:\\\\*/){2}[^\\s/?#\"'<>@:\\\\]{0,256}:\\K(?![A-Z]+%23[0-9])[^\\s/?#\"'<>\\\\]{1,1024}(?=@)"_s)},
            {"SECURITYCODE",
             QRegularExpression(u"securityCodes(?:/|%2[Ff])\\K(?!SECURITYCODE(?:#|%23)[0-9])[A-Za-z0-9_-]{8,}"_s)},
            {"JWT", QRegularExpression(u"eyJ[A-Za-z0-9_-]{4,}(={0,2}\\.[A-Za-z0-9_-]*){1,4}"_s)},
        };
        for (const SecretPrefix &prefix : secretPrefixes)
            rows.append({prefix.kind, patternOf(prefix)});
        return rows;
    }();
    return table;
}

bool isOneOf(const QByteArray &name, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&name](const char *other) { return name.compare(other, Qt::CaseInsensitive) == 0; });
}

/// `text` with each match handed to `replace`, which gives what stands there instead.
template<class Replace>
QString replaceEach(const QString &text, const QRegularExpression &pattern, Replace replace)
{
    QString result;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += replace(match);
        from = match.capturedEnd();
    }
    result += QStringView(text).mid(from);
    return result;
}

/// `"access_token": "…"` in a JSON text that may be cut, but for labels; or a number that is no status and no count.
const QRegularExpression &jsonMember()
{
    static const QRegularExpression pattern(
        u"(\"([A-Za-z_][A-Za-z0-9_.-]*)\"\\s*:\\s*)(?:"
        "\"(?![A-Z]+#[0-9]+(?:\"|\\\\?\\z|[\\r\\n]))((?:[^\"\\\\]|\\\\.)+)(?=\"|\\\\?\\z)|"
        "(-?[0-9][0-9.eE+-]{4,})(?=[\\s,}\\]]|\\z))"_s);
    return pattern;
}

/// The name of `access_token=…` in a text of whatever type, but where the value is a label. What follows it is not
/// taken: the value of one name may hold the name of another.
const QRegularExpression &nameOfPair()
{
    static const QRegularExpression pattern(u"(?<![A-Za-z0-9_.-])-{0,2}+([A-Za-z_][A-Za-z0-9_.-]*)=(?![A-Z]+#[0-9])"_s);
    return pattern;
}

QStringView valueOfPair(const QString &text, qsizetype from)
{
    const QStringView rest = QStringView(text).sliced(from);
    const auto isEnd = [](QChar c) { return "&\"'<># \t\n\v\f\r"_L1.contains(c); };
    return rest.first(std::find_if(rest.begin(), rest.end(), isEnd) - rest.begin());
}

/// Shorter values are statuses and counts: `code=400`.
constexpr qsizetype shortestOfPair = 5; // bytes

/// A field of multipart/form-data (RFC 7578), but for labels: its headers, and the value up to the next boundary.
const QRegularExpression &formField()
{
    static const QRegularExpression pattern(
        u"(Content-Disposition: "
        u"*form-data;[^\\r\\n]{0,400}?\\bname=\"?+([^\";\\r\\n]++)[^\\r\\n]*+\\r?\\n(?:[^\\r\\n]++\\r?\\n){0,4}\\r?\\n)"
        "(?![A-Z]+#[0-9]+\\r?\\n)(.*?)(?=\\r?\\n--|\\z)"_s,
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// Whether a label's number may be taken for the first digit of a refresh token or a code, where a word of the text's
/// own stands before the label. A second look at the text would be the first to take it for that.
bool mayBeginInLabels(const QString &text)
{
    return text.contains("#1/"_L1) || text.contains("#4/0"_L1);
}

/// A redactor's label and nothing else.
bool isLabelAlone(const QByteArray &value)
{
    static const QRegularExpression pattern(u"\\A[A-Z]+#[0-9]+\\z"_s);
    return pattern.match(QString::fromLatin1(value)).hasMatch();
}

/// Shorter ones would be found inside other words.
constexpr qsizetype shortestKnown = 8; // bytes

bool isNumber(const QByteArray &secret)
{
    return std::all_of(secret.begin(), secret.end(),
                       [](char c) { return QByteArrayView("0123456789.eE+-").contains(c); });
}

/// A member of JSON whose value is a number that holds the secret becomes a string, in the quotation marks of its name.
QByteArray withStringsFor(const QByteArray &text, const QByteArray &number, const QByteArray &label)
{
    if (!text.contains(number))
        return text;
    const QRegularExpression member(u"((\\\\*\")\\s*:\\s*)([0-9.eE+-]*"_s +
                                    QRegularExpression::escape(QString::fromLatin1(number)) +
                                    "[0-9.eE+-]*)(?=\\s*(?:[,}\\]]|\\z))"_L1);
    return replaceEach(QString::fromLatin1(text), member,
                       [&](const QRegularExpressionMatch &match) {
                           const QString mark = match.captured(2);
                           const QByteArray value = match.captured(3).toLatin1().replace(number, label);
                           return match.captured(1) + mark + QString::fromLatin1(value) + mark;
                       })
        .toLatin1();
}

/// What is pasted along with a credential, and in every command and message besides.
bool isOfTheHeader(const QByteArray &word)
{
    return isOneOf(word, {"Bearer", "Basic", "securityCode", "Negotiate", "Authorization:"});
}

QByteArray withoutQuotes(QByteArray word)
{
    const QByteArray quotes = "\"'<>`,;";
    while (!word.isEmpty() && quotes.contains(word.front()))
        word.remove(0, 1);
    while (!word.isEmpty() && quotes.contains(word.back()))
        word.chop(1);
    return word;
}

/// What a label calls the credential of a scheme. A name with two hyphens in a row may be the beginning of a PEM file,
/// which a second look at the text would take for one.
QByteArray kindOfScheme(const QByteArray &scheme)
{
    return scheme.isEmpty() || scheme.contains("--") ? "CREDENTIAL"_ba : scheme.toUpper();
}

} // namespace

QByteArrayList secretsWithin(const QByteArray &authorization)
{
    const QByteArray value = authorization.simplified();
    const QByteArray scheme = schemeOf(value);
    QByteArrayList secrets;
    for (const QByteArray &word : value.mid(scheme.size()).split(' '))
        secrets.append(withoutQuotes(word));
    if (isOneOf(scheme, {"Basic"})) {
        const QByteArray pair = QByteArray::fromBase64(secrets.last());
        secrets.append(pair.mid(pair.indexOf(':') + 1));
    }
    secrets.removeIf([](const QByteArray &word) { return word.size() < shortestKnown || isOfTheHeader(word); });
    return secrets;
}

QByteArray showableScheme(const QByteArray &authorization)
{
    const QByteArray scheme = schemeOf(authorization);
    const QByteArrayList secrets = secretsWithin(authorization);
    const bool holdsOne =
        std::any_of(secrets.begin(), secrets.end(), [&](const QByteArray &secret) { return scheme.contains(secret); });
    return holdsOne ? QByteArray() : scheme;
}

/// What was a secret in one place is one in another, whatever it looks like: servers repeat what they were sent.
QByteArray Redactor::withoutKnown(QByteArray text) const
{
    QByteArrayList secrets = m_labels.keys();
    // A secret that another one begins with would leave the rest of that one to be read.
    std::sort(secrets.begin(), secrets.end(),
              [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
    for (const QByteArray &secret : std::as_const(secrets)) {
        if (secret.size() < shortestKnown)
            continue;
        if (isNumber(secret))
            text = withStringsFor(text, secret, m_labels.value(secret));
        text.replace(secret, m_labels.value(secret));
    }
    return text;
}

/// A secret that is named at its second place stands at the first one bare.
QByteArray Redactor::withoutNewlyKnown(const QByteArray &text, qsizetype knownBefore) const
{
    return m_labels.size() > knownBefore ? withoutKnown(text) : text;
}

QString Redactor::withoutPairs(const QString &text)
{
    QString result;
    qsizetype from = 0;
    for (auto names = nameOfPair().globalMatch(text); names.hasNext();) {
        const QRegularExpressionMatch name = names.next();
        const char *kind = name.capturedStart() < from ? nullptr : kindOfSecretName(name.captured(1).toLatin1());
        const QStringView value = kind ? valueOfPair(text, name.capturedEnd()) : QStringView();
        if (value.size() < shortestOfPair)
            continue;
        result += QStringView(text).mid(from, name.capturedEnd() - from);
        result += QString::fromLatin1(label(QByteArray::fromPercentEncoding(value.toLatin1()), kind));
        from = name.capturedEnd() + value.size();
    }
    result += QStringView(text).mid(from);
    return result;
}

/// A number becomes a string; one that has a name with other meanings too stays: Google's errors hold a numeric `code`.
QString Redactor::withoutSecretMember(const QRegularExpressionMatch &member)
{
    const auto name = secretNameOf(member.captured(2).toLatin1());
    const bool isNumber = member.hasCaptured(4);
    if (!name || (isNumber && name->isLoose))
        return member.captured();
    const QByteArray shown = label(member.captured(isNumber ? 4 : 3).toLatin1(), name->kind);
    return member.captured(1) + u'"' + QString::fromLatin1(shown) + (isNumber ? u"\""_s : QString());
}

QByteArray Redactor::text(const QByteArray &text)
{
    const qsizetype knownBefore = m_labels.size();
    // Latin-1 there and back leaves every byte as it is.
    QString shown = replaceEach(QString::fromLatin1(withoutKnown(text)), jsonMember(),
                                [this](const QRegularExpressionMatch &match) { return withoutSecretMember(match); });
    const LabelOf labelOf = [this](const QByteArray &secret, const char *kind) { return label(secret, kind); };
    const auto withoutShape = [&labelOf](const QString &whole, const Shape &shape) {
        return replaceEach(whole, shape.pattern, [&](const QRegularExpressionMatch &match) {
            const QByteArray secret = QByteArray::fromPercentEncoding(match.captured().toLatin1());
            return QString::fromLatin1(labelOf(secret, shape.kind));
        });
    };
    shown = withoutShape(shown, privateKey());
    // An element may hold several words of a line, or stand in a quoted value: what is one word of it then was one
    // before.
    shown = withoutNamedValues(withoutElements(shown, labelOf), labelOf);
    shown = withoutElements(withoutPairs(shown), labelOf);
    shown = replaceEach(shown, formField(), [this](const QRegularExpressionMatch &match) {
        const char *kind = match.captured(3).isEmpty() ? nullptr : kindOfSecretName(match.captured(2).toLatin1());
        return kind ? match.captured(1) + QString::fromLatin1(label(match.captured(3).toLatin1(), kind))
                    : match.captured();
    });
    const auto withoutShapes = [&withoutShape](QString whole) {
        for (const Shape &shape : shapes())
            whole = withoutShape(whole, shape);
        return whole;
    };
    shown = withoutShapes(shown);
    if (mayBeginInLabels(shown))
        shown = withoutShapes(shown);
    return withoutNewlyKnown(shown.toLatin1(), knownBefore);
}

void Redactor::reserve(const QByteArray &text)
{
    static const QRegularExpression pattern(u"\\b([A-Z]+)#([0-9]{1,9})\\b"_s);
    for (auto label = pattern.globalMatch(QString::fromLatin1(text)); label.hasNext();) {
        const QRegularExpressionMatch match = label.next();
        int &count = m_counts[match.captured(1).toLatin1()];
        count = std::max(count, match.captured(2).toInt());
    }
}

QByteArray Redactor::label(const QByteArray &secret, const char *kind)
{
    QByteArray &label = m_labels[secret];
    if (label.isEmpty())
        label = QByteArray(kind) + '#' + QByteArray::number(++m_counts[kind]);
    return label;
}

/// Each value of a Cookie field, or the one of a Set-Cookie field, becomes known: servers repeat them apart. Several
/// fields of the latter may be joined, a line each.
void Redactor::learnCookies(const QByteArray &name, const QByteArray &value)
{
    const bool isSet = name.compare("Set-Cookie", Qt::CaseInsensitive) == 0;
    for (const QByteArray &field : value.split('\n')) {
        const QByteArrayList pairs = field.split(';');
        for (const QByteArray &pair : pairs.first(isSet ? 1 : pairs.size())) {
            const QByteArray secret = pair.mid(pair.indexOf('=') + 1).trimmed();
            if (secret.size() >= shortestKnown)
                label(secret, "COOKIE");
        }
    }
}

/// The value of an Authorization field, its scheme kept.
QByteArray Redactor::credential(const QByteArray &value)
{
    const QByteArray words = value.trimmed();
    const bool isOneWord = !words.contains(' ');
    if (words.isEmpty() || (isOneWord && words.size() < value.size() && isOfTheHeader(words)))
        return value; // a scheme without a credential
    const QByteArray scheme = isOneWord ? QByteArray() : showableScheme(value);
    const QByteArray secret = scheme.isEmpty() ? value : value.mid(scheme.size() + 1);
    const QByteArray shown = label(secret, kindOfScheme(scheme).constData());
    for (const QByteArray &part : secretsWithin(value)) {
        if (!m_labels.contains(part))
            m_labels.insert(part, shown); // it is the same one
    }
    return scheme.isEmpty() ? shown : scheme + ' ' + shown;
}

QByteArray Redactor::header(const QByteArray &name, const QByteArray &value)
{
    if (isOneOf(name, {"Cookie", "Set-Cookie"})) {
        const QByteArray shown = label(value, "COOKIE");
        learnCookies(name, value);
        return shown;
    }
    if (isOneOf(name, {"Location", "Content-Location", "Referer"}))
        return url(QUrl(QString::fromUtf8(value))).toUtf8();
    if (isAuthorizationName(name))
        return credential(value);
    const QByteArray shown = text(value);
    const char *kind = kindOfSecretName(name);
    return kind && !value.isEmpty() && !isLabelAlone(shown) ? label(value, kind) : shown;
}

bool isSecretHeader(const QByteArray &name, const QByteArray &value)
{
    return isSecretName(name) || isAuthorizationName(name) || Redactor().text(value) != value;
}

Headers Redactor::headers(const Headers &headers)
{
    Headers shown;
    for (const auto &[name, value] : headers.fields())
        shown.add(text(name), header(name, value));
    return shown;
}

QByteArray Redactor::form(const QByteArray &encoded)
{
    const qsizetype knownBefore = m_labels.size();
    const LabelOf labelOf = [this](const QByteArray &secret, const char *kind) { return label(secret, kind); };
    QByteArrayList pairs;
    // A body without a type may be of XML, and an & within an element ends no pair.
    const QString whole = withoutElements(QString::fromLatin1(withoutKnown(encoded)), labelOf);
    for (const QByteArray &pair : whole.toLatin1().split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = QByteArray::fromPercentEncoding(pair.left(std::max<qsizetype>(equals, 0)));
        const char *kind = kindOfSecretName(name);
        const QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        const QByteArray secret = QByteArray::fromPercentEncoding(QByteArray(value).replace('+', ' '));
        if (!kind || secret.isEmpty())
            pairs.append(text(pair));
        else
            pairs.append(isLabelAlone(secret) ? pair : pair.left(equals + 1) + label(secret, kind));
    }
    return withoutNewlyKnown(pairs.join('&'), knownBefore);
}

QByteArray Redactor::body(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray type = contentType.trimmed().toLower();
    const bool isForm = type.isEmpty() || type.startsWith("application/x-www-form-urlencoded");
    return isForm ? form(body) : text(body);
}

QByteArray Redactor::sendableUrl(const QUrl &url)
{
    return this->url(url.adjusted(QUrl::RemoveFragment)).replace(u'#', "%23"_L1).toLatin1();
}

QString Redactor::url(const QUrl &url)
{
    QUrl bare = url;
    bare.setUserInfo(QString());
    bare.setQuery(QString());
    bare.setFragment(QString());
    QByteArray shown = text(bare.toEncoded());
    if (url.hasQuery())
        shown += '?' + form(url.query(QUrl::FullyEncoded).toLatin1());
    if (url.hasFragment())
        shown += '#' + form(url.fragment(QUrl::FullyEncoded).toLatin1());
    return QString::fromLatin1(withoutKnown(shown)); // one may span its parts
}

QUrl urlOfShown(const QString &shown)
{
    static const QRegularExpression label(u"(=[A-Z]+|/SECURITYCODE)#([0-9]+)"_s);
    return QUrl(QString(shown).replace(label, u"\\1%23\\2"_s));
}

} // namespace http
