// Good for this rule: what a permission leaves of a body is data, and a bad field is bad input.
const express = require('express')
const { AccessControl } = require('accesscontrol')

const control = new AccessControl()
express().put('/boxes', (req, res) => {
  const permission = control.can('user').updateOwn('box')
  const values = permission.filter(req.body)
  if (!values.name) return res.status(400).json({ error: 'name' })
  res.json(values)
})
