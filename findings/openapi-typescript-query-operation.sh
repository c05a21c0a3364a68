#!/usr/bin/env bash
# openapi-typescript 7.13.0: the kinds of operations that OpenAPI 3.2 added are left out, with exit code 0.
#
# The command accepts a document of version 3.2. Of a path with `get`, with `query` and with `additionalOperations`,
# only `get` gets types, and no warning names the others. The first line shows the exit code and the warnings, the
# second the operations that have types.
#
#   exit code 0, warnings: none
#   listContacts
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact openapi-typescript@7.13.0 typescript@5.9.3
cat >openapi.yaml <<'YAML'
openapi: 3.2.0
info: { title: Contacts, version: 1.0.0 }
paths:
  /contacts:
    get:
      operationId: listContacts
      responses: { '200': { description: All contacts } }
    query:
      operationId: searchContacts
      requestBody:
        content: { application/json: { schema: { type: object, properties: { tag: { type: string } } } } }
      responses: { '200': { description: Contacts with that tag } }
    additionalOperations:
      LINK:
        operationId: linkContact
        responses: { '204': { description: Linked } }
YAML
code=0
npx --no-install openapi-typescript openapi.yaml --output schema.ts >log 2>errors || code=$?
{
  echo "exit code $code, warnings: $(grep -hiE 'warn|query|additionalOperations' errors log || echo none)"
  grep -oE 'listContacts|searchContacts|linkContact' schema.ts | sort -u
} >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
