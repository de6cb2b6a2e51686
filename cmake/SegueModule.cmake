# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# segue_module(NAME
#   PUBLIC  headers other modules may include, as "NAME/header.h"
#   SOURCES every source and header of the module
#   DEPENDS modules named in its public headers     (linked PUBLIC)
#   USES    modules used only inside                (linked PRIVATE)
#   LIBS    outside libraries named in public headers
#   PRIVATE_LIBS outside libraries used only inside
#   WINDOW  it has widgets)
#
# Makes the static library segue_NAME and its alias Segue::NAME. The public headers are reached through
# an include root of the module's own that holds nothing else, so that a wrong arrow, or another module's
# private header, does not compile.
function(segue_module name)
  cmake_parse_arguments(arg "WINDOW" "" "PUBLIC;SOURCES;DEPENDS;USES;LIBS;PRIVATE_LIBS" ${ARGN})
  set(target segue_${name})
  set(root ${CMAKE_BINARY_DIR}/include/${name})
  foreach(header IN LISTS arg_PUBLIC)
    file(CONFIGURE OUTPUT ${root}/${name}/${header}
      CONTENT "#include \"${CMAKE_CURRENT_SOURCE_DIR}/${header}\"\n" @ONLY)
  endforeach()
  if(arg_SOURCES MATCHES "\\.cpp")
    add_library(${target} STATIC ${arg_SOURCES} ${arg_PUBLIC})
    set(scope PUBLIC)
    set(inner PRIVATE)
    # Inside, a file of another folder of the module is named from the module's own root.
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    if(arg_WINDOW)
      segue_precompiled(${target} ui)
      list(APPEND arg_LIBS Qt6::Widgets)
    else()
      segue_precompiled(${target} app)
    endif()
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
    set(inner INTERFACE)
  endif()
  add_library(Segue::${name} ALIAS ${target})
  target_include_directories(${target} ${scope} ${root})
  list(TRANSFORM arg_DEPENDS PREPEND Segue::)
  list(TRANSFORM arg_USES PREPEND Segue::)
  target_link_libraries(${target} ${scope} ${arg_DEPENDS} ${arg_LIBS})
  target_link_libraries(${target} ${inner} ${arg_USES} ${arg_PRIVATE_LIBS} Segue::warnings)
endfunction()

# segue_executable(NAME SOURCES ... USES modules LIBS outside libraries): a thin main over module libraries.
function(segue_executable name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;LIBS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  list(TRANSFORM arg_USES PREPEND Segue::)
  target_link_libraries(${name} PRIVATE ${arg_USES} ${arg_LIBS} Segue::warnings)
  segue_precompiled(${name} app)
  install(TARGETS ${name})
endfunction()
