# Images of the suite, from jars built beforehand (./mvnw package -DskipTests):
#   docker build --target service --build-arg MODULE=gateway -t dialogue/gateway .

FROM eclipse-temurin:25-jre AS service
ARG MODULE
WORKDIR /app
COPY ${MODULE}/target/quarkus-app/ ./
# what is handed in; a volume that is mounted here takes over whose it is
RUN install -d -o 1000 -g 1000 /var/lib/dialogue/files
ENV FILES_DIRECTORY=/var/lib/dialogue/files
USER 1000
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]

FROM eclipse-temurin:25-jre AS topics
WORKDIR /app
COPY local-stack/target/lib/kafka-clients-*.jar local-stack/target/lib/slf4j-api-*.jar local-stack/target/lib/jspecify-*.jar local-stack/target/lib/contracts-*.jar ./
COPY local-stack/target/local-stack-*.jar ./
USER 1000
ENTRYPOINT ["java", "-cp", "/app/*", "org.dialogueplatform.localstack.infrastructure.Topics"]

FROM eclipse-temurin:25-jre AS realm
WORKDIR /app
COPY local-stack/target/lib/jackson-*.jar local-stack/target/lib/jspecify-*.jar ./
COPY local-stack/target/local-stack-*.jar ./
USER 1000
ENTRYPOINT ["java", "-cp", "/app/*", "org.dialogueplatform.localstack.keycloak.Realm"]
