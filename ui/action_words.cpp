// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/action_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace action_words {

namespace {

struct Row
{
    QLatin1StringView objectName;
    const char *text;
};

constexpr auto tokenOnShow = QT_TRANSLATE_NOOP("action_words", "sign in or open a token first");
constexpr auto readable = QT_TRANSLATE_NOOP("action_words", "open a token that is no bare secret first");
constexpr auto exchanges = QT_TRANSLATE_NOOP("action_words", "send a request first, with private mode off");
constexpr auto labIdle = QT_TRANSLATE_NOOP("action_words", "stop the lab, or wait until it is done");
constexpr auto searchIdle = QT_TRANSLATE_NOOP("action_words", "stop the search, or wait until it is done");
constexpr auto searched = QT_TRANSLATE_NOOP("action_words", "search a file with tokens in it first");
constexpr auto pastedChosen = QT_TRANSLATE_NOOP("action_words", "choose a pasted token on the left first");
constexpr auto accountChosen = QT_TRANSLATE_NOOP("action_words", "choose an account on the left first, or sign in");

constexpr Row needs[] = {
    {"signOutAction"_L1, accountChosen},
    {"revokeAction"_L1, accountChosen},
    {"removePastedAction"_L1, pastedChosen},
    {"removeAllPastedAction"_L1, QT_TRANSLATE_NOOP("action_words", "no token was pasted")},
    {"useInRequestAction"_L1, QT_TRANSLATE_NOOP("action_words", "open a whole token, no bare secret, first")},
    {"copyTokenAction"_L1, tokenOnShow},
    {"copyRedactedAction"_L1, tokenOnShow},
    {"compareAction"_L1, tokenOnShow},
    {"explainAction"_L1, tokenOnShow},
    {"saveReportAction"_L1, tokenOnShow},
    {"freshTokenAction"_L1,
     QT_TRANSLATE_NOOP("action_words", "choose an account with a refresh token on the left first")},
    {"signInAgainAction"_L1, accountChosen},
    {"repairAction"_L1, QT_TRANSLATE_NOOP("action_words", "open a token whose damage can be undone first")},
    {"stopReadingAction"_L1, QT_TRANSLATE_NOOP("action_words", "no long text is being read")},
    {"openInnerAction"_L1, QT_TRANSLATE_NOOP("action_words", "open a token with another one in it first")},
    {"searchThisFileAction"_L1,
     QT_TRANSLATE_NOOP("action_words", "open a file with more than one bare token in it first")},
    {"diagnoseTextAction"_L1,
     QT_TRANSLATE_NOOP("action_words", "open a text first that records a refused request: a HAR, or an answer")},
    {"fetchKeysAction"_L1, QT_TRANSLATE_NOOP("action_words", "open a token that names its issuer first")},
    {"expectAction"_L1, readable},
    {"judgeAtAction"_L1, readable},
    {"giveKeyAction"_L1, readable},
    {"dropKeyAction"_L1, QT_TRANSLATE_NOOP("action_words", "give a key first")},
    {"backToNowAction"_L1, QT_TRANSLATE_NOOP("action_words", "it is judged by the clock already")},
    {"sendAction"_L1, QT_TRANSLATE_NOOP("action_words", "cancel the request under way, or wait for its answer")},
    {"cancelAction"_L1, QT_TRANSLATE_NOOP("action_words", "no request is under way")},
    {"labRunAction"_L1, labIdle},
    {"labTakeAction"_L1, labIdle},
    {"labWatchAction"_L1, labIdle},
    {"labPreset"_L1, labIdle},
    {"labUrl"_L1, labIdle},
    {"labToken"_L1, labIdle},
    {"labResults"_L1, QT_TRANSLATE_NOOP("action_words", "run the lab first")},
    {"labStopAction"_L1, QT_TRANSLATE_NOOP("action_words", "the lab is not running")},
    {"labSaveAction"_L1, QT_TRANSLATE_NOOP("action_words", "run the lab first")},
    {"keepAged"_L1, QT_TRANSLATE_NOOP("action_words", "choose the token of an account for the lab first")},
    {"searchFileAction"_L1, searchIdle},
    {"searchPastedAction"_L1, searchIdle},
    {"openFoundAction"_L1, QT_TRANSLATE_NOOP("action_words", "search a file and choose a token in the list first")},
    {"diagnoseFileAction"_L1, QT_TRANSLATE_NOOP("action_words", "search a HAR first")},
    {"saveFoundAction"_L1, searched},
    {"saveRedactedAction"_L1, QT_TRANSLATE_NOOP("action_words", "search one file with tokens in it first")},
    {"resendAction"_L1, exchanges},
    {"compareExchangesAction"_L1, QT_TRANSLATE_NOOP("action_words", "choose two exchanges in the history first")},
    {"saveChosenHarAction"_L1, QT_TRANSLATE_NOOP("action_words", "choose exchanges in the history first")},
    {"saveShownHarAction"_L1, exchanges},
    {"saveHar"_L1, exchanges},
    {"saveBundleAction"_L1, exchanges},
    {"clearHistoryAction"_L1, QT_TRANSLATE_NOOP("action_words", "the history is empty already")},
};

constexpr Row words[] = {
    {"general"_L1, QT_TRANSLATE_NOOP("action_words", "preferences options")},
    {"language"_L1, QT_TRANSLATE_NOOP("action_words", "language langue english français translation")},
    {"theme"_L1, QT_TRANSLATE_NOOP("action_words", "theme dark light colors appearance night mode")},
    {"tray"_L1, QT_TRANSLATE_NOOP("action_words", "tray icon background notification")},
    {"privateMode"_L1, QT_TRANSLATE_NOOP("action_words", "privacy history record incognito")},
    {"clipboard"_L1, QT_TRANSLATE_NOOP("action_words", "clipboard clear copy seconds")},
    {"refreshAhead"_L1, QT_TRANSLATE_NOOP("action_words", "automatic renewal expiry")},
    {"retryOn401"_L1, QT_TRANSLATE_NOOP("action_words", "retry repeat expired")},
    {"exportProfiles"_L1, QT_TRANSLATE_NOOP("action_words", "profiles backup")},
    {"importProfiles"_L1, QT_TRANSLATE_NOOP("action_words", "profiles restore")},
    {"network"_L1, QT_TRANSLATE_NOOP("action_words", "internet connection")},
    {"proxy"_L1, QT_TRANSLATE_NOOP("action_words", "proxy server network socks")},
    {"caFile"_L1, QT_TRANSLATE_NOOP("action_words", "certificate authority TLS SSL trust")},
    {"tokenHosts"_L1, QT_TRANSLATE_NOOP("action_words", "allow-list server domain permission")},
    {"keys"_L1, QT_TRANSLATE_NOOP("action_words", "keyboard keys hotkeys")},
    {"settingsAction"_L1, QT_TRANSLATE_NOOP("action_words", "preferences options configuration")},
    {"signInAction"_L1, QT_TRANSLATE_NOOP("action_words", "log in login connect scope consent")},
    {"signOutAction"_L1, QT_TRANSLATE_NOOP("action_words", "log out logout disconnect remove delete account")},
    {"revokeAction"_L1, QT_TRANSLATE_NOOP("action_words", "withdraw access")},
    {"quitAction"_L1, QT_TRANSLATE_NOOP("action_words", "exit close")},
    {"guideAction"_L1, QT_TRANSLATE_NOOP("action_words", "help manual why 401 refused error")},
    {"aboutAction"_L1, QT_TRANSLATE_NOOP("action_words", "version licence")},
    {"hostsAction"_L1, QT_TRANSLATE_NOOP("action_words", "network traffic")},
    {"judgeAtAction"_L1, QT_TRANSLATE_NOOP("action_words", "time travel clock")},
    {"giveKeyAction"_L1, QT_TRANSLATE_NOOP("action_words", "verify check signature decrypt")},
    {"fetchKeysAction"_L1, QT_TRANSLATE_NOOP("action_words", "verify signature")},
    {"copyRedactedAction"_L1, QT_TRANSLATE_NOOP("action_words", "share safely")},
    {"pasteTokenAction"_L1, QT_TRANSLATE_NOOP("action_words", "decode inspect read jwt")},
    {"signInAgainAction"_L1, QT_TRANSLATE_NOOP("action_words", "ask for scope consent")},
    {"importRequestsAction"_L1, QT_TRANSLATE_NOOP("action_words", "postman collection")},
    {"diagnoseFileAction"_L1, QT_TRANSLATE_NOOP("action_words", "why 401 refused error")},
    {"clearHistoryAction"_L1, QT_TRANSLATE_NOOP("action_words", "delete erase history")},
    {"removePastedAction"_L1, QT_TRANSLATE_NOOP("action_words", "delete forget wipe")},
    {"removeAllPastedAction"_L1, QT_TRANSLATE_NOOP("action_words", "delete forget wipe clear")},
    {"saveRedactedAction"_L1,
     QT_TRANSLATE_NOOP("action_words", "share safely anonymous anonymize anonymise mask redact")},
};

template<size_t Size>
const char *textOf(const Row (&rows)[Size], const QString &objectName)
{
    const auto *row = std::find_if(std::begin(rows), std::end(rows),
                                   [&](const Row &candidate) { return candidate.objectName == objectName; });
    return row == std::end(rows) ? nullptr : row->text;
}

/// "copyRedactedAction": "copy Redacted Action". Objects are named in English, whatever the window speaks.
QString englishName(const QString &objectName)
{
    QString name;
    for (const QChar letter : objectName)
        name += letter.isUpper() ? u' ' + QString(letter) : QString(letter);
    return name;
}

} // namespace

QString synonyms(const QString &objectName)
{
    QString all = englishName(objectName);
    if (const char *text = textOf(words, objectName))
        all += u' ' + QString::fromUtf8(text) + u' ' + QCoreApplication::translate("action_words", text);
    return all;
}

QString need(const QString &objectName)
{
    const char *text = textOf(needs, objectName);
    return text ? QCoreApplication::translate("action_words", text) : QString();
}

} // namespace action_words
