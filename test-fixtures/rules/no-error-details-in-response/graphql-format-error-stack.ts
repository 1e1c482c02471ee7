// The formatter of a GraphQL server puts the stack into the answer; messages are what it is for.
// @preset strict
import { ApolloServer } from '@apollo/server'
import { schema } from './schema'

export const server = new ApolloServer({
  schema,
  formatError: (formatted, error) => ({
    message: formatted.message,
    extensions: { stack: error.stack },
    //            ^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(stack)
  }),
})
