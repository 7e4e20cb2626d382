import type { Locale } from '@diwan/service-kit'
import type { ComponentChildren } from 'preact'
import { DateText } from '../date-text/date-text.tsx'
import { Icon } from '../icon/icon.tsx'
import { words } from '../words.ts'

export type StepState = 'done' | 'current' | 'upcoming' | 'stopped'

export interface TimelineStep {
  title: string
  state: StepState
  /** When it happened. */
  at?: Date | string | undefined
  /** When it should be finished, for a current or future step. */
  expectedBy?: Date | string | undefined
  /** Who did it or will do it. */
  by?: string | undefined
  children?: ComponentChildren
}

export interface TimelineProps {
  locale: Locale
  steps: readonly TimelineStep[]
  /** Shows hours and minutes too. */
  time?: boolean | undefined
}

const stateWords = {
  done: words.stepDone,
  current: words.stepCurrent,
  upcoming: words.stepUpcoming,
  stopped: words.stepStopped,
}

/** What has happened to an application, where it stands and what comes next. */
export function Timeline({ locale, steps, time = false }: TimelineProps) {
  return (
    <ol class="dw-timeline">
      {steps.map((step, index) => (
        <li
          class={`dw-timeline__step dw-timeline__step--${step.state}`}
          key={`${index}-${step.title}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span class="dw-timeline__mark">
            {step.state === 'done' && <Icon name="check" size="sm" />}
            {step.state === 'stopped' && <Icon name="close" size="sm" />}
          </span>
          <div class="dw-timeline__words">
            <p class="dw-timeline__title">
              {step.title}
              <span class="dw-timeline__state">{stateWords[step.state][locale]}</span>
            </p>
            {(step.at || step.expectedBy || step.by) && (
              <p class="dw-timeline__meta">
                {step.at && <DateText value={step.at} locale={locale} time={time} />}
                {step.expectedBy && (
                  <span>
                    {words.expectedBy[locale]} <DateText value={step.expectedBy} locale={locale} />
                  </span>
                )}
                {step.by && <span>{step.by}</span>}
              </p>
            )}
            {step.children && <div class="dw-timeline__body">{step.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
