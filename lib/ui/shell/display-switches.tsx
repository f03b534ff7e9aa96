import type { FormAction } from '@/lib/kit/forms/state'
import type { Display } from '@/lib/ui/display'
import { DisplaySwitch } from './display-switch'

type Props = { display: Display; action: FormAction; className: string; short?: boolean }

/** 关怀版 and 高对比: the word says what pressing it gives. They combine. */
export function DisplaySwitches({ display, action, className, short }: Props) {
  return (
    <>
      <li>
        <DisplaySwitch action={action} to={{ ...display, care: !display.care }} className={className}>
          {display.care ? '标准版' : short ? '关怀版' : '关怀版（大字）'}
        </DisplaySwitch>
      </li>
      <li>
        <DisplaySwitch action={action} to={{ ...display, contrast: !display.contrast }} className={className}>
          {display.contrast ? '普通颜色' : '高对比'}
        </DisplaySwitch>
      </li>
    </>
  )
}
