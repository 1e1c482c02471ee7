// The body of what a Lambda function returns goes to the client.
// @preset strict
import type { APIGatewayProxyEvent } from 'aws-lambda'
import { orders } from './orders'

export async function handler(event: APIGatewayProxyEvent) {
  try {
    return { statusCode: 200, body: JSON.stringify(await orders.list(event.path)) }
  } catch (err) {
    console.error(err)
    return { statusCode: 500, body: JSON.stringify({ error: err.message }) }
    //                                               ^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
}
