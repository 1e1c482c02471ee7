// Good: whatever fails in the function is logged there before it goes on.
const { logger } = require('./logger')
const { MongoClient } = require('mongodb')

const db = new MongoClient('mongodb://db').db('audit')

async function removeAudit(audit) {
  try {
    await db.collection('files').deleteMany({ audit })
    await db.collection('audits').updateOne({ _id: audit }, { $set: { deleted: true } })
  } catch (err) {
    logger.error({ err }, 'audit not deleted')
    throw err
  }
}

exports.cleanExpired = async function (audits) {
  for (const audit of audits) {
    try {
      await removeAudit(audit)
    } catch (err) {
      audits.skipped = true
    }
  }
}
