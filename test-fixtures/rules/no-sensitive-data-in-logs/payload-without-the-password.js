// Good: names that say that the secret is left out, or when it is tried again.
exports.update = function (logger, payloadWithoutPassword, secretsInitialBackoff) {
  logger.debug('update failed', { payload: payloadWithoutPassword, wait: secretsInitialBackoff })
}
