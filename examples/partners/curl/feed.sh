#!/bin/sh
# Reads the feed: what comes after the cursor in the file "cursor", or from now on where there is none. Needs TOKEN.
#   ./feed.sh 'type=public.recommendation.*&theme=fair-trial'
set -eu
DIALOGUE_URL=${DIALOGUE_URL:-http://localhost:8080}

get() {
  printf 'header = "Authorization: Bearer %s"\n' "$TOKEN" | curl -fsS --config - "$DIALOGUE_URL/api/v1/events$1"
}

[ -s cursor ] || get /cursor | sed 's/.*"cursor" *: *"\([^"]*\)".*/\1/' >cursor

# waits for 20 seconds at most until there is something
page=$(get "?after=$(cat cursor)&wait=${WAIT:-20}&limit=100${1:+&$1}")
printf '%s\n' "$page"

# what was printed counts as read
printf '%s' "$page" | sed 's/.*"next" *: *"\([^"]*\)".*/\1/' >cursor
