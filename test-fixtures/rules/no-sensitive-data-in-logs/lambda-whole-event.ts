// Lambda: the event carries the headers and the body.
import type { APIGatewayProxyHandlerV2 } from 'aws-lambda'

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  console.log('event', event) //! no-sensitive-data-in-logs(whole)
  return { statusCode: 204 }
}
