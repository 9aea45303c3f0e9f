// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/about_dialog.h"

#include "base/app_id.h"
#include "ui/icons.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int pictureSize = 64; // device-independent pixels
constexpr int textWidth = 460;

QLabel *addText(QVBoxLayout &column, const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(textWidth);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column.addWidget(label);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Tokenloupe"));
    auto *picture = new QLabel(this);
    picture->setPixmap(icons::application().pixmap(pictureSize));
    auto *texts = new QVBoxLayout;
    QLabel *title =
        addText(*texts, u"%1 %2"_s.arg(QLatin1StringView(app_id::displayName), QLatin1StringView(app_id::version)));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    addText(*texts, tr("Signs you in, shows what is in tokens, and says why a request was refused."));
    addText(*texts,
            tr("It contacts whom you ask it to contact and, unasked, the provider of the account on show: for its "
               "keys, and for a fresh token before the old one ends (Settings). There is no telemetry and no update "
               "check. View, Hosts Contacted… lists every host."));
    addText(*texts,
            tr("Free software under the GNU General Public License, version 3 or later, without any warranty."));
    addText(*texts,
            tr("Built with Qt %1, runs on Qt %2 (LGPL-3.0). With OpenSSL (Apache-2.0), QtKeychain (BSD-3-Clause), "
               "libarchive (BSD-2-Clause), zlib (Zlib), tl::expected (CC0-1.0) and the QR code generator of "
               "Project Nayuki (MIT).")
                .arg(QLatin1StringView(QT_VERSION_STR), QLatin1StringView(qVersion())));
    auto *row = new QHBoxLayout;
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(buttons);
}
