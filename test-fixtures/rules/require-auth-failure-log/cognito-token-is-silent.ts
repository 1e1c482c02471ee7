// The verifier throws, `verify` later, `verifySync` at once; a handler of Lambda may take its event alone.
import { CognitoJwtVerifier } from 'aws-jwt-verify'

const verifier = CognitoJwtVerifier.create({ userPoolId: 'x', tokenUse: 'access', clientId: 'y' })
export const handler = async (event) => {
  try {
    const claims = await verifier.verify(event.headers.authorization)
    return { statusCode: 200, body: claims.sub }
  } catch {
    return { statusCode: 401, body: 'no' } //! require-auth-failure-log(refused) "verifier.verify throws"
  }
}

export function check(req, res, next) {
  try {
    req.claims = verifier.verifySync(req.headers.authorization)
  } catch {
    return res.sendStatus(403) //! require-auth-failure-log(refused) "verifier.verifySync throws"
  }
  next()
}
