import { type Case, cases, type Group, type Row } from './case.ts'
import { request, response } from './frame.ts'

type Grades = [wire: Row[3], types: Row[4]]

export const none: Grades = ['none', 'none']

/** A change of a schema, with its grades in a request and in a response. */
export type Change = [
  name: string,
  base: string,
  revision: string,
  request: Grades,
  response: Grades,
]

/** Creates the cases of changes in a request and in a response. */
export const bothWays = (group: Group, changes: Change[]): Case[] => [
  ...cases(
    group,
    request,
    changes.map(
      ([name, base, revision, [wire, types]]): Row => [name, base, revision, wire, types],
    ),
  ),
  ...cases(
    group,
    response,
    changes.map(
      ([name, base, revision, , [wire, types]]): Row => [
        `in a response, ${name}`,
        base,
        revision,
        wire,
        types,
      ],
    ),
  ),
]
