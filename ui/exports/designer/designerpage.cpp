// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "designerpage.h"

#include "choicesform.h"
#include "listchooser.h"
#include "segmentpicker.h"
#include "widgets/input/entryfield.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

#include <algorithm>

namespace segue::ui {

DesignerPage::DesignerPage(workspace::Workspace &workspace, const Clock &clock, std::optional<workspace::ExportView> from,
                           const QStringList &segments, QWidget *parent)
    : Page(QStringLiteral("designerPage"), from ? tr("Edit \"%1\"").arg(from->definition.name) : tr("Add an export"),
           tr("Each segment becomes one static marketing list of contacts that exist in Sales. Saving does not run the export."), parent),
      m_workspace(workspace), m_clock(clock), m_from(std::move(from)), m_wanted(segments)
{
    addBack(tr("&Back"));
    m_save = addAction(tr("&Save"), QStringLiteral("check"));
    m_saveRun = addAction(tr("Save and r&un"), QStringLiteral("run"));
    m_savePlan = addPrimaryAction(tr("Save and review &changes"), QStringLiteral("plan"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *content = new QWidget(scroll);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, step(this), 0);
    m_column->setSpacing(step(this));
    m_finding = newQuietLabel({}, this);
    m_finding->setObjectName(QStringLiteral("finding"));
    body()->addWidget(m_finding);
    body()->addWidget(scroll, 1);
    buildTop();
    m_column->addWidget(newLabel(TextSize::Section, tr("Segments and their lists"), content));
    m_segments = new SegmentPicker(clock, content);
    m_column->addWidget(m_segments);
    m_list = new ListChooser(workspace, content);
    m_list->show({}, {}, {}, false);
    m_column->addWidget(m_list);
    buildModes();
    buildChoices();
    m_column->addStretch();
    scroll->setWidget(content);
    connect(m_segments, &SegmentPicker::changed, this, &DesignerPage::check);
    connect(m_segments, &SegmentPicker::currentChanged, this, &DesignerPage::chooseList);
    connect(m_segments, &SegmentPicker::retry, this, &DesignerPage::askSegments);
    connect(m_list, &ListChooser::newWanted, this, [this] { m_segments->setNewList(m_segments->current()); });
    connect(m_list, &ListChooser::listWanted, this,
            [this](const QString &id, const QString &name) { m_segments->setList(m_segments->current(), id, name); });
    connect(m_save, &QPushButton::clicked, this, [this] { save(Then::Stay); });
    connect(m_savePlan, &QPushButton::clicked, this, [this] { save(Then::Plan); });
    connect(m_saveRun, &QPushButton::clicked, this, [this] { save(Then::Run); });
    m_begun = draftOf(m_from);
    setDraft(m_begun);
    askConnections();
}

void DesignerPage::buildTop()
{
    auto *form = new QFormLayout;
    form->setVerticalSpacing(step(this));
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const int wide = 24 * fontMetrics().averageCharWidth();
    const int widest = 60 * fontMetrics().averageCharWidth();
    m_connection = new QComboBox(this);
    m_connection->setObjectName(QStringLiteral("connection"));
    m_connection->setMinimumWidth(wide);
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(128);
    m_name->setMinimumWidth(wide);
    m_field = new QComboBox(this);
    m_field->setObjectName(QStringLiteral("contactIdField"));
    m_field->setEditable(true);
    m_field->setInsertPolicy(QComboBox::NoInsert);
    m_field->setMinimumWidth(wide);
    m_field->lineEdit()->setAccessibleName(tr("Contact ID"));
    const auto row = [&](const QString &label, QWidget *field) {
        field->setMaximumWidth(widest);
        field->setAccessibleName(QString(label).remove(u'&'));
        form->addRow(label, field);
    };
    row(tr("Connection of the &export"), m_connection);
    row(tr("&Name"), m_name);
    row(tr("C&ontact ID"), m_field);
    m_column->addLayout(form);
    connect(m_connection, &QComboBox::currentIndexChanged, this, &DesignerPage::connectionChosen);
    connect(m_name, &QLineEdit::textChanged, this, &DesignerPage::check);
    connect(m_field, &QComboBox::currentTextChanged, this, &DesignerPage::check);
}

void DesignerPage::buildModes()
{
    m_column->addWidget(newLabel(TextSize::Section, tr("What happens to people who leave the segment"), this));
    m_modes = new QButtonGroup(this);
    for (const domain::Mode mode : {domain::Mode::KeepInStep, domain::Mode::AddOnly, domain::Mode::ExactCopy}) {
        auto *button = new QRadioButton(wording::modeText(mode), this);
        button->setAccessibleDescription(wording::modeExplanation(mode));
        m_modes->addButton(button, static_cast<int>(mode));
        m_column->addWidget(button);
        auto *what = newQuietLabel(wording::modeExplanation(mode), this);
        what->setContentsMargins(step(this, 3), 0, 0, 0);
        m_column->addWidget(what);
    }
    m_column->addWidget(newQuietLabel(tr("No contact record is ever deleted."), this));
    connect(m_modes, &QButtonGroup::idToggled, this, &DesignerPage::check);
}

void DesignerPage::buildChoices()
{
    m_fold = new QPushButton(tr("&More choices"), this);
    m_fold->setCheckable(true);
    m_choices = new ChoicesForm(this);
    m_choices->setVisible(false);
    m_column->addWidget(m_fold, 0, Qt::AlignLeft);
    m_column->addWidget(m_choices);
    connect(m_fold, &QPushButton::toggled, m_choices, &QWidget::setVisible);
    connect(m_choices, &ChoicesForm::changed, this, &DesignerPage::check);
}

void DesignerPage::setDraft(const ExportDraft &draft)
{
    m_name->setText(draft.name);
    m_segments->setChosen(draft.segments);
    m_modes->button(static_cast<int>(draft.settings.mode.value_or(domain::Mode::KeepInStep)))->setChecked(true);
    m_choices->setValue(draft.settings);
    m_field->setEditText(draft.settings.contactIdField.value_or(QString()));
}

ExportDraft DesignerPage::draft() const
{
    ExportDraft draft;
    draft.name = m_name->text().trimmed();
    draft.connection = m_connection->currentText();
    draft.segments = m_segments->chosen();
    m_choices->addTo(draft.settings);
    draft.settings.mode = static_cast<domain::Mode>(m_modes->checkedId());
    // Typed with an input method, letters may be full-width; a field that is called so keeps its name.
    const QString typed = m_field->currentText().trimmed();
    draft.settings.contactIdField = m_field->findText(typed, Qt::MatchFixedString) < 0 ? narrowed(typed) : typed;
    return draft;
}

void DesignerPage::askConnections()
{
    m_workspace.call(workspace::ListConnections{}, this, [this](const Result<QList<workspace::ConnectionView>> &answer) {
        if (!answer.has_value()) {
            messages()->showError(answer.error());
            return;
        }
        m_connections = *answer;
        const QSignalBlocker quiet(m_connection);
        for (const workspace::ConnectionView &view : m_connections)
            m_connection->addItem(view.connection.name);
        if (m_from)
            m_connection->setCurrentText(m_from->connectionName);
        // Another connection is another act: detach and attach.
        m_connection->setEnabled(!m_from.has_value() && m_connections.size() > 1);
        if (m_connections.isEmpty()) {
            messages()->showText(Tone::Notice, tr("There is no connection that you may use yet."),
                                 tr("Ask an administrator for a connection file, or add a connection."));
            connect(messages()->addButton(tr("&Go to the connections")), &QPushButton::clicked, this, [this] {
                m_leaving = true;
                Q_EMIT connectionsWanted();
            });
        }
        connectionChosen();
    });
}

void DesignerPage::connectionChosen()
{
    const int place = m_connection->currentIndex();
    if (place >= 0 && place < m_connections.size()) {
        const workspace::ConnectionView &view = m_connections.at(place);
        m_field->lineEdit()->setPlaceholderText(view.connection.contactIdField.isEmpty()
                                                    ? tr("as the connection says")
                                                    : tr("%1 (as the connection says)").arg(view.connection.contactIdField));
        // One that came from an administrator does not tell its source.
        workspace::ListSegments of;
        if (view.connection.received)
            of.connection = view.connection.id.toString();
        else
            of.source = view.sourceName;
        if (of.connection != m_segmentsOf.connection || of.source != m_segmentsOf.source) {
            m_segmentsOf = of;
            askSegments();
            if (of.source)
                askFields(*of.source);
        }
    }
    check();
}

void DesignerPage::askSegments()
{
    m_segments->showLoading();
    m_workspace.call(m_segmentsOf, this, [this](const Result<QList<engine::SegmentInfo>> &answer) {
        if (!answer.has_value()) {
            m_segments->showError(answer.error());
            return;
        }
        if (!m_wanted.isEmpty()) {
            QList<ChosenSegment> chosen = m_segments->chosen();
            for (const engine::SegmentInfo &info : *answer) {
                if (m_wanted.contains(info.id)) {
                    ChosenSegment one;
                    one.id = info.id;
                    one.name = info.name;
                    chosen.append(one);
                }
            }
            m_wanted.clear();
            m_segments->setChosen(chosen);
        }
        m_segments->setAvailable(*answer);
        check();
    });
}

void DesignerPage::askFields(const QString &source)
{
    m_workspace.call(workspace::SourceFields{source, m_connection->currentText()}, this,
                     [this](const Result<workspace::FieldsView> &answer) {
                         // The field can be typed where the source does not tell its fields; saving checks it.
                         if (!answer.has_value())
                             return;
                         const QString typed = m_field->currentText();
                         const QSignalBlocker quiet(m_field);
                         m_field->clear();
                         for (const workspace::FieldsView::Row &row : answer->rows)
                             m_field->addItem(row.info.name);
                         m_field->setEditText(typed);
                     });
}

void DesignerPage::chooseList()
{
    const QString id = m_segments->current();
    const QList<ChosenSegment> chosen = m_segments->chosen();
    const auto one = std::find_if(chosen.begin(), chosen.end(), [&](const ChosenSegment &segment) { return segment.id == id; });
    if (one == chosen.end())
        m_list->show({}, {}, {}, false);
    else
        m_list->show(m_connection->currentText(), one->name, one->list, !one->list.isEmpty() && !one->wantsNew);
}

void DesignerPage::check()
{
    QString finding;
    if (m_connection->currentText().isEmpty())
        finding = tr("Choose a connection.");
    else if (m_name->text().trimmed().isEmpty())
        finding = tr("Give the export a name that says its purpose.");
    else if (m_segments->chosen().isEmpty())
        finding = tr("Choose at least one segment.");
    else
        finding = m_choices->finding();
    m_finding->setText(finding.isEmpty() ? QString() : tr("Still missing: %1").arg(finding));
    m_finding->setVisible(!finding.isEmpty());
    for (QPushButton *button : {m_save, m_savePlan, m_saveRun}) {
        button->setEnabled(finding.isEmpty() && !m_saving);
        button->setToolTip(finding);
    }
}

void DesignerPage::save(Then then, bool takeOver)
{
    m_saving = true;
    check();
    messages()->clear();
    const auto heard = [this, then](const Result<workspace::ExportView> &answer) { answered(answer, then); };
    if (m_from)
        m_workspace.call(change(draft(), *m_from, takeOver), this, heard);
    else
        m_workspace.call(creation(draft(), takeOver), this, heard);
}

void DesignerPage::answered(const Result<workspace::ExportView> &answer, Then then)
{
    m_saving = false;
    check();
    if (!answer.has_value()) {
        const Error &error = answer.error();
        // An edit that changes nothing is as good as saved.
        if (error.code() == ErrorCode::UsageMissing && m_from && draft() == m_begun) {
            m_leaving = true;
            then == Then::Plan ? Q_EMIT planWanted(*m_from) : then == Then::Run ? Q_EMIT runWanted(*m_from) : Q_EMIT saved(*m_from);
            return;
        }
        messages()->showError(error);
        if (error.code() == ErrorCode::ListForeign) {
            connect(messages()->addButton(tr("&Take the list over")), &QPushButton::clicked, this, [this, then] { save(then, true); });
        }
        return;
    }
    m_leaving = true;
    switch (then) {
    case Then::Stay:
        Q_EMIT saved(*answer);
        break;
    case Then::Plan:
        Q_EMIT planWanted(*answer);
        break;
    case Then::Run:
        Q_EMIT runWanted(*answer);
        break;
    }
}

bool DesignerPage::mayLeave()
{
    ExportDraft begun = m_begun;
    begun.connection = m_connection->currentText();
    if (m_leaving || draft() == begun)
        return true;
    QPushButton *yes =
        messages()->ask(Tone::Notice, tr("Leave without saving?"), tr("What was changed here would be lost."), tr("&Leave without saving"));
    connect(yes, &QPushButton::clicked, this, [this] {
        m_leaving = true;
        leave();
    });
    return false;
}

} // namespace segue::ui
