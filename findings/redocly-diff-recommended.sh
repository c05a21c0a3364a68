#!/usr/bin/env bash
# @redocly/cli 2.77.0: with `extends: [recommended]`, `redocly diff` rates a breaking change as a patch.
#
# The rules that find breaking changes are in `diff-recommended`. They are on if there is no configuration, but they are
# not part of `recommended`. A property that is removed from a response is then a patch, and the exit code is 0; one
# line of the output names the reason. Each line shows the configuration, the exit code and the summary.
#
#   no configuration: exit code 1, 2 major, 0 minor, 0 patch.
#   extends: [recommended]: exit code 0, 0 major, 0 minor, 2 patch.
#   extends: [recommended, diff-recommended]: exit code 1, 2 major, 0 minor, 0 patch.
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @redocly/cli@2.77.0
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
cat >base.yaml <<'YAML'
openapi: 3.1.0
info: { title: Contacts, version: 1.0.0 }
paths:
  /contacts:
    get:
      responses:
        '200':
          description: A contact
          content:
            application/json:
              schema:
                type: object
                required: [id, tags]
                properties:
                  id: { type: string }
                  tags: { type: array, items: { type: string } }
YAML
sed -e '/tags: {/d' -e 's/\[id, tags\]/[id]/' base.yaml >revision.yaml
for configuration in 'no configuration' 'extends: [recommended]' 'extends: [recommended, diff-recommended]'; do
  [ "$configuration" = 'no configuration' ] || echo "$configuration" >redocly.yaml
  code=0
  npx --no-install redocly diff base.yaml revision.yaml >output 2>log || code=$?
  echo "$configuration: exit code $code, $(cat output log | grep -E '^[0-9]+ major')"
done >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
