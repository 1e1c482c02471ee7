// Good: the refusal of the Lambda is logged before it is returned.
import type { APIGatewayProxyEvent } from 'aws-lambda'
import { jwtVerify } from 'jose'
import { key } from './keys'

export const handler = async (event: APIGatewayProxyEvent) => {
  try {
    const { payload } = await jwtVerify(event.headers['x-token'] ?? '', key)
    return { statusCode: 200, body: JSON.stringify(payload) }
  } catch (error) {
    console.warn('token refused', error)
    return { statusCode: 401, body: 'unauthorized' }
  }
}
