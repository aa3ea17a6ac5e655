#!/usr/bin/env bash
# shellcheck disable=SC2086,SC2154
# container_test.sh [DEB]: carries out the Containerfile, instruction by instruction, in bare systems instead of images, then runs what it
# made as an engine would: as its user, with a content folder that cannot be written. Where no engine and no registry are at hand, this is
# the proof that the file is right. With DEB, a package of release_test.sh, the program is not built once more. Needs root and debootstrap.
set -euo pipefail
# shellcheck source=tests/package/roots.sh
source "$(dirname "${BASH_SOURCE[0]}")/roots.sh"
deb=${1:-} file=$project/generator/packaging/Containerfile
declare -A stages codename=([debian:12-slim]=bookworm [debian:13-slim]=trixie)
dir=/ user=root entrypoint="" serving=""
trap '[ -z "$serving" ] || pkill -P "$serving"; umount -l "$root/portal/content" 2>/dev/null; leave_roots' EXIT

from() {
  [ -n "${codename[$1]:-}" ] || stop "the image $1 is a slim Debian"
  new_root "${codename[$1]}"
  printf 'path-exclude /usr/share/%s/*\n' doc man locale >"$root/etc/dpkg/dpkg.cfg.d/docker"  # as in the slim images
  dir=/ user=root
  if [ "${2:-}" = AS ]; then stages[$3]=$root; fi
}

copy() {
  if [ "$1" = . ]; then
    sources_to "$root$dir"
  else
    [ -n "${stages[${1#--from=}]:-}" ] || stop "COPY takes from the project or from a stage: $*"
    cp -r ${stages[${1#--from=}]}$2 "$root$3"
  fi
}

run() {
  if [ -n "$deb" ] && [ "$*" = "./build.sh --package" ]; then
    mkdir -p "$root$dir/build"
    cp "$deb" "$root$dir/build/"
  else
    inside "$user" "cd $dir && $*" >"$root/run.log" 2>&1 || stop "RUN $* ends well: $(tail -n 9 "$root/run.log")"
  fi
}

words_of() { python3 -c 'import json, sys; print(*json.loads(sys.argv[1]))' "$1"; }

carry_out() {
  local instruction words
  while read -r instruction words; do
    case $instruction in
      FROM) from $words ;;
      COPY) copy $words ;;
      RUN) run "$words" ;;
      WORKDIR) dir=$words && mkdir -p "$root$dir" ;;
      USER) user=$words ;;
      VOLUME) [ -d "$root$words" ] || stop "the volume $words is there" ;;
      ENTRYPOINT) entrypoint=$(words_of "$words") ;;
      CMD) inside "$user" "cd $dir && $entrypoint $(words_of "$words")" >/dev/null || stop "CMD $words ends well" ;;
      *) stop "we know the instruction $instruction" ;;
    esac
  done < <(sed -e '/^ *#/d' -e '/^ *$/d' -e ':again' -e '/\\$/{N;s/ *\\\n */ /;b again' -e '}' "$file")
}

try_it() {
  [ "$(chroot "$root" id -u "$user")" != 0 ] || stop "the container does not run as root"
  mkdir -p "$root/portal/content"
  mount --bind "$project/content" "$root/portal/content"
  mount -o remount,bind,ro "$root/portal/content"
  touch "$root/before"
  inside "$user" "cd $dir && $entrypoint build && $entrypoint check" || stop "the content is built and checked"
  [ -s "$root/portal/public/index.html" ] || stop "the site is in the volume"
  local strange
  strange=$(find "$root" -xdev -newer "$root/before" -type f -not -path "$root/portal/*")
  [ -z "$strange" ] || stop "nothing is written outside the volume: $strange"
}

serve_it() {
  inside "$user" "cd $dir && exec $entrypoint serve --address 0.0.0.0 --port 0" >"$root/serve.log" 2>&1 &
  serving=$!
  until grep -q http "$root/serve.log"; do
    kill -0 "$serving" || stop "the preview starts: $(cat "$root/serve.log")"
    sleep 0.1
  done
  local port
  port=$(grep -o ':[0-9]*/' "$root/serve.log" | head -n 1 | tr -d :/)
  python3 -c 'import sys, urllib.request; page = urllib.request.urlopen(sys.argv[1]).read().decode(); sys.exit("<h1" not in page)' "http://127.0.0.1:$port/" ||
    stop "the preview answers"
}

carry_out
try_it
serve_it
echo "the Containerfile makes a container that builds, checks and serves as $user"
