// A Lambda function that answers 404 tells the client what it asked for.
// @preset strict
import type { APIGatewayProxyEvent } from 'aws-lambda'
import { orders } from './orders'

export async function handler(event: APIGatewayProxyEvent) {
  try {
    return { statusCode: 200, body: JSON.stringify(await orders.find(event.path)) }
  } catch (err) {
    console.warn(err)
    return { statusCode: 404, body: JSON.stringify({ error: err.message }) }
  }
}
