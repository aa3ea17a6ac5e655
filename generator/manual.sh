#!/usr/bin/env bash
# manual.sh CSA FOLDER: the manual pages of all commands into FOLDER/man, the completions into FOLDER/completions.
set -euo pipefail

csa=$1 man=$2/man completions=$2/completions
mkdir -p "$man" "$completions"
"$csa" help --man >"$man/csa.1"
commands=$(sed -n '/^\.SH COMMANDS/,/^\.SH OPTIONS/s/^\\fB\(.*\)\\fR$/\1/p' "$man/csa.1")
[ -n "$commands" ] || { echo "manual.sh: $csa names no commands" >&2; exit 1; }
for command in $commands; do
  "$csa" help --man "$command" >"$man/csa-$command.1"
done
"$csa" help --completion bash >"$completions/csa"
"$csa" help --completion zsh >"$completions/_csa"
"$csa" help --completion fish >"$completions/csa.fish"
