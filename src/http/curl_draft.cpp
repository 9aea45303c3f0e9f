// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/curl_draft.h"

#include "http/curl_options.h"

#include <QCoreApplication>

namespace http {

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("http::curl", sentence);
}

Error wrong(const QString &why)
{
    return {ErrorCode::TextMalformed, say("cURL command"), why};
}

class DraftReader
{
public:
    explicit DraftReader(const ShellCommand &command)
        : m_words(command.words)
    {
        m_drafts.append(CurlDraft());
    }

    Result<QList<CurlDraft>> read()
    {
        for (m_at = 1; m_at < m_words.size(); ++m_at)
            if (const auto error = readWord())
                return tl::unexpected<Error>(*error);
        return m_drafts;
    }

private:
    CurlDraft &draft() { return m_drafts.last(); }

    std::optional<Error> readWord()
    {
        const ShellWord &word = m_words.at(m_at);
        noteExpansion(word, draft().notes);
        if (!m_onlyUrls && word.text == "--")
            m_onlyUrls = true;
        else if (!m_onlyUrls && (word.text == "--next" || word.text == "-:"))
            m_drafts.append(CurlDraft());
        else if (!m_onlyUrls && word.text.startsWith("--"))
            return longOption(word.text.mid(2));
        else if (!m_onlyUrls && word.text.size() > 1 && word.text.startsWith('-'))
            return letters(word.text);
        else
            draft().urls.append(word);
        return {};
    }

    std::optional<Error> longOption(const QByteArray &name)
    {
        const CurlOption *option = curlOption(name);
        if (!option)
            return unknown("--" + name);
        return option->takesValue ? takeNext(*option) : apply(*option, {});
    }

    /// `-sSXPOST`: letters without a value may share a dash; the first with one takes the rest.
    std::optional<Error> letters(const QByteArray &word)
    {
        for (qsizetype i = 1; i < word.size(); ++i) {
            const CurlOption *option = curlOption(word.at(i));
            if (!option)
                return unknown(QByteArray("-") + word.at(i));
            if (option->takesValue)
                return i + 1 < word.size() ? apply(*option, word.mid(i + 1)) : takeNext(*option);
            apply(*option, {});
        }
        return {};
    }

    std::optional<Error> takeNext(const CurlOption &option)
    {
        if (++m_at >= m_words.size())
            return wrong(say("the option --%1 has no value").arg(QLatin1String(option.name)));
        noteExpansion(m_words.at(m_at), draft().notes);
        return apply(option, m_words.at(m_at).text);
    }

    std::optional<Error> apply(const CurlOption &option, const QByteArray &value)
    {
        if (option.apply)
            option.apply(draft(), value);
        return {};
    }

    static Error unknown(const QByteArray &name)
    {
        return wrong(say("cURL has no option %1").arg(QString::fromUtf8(name)));
    }

    const QList<ShellWord> m_words;
    QList<CurlDraft> m_drafts;
    qsizetype m_at = 0;
    bool m_onlyUrls = false;
};

} // namespace

void noteExpansion(const ShellWord &word, QStringList &notes)
{
    if (word.expands)
        notes.append(say("The shell would fill something in here; it stands as written: look for $ or %."));
}

Result<QList<CurlDraft>> readDrafts(const ShellCommand &command)
{
    return DraftReader(command).read();
}

} // namespace http
