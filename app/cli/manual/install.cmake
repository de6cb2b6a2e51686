# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The manual pages, written from the command table while the program is built, and the completion scripts, put where the
# platform's shells look for them.
include(GNUInstallDirs)

add_executable(segue-manual manual/main.cpp)
target_link_libraries(segue-manual PRIVATE Segue::cli Segue::translations Segue::warnings)
target_include_directories(segue-manual PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(segue-manual PRIVATE SEGUE_VERSION="${PROJECT_VERSION}")
segue_precompiled(segue-manual app)

# Honours SOURCE_DATE_EPOCH.
string(TIMESTAMP date "%Y-%m-%d" UTC)
set(manual ${CMAKE_CURRENT_BINARY_DIR}/man)
add_custom_command(OUTPUT ${manual}.stamp
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${manual}
  COMMAND segue-manual ${manual} ${date}
  COMMAND ${CMAKE_COMMAND} -E touch ${manual}.stamp
  DEPENDS segue-manual
  COMMENT "Writing the manual pages"
  VERBATIM)
add_custom_target(segue_manual_pages ALL DEPENDS ${manual}.stamp)
install(DIRECTORY ${manual}/ DESTINATION ${CMAKE_INSTALL_MANDIR})

# Debian's zsh looks into vendor-completions where the system itself is the prefix, and everybody's into site-functions.
if(EXISTS /etc/debian_version AND CMAKE_INSTALL_PREFIX STREQUAL "/usr")
  set(zsh_folder ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
else()
  set(zsh_folder ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
endif()
set(SEGUE_BASH_COMPLETIONS ${CMAKE_INSTALL_DATADIR}/bash-completion/completions CACHE PATH "Where bash looks for completions")
set(SEGUE_ZSH_COMPLETIONS ${zsh_folder} CACHE PATH "Where zsh looks for completions")
set(SEGUE_FISH_COMPLETIONS ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d CACHE PATH "Where fish looks for completions")
install(FILES usage/completion/scripts/bash DESTINATION ${SEGUE_BASH_COMPLETIONS} RENAME seguectl)
install(FILES usage/completion/scripts/zsh DESTINATION ${SEGUE_ZSH_COMPLETIONS} RENAME _seguectl)
install(FILES usage/completion/scripts/fish DESTINATION ${SEGUE_FISH_COMPLETIONS} RENAME seguectl.fish)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/schema/ DESTINATION ${CMAKE_INSTALL_DATADIR}/segue/schema FILES_MATCHING PATTERN "*.json")
