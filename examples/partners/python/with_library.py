"""The same check with the Standard Webhooks library: pip install standardwebhooks"""
import json
import os
import sys

from standardwebhooks.webhooks import Webhook, WebhookVerificationError


def is_genuine(secret, headers, body):
    try:
        Webhook(secret).verify(body, headers)
        return True
    except WebhookVerificationError:
        return False


if __name__ == "__main__":
    given = json.loads(sys.argv[1])
    genuine = is_genuine(os.environ["SECRET"], given, sys.stdin.buffer.read())
    print("genuine" if genuine else "forged")
    sys.exit(0 if genuine else 1)
