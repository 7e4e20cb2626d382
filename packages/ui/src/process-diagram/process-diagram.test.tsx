import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ProcessDiagram } from './process-diagram.tsx'

test('the place of a drawing carries the model and its marks, and is hidden until a script draws', () => {
  const html = render(
    <ProcessDiagram label="Process" xml='<a b="c"/>' marks={[{ element: 'decide', look: 'current', text: 'now' }]} />,
  )
  expect(html).toMatch(/ hidden(=""|>| )/)
  expect(html).toContain('data-xml="&lt;a b=&quot;c&quot;/>"')
  expect(html).toContain('&quot;element&quot;:&quot;decide&quot;')
  expect(html).toContain('&quot;marker&quot;:&quot;dw-diagram--current&quot;')
})
