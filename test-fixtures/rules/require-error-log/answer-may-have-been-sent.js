// An answer of constants can only fail because the peer has gone or has been answered; a header from elsewhere may be refused.
export function notFound(error, res) {
  try {
    if (error && !res.headersSent) {
      const body = '<h1>Not Found</h1>'
      res.setHeader('Content-Type', 'text/html')
      res.setHeader('Content-Length', body.length)
      res.end(body)
    }
  } catch (e) {}
}

export function attach(name, res) {
  try {
    res.setHeader('Content-Disposition', `attachment; filename=${name}`)
  } catch (e) {} //! require-error-log(catch)
}
