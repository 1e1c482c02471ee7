// A function of API Gateway: what it returns is the answer.
import type { APIGatewayProxyEvent } from 'aws-lambda'

export async function handler(event: APIGatewayProxyEvent) {
  const role = event.requestContext.authorizer?.role
  if (role !== 'admin') return { statusCode: 403, body: 'forbidden' } //! require-access-denied-log(denied)
  return { statusCode: 200, body: '{}' }
}
