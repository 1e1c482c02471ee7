// As before, with a record.
import { CognitoJwtVerifier } from 'aws-jwt-verify'

const verifier = CognitoJwtVerifier.create({ userPoolId: 'x', tokenUse: 'access', clientId: 'y' })
export const handler = async (event) => {
  try {
    const claims = await verifier.verify(event.headers.authorization)
    return { statusCode: 200, body: claims.sub }
  } catch (error) {
    console.warn('token refused', error)
    return { statusCode: 401, body: 'no' }
  }
}
