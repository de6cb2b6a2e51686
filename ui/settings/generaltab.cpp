// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generaltab.h"

#include "widgets/look/text.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>

namespace segue::ui {

namespace {

/// A choice with its label above and what it means below.
QComboBox *addChoice(QBoxLayout *column, const QString &name, const QString &title, const QString &meaning, QWidget *owner)
{
    auto *label = new QLabel(title, owner);
    auto *box = new QComboBox(owner);
    box->setObjectName(name);
    QString spoken = title;
    box->setAccessibleName(spoken.remove(u'&'));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    label->setBuddy(box);
    column->addWidget(label);
    column->addWidget(box, 0, Qt::AlignLeft);
    column->addWidget(newQuietLabel(meaning, owner));
    column->addSpacing(step(owner));
    return box;
}

} // namespace

GeneralTab::GeneralTab(std::optional<Language> language, Scheme scheme, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * step(this), 0, 0);
    column->setSpacing(step(this));
    QComboBox *languages =
        addChoice(column, QStringLiteral("languageChoice"), tr("&Language"), tr("Runs that are under way go on undisturbed."), this);
    languages->addItem(tr("As the system"));
    // Each in its own words, so that it is found by whoever needs it.
    languages->addItem(QStringLiteral("日本語"), static_cast<int>(Language::Japanese));
    languages->addItem(QStringLiteral("English"), static_cast<int>(Language::English));
    languages->setCurrentIndex(!language ? 0 : *language == Language::Japanese ? 1 : 2);
    QComboBox *schemes = addChoice(column, QStringLiteral("schemeChoice"), tr("C&olours"),
                                   tr("High contrast shows text and lines at their strongest."), this);
    schemes->addItem(tr("As the system"), static_cast<int>(Scheme::System));
    schemes->addItem(tr("Light"), static_cast<int>(Scheme::Light));
    schemes->addItem(tr("Dark"), static_cast<int>(Scheme::Dark));
    schemes->addItem(tr("High contrast"), static_cast<int>(Scheme::HighContrast));
    schemes->setCurrentIndex(schemes->findData(static_cast<int>(scheme)));
    column->addStretch();
    connect(languages, &QComboBox::activated, this, [this, languages] {
        const QVariant chosen = languages->currentData();
        Q_EMIT languageChosen(chosen.isValid() ? std::optional(static_cast<Language>(chosen.toInt())) : std::nullopt);
    });
    connect(schemes, &QComboBox::activated, this,
            [this, schemes] { Q_EMIT schemeChosen(static_cast<Scheme>(schemes->currentData().toInt())); });
}

} // namespace segue::ui
