#!/bin/sh
# Checks the v1 signature of a delivery with nothing but openssl. The body comes from standard input, byte for byte.
#   ./verify.sh whsec_… <webhook-id> <webhook-timestamp> '<webhook-signature>' <body
# It does not look at the clock: refuse what is older than five minutes, as the other examples do.
set -eu
secret=$1 id=$2 timestamp=$3 signatures=$4

key=$(printf '%s' "${secret#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
expected=$({ printf '%s.%s.' "$id" "$timestamp"; cat; } | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)

case " $signatures " in
  *" v1,$expected "*) echo "genuine" ;;
  *) echo "forged"; exit 1 ;;
esac
