#!/usr/bin/env bash
# shellcheck disable=SC2016,SC2154
# release_test.sh RELEASE: a newcomer's machine, bare Debian of the release (bookworm, trixie). A clone of what is committed builds, makes its
# package, passes every test, and builds again at once. The package stays in build/packages/RELEASE. Needs root and debootstrap.
set -euo pipefail
# shellcheck source=tests/package/roots.sh
source "$(dirname "${BASH_SOURCE[0]}")/roots.sh"
release=${1:?usage: release_test.sh RELEASE}

# What it is refused for, and what its theme can do with npm at hand.
make_package() {
  expect "the package is made on $release" inside root 'cd /csa && ./build.sh --package'
  expect "a package that names no libraries is refused" inside root 'cd /csa/build &&
    ! cpack -D CPACK_DEBIAN_PACKAGE_SHLIBDEPS=OFF -B /refused >refused.log 2>&1 && grep -q "would name no libraries" refused.log && ! ls /refused/*.deb'
  inside root 'dpkg-deb -x /csa/build/csa_*.deb /unpacked'
  expect "the command that the build names brings search" inside root '
    build="/csa/build/csa build --content /csa/content --theme /unpacked/usr/share/csa/theme --out /searched/public" && mkdir /searched
    $build 2>&1 | sed -n "s/.*pagefind is not installed: //p" >command && cat command && sh -e command && $build && test -s /searched/public/pagefind/pagefind.js'
  expect "the theme's sources make its style sheet" inside root 'cd /unpacked/usr/share/csa/theme && mv static/style.css /made.css &&
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error && npm run --silent build && cmp static/style.css /made.css'
  rm -rf "$project/build/packages/$release"
  mkdir -p "$project/build/packages/$release"
  cp "$root"/csa/build/csa_*.deb "$project/build/packages/$release/"
}

new_root "$release"
mount_devices
rm -f "$root/usr/sbin/policy-rc.d"  # ./test.sh holds services back by itself
git clone -q --no-hardlinks "$project" "$root/csa"
expect "the website is made" inside root 'cd /csa && ./build.sh'
expect "every test passes" inside root 'cd /csa && ./test.sh'
make_package
expect "the second build is over at once" inside root 'cd /csa && bash -c "time ./build.sh"'
