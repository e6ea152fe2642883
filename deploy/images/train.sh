#!/bin/sh
# Has the JDK keep what it learns of a program by a start of it: train.sh <cache to write>
# Run where the program's image is made, with the options of the Java machine that it will run with. There is no database and no broker: the program
# starts without, and that teaches most of it. A start that fails leaves no cache, and the program then starts without one.
set -u

export DATABASE_URL=jdbc:postgresql://127.0.0.1:1/none KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:1 OIDC_URL=http://127.0.0.1:1 \
  QUARKUS_FLYWAY_MIGRATE_AT_START=false QUARKUS_HIBERNATE_ORM_SCHEMA_MANAGEMENT_STRATEGY=none \
  QUARKUS_PROFILE=prod,local QUARKUS_LOG_CONSOLE_LEVEL=ERROR

java -XX:AOTCacheOutput="$1" -Xlog:aot=error -jar quarkus-run.jar &
program=$!
# it is up when it answers, in whatever way
seconds=0
until curl -s -o /dev/null http://127.0.0.1:"$PORT"/q/health/live; do
  seconds=$((seconds + 1))
  if [ $seconds -gt 180 ] || ! kill -0 $program 2>/dev/null; then
    kill -9 $program 2>/dev/null
    break
  fi
  sleep 1
done
kill $program 2>/dev/null
wait $program
# what the JDK writes the cache from stays behind when it could not write it
if [ ! -e "$1" ] || [ -e "$1.config" ]; then
  rm -f "$1" "$1.config"
  echo "No cache could be made: the program will start without." >&2
fi
