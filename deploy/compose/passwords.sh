# Gives each role of the new database the password that the environment has for it. A role for which there is none keeps its own name: local use.
for role in meetings meetings_owner participants participants_owner recommendations recommendations_owner delivery delivery_owner keycloak; do
  variable=$(printf 'DB_PASSWORD_%s' "$role" | tr '[:lower:]' '[:upper:]')
  if printenv "$variable" >/dev/null; then
    # read by psql itself: on a command line others could see it
    psql -X -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d "$POSTGRES_DB" <<SQL
\\getenv password $variable
alter role $role password :'password';
SQL
  fi
done
