import { testTable } from './lint.ts'

testTable([
  [
    'a misspelt extension at the root',
    'x-unified:',
    'x-unifed:',
    '19:1 tags/extension: `x-unifed` is not one of our extensions. Did you mean `x-unified`?',
  ],
  [
    'a misspelt extension on an operation',
    'x-idempotent: true',
    'x-idempotnet: true',
    '51:7 tags/extension: `x-idempotnet` is not one of our extensions. Did you mean `x-idempotent`?',
  ],
  [
    'a misspelt extension beside a $ref',
    '            person:\n',
    '            person:\n              x-sorce: {}\n',
    '143:15 tags/extension: `x-sorce` is not one of our extensions. Did you mean `x-source`?',
  ],
  [
    'an extension of others inside ours',
    '    email: email:{$inputs.contact.email}',
    '    x-logo: a',
    '22:5 tags/extension: `x-logo` is not one of our extensions. Known here: `x-unified`, `x-rate-limit`, `x-idempotent`, `x-error`, `x-source`.',
  ],
  [
    'an extension in the wrong place',
    'description: Queued.',
    'x-idempotent: true',
    '73:11 tags/extension: `x-idempotent` means nothing on a Response; it belongs on: Operation.\n72:9 struct: The field `description` must be present on this level.',
  ],
  [
    'a misspelt unified method',
    '  removeTags:\n',
    '  removeTag:\n',
    '31:3 struct: Property `removeTag` is not expected here.',
  ],
  [
    'a word for x-unified',
    '  contact:\n    id: $',
    '  contact: id\n  getTag:\n    id: $',
    '21:3 struct: Property `getTag` is not expected here.\n20:12 struct: Expected type `XContact` (object) but got `string`',
  ],
  [
    'a misspelt key of a method',
    '    requestBody: $inputs.tags',
    '    requestbody: $inputs.tags',
    '31:3 tags/unified: `removeTags` never sends `$inputs.tags`.\n31:3 tags/unified: `removeTags` takes a request body, but no `requestBody` is mapped.\n35:5 struct: Property `requestbody` is not expected here.',
  ],
  [
    'an unknown output',
    'changed: $response',
    'added: $response',
    '29:7 struct: Property `added` is not expected here.',
  ],
  [
    'an unknown field of a contact',
    '    id: $inputs.contact.id',
    '    uuid: $inputs.contact.id',
    '21:5 struct: Property `uuid` is not expected here.',
  ],
  [
    'an unknown certainty',
    'certainty: inferred',
    'certainty: guessed',
    '80:30 struct: `certainty` can be one of the following only: "documented", "recorded", "reported", "inferred".',
  ],
  [
    'a source without from',
    'from: users',
    'form: users',
    '148:40 struct: The field `from` must be present on this level.\n148:73 struct: Property `form` is not expected here.',
  ],
  [
    'a source on a response header',
    'schema: { type: integer }',
    'x-source: { certainty: recorded }',
    '104:13 struct: Must contain at least one of the following fields: schema, content.\n106:15 struct: The field `from` must be present on this level.',
  ],
  [
    'an unknown error code',
    'x-error: queued',
    'x-error: queue',
    '74:20 struct: `x-error` "queue" is not a valid value.',
  ],
  [
    'a repetition that is not a boolean',
    'x-idempotent: true',
    "x-idempotent: 'yes'",
    '51:21 struct: Expected type `boolean` but got `string`.',
  ],
  [
    'a rate limit in words',
    'requests: 100',
    'requests: hundred',
    '14:15 struct: Expected type `integer` but got `string`.',
  ],
  [
    'an unknown rate limit scope',
    'scope: credential',
    'scope: account',
    '16:12 struct: `scope` can be one of the following only: "credential", "path".',
  ],
  [
    'an unknown rate limit header',
    '{ remaining: X-',
    '{ retry-after: X-',
    '17:16 struct: Property `retry-after` is not expected here.',
  ],
  [
    'a rate limit without a window',
    '    seconds: 10\n',
    '',
    '14:5 struct: The field `seconds` must be present on this level.',
  ],
])
