import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { say } from '../say'
import { runStep } from './run-step'

const PACKAGES = ['chromium', 'fonts-noto-cjk']

/** Makes sure that there is a Chromium to test with; false: there is none and none could be installed. */
export async function ensureChromium(): Promise<boolean> {
  if (isInstalled()) return true
  say('安装 Chromium……')
  if (existsSync('/etc/debian_version')) await installOnDebian()
  return isInstalled() || runStep('playwright', ['install', 'chromium'], 15)
}

async function installOnDebian(): Promise<void> {
  const rights = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args: string[]) => {
    const [command = 'apt-get', ...rest] = [...rights, 'apt-get', '-q', '-y', ...args]
    return runStep(command, rest, 10, { DEBIAN_FRONTEND: 'noninteractive' })
  }
  if (await apt('update')) await apt('install', '--no-install-recommends', ...PACKAGES)
}

function isInstalled(): boolean {
  return [process.env.CHROMIUM_PATH, '/usr/bin/chromium', chromium.executablePath()].some((path) => path && existsSync(path))
}
