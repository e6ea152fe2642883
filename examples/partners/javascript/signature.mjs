// Checks the signature of a delivery (Standard Webhooks 1.0, v1 and v1a) with Node's own crypto.
import { createHmac, createPublicKey, timingSafeEqual, verify } from "node:crypto";

const TOLERANCE = 5 * 60;

/** key: whsec_… or whpk_…; headers: by names in small letters; body: the bytes as they came. */
export function isGenuine(key, headers, body, now = Date.now() / 1000) {
  const id = headers["webhook-id"], timestamp = headers["webhook-timestamp"], signatures = headers["webhook-signature"];
  if (!id || !signatures || !/^\d+$/.test(timestamp ?? "") || Math.abs(now - Number(timestamp)) > TOLERANCE) return false;
  const content = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  // while a secret is exchanged there is one signature for the old and one for the new
  return signatures.split(" ").some((given) => {
    const [version, base64] = given.split(",");
    const signature = Buffer.from(base64 ?? "", "base64");
    // Node reads much as base64 that is none; a signature is written in one way only
    if (signature.toString("base64") !== base64) return false;
    if (version === "v1" && key.startsWith("whsec_")) {
      const expected = createHmac("sha256", Buffer.from(key.slice(6), "base64")).update(content).digest();
      return expected.length === signature.length && timingSafeEqual(expected, signature);
    }
    return version === "v1a" && key.startsWith("whpk_") && verify(null, content, publicKey(key), signature);
  });
}

function publicKey(key) {
  const x509 = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), Buffer.from(key.slice(5), "base64")]);
  return createPublicKey({ key: x509, format: "der", type: "spki" });
}
