import type { Row } from '../row.ts'

export const tools: readonly Row[] = [
  {
    id: 'prism-patterns',
    vendor: 'Prism 5.16.0',
    guess: 'A body that does not fit its schema is refused.',
    truth:
      'If Ajv cannot compile the schema, every body of that operation is accepted without a message. One `pattern` that JavaScript’s flag `u` refuses is enough.',
    certainty: 'recorded',
    source: 'Runs with six patterns, and its code',
    section: 'tools',
    handled: {
      file: 'tests/conformance/test/operations.test.ts',
      test: 'zendesk > PutUserTags PUT /api/v2/users/{user_id}/tags: a wrong body',
    },
  },
  {
    id: 'prism-dialect',
    vendor: 'Prism 5.16.0',
    guess: 'OpenAPI 3.1 is validated as JSON Schema 2020-12.',
    truth: 'As draft 7, unless the root says `jsonSchemaDialect` with the URL of 2020-12.',
    certainty: 'recorded',
    source: 'Runs with five documents, and its code',
    section: 'tools',
    handled: {
      file: 'tests/conformance/test/dialect.test.ts',
      test: 'a mock validates prefixItems',
    },
  },
  {
    id: 'prism-default-dialect',
    vendor: 'Prism 5.16.0',
    guess: 'Writing OpenAPI’s default dialect out changes nothing.',
    truth: 'No body is validated any more, unless its schema names 2020-12 itself.',
    certainty: 'recorded',
    source: 'Runs with eight documents',
    section: 'tools',
  },
  {
    id: 'prism-406',
    vendor: 'Prism 5.16.0',
    guess: 'A mock answers with the error that was asked for.',
    truth: 'If the error is text and the request accepts only JSON, it answers 406.',
    certainty: 'recorded',
    source: 'A run',
    section: 'tools',
  },
  {
    id: 'redocly-diff',
    vendor: 'Redocly 2.77.0',
    guess: '`diff` grades changes with your configuration.',
    truth:
      'Without `diff-recommended` in `extends`, every change is a patch. With no configuration at all it grades.',
    certainty: 'recorded',
    source: 'Runs with four configurations',
    section: 'tools',
  },
  {
    id: 'openapi-typescript-32',
    vendor: 'openapi-typescript 7.13.0',
    guess: 'OpenAPI 3.2 is refused.',
    truth:
      'The exit code is 0. `query` and additional operations are missing, and `itemSchema` is `unknown`.',
    certainty: 'recorded',
    source: 'A run',
    section: 'tools',
  },
  {
    id: 'pnpm-engines',
    vendor: 'pnpm 12.21.0 and 10.34.9',
    guess: 'A wrong version of Node stops an installation.',
    truth: 'It is a warning with exit code 0, unless `engineStrict` is true.',
    certainty: 'recorded',
    source: 'Runs',
    section: 'tools',
  },
  {
    id: 'npm-engines',
    vendor: 'npm 11.19.1',
    guess: 'The newest release is installed.',
    truth:
      'An older one that fits `engines` may be, without a message: pg-boss 10.4.2 for 12.38.0.',
    certainty: 'recorded',
    source: 'A run',
    section: 'tools',
  },
  {
    id: 'changesets-private',
    vendor: 'changesets 3.0.3',
    guess: 'A changeset of a private package is skipped.',
    truth: 'It stays pending for ever.',
    certainty: 'recorded',
    source: 'A run',
    section: 'tools',
  },
]
