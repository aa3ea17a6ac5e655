# The Debian package, which `./build.sh --package` makes: for the release of Debian on which it is made, since libraries differ.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY TRUE)  # the program alone, not the tests

# 0.1.0+deb12u1 < 0.1.0+deb13u1: an upgrade of Debian brings the package of the new release, as for Debian's own updates.
cmake_host_system_information(RESULT debian QUERY DISTRIB_VERSION_ID)
cmake_host_system_information(RESULT codename QUERY DISTRIB_VERSION_CODENAME)
set(CPACK_DEBIAN_PACKAGE_VERSION ${PROJECT_VERSION}+deb${debian}u1)
set(CPACK_PACKAGE_CONTACT "Community Safety Agreement portal contributors <csa@community-safety.example>")

install(TARGETS csa RUNTIME DESTINATION bin)
# With the sources of its style sheet, so that a copy can be restyled: npm ci && npm run build
set(theme ${PROJECT_SOURCE_DIR}/themes/leicestershire)
install(DIRECTORY ${theme}/templates ${theme}/static ${theme}/styles DESTINATION share/csa/theme)
install(FILES ${theme}/words.txt ${theme}/contrast.txt ${theme}/og.svg ${theme}/package.json ${theme}/package-lock.json DESTINATION share/csa/theme)
install(FILES ${theme}/README.md DESTINATION share/doc/csa RENAME README.theme.md)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/content DESTINATION share/doc/csa/examples)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/csa-daily.service ${CMAKE_CURRENT_LIST_DIR}/csa-daily.timer DESTINATION /usr/lib/systemd/system)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/default DESTINATION /etc/default RENAME csa)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/crontab.example ${CMAKE_CURRENT_LIST_DIR}/ci/github-portal.yml ${CMAKE_CURRENT_LIST_DIR}/ci/gitlab-portal.yml
  DESTINATION share/doc/csa/examples)
install(FILES ${PROJECT_SOURCE_DIR}/README.md DESTINATION share/doc/csa)
configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog ${PROJECT_BINARY_DIR}/changelog @ONLY)
execute_process(COMMAND gzip -9nc ${PROJECT_BINARY_DIR}/changelog OUTPUT_FILE ${PROJECT_BINARY_DIR}/changelog.gz COMMAND_ERROR_IS_FATAL ANY)

# Manual pages and completions are made when the package is, by the program that is in it.
install(CODE "execute_process(COMMAND ${PROJECT_SOURCE_DIR}/generator/manual.sh $<TARGET_FILE:csa> ${PROJECT_BINARY_DIR} COMMAND_ERROR_IS_FATAL ANY)
  file(GLOB pages ${PROJECT_BINARY_DIR}/man/*.1)
  execute_process(COMMAND gzip -9nkf \${pages} COMMAND_ERROR_IS_FATAL ANY)")
install(DIRECTORY ${PROJECT_BINARY_DIR}/man/ DESTINATION share/man/man1 FILES_MATCHING PATTERN "*.1.gz")
install(FILES ${PROJECT_BINARY_DIR}/completions/csa DESTINATION share/bash-completion/completions)
install(FILES ${PROJECT_BINARY_DIR}/completions/_csa DESTINATION share/zsh/vendor-completions)
install(FILES ${PROJECT_BINARY_DIR}/completions/csa.fish DESTINATION share/fish/vendor_completions.d)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/copyright ${PROJECT_BINARY_DIR}/changelog.gz DESTINATION share/doc/csa)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME csa)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "community safety portals as static websites with checked links")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
  "csa turns Markdown, YAML and JSON into the website of a community safety\npartnership, proves every link, and publishes it whole or not at all.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES TRUE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "adduser, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS rclone)
set(CPACK_POST_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/refuse.cmake)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  ${CMAKE_CURRENT_LIST_DIR}/postinst ${CMAKE_CURRENT_LIST_DIR}/postrm ${CMAKE_CURRENT_LIST_DIR}/conffiles)
include(CPack)
