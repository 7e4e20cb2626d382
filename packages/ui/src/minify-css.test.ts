import { expect, test } from 'vitest'
import { minifyCss } from './minify-css.ts'

test('comments and needless space go, meaning stays', () => {
  expect(
    minifyCss(
      '/* why */\n.a > .b,\n.c { color: red; margin: 0 auto; }\n@media (min-width: 60em) { .a:hover { top: calc(1px + 2px); } }',
    ),
  ).toBe('.a > .b,.c{color:red;margin:0 auto}@media (min-width: 60em){.a:hover{top:calc(1px + 2px)}}')
})
