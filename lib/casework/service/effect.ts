/** What a service has changed for the person. */
export const EFFECT_SCALES = [
  { code: 'good', label: '达到目标' },
  { code: 'some', label: '有改善' },
  { code: 'none', label: '没有变化' },
  { code: 'pending', label: '还看不出' },
] as const
export type EffectScale = (typeof EFFECT_SCALES)[number]['code']
export const effectLabel = (code: string) => EFFECT_SCALES.find((scale) => scale.code === code)?.label ?? code
