// Apollo prints nothing on its own, and what its errors are shown as is all that the server asks of them.
import { ApolloServer } from '@apollo/server'
import { resolvers, typeDefs } from './schema'

export const server = new ApolloServer({
  //                      ^^^^^^^^^^^^ error: require-last-resort-handler(drops)
  typeDefs,
  resolvers,
  formatError: (formatted) => ({ message: formatted.message }),
})
