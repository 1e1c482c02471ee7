// Which texts may register a central error handler: asked of every file of a package, so it looks at words only.
import type { ApiNode, CompiledKnowledge } from '../model/compile'

/** Every handler is given an error, or catches one. */
const TELLS_OF_ERRORS = /err|exception|catch/i

/** Makes the test from the models' rows. */
export function registrationTest(knowledge: CompiledKnowledge): (text: string) => boolean {
  const words = new Map<string, readonly string[]>()
  for (const node of nodesOf(knowledge)) {
    const word = /.*\[([\w$]+)\]/.exec(node.name)?.[1]
    for (const { row } of node.effects.handler ?? []) {
      const constants = Object.values(row.when ?? {}).filter((each) => typeof each === 'string')
      if (word !== undefined) words.set(`${word} ${constants.join()}`, [word, ...constants])
    }
  }
  const tests = [...words.values()].map((each) => each.map((word) => new RegExp(`\\b${word.replace(/\$/g, '\\$')}\\b`)))
  return (text) => TELLS_OF_ERRORS.test(text) && tests.some((all) => all.every((pattern) => pattern.test(text)))
}

function nodesOf(knowledge: CompiledKnowledge): readonly ApiNode[] {
  const seen = new Set<ApiNode>()
  const work = [...knowledge.packages.values(), ...knowledge.globals.values(), ...knowledge.types.values()]
  for (let node = work.pop(); node; node = work.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    work.push(...node.edges.values(), ...node.types, ...node.ranges.map((range) => range.node))
    if (node.anyMember.node) work.push(node.anyMember.node)
  }
  return [...seen]
}
