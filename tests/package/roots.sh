# shellcheck shell=bash disable=SC2016
# Bare Debian systems to try the package in: made once by debootstrap, copied for every trial, gone when the script ends. Sourced, as root.
# CSA_ROOTS is where they stand (/var/tmp/csa-roots). They get this machine's settings for package sources and its certificate authorities.
roots=${CSA_ROOTS:-/var/tmp/csa-roots}
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
made=()

stop() {
  printf 'not so: %s\n' "$*" >&2
  exit 1
}

# expect WHAT COMMAND...: stops unless the command succeeds
expect() {
  local what=$1
  shift
  "$@" || stop "$what"
}

for tool in debootstrap tar; do command -v "$tool" >/dev/null || stop "$tool is installed (apt install $tool)"; done
[ "$(id -u)" = 0 ] || stop "the script runs as root"

# base RELEASE: the folder of the bare system, which is made when it is missing
base() {
  local release=$1 mirror new
  [ -e "$roots/$release/base.done" ] && echo "$roots/$release/base" && return
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' | grep -v security | head -n 1)
  mkdir -p "$roots/$release"
  new=$(mktemp -d "$roots/$release/new.XXXXXX")
  debootstrap --variant=minbase "$release" "$new" ${mirror:+"$mirror"} >"$new.log" || stop "debootstrap makes $release: $(tail -n 3 "$new.log")"
  rm -rf --one-file-system "$roots/$release/base"
  mv "$new" "$roots/$release/base"
  touch "$roots/$release/base.done"
  echo "$roots/$release/base"
}

# new_root RELEASE: a fresh copy, with this machine's /proc and nothing else of it; its folder is in $root
new_root() {
  local from
  from=$(base "$1")
  root=$(mktemp -d "$roots/$1/trial.XXXXXX")
  made+=("$root")
  cp -a "$from/." "$root/"
  chmod 755 "$root"  # as the root of a system is, unlike a new folder for temporary files
  cp /etc/resolv.conf "$root/etc/" 2>/dev/null || true
  apt-config dump | grep '^Acquire::.* "[^"]' | grep -v '^Acquire::\(Changelogs\|IndexTargets\|CompressionTypes\|Languages\)' >"$root/etc/apt/apt.conf.d/90host" || true
  for file in /etc/npmrc /etc/ssl/certs/ca-certificates.crt; do
    if [ -e "$file" ]; then install -D -m 644 "$file" "$root$file"; fi
  done
  if [ -d /usr/local/share/ca-certificates ]; then
    mkdir -p "$root/usr/local/share" && cp -r /usr/local/share/ca-certificates "$root/usr/local/share/"
  fi
  printf '#!/bin/sh\nexit 101\n' | install -m 755 /dev/stdin "$root/usr/sbin/policy-rc.d"  # no service is started
  mount --bind /proc "$root/proc"
}

# mount_devices: what browsers and servers need beyond that
mount_devices() {
  mount --rbind --make-rslave /sys "$root/sys"
  mount --rbind --make-rslave /dev "$root/dev"
}

# leave_roots: removes all that new_root made; CSA_KEEP=1 keeps it, without /proc
leave_roots() {
  local one place
  for one in "${made[@]}"; do
    for place in proc sys dev; do
      if mountpoint -q "$one/$place"; then umount -R -l "$one/$place"; fi
    done
    if [ -n "${CSA_KEEP:-}" ]; then echo "kept: $one"; else rm -rf --one-file-system "$one"; fi
  done
}
trap leave_roots EXIT

# inside USER COMMAND: a command of sh in $root, in the user's own folder, with nothing of our environment but the proxy
inside() {
  local user=$1 home
  shift
  home=$(chroot "$root" getent passwd "$user" | cut -d: -f6)
  chroot "$root" env -i HOME="$home" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
    ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} DEBIAN_FRONTEND=noninteractive NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt \
    setpriv --reuid "$user" --regid "$(chroot "$root" id -g "$user")" --init-groups sh -c "cd ~ && $*"
}

# sources_to FOLDER: what this project holds, without what was made from it
sources_to() {
  mkdir -p "$1"
  git -C "$project" ls-files -z --cached --others --exclude-standard | (cd "$project" && xargs -0 sh -c 'for f; do [ -e "$f" ] && printf "%s\0" "$f"; done' sh) |
    tar -C "$project" --null -T - -c | tar -C "$1" -x --no-same-owner
}

# package_of RELEASE: the package that release_test.sh has made there
package_of() {
  find "$project/build/packages/$1" -name 'csa_*.deb' 2>/dev/null | grep . || stop "there is a package: tests/package/release_test.sh $1"
}
