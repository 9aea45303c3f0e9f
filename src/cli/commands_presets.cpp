// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shipped_presets.h"
#include "cli/commands.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QJsonObject toJson(const lab::PresetParameter &parameter)
{
    return {{u"name"_s, parameter.name}, {u"value"_s, parameter.value}, {u"required"_s, parameter.required}};
}

QJsonObject toJson(const lab::Preset &preset)
{
    QJsonArray parameters;
    for (const lab::PresetParameter &parameter : preset.parameters())
        parameters.append(toJson(parameter));
    return {{u"name"_s, preset.name},
            {u"api"_s, preset.api},
            {u"title"_s, preset.title},
            {u"method"_s, QString::fromLatin1(preset.method)},
            {u"url"_s, lab::ApiHosts().base(preset.api) + preset.path},
            {u"params"_s, parameters},
            {u"body"_s, QString::fromUtf8(preset.body)},
            {u"reads"_s, preset.reads},
            {u"scopes_any"_s, QJsonArray::fromStringList(preset.scopesAny)},
            {u"token_types"_s, QJsonArray::fromStringList(preset.tokenTypes)},
            {u"docs"_s, preset.docs.toString()}};
}

/// `fileId=… fields=user`: what can be given, in the form in which it is.
QString parametersInWords(const lab::Preset &preset)
{
    QStringList words;
    for (const lab::PresetParameter &parameter : preset.parameters())
        words.append(parameter.name + u'=' +
                     (parameter.value.isEmpty() && parameter.required ? u"…"_s : parameter.value));
    return words.join(u' ');
}

void print(Output &out, const lab::Preset &preset)
{
    out.line(u"%1  %2  %3"_s.arg(preset.name, -28).arg(lab::titleOf(preset), parametersInWords(preset)).trimmed());
    if (!preset.scopesAny.isEmpty())
        out.line(u"    "_s + say("one of these scopes is enough: %1").arg(preset.scopesAny.join(u", "_s)));
}

} // namespace

Future<int> presets(Invocation &call)
{
    const auto all = app::shippedPresets();
    if (!all)
        return ready<int>(tl::unexpected<Error>(all.error()));
    QJsonArray listed;
    for (const lab::Preset &preset : *all) {
        listed.append(toJson(preset));
        if (!call.out().isJson())
            print(call.out(), preset);
    }
    if (call.out().isJson())
        call.out().json(listed);
    return ready<int>(0);
}

} // namespace cli
