// Lambda: the returned object is the answer.
import type { APIGatewayProxyEvent } from 'aws-lambda'
import { jwtVerify } from 'jose'
import { key } from './keys'

export const handler = async (event: APIGatewayProxyEvent) => {
  try {
    const { payload } = await jwtVerify(event.headers['x-token'] ?? '', key)
    return { statusCode: 200, body: JSON.stringify(payload) }
  } catch {
    return { statusCode: 401, body: 'unauthorized' } //! require-auth-failure-log(refused)
  }
}
