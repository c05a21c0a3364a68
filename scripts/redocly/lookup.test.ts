import { type Row, testTables } from './lint.ts'

const status = "changed: { '200': [], '201': [$inputs.tag] }"
const find = `    find:
      operationId: listTags
      parameters: { search: $inputs.tag }
      outputs:
        id: $response.body#/tags/*/id
        name: $response.body#/tags/*/name
`
const create = `    create:
      operationId: createTag
      requestBody: { name: $inputs.tag }
      outputs:
        id: $response.body#/tag/id
`
const add = `  addTags:
    operationId: attachTag
    parameters: { contact_id: $inputs.contact }
    requestBody: { id: $inputs.tag }
    outputs:
      changed: { '200': [], '201': [$inputs.tag] }
`
const remove = `  removeTags:
    operationId: detachTag
    parameters: { contact_id: $inputs.contact, tag_id: $inputs.tag }
`
const get = `  getTags:
    operationId: listContactTags
    parameters: { contact_id: $inputs.contact }
    outputs:
      tags: $response.body#/tags/*/name
`
const email = `      operationId: searchContacts
      parameters: { q: 'email:{$inputs.contact.email}' }
`
const variables = `      subdomain: { default: demo, description: The subdomain of the account. }
      region: { default: eu, enum: [eu, us], description: The region. }
`
const whole = `https://{subdomain}.vendor.com/{region}
    variables:
${variables}`
const named = (name: string) =>
  `https://{${name}}.vendor.com\n    variables:\n      ${name}: { default: demo }\n`
const foundBody = `              schema: { $ref: '#/components/schemas/Contact' }
              example: { id: 1, email: a@b.c, phone: '+1' }
`
const createdBody = `              schema: { type: object, properties: { tag: { $ref: '#/components/schemas/Tag' } } }
              example: { tag: { id: 1, name: vip } }
`
const setTags = `  setTags:
    operationId: attachTag
    parameters: { contact_id: $inputs.contact }
    requestBody: { labels: $inputs.tags }
`
const attachBody = `            schema: { $ref: '#/components/schemas/Tag' }
            example: { id: 1 }
`
const deleted = 'id: { type: integer }, _delete: { type: boolean, const: true }'
const forms = (required: string, one: string, other: string) => `            schema:
              oneOf:
                - { type: object, ${required}, properties: { ${one} }, additionalProperties: false }
                - { type: object, properties: { ${other} }, additionalProperties: false }
            example: { id: 1, _delete: true }
`
const byName = `  tag:\n${find}${create}${add}${remove}`
const withSet = (item: string) => setTags.replace('$inputs.tags', `[{ ${item} }]`)
const scheme = 'type: apiKey, in: header, name: X-Key'

