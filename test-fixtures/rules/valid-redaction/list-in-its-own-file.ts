// The list is made for loggers elsewhere; Node gives names of request headers in lower case.
export const REDACTED_PATHS = [
  'req.headers.Authorization',
  //<^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(never) "lower case"
  'req.headers.cookie',
  'res.headers["Set-Cookie"]',
]
