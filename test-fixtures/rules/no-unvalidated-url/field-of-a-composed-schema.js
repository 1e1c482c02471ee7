// A resolver in a map that is built up piece by piece: its second parameter holds the client's arguments.
import { schemaComposer } from 'graphql-compose'
import axios from 'axios'

schemaComposer.Mutation.addFields({
  importFile: {
    type: 'Boolean',
    args: { url: 'String!' },
    resolve: async (_, args, __, info) => {
      await axios.get(args.url) //! no-unvalidated-url(host)
      return info.fieldName === 'importFile'
    },
  },
})
