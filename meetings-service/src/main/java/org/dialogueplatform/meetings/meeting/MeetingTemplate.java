package org.dialogueplatform.meetings.meeting;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.dialogueplatform.platform.persistence.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A meeting to be drafted again and again. It keeps what the meeting was that it was made from, whatever becomes of that. */
@Entity
public class MeetingTemplate {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private MeetingPattern pattern;

    @SuppressWarnings("NullAway.Init")
    protected MeetingTemplate() {
    }

    MeetingTemplate(String name, Meeting meeting) {
        this.id = Ids.next();
        this.name = name;
        this.pattern = MeetingPattern.of(meeting);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    MeetingPattern pattern() {
        return pattern;
    }
}
