#!/usr/bin/env bash
# csvtojson 2.0.14, udsv 0.7.3: the delimiter is taken from the line `sep=;`, which then becomes the header.
#
# A spreadsheet needs the line `sep=;` at the begin of a CSV file to read it in every country, and some products write it
# into their exports. Both parsers can detect the delimiter: csvtojson with `delimiter: 'auto'`, udsv with `inferSchema`. They
# find the semicolon only because it stands in this line, and do not skip the line. The true header becomes the first record,
# and no error is reported. A reader expects the columns id and tags, and one record.
#
#   csvtojson: [{"sep=":"id","field2":"tags"},{"sep=":"c1","field2":"vip"}]
#   udsv: [{"sep=":"id","":"tags"},{"sep=":"c1","":"vip"}]
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact csvtojson@2.0.14 udsv@0.7.3
cat >try.mjs <<'JS'
import csvtojson from 'csvtojson'
import { inferSchema, initParser } from 'udsv'

const file = 'sep=;\r\nid;tags\r\nc1;vip\r\n'
const parsers = {
  csvtojson: () => csvtojson({ delimiter: 'auto' }).fromString(file),
  udsv: () => initParser(inferSchema(file)).stringObjs(file),
}
for (const [name, read] of Object.entries(parsers)) {
  console.log(`${name}: ${JSON.stringify(await read())}`)
}
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
