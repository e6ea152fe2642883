#!/bin/sh
# Prints an access token for CLIENT_ID and CLIENT_SECRET. It is good for five minutes.
set -eu
DIALOGUE_URL=${DIALOGUE_URL:-http://localhost:8080}
TOKEN_URL=${TOKEN_URL:-$DIALOGUE_URL/auth/realms/dialogue/protocol/openid-connect/token}

# from standard input, so that the secret is in no list of processes
printf 'grant_type=client_credentials&client_id=%s&client_secret=%s' "$CLIENT_ID" "$CLIENT_SECRET" |
  curl -fsS --data @- "$TOKEN_URL" | sed 's/.*"access_token" *: *"\([^"]*\)".*/\1/'
