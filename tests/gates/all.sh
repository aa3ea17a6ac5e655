#!/usr/bin/env bash
# The gates behind `./test.sh --all`, each with its log in build/gates/. Names as arguments run only these: tests/gates/all.sh format tidy
# All are tried, also after one has failed; the exit status is 1 if any did. A gate that this machine cannot run is named as skipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source ./.setup.sh
logs=build/gates
mkdir -p "$logs"

sources() { git ls-files -z '*.cpp' '*.hpp'; }

# Every compiler of Debian 12 and 13 that this release has.
compilers() {
  local name
  echo g++
  for name in clang-14 clang-16 clang-19; do
    [ -z "$(apt-cache show "$name" 2>/dev/null)" ] || echo "$name"
  done
}

format() {
  need_packages clang-format-19
  sources | xargs -0 clang-format-19 --dry-run -Werror
}

shell() {
  need_packages shellcheck
  git ls-files -z '*.sh' .ci/run | xargs -0 shellcheck --external-sources
}

# compiler NAME: the developer preset, in which warnings are errors
compiler() {
  local program=$1
  need_packages "$1"
  [ "$1" = g++ ] || program=clang++-${1#clang-}
  cmake --preset developer -B "build-$1" -DCMAKE_CXX_COMPILER="$program" && cmake --build "build-$1" -- --quiet
}

# Unit tests, scenarios, a build of the whole content and a check of every link in it.
sanitizers() {
  cmake --preset sanitize && cmake --build --preset sanitize --target csa unit_tests -- --quiet
  ctest --test-dir build-sanitize --output-on-failure -R '^(unit|scenarios|site_check)$'
}

tidy() {
  need_packages clang-tidy-19
  cmake --preset developer >/dev/null
  run-clang-tidy-19 -quiet -p build-developer "$PWD/generator/.*\.cpp\$"
}

# Every test fails, and says why, where csa does nothing or refuses everything, or the site is empty.
bites() {
  python3 -B tests/support/bites_test.py ctest build idle,refusing \
    "$PWD"/build/csa "$PWD"/build/tests/swap_sites "$PWD"/build/tests/random_pages in "$PWD/build/tests/site/public" "$PWD/generator"
}

failed=()
skipped=()
# gate NAME COMMAND...
gate() {
  local name=$1 begin=$SECONDS
  shift
  [ "${#wanted[@]}" = 0 ] || [[ " ${wanted[*]} " == *" $name "* ]] || return 0
  say "$name …"
  if ("$@") >"$logs/$name.log" 2>&1 </dev/null; then
    say "$name: passed in $(((SECONDS - begin + 59) / 60)) min"
  else
    failed+=("$name")
    tail -n 30 "$logs/$name.log" >&2
    say "$name: FAILED, see $logs/$name.log" >&2
  fi
}

wanted=("$@")
gate format format
gate shell shell
for name in $(compilers); do gate "$name" compiler "$name"; done
gate sanitizers sanitizers
gate tidy tidy
gate bites bites
if [ "$(id -u)" = 0 ] && command -v debootstrap >/dev/null; then
  for name in bookworm trixie; do
    gate "$name" tests/package/release_test.sh "$name"
    gate "package-$name" tests/package/package_test.sh "$name"
  done
  gate container tests/package/container_test.sh build/packages/trixie/csa_*.deb
else
  skipped+=("bookworm, trixie and their packages (they need root and debootstrap)")
fi
[ "${#skipped[@]}" = 0 ] || say "skipped: ${skipped[*]}"
if [ "${#failed[@]}" != 0 ]; then
  say "failed: ${failed[*]}" >&2
  exit 1
fi
say "every gate passed"
