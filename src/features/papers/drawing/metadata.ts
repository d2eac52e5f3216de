import { escapeXml } from '@/domain/invoices/electronic/xml'
import type { Attachment } from '@/domain/papers/paper'

import type { Document } from './sheet'

/** What pdfkit does and its types do not tell. */
interface Described {
  info: Record<string, unknown>
  appendXML: (xml: string) => void
  endMetadata: () => void
  file: (bytes: Buffer, options: Readonly<Record<string, unknown>>) => void
}

const described = (doc: Document) => doc as unknown as Described

/**
 * pdfkit writes title and author into the metadata, which are XML, as they are: a shop called "Tea & Sons" would make a file whose
 * metadata no program can read. The dictionary, which is none, has been written by then.
 */
export function escapeMetadata(doc: Document): void {
  const pdf = described(doc)
  const end = pdf.endMetadata.bind(pdf)
  pdf.endMetadata = () => {
    const texts = Object.entries(pdf.info).map(([key, value]) => [
      key,
      typeof value === 'string' ? escapeXml(value) : value,
    ])
    pdf.info = Object.fromEntries(texts) as Record<string, unknown>
    end()
  }
}

const NAMESPACE = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#'

/** What Factur-X and ZUGFeRD say of a file in its metadata, with what each word means. */
const PROPERTIES = {
  DocumentFileName: 'The name of the embedded XML document',
  DocumentType: 'The type of the hybrid document in capital letters',
  Version: 'The version of the standard applying to the embedded XML document',
  ConformanceLevel: 'The conformance level of the embedded XML document',
} as const

/** PDF/A has metadata described that it does not know. */
function extensionSchema(): string {
  const properties = Object.entries(PROPERTIES).map(
    ([name, description]) => `<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>Text</pdfaProperty:valueType>
<pdfaProperty:category>external</pdfaProperty:category>
<pdfaProperty:description>${description}</pdfaProperty:description>
</rdf:li>`,
  )
  return `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${NAMESPACE}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>fx</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>
${properties.join('\n')}
</rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`
}

function hybridProperties({ name, level }: Attachment): string {
  const values: Readonly<Record<keyof typeof PROPERTIES, string>> = {
    ...{ DocumentFileName: name, DocumentType: 'INVOICE', Version: '1.0', ConformanceLevel: level },
  }
  const lines = Object.entries(values).map(([key, value]) => `<fx:${key}>${escapeXml(value)}</fx:${key}>`)
  return `<rdf:Description rdf:about="" xmlns:fx="${NAMESPACE}">\n${lines.join('\n')}\n</rdf:Description>`
}

/** Puts the electronic invoice into its PDF, as Factur-X and ZUGFeRD want it: the same invoice in another form. */
export function attachInvoice(doc: Document, attachment: Attachment, at: Date): void {
  const pdf = described(doc)
  pdf.file(Buffer.from(attachment.text, 'utf8'), {
    ...{ name: attachment.name, description: attachment.description, type: 'text/xml' },
    ...{ relationship: 'Alternative', creationDate: at, modifiedDate: at },
  })
  pdf.appendXML(hybridProperties(attachment))
  pdf.appendXML(extensionSchema())
}
