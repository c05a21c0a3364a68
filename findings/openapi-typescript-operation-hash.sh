#!/usr/bin/env bash
# openapi-typescript 7.13.0: two operations get one type if their ids differ only in `#` and `/`.
#
# Some documents describe a path several times, by a fragment: `/token` and `/token#refresh`, with the ids `token` and
# `token#refresh`. The exported type `operations` has `/` for each `#` of an id, so this id is not one of its keys. If
# another operation has that name, the type has its key twice, which TypeScript refuses; no warning says so. The lines
# show the exit code and the warnings, the keys of `operations`, and what TypeScript says.
#
#   exit code 0, warnings: none
#   token, token/refresh, token/refresh
#   Duplicate identifier 'token/refresh'.
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact openapi-typescript@7.13.0 typescript@5.9.3
cat >openapi.yaml <<'YAML'
openapi: 3.1.0
info: { title: Tokens, version: 1.0.0 }
paths:
  /token:
    post: { operationId: token, responses: { '204': { description: Created } } }
  /token#refresh:
    post: { operationId: token#refresh, responses: { '204': { description: Refreshed } } }
  /token/refresh:
    post: { operationId: token/refresh, responses: { '204': { description: Refreshed } } }
YAML
code=0
npx --no-install openapi-typescript openapi.yaml --output schema.ts >output 2>log || code=$?
{
  echo "exit code $code, warnings: $(grep -i warn output log || echo none)"
  sed -n '/^export interface operations/,$p' schema.ts | grep -oE '^    ("[^"]+"|[a-z]+):' | tr -d ' ":' | paste -sd, | sed 's/,/, /g'
  { npx --no-install tsc --noEmit schema.ts || true; } | grep -oE 'Duplicate identifier.*' | sort -u
} >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
