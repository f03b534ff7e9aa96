'use client'
import { useEffect, useSyncExternalStore } from 'react'

const STORE = 'lf-single-keys'
const ROWS = '.judge > li'

/**
 * Single-key judging while an item has focus: digits choose, J and K go on and back, N goes to the note. It can be
 * switched off (WCAG 2.1.4); without scripts Tab, arrows and Space do the same.
 */
export function SingleKeys({ form }: { form: string }) {
  const isOn = useSyncExternalStore(subscribe, read, () => true)
  const isReady = useSyncExternalStore(subscribe, () => true, () => false)
  useEffect(() => {
    const root = document.getElementById(form)
    if (!root) return
    const focus = (event: FocusEvent) => markHere(root, event.target)
    const press = (event: KeyboardEvent) => isOn && onKey(root, event)
    root.addEventListener('focusin', focus)
    root.addEventListener('keydown', press)
    return () => {
      root.removeEventListener('focusin', focus)
      root.removeEventListener('keydown', press)
    }
  }, [form, isOn])
  if (!isReady) return null
  return (
    <button type="button" className="btn btn-small btn-plain" onClick={() => write(!isOn)}>
      {isOn ? '关闭单键' : '打开单键'}
    </button>
  )
}

function onKey(root: HTMLElement, event: KeyboardEvent) {
  const target = event.target as HTMLElement
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(target)) return
  const row = target.closest<HTMLElement>(ROWS)
  if (!row) return
  const key = event.key.toLowerCase()
  if (!(key === 'j' ? go(root, row, 1) : key === 'k' ? go(root, row, -1) : key === 'n' ? toNote(row) : choose(row, key))) return
  event.preventDefault()
}

/** The chosen radio keeps the focus, so the next digit corrects it. */
function choose(row: HTMLElement, digit: string): boolean {
  const radio = /^\d$/.test(digit) ? row.querySelector<HTMLInputElement>(`input[data-digit="${digit}"]`) : null
  radio?.click()
  radio?.focus()
  return radio !== null
}

function go(root: HTMLElement, row: HTMLElement, step: 1 | -1): boolean {
  const rows = [...root.querySelectorAll<HTMLElement>(ROWS)]
  const next = rows[rows.indexOf(row) + step]
  const radio = next?.querySelector<HTMLInputElement>('.keys input:checked') ?? next?.querySelector<HTMLInputElement>('.keys input')
  radio?.focus()
  return true
}

function toNote(row: HTMLElement): boolean {
  const note = row.querySelector<HTMLElement>('.why input')
  // hidden while nothing is judged wrong
  if (!note || note.offsetParent === null) return false
  note.focus()
  return true
}

function markHere(root: HTMLElement, target: EventTarget | null) {
  const here = target instanceof HTMLElement ? target.closest(ROWS) : null
  for (const row of root.querySelectorAll(ROWS)) row.classList.toggle('is-here', row === here)
}

const isTyping = (target: HTMLElement) => target.matches('input:not([type=radio]):not([type=checkbox]), select, textarea')

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

// A browser that refuses storage still judges by keys.
let isOff = false
function read(): boolean {
  try {
    return localStorage.getItem(STORE) !== 'off'
  } catch {
    return !isOff
  }
}
function write(on: boolean) {
  isOff = !on
  try {
    localStorage.setItem(STORE, on ? 'on' : 'off')
  } catch {
    // kept for this page only
  }
  for (const listener of listeners) listener()
}
