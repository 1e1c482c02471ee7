// Methods that the files of a package give to responses, for the files that call them.
import { findAnswerMethods, mayGiveAnswerMethods, type AnswerMethod } from '@logwright/analysis/summary/answer-methods'
import type { FactKind } from './package-facts'

/** Methods of responses as facts of packages. */
export const answerMethods: FactKind<AnswerMethod> = {
  pass: 'answer methods',
  mayHold: mayGiveAnswerMethods,
  specifiers: (_source, _path, flow) => new Set(flow.facts.imports.map(({ module }) => module)),
  find: findAnswerMethods,
}
