"""Receives deliveries: SECRET=whsec_… python3 receiver.py [port]. Python 3.8 or newer, nothing to install."""
import json
import os
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from signature import is_genuine

SECRET = os.environ["SECRET"]
seen = set()  # in your database, of course, and for as long as deliveries are repeated


class Receiver(BaseHTTPRequestHandler):
    def do_OPTIONS(self):
        # "Do you want to hear from us?" Asked once, before the first delivery.
        self.send_response(200)
        self.send_header("WebHook-Allowed-Origin", self.headers.get("WebHook-Request-Origin", ""))
        self.send_header("WebHook-Allowed-Rate", "*")
        self.end_headers()

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        if not is_genuine(SECRET, headers, body):
            self.send_response(401)
            self.end_headers()
            return
        if headers["webhook-id"] not in seen:  # at least once means: sometimes twice
            seen.add(headers["webhook-id"])
            event = json.loads(body)
            print("verified", event["type"], event["subject"], event["data"].get("publicNo"), flush=True)
        self.send_response(204)  # quickly: what takes long is done afterwards
        self.end_headers()

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 9000), Receiver)
    print("listening on", server.server_port, flush=True)
    server.serve_forever()
