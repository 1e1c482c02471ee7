// Places where a log would leak a secret if the wrong member of an object were written: an id or a name gives way to the password
// or the token of the same object, an address of a request to its authorization header.
import type { Candidate } from './candidate'
import { isLogCall } from './log-calls'
import { child, childList, nameOf, nodesIn, type ParsedFile, type SyntaxNode } from './syntax'

const RULE = 'no-sensitive-data-in-logs'

/** Members of objects of a login, and what is written in their place. */
const OWNERS = /^(?:user|account|member|client|session|currentUser|userData|credentials?|login|device|owner)$/i
const HARMLESS = /^(?:_?id|uuid|name|username|userName|login|role|type|status)$/
const REQUEST = /^(?:req|request)$/
const OF_REQUEST = /^(?:url|originalUrl|path|method|ip|id|hostname)$/

/** The candidates of one file, at most one a log call. */
export function findReplacedIdPlaces(file: ParsedFile): Candidate[] {
  return file.nodes.filter(isLogCall).flatMap((log) => {
    const written = childList(log, 'arguments').flatMap(nodesIn)
    // What is only asked for is not written.
    if (written.some(({ type }) => /^(?:Conditional|Logical)Expression$/.test(type))) return []
    const [first] = written.flatMap(replacementOf)
    if (!first) return []
    const { node, by } = first
    const edits = [{ start: node.start, end: node.end, text: by }]
    const description = `a logged member is replaced by '${by}'`
    return [{ kind: 'redaction', form: 'replaced', rule: RULE, edits, expected: node.start, description }]
  })
}

/** `user.id` may become `user.password`, `req.url` its authorization header. */
function replacementOf(node: SyntaxNode): readonly { readonly node: SyntaxNode; readonly by: string }[] {
  const object = node.type === 'MemberExpression' ? child(node, 'object') : null
  const owner = object?.type === 'Identifier' ? nameOf(object) : null
  const name = nameOf(node)
  if (owner === null || name === null || node['computed'] === true) return []
  if (REQUEST.test(owner) && OF_REQUEST.test(name)) return [{ node, by: `${owner}.headers.authorization` }]
  if (OWNERS.test(owner) && HARMLESS.test(name)) return [{ node, by: `${owner}.password` }]
  return []
}
