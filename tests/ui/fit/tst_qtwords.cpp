// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"
#include "windowworld.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QToolButton>

using namespace segue;
using namespace segue::testing;
using namespace Qt::StringLiterals;

namespace {

bool isJapanese(const QString &text)
{
    static const QRegularExpression japanese(u"[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]"_s);
    return text.contains(japanese);
}

bool breaksTheRules(const QString &text)
{
    static const QRegularExpression bad(
        u"フォルダ(?!ー)|ユーザ(?!ー)|サーバ(?!ー)|コンピュータ(?!ー)|ログイン|ディレクトリ|不正な|致命的|[\\x{ff61}-\\x{ff9f}]"_s);
    return text.contains(bad);
}

/// What Qt wrote on it, less keys, numbers and signs.
QStringList writtenOn(QWidget &widget)
{
    QStringList texts;
    for (const auto *label : widget.findChildren<QLabel *>())
        texts.append(label->text());
    for (const auto *button : widget.findChildren<QAbstractButton *>()) {
        texts.append(button->text());
        texts.append(button->toolTip());
    }
    for (const auto *action : widget.findChildren<QAction *>()) {
        texts.append(action->text().section(u'\t', 0, 0));
        texts.append(action->toolTip());
    }
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

} // namespace

/// What Qt itself shows in the window is Japanese as the house writes it, with or without Qt's own translation on the computer.
class tst_QtWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<WindowWorld>(Language::Japanese);
        QVERIFY(m_world->isReady());
    }
    void cleanupTestCase() { m_world.reset(); }

    void menusOfFields()
    {
        QLineEdit line(u"文字"_s);
        check(line.createStandardContextMenu(), 6);
        QPlainTextEdit text(u"文字"_s);
        check(text.createStandardContextMenu(), 6);
    }

    void theFileDialog()
    {
        for (const auto mode : {QFileDialog::AcceptOpen, QFileDialog::AcceptSave}) {
            QFileDialog dialog;
            dialog.setOption(QFileDialog::DontUseNativeDialog);
            dialog.setAcceptMode(mode);
            dialog.show();
            const QStringList texts = writtenOn(dialog);
            QVERIFY(texts.size() > 12);
            check(texts);
            QVERIFY2(isJapanese(dialog.windowTitle()), qPrintable(dialog.windowTitle()));
        }
        QFileSystemModel files;
        for (int column = 0; column < files.columnCount(); ++column) {
            const QString title = files.headerData(column, Qt::Horizontal).toString();
            QVERIFY2(isJapanese(title), qPrintable(title));
        }
    }

    void buttonsOfDialogs()
    {
        using B = QDialogButtonBox;
        QDialogButtonBox box(B::Save | B::SaveAll | B::Open | B::Yes | B::YesToAll | B::No | B::NoToAll | B::Abort | B::Retry | B::Ignore
                             | B::Close | B::Cancel | B::Discard | B::Help | B::Apply | B::Reset | B::RestoreDefaults);
        const QStringList texts = writtenOn(box);
        QVERIFY(texts.size() >= 17);
        check(texts);
    }

    void everyWordThatIsOverridden()
    {
        // Each in the context that Qt asks for it.
        const std::pair<const char *, const char *> words[] = {
            {"QAbstractSpinBox", "&Step up"},
            {"QAbstractSpinBox", "&Select All"},
            {"QTabBar", "Scroll Left"},
            {"QScrollBar", "Scroll here"},
            {"QScrollBar", "Page down"},
            {"QComboBox", "Open the combo box selection popup"},
            {"QAccessibleActionInterface", "Press"},
            {"QSpiAccessibleBridge", "push button"},
            {"QGnomeTheme", "&Save"},
            {"QAbstractFileIconProvider", "Folder"},
            {"QFileDialog", "New Folder"},
            {"QFileDialog", "Directory:"},
        };
        for (const auto &[context, source] : words) {
            const QString text = QCoreApplication::translate(context, source);
            QVERIFY2(isJapanese(text) && !breaksTheRules(text), qPrintable(text));
        }
    }

    void englishIsQtsOwn()
    {
        m_world->restart(Language::English);
        QCOMPARE(QCoreApplication::translate("QLineEdit", "Select All"), u"Select All"_s);
        m_world->restart(Language::Japanese);
        QCOMPARE(QCoreApplication::translate("QLineEdit", "Select All"), u"すべて選択"_s);
    }

private:
    static void check(const QStringList &texts)
    {
        for (const QString &text : texts) {
            QVERIFY2(isJapanese(text), qPrintable(u"not Japanese: "_s + text));
            QVERIFY2(!breaksTheRules(text), qPrintable(text));
        }
    }
    static void check(QMenu *menu, int least)
    {
        const std::unique_ptr<QMenu> owner(menu);
        QStringList texts;
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator())
                texts.append(action->text().section(u'\t', 0, 0));
        }
        QVERIFY(texts.size() >= least);
        check(texts);
    }

    std::unique_ptr<WindowWorld> m_world;
};

SEGUE_TEST(tst_QtWords)
#include "tst_qtwords.moc"
