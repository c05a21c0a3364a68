#!/usr/bin/env bash
# ts-node 10.9.2: with any `--import` in NODE_OPTIONS, ts-node does not compile the script that it is called with.
#
# The package is CommonJS and the imported module is empty. Because of `--import`, Node loads the script with its loader
# for ES modules, which does not use the hook that ts-node installs for `require`: Node 24 strips the types itself and
# rejects the enum. With the same module in `--require`, ts-node compiles the script. Each line shows NODE_OPTIONS and
# the output of `ts-node tags.ts`, or its error.
#
#   NODE_OPTIONS='': vip
#   NODE_OPTIONS='--require ./empty.cjs': vip
#   NODE_OPTIONS='--import ./empty.cjs': SyntaxError: TypeScript enum is not supported in strip-only mode
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --save-exact \
  node@24.21.0 ts-node@10.9.2 typescript@5.9.3 @types/node@24.10.1
echo '{ "compilerOptions": { "module": "commonjs", "strict": true } }' >tsconfig.json
touch empty.cjs
cat >tags.ts <<'TS'
enum Tag {
  Vip = 'vip',
}
console.log(Tag.Vip)
TS
for options in '' '--require ./empty.cjs' '--import ./empty.cjs'; do
  output=$(NODE_OPTIONS=$options node_modules/.bin/node node_modules/ts-node/dist/bin.js tags.ts 2>&1 || true)
  echo "NODE_OPTIONS='$options': $(grep -E '^(vip$|\w*Error)' <<<"$output" || echo "$output")"
done >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
