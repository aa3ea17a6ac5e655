# Run by cpack: a package that names no libraries would install, and then not run.
foreach(package ${CPACK_PACKAGE_FILES})
  execute_process(COMMAND dpkg-deb --field ${package} Depends OUTPUT_VARIABLE depends COMMAND_ERROR_IS_FATAL ANY)
  if(NOT depends MATCHES "libc6")
    file(REMOVE ${package})
    message(FATAL_ERROR "the package would name no libraries: install dpkg-dev and file, or use ./build.sh --package")
  endif()
endforeach()
