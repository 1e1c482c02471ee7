import bcrypt from 'bcrypt'
import { GraphQLError } from 'graphql'
import { users } from './users'

export const resolvers = {
  Mutation: {
    login: async (parent: unknown, args: { name: string; password: string }) => {
      const user = await users.find(args.name)
      const matches = await bcrypt.compare(args.password, user.hash)
      if (!matches) throw new GraphQLError('bad credentials', { extensions: { code: 'UNAUTHENTICATED' } })
      return user.id
    },
  },
}
