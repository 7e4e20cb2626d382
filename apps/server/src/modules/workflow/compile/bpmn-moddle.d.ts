/** bpmn-moddle 10 declares the BPMN types but not its entry point; this is the part of it that is used here. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    readonly $type: string
    readonly $parent?: ModdleElement
    readonly $attrs: Readonly<Record<string, string>>
    readonly id?: string
    get(property: string): unknown
  }

  export interface ModdleWarning {
    readonly message: string
    readonly element?: ModdleElement
    readonly property?: string
    readonly value?: string
  }

  export interface ModdleProperty {
    readonly name: string
    readonly type: string
    readonly isAttr?: boolean
    readonly isReference?: boolean
    readonly isId?: boolean
    readonly default?: unknown
    readonly ns?: object
    readonly xml?: { readonly serialize?: string }
  }

  export interface ModdlePackage {
    readonly prefix: string
    readonly types: readonly { readonly name: string; readonly properties?: readonly ModdleProperty[] }[]
  }

  export class BpmnModdle {
    constructor(packages?: Record<string, object>)
    getPackages(): readonly ModdlePackage[]
    /** Rejects when the text is not XML at all; lesser problems are warnings. */
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: ModdleWarning[] }>
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>
  }
}