const contacts: Row[] = [
  ['a valid spec', 'version: 1.0.0', 'version: 1.0.1', ''],
  [
    'a misspelt key of a look-up',
    email,
    email.replace('parameters', 'parameter'),
    [
      '21:7 tags/shape: `email` has no key `parameter`. Did you mean `parameters`?',
      '19:5 tags/unified: `email` never sends `$inputs.contact.email`. Write it in `parameters` or `requestBody`.',
      '19:5 tags/unified: `searchContacts` needs the parameter `q`, which is not mapped.',
    ].join('\n'),
  ],
  [
    'a look-up of an id',
    'id: $inputs.contact.id',
    'id: { operationId: searchContacts, outputs: { id: $response.body#/data/*/id } }',
    '18:9 tags/shape: `id` must be a string, not an object. Write `id: $inputs.contact.id`.',
  ],
  [
    'a look-up without outputs',
    '      outputs: { id: $response.body#/id }\n',
    '',
    '25:5 tags/shape: `phone` needs `outputs`. Write `outputs: { id: $response.body#/contacts/*/id }`.',
  ],
  [
    'a look-up without an id',
    'outputs: { id: $response.body#/id }',
    'outputs: { phone: $response.body#/phone }',
    '28:7 tags/shape: `outputs` needs `id`. Write `id: $response.body#/contacts/*/id`.',
  ],
  [
    'an e-mail output for a phone number',
    'outputs: { id: $response.body#/id }',
    'outputs: { id: $response.body#/id, email: $response.body#/email }',
    '28:42 tags/shape: `outputs` has no key `email`. Known here: `id`, `phone`.',
  ],
  [
    'a look-up by another field',
    "'email:{$inputs.contact.email}'",
    '$inputs.contact.phone',
    '21:24 tags/unified: `$inputs.contact.phone` is not an expression that is known here. Write `$inputs.contact.email`, or a literal.',
  ],
  [
    'a parameter without a value',
    email,
    email.replace('{ q:', '{ page: , q:'),
    '21:21 tags/unified: `page` has no value. Write one, or remove this line.',
  ],
  [
    'a literal that a parameter does not take',
    email,
    email.replace('{ q:', "{ page: '2', q:"),
    '21:27 tags/unified: `"2"` does not fit `page`, which takes an integer.',
  ],
  [
    'a text in place of a number',
    email,
    email.replace('{ q:', '{ page: $inputs.contact.email, q:'),
    '21:27 tags/unified: `$inputs.contact.email` is a string, and `page` takes an integer.',
  ],
  [
    'an expression without its braces',
    "'email:{$inputs.contact.email}'",
    "'email:$inputs.contact.email'",
    '21:24 tags/unified: `email:$inputs.contact.email` holds no expression that is known here. Write `{$inputs.contact.email}` in the text.',
  ],
  [
    'a text with quotes that is no look-up',
    'id: $inputs.contact.id',
    'id: \'id="{$inputs.contact.id}"\'',
    [
      '18:9 tags/unified: `id="{$inputs.contact.id}"` has quotes, which are read in a look-up only. Write it without them.',
      '18:9 tags/unified: The id that a look-up finds is sent without other text. Write `$inputs.contact.id` here, and the text around `$inputs.contact` in each method.',
    ].join('\n'),
  ],
  [
    'an expression behind a dollar',
    "'email:{$inputs.contact.email}'",
    `'email:\${$inputs.contact.email}'`,
    /^21:24 tags\/unified: `email:\$\{\$inputs.contact.email\}` holds no expression that is known here\./,
  ],
  [
    'an expression twice',
    "'email:{$inputs.contact.email}'",
    "'a:{$inputs.contact.email} or b:{$inputs.contact.email}'",
    '',
  ],
  [
    'a phone number that is sent as an id',
    'phone:\n      operationId: findContact\n      requestBody: { filters: [{ field: phone, value: $inputs.contact.phone }] }\n      outputs: { id: $response.body#/id }',
    'phone: $inputs.contact.phone',
    [
      '40:31 tags/unified: `$inputs.contact` is a string, and `contact_id` takes an integer. Write a look-up of the id for each other way to refer to a contact.',
      '46:31 tags/unified: `$inputs.contact` is a string, and `contact_id` takes an integer. Write a look-up of the id for each other way to refer to a contact.',
      '49:31 tags/unified: `$inputs.contact` is a string, and `contact_id` takes an integer. Write a look-up of the id for each other way to refer to a contact.',
    ].join('\n'),
  ],
  [
    'a look-up that sends nothing',
    "'email:{$inputs.contact.email}'",
    'a@b.c',
    '19:5 tags/unified: `email` never sends `$inputs.contact.email`. Write it in `parameters` or `requestBody`.',
  ],
  [
    'a look-up by an unknown operation',
    'operationId: searchContacts\n      parameters',
    'operationId: searchContact\n      parameters',
    '20:20 tags/unified: No operation has the id `searchContact`. Did you mean `searchContacts`?',
  ],
  [
    'a pointer that is not in the reply',
    'id: $response.body#/data/*/id',
    'id: $response.body#/data/*/uuid',
    '23:13 tags/unified: `$response.body#/data/*/uuid` is not in the 200 reply: it has no `uuid`. Did you mean `id`?',
  ],
  [
    'a pointer into the list without a star',
    'id: $response.body#/data/*/id',
    'id: $response.body#/data/id',
    '23:13 tags/unified: `$response.body#/data/id` is not in the 200 reply: `data` is a list. Write `*` for each of its items, as in `/*/id`.',
  ],
  [
    'a star at an object',
    'id: $response.body#/id',
    'id: $response.body#/*/id',
    '28:22 tags/unified: `$response.body#/*/id` is not in the 200 reply: `*` stands for each item of a list, and the reply is none. Write one of its keys: `id`, `email`, `phone`, `emails`, `others`.',
  ],
  [
    'a star at a property that is no list',
    'id: $response.body#/data/*/id\n',
    'id: $response.body#/first/*/id\n',
    '23:13 tags/unified: `$response.body#/first/*/id` is not in the 200 reply: `*` stands for each item of a list, and `first` is none. Write one of its keys: `id`, `email`, `phone`, `emails`, `others`.',
  ],
  [
    'an index of a hit',
    'id: $response.body#/data/*/id\n        email: $response.body#/data/*/email',
    'id: $response.body#/data/0/id',
    '23:13 tags/unified: `0` is one of several hits. Write `*`: all are read, and exactly one is wanted.',
  ],
  [
    'a hit that is no id',
    'id: $response.body#/id',
    'id: $response.body#',
    '28:22 tags/unified: The whole body is `$response.body#/`, not `$response.body#`. A part of it has a JSON pointer behind that, such as `$response.body#/id`.',
  ],
  [
    'outputs of two lists',
    'email: $response.body#/data/*/email',
    'email: $response.body#/others/*/email',
    '24:16 tags/unified: `$response.body#/others/*/email` is not beside `$response.body#/data/*/id`. Both must be in the items of one list.',
  ],
  [
    'an output beside the only hit',
    'outputs: { id: $response.body#/id }',
    'outputs: { id: $response.body#/id, phone: $response.body#/phone }',
    '28:49 tags/unified: `$response.body#/id` is in no list, so it is the only hit. Remove `phone`.',
  ],
  [
    'a list of addresses of each hit',
    'email: $response.body#/data/*/email',
    'email: $response.body#/data/*/emails/*/value',
    '',
  ],
  [
    'a list of texts of each hit',
    'email: $response.body#/data/*/email',
    'email: $response.body#/data/*/others/*',
    '',
  ],
  [
    'a list of addresses without a star',
    'email: $response.body#/data/*/email',
    'email: $response.body#/data/*/emails/value',
    '24:16 tags/unified: `$response.body#/data/*/emails/value` is not in the 200 reply: `data/*/emails` is a list. Write `*` for each of its items, as in `/*/value`.',
  ],
  [
    'one address of a list',
    'email: $response.body#/data/*/email',
    'email: $response.body#/data/*/emails/0/value',
    '24:16 tags/unified: `0` is one of several addresses of each hit. Write `*`: one of them must be equal.',
  ],
  [
    'a list of lists of addresses',
    'email: $response.body#/data/*/email',
    'email: $response.body#/data/*/emails/*/kinds/*',
    '24:16 tags/unified: `$response.body#/data/*/emails/*/kinds/*` is a list of lists. Write one `*`.',
  ],
  [
    'an output that is no text',
    'email: $response.body#/data/*/email',
    'email: $response.body#/data/*/id',
    '24:16 tags/unified: `$response.body#/data/*/id` in the 200 reply is not a string.',
  ],
  [
    'a look-up of one contact that says nothing of none',
    "        '204': { description: There is none., x-error: not_found }\n",
    '',
    "26:20 tags/unified: `findContact` returns one contact, and documents no answer for none. Write its '404', or `x-error: not_found` at the status that it is.",
  ],
  [
    'a look-up of one contact whose 204 is a success',
    'There is none., x-error: not_found',
    'There is none.',
    '26:20 tags/unified: `findContact` returns one contact, and its 204 does not say that there is none. Write `x-error: not_found` there.',
  ],
  [
    'a look-up of one contact with a 404',
    "'204': { description: There is none., x-error: not_found }",
    "'404': { description: There is none. }",
    '',
  ],
  [
    'the id of a contact that is no number',
    foundBody,
    '              schema: { type: object, properties: { id: { type: string } } }\n              example: { id: c-1 }\n',
    '28:22 tags/integer: `$response.body#/id` is "c-1" in the example, and `contact_id` of `attachTag` takes an integer. Write `type: string` there, or the number that the vendor gives here.',
  ],
  [
    'the id of a contact that is a number in a text',
    foundBody,
    "              schema: { type: object, properties: { id: { type: string } } }\n              example: { id: '1' }\n",
    '',
  ],
  [
    'a list in the body of a look-up',
    'value: $inputs.contact.phone',
    'values: [$inputs.contact.phone]',
    '',
  ],
  [
    'a misspelt key in the body of a look-up',
    'value: $inputs.contact.phone',
    'valeu: $inputs.contact.phone',
    '27:48 tags/unified: The request body has no `valeu`. Did you mean `value`?',
  ],
  [
    'a found id that another text would surround',
    'id: $inputs.contact.id',
    "id: 'id:{$inputs.contact.id}'",
    '18:9 tags/unified: The id that a look-up finds is sent without other text. Write `$inputs.contact.id` here, and the text around `$inputs.contact` in each method.',
  ],
]

