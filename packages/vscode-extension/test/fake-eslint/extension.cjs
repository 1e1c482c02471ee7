// Stands in for the ESLint extension: same id, same source and codes, but its diagnostics are those that a test hands over.
const { languages } = require('vscode')

exports.activate = () => {
  const collection = languages.createDiagnosticCollection('eslint')
  return { publish: (uri, diagnostics) => collection.set(uri, diagnostics), clear: () => collection.clear() }
}
