// Good: the log is written where the feature is switched on; whoever switched it off does not want to hear of it.
exports.update = async function (service, config, log) {
  try {
    await service.subscribe()
  } catch (error) {
    if (config.reports) {
      log.warn(`cannot subscribe: ${error}`)
    }
  }
}
