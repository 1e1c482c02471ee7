// Lambda: the handler's type says what the event is.
import type { APIGatewayProxyHandler } from 'aws-lambda'
import axios from 'axios'

export const handler: APIGatewayProxyHandler = async (event) => {
  const { data } = await axios.get(event.queryStringParameters?.url ?? '') //! no-unvalidated-url(host)
  return { statusCode: 200, body: JSON.stringify(data) }
}
