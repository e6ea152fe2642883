"""Follows the feed from now on, and says each event in a line. DIALOGUE_URL, CLIENT_ID, CLIENT_SECRET; optional: a filter,
   python3 feed.py 'type=public.recommendation.*&theme=fair-trial'
"""
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

URL = os.environ.get("DIALOGUE_URL", "http://localhost:8080")
TOKEN_URL = os.environ.get("TOKEN_URL", URL + "/auth/realms/dialogue/protocol/openid-connect/token")


def token():
    form = urllib.parse.urlencode({"grant_type": "client_credentials", "client_id": os.environ["CLIENT_ID"],
                                   "client_secret": os.environ["CLIENT_SECRET"]}).encode()
    with urllib.request.urlopen(TOKEN_URL, form, timeout=30) as answer:
        return json.load(answer)["access_token"]


def get(path, bearer):
    request = urllib.request.Request(URL + path, headers={"Authorization": "Bearer " + bearer})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def follow(query):
    bearer = token()
    cursor = get("/api/v1/events/cursor", bearer)["cursor"]
    while True:
        try:
            page = get("/api/v1/events?after=%s&wait=20&limit=100%s" % (urllib.parse.quote(cursor), query), bearer)
        except urllib.error.HTTPError as problem:
            if problem.code == 401:  # tokens are good for five minutes
                bearer = token()
            elif problem.code in (429, 502, 503, 504):
                time.sleep(float(problem.headers.get("Retry-After", 1)))
            else:  # 410: the cursor is too old; begin with a first load, as the mirror does
                raise
            continue
        yield from page["items"]
        cursor = page["next"]


if __name__ == "__main__":
    for event in follow("&" + sys.argv[1] if len(sys.argv) > 1 else ""):
        print(event["id"], event["type"], event["subject"], event["data"].get("publicNo"), flush=True)
