/** What pages run: everything works without it. Modules are deferred, so the document is complete here. */
import { askQuestions } from './ask-questions.ts'
import { focusErrorSummary } from './error-focus.ts'
import { preventDoubleSubmit } from './prevent-double-submit.ts'
import { moveBetweenRows } from './row-keys.ts'

focusErrorSummary()
preventDoubleSubmit()
askQuestions()
moveBetweenRows()
