/** Reads and checks what a request carries: path and query parameters, form or JSON body, files. */
import { Ajv, type ValidateFunction } from 'ajv'
import '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { Problem, type FieldIssue } from '../problem.ts'
import { platformErrors } from './errors.ts'
import { describeIssue } from './describe-issue.ts'
import type { RouteSpec, Upload } from './route.ts'

export interface ReadForm {
  readonly body: Readonly<Record<string, unknown>>
  readonly uploads: readonly Upload[]
  readonly rawBody: Buffer | null
}

type Spec = RouteSpec<TSchema, TSchema, TSchema>

const append = (body: Record<string, unknown>, name: string, value: unknown) => {
  const known = body[name]
  body[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value]
}

/** The whole multipart body in memory: files are limited, so a request is at most a few megabytes. */
async function readMultipart(request: FastifyRequest, maxBytes: number): Promise<ReadForm> {
  const body: Record<string, unknown> = {}
  const uploads: Upload[] = []
  try {
    for await (const part of request.parts({
      limits: { fileSize: maxBytes, files: 5, fields: 200, fieldSize: 100_000 },
    })) {
      if (part.type === 'field') {
        if (part.valueTruncated) throw platformErrors.too_large()
        append(body, part.fieldname, part.value)
        continue
      }
      const bytes = await part.toBuffer()
      if (part.filename) uploads.push({ field: part.fieldname, filename: part.filename.slice(0, 200), bytes })
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    const code = (error as { code?: string }).code ?? ''
    if (code === 'FST_REQ_FILE_TOO_LARGE' || /^FST_\w+_LIMIT$/.test(code)) throw platformErrors.too_large()
    // What else the reader of multipart bodies throws says that the body is no such body, or broke off.
    throw platformErrors.malformed_request()
  }
  return { body, uploads, rawBody: null }
}

export async function readForm(request: FastifyRequest, spec: Spec): Promise<ReadForm> {
  if (spec.upload && request.isMultipart()) return readMultipart(request, spec.upload.maxBytes)
  const rawBody = (request as { rawBody?: Buffer }).rawBody ?? null
  const body = request.body
  return {
    body: body !== null && typeof body === 'object' ? (body as Record<string, unknown>) : {},
    uploads: [],
    rawBody,
  }
}

const ajv = new Ajv({ allErrors: true, coerceTypes: true, useDefaults: true, strict: false })
const validators = new WeakMap<object, ValidateFunction>()

function check(schema: TSchema | undefined, value: unknown): FieldIssue[] {
  if (!schema) return []
  let validate = validators.get(schema)
  if (!validate) {
    validate = ajv.compile(schema as object)
    validators.set(schema, validate)
  }
  if (validate(value)) return []
  return (validate.errors ?? []).map(describeIssue)
}

/** The members by which a form proves itself are not answers. */
const withoutTokens = ({ _csrf, _key, ...answers }: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  answers

export function validateInput(spec: Spec, request: FastifyRequest, form: ReadForm) {
  const params = { ...(request.params as object) }
  const query = { ...(request.query as object) }
  const body = withoutTokens(form.body)
  if (check(spec.params, params).length > 0) throw platformErrors.not_found()
  const issues = [...check(spec.query, query), ...check(spec.body, body)]
  if (issues.length > 0) throw platformErrors.invalid_request({ issues })
  return {
    params,
    query,
    body,
    uploads: form.uploads,
    rawBody: form.rawBody,
    headers: request.headers as Record<string, string | undefined>,
  }
}

