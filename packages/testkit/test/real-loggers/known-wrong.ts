// Programs of which the rule says something else than the logger does. Each must stay wrong, or leave the list.

/** A program, and what is wrong: `silent` where the secret is written, `reported` where it is hidden. */
export interface KnownWrong {
  readonly options: string
  readonly call: string
  readonly is: 'silent' | 'reported'
  readonly reason: string
}

/** All of them. */
export const KNOWN_WRONG: readonly KnownWrong[] = [
  {
    options: "{ redact: ['*'] }",
    call: "log.info('login with %s', password)",
    is: 'reported',
    reason: 'a parameter behind the text may be a record of its own',
  },
  {
    options: '{ formatters: { log: ({ password, ...rest }) => rest } }',
    call: "log.child({ password }).info('login')",
    is: 'silent',
    reason: 'what a child is bound to does not pass this formatter',
  },
  {
    options: "{ format: format.json({ replacer: (key, value) => (key === 'password' ? undefined : value) }) }",
    call: "log.info('login', { text: `with ${password}` })",
    is: 'silent',
    reason: 'which fields a replacer hides is not read',
  },
]
