#!/usr/bin/env bash
# openapi-backend 5.21.2: a body is checked against its schema only if its media type is `application/json`.
#
# Updates often take `application/merge-patch+json`, and APIs of the JSON:API standard `application/vnd.api+json`. The
# body of such a request is parsed and handed to the handler, but neither its schema nor `required` is looked at, and no
# warning says so. The lines show the verdict on a body that lacks a required property, and on no body where one is
# required, for the same schema under each media type.
#
#   application/json: must have required property 'tags'; must have required property 'requestBody'
#   application/merge-patch+json: valid; valid
#   application/vnd.api+json: valid; valid
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact openapi-backend@5.21.2
cat >try.mjs <<'JS'
import { OpenAPIBackend } from 'openapi-backend'

const tags = { type: 'array', items: { type: 'string' } }
const schema = { type: 'object', required: ['tags'], properties: { tags } }
for (const type of [
  'application/json',
  'application/merge-patch+json',
  'application/vnd.api+json',
]) {
  const requestBody = { required: true, content: { [type]: { schema } } }
  const responses = { 204: { description: 'Changed.' } }
  const definition = {
    openapi: '3.0.3',
    info: { title: 'Contacts', version: '1' },
    paths: { '/contact': { patch: { operationId: 'update', requestBody, responses } } },
  }
  const api = new OpenAPIBackend({ definition, strict: true })
  await api.init()
  const verdicts = [{ name: 'Mina' }, undefined].map((body) => {
    const headers = { 'content-type': type }
    const { errors } = api.validateRequest({ method: 'PATCH', path: '/contact', headers, body })
    return errors?.map(({ message }) => message).join(', ') ?? 'valid'
  })
  console.log(`${type}: ${verdicts.join('; ')}`)
}
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
