#!/usr/bin/env bash
# @changesets/cli 3.0.3: a changeset of a private package stays pending forever, and the command reports success.
#
# `changeset version` applies the changesets of public packages. A changeset that names a private package with a version
# is not applied, not removed and not refused, and `changeset status` does not list its package. Each line shows the
# command, its exit code and its output, or the remaining state.
#
#   status: exit code 0; packages to be bumped: public
#   version: exit code 0; All files have been updated. Review them and commit at your leisure
#   pending afterwards: of-private.md; private is at 1.0.0, public at 1.0.1
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 @changesets/cli@3.0.3
changeset() {
  "$folder/node_modules/.bin/node" "$folder/node_modules/@changesets/cli/bin.js" "$@" 2>&1
}

mkdir -p workspace/.changeset workspace/private workspace/public
cd workspace
echo '{ "private": true, "workspaces": ["private", "public"] }' >package.json
echo '{ "lockfileVersion": 3 }' >package-lock.json
echo '{ "name": "private", "version": "1.0.0", "private": true }' >private/package.json
echo '{ "name": "public", "version": "1.0.0" }' >public/package.json
echo '{ "changelog": false, "baseBranch": "main" }' >.changeset/config.json
printf -- '---\n"private": minor\n---\n\nA new page.\n' >.changeset/of-private.md
printf -- '---\n"public": patch\n---\n\nA fix.\n' >.changeset/of-public.md
export GIT_AUTHOR_NAME=Mina GIT_AUTHOR_EMAIL=mina@example.com
export GIT_COMMITTER_NAME=Mina GIT_COMMITTER_EMAIL=mina@example.com
git init --quiet --initial-branch main
git add --all
git -c commit.gpgsign=false commit --quiet --message 'Two changesets'

version() {
  node -p "require('./$1/package.json').version"
}
{
  code=0
  changeset status >status || code=$?
  echo "status: exit code $code; packages to be bumped: $(grep -oE '\b(private|public)$' status)"
  code=0
  changeset version >output || code=$?
  echo "version: exit code $code; $(grep -v '^$' output | tail -n 1)"
  pending=$(cd .changeset && ls ./*.md | sed 's/^..//')
  echo "pending afterwards: $pending; private is at $(version private), public at $(version public)"
} >../seen
cd ..
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
