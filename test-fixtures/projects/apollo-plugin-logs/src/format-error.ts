import type { GraphQLFormattedError } from 'graphql'

export const formatError = (formatted: GraphQLFormattedError) => ({ message: formatted.message })
