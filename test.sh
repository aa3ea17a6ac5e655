#!/usr/bin/env bash
# Builds as build.sh does, then runs every test. Arguments go to ctest: ./test.sh -R links
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
./build.sh
source ./.setup.sh
# shellcheck disable=SC2086
need_packages $test_packages
need_npm tests
compile
ctest --test-dir build --output-on-failure --parallel 2 "$@"
