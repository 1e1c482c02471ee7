// The first error is logged; that its sender can no longer be told of it is no news. A write inside the handling is another matter.
exports.run = async function (interaction, work, logger, journal) {
  try {
    await work(interaction)
  } catch (error) {
    logger.error('work failed', error)
    try {
      await interaction.reply('An error occurred.')
    } catch {}
    try {
      await journal.write(interaction.id)
    } catch {} //! require-error-log(catch)
  }
}
