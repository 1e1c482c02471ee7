// Pothos: arguments of a field that is written as code.
import SchemaBuilder from '@pothos/core'

const builder = new SchemaBuilder({})
builder.queryField('title', (t) =>
  t.string({
    args: { url: t.arg.string() },
    resolve: async (root, given) => (await fetch(given.url)).text(), //! no-unvalidated-url(host)
  }),
)
