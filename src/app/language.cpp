// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr auto sources = "en"_L1;

/// Qt's texts are on the disk, where the distribution has packed them; ours are built in.
void install(const QString &file, QCoreApplication &application)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(file))
        QCoreApplication::installTranslator(translator);
}

QString &installed()
{
    static QString language(sources);
    return language;
}

} // namespace

QStringList languages()
{
    return {sources, u"fr"_s};
}

QString spokenLanguage(const QString &chosen, const QStringList &wanted)
{
    for (const QString &tag : QStringList(chosen) + wanted) {
        const QString language = QString(tag).replace(u'_', u'-').section(u'-', 0, 0);
        if (languages().contains(language))
            return language;
    }
    return sources;
}

void installLanguage(const QString &chosen, QCoreApplication &application)
{
    const QLocale system = QLocale::system();
    const QString language = spokenLanguage(chosen, system.uiLanguages());
    installed() = language;
    // A German who reads English goes on reading German dates.
    const bool isFallback = chosen.isEmpty() && language == sources;
    const bool isOwn = isFallback || system.language() == QLocale(language).language();
    QLocale::setDefault(isOwn ? system : QLocale(language));
    qDeleteAll(application.findChildren<QTranslator *>(Qt::FindDirectChildrenOnly)); // of the language before
    install(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_%1.qm"_s.arg(language), application);
    install(u":/translations/tokenloupe_%1.qm"_s.arg(language), application);
}

QString installedLanguage()
{
    return installed();
}

} // namespace app
