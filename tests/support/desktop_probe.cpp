// SPDX-License-Identifier: GPL-3.0-or-later
// A window to try desktop.py on: one of each kind of control that the program has.
#include <QApplication>
#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

QTableWidget *makeTable(QWidget *parent)
{
    auto *table = new QTableWidget(2, 2, parent);
    table->setAccessibleName(u"Claims"_s);
    const QStringList texts{u"email"_s, u"ada@example.test"_s, u"sub"_s, u"1001"_s};
    for (int i = 0; i < texts.size(); ++i)
        table->setItem(i / 2, i % 2, new QTableWidgetItem(texts[i]));
    return table;
}

void fill(QWidget *window)
{
    auto *layout = new QFormLayout(window);
    auto *name = new QLineEdit(window);
    auto *greeting = new QLabel(window);
    auto *greet = new QPushButton(u"&Greet…"_s, window);
    auto *show = new QCheckBox(u"Show what has no name"_s, window);
    auto *nameless = new QToolButton(window);
    nameless->hide();
    layout->addRow(u"&Name"_s, name);
    layout->addRow(greet);
    layout->addRow(greeting);
    layout->addRow(show);
    layout->addRow(nameless);
    layout->addRow(makeTable(window));

    // Late, and of a button that is enabled late: what a script has to wait for.
    greet->setEnabled(false);
    QObject::connect(name, &QLineEdit::textChanged, greet,
                     [greet](const QString &text) { greet->setEnabled(!text.isEmpty()); });
    QObject::connect(greet, &QPushButton::clicked, greeting, [name, greeting] {
        QTimer::singleShot(300, greeting, [name, greeting] { greeting->setText(u"Hello, %1"_s.arg(name->text())); });
    });
    QObject::connect(show, &QCheckBox::toggled, nameless, &QWidget::setVisible);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QWidget window;
    window.setWindowTitle(u"Probe"_s);
    fill(&window);
    window.show();
    return QApplication::exec();
}