const tags: Row[] = [
  [
    'the id of a tag that is no number',
    createdBody,
    `              schema: { type: object, properties: { tag: { type: object, properties: { id: { type: string } } } } }
              example: { tag: { id: t-1 } }
`,
    '40:13 tags/integer: `$response.body#/tag/id` is "t-1" in the example, and `id` of `attachTag` takes an integer. Write `type: string` there, or the number that the vendor gives here.',
  ],
  [
    'a misspelt part of a tag',
    '    create:\n',
    '    creates:\n',
    '36:5 tags/shape: `tag` has no key `creates`. Did you mean `create`?',
  ],
  [
    'a misspelt key of the look-up of a tag',
    '      operationId: listTags\n      parameters',
    '      operationId: listTags\n      paramters',
    '32:7 tags/shape: `find` has no key `paramters`. Did you mean `parameters`?',
  ],
  [
    'a look-up without names',
    '        name: $response.body#/tags/*/name\n',
    '',
    '33:7 tags/shape: `outputs` needs `name`. Write `name: $response.body#/tags/*/name`.',
  ],
  [
    'a look-up of one object',
    'id: $response.body#/tags/*/id\n        name: $response.body#/tags/*/name',
    'id: $response.body#/offset\n        name: $response.body#/cursor',
    '34:13 tags/unified: A tag is looked up in a list. Write `*` for each of its items, such as `$response.body#/tags/*/id`.',
  ],
  [
    'names of another list',
    'name: $response.body#/tags/*/name',
    'name: $response.body#/byId/*/name',
    '35:15 tags/unified: `$response.body#/byId/*/name` is not beside `$response.body#/tags/*/id`. Both must be in the items of one list.',
  ],
  [
    'the values of an object with free keys',
    'id: $response.body#/tags/*/id\n        name: $response.body#/tags/*/name',
    'id: $response.body#/byId/*/id\n        name: $response.body#/byId/*/name',
    '',
  ],
  [
    'a list of lists',
    'id: $response.body#/tags/*/id\n        name: $response.body#/tags/*/name',
    'id: $response.body#/tags/*/id\n        name: $response.body#/tags/*/labels/*/name',
    '35:15 tags/unified: `$response.body#/tags/*/labels/*/name` is a list of lists. Write one `*`.',
  ],
  [
    'an index of a tag',
    'name: $response.body#/tags/*/name',
    'name: $response.body#/tags/*/labels/0/name',
    '35:15 tags/unified: `0` is one of several values of each object. Write the keys to a single one behind `*`.',
  ],
  [
    'a text of the first page',
    '{ search: $inputs.tag }\n',
    "{ search: $inputs.tag, offset: '0' }\n",
    '32:50 tags/unified: `"0"` does not fit `offset`, which takes an integer.',
  ],
  [
    'a count in the first request',
    '{ search: $inputs.tag }\n',
    '{ search: $inputs.tag, offset: $inputs.page }\n',
    '32:50 tags/unified: `$inputs.page` is not an expression that is known here. Write `$inputs.tag`, or a literal.',
  ],
  [
    'a next page of a creation',
    create,
    `${create}      next: { after: $response.body#/tag/name }\n`,
    '41:7 tags/shape: `create` has no key `next`. Known here: `operationId`, `parameters`, `requestBody`, `outputs`.',
  ],
  [
    'a creation that never sends the name',
    'requestBody: { name: $inputs.tag }',
    'requestBody: { name: vip }',
    '36:5 tags/unified: `create` never sends `$inputs.tag`. Write it in `parameters` or `requestBody`.',
  ],
  [
    'a creation in a list',
    'requestBody: { name: $inputs.tag }',
    'requestBody: { labels: [{ name: $inputs.tag }, { name: all }] }',
    '',
  ],
  [
    'a creation with each item',
    'id: $response.body#/tag/id',
    'id: $response.body#/tag/labels/*/name',
    '40:13 tags/unified: `$response.body#/tag/labels/*/name` is many values, and one is wanted. Write an index such as `0` instead of `*`.',
  ],
  [
    'the first of a list that a creation returns',
    'id: $response.body#/tag/id',
    'id: $response.body#/tag/labels/0/name',
    '',
  ],
  [
    'a removal that would create',
    find,
    '',
    '29:3 tags/unified: `removeTags` never creates a tag: map `find` as well.',
  ],
  [
    'a creation that no method uses',
    add,
    '',
    '36:5 tags/unified: Only `addTags` creates a tag, and it is not mapped. Remove `create`.',
  ],
  [
    'a look-up that no method uses',
    remove,
    '',
    '30:5 tags/unified: `createTag` is `x-idempotent`: it returns a tag that exists, so nothing is looked up. Remove `find`.',
  ],
  [
    'a tag that no method uses',
    add + remove,
    '',
    '29:3 tags/unified: No method sends the id of a tag. Map `addTags` or `removeTags`.',
  ],
  [
    'a set of names beside ids',
    remove,
    setTags,
    '47:3 tags/unified: `setTags` sends the tags that `getTags` reads, and `tag` finds the id of one: a set of ids cannot be mapped. Remove one of them, or write src/tags.ts of the package by hand.',
  ],
  [
    'names in a request for ids',
    'requestBody: { id: $inputs.tag }',
    'requestBody: { name: $inputs.tags }',
    [
      '46:7 tags/unified: A status says what became of one tag, and this request has several. Write an expression such as `$response.body#/added`, or remove the output.',
      '44:26 tags/unified: With `tag`, each tag is sent in a request of its own. Write `$inputs.tag`, its id, or a list of it alone.',
    ].join('\n'),
  ],
  [
    'names in a parameter for ids',
    'tag_id: $inputs.tag }',
    'tag_id: $inputs.tags }',
    '49:56 tags/unified: With `tag`, each tag is sent in a request of its own. Write `$inputs.tag`, its id, or a list of it alone.',
  ],
  [
    'a constant that only this form of the body has',
    attachBody,
    forms('required: [id, _delete]', deleted, 'name: { type: string }'),
    '44:5 tags/unified: The request body has several forms, and this one needs `_delete: true`. Write it.',
  ],
  [
    'two forms of the body, of which one has a constant',
    attachBody,
    forms('required: [id, _delete]', deleted, 'id: { type: integer }'),
    '',
  ],
  [
    'a list of one id',
    'requestBody: { id: $inputs.tag }',
    'requestBody: { labels: [{ name: $inputs.tag }] }',
    '',
  ],
]

