import { expect, it } from 'vitest'
import { html } from './html.ts'

it('escapes every text put into a page', () => {
  expect(html`<p title="${'"x"'}">${"<script>'&"}</p>`.source).toBe(
    '<p title="&quot;x&quot;">&lt;script&gt;&#39;&amp;</p>',
  )
})

it('keeps nested markup, joins lists and leaves out what is absent', () => {
  expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}${false}${undefined}${null}</ul>`.source).toBe(
    '<ul><li>1</li><li>2</li></ul>',
  )
})
