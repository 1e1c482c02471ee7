// Bad: formatError is all that sees an error, and it logs nothing.
import { ApolloServer } from '@apollo/server'
import { formatError } from './format-error'
import { resolvers } from './resolvers'

export const server = new ApolloServer({
  typeDefs: 'type Mutation { login(name: String, password: String): ID }',
  resolvers,
  formatError,
})