const methods: Row[] = [
  ['a set of objects', byName, withSet('name: $inputs.tag'), ''],
  [
    'a set of objects with other text',
    byName,
    withSet("name: '#{$inputs.tag}'"),
    '32:37 tags/unified: The tags that were read are sent again, so the text would be added to each of them. Write `$inputs.tag` alone.',
  ],
  [
    'a set of ids, of which the names are read',
    byName,
    withSet('id: $inputs.tag'),
    '32:31 tags/unified: `setTags` sends `id` of each tag, and `getTags` reads `name`, which is sent again. Write `name` here, or src/tags.ts of the package by hand if the vendor takes only `id`.',
  ],
  [
    'no method',
    add + remove + get,
    '',
    '16:1 tags/unified: No method is mapped. Map one of `addTags`, `removeTags`, `setTags`, `getTags`.',
  ],
  [
    'a status that is not documented',
    status,
    "changed: { '200': [], '202': [$inputs.tag], '201': [] }",
    '46:29 tags/unified: `attachTag` documents no success with 202. Did you mean `200`?',
  ],
  [
    'a status that is missing',
    status,
    "changed: { '201': [$inputs.tag] }",
    '46:7 tags/unified: A value for the status 200 is missing. Write `[$inputs.tag]` if it changes the tags, or `[]`.',
  ],
  [
    'a status that means something else',
    status,
    "changed: { '200': [], '201': [vip] }",
    '46:36 tags/unified: The request changes its tag or nothing. Write `[$inputs.tag]` or `[]`.',
  ],
  [
    'a status with the tag twice',
    status,
    "changed: { '200': [], '201': [$inputs.tag, $inputs.tag] }",
    '46:36 tags/unified: The request changes its tag or nothing. Write `[$inputs.tag]` or `[]`.',
  ],
  [
    'a status that is no list',
    status,
    "changed: { '200': [], '201': $inputs.tag }",
    '46:36 tags/shape: `201` must be a list, not a string. Write `201: [$inputs.tag]`.',
  ],
  [
    'a status of an error',
    status,
    "changed: { '200': [], '201': [$inputs.tag], '429': [] }",
    '46:51 tags/unified: `attachTag` documents no success with 429. Known here: `200`, `201`.',
  ],
  [
    'tags by status',
    status,
    "tags: { '200': [], '201': [$inputs.tag] }",
    '46:13 tags/shape: `tags` must be a string, not an object. Write `tags: $response.body#/tags`.',
  ],
  [
    'changes that a reading reports',
    'tags: $response.body#/tags/*/name\n',
    'tags: $response.body#/tags/*/name\n      changed: $response.body#/tags/*/name\n',
    '55:7 tags/unified: `getTags` changes nothing. Remove this line.',
  ],
  [
    'a contact of each item',
    'tags: $response.body#/tags/*/name\n',
    'tags: $response.body#/tags/*/name\n      contactId: $response.body#/tags/*/id\n',
    '55:18 tags/unified: `$response.body#/tags/*/id` is many values, and one is wanted. Write an index such as `0` instead of `*`.',
  ],
  [
    'a name deep in each item',
    'tags: $response.body#/tags/*/name\n',
    'tags: $response.body#/tags/*/labels/0/name\n',
    '54:13 tags/unified: `0` is one of several values of each object. Write the keys to a single one behind `*`.',
  ],
  [
    'names that are no text',
    'tags: $response.body#/tags/*/name\n',
    'tags: $response.body#/tags/*/id\n',
    '54:13 tags/unified: `$response.body#/tags/*/id` in the 200 reply is not a list of tags: an array of strings, an array of objects with a string `name`, or a string with `format: comma-separated`.',
  ],
]

