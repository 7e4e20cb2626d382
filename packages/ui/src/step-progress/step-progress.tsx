import type { Locale } from '@diwan/service-kit'
import { pageOf } from '../words.ts'

export interface StepProgressProps {
  locale: Locale
  /** Counted from 1. */
  current: number
  total: number
  /** The name of this page or group. */
  label?: string | undefined
}

/** How far the form has come: "Page 2 of 5", said in words; the bar only repeats it. */
export function StepProgress({ locale, current, total, label }: StepProgressProps) {
  return (
    <div class="dw-steps">
      <p class="dw-steps__words">
        <span class="dw-steps__count">{pageOf(current, total)[locale]}</span>
        {label && <span class="dw-steps__label">{label}</span>}
      </p>
      <div class="dw-steps__bar" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <span key={index} class={index < current ? 'dw-steps__part dw-steps__part--done' : 'dw-steps__part'} />
        ))}
      </div>
    </div>
  )
}
