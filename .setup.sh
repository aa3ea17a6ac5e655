# shellcheck shell=bash disable=SC2034,SC2120
# What build.sh and test.sh share: the packages that are needed, and how they are installed. Sourced by both, never run.

build_packages="
  g++ cmake ninja-build git ca-certificates
  libcmark-gfm-dev libcmark-gfm-extensions-dev libkainjow-mustache-dev nlohmann-json3-dev libyaml-cpp-dev
  libboost-filesystem-dev libtbb-dev libcli11-dev libfmt-dev libexpected-dev
  libcurl4-openssl-dev libssl-dev libsqlite3-dev doctest-dev libgumbo-dev
  zlib1g-dev libbrotli-dev libzip-dev libexpat1-dev"

# What cpack needs to find the libraries that the package depends on.
packaging_packages="dpkg-dev file"

# Another npm than Debian's will do, and Debian's could not be installed beside it.
command -v npm >/dev/null || build_packages+=" npm"

# Browser, web servers, what the site is published with and to, link checker; Java for the HTML checker; Python for test programs, with a checker of JSON Schema.
test_packages="chromium nginx libnginx-mod-http-brotli-static groff-base rclone openssh-server apache2-bin linkchecker default-jre-headless python3 python3-pytest python3-jsonschema python3-yaml"

say() { printf '%s: %s\n' "${0##*/}" "$*"; }

fail() {
  say "$*" >&2
  exit 3
}

# Networks fail for a moment: up to four attempts.
retry() {
  local wait
  for wait in 3 10 30; do
    "$@" && return
    say "that failed; again in $wait seconds" >&2
    sleep "$wait"
  done
  "$@"
}

# missing_packages NAME...: those that are not installed
missing_packages() {
  local installed name
  installed=" $(dpkg-query -W -f '${db:Status-Status}=${Package} ' "$@" 2>/dev/null) "
  for name; do [[ $installed == *" installed=$name "* ]] || printf '%s ' "$name"; done
}

# need_packages NAME...: installs what is missing, as root or with sudo
need_packages() {
  local missing sudo=()
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "these Debian packages are missing, and installing them needs root or sudo: $missing"
    sudo=(sudo)
  fi
  say "installing Debian packages: $missing"
  # shellcheck disable=SC2086
  retry install_packages $missing || fail "the Debian packages could not be installed: $missing"
}

install_packages() {
  local status=0
  hold_services
  { "${sudo[@]}" apt-get -q update &&
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends "$@"; } >>build/apt.log 2>&1 || status=$?
  release_services
  [ "$status" = 0 ] || tail -n 5 build/apt.log >&2
  return "$status"
}

# The web server is for tests alone: Debian's policy file keeps it from being started when it is installed.
services=/usr/sbin/policy-rc.d
hold_services() {
  [ -e "$services" ] || printf '#!/bin/sh\n# written by %s\nexit 101\n' "$PWD" | "${sudo[@]}" install -m 755 /dev/stdin "$services"
}
release_services() { ! grep -qxF "# written by $PWD" "$services" || "${sudo[@]}" rm -f "$services"; }

# state_of FILE...: changes when one of the files, or a name below the folders, does
state_of() { find "$@" -type f -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0r sha256sum | sha256sum; }

# unless_done NAME STATE COMMAND...: runs the command unless it last ended well at the same state; fails as the command does
unless_done() {
  local stamp=build/.done/$1 state=$2
  shift 2
  [ "$(cat "$stamp" 2>/dev/null)" != "$state" ] || return 0
  rm -f "$stamp"
  "$@" || return
  mkdir -p build/.done
  printf '%s\n' "$state" >"$stamp"
}

# need_npm FOLDER: the packages of the folder's package-lock.json
need_npm() {
  [ -d "$1/node_modules" ] || rm -f "build/.done/npm-${1//\//-}"
  unless_done "npm-${1//\//-}" "$(state_of "$1/package-lock.json")" install_npm "$1"
}

install_npm() {
  say "installing npm packages of $1"
  (cd "$1" && retry npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --no-update-notifier) ||
    fail "the npm packages of $1 could not be installed"
}

# compile ARGUMENT...: shows each step on a terminal only; messages of the compiler always
compile() {
  local quiet=()
  [ -t 1 ] || quiet=(-- --quiet)
  cmake --build --preset release "$@" "${quiet[@]}"
}
