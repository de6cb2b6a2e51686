// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicesform.h"

#include "widgets/look/flowlayout.h"
#include "widgets/look/text.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace segue::ui {

namespace {

void choose(QComboBox *box, int value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

ChoicesForm::ChoicesForm(QWidget *parent) : QWidget(parent)
{
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(step(this));
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    using namespace domain;
    newNumber(tr("Removal guard"), m_guardOn, m_guardShare, tr("Stop when more would be removed than"), 1, 100, tr(" %"));
    m_removedByOthers =
        newChoice<int>(tr("People whom others took off the list"), QStringLiteral("removedByOthers"),
                       {{tr("as the mode does"), -1},
                        {wording::removedByOthersText(RemovedByOthers::Respect), static_cast<int>(RemovedByOthers::Respect)},
                        {wording::removedByOthersText(RemovedByOthers::AddAgain), static_cast<int>(RemovedByOthers::AddAgain)}});
    m_several = newChoice<int>(tr("Customers with several contacts"), QStringLiteral("severalContacts"),
                               {{wording::severalContactsText(SeveralContacts::One), static_cast<int>(SeveralContacts::One)},
                                {wording::severalContactsText(SeveralContacts::All), static_cast<int>(SeveralContacts::All)},
                                {wording::severalContactsText(SeveralContacts::Reject), static_cast<int>(SeveralContacts::Reject)}});
    m_merged = newChoice<int>(tr("Contacts that were merged"), QStringLiteral("merged"),
                              {{wording::mergedText(MergedContacts::Reject), static_cast<int>(MergedContacts::Reject)},
                               {wording::mergedText(MergedContacts::Follow), static_cast<int>(MergedContacts::Follow)}});
    m_optedOut = new QCheckBox(tr("Do not add people who want no e-mail"), this);
    addRow(tr("E-mail"), m_optedOut);
    connect(m_optedOut, &QCheckBox::toggled, this, &ChoicesForm::changed);
    newNumber(tr("Notice of rejects"), m_alarmOn, m_alarmShare, tr("Say so when more cannot be exported than"), 1, 100, tr(" %"));
    m_deleted = newChoice<int>(tr("When a list was deleted in Sales"), QStringLiteral("whenDeleted"),
                               {{wording::whenDeletedText(WhenDeleted::Stop), static_cast<int>(WhenDeleted::Stop)},
                                {wording::whenDeletedText(WhenDeleted::Create), static_cast<int>(WhenDeleted::Create)},
                                {wording::whenDeletedText(WhenDeleted::Detach), static_cast<int>(WhenDeleted::Detach)}});
    m_locked = newChoice<int>(tr("When a list is locked in Sales"), QStringLiteral("whenLocked"),
                              {{wording::whenLockedText(WhenLocked::Stop), static_cast<int>(WhenLocked::Stop)},
                               {wording::whenLockedText(WhenLocked::Skip), static_cast<int>(WhenLocked::Skip)}});
    const auto text = [this](const QString &label, const QString &empty) {
        auto *field = new QLineEdit(this);
        field->setPlaceholderText(empty);
        field->setMinimumWidth(36 * fontMetrics().averageCharWidth());
        addRow(label, field);
        connect(field, &QLineEdit::textChanged, this, &ChoicesForm::changed);
        return field;
    };
    m_template = text(tr("Names of new lists"), QStringLiteral("{segment}"));
    m_template->setToolTip(tr("{segment}, {export} and {part} are filled in."));
    m_owner = text(tr("Owner of new lists"), tr("the account of the connection"));
    newNumber(tr("Numbered lists"), m_partsOn, m_parts, tr("Start another list after this many people"), 100, 10'000'000, QString());
}

void ChoicesForm::addRow(const QString &label, QWidget *field)
{
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    m_form->addRow(label, field);
}

template<class Value>
QComboBox *ChoicesForm::newChoice(const QString &label, const QString &object, const QList<std::pair<QString, Value>> &choices)
{
    auto *box = new QComboBox(this);
    box->setObjectName(object);
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &ChoicesForm::changed);
    return box;
}

void ChoicesForm::newNumber(const QString &label, QCheckBox *&on, QSpinBox *&number, const QString &onText, int least, int most,
                            const QString &suffix)
{
    auto *row = new QWidget(this);
    auto *layout = new FlowLayout(row);
    on = new QCheckBox(onText, row);
    number = new QSpinBox(row);
    number->setRange(least, most);
    number->setSuffix(suffix);
    number->setGroupSeparatorShown(true);
    number->setAccessibleName(tr("%1: limit", "name of a setting").arg(label));
    number->setEnabled(false);
    layout->addWidget(on);
    layout->addWidget(number);
    layout->addStretch();
    addRow(label, row);
    connect(on, &QCheckBox::toggled, number, &QWidget::setEnabled);
    connect(on, &QCheckBox::toggled, this, &ChoicesForm::changed);
    connect(number, &QSpinBox::valueChanged, this, &ChoicesForm::changed);
}

void ChoicesForm::setValue(const workspace::ExportSettings &settings)
{
    const auto number = [](QCheckBox *on, QSpinBox *box, std::optional<int> value, int usual) {
        on->setChecked(value.has_value());
        box->setValue(value.value_or(usual));
    };
    number(m_guardOn, m_guardShare, settings.guard.value_or(domain::GuardPolicy{}).sharePercent, 20);
    number(m_alarmOn, m_alarmShare, settings.rejectAlarmShare.value_or(std::nullopt), 5);
    number(m_partsOn, m_parts, settings.maxPerList.value_or(std::nullopt), 50'000);
    choose(m_removedByOthers, settings.removedByOthers ? static_cast<int>(*settings.removedByOthers) : -1);
    choose(m_several, static_cast<int>(settings.severalContacts.value_or(domain::SeveralContacts::One)));
    choose(m_merged, static_cast<int>(settings.merged.value_or(domain::MergedContacts::Reject)));
    choose(m_deleted, static_cast<int>(settings.whenDeleted.value_or(domain::WhenDeleted::Stop)));
    choose(m_locked, static_cast<int>(settings.whenLocked.value_or(domain::WhenLocked::Stop)));
    m_optedOut->setChecked(settings.skipOptedOut.value_or(false));
    m_template->setText(settings.listNameTemplate.value_or(QString()));
    const QString owner = settings.listOwner.value_or(QString());
    m_owner->setText(owner == QLatin1String("me") ? QString() : owner);
}

void ChoicesForm::addTo(workspace::ExportSettings &settings) const
{
    const auto number = [](const QCheckBox *on, const QSpinBox *box) {
        return on->isChecked() ? std::optional<int>(box->value()) : std::nullopt;
    };
    settings.guard = domain::GuardPolicy{number(m_guardOn, m_guardShare)};
    settings.rejectAlarmShare = number(m_alarmOn, m_alarmShare);
    settings.maxPerList = number(m_partsOn, m_parts);
    const int removed = m_removedByOthers->currentData().toInt();
    settings.removedByOthers = removed < 0 ? std::nullopt : std::optional(static_cast<domain::RemovedByOthers>(removed));
    settings.severalContacts = static_cast<domain::SeveralContacts>(m_several->currentData().toInt());
    settings.merged = static_cast<domain::MergedContacts>(m_merged->currentData().toInt());
    settings.whenDeleted = static_cast<domain::WhenDeleted>(m_deleted->currentData().toInt());
    settings.whenLocked = static_cast<domain::WhenLocked>(m_locked->currentData().toInt());
    settings.skipOptedOut = m_optedOut->isChecked();
    settings.listNameTemplate = m_template->text().trimmed();
    settings.listOwner = m_owner->text().trimmed().isEmpty() ? QStringLiteral("me") : m_owner->text().trimmed();
}

QString ChoicesForm::finding() const
{
    const QString names = m_template->text();
    if (!names.trimmed().isEmpty() && !names.contains(QLatin1String("{segment}")) && !names.contains(QLatin1String("{export}")))
        return tr("Names of new lists need {segment} or {export}, else every list has the same name.");
    return {};
}

} // namespace segue::ui
