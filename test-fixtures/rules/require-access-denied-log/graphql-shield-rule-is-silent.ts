// A rule of graphql-shield that answers false refuses the field.
import { rule } from 'graphql-shield'

export const isAdmin = rule({ cache: 'contextual' })(async (parent, args, context) => {
  return context.user.role === 'admin' //! require-access-denied-log(denied)
})

export const isOwner = rule()(async (parent, args, context) => {
  const item = await context.items.find(args.id)
  if (item.ownerId !== context.user.id) return false //! require-access-denied-log(denied)
  return true
})
