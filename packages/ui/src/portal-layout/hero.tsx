import type { ComponentChildren } from 'preact'

/** One star of the pattern, on a field of 48 by 48. */
const star =
  'M24 4L29.86 9.86L38.14 9.86L38.14 18.14L44 24L38.14 29.86L38.14 38.14L29.86 38.14L24 44L18.14 38.14L9.86 38.14L9.86 29.86L4 24L9.86 18.14L9.86 9.86L18.14 9.86z'

/** The broad field at the top of the home page, with a star pattern fading in at its far side. */
export function Hero({ children }: { children: ComponentChildren }) {
  return (
    <div class="dw-hero">
      <svg class="dw-hero__pattern" width="100%" height="100%" aria-hidden="true" focusable="false">
        <pattern id="dw-stars" width="48" height="48" patternUnits="userSpaceOnUse">
          <path d={star} fill="none" stroke="currentColor" />
          <path d="M44 24h4M0 24h4M24 0v4M24 44v4" stroke="currentColor" />
        </pattern>
        <rect width="100%" height="100%" fill="url(#dw-stars)" />
      </svg>
      <div class="dw-container dw-flow dw-hero__words">{children}</div>
    </div>
  )
}
