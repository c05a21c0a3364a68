import { testTable } from './lint.ts'

testTable([
  [
    'an unknown operation',
    '  addTags:\n    operationId: addTags',
    '  addTags:\n    operationId: addTag',
    '24:18 tags/unified: No operation has the id `addTag`. Did you mean `addTags`?',
  ],
  [
    'an unknown parameter',
    '      contactId: $inputs.contact\n',
    '      contactID: $inputs.contact\n',
    '34:7 tags/unified: `removeTags` has no parameter `contactID`. Did you mean `contactId`?\n33:5 tags/unified: `removeTags` needs the parameter `contactId`, which is not mapped.',
  ],
  [
    'a parameter that is not mapped',
    '    operationId: getTags\n    parameters: { contactId: $inputs.contact }',
    '    operationId: getTags',
    '36:3 tags/unified: `getTags` never sends `$inputs.contact`.\n36:3 tags/unified: `getTags` needs the parameter `contactId`, which is not mapped.',
  ],
  [
    'a constant parameter',
    '      contactId: $inputs.contact\n',
    '      contactId: $inputs.contact\n      Api-Version: v1\n',
    "35:7 tags/unified: `Api-Version` can only be 'v1', which the client sends by itself. Remove this line.",
  ],
  [
    'an unknown expression',
    '      contactId: $inputs.contact\n',
    '      contactId: $inputs.person\n',
    '34:18 tags/unified: `$inputs.person` is not an expression that is known here. Write `$inputs.contact` or `$inputs.tags`, or a literal.',
  ],
  [
    'a contact field outside of contact',
    '      contactId: $inputs.contact\n',
    '      contactId: id:{$inputs.contact.id}\n',
    '34:18 tags/unified: `id:{$inputs.contact.id}` is not an expression that is known here. Write `$inputs.contact` or `$inputs.tags`, or a literal.',
  ],
  [
    'an expression without its dollar',
    'requestBody: $inputs.tags',
    'requestBody: inputs.tags',
    '35:18 tags/unified: `inputs.tags` is not an expression that is known here. Write `$inputs.contact` or `$inputs.tags`, or a literal.',
  ],
  [
    'a contact template for another field',
    'email:{$inputs.contact.email}',
    'email:{$inputs.contact.phone}',
    '22:12 tags/unified: `email:{$inputs.contact.phone}` must be `$inputs.contact.email`, or text that holds `{$inputs.contact.email}` once and no other expression.',
  ],
  [
    'a contact template without braces',
    'email:{$inputs.contact.email}',
    'email:$inputs.contact.email',
    '22:12 tags/unified: `email:$inputs.contact.email` must be `$inputs.contact.email`, or text that holds `{$inputs.contact.email}` once and no other expression.',
  ],
  [
    'tags that are never sent',
    '{ tags: $inputs.tags,',
    '{ tags: [vip],',
    '23:3 tags/unified: `addTags` never sends `$inputs.tags`.',
  ],
  [
    'a contact that is never sent',
    '      contactId: $inputs.contact\n',
    '      contactId: c1\n',
    '31:3 tags/unified: `removeTags` never sends `$inputs.contact`.',
  ],
  [
    'a missing request body',
    '    requestBody: $inputs.tags\n',
    '',
    '31:3 tags/unified: `removeTags` never sends `$inputs.tags`.\n31:3 tags/unified: `removeTags` takes a request body, but no `requestBody` is mapped.',
  ],
  [
    'a needless request body',
    '    outputs:\n      tags: $response.body#/tags',
    '    requestBody: {}\n    outputs:\n      tags: $response.body#/tags',
    '39:5 tags/unified: `getTags` takes no request body.',
  ],
  [
    'an unknown key of a request body',
    '{ tags: $inputs.tags,',
    '{ tags: $inputs.tags, tagz: a,',
    '26:40 tags/unified: The request body has no `tagz`. Did you mean `tags`?',
  ],
  [
    'an unknown key deep in a request body',
    '{ notify: false }',
    '{ notfy: false }',
    '26:51 tags/unified: The request body has no `notfy`. Did you mean `notify`?\n26:40 tags/unified: The request body needs `notify`, which is not mapped.',
  ],
  [
    'a required key that is not mapped',
    'options: { notify: false }',
    'options: {}',
    '26:40 tags/unified: The request body needs `notify`, which is not mapped.',
  ],
  [
    'a bare request body for an object',
    'requestBody: { tags: $inputs.tags, options: { notify: false } }',
    'requestBody: $inputs.tags',
    '26:18 tags/unified: The request body is an object. Map its keys. Known here: `tags`, `kind`, `options`.',
  ],
  [
    'a readOnly key that is mapped',
    '        options: { $ref',
    '        options: { readOnly: true, $ref',
    '26:40 tags/unified: `options` is `readOnly`, so no request has it. Remove this line.',
  ],
  [
    'a required key that is readOnly',
    'required: [notify]\n      properties:\n',
    'required: [notify, id]\n      properties:\n        id: { type: string, readOnly: true }\n',
    '',
  ],
])
