// Candidates that look like defects by syntax and names and are none: read after they were missed, and passed over when places are chosen.
import type { SeedKind } from './candidate'
import type { SeededPlace } from './place'

/** A candidate that was read, and what makes its expectation wrong. */
export interface WrongPlace {
  readonly package: string
  readonly file: string
  readonly kind: SeedKind
  /** The line before the edits; left out: all of this kind in the file. */
  readonly line?: number
  readonly why: string
}

/** Found by reading the places that were missed. The next candidate in the order of the seed takes the place of each. */
const WRONG_PLACES: readonly WrongPlace[] = [
  {
    package: 'ep_etherpad-lite',
    file: 'node/db/Pad.js',
    kind: 'redaction',
    line: 318,
    why: "the variable named 'pass' holds the result of a comparison, true or false",
  },
  {
    package: 'nightscout',
    file: 'lib/authorization/index.js',
    kind: 'redaction',
    line: 210,
    why: 'the token is missing where this is logged',
  },
  {
    package: '@opengovsg/mockpass',
    file: 'lib/express/oidc/v2-ndi.js',
    kind: 'redaction',
    line: 488,
    why: 'a key is logged there already',
  },
  {
    package: '@opengovsg/mockpass',
    file: 'lib/express/oidc/v2-ndi.js',
    kind: 'redaction',
    line: 442,
    why: 'the statement writes the authorization code as it is',
  },
  {
    package: '@uppy/companion',
    file: 'src/companion.js',
    kind: 'redaction',
    line: 292,
    why: 'a secret is logged there already',
  },
  {
    package: 'ep_etherpad-lite',
    file: 'node/db/Pad.js',
    kind: 'redaction',
    line: 319,
    why: "the variable named 'pass' holds the result of a comparison, true or false",
  },
  {
    package: '@uppy/companion',
    file: 'src/server/middlewares.js',
    kind: 'redaction',
    line: 92,
    why: 'the log stands where the token is known to be null',
  },
  {
    package: 'solid-server',
    file: 'lib/requests/add-cert-request.mjs',
    kind: 'auth-log',
    line: 36,
    why: 'the refusal is thrown to the error handler of the server, which logs it like the deleted line, with the same module',
  },
  {
    package: '@backstage/plugin-auth-backend',
    file: 'src/service/OfflineAccessService.ts',
    kind: 'auth-log',
    line: 263,
    why: 'the refusal is thrown to the router, whose error middleware logs it at level info with its cause',
  },
  {
    package: '@backstage/plugin-auth-backend',
    file: 'src/service/OfflineAccessService.ts',
    kind: 'auth-log',
    line: 251,
    why: 'as for line 263 of this file, which it was to replace',
  },
  {
    package: 'apostrophe',
    file: 'modules/@apostrophecms/express/index.js',
    kind: 'access-log',
    line: 272,
    why: 'the lines before it log the refusal, through methods of the module that are named logError',
  },
  {
    package: 'ep_etherpad-lite',
    file: 'node/hooks/express/importexport.js',
    kind: 'access-log',
    why: 'the function that decides, checkAccess, logs each refusal with its reason',
  },
  {
    package: 'ep_etherpad-lite',
    file: 'node/padaccess.js',
    kind: 'access-log',
    why: 'as in importexport.js: checkAccess logs each refusal',
  },
  {
    package: 'wildduck',
    file: 'lib/api/2fa/totp.js',
    kind: 'access-log',
    why: 'the function that checks the code keeps each attempt in the log of authentications',
  },
  {
    package: 'wildduck',
    file: 'lib/api/auth.js',
    kind: 'access-log',
    why: 'the function that authenticates keeps each attempt in the log of authentications',
  },
  {
    package: '@strapi/upload',
    file: 'server/src/utils/mime-validation.ts',
    kind: 'access-log',
    line: 145,
    why: 'a file of a type that is not taken is refused, whoever sends it: input, no access',
  },
  {
    package: 'Haraka',
    file: 'plugins/auth/auth_proxy.js',
    kind: 'auth-log',
    why: 'the caller in auth_base.js that is told false logs each failure',
  },
  {
    package: 'magicmirror',
    file: 'js/server_functions.js',
    kind: 'url-guard',
    line: 51,
    why: 'the request decides the address of the call as it is',
  },
  {
    package: 'terriajs-server',
    file: 'lib/controllers/esri-token-auth.js',
    kind: 'url-guard',
    line: 45,
    why: 'the same field of the body was looked up in a table of addresses before',
  },
  {
    package: 'ghost',
    file: 'core/frontend/helpers/ghost_head.js',
    kind: 'error-log',
    line: 320,
    why: 'the function that is tried catches all that can fail in it, and logs it',
  },
  {
    package: 'ghost',
    file: 'core/server/services/members/members-api/controllers/MemberController.js',
    kind: 'access-log',
    line: 157,
    why: 'the answer says that a tier is archived, whoever asks for it: a state of the product, no access',
  },
  {
    package: 'ghost',
    file: 'core/server/services/themes/storage.js',
    kind: 'callback-log',
    line: 124,
    why: "a copy is removed in 'finally': clean-up, which the rule leaves alone",
  },
  {
    package: '@platformatic/runtime',
    file: 'lib/worker/itc.js',
    kind: 'callback-log',
    line: 244,
    why: "what is closed in 'finally' after the stop: clean-up, which the rule leaves alone",
  },
  {
    package: 'openhim-core',
    file: 'src/middleware/messageStore.js',
    kind: 'error-log',
    line: 261,
    why: "the function that is tried is async and not awaited, so that none of its failures comes to the 'catch'",
  },
  {
    package: 'ghost',
    file: 'core/server/services/members/members-api/controllers/MemberController.js',
    kind: 'access-log',
    line: 48,
    why: "a request without credentials, which has a message and an option of its own ('checkMissingCredentials'), off in recommended",
  },
  {
    package: '@xiboplayer/proxy',
    file: 'src/proxy.js',
    kind: 'url-guard',
    line: 294,
    why: 'the address that is replaced is request data itself: it is put together of two fields of the query, and reported',
  },
  {
    package: '@warren-bank/hls-proxy',
    file: 'hls-proxy/proxy.js',
    kind: 'url-guard',
    line: 93,
    why: 'the check asks an optional list of refused hosts, which is empty unless one is configured: any host passes before, too',
  },
  {
    package: '@mojaloop/sdk-scheme-adapter',
    file: 'lib/model/OutboundBulkQuotesModel.js',
    kind: 'callback-log',
    why: 'the comment above says that nobody cares whether this clean-up fails',
  },
  {
    package: '@mojaloop/sdk-scheme-adapter',
    file: 'lib/model/OutboundBulkTransfersModel.js',
    kind: 'callback-log',
    why: 'the comment above says that nobody cares whether this clean-up fails',
  },
  {
    package: '@mojaloop/sdk-scheme-adapter',
    file: 'lib/model/OutboundRequestToPayModel.js',
    kind: 'callback-log',
    why: 'the comment above says that nobody cares whether this clean-up fails',
  },
  {
    package: '@mojaloop/sdk-scheme-adapter',
    file: 'lib/model/OutboundRequestToPayTransferModel.js',
    kind: 'callback-log',
    why: 'the comment above says that nobody cares whether this clean-up fails',
  },
  {
    package: '@mojaloop/sdk-scheme-adapter',
    file: 'lib/model/OutboundTransfersModel.js',
    kind: 'callback-log',
    why: 'the comment above says that nobody cares whether this clean-up fails',
  },
]

/** Whether a candidate was read and found to be no defect. */
export function isWrongPlace(place: Pick<SeededPlace, 'package' | 'file' | 'kind' | 'line'>): boolean {
  return WRONG_PLACES.some(
    (wrong) =>
      wrong.package === place.package &&
      wrong.file === place.file &&
      wrong.kind === place.kind &&
      (wrong.line === undefined || wrong.line === place.line),
  )
}