const options: Row[] = [
  [
    'a URL that is a variable without its description',
    whole,
    "'{baseUrl}'\n",
    '7:10 tags/server: `baseUrl` is not among the `variables`. Write `variables: { baseUrl: { default: … } }` beside `url`.',
  ],
  [
    'a variable that the URL does not have',
    variables,
    `${variables}      zone: { default: a }\n`,
    '11:7 tags/server: The URL has no `{zone}`. Known here: `subdomain`, `region`.',
  ],
  [
    'a variable that is not declared',
    'vendor.com/{region}',
    'vendor.com/{regoin}',
    [
      '7:10 tags/server: `regoin` is not among the `variables`. Did you mean `region`?',
      '10:7 tags/server: The URL has no `{region}`. Did you mean `regoin`?',
    ].join('\n'),
  ],
  [
    'a default that leaves the host',
    'default: demo',
    'default: demo.evil.com/x?',
    '9:29 tags/server: `demo.evil.com/x?` cannot stand in the URL: the client takes letters, digits, `-`, `_` and `.` for `subdomain`, and neither `-` nor `.` at an end. Write such a value.',
  ],
  [
    'a default with a dot at its end',
    'default: demo',
    'default: demo.',
    '9:29 tags/server: `demo.` cannot stand in the URL: the client takes letters, digits, `-`, `_` and `.` for `subdomain`, and neither `-` nor `.` at an end. Write such a value.',
  ],
  [
    'a value that leaves the host',
    'enum: [eu, us]',
    'enum: [eu, us/x]',
    '10:41 tags/server: `us/x` cannot stand in the URL: the client takes letters, digits, `-`, `_` and `.` for `region`, and neither `-` nor `.` at an end. Write such a value.',
  ],
  [
    'a default that is not among the values',
    'enum: [eu, us]',
    'enum: [us, au]',
    '6:1 no-server-variables-empty-enum: Server variable define `enum` and `default`. `enum` must include default value',
  ],
  [
    'a misspelt key of a variable',
    'default: demo',
    'defualt: demo',
    [
      '9:7 struct: The field `default` must be present on this level.',
      '9:20 struct: Property `defualt` is not expected here.',
    ].join('\n'),
  ],
  ['a variable that is optional', 'default: demo', 'default: demo, x-optional: true', ''],
  [
    'variables of another server',
    variables,
    `${variables}  - url: https://{host}.vendor.com\n    variables: { host: { default: a } }\n`,
    '12:5 tags/server: The client calls the first server, and only its variables are options. Write this URL without them.',
  ],
  [
    'another server without variables',
    variables,
    `${variables}  - url: https://us.vendor.com\n`,
    '',
  ],
  [
    'a whole URL with a path',
    whole,
    "'{baseUrl}/v1'\n    variables:\n      baseUrl: { default: https://a.example.com }\n",
    "7:10 tags/server: `{baseUrl}` is the whole URL of an API that users host themselves. Write `url: '{baseUrl}'`, or another name.",
  ],
  [
    'a whole URL',
    whole,
    "'{baseUrl}'\n    variables:\n      baseUrl: { default: https://a.example.com }\n",
    '',
  ],
  [
    'values of a whole URL',
    whole,
    "'{baseUrl}'\n    variables:\n      baseUrl: { default: https://a.example.com, x-optional: true, enum: [https://a.example.com] }\n",
    [
      '9:68 tags/server: The client reads no `enum` of `baseUrl`. Remove this line.',
      '9:50 tags/server: The client reads no `x-optional` of `baseUrl`. Remove this line.',
    ].join('\n'),
  ],
  [
    'a whole URL that is none',
    whole,
    "'{baseUrl}'\n    variables:\n      baseUrl: { default: a.example.com }\n",
    '7:10 tags/server: The client cannot send to `a.example.com`. Write an absolute URL without user and query, such as https://api.example.com/v1.',
  ],
  [
    'a variable with the name timeout',
    whole,
    named('timeout'),
    '9:7 tags/option: `timeout` becomes the option `timeout`, which every client has. Give the variable another name.',
  ],
  [
    'a variable with the name fetch',
    whole,
    named('fetch'),
    '9:7 tags/option: `fetch` becomes the option `fetch`, which every client has. Give the variable another name.',
  ],
  [
    'a variable with the name limiter',
    whole,
    named('limiter'),
    '9:7 tags/option: `limiter` becomes the option `limiter`, which every client has. Give the variable another name.',
  ],
  [
    'a variable with the name api-key',
    whole,
    named('api-key'),
    '9:7 tags/option: `api-key` becomes the option `apiKey`, which is the credential. Give the variable another name.',
  ],
  [
    'a variable with the name account_id',
    whole,
    named('account_id'),
    '188:13 tags/option: `account_id` becomes the option `accountId`, as does the server variable `account_id`. Give the variable another name.',
  ],
  [
    'a variable with the name base-url',
    whole,
    named('base-url'),
    '9:7 tags/option: `base-url` becomes the option `baseUrl`, which every client has. Give the variable another name.',
  ],
  [
    'two variables with one name',
    whole,
    `https://{sub-domain}.vendor.com/{subDomain}\n    variables:\n      sub-domain: { default: demo }\n      subDomain: { default: demo }\n`,
    '10:7 tags/option: `subDomain` becomes the option `subDomain`, as does the server variable `sub-domain`. Give the variable another name.',
  ],
  [
    'a variable that begins with a digit',
    whole,
    `https://{2nd}.vendor.com\n    variables:\n      2nd: { default: demo }\n`,
    '9:7 tags/option: `2nd` becomes the option `2nd`, which is no name. Write one that begins with a letter.',
  ],
  [
    'a header of the client that one operation lacks',
    "/contacts/find:\n    parameters: [{ $ref: '#/components/parameters/account' }, { $ref: '#/components/parameters/team' }]",
    "/contacts/find:\n    parameters: [{ $ref: '#/components/parameters/account' }]",
    /^21:7 tags\/unified: `searchContacts` needs the parameter `X-Team`, which is not mapped\. Every operation but `findContact` has it; with it there, it is an option of the client\.\n32:7 /,
  ],
  [
    'a parameter with the name of the credential',
    'name: X-Team',
    'name: Api-Key',
    '196:13 tags/option: `Api-Key` becomes the option `apiKey`, which is the credential. Map it in `x-unified`, so that each call gives it.',
  ],
  [
    'a parameter with the name of an option',
    'name: X-Team\n      description: The team.\n      in: header',
    'name: timeout\n      description: The team.\n      in: query',
    '196:13 tags/option: `timeout` becomes the option `timeout`, which every client has. Map it in `x-unified`, so that each call gives it.',
  ],
  [
    'two parameters with one name',
    'name: X-Team',
    'name: account-id',
    '196:13 tags/option: `account-id` becomes the option `accountId`, as does the parameter `account_id`. Map it in `x-unified`, so that each call gives it.',
  ],
  [
    'a parameter of another type',
    'schema: { type: integer, minimum: 1 }',
    'schema: { type: [integer, string] }',
    '193:7 tags/option: Every operation has `account_id`, so it is an option of the client: a string or an integer. Write one of these types, or map the parameter in `x-unified`.',
  ],
  [
    'a parameter that is a number',
    'schema: { type: integer, minimum: 1 }',
    'schema: { type: number }',
    '193:7 tags/option: Every operation has `account_id`, so it is an option of the client: a string or an integer. Write one of these types, or map the parameter in `x-unified`.',
  ],
  [
    'a secret of every request',
    'required: true\n      schema: { type: string }',
    'required: true\n      schema: { type: string, format: password }',
    '',
  ],
  [
    'a secret that is a number',
    'schema: { type: integer, minimum: 1 }',
    'schema: { type: integer, format: password }',
    '193:7 tags/option: `account_id` has `format: password`, so it is a string. Write this type.',
  ],
  ['a scheme of HTTP by its name', scheme, 'type: http, scheme: Token', ''],
  ['a key with the password of all', scheme, "type: http, scheme: basic, x-password: ''", ''],
  [
    'a password of all that no header can hold',
    scheme,
    'type: http, scheme: basic, x-password: ä',
    '186:51 tags/security: The password is printable ASCII without a space around it, or empty. Write it so.',
  ],
  [
    'a password of all that is a number',
    scheme,
    'type: http, scheme: basic, x-password: 1',
    /^186:51 tags\/shape: `x-password` must be a string, not a number\./,
  ],
  [
    'a password beside another credential',
    scheme,
    "type: http, scheme: bearer, x-password: ''",
    '186:40 tags/security: `x-password` is the password beside an API key in HTTP basic. Write `type: http` and `scheme: basic`, or remove this line.',
  ],
  [
    'a scheme of HTTP that is a handshake',
    scheme,
    'type: http, scheme: digest, bearerFormat: API key',
    '186:10 tags/security: The client cannot carry `http digest`, only http bearer, http basic, apiKey header, apiKey query. Write an access token as `type: http` and `scheme: bearer`.',
  ],
]

