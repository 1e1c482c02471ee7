// A function that returns its answers: a missing item is the client's matter, what else fails is nobody's without a log.
import type { APIGatewayProxyEvent } from 'aws-lambda'
import { loadItem, NotFoundError } from './items'

export const handler = async (event: APIGatewayProxyEvent) => {
  try {
    return { statusCode: 200, body: JSON.stringify(await loadItem(event.pathParameters?.id)) }
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(catchSome)
    if (error instanceof NotFoundError) return { statusCode: 404, body: 'no such item' }
    return { statusCode: 500, body: 'failed' }
  }
}
