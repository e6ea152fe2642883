# Images of the suite, from jars built beforehand (./mvnw package -DskipTests): ./dialogue images builds them all. One of them:
#   docker build --target service --build-arg MODULE=gateway --build-arg MANAGEMENT_PORT=9080 -t dialogue/gateway .

FROM eclipse-temurin:25-jre AS base
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.version=$VERSION \
      org.opencontainers.image.revision=$REVISION \
      org.opencontainers.image.licenses=Apache-2.0 \
      org.opencontainers.image.vendor="Dialogue Platform"
COPY LICENSE docs/third-party-licences.md /licenses/
WORKDIR /app

# Layers from what changes seldom to what changes with every build.
FROM base AS program
ARG MODULE
COPY ${MODULE}/target/quarkus-app/lib/ lib/
COPY ${MODULE}/target/quarkus-app/quarkus-run.jar ./
COPY ${MODULE}/target/quarkus-app/quarkus/ quarkus/
COPY ${MODULE}/target/quarkus-app/app/ app/
# The memory is the container's. The options are those of the cache below: without these headers, for instance, it cannot be used.
# What the Java machine itself has to say goes to the standard error: on the standard output is nothing but the program's log, in JSON.
ENV JAVA_TOOL_OPTIONS="-Xlog:disable -Xlog:all=warning:stderr -XX:MaxRAMPercentage=50 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xss512k -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"

# The cache is of exactly these jars and this Java machine.
FROM program AS trained
ARG MANAGEMENT_PORT
ARG AOT=on
COPY deploy/images/train.sh /tmp/
RUN mkdir /cache && { [ "$AOT" = off ] || PORT=$MANAGEMENT_PORT sh /tmp/train.sh /cache/app.aot; }

FROM program AS service
ARG MODULE
ARG MANAGEMENT_PORT
LABEL org.opencontainers.image.title=$MODULE
COPY ${MODULE}/target/quarkus-run-cyclonedx.json /sbom/${MODULE}.cdx.json
COPY --from=trained /cache/ ./
# what is handed in; a volume that is mounted here takes over whose it is
RUN install -d -o 1000 -g 1000 /var/lib/dialogue/files
ENV FILES_DIRECTORY=/var/lib/dialogue/files \
    MANAGEMENT_PORT=$MANAGEMENT_PORT
USER 1000
# Only /tmp is written to. The end of a container is a signal to Java itself, which finishes the requests under way.
HEALTHCHECK --interval=3s --timeout=3s --retries=60 \
  CMD ["sh", "-c", "exec curl -fsS http://127.0.0.1:$MANAGEMENT_PORT/q/health/ready"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/app.aot", "-jar", "quarkus-run.jar"]

# What each of them consists of is in its pom.xml.
FROM base AS topics
LABEL org.opencontainers.image.title=topics
COPY deploy/images/topics/target/topics.cdx.json /sbom/
COPY deploy/images/topics/target/lib/ ./
USER 1000
ENTRYPOINT ["java", "-cp", "/app/*", "org.dialogueplatform.localstack.infrastructure.Topics"]

FROM base AS realm
LABEL org.opencontainers.image.title=realm
COPY deploy/images/realm/target/realm.cdx.json /sbom/
COPY deploy/images/realm/target/lib/ ./
USER 1000
ENTRYPOINT ["java", "-cp", "/app/*", "org.dialogueplatform.localstack.keycloak.Realm"]
