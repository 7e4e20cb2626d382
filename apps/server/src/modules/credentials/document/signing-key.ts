import { generateKeyPair, randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import forge from 'node-forge'

const { asn1, md, pkcs12, pki } = forge
const newKeyPair = promisify(generateKeyPair)

/** NIST SP 800-57: 128 bits of security, enough beyond 2030. */
const modulusLength = 3072
const rootYears = 10
const sealYears = 5
const validFrom = new Date('2020-01-01T00:00:00Z')
/** id-kp-documentSigning, RFC 9336. */
const documentSigning = '1.3.6.1.5.5.7.3.36'

export interface SigningKey {
  readonly p12: Buffer
  readonly passphrase: string
}

const fileName = 'document-seal.p12'

/**
 * The key that seals documents, as `document-seal.p12` in `dir`. Made there on first use, with a demonstration root
 * that nobody trusts; a deployment puts the file of its trust service in place instead. Processes starting at the same
 * time agree on one key: the file appears whole or not at all, and the first to publish it wins.
 */
export async function loadOrCreateSigningKey(dir: string, passphrase: string): Promise<SigningKey> {
  const file = join(dir, fileName)
  const existing = await readIfPresent(file)
  if (existing) return { p12: existing, passphrase }
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await publish(file, await demonstrationSeal(passphrase))
  return { p12: await readFile(file), passphrase }
}

const hasCode = (error: unknown, code: string) => (error as NodeJS.ErrnoException).code === code

async function readIfPresent(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** A hard link fails when the name is taken, where a rename would silently replace the winner's key. */
async function publish(file: string, bytes: Buffer): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  try {
    await link(draft, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    await unlink(draft)
  }
}

/** A root and a seal issued by it. The root's key is not kept: it can never issue anything else. */
async function demonstrationSeal(passphrase: string): Promise<Buffer> {
  const [rootKeys, sealKeys] = await Promise.all([keyPair(), keyPair()])
  const organization = { name: 'organizationName', value: 'Diwan demonstration deployment' }
  const rootName = [{ name: 'commonName', value: 'Diwan demonstration root' }, organization]
  const sealName = [{ name: 'commonName', value: 'Diwan demonstration document seal' }, organization]

  const root = certificate({ subject: rootName, issuer: rootName, publicKey: rootKeys.publicKey, years: rootYears })
  root.setExtensions([
    { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ])
  root.sign(rootKeys.privateKey, md.sha256.create())

  const seal = certificate({ subject: sealName, issuer: rootName, publicKey: sealKeys.publicKey, years: sealYears })
  seal.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
    // Readers built on NSS accept a seal only with the usage of signed e-mail.
    { name: 'extKeyUsage', [documentSigning]: true, emailProtection: true },
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: root.generateSubjectKeyIdentifier().getBytes() },
  ])
  seal.sign(rootKeys.privateKey, md.sha256.create())

  const container = pkcs12.toPkcs12Asn1(sealKeys.privateKey, [seal, root], passphrase, { algorithm: 'aes256' })
  return Buffer.from(asn1.toDer(container).getBytes(), 'latin1')
}

async function keyPair(): Promise<forge.pki.rsa.KeyPair> {
  const { publicKey, privateKey } = await newKeyPair('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return { publicKey: pki.publicKeyFromPem(publicKey), privateKey: pki.privateKeyFromPem(privateKey) }
}

interface CertificateRequest {
  readonly subject: forge.pki.CertificateField[]
  readonly issuer: forge.pki.CertificateField[]
  readonly publicKey: forge.pki.rsa.PublicKey
  readonly years: number
}

function certificate({ subject, issuer, publicKey, years }: CertificateRequest): forge.pki.Certificate {
  const made = pki.createCertificate()
  made.publicKey = publicKey
  // Positive and at least 64 random bits (CA/Browser Forum baseline 7.1): a first byte of 01 keeps the sign bit clear.
  made.serialNumber = `01${randomBytes(15).toString('hex')}`
  // Starts early, so that a demonstration can be set to any day of the years it plays in.
  made.validity.notBefore = validFrom
  made.validity.notAfter = new Date()
  made.validity.notAfter.setUTCFullYear(made.validity.notAfter.getUTCFullYear() + years)
  made.setSubject(subject)
  made.setIssuer(issuer)
  return made
}