const bodies: Row[] = [
  [
    'a reply that is text',
    "              schema: { $ref: '#/components/schemas/Contacts' }\n              example: { data: [{ id: 1, email: a@b.c, phone: '+1' }], first: { id: 1 }, others: [] }\n".replace(
      /^/,
      '            application/json:\n',
    ),
    '            text/plain: { example: a }\n',
    [
      '23:13 tags/unified: `searchContacts` documents no successful JSON reply to take this from.',
      '58:5 tags/json: The client sends and reads JSON only, not `text/plain`.',
      '216:5 no-unused-components: Component: "Contacts" is never used.',
    ].join('\n'),
  ],
  [
    'an error that is text',
    'content: { text/plain: { schema: { type: string }, example: Slow down } }',
    'content: { text/html: { example: Slow down } }',
    '',
  ],
  [
    'any reply that is text',
    "'204': { description: Removed. }",
    'default: { description: Done., content: { text/html: { example: a } } }',
    '176:5 tags/json: The client sends and reads JSON only, not `text/html`.',
  ],
  [
    'any other reply that is text',
    "        '204': { description: There is none., x-error: not_found }\n",
    "        '204': { description: There is none., x-error: not_found }\n        default: { description: Failed., content: { text/html: { example: a } } }\n",
    '',
  ],
]

