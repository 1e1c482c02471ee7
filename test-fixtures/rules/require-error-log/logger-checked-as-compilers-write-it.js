// Good: `logger?.warn(…)`, as compilers write it for older engines.
exports.thumbnail = async function (image, draw, logger) {
  try {
    await draw(image)
  } catch (error) {
    logger === null || logger === void 0 ? void 0 : logger.warn({ err: error }, 'no thumbnail')
  }
}
