import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { testTables } from './lint.ts'

const valid = await readFile(join(import.meta.dirname, 'valid.yaml'), 'utf8')
const path = '  /contacts/{contactId}/tags:'
const [, rest = ''] = valid.split(`${path}\n`)
const [item = ''] = rest.split('components:\n')
const old = `${path}\n${item}components:\n`

const inComponents = (name: string) =>
  `${path} { $ref: '#/components/pathItems/${name}' }\n` +
  `components:\n  pathItems:\n    Tags:\n${item.replace(/^/gm, '    ')}\n`
const inFile = { 'item.yaml': item.replace(/^ {4}/gm, '').replaceAll(`'#/`, `'./1.yaml#/`) }

testTables({
  item: [
    ['a path item by $ref to a component', old, inComponents('Tags'), ''],
    [
      'a path item by $ref to a file, which refers back',
      old,
      `${path} { $ref: ./item.yaml }\ncomponents:\n`,
      '',
      inFile,
    ],
    [
      'a path item by $ref that leads nowhere',
      old,
      inComponents('Tag'),
      /tags\/reference: `#\/components\/pathItems\/Tag` leads nowhere\. Did you mean `#\/components\/pathItems\/Tags`\?/,
    ],
  ],
})
