// Rows about what comes from outside and what goes out: values that an outsider decides or that are secret, requests that are sent.
import type { RowRoot } from './rows'

/** A value that an outsider decides, or that is secret by where it comes from. */
export interface SourceRow extends RowRoot {
  readonly kind: 'request' | 'header' | 'message' | 'stored' | 'environment' | 'arguments' | 'credential-store'
  /** Words for messages: "the request's query". */
  readonly label?: string
  /** The whole object is sensitive when logged (`req`, `req.headers`, `process.env`); `itself`: the value is a secret, in a text too; `in-json`: JSON shows what is secret in it. */
  readonly sensitive?: 'always' | 'by-shape' | 'itself' | 'in-json'
  /** Its keys are written in capitals: what is hidden under other keys is none of them. */
  readonly capitals?: boolean
  /** As it stands on the wire: line breaks and the like are escaped in it. */
  readonly encoded?: boolean
}

/** A call that sends a request out. */
export interface OutboundRow extends RowRoot {
  /** Argument positions of the whole URL, and option paths (`Argument[0].Member[url,uri]`). */
  readonly url?: readonly string[]
  /** Positions of the host alone (`Argument[0].Member[host,hostname]`). */
  readonly host?: readonly string[]
  /** Positions of a base that goes before the URL; when it is constant, a relative URL cannot change the host. */
  readonly base?: readonly string[]
  /** Positions of the path alone. */
  readonly pathname?: readonly string[]
  readonly followsRedirects?: boolean
  /** Positions of the option that says whether, or how often, redirects are followed, and of one that checks each. */
  readonly redirects?: readonly string[]
  /** Positions of a whole command line (`curl -s https://…`); the address is its last word. */
  readonly command?: readonly string[]
  /** Positions of a function that resolves names or connects instead of the usual one: what is called with it, or through what is made with it, is safe. */
  readonly filters?: readonly string[]
  /** Positions of an agent or dispatcher; a `guards.SafeAgent` there makes the call safe. */
  readonly agent?: readonly string[]
  /** Globals and packages whose requests all go through what is given at `agent` from now on. */
  readonly governs?: readonly string[]
  /** An absolute URL given where a base is set wins over the base (axios: true; got prefixUrl: false). */
  readonly absoluteWins?: boolean
  /** What `when` asks leaves no doubt about the client, though nothing is known of where it comes from. */
  readonly certain?: boolean
}
