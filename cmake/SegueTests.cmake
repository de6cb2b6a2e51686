# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# segue_test(NAME
#   SOURCES test classes, each ending in SEGUE_TEST(ClassName)
#   USES    modules under test
#   PRIVATE_OF modules whose private headers the test reads
#   LIBS    outside libraries
#   LABEL   unit | property | integration | cli | ...
#   TIMEOUT seconds (default 120))
# One executable per module and kind, so that two cores link little.
function(segue_test name)
  cmake_parse_arguments(arg "" "LABEL;TIMEOUT" "SOURCES;USES;PRIVATE_OF;LIBS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  list(TRANSFORM arg_USES PREPEND Segue::)
  target_link_libraries(${name} PRIVATE ${arg_USES} ${arg_LIBS} Segue::testsupport Qt6::Test Segue::warnings)
  segue_precompiled(${name} tests)
  foreach(module IN LISTS arg_PRIVATE_OF)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/app/${module})
  endforeach()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  if(SEGUE_SANITIZE)
    math(EXPR arg_TIMEOUT "3 * ${arg_TIMEOUT}")
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS "${arg_LABEL}" TIMEOUT ${arg_TIMEOUT})
endfunction()
