// Good: a check whose result nobody takes can only say no, and that is what the catch answers.
import { checkBinding } from './binding'
import type { Context, Token } from './types'

export async function introspect(ctx: Context, token: Token) {
  try {
    await checkBinding(ctx, token)
  } catch {
    return
  }
  ctx.body = token.claims
}
