import { type Row, testTables } from './lint.ts'

const next = 'next: { parameters: { after: $response.body#/cursor } }'
const cursor = 'after: $response.body#/cursor'
const inItem = 'after: $response.body#/data/*/place'
const all = '      parameters: { limit: 100 }\n'

/** The problem with a look-up of a tag that cannot follow the pages of its list. */
const unread = (operation: string, cause: string) =>
  `17:20 tags/unified: \`tag.find\` cannot follow the pages of \`${operation}\`: ${cause}. ` +
  'If the vendor counts pages or items, write `$inputs.page` or `$inputs.offset` in `parameters` of `next`. ' +
  'If `find` searches by name, or one page has all tags, leave `x-pages` out and ask for the largest page. ' +
  'Otherwise, write src/tags.ts of the package by hand.'

/** Where the pages of a list follow each other. */
const pages: Row[] = [
  ['a valid spec', 'title: Vendor', 'title: Vendor', ''],
  [
    'a misspelt key',
    '        more: $',
    '        mor: $',
    '44:9 tags/shape: `x-pages` has no key `mor`. Did you mean `more`?',
  ],
  [
    'a misspelt place of the next page',
    next,
    'next: { params: {} }',
    [
      '46:17 tags/shape: `next` has no key `params`. Known here: `parameters`, `requestBody`, `url`.',
      '46:9 tags/shape: `next` needs one of `parameters`, `requestBody`, `url`. Write `parameters: { after: $response.body#/cursor }`.',
    ].join('\n'),
  ],
  [
    'no next page',
    `        ${next}\n`,
    '',
    '42:7 tags/shape: `x-pages` needs `next`. Write `next: { parameters: { after: $response.body#/cursor } }`.',
  ],
  [
    'pages of a path',
    '  /contacts:\n    get:\n',
    '  /contacts:\n    x-pages: {}\n    get:\n',
    '37:5 tags/extension: `x-pages` is not read in this place. It belongs on: Operation.',
  ],
  [
    'items that are not in the reply',
    'items: $response.body#/data\n        more',
    'items: $response.body#/dta\n        more',
    '43:16 tags/pages: `$response.body#/dta` is not in the 200 reply: it has no `dta`. Did you mean `data`?',
  ],
  [
    'items that are no list',
    'items: $response.body#/data\n        more',
    'items: $response.body#/cursor\n        more',
    '43:16 tags/pages: `$response.body#/cursor` in the 200 reply is not a list.',
  ],
  [
    'the whole body without a pointer',
    'items: $response.body#/data\n        more',
    'items: $response.body\n        more',
    '43:16 tags/pages: The whole body is `$response.body#/`, not `$response.body`. A part of it has a JSON pointer behind that, such as `$response.body#/id`.',
  ],
  [
    'a flag that is a text',
    'more: $response.body#/more',
    'more: $response.body#/cursor',
    '44:15 tags/pages: `$response.body#/cursor` in the 200 reply is not true or false.',
  ],
  [
    'a size in an unknown parameter',
    '$request.query.limit',
    '$request.query.limt',
    '45:15 tags/pages: `listContacts` has no parameter `limt` in the query. Did you mean `limit`?',
  ],
  [
    'a size in an unknown place of the body',
    '$request.body#/page/size',
    '$request.body#/page/count',
    '64:15 tags/pages: The request body of `searchContacts` has no `count`. Known here: `size`, `after`.',
  ],
  [
    'a size that is a name alone',
    'size: $request.query.limit',
    'size: limit',
    '45:15 tags/pages: `limit` is no place of the request. Write `$request.query.limit`, `$request.body#/limit`, or a number.',
  ],
  [
    'a size of nothing',
    'size: 50',
    'size: 0',
    '96:53 tags/shape: `size` must be at least 1, not 0.',
  ],
  [
    'a next page in an unknown parameter',
    '{ after: $response.body#/cursor }',
    '{ aftr: $response.body#/cursor }',
    '46:31 tags/pages: `listContacts` has no parameter `aftr` in the query. Did you mean `after`?',
  ],
  [
    'a next page in a header',
    '{ after: $response.body#/cursor }',
    '{ X-Page: $response.body#/cursor }',
    '46:31 tags/pages: `listContacts` has no parameter `X-Page` in the query. Did you mean `page`?',
  ],
  [
    'a next page in an unknown property',
    inItem,
    'aftr: $response.body#/data/*/place',
    '65:40 tags/pages: The request body of `searchContacts` has no `aftr`. Did you mean `after`?',
  ],
  ['a next page that the client counts', cursor, 'page: $inputs.page', ''],
  ['a next page behind the items that were read', cursor, 'page: $inputs.offset', ''],
  ['a count in a text', cursor, 'after: $inputs.page', ''],
  ['a next page by a number of the reply', cursor, 'page: $response.body#/number', ''],
  [
    'a count in a flag',
    cursor,
    'fresh: $inputs.page',
    '46:38 tags/pages: `$inputs.page` is a number, and `fresh` takes none.',
  ],
  [
    'a count of something else',
    cursor,
    'page: $inputs.count',
    '46:37 tags/pages: Write an expression, such as `$response.body#/next`, `$inputs.page` or `$inputs.offset`.',
  ],
  [
    'a next page that is no expression',
    cursor,
    'page: 2',
    '46:37 tags/pages: Write an expression, such as `$response.body#/next`, `$inputs.page` or `$inputs.offset`.',
  ],
  [
    'a URL among the parameters',
    cursor,
    'page: { url: $response.body#/cursor }',
    '46:37 tags/pages: Write an expression, such as `$response.body#/next`, `$inputs.page` or `$inputs.offset`. If it stands in a URL, write `url: { page: $response.body#/next }` in place of `parameters`.',
  ],
  [
    'a number that is text in the reply',
    cursor,
    'page: $response.body#/cursor',
    '46:37 tags/pages: `page` is a number, and `$response.body#/cursor` is none. Write `$inputs.page` for the number of the page, or `$inputs.offset` for the number of items before it. If it stands in a URL, write it in `url` in place of `parameters`.',
  ],
  [
    'a text that is a number in the reply',
    cursor,
    'after: $response.body#/number',
    '46:38 tags/pages: `after` takes string, and `$response.body#/number` is integer.',
  ],
  [
    'a cursor that is an object',
    cursor,
    'after: $response.body#/inner',
    '46:38 tags/pages: `$response.body#/inner` in the 200 reply is not a string, an integer or a list.',
  ],
  [
    'a cursor in the items of another list',
    cursor,
    'after: $response.body#/inner/list/*',
    '46:38 tags/pages: `$response.body#/inner/list/*` is not in the items of the list. Write `$response.body#/data/*/…` for a value of the last one, or an expression without `*`.',
  ],
  [
    'a URL that is a number',
    next,
    'next: { url: { page: $response.body#/number } }',
    '46:30 tags/pages: `$response.body#/number` in the 200 reply is not a string.',
  ],
  [
    'an unknown parameter of a URL',
    next,
    'next: { url: { pge: $response.body#/cursor } }',
    '46:24 tags/pages: `listContacts` has no parameter `pge` in the query. Did you mean `page`?',
  ],
  ['a URL', next, 'next: { url: { page: $response.body#/cursor } }', ''],
  [
    'a look-up of a tag whose next page is in a URL',
    'next: { parameters: { page: $inputs.page } }',
    'next: { url: { page: $response.body#/next } }',
    unread('listTags', 'the next page is in `url`, and only `parameters` are read here'),
  ],
  [
    'a look-up of a tag whose next page is in the body',
    '      operationId: listTags\n      outputs: { id: $response.body#/tags/*/id, name: $response.body#/tags/*/name }',
    '      operationId: searchContacts\n      requestBody: { tagId: 1 }\n      outputs: { id: $response.body#/data/*/id, name: $response.body#/data/*/id }',
    unread(
      'searchContacts',
      'the next page is in `requestBody`, and only `parameters` are read here',
    ),
  ],
  [
    'a look-up of a tag whose next page begins behind the last item',
    'next: { parameters: { page: $inputs.page } }',
    'next: { parameters: { page: $response.body#/tags/*/id } }',
    unread('listTags', '`$response.body#/tags/*/id` is in the last item, and `*` is not read here'),
  ],
]

