"""A mirror of the public register that is never stale for long and misses nothing, in one file. Python 3.8 or newer.

    DIALOGUE_URL=… CLIENT_ID=… CLIENT_SECRET=… python3 mirror.py run mirror.db      until it is stopped
    python3 mirror.py show mirror.db                                                 one recommendation per line

It begins with a cursor, then reads the whole list, then follows the feed from that cursor: what happens while the list is read is
in the feed, too. The number publicNo counts what happened to a recommendation, 1, 2, 3 … without holes; it stands in the list
and in every event, so that what the list knew already is told from what is new. An event says that something happened and where
to read it; what is kept is what is read there. Everything read up to a cursor is in the database in one transaction with that
cursor: stop the mirror where you like.
"""
import http.client
import json
import os
import shutil
import sqlite3
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

URL = os.environ.get("DIALOGUE_URL", "http://localhost:8080").rstrip("/")
TOKEN_URL = os.environ.get("TOKEN_URL", URL + "/auth/realms/dialogue/protocol/openid-connect/token")
PREFIX = "org.dialogueplatform.public.recommendation."
PATIENCE = 60
CUT_OFF = (OSError, ValueError, http.client.HTTPException)


class TooOld(Exception):
    """The cursor is no longer kept, or of another log: what lies between is known to nobody any more."""


class Refused(Exception):
    """What does not pass by itself: wrong credentials, a revoked registration, a mistake in the request."""


class Api:
    def __init__(self):
        self.bearer = None

    def token(self):
        form = urllib.parse.urlencode({"grant_type": "client_credentials", "client_id": os.environ["CLIENT_ID"],
                                       "client_secret": os.environ["CLIENT_SECRET"]}).encode()
        try:
            with urllib.request.urlopen(TOKEN_URL, form, timeout=PATIENCE) as answer:
                return json.load(answer)["access_token"]
        except urllib.error.HTTPError as problem:
            if problem.code in (400, 401, 403):
                raise Refused("no token: " + problem.read().decode()) from None
            raise

    def open(self, path, accept="application/json"):
        """The answer; None where there is nothing (any more). Waits for what passes by itself."""
        while True:
            try:
                if self.bearer is None:
                    self.bearer = self.token()
                return urllib.request.urlopen(urllib.request.Request(
                    URL + path, headers={"Authorization": "Bearer " + self.bearer, "Accept": accept}), timeout=PATIENCE)
            except urllib.error.HTTPError as problem:
                if problem.code == 401:
                    self.bearer = None  # tokens are good for five minutes
                elif problem.code in (404, 410) and not path.startswith("/api/v1/events"):
                    return None
                elif problem.code == 410:
                    raise TooOld() from None
                elif problem.code != 429 and problem.code < 500:
                    raise Refused("%d: %s" % (problem.code, problem.read().decode())) from None
                time.sleep(float(problem.headers.get("Retry-After") or 1))
            except CUT_OFF:
                time.sleep(1)

    def get(self, path):
        while True:
            try:
                answer = self.open(path)
                if answer is None:
                    return None
                with answer:
                    return json.load(answer)
            except CUT_OFF:
                time.sleep(1)  # ask again


def first_load(api, database):
    """Everything there is, and the cursor from which the feed goes on."""
    cursor = api.get("/api/v1/events/cursor")["cursor"]
    rows = []
    with api.open("/api/v1/recommendations", accept="application/jsonl") as answer, tempfile.TemporaryFile() as lines:
        shutil.copyfileobj(answer, lines)  # fails when it was cut off
        lines.seek(0)
        for line in lines:
            if line.strip():
                one = json.loads(line)
                rows.append((one["id"], one.get("publicNo", 0), json.dumps(one, ensure_ascii=False, sort_keys=True)))
    with database:
        database.execute("delete from recommendation")
        database.executemany("insert into recommendation (id, public_no, document) values (?, ?, ?)", rows)
        keep(database, cursor)
    print("first load:", len(rows), "recommendations", flush=True)


def follow(api, database):
    """What has happened since the cursor, for ever."""
    while True:
        (cursor,) = database.execute("select cursor from place").fetchone()
        page = api.get("/api/v1/events?after=%s&wait=20&limit=100&type=public.recommendation.*" % urllib.parse.quote(cursor))
        # of several events about one recommendation the last is enough: what is read is how it stands now
        newest = {}
        for event in page["items"]:
            if event["type"].startswith(PREFIX):
                newest[event["data"]["href"]] = event
        changes = [(event, read(api, database, event)) for event in newest.values()]
        with database:
            for event, document in changes:
                if document is not KNOWN:
                    apply(database, event, document)
            keep(database, page["next"])


KNOWN = object()


def read(api, database, event):
    known = database.execute("select public_no from recommendation where id = ?", (subject(event),)).fetchone()
    if known and event["data"]["publicNo"] <= known[0]:
        return KNOWN
    return api.get(event["data"]["href"])


def apply(database, event, document):
    if document is None:  # unpublished
        database.execute("delete from recommendation where id = ?", (subject(event),))
        print("gone:", subject(event), flush=True)
        return
    database.execute("insert or replace into recommendation (id, public_no, document) values (?, ?, ?)",
                     (document["id"], document.get("publicNo", 0), json.dumps(document, ensure_ascii=False, sort_keys=True)))
    print(event["type"], document["id"], document.get("publicNo"), flush=True)


def subject(event):
    return event["data"]["href"].rsplit("/", 1)[1]


def keep(database, cursor):
    database.execute("insert or replace into place (one, cursor) values (1, ?)", (cursor,))


def opened(path):
    database = sqlite3.connect(path)
    database.executescript("""
        create table if not exists recommendation (id text primary key, public_no integer not null, document text not null);
        create table if not exists place (one integer primary key, cursor text not null)""")
    return database


def run(path):
    database = opened(path)
    api = Api()
    while True:
        try:
            if database.execute("select 1 from place").fetchone() is None:
                first_load(api, database)
            follow(api, database)
        except TooOld:
            print("the cursor is too old: everything is loaded again", flush=True)
            with database:
                database.execute("delete from place")
        except CUT_OFF as cut:  # in the middle of the list: begin again
            print("begun again:", cut, flush=True)
            time.sleep(1)


def show(path):
    for (document,) in opened(path).execute("select document from recommendation order by id"):
        print(document)


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("run", "show"):
        sys.exit(__doc__)
    try:
        {"run": run, "show": show}[sys.argv[1]](sys.argv[2])
    except KeyboardInterrupt:
        pass
    except Refused as refused:
        sys.exit(str(refused))
