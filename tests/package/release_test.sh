#!/usr/bin/env bash
# shellcheck disable=SC2154
# release_test.sh RELEASE: a newcomer's machine. A clone of what is committed builds, passes every test, and builds again at once.
set -euo pipefail
# shellcheck source=tests/package/roots.sh
source "$(dirname "${BASH_SOURCE[0]}")/roots.sh"
new_root "$1"
mount_devices
rm -f "$root/usr/sbin/policy-rc.d"  # ./test.sh holds services back by itself
git clone -q --no-hardlinks "$project" "$root/project"
inside root 'cd /project && ./build.sh && ./test.sh && time ./build.sh'
