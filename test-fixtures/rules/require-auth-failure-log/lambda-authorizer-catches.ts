// A token that fails in an authorizer is one finding, at the answer, and not a second at the catch.
import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda'
import { CognitoJwtVerifier } from 'aws-jwt-verify'

const verifier = CognitoJwtVerifier.create({ userPoolId: 'pool', tokenUse: 'access', clientId: 'client' })

export const handler = async (event: APIGatewayRequestAuthorizerEventV2) => {
  try {
    const claims = await verifier.verify(event.headers!.authorization!)
    return { isAuthorized: true, context: { sub: claims.sub } }
  } catch {
    return { isAuthorized: false } //! require-auth-failure-log(refused)
  }
}
