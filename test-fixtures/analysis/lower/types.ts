// TypeScript types and what they leave behind.
import type { Request } from 'express'
import express, { type Response } from 'express'
import pino = require('pino')
interface User extends Base<string>, express.Other {
  readonly id: number
  name?: string
  tags: string[]
  list: ReadonlyArray<Tag>
  address: { street: string; zip?: number }
  method(a: string): void
  get size(): number
  kind: 'a' | 'b' | 1 | -2 | null
  [key: string]: unknown
}
type Alias = { a: string } & User
type Row = { id: bigint; when: Date | undefined }
type Conditional<T> = T extends string ? 'yes' : keyof T
type Imported = import('./other').Thing<string>
declare const injected: string
declare function declared(a: string): void
declare module 'ambient' { interface Inner { x: 1 } }
declare global { interface Window { y: 2 } }
function overload(a: string): string
function overload(a: number): number
function overload(this: Window, a: unknown, b?: User, ...c: string[]): unknown {
  const x = a as string
  const y = <number>a
  const z = (a satisfies unknown)!.prop!.deep
  ;(x as any).y = 1
  x! += 'z'
  return fn<string>(x, y, z)
}
const fn = async <T,>(a: T): Promise<T[]> => [a]
let definite!: Request
const typed: Map<string, Response> = new Map<string, Response>()
export type { Request }
export interface Exported { a: 1 }
export = typed
function isUser(a: unknown): a is User { return typeof a === 'object' }
enum Level { Low, High = 5, Next, Text = 'text', Both = Low | High }
const enum Fast { A = 1 }
declare enum Ambient { B }
namespace Outer.Inner {
  export const value = 1
  const hidden = value
  export function get() { return hidden }
}
import Short = Outer.Inner
use(Short, Level.Low, pino, definite, injected, declared)
