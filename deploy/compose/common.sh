# What backup and restore share; both stand in the folder of docker-compose.yml.

fail() {
  echo "$*" >&2
  exit 1
}

# A path as somebody wrote it who stood elsewhere.
absolute() {
  case $1 in
    /*) echo "${1%/}" ;;
    *) echo "$caller/${1%/}" ;;
  esac
}

if docker compose version >/dev/null 2>&1; then
  compose() { docker compose "$@"; }
else
  compose() { docker-compose "$@"; }
fi

# An answer of the database, which is one line.
sql() {
  compose exec -T postgres psql -X -A -t -q -v ON_ERROR_STOP=1 -U postgres -d dialogue -c "$1" </dev/null
}

# The migrations that were applied to a schema.
migrations() {
  local history
  history=$(sql "select to_regclass('$1.flyway_schema_history')") || return
  [ -z "$history" ] || sql "select string_agg(version, ' ' order by version) from $1.flyway_schema_history where success"
}

suite() {
  sed -n 's|^  <version>\(.*\)</version>$|\1|p' pom.xml | head -n 1
}

# By which a secret is known again, and not found out; nothing when there is none.
fingerprint() {
  local value
  value=$([ ! -e .env ] || sed -n "s/^$1=//p" .env | tail -n 1)
  [ -z "$value" ] || printf '%s' "$value" | sha256sum | cut -c 1-16
}

# What a service's files are called in a backup; recommendations had some first.
files() {
  [ "$1" = recommendations ] && echo files.tar.gz || echo "$1-files.tar.gz"
}
