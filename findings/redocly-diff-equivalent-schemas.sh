#!/usr/bin/env bash
# @redocly/cli 2.77.0: `redocly diff` calls schemas that allow the same values a breaking change.
#
# The schema of an answer is written in another way, with the same meaning in JSON Schema 2020-12. A reader expects no
# change, or one that breaks nothing. Each line shows the schema before and after, and the rules that graded it as major.
#
#   {"const":"a"} to {"enum":["a"]}: schema-constraint-changed
#   {"type":"integer","minimum":1} to {"type":"integer","exclusiveMinimum":0}: schema-constraint-changed
#   {"anyOf":[{"type":"string"},{"type":"null"}]} to {"type":["string","null"]}: schema-combinator-changed
#   {"allOf":[{"type":"string"}]} to {"type":"string"}: schema-combinator-changed
#   {"anyOf":[{"type":"string"},{"type":"integer"}]} to {"anyOf":[{"type":"integer"},{"type":"string"}]}: none
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @redocly/cli@2.77.0
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
document() {
  cat <<END
{
  "openapi": "3.1.0",
  "info": { "title": "Contacts", "version": "1.0.0" },
  "paths": {
    "/contacts": {
      "get": {
        "responses": { "200": { "description": "OK", "content": { "application/json": { "schema": $1 } } } }
      }
    }
  }
}
END
}
compare() {
  document "$1" >base.json
  document "$2" >revision.json
  npx --no-install redocly diff base.json revision.json --format json --fail-on none >report.json 2>log
  node -e '
    const { changes } = JSON.parse(require("fs").readFileSync("report.json", "utf8"))
    const major = changes.flatMap(({ verdicts }) => verdicts.filter(({ impact }) => impact === "major"))
    const [before, after] = process.argv.slice(1)
    console.log(`${before} to ${after}: ${major.map(({ ruleId }) => ruleId).join(", ") || "none"}`)
  ' "$1" "$2"
}
{
  compare '{"const":"a"}' '{"enum":["a"]}'
  compare '{"type":"integer","minimum":1}' '{"type":"integer","exclusiveMinimum":0}'
  compare '{"anyOf":[{"type":"string"},{"type":"null"}]}' '{"type":["string","null"]}'
  compare '{"allOf":[{"type":"string"}]}' '{"type":"string"}'
  compare '{"anyOf":[{"type":"string"},{"type":"integer"}]}' '{"anyOf":[{"type":"integer"},{"type":"string"}]}'
} >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
