import type { ComponentChildren } from 'preact'

export interface KeyFigure {
  /** Formatted: digits 0–9, unit included. */
  value: string
  label: string
  /** How it is computed, or compared with what. */
  note?: ComponentChildren
}

/** A few numbers that matter, each with what it counts. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <dl class="dw-figures">
      {figures.map((figure) => (
        <div class="dw-figures__item" key={figure.label}>
          <dt class="dw-figures__label">{figure.label}</dt>
          <dd class="dw-figures__value">
            <bdi>{figure.value}</bdi>
          </dd>
          {figure.note && <dd class="dw-figures__note">{figure.note}</dd>}
        </div>
      ))}
    </dl>
  )
}
