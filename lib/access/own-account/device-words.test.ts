import { expect, test } from 'vitest'
import { deviceWords } from './device-words'

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0', 'Windows 电脑，Edge 浏览器'],
  ['Mozilla/5.0 (Linux; Android 14; Pixel) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36', '安卓手机，Chrome 浏览器'],
  ['Mozilla/5.0 (Linux; Android 14; Pixel) AppleWebKit/537.36 Mobile MicroMessenger/8.0', '安卓手机，微信'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604', 'iPhone 手机，Safari 浏览器'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Linux 电脑，火狐浏览器'],
  ['', '不认识的设备'],
  ['curl/8', '不认识的设备'],
])('%s is %s', (agent, words) => expect(deviceWords(agent)).toBe(words))
