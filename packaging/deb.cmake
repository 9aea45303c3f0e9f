# SPDX-License-Identifier: GPL-3.0-or-later
# The .deb. packaging/deb builds it, and compares two.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tokenloupe)
set(CPACK_PACKAGE_CONTACT "The Tokenloupe authors <tokenloupe@example.org>") # a reserved domain: nobody has an address yet
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "OAuth client and token inspector")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Signs in to providers of OAuth 2.0 and OpenID Connect through the system's
browser, shows what is in tokens and what is wrong with them, sends requests
with them, and says why a request was refused. Refresh tokens are kept in the
desktop's keychain and nowhere else.
.
The 401 Lab tests how an API checks the Authorization header. Tokens and other
secrets are found in HAR files, logs and archives, and copies made without
them. A sandbox is built in: a provider, Google Drive and AODocs on the own
computer.
.
There is a window, tokenloupe, and a command line, tokenloupe-cli.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)

# A plug-in reads SVG files. Debian 12 has it in the library's package, Debian 13 in one of its own.
set(svg_plugin ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_PLUGINS}/iconengines/libqsvgicon.so)
execute_process(COMMAND dpkg-query --search ${svg_plugin} OUTPUT_VARIABLE svg_package ERROR_QUIET)
string(REGEX REPLACE ":.*" "" svg_package "${svg_package}")

# What the programs link is found by dpkg-shlibdeps; these are what they start or load.
#   libsecret-1-0: QtKeychain opens it at run time      xdg-utils: xdg-open, the system browser
set(loaded libsecret-1-0 xdg-utils ca-certificates ${svg_package})
list(JOIN loaded ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(recommended "gnome-keyring | kwalletmanager | keepassxc" "default-dbus-session-bus | dbus-session-bus"
    qt6-wayland qt6-translations-l10n)
list(JOIN recommended ", " CPACK_DEBIAN_PACKAGE_RECOMMENDS)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(documents ${CMAKE_CURRENT_BINARY_DIR}/documents)
file(MAKE_DIRECTORY ${documents})
add_custom_command(OUTPUT ${documents}/changelog.gz ${documents}/changelog.Debian.gz
    COMMAND gzip -9nc ${CMAKE_SOURCE_DIR}/CHANGELOG.md > changelog.gz
    COMMAND gzip -9nc ${CMAKE_CURRENT_SOURCE_DIR}/debian/changelog > changelog.Debian.gz
    DEPENDS ${CMAKE_SOURCE_DIR}/CHANGELOG.md debian/changelog WORKING_DIRECTORY ${documents} VERBATIM)
add_custom_target(documents ALL DEPENDS ${documents}/changelog.gz ${documents}/changelog.Debian.gz)
install(FILES ${documents}/changelog.gz ${documents}/changelog.Debian.gz debian/copyright
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/tokenloupe)
install(FILES debian/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME tokenloupe)

include(CPack)
