# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# segue_precompiled(TARGET app|ui|tests): compiles the target with the headers of Qt and of the standard library that nearly every
# file reads, read once. None of ours is among them, so that a wrong arrow still does not compile; each file still includes what
# it uses, which the analysis proves, since it reads the sources without this.
option(SEGUE_PRECOMPILED "Read the headers of Qt and the standard library once" ON)

if(SEGUE_PRECOMPILED)
  set(headers
    <algorithm> <any> <array> <atomic> <chrono> <cmath> <compare> <cstdio> <cstring> <deque> <functional> <iterator> <map>
    <memory> <mutex> <numeric> <optional> <random> <set> <span> <string> <string_view> <unordered_map> <utility> <variant>
    <vector> <tl/expected.hpp>
    <QByteArray> <QByteArrayList> <QCoreApplication> <QCryptographicHash> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash>
    <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QLocale> <QMap> <QObject> <QPointer> <QSaveFile> <QSet> <QString>
    <QStringList> <QThread> <QTimer> <QUrl> <QUuid> <QVariant>)
  set(links_app Qt6::Core)
  set(links_tests Qt6::Core Qt6::Network Qt6::Test)
  set(links_ui Qt6::Widgets)
  set(kinds app)
  if(SEGUE_WINDOW)
    list(APPEND kinds ui)
  endif()
  if(SEGUE_TESTS)
    list(APPEND kinds tests)
  endif()
  foreach(kind IN LISTS kinds)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp CONTENT "")
    add_library(segue_precompiled_${kind} OBJECT EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp)
    set_target_properties(segue_precompiled_${kind} PROPERTIES AUTOMOC OFF)
    target_link_libraries(segue_precompiled_${kind} PRIVATE ${links_${kind}} tl::expected Segue::warnings)
  endforeach()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # What ccache asks for: https://ccache.dev/manual/latest.html, "Precompiled headers".
    target_compile_options(segue_warnings INTERFACE -fpch-preprocess)
  endif()
  target_precompile_headers(segue_precompiled_app PRIVATE ${headers})
  if(SEGUE_WINDOW)
    target_precompile_headers(segue_precompiled_ui PRIVATE ${headers} <QAbstractTableModel> <QAction> <QApplication> <QBoxLayout>
      <QComboBox> <QEvent> <QFormLayout> <QHeaderView> <QIcon> <QLabel> <QLineEdit> <QPainter> <QPushButton>
      <QSortFilterProxyModel> <QStackedWidget> <QTableView> <QToolButton> <QWidget>)
  endif()
  if(SEGUE_TESTS)
    # Qt Test defines a folder for each target, which would make each one's headers different; we use none of them.
    target_compile_options(segue_precompiled_tests PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
    target_precompile_headers(segue_precompiled_tests PRIVATE ${headers} <QElapsedTimer> <QProcess> <QRegularExpression>
      <QSignalSpy> <QTemporaryDir> <QTest>)
  endif()
endif()

function(segue_precompiled target kind)
  if(SEGUE_PRECOMPILED)
    if(kind STREQUAL "tests")
      target_compile_options(${target} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
      # Qt Test's headers read more where this is linked, so it is linked everywhere.
      target_link_libraries(${target} PRIVATE Qt6::Network Qt6::Test)
    endif()
    target_precompile_headers(${target} REUSE_FROM segue_precompiled_${kind})
  endif()
endfunction()
