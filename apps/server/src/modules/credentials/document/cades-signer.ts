/**
 * The detached CMS signature inside a PDF, profile PAdES-B-B (ETSI EN 319 142-1 §6.3, EN 319 122-1).
 *
 * Written out here because the usual PKCS#7 signers leave out the signing-certificate-v2 attribute (RFC 5035), without
 * which the signer's certificate could be swapped, and add a signing-time attribute, which the profile forbids.
 */
import { createHash, sign as signBytes, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { Signer } from '@signpdf/utils'
import forge from 'node-forge'

const { asn1, pki } = forge
const { Class, Type } = asn1
const signAsync = promisify(signBytes)

const oid = {
  signedData: '1.2.840.113549.1.7.2',
  data: '1.2.840.113549.1.7.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaEncryption: '1.2.840.113549.1.1.1',
} as const

export interface SealCertificate {
  readonly privateKey: KeyObject
  /** DER, the signing certificate first, then its issuers. */
  readonly chain: readonly Buffer[]
}

const sequence = (...parts: forge.asn1.Asn1[]) => asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, parts)
const set = (...parts: forge.asn1.Asn1[]) => asn1.create(Class.UNIVERSAL, Type.SET, true, parts)
const tagged = (tag: number, parts: forge.asn1.Asn1[]) => asn1.create(Class.CONTEXT_SPECIFIC, tag, true, parts)
const octets = (bytes: Buffer) => asn1.create(Class.UNIVERSAL, Type.OCTETSTRING, false, bytes.toString('latin1'))
const identifier = (value: string) => asn1.create(Class.UNIVERSAL, Type.OID, false, asn1.oidToDer(value).getBytes())
const version = () => asn1.create(Class.UNIVERSAL, Type.INTEGER, false, '\x01')
const algorithm = (value: string) => sequence(identifier(value), asn1.create(Class.UNIVERSAL, Type.NULL, false, ''))
const toDer = (value: forge.asn1.Asn1) => Buffer.from(asn1.toDer(value).getBytes(), 'latin1')
const fromDer = (bytes: Buffer) => asn1.fromDer(bytes.toString('latin1'))
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest()

function issuerAndSerial(certificate: Buffer): forge.asn1.Asn1 {
  const { issuer, serialNumber } = pki.certificateFromAsn1(fromDer(certificate))
  const serial = Buffer.from(serialNumber, 'hex').toString('latin1')
  return sequence(
    pki.distinguishedNameToAsn1(issuer),
    asn1.create(Class.UNIVERSAL, Type.INTEGER, false, serial),
  )
}

/** DER demands the members of a SET OF in the order of their encodings (X.690 §11.6). */
const sorted = (attributes: forge.asn1.Asn1[]) =>
  attributes.toSorted((one, other) => Buffer.compare(toDer(one), toDer(other)))

export class CadesSigner extends Signer {
  readonly #seal: SealCertificate

  constructor(seal: SealCertificate) {
    super()
    this.#seal = seal
  }

  override async sign(covered: Buffer): Promise<Buffer> {
    const { privateKey, chain } = this.#seal
    const [own] = chain
    if (!own) throw new Error('the seal has no certificate')
    const attributes = sorted([
      sequence(identifier(oid.contentType), set(identifier(oid.data))),
      sequence(identifier(oid.messageDigest), set(octets(sha256(covered)))),
      sequence(identifier(oid.signingCertificateV2), set(sequence(sequence(sequence(octets(sha256(own))))))),
    ])
    // Signed as SET OF, embedded under the implicit tag [0] (RFC 5652 §5.4).
    const signature = await signAsync('sha256', toDer(set(...attributes)), privateKey)
    const signerInfo = sequence(
      version(),
      issuerAndSerial(own),
      algorithm(oid.sha256),
      tagged(0, attributes),
      algorithm(oid.rsaEncryption),
      octets(signature),
    )
    const signedData = sequence(
      version(),
      set(algorithm(oid.sha256)),
      sequence(identifier(oid.data)),
      tagged(0, chain.map(fromDer)),
      set(signerInfo),
    )
    return toDer(sequence(identifier(oid.signedData), tagged(0, [signedData])))
  }
}
