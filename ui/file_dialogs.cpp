// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/file_dialogs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace file_dialogs {

namespace {

QFileDialog *make(QWidget *parent, const QString &title, const QStringList &filters, const Chosen &chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!filters.isEmpty())
        dialog->setNameFilters(filters);
    static QString lastFolder;
    if (!lastFolder.isEmpty())
        dialog->setDirectory(lastFolder);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen](const QString &path) {
        lastFolder = QFileInfo(path).absolutePath();
        chosen(path);
    });
    return dialog;
}

/// The first ending of a filter such as "HTML (*.html)"; empty when it takes every file.
QString endingOf(const QString &filter)
{
    static const QRegularExpression ending(u"\\*\\.([\\w.]+)"_s);
    return ending.match(filter).captured(1);
}

} // namespace

void open(QWidget *parent, const QString &title, const QString &at, const QStringList &filters, const Chosen &chosen)
{
    QFileDialog *dialog = make(parent, title, filters, chosen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (const QFileInfo first(at); first.isDir())
        dialog->setDirectory(at);
    else if (!at.isEmpty())
        dialog->selectFile(at);
    dialog->open();
}

void openFolder(QWidget *parent, const QString &title, const QString &at, const Chosen &chosen)
{
    QFileDialog *dialog = make(parent, title, {}, chosen);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setDirectory(at);
    dialog->open();
}

void save(QWidget *parent, const QString &title, const QString &name, const QStringList &filters, const Chosen &chosen)
{
    QFileDialog *dialog = make(parent, title, filters, chosen);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    if (!name.isEmpty())
        dialog->selectFile(name);
    dialog->setDefaultSuffix(endingOf(filters.value(0)));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString &filter) { dialog->setDefaultSuffix(endingOf(filter)); });
    dialog->open();
}

} // namespace file_dialogs
