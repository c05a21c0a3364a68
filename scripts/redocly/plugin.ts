import { compile } from './compile.ts'
import { constant } from './constant.ts'
import { example } from './example.ts'
import { extension } from './extension.ts'
import { inline } from './inline.ts'
import { json } from './json.ts'
import { extend } from './nodes.ts'
import { security } from './security.ts'
import { source } from './source.ts'
import { type } from './type.ts'
import { unified } from './unified.ts'

/** The Redocly plugin with the rules of our specs beyond standard OpenAPI. */
export default function tags() {
  return {
    id: 'tags',
    rules: {
      oas3: {
        compile,
        constant,
        example,
        extension,
        inline,
        json,
        security,
        source,
        type,
        unified,
      },
    },
    typeExtension: { oas3: extend },
  }
}
