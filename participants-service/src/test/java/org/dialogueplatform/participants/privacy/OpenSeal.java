package org.dialogueplatform.participants.privacy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Closes nothing, but knows how often it was asked to. */
public final class OpenSeal implements Seal {

    private final Map<String, Object> kept = new HashMap<>();
    private boolean broken;

    @Override
    public String close(UUID owner, Object details) {
        String closed = owner + "/" + kept.size();
        kept.put(closed, details);
        return closed;
    }

    @Override
    public <T> Optional<T> open(UUID owner, String closed, Class<T> type) {
        return broken ? Optional.empty() : Optional.ofNullable(kept.get(closed)).map(type::cast);
    }

    @Override
    public void breakFor(UUID owner) {
        broken = true;
    }

    public int timesClosed() {
        return kept.size();
    }

    public boolean isBroken() {
        return broken;
    }
}
