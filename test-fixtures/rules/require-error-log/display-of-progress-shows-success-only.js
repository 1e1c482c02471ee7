// A display of progress that is told of success only shows no failure.
const ora = require('ora')
const { download } = require('./download')

exports.fetchBrowser = async function (config) {
  const spinner = ora('download').start()
  try {
    config.path = await download(config.revision)
    spinner.succeed('downloaded')
  } catch (error) { //! require-error-log(catch)
    config.path = null
  }
}
