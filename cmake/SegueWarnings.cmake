# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Segue::warnings carries what every target of ours is compiled with: strict warnings as errors,
# Qt's own strictness, and the sanitizers of the preset.
add_library(segue_warnings INTERFACE)
add_library(Segue::warnings ALIAS segue_warnings)
target_compile_options(segue_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wnull-dereference -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 reports these inside the standard library's and tl::expected's own inlined code.
  target_compile_options(segue_warnings INTERFACE
    -Wno-error=null-dereference -Wno-null-dereference -Wno-maybe-uninitialized -Wno-restrict)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # Clang reports what libstdc++ itself uses inside its algorithms; GCC still watches our own uses.
  target_compile_options(segue_warnings INTERFACE -Wno-deprecated-declarations)
endif()
target_compile_definitions(segue_warnings INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_NO_URL_CAST_FROM_STRING
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(SEGUE_SANITIZE)
  target_compile_options(segue_warnings INTERFACE
    -fsanitize=${SEGUE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(segue_warnings INTERFACE -fsanitize=${SEGUE_SANITIZE})
endif()
