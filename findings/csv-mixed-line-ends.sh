#!/usr/bin/env bash
# csv-parse 7.0.3, papaparse 5.7.1, udsv 0.7.3: if the header ends with CRLF and the rows with LF, all rows are one.
#
# The parsers detect the end of the first line and use it for the whole file. Such a file is made by a script that
# appends lines to an export of a Windows program. From a list of two e-mail addresses all three parsers return one
# record, and none of them reports an error about it. Each line shows the parser and its records.
#
#   csv-parse: [{"email":"mina@example.com\nomar@example.com\n"}]
#   papaparse: [{"email":"mina@example.com\nomar@example.com\n"}]
#   udsv: [{"email":"mina@example.com\nomar@example.com\n"}]
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact csv-parse@7.0.3 papaparse@5.7.1 udsv@0.7.3
cat >try.mjs <<'JS'
import { parse } from 'csv-parse/sync'
import papaparse from 'papaparse'
import { inferSchema, initParser } from 'udsv'

const file = 'email\r\nmina@example.com\nomar@example.com\n'
const parsers = {
  'csv-parse': () => parse(file, { columns: true }),
  papaparse: () => papaparse.parse(file, { header: true }).data,
  udsv: () => initParser(inferSchema(file)).stringObjs(file),
}
for (const [name, records] of Object.entries(parsers)) {
  console.log(`${name}: ${JSON.stringify(records())}`)
}
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
