import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * Lower-case hex SHA-256 of a text in UTF-8; of the canonical JSON (RFC 8785) of a document it is the document's hash.
 *
 * @param canonical Canonical JSON.
 */
export function hashDocument(canonical: string): string {
  return bytesToHex(sha256(utf8ToBytes(canonical)));
}
