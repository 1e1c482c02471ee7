// The header of an event of Lambda is compared with a secret that is fetched.
import type { APIGatewayProxyHandlerV2 } from 'aws-lambda'
import { secret } from './secret'

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  if (event.headers['x-api-key'] !== (await secret())) return { statusCode: 401 } //! require-auth-failure-log(refused)
  return { statusCode: 200 }
}
