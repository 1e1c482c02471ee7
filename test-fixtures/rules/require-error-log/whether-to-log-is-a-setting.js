// Whether there are logs is the caller's choice, so an error that is logged under that setting is logged.
export async function connect(logger, options, run) {
  try {
    await run(options)
  } catch (err) {
    options.logs && logger.error({ err }, 'connection failed')
  }
}
