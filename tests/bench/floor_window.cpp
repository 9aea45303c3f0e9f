// SPDX-License-Identifier: GPL-3.0-or-later
// A window of Qt with the kinds of panes that ours has, and nothing in them: menus, a tool bar, a tree, tabs, three
// text panes, three tables, a status bar. The keyboard is in a text pane.
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTableView>
#include <QToolBar>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {

QWidget *page(QTabWidget &tabs)
{
    auto *splitter = new QSplitter(Qt::Vertical, &tabs);
    auto *table = new QTableView(splitter);
    table->setModel(new QStandardItemModel(20, 4, table));
    splitter->addWidget(new QPlainTextEdit(splitter));
    splitter->addWidget(table);
    return splitter;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication program(argc, argv);
    QMainWindow window;
    for (const QString &title : {u"&File"_s, u"&Edit"_s, u"&View"_s, u"&Help"_s})
        window.menuBar()->addMenu(title)->addAction(u"Action"_s);
    window.addToolBar(u"Tools"_s)->addAction(u"Action"_s);
    auto *tabs = new QTabWidget(&window);
    for (const QString &title : {u"First"_s, u"Second"_s, u"Third"_s})
        tabs->addTab(page(*tabs), title);
    auto *tree = new QTreeWidget(&window);
    tree->addTopLevelItem(new QTreeWidgetItem({u"Item"_s}));
    auto *splitter = new QSplitter(&window);
    splitter->addWidget(tree);
    splitter->addWidget(tabs);
    window.setCentralWidget(splitter);
    window.statusBar()->showMessage(u"Ready"_s);
    window.resize(1100, 720);
    window.show();
    tabs->currentWidget()->findChild<QPlainTextEdit *>()->setFocus();
    return QApplication::exec();
}
