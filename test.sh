#!/usr/bin/env bash
# Builds as build.sh does, then runs every test. Arguments go to ctest: ./test.sh -R links
# ./test.sh --all goes on with the gates of tests/gates/all.sh: other compilers, sanitizers, formatter, linter, bare Debian releases.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
gates=tests
if [ "${1:-}" = --all ]; then
  gates=all
  shift
fi
./build.sh
source ./.setup.sh
# shellcheck disable=SC2086
need_packages $test_packages
need_npm tests
# shellcheck disable=SC2119
compile
ctest --test-dir build --no-tests=error --output-on-failure --parallel 2 "$@"
[ "$gates" = tests ] || exec tests/gates/all.sh
