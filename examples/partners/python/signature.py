"""Checks the signature of a delivery (Standard Webhooks 1.0, v1) with the standard library."""
import base64
import hashlib
import hmac
import time

TOLERANCE = 5 * 60


def is_genuine(secret, headers, body, now=None):
    """secret: whsec_…; headers: by names in small letters; body: the bytes as they came."""
    try:
        event, timestamp = headers["webhook-id"], headers["webhook-timestamp"]
        if abs((time.time() if now is None else now) - int(timestamp)) > TOLERANCE:
            return False
        key = base64.b64decode(secret.split("_", 1)[1])
        content = b".".join([event.encode(), timestamp.encode(), body])
        expected = b"v1," + base64.b64encode(hmac.new(key, content, hashlib.sha256).digest())
        # while a secret is exchanged there is one signature for the old and one for the new
        return any(hmac.compare_digest(expected, given.encode()) for given in headers["webhook-signature"].split(" "))
    except (KeyError, ValueError):
        return False
