// The process ends, and the reason is lost.
process.on('unhandledRejection', (reason) => { //! require-error-log(listener)
  process.exit(1)
})
