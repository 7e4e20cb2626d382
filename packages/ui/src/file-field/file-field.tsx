import type { ComponentChildren } from 'preact'
import { Button } from '../button/button.tsx'
import { Field, describedBy, fieldId } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'
import { Icon } from '../icon/icon.tsx'
import { words } from '../words.ts'

export interface UploadedFile {
  name: string
  /** Already in words, such as "1.2 MB". */
  size?: string | undefined
  /** Where the person can look at it. */
  href?: string | undefined
}

export interface FileFieldProps extends FieldProps {
  /** Media types and endings, such as `image/jpeg,.pdf`. */
  accept?: string | undefined
  multiple?: boolean | undefined
  /** The file that is there already: a new one replaces it. */
  current?: UploadedFile | undefined
  /** Name of the submit button that removes the current file; `<name>-remove` unless told. Its value is `yes`. */
  removeName?: string | undefined
  /** Opens the camera on phones. */
  capture?: 'user' | 'environment' | undefined
}

/** A document to upload. The form needs enctype multipart/form-data. */
export function FileField(props: FileFieldProps) {
  const { name, locale, accept, multiple, current, removeName = `${name}-remove`, capture } = props
  const fileId = `file-${name}`
  return (
    <Field field={props}>
      {current && (
        <div class="dw-file">
          <Icon name="document" size="lg" />
          <p class="dw-file__words" id={fileId}>
            <span class="dw-sr-only">{words.uploadedFile[locale]}: </span>
            <FileName file={current} />
            {current.size && (
              <span class="dw-file__size">
                <bdi>{current.size}</bdi>
              </span>
            )}
          </p>
          {!props.readOnly && (
            <Button variant="quiet" size="sm" icon="trash" name={removeName} value="yes" formNoValidate>
              {words.removeFile[locale]}
            </Button>
          )}
        </div>
      )}
      {current && !props.readOnly && <p class="dw-file__replace">{words.replaceFile[locale]}</p>}
      {!props.readOnly && (
        <input
          class="dw-file-input"
          type="file"
          id={fieldId(name)}
          name={name}
          accept={accept}
          multiple={multiple}
          capture={capture}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={describedBy(props, current && fileId)}
        />
      )}
    </Field>
  )
}

function FileName({ file }: { file: UploadedFile }): ComponentChildren {
  const name = <bdi>{file.name}</bdi>
  return file.href ? (
    <a class="ds-link" href={file.href}>
      {name}
    </a>
  ) : (
    name
  )
}
