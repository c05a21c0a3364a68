/** The words of the command in its sentences, and what the caller of a tool gives in their place. */
const replacements: readonly [RegExp, string][] = [
  [/`?\btags resume ('[^']*'|[^\s`]+)[^\n`]*`?/g, 'resume_run with the run $1'],
  [/`?\btags report ('[^']*'|[^\s`]+)`?/g, 'get_run with the run $1'],
  [/--columns (\w+)=("[^"]*")/g, 'columns: { "$1": $2 }'],
  [/--columns (\w+)=('[^']*')/g, 'columns, $1: $2'],
  [/--columns (\w+)=/g, 'columns: { "$1": "" }'],
  [/--tags "vip\|hot lead"/g, 'tags: ["vip", "hot lead"]'],
  [/--encoding (windows-1252|utf-16[bl]e)/g, 'encoding: "$1"'],
  [/--tag-separator (".")/g, 'tagSeparator: $1'],
  [/--tag-separator/g, '`tagSeparator`'],
  [/--same-account/g, '`sameAccount`'],
  [/--skip-bad-rows/g, '`skipBadRows`'],
  [/--(again|columns|encoding|tags|vendor)\b/g, '`$1`'],
  [/(a new (?:run|one) needs|new run with) another --journal/gi, '$1 `again`'],
]

/** Returns a sentence of the command with the names of tools and arguments, as an assistant uses them. */
export const toolSentence = (sentence: string): string =>
  replacements.reduce((text, [words, name]) => text.replace(words, name), sentence)
