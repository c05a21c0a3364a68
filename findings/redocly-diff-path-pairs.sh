#!/usr/bin/env bash
# @redocly/cli 2.77.0: `redocly diff` compares a removed path with a new one that only has a similar name.
#
# If half of the letters of two keys are equal, `redocly diff` calls one a new name of the other, and compares what both
# contain. So it does with a path that was removed and another that is new: it reports that the parameter of the one
# was removed from the other, and not that an operation is new. A reader expects a removed and a new path. Each line
# shows a removed and a new path, and the changes in the report.
#
#   /reports/{id} and /reports/daily: modified PathItem, modified operationId, removed ParameterList
#   /reports/{id} and /invoices/of/customers: added PathItem, removed PathItem
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @redocly/cli@2.77.0
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
write() {
  cat <<END
{
  "openapi": "3.1.0",
  "info": { "title": "Reports", "version": "1.0.0" },
  "paths": { "$1": { "get": { "operationId": "$2", $3 "responses": { "204": { "description": "Done" } } } } }
}
END
}
id='"parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],'
for path in /reports/daily /invoices/of/customers; do
  write '/reports/{id}' getReport "$id" >base.json
  write "$path" getAll '' >revision.json
  npx --no-install redocly diff base.json revision.json --format json --fail-on none >report.json 2>log
  changes=$(node -p "
    const { changes } = JSON.parse(require('fs').readFileSync('report.json', 'utf8'))
    const name = ({ kind, property, typeName }) => kind + ' ' + (property && property !== 'key' ? property : typeName)
    changes.map(name).sort().join(', ')")
  echo "/reports/{id} and $path: $changes"
done >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
