// Users by e-mail address; a stand-in for a database.
const users = new Map()

exports.findUser = async (email) => users.get(email) ?? null
