import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/drawings.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'warning' | 'quiet'

interface Look {
  children: ComponentChildren
  variant?: ButtonVariant | undefined
  /** Before the words. */
  icon?: IconName | undefined
  /** After the words; usually an arrow. */
  iconEnd?: IconName | undefined
  fullWidth?: boolean | undefined
  size?: 'md' | 'sm' | undefined
}

export interface ButtonProps extends Look {
  id?: string | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  form?: string | undefined
  formAction?: string | undefined
  /** Sends the form without the browser's own checks, for "save and return later" or "remove". */
  formNoValidate?: boolean | undefined
  disabled?: boolean | undefined
  'aria-label'?: string | undefined
  'aria-describedby'?: string | undefined
}

export interface ButtonLinkProps extends Look {
  href: string
  id?: string | undefined
  download?: string | boolean | undefined
  rel?: string | undefined
  target?: string | undefined
  'aria-label'?: string | undefined
}

const look = ({ variant = 'primary', fullWidth, size = 'md' }: Look) =>
  classNames(
    'ds-button dw-button',
    `dw-button--${variant}`,
    size === 'sm' && 'dw-button--sm',
    fullWidth && 'dw-button--full',
  )

/** What is left for the element itself once the look is taken out. */
function native<Props extends Look>(props: Props): Omit<Props, keyof Look> {
  const { variant: _v, icon: _i, iconEnd: _e, fullWidth: _f, size: _s, children: _c, ...rest } = props
  return rest
}

const content = ({ icon, iconEnd, children }: Look) => (
  <>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
    {iconEnd && <Icon name={iconEnd} />}
  </>
)

/** Submits a form. One primary button a page; `warning` for what cannot be undone. */
export function Button(props: ButtonProps) {
  return (
    <button type="submit" {...native(props)} class={look(props)}>
      {content(props)}
    </button>
  )
}

/** Goes somewhere, in the clothes of a button. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <a {...native(props)} class={look(props)}>
      {content(props)}
    </a>
  )
}

/** Lines buttons up with even gaps; on phones they take the whole width, one under the other. */
export function ButtonGroup({ children }: { children: ComponentChildren }) {
  return <div class="dw-button-group">{children}</div>
}
