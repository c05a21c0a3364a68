/** Compares two documents with api-smart-diff, and prints the number of changes and of breaking ones. */
import { readFileSync } from 'node:fs'
import { apiCompare } from 'api-smart-diff'
import { parse } from 'yaml'

const [base, revision] = process.argv.slice(2).map((file) => parse(readFileSync(file, 'utf8')))
const { diffs } = apiCompare(base, revision)
const breaking = diffs.filter(({ type }) => type === 'breaking').length
console.log(JSON.stringify({ changes: diffs.length, breaking }))
