# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# segue_test(NAME
#   SOURCES test classes, each ending in SEGUE_TEST(ClassName)
#   USES    modules under test
#   PRIVATE_OF modules whose private headers the test reads
#   LIBS    outside libraries
#   LABEL   unit | property | integration | cli | ...
#   TIMEOUT seconds (default 120)
#   WINDOW  it has widgets)
# One executable per module and kind, so that two cores link little.
function(segue_test name)
  cmake_parse_arguments(arg "WINDOW" "LABEL;TIMEOUT" "SOURCES;USES;PRIVATE_OF;LIBS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  list(TRANSFORM arg_USES PREPEND Segue::)
  target_link_libraries(${name} PRIVATE ${arg_USES} ${arg_LIBS} Segue::testsupport Qt6::Test Segue::warnings)
  if(NOT arg_WINDOW)
    segue_precompiled(${name} tests)
  endif()
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

# segue_story(NAME SCRIPT
#   PROGRAM target (default segue)
#   TIMEOUT seconds (default 300))
# A story of tests/ui/stories: the program on a display of its own, driven by keyboard and read as a screen reader does. Pictures, and
# what is left of a story that failed, go to artefacts/NAME in the build folder.
function(segue_story name script)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "PROGRAM;TIMEOUT" "")
  if(NOT arg_PROGRAM)
    set(arg_PROGRAM segue)
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  add_test(NAME ${name}
    COMMAND ${CMAKE_SOURCE_DIR}/tests/support/withdisplay.sh /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/${script})
  set_tests_properties(${name} PROPERTIES LABELS ui TIMEOUT ${arg_TIMEOUT}
    ENVIRONMENT "SEGUE_PROGRAM=$<TARGET_FILE:${arg_PROGRAM}>;SEGUE_ARTEFACTS=${CMAKE_BINARY_DIR}/artefacts/${name}")
endfunction()
