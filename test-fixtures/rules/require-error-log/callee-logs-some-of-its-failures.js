// The function logs what fails for one file; when the query or the final update fails, nobody does.
const { logger } = require('./logger')
const { MongoClient } = require('mongodb')

const db = new MongoClient('mongodb://db').db('audit')

async function removeAudit(audit) {
  const files = await db.collection('files').find({ audit }).toArray()
  for (const file of files) {
    try {
      await db.collection('files').deleteOne({ _id: file._id })
    } catch (err) {
      logger.error({ err }, 'file not deleted')
    }
  }
  await db.collection('audits').updateOne({ _id: audit }, { $set: { deleted: true } })
}

exports.cleanExpired = async function (audits) {
  for (const audit of audits) {
    try {
      await removeAudit(audit)
    } catch (err) { //! require-error-log(catch)
      audits.skipped = true
    }
  }
}