/** How contacts are listed. */
const lists: Row[] = [
  [
    'a misspelt list',
    '    tagged:\n',
    '    taged:\n',
    '31:5 tags/shape: `listContacts` has no key `taged`. Did you mean `tagged`?',
  ],
  [
    'no list of all',
    '    all:\n      operationId: listContacts\n      parameters: { limit: 100 }\n      outputs:\n        contactId: $response.body#/data/*/id\n        email: $response.body#/data/*/emails/0/value\n        tags: $response.body#/data/*/tags/*/name\n',
    '',
    '23:3 tags/shape: `listContacts` needs `all`. Write `all: { operationId: …, outputs: { contactId: … } }`.',
  ],
  [
    'no id',
    '      outputs: { contactId: $response.body#/data/*/id }\n',
    '      outputs: { email: $response.body#/data/*/id }\n',
    '34:7 tags/shape: `outputs` needs `contactId`. Write `contactId: $response.body#/contacts/*/id`.',
  ],
  [
    'an unknown operation',
    '      operationId: listContacts\n      parameters',
    '      operationId: listContact\n      parameters',
    '25:20 tags/unified: No operation has the id `listContact`. Did you mean `listContacts`?',
  ],
  [
    'an operation without pages',
    '      x-pages:\n        items: $response.body#/data\n        more: $response.body#/more\n        size: $request.query.limit\n        next: { parameters: { after: $response.body#/cursor } }\n',
    '',
    '25:20 tags/unified: `listContacts` has no `x-pages`, which says where its items are. Write it there.',
  ],
  [
    'an output outside of the items',
    'email: $response.body#/data/*/emails/0/value',
    'email: $response.body#/cursor',
    '29:16 tags/unified: `$response.body#/cursor` is not in the items of the list. Write `$response.body#/data/*/email`.',
  ],
  [
    'an output that is not in an item',
    'email: $response.body#/data/*/emails/0/value',
    'email: $response.body#/data/*/mail',
    '29:16 tags/unified: `$response.body#/data/*/mail` is not in the 200 reply: it has no `mail`. Did you mean `emails`?',
  ],
  [
    'several values for one output',
    'email: $response.body#/data/*/emails/0/value',
    'email: $response.body#/data/*/emails/*/value',
    '29:16 tags/unified: `$response.body#/data/*/emails/*/value` is many values, and one is wanted. Write an index such as `0` instead of the last `*`.',
  ],
  [
    'an output of another type',
    'email: $response.body#/data/*/emails/0/value',
    'email: $response.body#/data/*/place',
    '29:16 tags/unified: `$response.body#/data/*/place` in the 200 reply is not a string.',
  ],
  ['tags as a list of objects', '/tags/*/name\n    tagged', '/tags\n    tagged', ''],
  [
    'tags that are none',
    'tags: $response.body#/data/*/tags/*/name',
    'tags: $response.body#/data/*/place',
    /^30:15 tags\/unified: `\$response\.body#\/data\/\*\/place` in the 200 reply is not a list of tags/,
  ],
  [
    'a list of those with a tag that does not send it',
    '{ tagId: $inputs.tag, page: { size: 100 } }',
    '{ tagId: 1 }',
    '31:5 tags/unified: `tagged` never sends `$inputs.tag`. Write it in `parameters` or `requestBody`.',
  ],
  [
    'a list of all that sends a tag',
    all,
    '      parameters: { after: $inputs.tag }\n',
    '26:28 tags/unified: `$inputs.tag` is not an expression that is known here. Write a literal.',
  ],
  [
    'a tag in other text',
    'operationId: searchContacts\n      requestBody: { tagId: $inputs.tag, page: { size: 100 } }',
    "operationId: listContacts\n      parameters: { after: 'tag:{$inputs.tag}' }",
    '33:28 tags/unified: `tag:{$inputs.tag}` has other text around the tag. Write `$inputs.tag` alone.',
  ],
  [
    'contacts whose tags nobody tells',
    '        tags: $response.body#/data/*/tags/*/name\n    tagged:\n      operationId: searchContacts\n      requestBody: { tagId: $inputs.tag, page: { size: 100 } }\n      outputs: { contactId: $response.body#/data/*/id }\n',
    '',
    '23:3 tags/unified: Neither `tagged` nor the output `tags` tells which contacts have a tag. Map one of them.',
  ],
]

testTables({ pages, lists }, 'pages.yaml')