const tagging = `  tagging:
    operationId: listContactTags
    parameters: { contact_id: $inputs.contact }
    outputs:
      id: $response.body#/tags/*/id
      name: $response.body#/tags/*/name
`
const removeTagging = `  removeTags:
    operationId: detachTag
    parameters: { contact_id: 1, tag_id: $inputs.tagging }
`
const withTagging = (change: (text: string) => string) => change(`${tagging}${removeTagging}`)

const taggings: Row[] = [
  ['an id of the tag on the contact', remove, withTagging((text) => text), ''],
  [
    'a look-up of it that nothing uses',
    remove,
    tagging,
    [
      '47:3 tags/unified: Only `removeTags` needs the id of a tag on a contact. Map it, or remove `tagging`.',
      '30:5 tags/unified: `createTag` is `x-idempotent`: it returns a tag that exists, so nothing is looked up. Remove `find`.',
    ].join('\n'),
  ],
  [
    'a removal that does not send it',
    remove,
    `${tagging}${remove}`,
    '55:56 tags/unified: `$inputs.tag` is not an expression that is known here. Write `$inputs.tagging` or `$inputs.contact`, or a literal.',
  ],
  [
    'a removal by the contact and it',
    remove,
    withTagging((text) => text.replace('contact_id: 1,', 'contact_id: $inputs.contact,')),
    '',
  ],
  [
    'a look-up of it without the contact',
    remove,
    withTagging((text) => text.replace('{ contact_id: $inputs.contact }', '{ contact_id: 1 }')),
    '47:3 tags/unified: `tagging` never sends `$inputs.contact`. Write it in `parameters` or `requestBody`.',
  ],
  [
    'a look-up of it in no list',
    remove,
    withTagging((text) => text.replace('tags/*/id', 'cursor')),
    '51:11 tags/unified: A tag is looked up in a list. Write `*` for each of its items, such as `$response.body#/tags/*/id`.',
  ],
  [
    'the id of a tag where nothing finds one',
    remove,
    withTagging((text) =>
      text.replace(
        '      name: $response.body#/tags/*/name',
        '      tag: $response.body#/tags/*/id',
      ),
    ),
    '',
  ],
]

testTables({ contacts, tags, taggings, methods, options, bodies }, 'lookup.yaml')
