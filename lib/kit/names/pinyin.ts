import { pinyin } from 'pinyin-pro'

/** What a name is searched by: 王素珍 → full 'wangsuzhen', initials 'wsz'. */
export type NamePinyin = { full: string; initials: string }

/**
 * Pinyin of a name without tones, ü as v, surnames read as surnames (单 shan, 仇 qiu). Latin letters stay in lower case,
 * dots and spaces go, characters without a reading are left out.
 */
export function pinyinOf(name: string): NamePinyin {
  const syllables = pinyin(name.normalize('NFKC'), {
    toneType: 'none',
    mode: 'surname',
    surname: 'head',
    v: true,
    type: 'array',
    nonZh: 'consecutive',
  })
    .flatMap((syllable) => syllable.toLowerCase().split(/[^a-zü]+/))
    .map((syllable) => syllable.replaceAll('ü', 'v'))
    .filter((syllable) => syllable !== '')
  return { full: syllables.join(''), initials: syllables.map((syllable) => syllable[0]).join('') }
}
