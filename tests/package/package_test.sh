#!/usr/bin/env bash
# shellcheck disable=SC2016,SC2154
# package_test.sh RELEASE: installs the package that release_test.sh has made in a bare system of the release (bookworm, trixie), uses it as
# an ordinary user would, runs the CI examples, judges it with lintian and purges it. Needs root, debootstrap and python3-yaml.
set -euo pipefail
# shellcheck source=tests/package/roots.sh
source "$(dirname "${BASH_SOURCE[0]}")/roots.sh"
release=${1:?usage: package_test.sh RELEASE}
servers=()
trap 'for one in "${servers[@]}"; do kill "$one"; done; leave_roots' EXIT

release_number() { sed -n 's/^VERSION_ID="\(.*\)"/\1/p' "$root/etc/os-release"; }

install_it() {
  new_root "$release"
  inside root "apt-get -q update && apt-get -qy install --no-install-recommends ca-certificates adduser" >"$root/apt.log" 2>&1 || stop "apt works: $(tail "$root/apt.log")"
  cp "$deb" "$root/root/"
  expect "its name carries the release" test -e "$root"/root/csa_*"+deb$(release_number)u1_amd64.deb"
  inside root "apt-get -qy install --no-install-recommends ./csa_*.deb" >"$root/apt.log" 2>&1 || stop "it installs: $(tail "$root/apt.log")"
  inside root "dpkg -L csa" >"$root/installed"
  expect "every library is there" inside root 'ldd /usr/bin/csa >libraries && ! grep "not found" libraries'
}

use_it() {
  inside root "useradd --create-home --shell /bin/sh editor"
  expect "the example is checked and built by its reader" inside editor '
    set -e
    csa --version
    cp -r /usr/share/doc/csa/examples/content .
    csa build 2>said || { cat said; exit 1; }
    grep -q "no full-text search.*npm install --prefix /usr/local/share/csa" said
    if grep "<form" public/search/index.html; then exit 1; fi
    test -s public/index.html
    csa check
    csa fmt --check --quiet'
  expect "a new partnership begins" inside editor 'csa init county && cd county && csa build --quiet && csa check --quiet'
  expect "pages of the manual and completions are there" inside root 'for f in man/man1/csa-build.1.gz bash-completion/completions/csa \
    zsh/vendor-completions/_csa fish/vendor_completions.d/csa.fish; do grep -q "/usr/share/$f" /installed || exit 1; done'
  small_portal /var/lib/csa
  expect "the service's user runs what its timer would" inside root '
    chown -R csa:csa /var/lib/csa && setpriv --reuid csa --regid csa --init-groups sh -c "cd /var/lib/csa && csa daily" && test -e /var/lib/csa/.csa/health.json'
}

# small_portal FOLDER [LINE...]: one page without links to other sites, and lines of site.yaml
small_portal() {
  mkdir -p "$root$1/content"
  printf -- '---\ntitle: Home\n---\n\nWords.\n' >"$root$1/content/index.md"
  printf '%s\n' "title: Test" "${@:2}" >"$root$1/content/site.yaml"
}

# The lines of the examples for build servers, in a folder that holds what they expect: the package and a portal with a target.
run_ci_examples() {
  local example
  for example in github gitlab; do
    serve "$root/srv/$example/current"
    small_portal "/$example" "address: $served" "publish: [{name: live, folder: /srv/$example}]"
    cp "$deb" "$root/$example/"
    mkdir -p "$root/srv/$example/releases"
    python3 "$project/tests/package/ci_lines.py" "$project/generator/packaging/ci/$example-portal.yml" >"$root/lines.sh"
    inside root "cd /$example && sh -ex /lines.sh" >"$root/ci.log" 2>&1 || stop "the lines of $example-portal.yml work: $(tail -n 9 "$root/ci.log")"
    expect "$example-portal.yml publishes" test -s "$root/srv/$example/current/index.html"
  done
}

# serve FOLDER: at the address in $served, as long as the script runs
serve() {
  python3 -u -m http.server 0 --bind 127.0.0.1 --directory "$1" >"$root/server.log" 2>&1 &
  servers+=($!)
  until served=$(grep -o 'http://127.0.0.1:[0-9]*/' "$root/server.log"); do
    kill -0 "${servers[-1]}" || stop "a server starts: $(cat "$root/server.log")"
    sleep 0.1
  done
}

judge_it() {
  inside root "apt-get -qy install --no-install-recommends lintian" >"$root/apt.log" 2>&1 || stop "lintian installs: $(tail "$root/apt.log")"
  expect "lintian finds no error and no warning" inside editor "lintian --fail-on error,warning --display-info /csa.deb"
}

purge_it() {
  inside root "apt-get -qy purge csa" >"$root/apt.log" 2>&1 || stop "it goes: $(tail "$root/apt.log")"
  expect "content that somebody wrote stays" test -e "$root/var/lib/csa/content/site.yaml"
  inside root "apt-get -qy install --no-install-recommends ./csa_*.deb && rm -rf /var/lib/csa/content && apt-get -qy purge csa" >"$root/apt.log" 2>&1 ||
    stop "it comes and goes: $(tail "$root/apt.log")"
  local path
  while read -r path; do
    if [ -e "$root$path" ] && { [ ! -d "$root$path" ] || [[ $path == */csa* ]]; }; then stop "a purge leaves nothing: $path"; fi
  done <"$root/installed"
  expect "a purge leaves no settings, state or user" inside root '! ls -d /etc/default/csa /var/lib/csa /etc/systemd/system/*/csa* 2>/dev/null && ! getent passwd csa'
}

deb=$(package_of "$release")
install_it
use_it
run_ci_examples
cp "$deb" "$root/csa.deb"
judge_it
purge_it
echo "$(basename "$deb") installs on $release, works, publishes, and goes"
