// Good: a plug-in logs each error, whatever formatError makes of it.
import { ApolloServer } from '@apollo/server'
import { formatError } from './format-error'
import { logger } from './logger'
import { resolvers } from './resolvers'

export const server = new ApolloServer({
  typeDefs: 'type Mutation { login(name: String, password: String): ID }',
  resolvers,
  formatError,
  plugins: [
    {
      async requestDidStart() {
        return {
          async didEncounterErrors(context) {
            logger.warn({ errors: context.errors }, 'operation failed')
          },
        }
      },
    },
  ],
})
