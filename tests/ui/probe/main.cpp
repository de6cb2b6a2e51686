// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

// A window with one of each kind of control, for the story driver's own test.

namespace {

QTableView *makeTable(QStandardItemModel *model)
{
    model->setHorizontalHeaderLabels({QStringLiteral("名前"), QStringLiteral("件数")});
    auto *table = new QTableView;
    table->setModel(model);
    table->setAccessibleName(QStringLiteral("エクスポート"));
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    return table;
}

void append(QStandardItemModel *model, const QString &name, const QString &count)
{
    model->appendRow({new QStandardItem(name), new QStandardItem(count)});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setWindowTitle(QStringLiteral("Probe"));

    auto *model = new QStandardItemModel(&window);
    append(model, QStringLiteral("春のキャンペーン"), QStringLiteral("12,000"));
    append(model, QStringLiteral("東京 VIP"), QStringLiteral("5,000"));
    auto *table = makeTable(model);

    auto *name = new QLineEdit;
    auto *mode = new QComboBox;
    mode->addItems({QStringLiteral("同期"), QStringLiteral("追加のみ"), QStringLiteral("削除のみ")});
    auto *add = new QPushButton(QStringLiteral("追加(&A)"));
    add->setEnabled(false);
    auto *state = new QLabel(QStringLiteral("準備完了"));
    auto *form = new QFormLayout;
    form->addRow(QStringLiteral("表示名(&N)"), name);
    form->addRow(QStringLiteral("更新方法(&M)"), mode);

    auto *large = new QListWidget;
    large->setAccessibleName(QStringLiteral("セグメント"));
    for (int number = 1; number <= 5'000; ++number)
        large->addItem(QStringLiteral("セグメント %1").arg(number));
    auto *unnamed = new QLineEdit;

    auto *middle = new QWidget;
    auto *layout = new QVBoxLayout(middle);
    layout->addLayout(form);
    layout->addWidget(add);
    layout->addWidget(table);
    layout->addWidget(large);
    layout->addWidget(unnamed);
    layout->addWidget(state);
    window.setCentralWidget(middle);

    QObject::connect(name, &QLineEdit::textChanged, add, [add](const QString &text) { add->setEnabled(!text.isEmpty()); });
    QObject::connect(add, &QPushButton::clicked, &window, [=] {
        state->setText(QStringLiteral("追加しています"));
        // As a server would, it takes its time.
        QTimer::singleShot(400, model, [=] {
            append(model, name->text(), mode->currentText());
            state->setText(QStringLiteral("追加しました"));
        });
    });
    auto *menu = window.menuBar()->addMenu(QStringLiteral("ヘルプ(&H)"));
    QObject::connect(menu->addAction(QStringLiteral("バージョン情報(&A)")), &QAction::triggered, &window, [&window] {
        auto *about = new QDialog(&window);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->setWindowTitle(QStringLiteral("バージョン情報"));
        auto *inner = new QVBoxLayout(about);
        inner->addWidget(new QLabel(QStringLiteral("Probe 1.0, %1").arg(QLocale::system().name())));
        auto *buttons = new QDialogButtonBox;
        buttons->addButton(QStringLiteral("閉じる"), QDialogButtonBox::RejectRole);
        inner->addWidget(buttons);
        QObject::connect(buttons, &QDialogButtonBox::rejected, about, &QDialog::close);
        about->open();
    });
    window.resize(700, 600);
    window.show();
    return QApplication::exec();
}
