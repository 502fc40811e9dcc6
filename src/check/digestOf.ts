import canonicalize from "canonicalize";
import { hashDocument } from "../model/hashDocument";
import type { Certificate } from "./Certificate";

/** SHA-256 of the canonical JSON (RFC 8785) of a certificate without its `digest`. */
export function digestOf(certificate: Omit<Certificate, "digest">): string {
  const { digest: _, ...rest } = certificate as Certificate;
  return hashDocument(canonicalize(rest) ?? "");
}
