// Good: the display of progress tells whoever runs the program what failed; that the display itself fails is no news.
const ora = require('ora')
const { download } = require('./download')

exports.fetchBrowser = async function (config, spinner) {
  const downloadSpinner = ora('download').start()
  try {
    config.path = await download(config.revision)
    downloadSpinner.succeed('downloaded')
  } catch (error) {
    downloadSpinner.fail('the download failed')
  }
  try {
    spinner.fail('closed')
  } catch {}
}
