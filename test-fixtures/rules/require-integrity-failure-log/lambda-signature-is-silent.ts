// A function of API Gateway that gets a forged interaction.
import type { APIGatewayProxyEvent } from 'aws-lambda'
import { verifyKey } from 'discord-interactions'

export async function handler(event: APIGatewayProxyEvent) {
  const isSigned = await verifyKey(event.body!, event.headers['x-signature']!, event.headers['x-time']!, 'key')
  if (!isSigned) return { statusCode: 401, body: 'bad signature' } //! require-integrity-failure-log(mismatch)
  return { statusCode: 200, body: '{}' }
}
