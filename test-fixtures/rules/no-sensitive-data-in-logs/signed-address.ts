// A signed address and a set of tokens let in whoever has them, and so do the headers of a request inside of another object.
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

interface Context {
  readonly req: { readonly headers: Readonly<Record<string, string>> }
}

export async function open(client: never, command: never, tokenSet: unknown, context: Context) {
  const url = await getSignedUrl(client, command)
  console.log(`redirecting to ${url}`) //! no-sensitive-data-in-logs(reaches) "getSignedUrl()"
  console.log('received %j', tokenSet) //! no-sensitive-data-in-logs(reaches) "tokenSet"
  console.log(context.req.headers) //! no-sensitive-data-in-logs(reaches) "headers"
}
