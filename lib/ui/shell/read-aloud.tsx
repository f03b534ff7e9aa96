'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Icon } from '@/lib/ui/icon'

/** Reads the page's main part with the device's own voice. Only where there is one: without scripts it is absent. */
export function ReadAloud() {
  const able = useSyncExternalStore(noChange, () => 'speechSynthesis' in window, () => false)
  const [reading, setReading] = useState(false)
  useEffect(() => () => { if ('speechSynthesis' in window) window.speechSynthesis.cancel() }, [])
  if (!able) return null

  const press = () => {
    window.speechSynthesis.cancel()
    if (reading) return setReading(false)
    const speech = new SpeechSynthesisUtterance(document.getElementById('main')?.innerText ?? '')
    speech.lang = 'zh-CN'
    speech.rate = 0.9
    speech.onend = () => setReading(false)
    window.speechSynthesis.speak(speech)
    setReading(true)
  }
  return (
    <li>
      <button type="button" className="link-act" onClick={press}>
        <Icon name="sound" />{reading ? '停止朗读' : '朗读本页'}
      </button>
    </li>
  )
}

const noChange = () => () => {}
