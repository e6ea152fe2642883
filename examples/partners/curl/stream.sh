#!/bin/sh
# Prints the stream (server-sent events) until it ends. Needs TOKEN; goes on behind the event whose id is given.
#   ./stream.sh [last id]
set -eu
DIALOGUE_URL=${DIALOGUE_URL:-http://localhost:8080}

{
  printf 'header = "Authorization: Bearer %s"\n' "$TOKEN"
  [ -z "${1:-}" ] || printf 'header = "Last-Event-ID: %s"\n' "$1"
} | curl -fsSN --config - -H 'Accept: text/event-stream' "$DIALOGUE_URL/api/v1/events/stream${2:+?$2}"
