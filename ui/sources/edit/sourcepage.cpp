// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcepage.h"

#include "forms/fields/field.h"
#include "forms/fields/nameform.h"
#include "forms/fields/serverform.h"
#include "forms/signin/signinform.h"
#include "forms/signin/signinwait.h"
#include "widgets/look/icons.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

namespace segue::ui {

using domain::SourceKind;

SourcePage::SourcePage(workspace::Workspace &workspace, std::optional<domain::Source> from, QWidget *parent)
    : Page(QStringLiteral("sourcePage"), from ? tr("Edit \"%1\"").arg(from->name) : tr("Add a source"),
           tr("Where segments and customers are read. Nothing is ever written there."), parent),
      m_workspace(workspace), m_from(std::move(from))
{
    addBack(tr("&Back"));
    const bool isFolder = m_from && m_from->kind == SourceKind::CsvFolder;
    m_save = addPrimaryAction(m_from || isFolder ? tr("&Save") : tr("Sign in and &save"), QStringLiteral("check"));
    m_why = newQuietLabel({}, this);
    m_why->setObjectName(QStringLiteral("obstacle"));
    body()->addWidget(m_why);
    m_wait = new SignInWait(this);
    body()->addWidget(m_wait);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_entry = new QWidget(scroll);
    m_column = new QVBoxLayout(m_entry);
    m_column->setContentsMargins(0, 0, step(this), 0);
    m_column->setSpacing(step(this, 2));
    buildKinds();
    m_name = new NameForm(tr("Na&me"), {}, m_entry);
    m_column->addWidget(m_name);
    buildPlaces();
    m_column->addStretch();
    scroll->setWidget(m_entry);
    body()->addWidget(scroll, 1);
    connect(m_name, &NameForm::changed, this, &SourcePage::look);
    connect(m_save, &QPushButton::clicked, this, &SourcePage::save);
    connect(m_wait, &SignInWait::cancelled, this, &SourcePage::stop);
    if (m_from) {
        m_kinds->button(static_cast<int>(m_from->kind))->setChecked(true);
        m_kindBox->setVisible(false);
        m_name->setValue(m_from->name);
        m_server->setValue(m_from->server.toString(QUrl::RemovePath));
        m_folder->setText(m_from->folder);
        m_instance->setText(m_from->instance);
        m_fold->setChecked(!m_from->instance.isEmpty());
        m_signIn->setValue(m_from->signIn);
    }
    askOthers();
    look();
}

void SourcePage::buildKinds()
{
    m_kindBox = new QWidget(m_entry);
    auto *column = new QVBoxLayout(m_kindBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(step(this) / 2);
    m_kinds = new QButtonGroup(this);
    const auto add = [&](SourceKind kind, const QString &object, const QString &what) {
        auto *button = new QRadioButton(wording::sourceKindText(kind), m_kindBox);
        button->setObjectName(object);
        button->setAccessibleDescription(what);
        m_kinds->addButton(button, static_cast<int>(kind));
        column->addWidget(button);
        auto *more = newQuietLabel(what, m_kindBox);
        more->setContentsMargins(step(this, 3), 0, 0, step(this) / 2);
        column->addWidget(more);
        return button;
    };
    add(SourceKind::CustomerInsights, QStringLiteral("kindInsights"),
        tr("Its tables in the organisation where it is installed. The usual way."))
        ->setChecked(true);
    add(SourceKind::InsightsApi, QStringLiteral("kindApi"), tr("For environments that still answer it; needs a subscription key."));
    add(SourceKind::CsvFolder, QStringLiteral("kindFolder"),
        tr("Files that Customer Insights or somebody else exported. Without sign-in."));
    m_column->addWidget(m_kindBox);
    connect(m_kinds, &QButtonGroup::idToggled, this, &SourcePage::look);
}

void SourcePage::buildPlaces()
{
    m_server = new ServerForm(m_entry);
    m_column->addWidget(m_server);
    connect(m_server, &ServerForm::changed, this, &SourcePage::look);

    auto *place = new QWidget(m_entry);
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    m_folder = new QLineEdit(place);
    m_folder->setObjectName(QStringLiteral("folder"));
    auto *browse = new QPushButton(icon(QStringLiteral("folder"), palette()), tr("Choose a fo&lder"), place);
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    place->setMaximumWidth(fieldWidth(this, 80));
    m_folderField = new Field(tr("&Folder"), place, m_entry);
    m_folder->setAccessibleName(tr("Folder"));
    m_column->addWidget(m_folderField);
    connect(m_folder, &QLineEdit::textChanged, this, &SourcePage::look);
    connect(browse, &QPushButton::clicked, this, &SourcePage::chooseFolder);

    m_signIn = new SignInForm(m_entry);
    m_column->addWidget(m_signIn);
    connect(m_signIn, &SignInForm::changed, this, &SourcePage::look);

    m_fold = new QPushButton(tr("Data API &beside the tables"), m_entry);
    m_fold->setObjectName(QStringLiteral("dataApi"));
    m_fold->setCheckable(true);
    m_fold->setFlat(true);
    m_fold->setIcon(icon(QStringLiteral("add"), palette()));
    m_column->addWidget(m_fold, 0, Qt::AlignLeft);
    m_api = new QWidget(m_entry);
    auto *api = new QVBoxLayout(m_api);
    api->setContentsMargins(0, 0, 0, 0);
    api->setSpacing(step(this));
    m_instance = new QLineEdit(m_api);
    m_instance->setObjectName(QStringLiteral("instance"));
    m_instance->setMaximumWidth(fieldWidth(this));
    auto *instance = new Field(tr("&Environment (ID)"), m_instance, m_api);
    instance->setHint(tr("For the Data API alone it may be empty where there is only one."));
    api->addWidget(instance);
    m_key = new QLineEdit(m_api);
    m_key->setObjectName(QStringLiteral("subscriptionKey"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setMaximumWidth(fieldWidth(this));
    m_keyField = new Field(tr("Subscription &key"), m_key, m_api);
    api->addWidget(m_keyField);
    m_column->addWidget(m_api);
    connect(m_fold, &QPushButton::toggled, this, &SourcePage::look);
    connect(m_instance, &QLineEdit::textChanged, this, &SourcePage::look);
    connect(m_key, &QLineEdit::textChanged, this, &SourcePage::look);
}

void SourcePage::askOthers()
{
    m_workspace.call(workspace::ListSources{}, this, [this](const Result<QList<domain::Source>> &answer) {
        QStringList taken;
        for (const domain::Source &other : answer.value_or(QList<domain::Source>())) {
            if (!m_from || other.id != m_from->id)
                taken.append(other.name);
            if (!m_from && !other.signIn.clientId.isEmpty() && m_signIn->value().clientId.isEmpty()) {
                domain::SignInSettings known;
                known.clientId = other.signIn.clientId;
                m_signIn->setValue(known);
            }
        }
        m_name->setTaken(taken);
    });
}

SourceKind SourcePage::kind() const
{
    return static_cast<SourceKind>(m_kinds->checkedId());
}

bool SourcePage::usesApi() const
{
    return kind() == SourceKind::InsightsApi || (kind() == SourceKind::CustomerInsights && m_fold->isChecked());
}

workspace::AddSource SourcePage::addition() const
{
    workspace::AddSource request;
    request.name = m_name->value();
    request.kind = kind();
    if (request.kind == SourceKind::CsvFolder) {
        request.folder = m_folder->text();
        return request;
    }
    request.server = m_server->value();
    request.signIn = m_signIn->value();
    if (usesApi()) {
        request.instance = m_instance->text();
        request.subscriptionKey = m_key->text().toUtf8();
    }
    return request;
}

workspace::EditSource SourcePage::changes() const
{
    workspace::EditSource request;
    request.source = m_from->id.toString();
    if (m_name->value() != m_from->name)
        request.name = m_name->value();
    if (kind() == SourceKind::CsvFolder) {
        if (m_folder->text().trimmed() != m_from->folder)
            request.folder = m_folder->text();
        return request;
    }
    const QUrl server = m_server->server();
    if (!server.isEmpty() && server.toString() != m_from->server.toString(QUrl::RemovePath))
        request.server = m_server->value();
    const QString instance = usesApi() ? m_instance->text().trimmed() : QString();
    if (instance != m_from->instance)
        request.instance = instance;
    if (usesApi() && !m_key->text().isEmpty())
        request.subscriptionKey = m_key->text().toUtf8();
    return request;
}

bool SourcePage::isChanged() const
{
    if (!m_from)
        return !m_name->value().isEmpty();
    const workspace::EditSource request = changes();
    return request.name || request.folder || request.server || request.instance || request.subscriptionKey;
}

QString SourcePage::obstacle() const
{
    if (const QString why = m_name->obstacle(); !why.isEmpty())
        return why;
    if (kind() == SourceKind::CsvFolder) {
        if (m_folder->text().trimmed().isEmpty())
            return tr("Choose the folder.");
    } else {
        // The Data API alone has its vendor's address unless another is given.
        const bool mayBeEmpty = kind() == SourceKind::InsightsApi && m_server->value().isEmpty();
        if (const QString why = m_server->obstacle(); !why.isEmpty() && !mayBeEmpty)
            return why;
        if (!m_from) {
            if (const QString why = m_signIn->obstacle(); !why.isEmpty())
                return why;
        }
        if (usesApi() && m_key->text().isEmpty() && (!m_from || m_from->instance.isEmpty()))
            return tr("Enter the subscription key.");
        if (kind() == SourceKind::CustomerInsights && usesApi() && m_instance->text().trimmed().isEmpty())
            return tr("Enter the environment of the Data API.");
    }
    return isChanged() ? QString() : tr("Nothing was changed yet.");
}

void SourcePage::look()
{
    if (!m_key || !m_signIn)
        return;
    const bool isFolder = kind() == SourceKind::CsvFolder;
    m_server->setVisible(!isFolder);
    m_folderField->setVisible(isFolder);
    m_signIn->setVisible(!isFolder && !m_from);
    m_fold->setVisible(kind() == SourceKind::CustomerInsights);
    m_api->setVisible(usesApi());
    m_keyField->setHint(m_from && !m_from->instance.isEmpty() ? tr("Empty: the one that is kept in the keychain.") : QString());
    if (!m_from)
        m_save->setText(isFolder ? tr("&Save") : tr("Sign in and &save"));
    const QString why = m_ticket ? tr("Signing in, and looking whether there is something to read") : obstacle();
    m_why->setText(why);
    m_save->setEnabled(why.isEmpty());
    m_save->setAccessibleDescription(why);
}

void SourcePage::save()
{
    messages()->clear();
    const auto handler = [this](const Result<domain::Source> &answer) { take(answer); };
    m_ticket = m_from ? m_workspace.call(changes(), this, handler) : m_workspace.call(addition(), this, handler);
    if (kind() != SourceKind::CsvFolder) {
        m_wait->watch(m_workspace, *m_ticket);
        m_entry->setVisible(false);
    }
    look();
}

void SourcePage::stop()
{
    if (m_ticket)
        m_workspace.cancel(*m_ticket);
    m_ticket.reset();
    m_wait->hide();
    m_entry->setVisible(true);
    look();
}

void SourcePage::take(const Result<domain::Source> &answer)
{
    m_ticket.reset();
    stop();
    if (!answer.has_value()) {
        messages()->showError(answer.error());
        return;
    }
    m_leaving = true;
    Q_EMIT saved(*answer);
}

void SourcePage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

bool SourcePage::mayLeave()
{
    if (m_leaving || !isChanged()) {
        stop();
        return true;
    }
    QPushButton *yes = messages()->ask(Tone::Notice, tr("Leave without saving?"), tr("What was entered here is lost."), tr("&Leave"));
    connect(yes, &QPushButton::clicked, this, [this] {
        m_leaving = true;
        leave();
    });
    return false;
}

} // namespace segue::ui
