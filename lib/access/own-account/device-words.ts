const SYSTEMS: [pattern: RegExp, words: string][] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙设备'],
  [/iPad/, 'iPad 平板'],
  [/iPhone/, 'iPhone 手机'],
  [/Android.*Mobile/i, '安卓手机'],
  [/Android/i, '安卓平板'],
  [/Windows/i, 'Windows 电脑'],
  [/Mac OS X|Macintosh/i, '苹果电脑'],
  [/Linux|X11/i, 'Linux 电脑'],
]

// the order matters: most browsers also claim to be Chrome and Safari
const BROWSERS: [pattern: RegExp, words: string][] = [
  [/MicroMessenger/i, '微信'],
  [/QQBrowser/i, 'QQ 浏览器'],
  [/UCBrowser/i, 'UC 浏览器'],
  [/360SE|360EE|QIHU/i, '360 浏览器'],
  [/Edg(e|A|iOS)?\//i, 'Edge 浏览器'],
  [/Firefox|FxiOS/i, '火狐浏览器'],
  [/Chrome|CriOS|Chromium/i, 'Chrome 浏览器'],
  [/Safari/i, 'Safari 浏览器'],
]

/** What a browser says about itself, in words that its owner recognises: “Windows 电脑，Edge 浏览器”. */
export function deviceWords(userAgent: string): string {
  const found = [SYSTEMS, BROWSERS].map((list) => list.find(([pattern]) => pattern.test(userAgent))?.[1])
  return found.filter(Boolean).join('，') || '不认识的设备'
}
