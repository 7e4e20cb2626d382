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
  id?: string | undefined
}

export interface ButtonProps extends Look {
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
  download?: string | boolean | undefined
  rel?: string | undefined
  target?: string | undefined
  'aria-label'?: string | undefined
}

const look = ({ variant = 'primary', fullWidth, size = 'md' }: Look) =>
  classNames('ds-button dw-button', `dw-button--${variant}`, size === 'sm' && 'dw-button--sm', fullWidth && 'dw-button--full')

const content = ({ icon, iconEnd, children }: Look) => (
  <>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
    {iconEnd && <Icon name={iconEnd} />}
  </>
)

/** Submits a form. One primary button a page; `warning` for what cannot be undone. */
export function Button(props: ButtonProps) {
  const { variant, icon, iconEnd, fullWidth, size, children, type = 'submit', ...native } = props
  return (
    <button type={type} class={look(props)} {...native}>
      {content(props)}
    </button>
  )
}

/** Goes somewhere, in the clothes of a button. */
export function ButtonLink(props: ButtonLinkProps) {
  const { variant, icon, iconEnd, fullWidth, size, children, ...native } = props
  return (
    <a class={look(props)} {...native}>
      {content(props)}
    </a>
  )
}

/** Lines buttons up with even gaps; on phones they take the whole width, one under the other. */
export function ButtonGroup({ children }: { children: ComponentChildren }) {
  return <div class="dw-button-group">{children}</div>
}
