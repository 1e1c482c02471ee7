// An authorizer's answer is the decision.
import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda'
import { clients } from './clients'

export const silent = async (event: APIGatewayRequestAuthorizerEventV2) => {
  const client = await clients.byKey(event.headers?.['x-api-key'])
  if (!client) return { isAuthorized: false } //! require-auth-failure-log(refused)
  return { isAuthorized: true, context: { client: client.id } }
}

export const told = async (event: APIGatewayRequestAuthorizerEventV2) => {
  const client = await clients.byKey(event.headers?.['x-api-key'])
  if (!client) {
    console.warn('unknown key')
    return { isAuthorized: false }
  }
  return { isAuthorized: true, context: { client: client.id } }
}
