import { testTable } from './lint.ts'

testTable([
  [
    'an output from a request',
    '$response.body#/added',
    '$request.body#/added',
    '29:16 tags/unified: `$request.body#/added` must be `$response.body#/` with a JSON pointer behind it.',
  ],
  [
    'an output that is in no reply',
    '$response.body#/person/tags',
    '$response.body#/person/tag',
    '28:13 tags/unified: `$response.body#/person/tag` is not in the 200 reply: it has no `tag`. Did you mean `tags`?',
  ],
  [
    'an output from an item of an array',
    '$response.body#/added',
    '$response.body#/added/0',
    '29:16 tags/unified: `$response.body#/added/0` is not in the 200 reply: it has no `0`. None is known here.',
  ],
  [
    'an output of invalid tags',
    '$response.body#/person/tags',
    '$response.body#/person',
    '28:13 tags/unified: `$response.body#/person` in the 200 reply is not a list of tags: an array of strings, an array of objects with a string `name`, or a string with `format: comma-separated`.',
  ],
  [
    'an output of an invalid contact',
    'contactId: $response.body#/id',
    'contactId: $response.body#/added',
    '30:18 tags/unified: `$response.body#/added` in the 200 reply is not a string or an integer.',
  ],
  [
    'an output of one reply only',
    '    Made:\n      allOf:',
    '    Made:\n      anyOf:',
    '28:13 tags/unified: `$response.body#/person/tags` is not in the 201 reply: it has no `person`. None is known here.\n29:16 tags/unified: `$response.body#/added` is not in the 201 reply: it has no `added`. None is known here.\n30:18 tags/unified: `$response.body#/id` is not in the 201 reply: it has no `id`. None is known here.',
  ],
  [
    'an output where no reply has content',
    '    requestBody: $inputs.tags\n',
    '    requestBody: $inputs.tags\n    outputs: { tags: $response.body#/tags }\n',
    '36:22 tags/unified: `removeTags` documents no successful JSON reply to take this from.',
  ],
  [
    'a getTags without outputs',
    '    outputs:\n      tags: $response.body#/tags',
    '    outputs: {}',
    '36:3 tags/unified: `getTags` has no output `tags`, so its result would be empty.',
  ],
  [
    'an output that is writeOnly',
    'type: string, format: comma-separated',
    'type: string, format: comma-separated, writeOnly: true',
    [
      '28:13 tags/unified: `$response.body#/person/tags` is not in any reply: `tags` is `writeOnly`.',
      '40:13 tags/unified: `$response.body#/tags` is not in any reply: `tags` is `writeOnly`.',
      '111:32 no-invalid-media-type-examples: Example value must conform to the schema: `tags` property must NOT be present in response context.',
      '65:49 no-invalid-media-type-examples: Example value must conform to the schema: `tags` property must NOT be present in response context.',
      '71:49 no-invalid-media-type-examples: Example value must conform to the schema: `tags` property must NOT be present in response context.',
    ].join('\n'),
  ],
])
