// What casl denies leaves no log, whatever the status.
import express from 'express'
import { defineAbility } from '@casl/ability'

const ability = defineAbility((can) => can('read', 'Post'))
express().delete('/posts/:id', (req, res) => {
  if (ability.cannot('delete', 'Post')) return res.status(404).end()
  //                                           ^^^^^^^^^^^^^^^^^^^^^ error: require-access-denied-log(denied) "the permission check says no"
  res.sendStatus(204)
})
