#!/usr/bin/env bash
# @redocly/cli 2.77.0: `redocly diff` does not see a change in a list under an x- key.
#
# A change of a scalar or of an object under an x- key is reported. In a list, neither a scalar nor an object is
# compared. Each line shows the key, its value before and after, and the number of changes in the report.
#
#   x-limit: 10 to 20: 1
#   x-limit: {"requests":10} to {"requests":20}: 1
#   x-limit: [10] to [20]: 0
#   x-limit: [{"requests":10}] to [{"requests":20}]: 0
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @redocly/cli@2.77.0
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
write() {
  echo "{ \"openapi\": \"3.1.0\", \"info\": { \"title\": \"Contacts\", \"version\": \"1.0.0\" }, \"paths\": {}, \"x-limit\": $1 }"
}
for value in '10' '{"requests":10}' '[10]' '[{"requests":10}]'; do
  write "$value" >base.json
  write "${value/10/20}" >revision.json
  npx --no-install redocly diff base.json revision.json --format json >report.json 2>log
  changes=$(node -p "JSON.parse(require('fs').readFileSync('report.json', 'utf8')).changes.length")
  echo "x-limit: $value to ${value/10/20}: $changes"
done >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
