package org.dialogueplatform.delivery.partner;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.dialogueplatform.platform.kafka.KafkaConnection;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jboss.logging.Logger;

/** Partners in Kafka: a user for each, who may read the public topic, in groups of its own, and nothing else. */
@ApplicationScoped
class KafkaAccess {

    private static final Logger LOG = Logger.getLogger(KafkaAccess.class);

    /** All that partners may read. */
    static final String TOPIC = "dialogue.public.v1";

    private static final int ITERATIONS = 8192;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Map<String, Object> settings;

    @Inject
    KafkaAccess(KafkaConnection kafka) {
        this.settings = kafka.admin(Map.of(AdminClientConfig.CLIENT_ID_CONFIG, "delivery-service-partners"));
    }

    /** The user's name: never that of somebody who is not a partner, whatever clients are called. */
    static String user(String clientId) {
        return "partner." + clientId;
    }

    /** How the names of its groups begin. Client ids have no dots, so that none begins as another's. */
    static String groups(String clientId) {
        return user(clientId) + ".";
    }

    /**
     * Lets it in, or gives it another password.
     *
     * @return the password, which Kafka keeps as a digest only
     */
    String grant(String clientId) {
        String password = Secrets.next();
        try (Admin admin = Admin.create(settings)) {
            done(admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(user(clientId),
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password))).all());
            done(admin.createAcls(List.of(mayRead(clientId, ResourceType.TOPIC, TOPIC, PatternType.LITERAL),
                    mayRead(clientId, ResourceType.GROUP, groups(clientId), PatternType.PREFIXED))).all());
            return password;
        }
    }

    /** Keeps it out from the next request on, and forgets it; harmless when it is not known. */
    void withdraw(String clientId) {
        try (Admin admin = Admin.create(settings)) {
            // connections that are open stay so, but each of their requests is held against the rights
            done(admin.deleteAcls(List.of(new AclBindingFilter(ResourcePatternFilter.ANY,
                    new AccessControlEntryFilter("User:" + user(clientId), null, AclOperation.ANY, AclPermissionType.ANY))))
                    .all());
            done(admin.alterUserScramCredentials(
                    List.of(new UserScramCredentialDeletion(user(clientId), ScramMechanism.SCRAM_SHA_512))).all());
        }
    }

    private static AclBinding mayRead(String clientId, ResourceType type, String name, PatternType pattern) {
        return new AclBinding(new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user(clientId), "*", AclOperation.READ, AclPermissionType.ALLOW));
    }

    private static void done(KafkaFuture<?> answer) {
        try {
            answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof ResourceNotFoundException)) {
                throw unavailable(e.getCause() == null ? e : e.getCause());
            }
        } catch (TimeoutException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException unavailable(Throwable why) {
        LOG.warnf("Kafka did not change what a partner may: %s", why.toString());
        return new ProblemException(ProblemType.UNAVAILABLE,
                "Kafka did not do it. Try again in a minute; the log says what is the matter.");
    }
}
