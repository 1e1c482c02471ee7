// Compilers wrap a module that they load: what is read from it is still known, and so is what the failure means.
const import_fs_extra = __toESM(require('fs-extra'))
const fs_1 = tslib_1.__importDefault(require('fs'))
const _path = _interopRequireDefault(require('path'))

export async function versionOf(folder) {
  let version = ''
  try {
    const manifest = await import_fs_extra.default.readJson(_path.default.join(folder, 'package.json'))
    version = manifest.version
  } catch (error) {}
  return version
}

export async function save(file, text) {
  try {
    await fs_1.default.promises.writeFile(file, text)
  } catch (error) {} //! require-error-log(catch)
}
