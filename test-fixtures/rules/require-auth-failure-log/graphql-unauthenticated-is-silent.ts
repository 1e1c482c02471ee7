// GraphQL: the error goes to the client; the server prints none.
import bcrypt from 'bcrypt'
import { GraphQLError } from 'graphql'
import { users } from './users'

export const login = async (_: unknown, args: { name: string; password: string }, ctx: unknown) => {
  const user = await users.find(args.name)
  if (!(await bcrypt.compare(args.password, user.hash))) {
    throw new GraphQLError('bad credentials', { extensions: { code: 'UNAUTHENTICATED' } }) //! require-auth-failure-log(refused)
  }
  return user
}
