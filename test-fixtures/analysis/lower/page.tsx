'use client'
// JSX with types.
import { useState, type ReactNode } from 'react'
import * as Ui from './ui'
export default function Page({ user, children }: { user: User; children?: ReactNode }) {
  const [open, setOpen] = useState<boolean>(false)
  return (
    <>
      <Ui.Card.Header title="a &amp; b" wide {...user} onClick={() => setOpen(!open)} icon=<Icon />>
        text {user.name} {/* comment */} {...children}
        {open && <div data-id={user.id} xlink:href="#x">{children}</div>}
      </Ui.Card.Header>
      <this.Thing />
      <svg:use />
      <custom-element />
    </>
  )
}
const generic = <T,>(a: T) => <Ui.List<T> item={a} />
