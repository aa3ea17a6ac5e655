#!/usr/bin/env bash
# From a bare machine to the website in public/. Installs what is missing; does again only what has changed.
# ./build.sh --package makes the Debian package of this release besides, in build/
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source ./.setup.sh
theme=themes/leicestershire

# A build folder knows where it stood: one that was copied or moved is made again.
forget_moved_build() {
  [ ! -f build/CMakeCache.txt ] || grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" build/CMakeCache.txt || rm -rf build
}

make_style() { npm run --silent --prefix "$theme" build; }

make_program() {
  [ -f CMakeUserPresets.json ] || printf '{ "version": 4, "include": ["generator/presets.json"] }\n' >CMakeUserPresets.json
  [ -f build/build.ninja ] || cmake --preset release >build/cmake.log || fail "CMake failed, see build/cmake.log"
  compile --target csa
}

make_package() {
  # shellcheck disable=SC2086
  need_packages $packaging_packages
  rm -f build/csa_*.deb
  cpack --config build/CPackConfig.cmake -B build >build/cpack.log 2>&1 || fail "cpack failed: $(tail -n 9 build/cpack.log)"
  say "the package is $(echo build/csa_*.deb)"
}

case ${*:-} in
  "" | --package) ;;
  *) fail "the only argument is --package, not \"$*\"" ;;
esac
forget_moved_build
mkdir -p build
# shellcheck disable=SC2086
need_packages $build_packages
if [ -f "$theme/package-lock.json" ]; then
  need_npm "$theme"
  [ -f "$theme/static/style.css" ] || rm -f build/.done/style
  unless_done style "$(state_of "$theme/package-lock.json" "$theme/package.json" "$theme/styles")" make_style
fi
make_program
say "the program is build/csa"
if [ -d content ]; then
  build/csa build
  say "the website is in public/"
fi
if [ "${1:-}" = --package ]; then make_package; fi
