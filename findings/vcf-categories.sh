#!/usr/bin/env bash
# vcf 2.1.2: the tags of a contact are written with semicolons and without escapes, so other tags are read.
#
# In a vCard, the tags of a contact are the property CATEGORIES. RFC 6350 (6.7.1 and 3.4) separates them by commas, and escapes a
# comma inside a tag: `CATEGORIES:Spring\, 2027,vip`. vcf joins a list with semicolons, as the parts of a name, and escapes
# nothing. vcard4 4.0.5 reads the expected line as the RFC says, and other tags from the written one. vcf itself does not split a list
# that it reads, nor remove the backslash.
#
#   given: ["Spring, 2027","vip"]
#   written: CATEGORIES:Spring, 2027;vip
#   read by vcard4: [["Spring"," 2027"],"vip"]
#   expected: CATEGORIES:Spring\, 2027,vip
#   expected, read by vcard4: ["Spring, 2027","vip"]
#   expected, read by vcf: "Spring\\, 2027,vip"
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact vcf@2.1.2 vcard4@4.0.5
cat >try.mjs <<'JS'
import { parse } from 'vcard4'
import VCard from 'vcf'

const tags = ['Spring, 2027', 'vip']
const card = new VCard()
card.set('fn', 'Mina Okafor')
card.set('categories', tags)
const text = card.toString('4.0').replace(/\r?\n/g, '\r\n')
const line = text.split('\r\n').find((line) => line.startsWith('CATEGORIES'))
const read = (vcard) => JSON.stringify(parse(vcard.endsWith('\r\n') ? vcard : `${vcard}\r\n`).getProperty('CATEGORIES')[0].value)

console.log(`given: ${JSON.stringify(tags)}`)
console.log(`written: ${line}`)
console.log(`read by vcard4: ${read(text)}`)
const right = 'CATEGORIES:Spring\\, 2027,vip'
const expected = text.replace(line, right)
console.log(`expected: ${right}`)
console.log(`expected, read by vcard4: ${read(expected)}`)
console.log(`expected, read by vcf: ${JSON.stringify(VCard.parse(expected)[0].get('categories').valueOf())}`)
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
