import { compile } from './compile.ts'
import { constant } from './constant.ts'
import { example } from './example.ts'
import { extension } from './extension.ts'
import { inline } from './inline.ts'
import { integer } from './integer.ts'
import { json } from './json.ts'
import { method } from './method.ts'
import { accept } from './nodes.ts'
import { option } from './option.ts'
import { pages } from './pages.ts'
import { path } from './path.ts'
import { reference } from './reference.ts'
import { security } from './security.ts'
import { server } from './server.ts'
import { shape } from './shape.ts'
import { source } from './source.ts'
import { status } from './status.ts'
import { style } from './style.ts'
import { type } from './type.ts'
import { unified } from './unified.ts'
import { version } from './version.ts'
import { webhook } from './webhook.ts'

/** The Redocly plugin with the rules of our specs beyond standard OpenAPI. */
export default function tags() {
  return {
    id: 'tags',
    rules: {
      oas2: { version },
      // Problems at one place are listed in the order of the rules.
      oas3: {
        version,
        compile,
        constant,
        example,
        extension,
        inline,
        integer,
        json,
        method,
        option,
        pages,
        path,
        reference,
        security,
        server,
        shape,
        source,
        status,
        style,
        type,
        unified,
        webhook,
      },
    },
    typeExtension: { oas3: accept },
  }
}
