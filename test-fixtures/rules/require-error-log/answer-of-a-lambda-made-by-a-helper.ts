// The handler answers a failure with what a helper makes, as it does the success: nobody is told but the client.
import type { APIGatewayProxyHandlerV2 } from 'aws-lambda'
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb'
import { DynamoDB } from '@aws-sdk/client-dynamodb'

const db = DynamoDBDocument.from(new DynamoDB({}))
const json = (statusCode: number, body: unknown) => ({ statusCode, body: JSON.stringify(body) })

export const save: APIGatewayProxyHandlerV2 = async (event) => {
  try {
    await db.put({ TableName: 'orders', Item: { id: event.requestContext.requestId, text: event.body } })
    return json(200, { saved: true })
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(catch)
    return json(500, { saved: false })
  }
}

export const remove: APIGatewayProxyHandlerV2 = async (event) => {
  try {
    await db.delete({ TableName: 'orders', Key: { id: event.pathParameters?.id } })
    return json(200, { removed: true })
  } catch (error) {
    console.error(error)
    return json(500, { removed: false })
  }
}
