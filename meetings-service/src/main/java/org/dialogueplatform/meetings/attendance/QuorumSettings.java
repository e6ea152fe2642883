package org.dialogueplatform.meetings.attendance;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

import org.dialogueplatform.platform.identity.Standing;

import io.smallrye.config.ConfigMapping;

/** When enough are there to decide; the values and their reasons stand in the service's configuration. */
@ConfigMapping(prefix = "dialogue.quorum")
public interface QuorumSettings {

    /** Which part of the organisations counted must be represented, as in 0.5; no quorum, if it is not said. */
    Optional<BigDecimal> share();

    /** As what an organisation belongs to the body to be counted. */
    Set<Standing> of();
}
