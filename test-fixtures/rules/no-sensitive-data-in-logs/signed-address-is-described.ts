// What is said about a signed address, a set of tokens or headers is harmless, and options of a request are no request.
interface Context {
  readonly req: { readonly headers: Readonly<Record<string, string>>; readonly headersSent: boolean }
}

export function open(signedUrlExpiry: number, hasTokenSet: boolean, context: Context, requestOptions: Context['req']) {
  console.log(signedUrlExpiry, hasTokenSet, context.req.headersSent)
  console.log(context.req.headers['user-agent'], requestOptions.headers)
}
